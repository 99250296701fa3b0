// All that keeps the payload of a listing from being made or taken.
import { contractFaults, languageFaults } from './copy-faults.ts'
import { type Fault, hasPayload, type Listing, type Requirements } from './fault.ts'
import { offerFaults } from './offer-faults.ts'
import { pricingFaults } from './pricing-faults.ts'

/** Faults of a listing by what its marketplace says of itself; none where no payload is made for the marketplace. */
export function payloadFaults(fields: Listing, requirements: Requirements): Fault[] {
  const { marketplace } = fields
  if (!hasPayload(marketplace)) return []
  return [
    ...pricingFaults(fields, marketplace, requirements),
    ...contractFaults(fields),
    ...languageFaults(fields, marketplace),
    ...offerFaults(fields, marketplace, requirements),
  ]
}
