// Deals, market development funds, consent, certificates and tiers.
import type { Rule } from '../rule.ts'
import { claimLate, invoiceDuplicate, popMissing } from './commercial/claims.ts'
import { certExpired, consentMissing, consentStale } from './commercial/consent.ts'
import { deals } from './commercial/deals.ts'
import { separateDuties } from './commercial/duties.ts'
import { noPreapproval, overBudget } from './commercial/mdf.ts'
import { claimUnbacked } from './commercial/public-claims.ts'
import { contactMissing, planStale, tierUnmet } from './commercial/standing.ts'

export const commercial: readonly Rule[] = [
  ...deals,
  noPreapproval,
  popMissing,
  claimLate,
  overBudget,
  invoiceDuplicate,
  separateDuties,
  consentMissing,
  consentStale,
  certExpired,
  tierUnmet,
  planStale,
  claimUnbacked,
  contactMissing,
]
