// What the form of a marketplace asks for, and whether the listing has it.
import type { Asked, AskedField } from '../../../schemas/marketplace.ts'
import type { Problem } from '../../problems/problem.ts'
import type { FieldsOf } from '../../program/program.ts'
import { termIn } from '../../site/terms.ts'
import { localized } from '../../site/text.ts'
import type { Subject } from './subject.ts'

/** `by_hand`: no field of the listing tells. */
export type CheckState = 'done' | 'missing' | 'left_out' | 'by_hand'

export interface Check {
  asked: Asked
  state: CheckState
}

export const checksOf = ({ listing, marketplace }: Subject): Check[] =>
  marketplace.fields.form.map((asked) => ({ asked, state: stateOf(asked, listing.fields) }))

function stateOf({ field, required }: Asked, fields: FieldsOf<'listing'>): CheckState {
  if (field === undefined) return 'by_hand'
  return has(fields, field) ? 'done' : required ? 'missing' : 'left_out'
}

/** Fields that the form insists on and the listing does not have. */
export function checkProblems(subject: Subject): Problem[] {
  return checksOf(subject).flatMap(({ asked: { field, severity }, state }) =>
    field === undefined || state !== 'missing'
      ? []
      : [
          subject.tell(['listing-field-missing', 'listing-unfinished'], field.split('.'), {
            reason: `the form of ${subject.marketplace.id} asks for ${field}`,
            severity,
          }),
        ],
  )
}

/** What the form asks for, in the reader's language: the name of the field, and what is special about it. */
export function askedWords({ locale }: Subject, { field, step }: Asked): { what: string; hint?: string } {
  const text = step === undefined ? undefined : localized(step, locale, locale).value
  if (field === undefined) return { what: text ?? '' }
  return { what: termIn(field, locale), ...(text === undefined ? {} : { hint: text }) }
}

function has(fields: FieldsOf<'listing'>, field: AskedField): boolean {
  const [group, key] = field.split('.')
  if (group === 'contacts') return (fields.contacts ?? []).some(({ duty }) => duty === key)
  // The standard contract of the marketplace has no address.
  if (field === 'legal.eula_url' && fields.legal.eula === 'standard') return true
  const holder = new Map<string, unknown>(Object.entries(fields)).get(group ?? '')
  const value: unknown = key === undefined ? holder : isRecord(holder) ? holder[key] : undefined
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
