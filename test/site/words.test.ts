// Names of fields, kinds and values: the schemas decide which there are, and each language of ours has them all.
import { expect, test } from 'vitest'
import { kinds } from '../../schemas/index.ts'
import { enumValuesOf, fieldNamesOf } from '../../src/program/enums.ts'
import { fieldLabel } from '../../src/site/field-words.ts'
import { kindWords } from '../../src/site/kind-words.ts'
import { localesOf } from '../../src/site/locales.ts'
import { hasTerm } from '../../src/site/terms.ts'

const locales = localesOf(['en', 'pt-BR', 'ar'], 'en')

test.each(locales.slice(1))('every field has a name in $tag', (locale) => {
  expect([...fieldNamesOf(kinds)].filter((name) => fieldLabel(name, locale).lang !== undefined)).toEqual([])
})

test('every kind has a name in each language', () => {
  const [english, ...others] = locales
  const same = kinds.filter(({ name }) =>
    others.some((locale) => english && kindWords(name, locale).many === kindWords(name, english).many),
  )
  // QBRs are called so in Brazil too.
  expect(same.map(({ name }) => name)).toEqual(['qbr'])
})

// Values of files that machines write or read: nobody reads them as words.
const technical =
  /^(?:[.,;|]|space|apostrophe|tab|utf-\d+|windows-1252|GET|POST|PUT|PATCH|DELETE|true|false|(?:salesforce|pipedrive|hubspot)\w*|dynamics|zendesk|stripe)$/

test('every value of a list of values is a word in each language', () => {
  expect([...enumValuesOf(kinds)].filter((value) => !hasTerm(value) && !technical.test(value))).toEqual([])
})
