// Listings against what the interface of their marketplace takes.
import { marketplaceOf } from '../../../program/marketplaces.ts'
import { payloadFaults } from '../../../program/payload/faults.ts'
import type { Entry } from '../../../program/program.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'

function faulty({ fields }: Entry<'listing'>, { program }: Context): Hit[] | undefined {
  const marketplace = marketplaceOf(program, fields.marketplace)
  if (fields.status === 'retired' || marketplace === undefined) return undefined
  return payloadFaults(fields, marketplace.fields).map(({ kind, at, what, fix, severity, key }) => ({
    at,
    key: key === undefined ? kind : `${kind}-${key}`,
    what,
    ...(fix === undefined ? {} : { fix }),
    // A draft is still being written.
    ...(fields.status === 'draft' || severity === 'warning' ? { severity: 'warning' as const } : {}),
  }))
}

interface Given {
  status?: string
  model?: string
  currency?: string
  dimension?: string
  rate?: string
  legal?: string
  more?: string
}

const seat = '{ key: seat, name: Seat, description: One seat, type: entitled, unit: Units }'

const listing = (given: Given = {}): Record<string, string> => {
  const { status = 'live', model = 'contract', currency = 'USD', dimension = seat, legal = 'eula: standard', more = '' } = given
  const { rate = '{ dimension: seat, price: "120", term_months: 12 }' } = given
  return {
    'listings/lantern/listing.yaml': `marketplace: aws
product: Lantern
status: ${status}
live_on: 2026-03-02
copy: { title: Lantern, short_description: Light for a building., long_description: Lantern plans the light of a building. }
categories: [Design]
keywords: [light]
languages: [en]
pricing: { model: ${model}, currency: ${currency}, dimensions: [${dimension}], rates: [${rate}] }
legal: { ${legal}, privacy_url: "https://lantern.example/privacy", refund_policy: There is nothing to refund. }
support: { description: E-mail on business days., email: help@lantern.example, url: "https://lantern.example/help" }
compliance: { eccn: EAR99, countries: [PT] }
owner: Eva Melo
${more}`,
  }
}

const file = 'listings/lantern/listing.yaml'
const on = '2026-06-01'

export const listingPayloads: readonly Rule[] = [
  rule({
    id: 'PB1711',
    slug: 'listing-payload',
    severity: 'error',
    waivable: true,
    title: 'The prices, terms and contract of a listing agree, so that its marketplace takes it',
    why: 'A marketplace checks a submission as a whole and answers hours later that a price names no dimension. Some of it, such as keys of dimensions and the pricing model, cannot be changed once it is published.',
    fix: 'Make the fields agree, or write what is missing.',
    cites: [
      { title: 'AWS Marketplace Catalog API reference: work with seller products, work with offers', checked_on: '2026-10-14' },
      { title: 'AWS Marketplace seller guide: SaaS contracts, SaaS product guidelines', checked_on: '2026-10-14' },
      { title: 'Microsoft Learn: Product Ingestion API; plan a SaaS offer for the commercial marketplace', checked_on: '2026-10-14' },
    ],
    of: 'listing',
    check: faulty,
    examples: {
      failing: [
        { files: listing({ rate: '{ dimension: seat, price: "120" }' }), on, at: `${file}#/pricing/rates/0/dimension` },
        {
          files: listing({ rate: '{ dimension: seat, price: "-1", term_months: 12 }, { dimension: seat, price: "9", term_months: 1 }' }),
          on,
          at: `${file}#/pricing/rates/0/price`,
        },
        { files: listing({ rate: '{ dimension: seat, price: "0", term_months: 12 }' }), on, at: `${file}#/pricing/rates` },
        { files: listing({ model: 'per_user' }), on, at: `${file}#/pricing/model` },
        { files: listing({ legal: 'eula: custom' }), on, at: `${file}#/legal/eula` },
        { files: listing({ legal: 'eula: custom', status: 'draft' }), on, at: `${file}#/legal/eula`, severity: 'warning' },
      ],
      passing: [
        { files: listing(), on },
        { files: listing({ legal: 'eula: custom', status: 'retired' }), on },
        { files: listing({ legal: 'eula: custom, eula_url: "https://lantern.example/terms"' }), on },
      ],
    },
  }),
]
