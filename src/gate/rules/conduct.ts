// Anti-corruption, sanctions, export control and competition law.
import type { Rule } from '../rule.ts'
import { commissions } from './conduct/commissions.ts'
import { competition } from './conduct/competition.ts'
import { diligence } from './conduct/diligence.ts'
import { owners } from './conduct/owners.ts'
import { pages } from './conduct/pages.ts'
import { sanctions } from './conduct/sanctions.ts'

export const conduct: readonly Rule[] = [...diligence, ...owners, ...commissions, ...sanctions, ...competition, ...pages]
