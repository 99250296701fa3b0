// Types and sizes of files in words.
import { expect, test } from 'vitest'
import { fileType, formatBytes } from '../../src/site/file-size.ts'
import { localesOf } from '../../src/site/locales.ts'

const [en, pt, ar] = localesOf(['en', 'pt-BR', 'ar'], 'en')

test('a size stands in the largest unit that gives at least one', () => {
  if (!en || !pt || !ar) throw new Error('three languages')
  expect([
    formatBytes(1, en),
    formatBytes(999, en),
    formatBytes(1450, pt),
    formatBytes(2_500_000, en),
    formatBytes(1450, ar),
  ]).toMatchInlineSnapshot(`
    [
      "1 byte",
      "999 byte",
      "1,5 kB",
      "2.5 MB",
      "1.5 كيلوبايت",
    ]
  `)
})

test('the type is the ending in capitals', () => {
  expect([fileType('units.csv'), fileType('a.b.JSON'), fileType('none')]).toEqual(['CSV', 'JSON', ''])
})
