// The resources that make a SaaS offer in the Microsoft commercial marketplace, as one request to the Product Ingestion API, and the request that publishes a preview.
import { languagesOf, textIn } from '../../../program/payload/copy-faults.ts'
import type { Listing, Requirements } from '../../../program/payload/fault.ts'
import { isMeter } from '../../../program/payload/pricing-faults.ts'
import type { KitImage } from '../images.ts'
import { pictures } from './azure-pictures.ts'
import { plans } from './azure-plans.ts'
import { languageId, listingName, product, type Resource, schema } from './azure-resource.ts'
import type { Json } from './json.ts'

/** Undefined when the listing lacks what the request needs, which its faults say. */
export function configureRequest(fields: Listing, requirements: Requirements, images: readonly KitImage[]): Json | undefined {
  const { product_id, offer, fulfillment_url, pricing } = fields
  const { webhook_url, tenant_id, app_id, preview_audience, files_url, category_ids } = offer ?? {}
  if (product_id === undefined || fulfillment_url === undefined || files_url === undefined || category_ids === undefined) return undefined
  if (webhook_url === undefined || tenant_id === undefined || app_id === undefined || preview_audience === undefined) return undefined
  const resource: Resource = (type, name, own) => ({ $schema: schema(requirements, type), resourceName: name, ...own })
  const isSold = pricing.model !== 'free'
  return {
    $schema: schema(requirements, 'configure'),
    resources: [
      resource('product', 'product', {
        identity: { externalId: product_id },
        type: 'softwareAsAService',
        alias: offer?.name ?? fields.product,
      }),
      resource('commercial-marketplace-setup', 'setup', {
        product,
        sellThroughMicrosoft: isSold,
        ...(isSold ? { useMicrosoftLicenseManagementService: false } : { callToAction: 'free', accessUrl: fulfillment_url }),
      }),
      resource('property', 'property', {
        product,
        kind: 'azureSaaS',
        ...terms(fields.legal),
        categories: Object.fromEntries(category_ids.map(({ id, parts = [] }) => [id, parts])),
      }),
      ...languagesOf(fields, 'azure').map((language) => listing(fields, language, resource)),
      ...pictures(fields, files_url, images, resource),
      resource('price-and-availability-offer', 'preview', {
        product,
        previewAudiences: preview_audience.map((id) => ({ type: 'email', id, label: id })),
      }),
      resource('software-as-a-service-technical-configuration', 'technical', {
        product,
        landingPageUrl: fulfillment_url,
        connectionWebhook: webhook_url,
        azureAdTenantId: tenant_id,
        azureAdAppId: app_id,
      }),
      ...meters(fields, resource),
      ...(offer?.resellers === undefined
        ? []
        : [resource('reseller', 'reseller', { product, resellerChannelState: offer.resellers, audiences: [] })]),
      ...(isSold ? plans(fields, resource) : []),
    ],
  }
}

/** Sends what was configured to the preview; Microsoft asks for the product by its id then, because it exists. */
export const previewRequest = (fields: Listing, requirements: Requirements): Json | undefined =>
  fields.product_id === undefined
    ? undefined
    : {
        $schema: schema(requirements, 'configure'),
        resources: [
          {
            $schema: schema(requirements, 'submission'),
            product: { externalId: fields.product_id },
            target: { targetType: 'preview' },
          },
        ],
      }

const terms = ({ eula, eula_url }: Listing['legal']): { readonly [key: string]: Json } =>
  eula === 'custom' && eula_url !== undefined
    ? { termsConditions: 'custom', termsOfUseUrl: eula_url }
    : { termsConditions: 'standardMicrosoft' }

function listing({ copy, keywords, legal, support, contacts = [] }: Listing, language: string, resource: Resource): Json {
  const text = (value: Listing['copy']['title']): string => textIn(value, language) ?? ''
  const contact = (wanted: 'support' | 'engineering'): Json => {
    const found = contacts.find(({ duty }) => duty === wanted)
    return {
      name: found?.name ?? '',
      email: found?.email ?? '',
      phone: found?.phone ?? '',
      ...(wanted === 'support' ? { url: support.url } : {}),
    }
  }
  return resource('listing', listingName(language), {
    product,
    kind: 'azureSaaS',
    languageId: languageId(language),
    title: text(copy.title),
    searchResultSummary: text(copy.short_description),
    description: text(copy.long_description),
    gettingStartedInstructions: copy.getting_started === undefined ? '' : text(copy.getting_started),
    searchKeywords: keywords,
    privacyPolicyLink: legal.privacy_url,
    globalSupportWebsite: support.url,
    supportContact: contact('support'),
    engineeringContact: contact('engineering'),
  })
}

/** Meters are shared by all plans. */
function meters({ pricing }: Listing, resource: Resource): Json[] {
  const metered = pricing.dimensions.filter(isMeter)
  if (metered.length === 0) return []
  return [
    resource('price-and-availability-custom-meter', 'meters', {
      product,
      customMeters: Object.fromEntries(metered.map(({ key, name, unit }) => [key, { displayName: name, unitOfMeasure: unit }])),
    }),
  ]
}
