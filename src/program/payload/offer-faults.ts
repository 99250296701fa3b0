// What a payload cannot do without and buyers do not read, asked of listings that have an offer.
import type { Fault, Listing, PayloadMarketplace, Requirements } from './fault.ts'

/** Parts of a payload whose versions the marketplace's file gives. */
export const versioned = {
  aws: ['SaaSProduct', 'Offer', 'StandardEula'],
  azure: [
    'configure',
    'product',
    'commercial-marketplace-setup',
    'property',
    'listing',
    'listing-asset',
    'listing-trailer',
    'price-and-availability-offer',
    'software-as-a-service-technical-configuration',
    'price-and-availability-custom-meter',
    'reseller',
    'plan',
    'plan-listing',
    'price-and-availability-plan',
    'submission',
  ],
  gcp: [],
} as const satisfies Record<PayloadMarketplace, readonly string[]>

export type Versioned<M extends PayloadMarketplace> = (typeof versioned)[M][number]

/** Fields of the listing without which there is no payload, with what they are for. */
const needed: Record<PayloadMarketplace, readonly (readonly [path: string, what: string])[]> = {
  aws: [
    ['fulfillment_url', 'where a buyer lands'],
    ['offer.files_url', 'where the logo stands'],
    ['offer.buyer_accounts', 'who may buy while the product is limited'],
    ['copy.highlights', 'a highlight'],
  ],
  azure: [
    ['product_id', 'the id of the offer'],
    ['fulfillment_url', 'where a buyer lands'],
    ['offer.webhook_url', 'where changes of subscriptions are told'],
    ['offer.tenant_id', 'the directory of the application'],
    ['offer.app_id', 'the application that calls the fulfillment API'],
    ['offer.preview_audience', 'who may see the preview'],
    ['offer.files_url', 'where the pictures stand'],
    ['offer.category_ids', 'a category'],
    ['copy.getting_started', 'what a buyer does first'],
  ],
  gcp: [],
}

export function offerFaults(fields: Listing, marketplace: PayloadMarketplace, { api }: Requirements): Fault[] {
  if (fields.offer === undefined) return []
  const unversioned = versioned[marketplace].filter((part) => !api?.versions.some(({ of }) => of === part))
  return [
    ...unversioned.map(
      (part): Fault => ({
        kind: 'offer',
        at: ['marketplace'],
        key: part,
        what: `marketplaces/${marketplace}.yaml gives no version of ${part}`,
        fix: `Add it to api.versions there.`,
      }),
    ),
    ...needed[marketplace].flatMap(([path, what]): Fault[] =>
      isWritten(fields, path.split('.'))
        ? []
        : [{ kind: 'offer', at: path.split('.'), what: `the payload needs ${what}, and ${path} is not written`, fix: `Write ${path}.` }],
    ),
    ...(marketplace === 'azure' ? [...idFaults(fields), ...contactFaults(fields)] : []),
    ...(marketplace === 'aws' && fields.pricing.rates.length === 0
      ? [
          {
            kind: 'price' as const,
            at: ['pricing', 'rates'],
            key: 'none',
            what: 'AWS asks for a dimension and its price, which is 0 for what is free',
            fix: 'Write one.',
          },
        ]
      : []),
  ]
}

/** Microsoft calls offers and plans by ids in lower case, which cannot be changed. */
function idFaults({ product_id, pricing }: Listing): Fault[] {
  const form = /^[a-z0-9][a-z0-9_-]{0,49}$/
  const fix = 'Write lower-case letters, digits, hyphens and underscores, at most 50.'
  const plans = pricing.dimensions.flatMap(({ key, type }, index): Fault[] =>
    type === 'entitled' && !form.test(key)
      ? [{ kind: 'offer', at: ['pricing', 'dimensions', index, 'key'], what: `"${key}" is no id of a plan`, fix }]
      : [],
  )
  if (product_id === undefined || form.test(product_id)) return plans
  return [{ kind: 'offer', at: ['product_id'], what: `"${product_id}" is no id of an offer`, fix }, ...plans]
}

function contactFaults({ contacts = [] }: Listing): Fault[] {
  return (['support', 'engineering'] as const).flatMap((wanted): Fault[] => {
    const index = contacts.findIndex(({ duty }) => duty === wanted)
    if (index < 0)
      return [{ kind: 'offer', at: ['contacts'], key: wanted, what: `the payload needs a contact for ${wanted}`, fix: 'Add the contact.' }]
    return contacts[index]?.phone === undefined
      ? [
          {
            kind: 'offer',
            at: ['contacts', index, 'phone'],
            what: `the payload needs the phone number of the contact for ${wanted}`,
            fix: 'Add it.',
          },
        ]
      : []
  })
}

function isWritten(fields: Listing, path: readonly string[]): boolean {
  let value: unknown = fields
  for (const part of path)
    value = typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(part) : undefined
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}
