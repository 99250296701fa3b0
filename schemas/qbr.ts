// A quarterly business review: who met, what was looked at, and what follows.
import { z } from 'zod'
import { asInternal, audiences } from './audience.ts'
import { date, itemId, line } from './fields.ts'
import { defineKind } from './kind.ts'

export const qbr = defineKind({
  name: 'qbr',
  label: 'QBRs',
  description: 'Notes and actions of a quarterly business review.',
  path: 'partners/{partner}/qbr/{period}.mdx',
  parents: { partner: 'partner' },
  audience: 'internal',
  schema: z
    .strictObject({
      title: asInternal('Title of the review.', line),
      held_on: asInternal('Day it was held.', date),
      audience: asInternal('Narrows who may read the notes.', z.enum(audiences).optional()),
      attendees: asInternal(
        'Who took part.',
        z
          .array(
            z.strictObject({
              name: asInternal('Name.', line),
              side: asInternal('Side.', z.enum(['vendor', 'partner'])),
              role: asInternal('Role.', line),
            }),
          )
          .min(1),
      ),
      reviewed: asInternal(
        'What was looked at.',
        z
          .array(z.enum(['pipeline', 'win_rate', 'arr', 'nrr', 'support_tickets', 'roadmap_alignment', 'mdf', 'enablement', 'security']))
          .min(1),
      ),
      roadmap_alignment: asInternal('How well the two roadmaps fit.', z.enum(['aligned', 'partly', 'diverging'])),
      satisfaction: asInternal('Satisfaction that the partner stated, 1 to 5.', z.number().min(1).max(5).optional()),
      actions: asInternal(
        'What was agreed.',
        z.array(
          z.strictObject({
            id: asInternal('Id of the action.', itemId),
            what: asInternal('What has to be done.', line),
            owner: asInternal('Who does it.', line),
            due: asInternal('Day it is due.', date),
            status: asInternal('Where it stands.', z.enum(['open', 'in_progress', 'done', 'dropped'])),
            done_on: asInternal('Day it was done.', date.optional()),
          }),
        ),
      ),
      next_on: asInternal('Day of the next review.', date.optional()),
    })
    .meta({ order: [['held_on', 'next_on']] }),
})
