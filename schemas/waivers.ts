// Exceptions from the compliance rules: which, why, who approved, until when.
import { z } from 'zod'
import { asInternal } from './audience.ts'
import { date, line, note, url } from './fields.ts'
import { defineKind } from './kind.ts'

const waiver = z
  .strictObject({
    rule: asInternal('Rule that is waived, by its id.', z.string().regex(/^[A-Z]{2,8}\d{4}$/, { error: 'is no rule id, such as PB1113' })),
    entry: asInternal(
      'Entry that it is waived for, as kind/id.',
      z.string().regex(/^[a-z_]+\/[a-z0-9][a-z0-9/-]*$/, { error: 'is no entry: write kind/id, such as partner/acme' }),
    ),
    pointer: asInternal(
      'Place in the entry, as a JSON pointer.',
      z
        .string()
        .regex(/^(\/[^/]*)+$/, { error: 'is no JSON pointer: start with /' })
        .optional(),
    ),
    reason: asInternal('Why the finding is accepted for now.', note),
    owner: asInternal('Who removes the cause.', line),
    approver: asInternal('Who accepted it; not the owner.', line),
    approved_on: asInternal('Day it was accepted.', date),
    expires_on: asInternal('Last day it holds.', date),
    ticket: asInternal('Where the work is tracked.', url.optional()),
  })
  .meta({ order: [['approved_on', 'expires_on']] })

export const waivers = defineKind({
  name: 'waivers',
  label: 'Waivers',
  description: 'Accepted exceptions from the compliance rules.',
  path: 'waivers.yaml',
  audience: 'internal',
  schema: z.strictObject({ waivers: asInternal('The exceptions.', z.array(waiver)) }),
})
