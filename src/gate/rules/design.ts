// How the program itself is made: tiers, matrix, plans, texts, listings and links.
import type { Rule } from '../rule.ts'

export const design: readonly Rule[] = []
