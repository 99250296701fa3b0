// Fonts of legal documents: both scripts in every document, because names of the other language stand in each.
import type { FontName } from '../job.ts'

export const legal_fonts: readonly FontName[] = [
  'serif-400',
  'serif-400-italic',
  'serif-600',
  'serif-700',
  'naskh-400',
  'naskh-600',
  'naskh-700',
]
