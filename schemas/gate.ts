// Who may accept a finding of the compliance gate, and for how long.
import { z } from 'zod'
import { asInternal } from './audience.ts'
import { approverRole, ordinal } from './fields.ts'

/** Families of rules; `program` holds the rules that a program adds in its policies. */
export const rule_families = [
  'integrity',
  'privacy',
  'security',
  'conduct',
  'gulf',
  'commercial',
  'governance',
  'design',
  'hygiene',
  'program',
] as const

export const gate = z.strictObject({
  approvers: asInternal(
    'Roles that may approve a waiver of a family of rules; a family without roles can have none.',
    z.partialRecord(z.enum(rule_families), z.array(approverRole).min(1)),
  ),
  waiver_days: asInternal(
    'Most days that a waiver may last, by the severity of the rule; without it 90, 180 and 365.',
    z
      .strictObject({
        error: asInternal('Of an error.', ordinal),
        warning: asInternal('Of a warning.', ordinal),
        note: asInternal('Of a note.', ordinal),
      })
      .optional(),
  ),
})
