// A question tree that ends in advice: build or partner, which tier, continue or stop.
// Its texts take figures from the tier matrix by tier and row, such as {builder.certified-people}.
import { z } from 'zod'
import { asInternal, asPublic, audiences } from './audience.ts'
import { itemId, itemOf, line, slug, text } from './fields.ts'
import { defineKind } from './kind.ts'

const answer = z.strictObject({
  label: asPublic('What the person answers.', text),
  next: asPublic('Question that follows.', itemOf('questions').optional()),
  outcome: asPublic('Outcome that it leads to.', itemOf('outcomes').optional()),
  because: asPublic('What the answer says for the advice; shown as its reason.', text.optional()),
})

export const decision = defineKind({
  name: 'decision',
  label: 'Decision tools',
  description: 'Questions that lead to a piece of advice.',
  path: 'decisions/{id}.yaml',
  audience: 'public',
  visibleTo: (data) => data.audience,
  schema: z.strictObject({
    title: asPublic('The decision as a question.', text),
    summary: asPublic('Who it helps, and with what.', text),
    audience: asPublic('Who may use it.', z.enum(audiences)),
    start: asPublic('First question.', itemOf('questions')),
    questions: asPublic(
      'Questions. Texts may quote a cell of the tier matrix by tier and row, such as {builder.certified-people}.',
      z
        .array(
          z.strictObject({
            id: asPublic('Id of the question.', itemId),
            question: asPublic('The question.', text),
            why: asPublic('Why it matters.', text.optional()),
            answers: asPublic('Possible answers.', z.array(answer).min(2)),
          }),
        )
        .min(1),
    ),
    outcomes: asPublic(
      'Where it can end.',
      z
        .array(
          z.strictObject({
            id: asPublic('Id of the outcome.', itemId),
            title: asPublic('The advice.', text),
            advice: asPublic('What to do, and why.', text),
            tier: asPublic('Tier that it points at.', slug.meta({ ref: 'tier' }).optional()),
            link: asPublic(
              'Page to read next, from the root of the site.',
              z
                .string()
                .regex(/^\/[\w\-/#.]*$/, { error: 'is no path of the site: start with /' })
                .optional(),
            ),
          }),
        )
        .min(2),
    ),
    owner: asInternal('Who keeps it right.', line),
  }),
})
