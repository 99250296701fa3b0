// What keeps a listing from being sent to the API of its marketplace: a contradiction among its fields, or a field that the payload cannot do without.
import type { Marketplace } from '../../../schemas/listing.ts'
import type { FieldsOf } from '../program.ts'

export type Listing = FieldsOf<'listing'>
export type Requirements = FieldsOf<'marketplace'>
export type Pricing = Listing['pricing']

export type FaultKind = 'dimension' | 'term' | 'price' | 'currency' | 'model' | 'contract' | 'language' | 'offer'

export interface Fault {
  kind: FaultKind
  /** Field of the listing. */
  at: readonly (string | number)[]
  /** A sentence without its full stop. */
  what: string
  fix?: string
  /** An error without it. */
  severity?: 'warning'
  /** Tells it from others at the same field. */
  key?: string
}

/** Marketplaces that a payload is made for. */
export const payload_marketplaces = ['aws', 'azure', 'gcp'] as const
export type PayloadMarketplace = (typeof payload_marketplaces)[number]

export const hasPayload = (marketplace: Marketplace): marketplace is PayloadMarketplace =>
  payload_marketplaces.some((each) => each === marketplace)
