// What is asked for is planned, and only what is wrong with it is told.
import { expect, test } from 'vitest'
import { planned } from '../../src/documents/plan.ts'
import { packetsOf } from '../../src/gate/legal-packets.ts'
import { view } from '../../src/program/view.ts'
import { siteOf } from '../../src/site/site.ts'
import { asOf, program } from './legal/sample.ts'

/** The sample with two partners of which nothing says who signs their contracts. */
const partner = program.entries.partner.map((entry) => {
  if (entry.id !== 'khaleej-cloud' && entry.id !== 'prefeitura-porto-claro') return entry
  const { legal: _, ...fields } = entry.fields
  return { ...entry, fields }
})
const lacking = { ...program, entries: { ...program.entries, partner } }

const toldFor = (id?: string): string[] => [
  ...new Set(
    planned(
      { site: siteOf(view(lacking, 'partner'), 'partner', asOf), read: () => new Uint8Array(), packets: packetsOf(lacking, asOf) },
      { only: 'legal', ...(id === undefined ? {} : { partner: id }) },
    ).problems.map(({ file }) => file),
  ),
]

test('the contracts of one partner are not held up by what is wrong with those of others', () => {
  expect(toldFor().sort()).toEqual(['partners/khaleej-cloud/partner.yaml', 'partners/prefeitura-porto-claro/partner.yaml'])
  expect(toldFor('khaleej-cloud')).toEqual(['partners/khaleej-cloud/partner.yaml'])
  expect(toldFor('tijolo-real')).toEqual([])
})
