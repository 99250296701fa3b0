// Every limit of the marketplaces in the sample: the value itself is accepted, and one more or one less is not.
import { readdirSync, readFileSync } from 'node:fs'
import { load as yaml } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import type { Limit } from '../../../schemas/marketplace.ts'
import { marketplace as kind } from '../../../schemas/marketplace.ts'
import { limitProblems } from '../../../src/documents/listing/limits.ts'
import type { FieldsOf } from '../../../src/program/program.ts'
import { fields, subject } from './lantern.ts'

const folder = 'content/marketplaces'
const limits = readdirSync(folder).flatMap((name) =>
  kind.schema
    .parse(yaml(readFileSync(`${folder}/${name}`, 'utf8')))
    .limits.map((limit) => [`${name} ${limit.field} ${limit.bound ?? 'most'} ${limit.value}`, limit] as const),
)

/** A listing with so many characters or items in one field. */
function listingWith(field: Limit['field'], count: number): Partial<FieldsOf<'listing'>> {
  const letters = 'é'.repeat(count)
  const items = <T>(item: T): T[] => Array.from({ length: count }, () => item)
  const [dimension] = fields.pricing.dimensions
  if (dimension === undefined) throw new Error('there is a dimension')
  const pricing = (more: Partial<typeof dimension>) => ({ pricing: { ...fields.pricing, dimensions: [{ ...dimension, ...more }] } })
  switch (field) {
    case 'title':
    case 'short_description':
    case 'long_description':
    case 'getting_started':
      return { copy: { ...fields.copy, [field]: letters } }
    case 'highlights':
      return { copy: { ...fields.copy, highlights: items('Fast') } }
    case 'highlight':
      return { copy: { ...fields.copy, highlights: [letters] } }
    case 'categories':
      return { categories: items('Media') }
    case 'keywords':
      return { keywords: items('light') }
    case 'keywords_length':
      return { keywords: [letters.slice(0, count - 2), 'a'] }
    case 'screenshots':
      return { assets: { screenshots: items({ file: 'shot.png', caption: 'A plan' }) } }
    case 'screenshot_caption':
      return { assets: { screenshots: [{ file: 'shot.png', caption: letters }] } }
    // A listing names one video, which no marketplace refuses.
    case 'videos':
      return {}
    case 'support_description':
      return { support: { ...fields.support, description: letters } }
    case 'refund_policy':
      return { legal: { ...fields.legal, refund_policy: letters } }
    case 'dimension_key':
      return pricing({ key: letters })
    case 'dimension_name':
      return pricing({ name: letters })
    case 'dimension_description':
      return pricing({ description: letters })
    case 'sku':
      return { pricing: { ...fields.pricing, sku_map: [{ sku: letters, dimension: 'base' }] } }
  }
}

describe.each(limits.filter(([, { field }]) => field !== 'videos'))('%s', (_, limit) => {
  const found = async (count: number): Promise<string[]> =>
    limitProblems(await subject({ fields: listingWith(limit.field, count), marketplace: { limits: [limit] } })).map(({ ruleId }) => ruleId)

  test('is kept by the value, and broken by the next', async () => {
    const next = limit.bound === 'least' ? limit.value - 1 : limit.value + 1
    expect(await found(limit.value)).toEqual([])
    expect(await found(next)).toEqual([limit.severity === 'error' ? 'listing-over' : 'listing-advice'])
  })
})

test('every limit says where it stands and when it was read', () => {
  expect(limits.length).toBeGreaterThan(25)
  expect(limits.filter(([, { source, verified_on }]) => source.length < 5 || verified_on < '2026-01-01')).toEqual([])
})
