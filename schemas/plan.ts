// The joint plan of a partner: goals, milestones, the charter of both sides and the gated deployment.
import { z } from 'zod'
import { asInternal } from './audience.ts'
import { date, itemId, line, money, note, percent, ref, slug } from './fields.ts'
import { defineKind } from './kind.ts'
import { metric } from './metric.ts'

const value = z.union([z.number(), money], { error: 'should be a number, or money as {amount, currency}' })

const goal = z.strictObject({
  id: asInternal('Id of the goal.', itemId),
  statement: asInternal('The goal in one sentence.', line),
  metric: asInternal('Figure that measures it.', metric),
  baseline: asInternal('Value at the start.', value),
  target: asInternal('Value aimed at.', value),
  by: asInternal('Day it should be reached.', date),
})

const milestone = z.strictObject({
  id: asInternal('Id of the milestone.', itemId),
  what: asInternal('What is done then.', line),
  due: asInternal('Day it is due.', date),
  owner: asInternal('Who answers for it.', line),
  side: asInternal('Side that does it.', z.enum(['vendor', 'partner', 'both'])),
  status: asInternal('Where it stands.', z.enum(['planned', 'in_progress', 'done', 'at_risk', 'dropped'])),
  done_on: asInternal('Day it was done.', date.optional()),
})

const gives = z.strictObject({
  gives: asInternal('What the side puts in.', z.array(line).min(1)),
  gets: asInternal('What it takes out.', z.array(line).min(1)),
})

const signature = z.strictObject({
  side: asInternal('Side that signed.', z.enum(['vendor', 'partner'])),
  name: asInternal('Who signed.', line),
  title: asInternal('Title.', line),
  on: asInternal('Day of the signature.', date),
})

const charter = z.strictObject({
  goals: asInternal(
    'Goals that both sides share.',
    z.strictObject({
      us: asInternal('Ours.', line),
      partner: asInternal('The partner’s.', line),
      customers: asInternal('Our customers’.', line),
    }),
  ),
  vendor: asInternal('What we give and get.', gives),
  partner: asInternal('What the partner gives and gets.', gives),
  balance: asInternal('Why the exchange is fair.', line),
  measurement: asInternal('How success is measured, and by whom.', line),
  governance: asInternal('Who meets how often and decides what.', line),
  escalation: asInternal('Who is called when the two disagree, in order.', z.array(line).min(1)),
  exit_criteria: asInternal('What ends the partnership.', z.array(line).optional()),
  signatures: asInternal('Signatures of both sides.', z.array(signature)),
})

const stage = z
  .strictObject({
    start: asInternal('First day.', date),
    end: asInternal('Last day.', date),
    deliverables: asInternal('What exists at the end.', z.array(line).min(1)),
    measure: asInternal('What is measured.', line),
    threshold_percent: asInternal(
      'Value in percent that passes; without it the default of the stage (crawl 20, walk 70).',
      percent.optional(),
    ),
    result_percent: asInternal('Value measured, in percent.', z.number().optional()),
    roi_validated_on: asInternal('Day the return was validated; run needs it.', date.optional()),
    outcome: asInternal('Where the stage stands.', z.enum(['planned', 'running', 'passed', 'failed', 'skipped'])),
  })
  .meta({ order: [['start', 'end']] })

export const plan = defineKind({
  name: 'plan',
  label: 'Joint plans',
  description: 'What a partner and the vendor set out to do together.',
  path: 'partners/{partner}/plan.yaml',
  parents: { partner: 'partner' },
  audience: 'internal',
  schema: z.strictObject({
    plan_id: asInternal('Id of the plan in other systems.', slug),
    status: asInternal('Where the plan stands.', z.enum(['draft', 'agreed', 'running', 'completed', 'cancelled'])),
    period: asInternal('Fiscal period that it covers, such as 2026-H2.', line),
    goals: asInternal('What is to be reached.', z.array(goal).min(1)),
    milestones: asInternal('Steps on the way.', z.array(milestone)),
    kpis: asInternal('Figures looked at in each review.', z.array(metric)),
    owners: asInternal(
      'Who answers for the plan.',
      z.strictObject({ vendor: asInternal('On our side.', line), partner: asInternal('On the partner’s side.', line) }),
    ),
    resources: asInternal('People, money and systems set aside.', z.array(line)),
    review_cadence: asInternal('How often the plan is reviewed.', z.enum(['weekly', 'monthly', 'quarterly'])),
    next_review_on: asInternal('Day of the next review.', date.optional()),
    charter: asInternal('What both sides signed up to.', charter.optional()),
    deployment: asInternal(
      'Gated deployment: crawl, walk, run.',
      z
        .strictObject({
          crawl: asInternal('First stage, small.', stage),
          walk: asInternal('Second stage, wider.', stage.optional()),
          run: asInternal('Third stage, everywhere.', stage.optional()),
        })
        .optional(),
    ),
    raci: asInternal(
      'Who is responsible, accountable, consulted and informed.',
      z
        .array(
          z.strictObject({
            activity: asInternal('What is done.', line),
            responsible: asInternal('Who does it.', line),
            accountable: asInternal('Who answers for it.', line),
            consulted: asInternal('Who is asked first.', z.array(line).optional()),
            informed: asInternal('Who is told.', z.array(line).optional()),
          }),
        )
        .optional(),
    ),
    mutual_action_plan: asInternal(
      'Dated steps toward the next joint deal.',
      z
        .array(
          z.strictObject({
            step: asInternal('What is done.', line),
            owner: asInternal('Who does it.', line),
            due: asInternal('Day it is due.', date),
            done_on: asInternal('Day it was done.', date.optional()),
          }),
        )
        .optional(),
    ),
    integrations: asInternal('Integrations that the plan builds on.', z.array(ref('integration')).optional()),
    blueprints: asInternal('Joint solutions that the plan sells.', z.array(ref('blueprint')).optional()),
    note: asInternal('What a colleague has to know.', note.optional()),
  }),
})
