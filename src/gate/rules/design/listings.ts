// Listings against what their marketplaces accept.
import { counted_fields, limited_fields, marketplace_limits } from '../../../../schemas/marketplace-limits.ts'
import { addDays } from '../../../program/days.ts'
import { type LimitedValue, limitedValues } from '../../../program/listing-values.ts'
import { name } from '../../../program/names.ts'
import type { Entry } from '../../../program/program.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'

/** What is counted in a value, once for each language of it. */
const countsOf = ({ path, value }: LimitedValue): { at: LimitedValue['path']; count: number }[] => {
  if (typeof value === 'string') return [{ at: path, count: [...value].length }]
  if (Array.isArray(value)) return [{ at: path, count: value.length }]
  return Object.entries(value).map(([locale, text]) => ({ at: [...path, locale], count: [...String(text)].length }))
}

function overLimit({ fields }: Entry<'listing'>, { period }: Context): Hit[] | undefined {
  if (fields.status === 'retired') return undefined
  const { most, verified_on } = marketplace_limits[fields.marketplace]
  const hits: Hit[] = limited_fields.flatMap((field) => {
    const limit = most[field]
    if (limit === undefined) return []
    const unit = counted_fields.includes(field) ? 'items' : 'characters'
    return limitedValues(fields, field)
      .flatMap(countsOf)
      .filter(({ count }) => count > limit)
      .map(({ at, count }) => ({
        at,
        what: `${name(at)} has ${count} ${unit}, and ${fields.marketplace} accepts ${limit}`,
        // A draft is still being written.
        ...(fields.status === 'draft' ? { severity: 'warning' as const } : {}),
      }))
  })
  if (Object.keys(most).length === 0) return hits
  const { days } = period('listing-limit', 180)
  hits.push({
    at: ['marketplace'],
    key: 'verified',
    severity: 'warning',
    what: `the limits of ${fields.marketplace} were last read more than ${days} days ago`,
    fix: 'Read them again at the marketplace, and correct schemas/marketplace-limits.ts with the day.',
    from: addDays(verified_on, days + 1),
  })
  return hits
}

const listing = (marketplace: string, title: string, { status = 'live', keywords = '[light]' } = {}): Record<string, string> => ({
  'listings/lantern/listing.yaml': `marketplace: ${marketplace}
product: Lantern
status: ${status}
live_on: 2026-03-02
copy: { title: ${title}, short_description: Light for a building., long_description: Lantern plans the light of a building. }
categories: [Design]
keywords: ${keywords}
languages: [en]
pricing: { model: free, currency: EUR, dimensions: [], rates: [] }
legal: { eula: standard, privacy_url: "https://lantern.example/privacy", refund_policy: There is nothing to refund. }
support: { description: E-mail on business days., email: help@lantern.example, url: "https://lantern.example/help" }
compliance: { eccn: EAR99, countries: [PT] }
owner: Eva Melo`,
})

const file = 'listings/lantern/listing.yaml'

export const listings: readonly Rule[] = [
  rule({
    id: 'PB1709',
    slug: 'listing-limit',
    severity: 'error',
    waivable: true,
    title: 'The fields of a listing are as long as its marketplace accepts',
    why: 'A form that refuses a text shows it on the day of the submission, when the translators have gone home. Marketplaces change what they accept without notice, so a limit that was read long ago is a guess.',
    fix: 'Shorten the text in that language.',
    windows: '180 days after the limits of the marketplace were read; days of listing-limit in freshness sets another period.',
    cites: [
      { title: marketplace_limits.aws.source, checked_on: marketplace_limits.aws.verified_on },
      { title: marketplace_limits.azure.source, checked_on: marketplace_limits.azure.verified_on },
      { title: marketplace_limits.shopify.source, checked_on: marketplace_limits.shopify.verified_on },
      { title: marketplace_limits.zendesk.source, checked_on: marketplace_limits.zendesk.verified_on },
    ],
    of: 'listing',
    check: overLimit,
    examples: {
      failing: [
        { files: listing('shopify', 'A'.repeat(31)), on: '2026-06-01', at: `${file}#/copy/title` },
        {
          files: { ...listing('shopify', `{ en: Lantern, pt-BR: ${'Ã'.repeat(31)} }`), 'program.yaml': 'locales: [en, pt-BR]' },
          on: '2026-06-01',
          at: `${file}#/copy/title/pt-BR`,
        },
        {
          files: listing('aws', 'Lantern', { keywords: '[light, plan, lux, lumen]' }),
          on: '2026-06-01',
          at: `${file}#/keywords`,
        },
        {
          files: listing('shopify', 'A'.repeat(31), { status: 'draft' }),
          on: '2026-06-01',
          at: `${file}#/copy/title`,
          severity: 'warning',
        },
        { files: listing('shopify', 'Lantern'), on: '2027-04-13', at: `${file}#/marketplace`, severity: 'warning', before: 'none' },
      ],
      passing: [
        { files: listing('shopify', 'A'.repeat(30)), on: '2026-06-01' },
        { files: listing('hubspot', 'A'.repeat(300)), on: '2027-05-01' },
        { files: listing('shopify', 'A'.repeat(31), { status: 'retired' }), on: '2027-05-01' },
        {
          files: { ...listing('shopify', 'Lantern'), 'program.yaml': 'freshness: [{ kind: listing-limit, days: 365 }]' },
          on: '2027-05-01',
        },
      ],
    },
  }),
]
