// A list to go through at a fixed moment: before starting, before launch, onboarding, exit.
import { z } from 'zod'
import { asInternal, asPublic, audiences } from './audience.ts'
import { itemId, line, text } from './fields.ts'
import { defineKind } from './kind.ts'

export const checklist = defineKind({
  name: 'checklist',
  label: 'Checklists',
  description: 'What to go through at a fixed moment of the program.',
  path: 'checklists/{id}.yaml',
  audience: 'public',
  visibleTo: (data) => data.audience,
  schema: z.strictObject({
    title: asPublic('Name of the list.', text),
    when: asPublic(
      'Moment at which it is used.',
      z.enum(['before_starting', 'before_launching', 'launch_week', 'after_launch', 'onboarding', 'exit']),
    ),
    audience: asPublic('Who may read it.', z.enum(audiences)),
    items: asPublic(
      'What to check.',
      z
        .array(
          z.strictObject({
            id: asPublic('Id of the item.', itemId),
            item: asPublic('What has to be true.', text),
            owner: asPublic('Role that checks it.', text),
            why: asPublic('What goes wrong without it.', text.optional()),
            days_from: asPublic('Days from the moment; negative is before.', z.int().optional()),
          }),
        )
        .min(1),
    ),
    owner: asInternal('Who keeps the list right.', line),
  }),
})
