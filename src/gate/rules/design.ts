// How the program itself is made: tiers, matrix, partnerships, texts, listings and links.
import type { Rule } from '../rule.ts'
import { contradictionRules } from './design/contradictions.ts'
import { links } from './design/links.ts'
import { listingPayloads } from './design/listing-payloads.ts'
import { listings } from './design/listings.ts'
import { partnerships } from './design/partnerships.ts'
import { tiers } from './design/tiers.ts'
import { translationRules } from './design/translations.ts'

export const design: readonly Rule[] = [
  ...tiers,
  ...partnerships,
  ...contradictionRules,
  ...translationRules,
  ...listings,
  ...links,
  ...listingPayloads,
]
