// The order of a partnership's phases, what each of them leaves behind, and how long onboarding takes.
import { addDays } from '../../../program/days.ts'
import type { Entry } from '../../../program/program.ts'
import type { Partner } from '../../agreements.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { common, type Day, dayAfter, dayBefore } from '../../spans.ts'

type Step = Partner['phases'][number]

/** Day from which there was something that a phase leaves behind; undefined while there is not. */
type Output = Day | undefined

/** What bears no day was there before anybody looked. */
const long_ago: Day = '1970-01-01'
const first = (days: readonly (Day | undefined)[]): Output => days.map((day) => day ?? long_ago).sort()[0]

// Confidentiality, data and marks are agreed on beside the contract, and the end of one is no beginning.
const no_contracts: ReadonlySet<string> = new Set(['nda', 'dpa', 'brand_guidelines', 'exit'])
const was_signed: ReadonlySet<string> = new Set(['signed', 'expired', 'terminated'])
const was_accepted: ReadonlySet<string> = new Set(['accepted', 'superseded'])

const fitCard = ({ fields: { fit, fit_score_pinned } }: Entry<'partner'>): Output =>
  fit === undefined && fit_score_pinned === undefined ? undefined : long_ago

const termSheet = ({ id }: Entry<'partner'>, { of }: Context): Output =>
  first(
    of('term_sheet', id)
      .filter(({ fields }) => was_accepted.has(fields.status))
      .map(({ fields }) => fields.decided_on),
  )

const contract = ({ fields }: Entry<'partner'>): Output =>
  first(fields.agreements.filter(({ kind, status }) => !no_contracts.has(kind) && was_signed.has(status)).map(({ signed_on }) => signed_on))

function activated({ id, fields }: Entry<'partner'>, { of }: Context): Output {
  const [activation] = of('activation', id)
  if (activation !== undefined) return activation.fields.activated_on
  // A partner that was active before its record began was never onboarded in it.
  return fields.phases.some(({ phase }) => phase === 'onboard') ? undefined : long_ago
}

interface Asked {
  output: (partner: Entry<'partner'>, context: Context) => Output
  /** Day from which it has to be there; undefined while the phase is at work on it. */
  from: (step: Step, next: Step | undefined) => Day | undefined
  what: string
}

const leaving = (_: Step, next: Step | undefined): Day | undefined =>
  next === undefined || next.phase === 'exit' ? undefined : next.entered_on
const entering = ({ entered_on }: Step): Day => entered_on

const outputs: Readonly<Partial<Record<Step['phase'], Asked>>> = {
  evaluate: { output: fitCard, from: leaving, what: 'the phase "evaluate" was left without a fit card' },
  negotiate: { output: termSheet, from: leaving, what: 'the phase "negotiate" was left without an accepted term sheet' },
  onboard: { output: contract, from: entering, what: 'the phase "onboard" was entered without a signed agreement' },
  manage: { output: activated, from: entering, what: 'the phase "manage" was entered before the activation was done' },
}

function lacking(partner: Entry<'partner'>, context: Context): Hit[] {
  const { phases } = partner.fields
  return phases.flatMap((step, index): Hit[] => {
    const asked = outputs[step.phase]
    const from = asked?.from(step, phases[index + 1])
    if (asked === undefined || from === undefined) return []
    const output = asked.output(partner, context)
    const days = common({ from }, { until: output && dayBefore(output) })
    return days === undefined ? [] : [{ at: ['phases', index, 'phase'], ...days, what: asked.what }]
  })
}

const overlapping = ({ phases }: Partner): Hit[] =>
  phases.flatMap(({ phase, entered_on }, index): Hit[] => {
    const before = phases[index - 1]
    if (before === undefined || (before.left_on !== undefined && before.left_on <= entered_on)) return []
    return [
      { at: ['phases', index, 'entered_on'], from: entered_on, what: `the phase "${phase}" was entered before "${before.phase}" was left` },
    ]
  })

/** Days that onboarding may take: the program's period, else its target for the time to activate, else 30. */
function onboardingDays({ settings, period }: Context): number {
  const target = settings.targets.find(({ metric }) => metric === 'time_to_activate')?.lte
  return period('phase-onboard', target ?? 30).days
}

const partner = (text: string): Record<string, string> => ({ 'partners/acme/partner.yaml': text })
const phases = (list: string, more = ''): Record<string, string> => partner(`phases: [${list}]${more}`)
const at = 'partners/acme/partner.yaml#/phases'
const onboarding = (more = ''): Record<string, string> => ({
  ...phases('{ phase: onboard, entered_on: 2026-05-02 }', '\nphase: onboard'),
  'partners/acme/activation.yaml': `started_on: 2026-05-02\nactivated_on: ${more === '' ? 'null' : more}`,
})

