// Saudi Arabia and the Gulf: registrations, certificates, ownership, language of agreements.
import type { Rule } from '../rule.ts'
import { agency } from './gulf/agency.ts'
import { certificates } from './gulf/certificates.ts'
import { regional_headquarters } from './gulf/headquarters.ts'
import { language } from './gulf/language.ts'
import { ownership } from './gulf/ownership.ts'
import { registration } from './gulf/registration.ts'

export const gulf: readonly Rule[] = [...registration, ...certificates, ...language, ...ownership, ...regional_headquarters, ...agency]
