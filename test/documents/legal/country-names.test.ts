// Countries as sentences of an agreement name them.
import { expect, test } from 'vitest'
import { formatValue, localeOf } from '../../../src/documents/legal/values.ts'

test.each([
  ['en', ['AE'], 'the United Arab Emirates'],
  ['en', ['BR', 'AE', 'SA'], 'Brazil, the United Arab Emirates, Saudi Arabia'],
  ['pt-BR', ['AE'], 'Emirados Árabes Unidos'],
  ['ar', ['AE'], 'الإمارات العربية المتحدة'],
])('in %s, %s are named as %s', (tag, codes, expected) => {
  expect(formatValue({ type: 'countries', codes }, localeOf(tag), 'en')).toBe(expected)
})