export const phase_rules: readonly Rule[] = [
  rule({
    id: 'PB1603',
    slug: 'phase-order',
    severity: 'error',
    waivable: true,
    title: 'A phase begins when the one before it was left, and with what that one has to leave behind',
    why: 'A partner that is onboarded without a contract, or managed before it works, looks further than it is. Forecasts count on it, and the missing piece turns up when a customer asks for it.',
    fix: 'Correct the days in phases, or finish what is missing: the fit card, the accepted term sheet, the signed agreement, the activation.',
    windows: 'Phases that the record does not hold are not judged, nor is what a partner leaves undone that goes to exit.',
    cites: [{ title: 'Stage-gate practice of the program: phases and their outputs, partner board', checked_on: '2026-10-14' }],
    of: 'partner',
    check: (entry, context) =>
      entry.fields.status === 'terminated' ? undefined : [...overlapping(entry.fields), ...lacking(entry, context)],
    examples: {
      failing: [
        {
          files: phases('{ phase: manage, entered_on: 2025-06-01, left_on: 2026-05-04 }, { phase: renew, entered_on: 2026-05-03 }'),
          on: '2026-05-03',
          at: `${at}/1/entered_on`,
          before: 'none',
        },
        {
          files: phases('{ phase: manage, entered_on: 2025-06-01 }, { phase: optimize, entered_on: 2026-05-04 }'),
          on: '2026-05-04',
          at: `${at}/1/entered_on`,
          before: 'none',
        },
        { files: partner('fit: null'), on: '2025-03-03', at: `${at}/1/phase`, before: 'none' },
        { files: { 'partners/acme/terms/v1.yaml': 'status: sent' }, on: '2025-05-05', at: `${at}/2/phase`, before: 'none' },
        {
          files: partner('agreements: [{ kind: nda, status: signed, signed_on: 2025-01-10 }]'),
          on: '2025-05-05',
          at: `${at}/3/phase`,
          before: 'none',
        },
        { files: { 'partners/acme/activation.yaml': 'activated_on: null' }, on: '2025-06-01', at: `${at}/4/phase`, before: 'none' },
        { files: { 'partners/acme/activation.yaml': 'activated_on: 2025-06-20' }, on: '2025-06-05', at: `${at}/4/phase` },
      ],
      passing: [
        { files: { 'partners/acme/activation.yaml': 'activated_on: 2025-06-20' }, on: '2025-06-20' },
        { files: phases('{ phase: evaluate, entered_on: 2026-05-04 }', '\nfit: null'), on: '2026-06-01' },
        {
          files: phases(
            '{ phase: evaluate, entered_on: 2026-03-02, left_on: 2026-05-04 }, { phase: exit, entered_on: 2026-05-04 }',
            '\nfit: null',
          ),
          on: '2026-06-01',
        },
        {
          files: phases(
            '{ phase: evaluate, entered_on: 2026-03-02, left_on: 2026-05-04 }, { phase: negotiate, entered_on: 2026-05-04 }',
            '\nfit: null\nfit_score_pinned: 70',
          ),
          on: '2026-06-01',
        },
        { files: { 'partners/acme/terms/v1.yaml': 'status: superseded' }, on: '2026-06-01' },
        { files: partner('status: terminated\nfit: null'), on: '2026-06-01' },
      ],
    },
  }),
  rule({
    id: 'PB1604',
    slug: 'activation-late',
    severity: 'warning',
    waivable: true,
    title: 'A partner is activated within the time that onboarding may take',
    why: 'Partners that have no customer in sight after the first weeks rarely come back. What holds them up is most often on our side, and nobody looks because nobody complains.',
    fix: 'Name the step of activation.yaml that holds it up and who mends it; a delay that is known and accepted is a waiver.',
    windows:
      'Days of phase-onboard in freshness, else the target for time_to_activate, else 30, counted from the day on which the phase was entered.',
    cites: [{ title: 'Partner programme practice: time to activate below 30 days', checked_on: '2026-10-14' }],
    of: 'partner',
    check({ id, fields }, context) {
      if (fields.phase !== 'onboard' || fields.status === 'suspended' || fields.status === 'terminated') return undefined
      const index = fields.phases.findLastIndex(({ phase }) => phase === 'onboard')
      const began = fields.phases[index]?.entered_on
      if (began === undefined) return undefined
      const done = context.of('activation', id)[0]?.fields.activated_on
      const days = onboardingDays(context)
      const late = common({ from: dayAfter(addDays(began, days)) }, { until: done && dayBefore(done) })
      return (
        late && [
          {
            at: ['phases', index, 'entered_on'],
            ...late,
            what: `onboarding has taken more than ${days} days, and the partner is not activated`,
          },
        ]
      )
    },
    examples: {
      failing: [
        { files: onboarding(), on: '2026-06-02', at: `${at}/0/entered_on`, before: 'none' },
        { files: onboarding('2026-06-04'), on: '2026-06-02', at: `${at}/0/entered_on`, before: 'none' },
        {
          files: { ...onboarding(), 'program.yaml': 'targets: [{ metric: time_to_activate, lte: 20, unit: days }]' },
          on: '2026-05-23',
          at: `${at}/0/entered_on`,
          before: 'none',
        },
        {
          files: { ...onboarding(), 'program.yaml': 'freshness: [{ kind: phase-onboard, days: 10 }]' },
          on: '2026-05-13',
          at: `${at}/0/entered_on`,
          before: 'none',
        },
      ],
      passing: [
        { files: onboarding('2026-06-02'), on: '2026-06-02' },
        { files: { 'partners/acme/activation.yaml': 'activated_on: null' }, on: '2026-06-01' },
        { files: onboarding('2026-06-04'), on: '2026-06-04' },
        {
          files: { ...onboarding(), ...phases('{ phase: onboard, entered_on: 2026-05-02 }', '\nphase: onboard\nstatus: suspended') },
          on: '2026-07-01',
        },
        {
          files: { ...onboarding(), ...phases('{ phase: onboard, entered_on: 2026-05-02 }', '\nphase: onboard\nstatus: terminated') },
          on: '2026-07-01',
        },
        { files: { ...onboarding(), ...phases('{ phase: negotiate, entered_on: 2026-05-02 }', '\nphase: negotiate') }, on: '2026-07-01' },
        { files: { ...onboarding(), ...phases('{ phase: negotiate, entered_on: 2026-05-02 }', '\nphase: onboard') }, on: '2026-07-01' },
      ],
    },
  }),
]
