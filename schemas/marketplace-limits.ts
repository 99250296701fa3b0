// What marketplaces accept in a listing, as far as they say it: the most characters of a field, or the most items of a list. Facts of others, so each with where it stands.
import type { marketplaces } from './listing.ts'

export type Marketplace = (typeof marketplaces)[number]

/** Fields of a listing that a marketplace may limit; `highlight` is one of the highlights, `dimension_*` one of the dimensions. */
export const limited_fields = [
  'title',
  'short_description',
  'long_description',
  'highlights',
  'highlight',
  'getting_started',
  'categories',
  'keywords',
  'support_description',
  'refund_policy',
  'dimension_key',
  'dimension_name',
  'dimension_description',
] as const
export type LimitedField = (typeof limited_fields)[number]

/** Fields whose limit counts items and not characters. */
export const counted_fields: readonly LimitedField[] = ['highlights', 'categories', 'keywords']

export const marketplace_limits: Record<
  Marketplace,
  {
    source: string
    /** Day somebody last read it there. */
    verified_on: string
    most: Partial<Record<LimitedField, number>>
  }
> = {
  aws: {
    source: 'AWS Marketplace seller guide: SaaS product guidelines, categories and metadata, SaaS contracts',
    verified_on: '2026-10-14',
    most: {
      title: 72,
      short_description: 1000,
      long_description: 5000,
      highlights: 3,
      highlight: 500,
      categories: 3,
      keywords: 3,
      support_description: 2000,
      refund_policy: 500,
      dimension_key: 15,
      dimension_name: 24,
      dimension_description: 70,
    },
  },
  azure: {
    source: 'Microsoft commercial marketplace: plan a SaaS offer; offer listing best practices',
    verified_on: '2026-10-14',
    most: { title: 200, short_description: 100, long_description: 5000, getting_started: 3000, categories: 2, keywords: 3 },
  },
  // Google, HubSpot and Salesforce name fields, but no length of them.
  gcp: { source: 'Google Cloud Marketplace partner documentation', verified_on: '2026-10-14', most: {} },
  shopify: { source: 'Shopify App Store listing requirements', verified_on: '2026-10-14', most: { title: 30 } },
  hubspot: { source: 'HubSpot App Marketplace listing requirements', verified_on: '2026-10-14', most: {} },
  zendesk: { source: 'Zendesk Marketplace: create content', verified_on: '2026-10-14', most: { title: 40 } },
  salesforce: { source: 'Salesforce AppExchange', verified_on: '2026-10-14', most: {} },
}
