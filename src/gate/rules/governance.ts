// How the partnership is run: approvals, phases, gates, reviews, exits.
import type { Rule } from '../rule.ts'

export const governance: readonly Rule[] = []
