// Saudi Arabia and the Gulf: registrations, certificates, ownership, language of agreements.
import type { Rule } from '../rule.ts'

export const gulf: readonly Rule[] = []
