// What the examples of the rules on Saudi Arabia leave out: the order of days over years, and what several policies say together.
import { expect, test } from 'vitest'
import { saudi, saudiPolicy } from '../../../src/gate/rules/gulf/saudi.ts'
import { placesOf } from './found.ts'

const confirmed = (files: Record<string, string>, days: readonly string[]) =>
  days.map((day) =>
    placesOf('PB1402', files, day)
      .map((place) => place.split(' ')[0])
      .join(),
  )

test('a confirmation covers the anniversary that it was made for, from 30 days before it', () => {
  const early = saudi({ cr_issued_on: '2019-07-15', cr_confirmed_on: '2025-06-14' })
  const timely = saudi({ cr_issued_on: '2019-07-15', cr_confirmed_on: '2025-06-15' })
  const days = ['2025-06-14', '2025-06-15', '2025-10-12', '2025-10-13', '2026-06-14', '2026-06-15', '2026-10-13']
  expect(confirmed(early, days)).toEqual(['', 'warning', 'warning', 'error', 'error', 'error', 'error'])
  expect(confirmed(timely, days)).toEqual(['', '', '', '', '', 'warning', 'error'])
})

test('a registration without a confirmation is due on the first anniversary under the law', () => {
  const never = (issued: string) => ({
    'partners/acme/partner.yaml': `country: SA\nksa: { cr_number: "7009912345", cr_issued_on: ${issued}, saudization_band: platinum }`,
  })
  expect(confirmed(never('2015-04-03'), ['2025-04-02', '2025-04-03', '2025-07-01', '2025-07-02'])).toEqual([
    '',
    'warning',
    'warning',
    'error',
  ])
  expect(confirmed(never('2015-04-02'), ['2025-07-02', '2026-03-02', '2026-03-03', '2026-07-01'])).toEqual(['', '', 'warning', 'error'])
  expect(confirmed(never('2024-02-29'), ['2026-01-28', '2026-01-29', '2026-05-29'])).toEqual(['', 'warning', 'error'])
})

test('zakat and social insurance are two findings at two places', () => {
  const files = saudi({ zakat_valid_until: '2026-05-31', gosi_valid_until: '2026-05-31' }, 'public_sector_deals: true')
  expect(placesOf('PB1404', files)).toEqual([
    'error partners/acme/partner.yaml#/ksa/zakat_valid_until',
    'error partners/acme/partner.yaml#/ksa/gosi_valid_until',
  ])
})

test('a policy that asks wins over one that does not', () => {
  const asking = saudiPolicy('{ commercial_registration: true }')['policies/saudi-arabia.yaml'] ?? ''
  const files = {
    'partners/acme/partner.yaml': 'country: SA',
    'policies/a.yaml': asking.replace('commercial_registration: true', 'commercial_registration: false'),
    'policies/b.yaml': asking,
  }
  expect(placesOf('PB1401', files)).toEqual(['error partners/acme/partner.yaml#/ksa'])
})

const hash = (letter: string): string => letter.repeat(64)
const agreement = (fields: string): Record<string, string> => ({
  'partners/acme/partner.yaml': `agreements: [{ kind: nda, status: signed, signed_on: 2026-02-02, ${fields} }]`,
})
const asks = (requires: string): Record<string, string> => saudiPolicy(requires, '', '{ country: [PT] }')
const twice = `languages: [en, pt], texts: [{ language: en, sha256: ${hash('a')} }, { language: pt, sha256: ${hash('a')} }]`

test('texts are held against each other only where a law or a policy asks for languages', () => {
  expect([
    placesOf('PB1405', agreement(twice)),
    placesOf('PB1405', { ...agreement(twice), ...asks('{ languages: [] }') }),
    placesOf('PB1405', { ...agreement(twice), ...asks('{ languages: [pt] }') }),
    placesOf('PB1405', { ...agreement(twice.replace('languages: [en, pt], ', '')), ...asks('{ languages: [pt] }') }),
  ]).toEqual([
    [],
    [],
    ['error partners/acme/partner.yaml#/agreements/0/texts/1/sha256'],
    ['error partners/acme/partner.yaml#/agreements/0/texts/1/sha256'],
  ])
})

test('a template that is behind counts only in a version that is recorded', () => {
  const languages = 'languages: [en, pt], prevailing_language: pt, template: nda'
  const behind = (version: string) => placesOf('PB1405', { ...agreement(`${languages}${version}`), ...asks('{ languages: [pt] }') })
  expect([behind(''), behind(', template_version: "1.0"'), behind(', template_version: "1.0.1"')]).toEqual([
    [],
    [],
    ['error partners/acme/partner.yaml#/agreements/0/template_version'],
  ])
})
