// Listings against what their marketplaces accept.
import { addDays } from '../../../program/days.ts'
import { countsOf, limitedValues } from '../../../program/listing-values.ts'
import { breaks, marketplaceOf } from '../../../program/marketplaces.ts'
import { name } from '../../../program/names.ts'
import type { Entry } from '../../../program/program.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'

function overLimit({ fields }: Entry<'listing'>, { period, program }: Context): Hit[] | undefined {
  if (fields.status === 'retired') return undefined
  const marketplace = marketplaceOf(program, fields.marketplace)
  if (marketplace === undefined) {
    const what = `nothing says what ${fields.marketplace} accepts`
    return [
      {
        at: ['marketplace'],
        key: 'unknown',
        severity: 'warning',
        what,
        fix: `Write what it accepts in marketplaces/${fields.marketplace}.yaml.`,
      },
    ]
  }
  const { limits, images, form } = marketplace.fields
  const hits: Hit[] = limits.flatMap((limit) =>
    limitedValues(fields, limit.field)
      .flatMap(countsOf)
      .filter(({ count }) => breaks(limit, count))
      .map(({ at, count }) => ({
        at,
        ...(limit.field === 'keywords_length' || limit.bound === 'least' ? { key: `${limit.field}-${limit.bound ?? 'most'}` } : {}),
        what: `${name(at)} has ${count} ${limit.unit}, and ${fields.marketplace} ${limit.bound === 'least' ? 'asks for at least' : 'accepts'} ${limit.value}`,
        // A draft is still being written.
        ...(fields.status === 'draft' || limit.severity === 'warning' ? { severity: 'warning' as const } : {}),
      })),
  )
  const [oldest] = [...limits, ...images, ...form].map(({ verified_on }) => verified_on).sort()
  if (oldest === undefined) return hits
  const { days } = period('listing-limit', 180)
  hits.push({
    at: ['marketplace'],
    key: 'verified',
    severity: 'warning',
    what: `some of what ${fields.marketplace} asks for was last read more than ${days} days ago`,
    fix: `Read them again at the marketplace, and correct ${marketplace.file} with the day.`,
    from: addDays(oldest, days + 1),
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
    windows:
      '180 days after the limits of the marketplace were read, by marketplaces/<id>.yaml; days of listing-limit in freshness sets another period.',
    cites: [
      { title: 'AWS Marketplace seller guide: SaaS product guidelines, categories and metadata, SaaS contracts', checked_on: '2026-10-14' },
      { title: 'Microsoft commercial marketplace: plan a SaaS offer; offer listing best practices', checked_on: '2026-10-14' },
      { title: 'Shopify App Store listing requirements', checked_on: '2026-10-14' },
      { title: 'Zendesk Marketplace: create content', checked_on: '2026-10-14' },
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
        { files: listing('shopify', 'Lantern'), on: '2026-10-29', at: `${file}#/marketplace`, severity: 'warning', before: 'none' },
        {
          files: {
            ...listing('hubspot', 'Lantern'),
            'marketplaces/hubspot.yaml':
              'form: [{ field: copy.title, required: true, severity: error, source: Guide for sellers, verified_on: 2026-04-01 }]',
          },
          on: '2026-09-29',
          at: `${file}#/marketplace`,
          severity: 'warning',
          before: 'none',
        },
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
