// What sellers of both companies use together: action plans, RACI, price guardrails, objections, answers, battlecards.
import { z } from 'zod'
import { asInternal, asPartner } from './audience.ts'
import { line, locale, note, percent, ref, text } from './fields.ts'
import { defineKind } from './kind.ts'

const common = {
  title: asPartner('Name of the tool.', text),
  summary: asPartner('When to use it.', text),
  languages: asPartner('Languages it exists in.', z.array(locale).optional()),
  blueprints: asPartner('Joint solutions it is for.', z.array(ref('blueprint')).optional()),
  owner: asInternal('Who keeps it right.', line),
}

export const cosell = defineKind({
  name: 'cosell',
  label: 'Co-sell toolkit',
  description: 'A tool that sellers of both companies use.',
  path: 'cosell/{id}.yaml',
  audience: 'partner',
  schema: z.discriminatedUnion('type', [
    z.strictObject({
      ...common,
      type: asPartner('Kind of tool.', z.literal('mutual_action_plan')),
      steps: asPartner(
        'Steps to the signature.',
        z
          .array(
            z.strictObject({
              step: asPartner('What happens.', text),
              owner: asPartner('Side that does it.', z.enum(['vendor', 'partner', 'customer'])),
              days_before_signature: asPartner('Days before the planned signature.', z.int().min(0)),
              exit: asPartner('How one knows it is done.', text),
            }),
          )
          .min(1),
      ),
    }),
    z.strictObject({
      ...common,
      type: asPartner('Kind of tool.', z.literal('raci')),
      rows: asPartner(
        'Activities and who has which part.',
        z
          .array(
            z.strictObject({
              activity: asPartner('What is done.', text),
              responsible: asPartner('Who does it.', line),
              accountable: asPartner('Who answers for it.', line),
              consulted: asPartner('Who is asked first.', z.array(line).optional()),
              informed: asPartner('Who is told.', z.array(line).optional()),
            }),
          )
          .min(1),
      ),
    }),
    z.strictObject({
      ...common,
      type: asPartner('Kind of tool.', z.literal('pricing_guardrails')),
      guardrails: asInternal(
        'What each role may grant.',
        z
          .array(
            z.strictObject({
              role: asInternal('Role.', line),
              max_discount_percent: asInternal('Greatest discount, in percent.', percent),
              condition: asInternal('What it takes.', line),
              approval: asInternal('Who approves more.', line),
            }),
          )
          .min(1),
      ),
    }),
    z.strictObject({
      ...common,
      type: asPartner('Kind of tool.', z.literal('objections')),
      objections: asPartner(
        'What customers say, and what to answer.',
        z
          .array(
            z.strictObject({
              objection: asPartner('What the customer says.', text),
              answer: asPartner('What to answer.', text),
              proof: asPartner('What backs it.', text.optional()),
            }),
          )
          .min(1),
      ),
    }),
    z.strictObject({
      ...common,
      type: asPartner('Kind of tool.', z.literal('faq')),
      questions: asPartner(
        'Questions and answers.',
        z
          .array(
            z.strictObject({
              question: asPartner('Question.', text),
              answer: asPartner('Answer.', text),
              source: asPartner('Where the answer stands in a document.', line.optional()),
            }),
          )
          .min(1),
      ),
    }),
    z.strictObject({
      ...common,
      type: asPartner('Kind of tool.', z.literal('battlecard')),
      competitor: asInternal('Who we meet.', line),
      strengths: asInternal('What they do well.', z.array(line).min(1)),
      weaknesses: asInternal('Where they fall short.', z.array(line).min(1)),
      questions: asInternal('Questions that bring it out.', z.array(line).min(1)),
      never_say: asInternal('What we do not say, and why.', z.array(note).optional()),
    }),
  ]),
})
