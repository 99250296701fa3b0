// When a deal registration loses its protection because nobody works on it.
import { addDays } from './days.ts'
import type { FieldsOf } from './program.ts'

/** Last day before a registration without activity loses its protection. */
export const staleDay = (
  { last_activity_on, registered_on }: FieldsOf<'deal_registration'>,
  { stale_days }: FieldsOf<'program'>['deal_registration'],
): string => addDays(last_activity_on ?? registered_on, stale_days)
