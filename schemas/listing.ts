// A product's entry in a cloud marketplace: copy, assets, pricing, legal and support, as the marketplace asks for them.
import { z } from 'zod'
import { asInternal, asPublic } from './audience.ts'
import { asset, count, country, currency, date, decimal, email, line, locale, note, phone, ref, slug, text, url } from './fields.ts'
import { defineKind } from './kind.ts'
import { evidence } from './security-review.ts'

const dimension = z.strictObject({
  key: asPublic(
    'Name in the API: letters, digits and underscores.',
    z.string().regex(/^[A-Za-z0-9_]{1,50}$/, { error: 'is no dimension key: letters, digits and underscores' }),
  ),
  name: asPublic('Name that buyers read.', line),
  description: asPublic('What one unit is.', text),
  type: asPublic('Whether it is bought ahead or metered.', z.enum(['entitled', 'metered', 'externally_metered'])),
  unit: asPublic('Unit that is counted.', line),
  included_monthly: asInternal('Units a month that a plan holds before use is charged.', count.optional()),
})

/** A dimension of the same listing, by its key. */
const dimension_key = line.meta({ among: { in: 'entry', list: 'pricing.dimensions', key: 'key' } })

const rate = z.strictObject({
  dimension: asPublic('Key of the dimension.', dimension_key),
  price: asPublic('Price of one unit.', decimal),
  term_months: asPublic('Months of a contract; without it the price is for use.', z.int().min(1).max(60).optional()),
})

const account = z
  .string({ error: 'is no account of AWS: write its 12 digits in quotes, so that a zero at the front stays' })
  .regex(/^\d{12}$/, { error: 'is no account of AWS: write its 12 digits in quotes' })
const directory_id = z.string().regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, {
  error: 'is no id of Microsoft Entra, such as 7b0d3a52-0000-4000-8000-51a6f2c9e001',
})

const offer = z.strictObject({
  name: asInternal('Name of the offer in the console of sellers.', line.optional()),
  description: asInternal('What the offer is for, for the people who run it.', line.optional()),
  files_url: asInternal('Public folder that the pictures of the kit are put in, such as a bucket.', url.optional()),
  buyer_accounts: asInternal('Accounts of AWS that may buy while the product is limited.', z.array(account).min(1).optional()),
  webhook_url: asInternal('Where Microsoft tells of changes of subscriptions.', url.optional()),
  tenant_id: asInternal(
    'Directory in Microsoft Entra of the application that calls the fulfillment API; no secret.',
    directory_id.optional(),
  ),
  app_id: asInternal('That application; no secret.', directory_id.optional()),
  preview_audience: asInternal('Who may see the offer before it is live.', z.array(email).min(1).optional()),
  category_ids: asInternal(
    'Categories as the API calls them.',
    z
      .array(
        z.strictObject({
          id: asInternal('Id of the category.', slug),
          parts: asInternal('Ids of its subcategories.', z.array(line).optional()),
        }),
      )
      .max(2)
      .optional(),
  ),
  resellers: asInternal('Which partners of the Cloud Solution Provider program may sell it.', z.enum(['none', 'all']).optional()),
})
export type Offer = z.output<typeof offer>

export const marketplaces = ['aws', 'azure', 'gcp', 'shopify', 'hubspot', 'zendesk', 'salesforce'] as const
export type Marketplace = (typeof marketplaces)[number]

