// Deals, market development funds, consent, certificates and tiers.
import type { Rule } from '../rule.ts'
import { deals } from './commercial/deals.ts'

export const commercial: readonly Rule[] = [...deals]
