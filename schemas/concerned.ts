// Whom a change or an event is for.
import { z } from 'zod'
import { asPublic } from './audience.ts'
import { programItem, ref } from './fields.ts'
import { partner_types } from './partner-type.ts'
import { partnerships } from './program.ts'

/** Partners by any of these; without it everybody. */
export const concerned = z.strictObject({
  tiers: asPublic('Tiers it is for.', z.array(ref('tier')).min(1).optional()),
  types: asPublic('Types of partner it is for.', z.array(z.enum(partner_types)).min(1).optional()),
  partnerships: asPublic('Kinds of partnership it is for.', z.array(z.enum(partnerships)).min(1).optional()),
  regions: asPublic('Regions it is for.', z.array(programItem('regions')).min(1).optional()),
})
