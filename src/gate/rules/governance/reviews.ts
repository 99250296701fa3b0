// What keeps a running partnership honest: when it ends, when it is looked at, and whether what was agreed is done.

import type { Path } from '../../../program/names.ts'
import type { AnyEntry, Entry } from '../../../program/program.ts'
import type { Partner } from '../../agreements.ts'
import { type Context, type Rule, rule } from '../../rule.ts'
import { type Day, dayAfter } from '../../spans.ts'

const isRunning = ({ status, phase }: Partner): boolean => status === 'active' && phase !== 'exit'

const livePlan = ({ id }: Entry<'partner'>, { of }: Context): Entry<'plan'> | undefined =>
  of('plan', id).find(({ fields }) => fields.status !== 'cancelled' && fields.status !== 'completed')

/** Places in which exit criteria stand or could stand, the best one first: whether something is written there. */
function exitPlaces(partner: Entry<'partner'>, context: Context): { entry: AnyEntry; at: Path; written: boolean }[] {
  const plan = livePlan(partner, context)
  const charter = plan?.fields.charter
  const sheets = context.of('term_sheet', partner.id).filter(({ fields }) => fields.status === 'accepted')
  return [
    ...(plan && charter ? [{ entry: plan, at: ['charter', 'exit_criteria'], written: (charter.exit_criteria ?? []).length > 0 }] : []),
    ...sheets.map((entry) => ({ entry, at: ['exit_clauses'], written: (entry.fields.exit_clauses ?? []).length > 0 })),
    ...partner.fields.agreements.flatMap(({ kind, status, exit_criteria = [] }, index) =>
      status !== 'signed' || kind === 'nda' || kind === 'dpa'
        ? []
        : [{ entry: partner, at: ['agreements', index, 'exit_criteria'], written: exit_criteria.length > 0 }],
    ),
  ]
}

/** The last day for which any record names a next review. */
function nextReview({ id, fields }: Entry<'partner'>, plan: Entry<'plan'> | undefined, { of }: Context): Day | undefined {
  const days = [fields.next_review_on, plan?.fields.next_review_on, ...of('qbr', id).map((each) => each.fields.next_on)]
  return days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1)
}

const plan_without = 'next_review_on: null'
const charter = (exit: string): string =>
  `charter:\n  goals: { us: Seats, partner: Seats, customers: Light }\n  vendor: { gives: [Days], gets: [Users] }\n  partner: { gives: [Releases], gets: [A place] }\n  balance: Two days each\n  measurement: One export\n  governance: A call each month\n  escalation: [Eva Melo]\n  signatures: [{ side: vendor, name: Ana Prado, title: Director, on: 2025-06-02 }, { side: partner, name: Marta Reis, title: Director, on: 2025-06-02 }]${exit}`
const contract = (fields: string): string => `agreements: [{ kind: technology, status: signed, signed_on: 2025-05-05${fields} }]`
const silent = {
  'partners/acme/plan.yaml': charter(''),
  'partners/acme/terms/v1.yaml': 'exit_clauses: null',
  'partners/acme/partner.yaml': contract(''),
}
const qbr = (fields: string): Record<string, string> => ({
  'partners/acme/qbr/2026-q1.mdx': `actions: [{ id: course, what: Book the course, owner: Luis Pina, ${fields} }]`,
})

