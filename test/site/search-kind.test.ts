// The filter of a search result is the same for a list and for each of its entries.
import { expect, test } from 'vitest'
import { searchGroup } from '../../src/site/search-kind.ts'
import { siteWith } from './sample.ts'

const [en, pt] = siteWith([]).locales

test.each([
  ['partners/', 'Partners'],
  ['partners/2/', 'Partners'],
  ['partners/acme/', 'Partners'],
  ['records/partner/', 'Partners'],
  ['records/mdf-request/', 'MDF requests'],
  ['records/mdf-request/mdf-1/', 'MDF requests'],
  ['guide/', 'Guide pages'],
  ['guide/mdf/', 'Guide pages'],
  ['tiers/', 'Tiers'],
  ['changes/', 'Program changes'],
  ['records/', 'Other pages'],
  ['', 'Other pages'],
])('%s is found under %s', (path, group) => {
  expect(en && searchGroup({ path, locale: en })).toBe(group)
})

test('it is called so in the language of the page', () => {
  expect(pt && searchGroup({ path: 'partners/acme/', locale: pt })).toBe('Parceiros')
})
