// Deals, market development funds, consent, certificates and tiers.
import type { Rule } from '../rule.ts'

export const commercial: readonly Rule[] = []