export const reviews: readonly Rule[] = [
  rule({
    id: 'PB1608',
    slug: 'exit-criteria-missing',
    severity: 'warning',
    waivable: true,
    title: 'It is written down what would end an active partnership',
    why: 'Nobody likes to write it at the start, and nobody can write it later. Without it a partnership that no longer works goes on because ending it looks like an accusation.',
    fix: 'Agree on two or three facts that would end it, and write them in exit_criteria of the charter or the agreement, or in exit_clauses of the term sheet.',
    cites: [{ title: 'ISO 44001:2017, Collaborative business relationship management, exit strategy', checked_on: '2026-10-14' }],
    of: 'partner',
    check(partner, context) {
      if (!isRunning(partner.fields)) return undefined
      const places = exitPlaces(partner, context)
      const [best] = places
      if (best === undefined || places.some(({ written }) => written)) return undefined
      return [{ at: best.at, entry: best.entry, what: `charter, terms and agreements with "${partner.id}" name no exit criteria` }]
    },
    examples: {
      failing: [
        { files: silent, on: '2026-06-01', at: 'partners/acme/plan.yaml#/charter/exit_criteria' },
        {
          files: { ...silent, 'partners/acme/plan.yaml': charter('\n  exit_criteria: []') },
          on: '2026-06-01',
          at: 'partners/acme/plan.yaml#/charter/exit_criteria',
        },
        {
          files: { ...silent, 'partners/acme/plan.yaml': 'status: cancelled' },
          on: '2026-06-01',
          at: 'partners/acme/terms/v1.yaml#/exit_clauses',
        },
        {
          files: { ...silent, 'partners/acme/plan.yaml': 'status: completed' },
          on: '2026-06-01',
          at: 'partners/acme/terms/v1.yaml#/exit_clauses',
        },
        {
          files: { ...silent, 'partners/acme/plan.yaml': 'charter: null', 'partners/acme/terms/v1.yaml': 'status: superseded' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/agreements/0/exit_criteria',
        },
      ],
      passing: [
        { files: { ...silent, 'partners/acme/plan.yaml': charter('\n  exit_criteria: [Two missed releases]') }, on: '2026-06-01' },
        { files: { ...silent, 'partners/acme/terms/v1.yaml': 'exit_clauses: [Three months of notice]' }, on: '2026-06-01' },
        { files: { ...silent, 'partners/acme/partner.yaml': contract(', exit_criteria: [Two missed releases]') }, on: '2026-06-01' },
        { files: { ...silent, 'partners/acme/partner.yaml': `${contract('')}\nstatus: suspended` }, on: '2026-06-01' },
        { files: { ...silent, 'partners/acme/partner.yaml': `${contract('')}\nphase: exit` }, on: '2026-06-01' },
        {
          files: {
            'partners/acme/plan.yaml': 'status: cancelled',
            'partners/acme/terms/v1.yaml': 'status: sent\nexit_clauses: null',
            'partners/acme/partner.yaml':
              'agreements: [{ kind: nda, status: signed }, { kind: dpa, status: signed }, { kind: technology, status: sent }]',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
  rule({
    id: 'PB1609',
    slug: 'cadence-missing',
    severity: 'warning',
    waivable: true,
    title: 'An active partnership has a rhythm of reviews and a day for the next one',
    why: 'What has no day on the calendar is reviewed when something has gone wrong. By then the figures of two quarters are missing.',
    fix: 'Set review_cadence and next_review_on in the plan, or in the partner when it has no plan.',
    windows:
      'The latest of next_review_on in the plan and the partner and next_on of the reviews counts; the day after it there is no next date.',
    cites: [
      { title: 'ISO 44001:2017, Collaborative business relationship management, monitoring of the relationship', checked_on: '2026-10-14' },
    ],
    of: 'partner',
    check(partner, context) {
      if (!isRunning(partner.fields)) return undefined
      const plan = livePlan(partner, context)
      const next = nextReview(partner, plan, context)
      if (plan === undefined && partner.fields.review_cadence === undefined)
        return [{ at: ['review_cadence'], what: 'neither a plan nor the partner says how often the partnership is reviewed' }]
      const field = { at: ['next_review_on'], entry: plan ?? partner }
      if (next === undefined) return [{ ...field, what: `no next review of the partnership with "${partner.id}" is planned` }]
      return [
        {
          ...field,
          from: dayAfter(next),
          what: `the last planned review of the partnership with "${partner.id}" is past, and no next one is planned`,
        },
      ]
    },
    examples: {
      failing: [
        { files: {}, on: '2026-07-15', at: 'partners/acme/plan.yaml#/next_review_on', before: 'none' },
        {
          files: { 'partners/acme/plan.yaml': plan_without, 'partners/acme/qbr/2026-q1.mdx': 'next_on: null' },
          on: '2026-06-01',
          at: 'partners/acme/plan.yaml#/next_review_on',
        },
        {
          files: { 'partners/acme/plan.yaml': 'status: completed', 'partners/acme/partner.yaml': 'next_review_on: 2026-07-14' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/review_cadence',
        },
        {
          files: {
            'partners/acme/plan.yaml': 'status: cancelled',
            'partners/acme/partner.yaml': 'review_cadence: yearly\nnext_review_on: 2026-07-20',
          },
          on: '2026-07-21',
          at: 'partners/acme/partner.yaml#/next_review_on',
          before: 'none',
        },
      ],
      passing: [
        { files: { 'partners/acme/plan.yaml': plan_without }, on: '2026-07-14' },
        { files: { 'partners/acme/qbr/2026-q1.mdx': 'next_on: 2026-10-14' }, on: '2026-10-14' },
        { files: { 'partners/acme/partner.yaml': 'status: suspended' }, on: '2026-09-01' },
        { files: { 'partners/acme/partner.yaml': 'phase: exit' }, on: '2026-09-01' },
        {
          files: { 'partners/acme/plan.yaml': 'status: draft', 'partners/acme/partner.yaml': 'next_review_on: 2026-09-01' },
          on: '2026-09-01',
        },
      ],
    },
  }),
  rule({
    id: 'PB1610',
    slug: 'qbr-action-overdue',
    severity: 'warning',
    waivable: true,
    title: 'What a review agreed on is done by its day',
    why: 'An action that slips without a word tells the partner that reviews are for show. One that slipped twice is no action any more; it is dropped or goes up.',
    fix: 'Set the status to done with done_on, agree on a new day in the next review, or drop it.',
    cites: [{ title: 'Review practice of the program: actions have an owner and a day', checked_on: '2026-10-14' }],
    of: 'qbr',
    check: ({ fields }) =>
      fields.actions.flatMap(({ id, due, status }, index) =>
        status === 'open' || status === 'in_progress'
          ? [{ at: ['actions', index, 'due'], from: dayAfter(due), what: `the action "${id}" is open after its day` }]
          : [],
      ),
    examples: {
      failing: [
        {
          files: qbr('due: 2026-05-31, status: open'),
          on: '2026-06-01',
          at: 'partners/acme/qbr/2026-q1.mdx#/actions/0/due',
          before: 'none',
        },
        {
          files: qbr('due: 2026-05-31, status: in_progress'),
          on: '2026-06-01',
          at: 'partners/acme/qbr/2026-q1.mdx#/actions/0/due',
          before: 'none',
        },
      ],
      passing: [
        { files: qbr('due: 2026-06-01, status: open'), on: '2026-06-01' },
        { files: qbr('due: 2026-05-31, status: done'), on: '2026-06-01' },
        { files: qbr('due: 2026-05-31, status: dropped'), on: '2026-06-01' },
      ],
    },
  }),
]
