// The change set that creates a limited SaaS product and its public offer in AWS Marketplace, in the order in which the Catalog API takes it.
import { languagesOf, textIn } from '../../../program/payload/copy-faults.ts'
import type { Listing, Requirements } from '../../../program/payload/fault.ts'
import { isMeter } from '../../../program/payload/pricing-faults.ts'
import { pricingTerms } from './aws-pricing.ts'
import { type Json, versionOf } from './json.ts'

/** Later changes name the product and the offer by the changes that create them. */
const created = { product: 'CreateProductChange', offer: 'CreateOfferChange' } as const
const identifierOf = (what: keyof typeof created): string => `$${created[what]}.Entity.Identifier`

/** Undefined when the listing lacks what the change set needs, which its faults say. */
export function changeSet(fields: Listing, requirements: Requirements, logo: string | undefined): Json | undefined {
  const { offer, fulfillment_url, legal, pricing } = fields
  if (offer?.buyer_accounts === undefined || fulfillment_url === undefined || logo === undefined) return undefined
  const { product, offer: sold } = stepsOf(requirements)
  const text = textOf(fields)
  return {
    Catalog: 'AWSMarketplace',
    ChangeSet: [
      product('CreateProduct', {}),
      product('UpdateInformation', information(fields, logo)),
      product('UpdateTargeting', { PositiveTargeting: { BuyerAccounts: offer.buyer_accounts } }),
      product('AddDeliveryOptions', {
        DeliveryOptions: [{ Details: { SaaSUrlDeliveryOptionDetails: { FulfillmentUrl: fulfillment_url } } }],
      }),
      product(
        'AddDimensions',
        pricing.dimensions.map((dimension) => ({
          Key: dimension.key,
          Name: dimension.name,
          Description: text(dimension.description),
          Types: [isMeter(dimension) ? 'ExternallyMetered' : 'Entitled'],
          Unit: 'Units',
        })),
      ),
      product('ReleaseProduct', {}),
      sold('CreateOffer', { ProductId: identifierOf('product') }),
      sold('UpdateInformation', {
        Name: offer.name ?? text(fields.copy.title),
        Description: offer.description ?? text(fields.copy.short_description),
      }),
      sold('UpdatePricingTerms', pricingTerms(pricing)),
      sold('UpdateLegalTerms', { Terms: [{ Type: 'LegalTerm', Documents: [contract(legal, requirements)] }] }),
      sold('UpdateSupportTerms', { Terms: [{ Type: 'SupportTerm', RefundPolicy: text(legal.refund_policy) }] }),
      sold('ReleaseOffer', {}),
    ],
  }
}

function stepsOf(requirements: Requirements) {
  const step =
    (what: keyof typeof created, type: string) =>
    (ChangeType: string, DetailsDocument: Json): Json => {
      const Type = `${type}@${versionOf(requirements, type === 'Offer' ? 'Offer' : 'SaaSProduct')}`
      return ChangeType.startsWith('Create')
        ? { ChangeType, ChangeName: created[what], Entity: { Type }, DetailsDocument }
        : { ChangeType, Entity: { Type, Identifier: identifierOf(what) }, DetailsDocument }
    }
  return { product: step('product', 'SaaSProduct'), offer: step('offer', 'Offer') }
}

/** AWS takes one language. */
function textOf(fields: Listing): (text: Listing['copy']['title']) => string {
  const [language = 'en'] = languagesOf(fields, 'aws')
  return (text) => textIn(text, language) ?? ''
}

function information(fields: Listing, logo: string): Json {
  const { copy, categories, keywords, assets, support, legal, pricing } = fields
  const text = textOf(fields)
  const [sku] = pricing.sku_map ?? []
  return {
    ProductTitle: text(copy.title),
    ShortDescription: text(copy.short_description),
    LongDescription: text(copy.long_description),
    ...(sku === undefined || pricing.sku_map?.length !== 1 ? {} : { Sku: sku.sku }),
    LogoUrl: logo,
    VideoUrls: assets?.video_url === undefined ? [] : [assets.video_url],
    Highlights: (copy.highlights ?? []).map(text),
    AdditionalResources: [
      { Text: 'Support', Url: support.url },
      { Text: 'Privacy notice', Url: legal.privacy_url },
    ],
    SupportDescription: text(support.description),
    Categories: categories,
    SearchKeywords: keywords,
  }
}

const contract = ({ eula, eula_url }: Listing['legal'], requirements: Requirements): Json =>
  eula === 'custom' && eula_url !== undefined
    ? { Type: 'CustomEula', Url: eula_url }
    : { Type: 'StandardEula', Version: versionOf(requirements, 'StandardEula') }
