// A person's decision that a commitment needs before it counts.
import { z } from 'zod'
import { asInternal } from './audience.ts'
import { approverRole, date, line, note } from './fields.ts'

export const approval = z
  .strictObject({
    decision: asInternal('What was decided; pending while nobody has.', z.enum(['pending', 'approved', 'rejected'])),
    role: asInternal('Role in which the person decides, one of `approvers` in program.yaml.', approverRole),
    requested_by: asInternal('Who asked for the decision; may not be who takes it.', line.optional()),
    requested_on: asInternal('Day the decision was asked for.', date.optional()),
    by: asInternal('Who decided.', line.optional()),
    on: asInternal('Day of the decision.', date.optional()),
    note: asInternal('Condition or reason that a later reader needs.', note.optional()),
  })
  .meta({ order: [['requested_on', 'on']] })
export type Approval = z.output<typeof approval>
