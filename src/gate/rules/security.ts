// Security of partners and integrations: reviews, reports, certificates, tests and scopes.
import type { Rule } from '../rule.ts'
import { evidence } from './security/evidence.ts'
import { integrations } from './security/integrations.ts'
import { reports } from './security/reports.ts'
import { reviews } from './security/reviews.ts'

export const security: readonly Rule[] = [...reviews, ...reports, ...integrations, ...evidence]
