// Security of partners and integrations: reviews, reports, certificates, tests and scopes.
import type { Rule } from '../rule.ts'

export const security: readonly Rule[] = []
