// Anti-corruption, sanctions, export control and competition law.
import type { Rule } from '../rule.ts'

export const conduct: readonly Rule[] = []