export const listing = defineKind({
  name: 'listing',
  label: 'Marketplace listings',
  description: 'An entry in a cloud marketplace.',
  path: 'listings/{id}/listing.yaml',
  audience: 'public',
  visibleTo: (data) => (data.status === 'live' || data.status === 'limited' ? 'public' : 'internal'),
  assets: ['png', 'jpg', 'svg', 'pdf'],
  schema: z.strictObject({
    marketplace: asPublic('Marketplace.', z.enum(marketplaces)),
    product: asPublic('Product that is listed.', line),
    product_id: asInternal('Identifier that the marketplace gave.', line.optional()),
    status: asPublic('Where the listing stands.', z.enum(['draft', 'in_review', 'limited', 'live', 'retired'])),
    submitted_on: asInternal('Day it was sent for review.', date.optional()),
    live_on: asPublic('Day it went live.', date.optional()),
    listing_url: asPublic('Where it can be bought.', url.optional()),
    partners: asPublic('Partners that sell or deliver through it.', z.array(ref('partner')).optional()),
    copy: asPublic(
      'Words of the listing.',
      z.strictObject({
        title: asPublic('Title.', text),
        short_description: asPublic('Short description.', text),
        long_description: asPublic('Long description.', text),
        highlights: asPublic('Highlights.', z.array(text).optional()),
        getting_started: asPublic('What a buyer does first.', text.optional()),
      }),
    ),
    categories: asPublic('Categories of the marketplace.', z.array(line).min(1)),
    industries: asPublic('Industries.', z.array(slug).optional()),
    keywords: asPublic('Search keywords.', z.array(line).min(1)),
    languages: asPublic('Languages of the listing.', z.array(locale).min(1)),
    assets: asPublic(
      'Logos, screenshots and videos.',
      z
        .strictObject({
          logo: asPublic('Logo file.', asset.optional()),
          screenshots: asPublic(
            'Screenshots with captions.',
            z.array(z.strictObject({ file: asPublic('File.', asset), caption: asPublic('Caption.', text) })).optional(),
          ),
          video_url: asPublic('Video.', url.optional()),
        })
        .optional(),
    ),
    pricing: asPublic(
      'How it is paid for.',
      z.strictObject({
        model: asPublic(
          'Pricing model.',
          z.enum(['free', 'usage', 'contract', 'contract_with_consumption', 'flat_rate', 'per_user', 'byol']),
        ),
        currency: asPublic('Currency of the prices.', currency),
        dimensions: asPublic('What is sold.', z.array(dimension)),
        rates: asPublic('Prices by dimension and term.', z.array(rate)),
        free_trial_days: asPublic('Days of free trial.', z.int().min(1).max(90).optional()),
        sku_map: asInternal(
          'Our SKU for each dimension.',
          z
            .array(z.strictObject({ sku: asInternal('Our SKU.', line), dimension: asInternal('Key of the dimension.', dimension_key) }))
            .optional(),
        ),
        floor_note: asInternal('Least we accept in a private offer.', note.optional()),
      }),
    ),
    legal: asPublic(
      'Terms of sale.',
      z.strictObject({
        eula: asPublic('Standard contract of the marketplace, or our own.', z.enum(['standard', 'custom'])),
        eula_url: asPublic('Our own terms.', url.optional()),
        privacy_url: asPublic('Privacy notice.', url),
        refund_policy: asPublic('When money is given back.', text),
      }),
    ),
    support: asPublic(
      'Who helps buyers.',
      z.strictObject({
        description: asPublic('What support covers and when.', text),
        email: asPublic('Address.', email),
        url: asPublic('Support page.', url),
      }),
    ),
    compliance: asPublic(
      'What the marketplace and the law ask for.',
      z.strictObject({
        eccn: asInternal('Export classification: an ECCN or EAR99.', line.optional()),
        countries: asPublic('Countries in which it is offered.', z.array(country).min(1)),
        certifications: asPublic('Certifications claimed.', z.array(line).optional()),
        evidence: asInternal('Reports and certificates of ours behind them.', z.array(evidence).optional()),
        data_residency: asPublic('Countries in which data is kept.', z.array(country).optional()),
      }),
    ),
    fulfillment_url: asInternal('Where a buyer lands after the purchase.', url.optional()),
    offer: asInternal(
      'What the API of the marketplace takes and buyers do not read; without it no payload is made for AWS and Azure.',
      offer.optional(),
    ),
    contacts: asInternal(
      'People the marketplace may call.',
      z
        .array(
          z.strictObject({
            duty: asInternal('What for.', z.enum(['support', 'engineering', 'sales', 'security'])),
            name: asInternal('Name.', line),
            email: asInternal('Address.', email),
            phone: asInternal('Phone number.', phone.optional()),
          }),
        )
        .optional(),
    ),
    owner: asInternal('Who answers for it.', line),
    notes: asInternal('What a colleague has to know.', note.optional()),
  }),
})
