// How the program itself is made: tiers, matrix, plans, texts, listings and links.
import type { Rule } from '../rule.ts'
import { listings } from './design/listings.ts'
import { partnerships } from './design/partnerships.ts'
import { texts } from './design/texts.ts'
import { tiers } from './design/tiers.ts'

export const design: readonly Rule[] = [...tiers, ...partnerships, ...texts]
