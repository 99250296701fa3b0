// Deals, market development funds, consent, certificates and tiers.
import type { Rule } from '../rule.ts'
import { claimLate, invoiceDuplicate, popMissing } from './commercial/claims.ts'
import { deals } from './commercial/deals.ts'
import { separateDuties } from './commercial/duties.ts'
import { noPreapproval, overBudget } from './commercial/mdf.ts'

export const commercial: readonly Rule[] = [...deals, noPreapproval, popMissing, claimLate, overBudget, invoiceDuplicate, separateDuties]
