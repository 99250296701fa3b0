// Joint plans: who signed the charter, and whether each stage of the deployment stands on the one before it.
import type { Entry, FieldsOf } from '../../../program/program.ts'
import { passing_percent, type StageName, stages } from '../../deployment.ts'
import { type Context, type Hit, type Related, type Rule, rule } from '../../rule.ts'
import { common, type Day, dayBefore, earlier, later } from '../../spans.ts'

type Plan = FieldsOf<'plan'>
type Stage = NonNullable<Plan['deployment']>['crawl']
const isOver = ({ fields, params }: Entry<'plan'>, { find }: Context): boolean =>
  fields.status === 'cancelled' || find('partner', params['partner'] ?? '')?.fields.status === 'terminated'

/** Day from which both sides had signed the charter; undefined while one has not. */
function signedSince({ charter }: Plan): Day | undefined {
  const days = (of: 'vendor' | 'partner'): Day[] => (charter?.signatures ?? []).filter(({ side }) => side === of).map(({ on }) => on)
  const [ours] = days('vendor').sort()
  const [theirs] = days('partner').sort()
  return ours && theirs && later(ours, theirs)
}

const went = ({ outcome }: Stage): boolean => outcome !== 'planned' && outcome !== 'skipped'

/** Why a stage has not passed its own gate, or undefined when it has. */
function unproven(
  name: StageName,
  { outcome, result_percent: result, threshold_percent: own }: Stage,
): Pick<Hit, 'at' | 'what'> | undefined {
  if (outcome !== 'passed' && outcome !== 'failed') return undefined
  if (result === undefined) return { at: ['result_percent'], what: `the gate of "${name}" was decided without a number for its measure` }
  const least = own ?? passing_percent[name]
  if (outcome !== 'passed' || least === undefined || result >= least) return undefined
  return { at: ['result_percent'], what: `"${name}" counts as passed, and its measure is below the threshold` }
}

/** The stages before one that did not pass. */
const before = (deployment: NonNullable<Plan['deployment']>, name: StageName): StageName[] =>
  stages.slice(0, stages.indexOf(name)).filter((each) => deployment[each]?.outcome !== 'passed')

function stageFaults(entry: Entry<'plan'>, deployment: NonNullable<Plan['deployment']>): Hit[] {
  const roi = deployment.run?.roi_validated_on ?? deployment.walk?.roi_validated_on
  return stages.flatMap((name): Hit[] => {
    const stage = deployment[name]
    if (stage === undefined) return []
    const own = unproven(name, stage)
    const path = ['deployment', name]
    const hits: Hit[] = own ? [{ ...own, at: [...path, ...own.at] }] : []
    if (!went(stage)) return hits
    const unpassed = before(deployment, name)
    if (unpassed.length > 0)
      hits.push({
        at: [...path, 'outcome'],
        what: `"${name}" has begun, and ${unpassed.map((each) => `"${each}"`).join(' and ')} did not pass`,
        related: unpassed.map((each): Related => ({ entry, at: ['deployment', each, 'outcome'], what: 'the stage before it' })),
      })
    const unproved = common({ from: stage.start }, { until: roi && dayBefore(roi) })
    if (name === 'run' && unproved)
      hits.push({ at: [...path, 'roi_validated_on'], ...unproved, what: '"run" has begun without a validated return' })
    return hits
  })
}

const plan = (text: string): Record<string, string> => ({ 'partners/acme/plan.yaml': text })
const stage = (fields: string, start = '2026-02-02'): string =>
  `{ start: ${start}, end: 2026-12-30, deliverables: [A release], measure: Seats, ${fields} }`
const passed = (result: number): string => stage(`outcome: passed, result_percent: ${result}`)
const signatures = (...sides: readonly string[]): string =>
  `charter:\n  goals: { us: Seats, partner: Seats, customers: Light }\n  vendor: { gives: [Days], gets: [Users] }\n  partner: { gives: [Releases], gets: [A place] }\n  balance: Two days each\n  measurement: One export\n  governance: A call each month\n  escalation: [Eva Melo]\n  exit_criteria: [Two missed releases]\n  signatures: [${sides.map((side) => `{ ${side}, name: Ana Prado, title: Director }`).join(', ')}]\n`
const at = 'partners/acme/plan.yaml#'
const deployment = (crawl: string, walk?: string, run?: string): string =>
  [
    'deployment:',
    `  crawl: ${crawl}`,
    ...(walk === undefined ? [] : [`  walk: ${walk}`]),
    ...(run === undefined ? [] : [`  run: ${run}`]),
  ].join('\n')
const both = ['side: vendor, on: 2026-02-02', 'side: partner, on: 2026-03-02'] as const

export const deployment_rules: readonly Rule[] = [
  rule({
    id: 'PB1606',
    slug: 'charter-unsigned',
    severity: 'warning',
    waivable: true,
    title: 'A deployment runs under a charter that both sides have signed',
    why: 'The charter says who gives what and when to stop. A stage that runs without it has no measure that both accept, and the first disagreement is about what was agreed.',
    fix: 'Have both sides sign the charter of the plan, and record the signatures with their days.',
    windows: 'A warning while crawl or walk runs, an error while run does.',
    cites: [{ title: 'Governance of joint plans in the program: charter before deployment', checked_on: '2026-10-14' }],
    of: 'plan',
    check(entry, context) {
      const { fields } = entry
      const running = stages.flatMap((name) => {
        const each = fields.deployment?.[name]
        return each?.outcome === 'running' ? [{ name, start: each.start }] : []
      })
      if (running.length === 0 || isOver(entry, context)) return undefined
      const signed = signedSince(fields)
      const days = common({ from: running.map(({ start }) => start).reduce(earlier) }, { until: signed && dayBefore(signed) })
      if (days === undefined) return undefined
      const run = running.find(({ name }) => name === 'run')
      return [
        {
          at: ['charter', 'signatures'],
          ...days,
          ...(run === undefined ? {} : { error: run.start }),
          what: 'a stage of the deployment runs without a charter that both sides have signed',
        },
      ]
    },
    examples: {
      failing: [
        { files: plan('charter: null'), on: '2026-01-05', at: `${at}/charter`, before: 'none' },
        { files: plan(signatures('side: vendor, on: 2025-06-02')), on: '2026-06-01', at: `${at}/charter/signatures` },
        { files: plan(`${signatures(...both)}${deployment(stage('outcome: running'))}`), on: '2026-02-28', at: `${at}/charter/signatures` },
        {
          files: plan(
            `charter: null\n${deployment(passed(20), stage('outcome: running'), stage('outcome: running, roi_validated_on: 2026-02-01', '2026-04-01'))}`,
          ),
          on: '2026-04-01',
          at: `${at}/charter`,
          severity: 'error',
          before: 'warning',
        },
      ],
      passing: [
        { files: plan(`${signatures(...both)}${deployment(stage('outcome: running'))}`), on: '2026-03-02' },
        { files: plan(`${signatures(...both)}${deployment(stage('outcome: running', '2026-03-02'))}`), on: '2026-03-02' },
        { files: plan(`charter: null\n${deployment(stage('outcome: planned'))}`), on: '2026-06-01' },
        { files: plan('charter: null\ndeployment: null'), on: '2026-06-01' },
        { files: plan('charter: null\nstatus: cancelled'), on: '2026-06-01' },
        { files: { ...plan('charter: null'), 'partners/acme/partner.yaml': 'status: terminated' }, on: '2026-06-01' },
      ],
    },
  }),
  rule({
    id: 'PB1607',
    slug: 'deployment-gate',
    severity: 'error',
    waivable: true,
    title: 'A stage of the deployment begins when the ones before it passed, with a number that shows it',
    why: 'A stage that was waved through takes its fault to more customers. Without a number nobody can say whether the next one is worth its money, and the sponsor learns it at the end.',
    fix: 'Measure and record result_percent, and let the stage wait until those before it passed; run also needs roi_validated_on.',
    windows: 'threshold_percent of the stage; without it 20 % for crawl and 70 % for walk.',
    cites: [
      {
        title: 'Crawl, walk, run: thresholds of the program (20 % improvement, 70 % adoption, validated return)',
        checked_on: '2026-10-14',
      },
    ],
    of: 'plan',
    check(entry, context) {
      const { deployment } = entry.fields
      return deployment === undefined || isOver(entry, context) ? undefined : stageFaults(entry, deployment)
    },
    examples: {
      failing: [
        {
          files: plan(deployment(stage('outcome: running'), stage('outcome: running'))),
          on: '2026-06-01',
          at: `${at}/deployment/walk/outcome`,
        },
        {
          files: plan(deployment(stage('outcome: skipped'), stage('outcome: failed, result_percent: 9'))),
          on: '2026-06-01',
          at: `${at}/deployment/walk/outcome`,
        },
        { files: plan(deployment(stage('outcome: passed'))), on: '2026-06-01', at: `${at}/deployment/crawl/result_percent` },
        { files: plan(deployment(stage('outcome: failed'))), on: '2026-06-01', at: `${at}/deployment/crawl/result_percent` },
        { files: plan(deployment(passed(19.5))), on: '2026-06-01', at: `${at}/deployment/crawl/result_percent` },
        { files: plan(deployment(passed(20), passed(69))), on: '2026-06-01', at: `${at}/deployment/walk/result_percent` },
        {
          files: plan(deployment(stage('outcome: passed, result_percent: 24, threshold_percent: 25'))),
          on: '2026-06-01',
          at: `${at}/deployment/crawl/result_percent`,
        },
        {
          files: plan(deployment(passed(20), passed(70), stage('outcome: running'))),
          on: '2026-06-01',
          at: `${at}/deployment/run/roi_validated_on`,
        },
        {
          files: plan(deployment(passed(20), passed(70), stage('outcome: running, roi_validated_on: 2026-02-10'))),
          on: '2026-02-02',
          at: `${at}/deployment/run/roi_validated_on`,
          before: 'none',
        },
        {
          files: plan(deployment(passed(20), undefined, stage('outcome: running, roi_validated_on: 2026-02-02'))),
          on: '2026-06-01',
          at: `${at}/deployment/run/outcome`,
        },
      ],
      passing: [
        { files: plan(deployment(passed(20), passed(70), stage('outcome: running, roi_validated_on: 2026-02-02'))), on: '2026-06-01' },
        { files: plan(deployment(passed(20), passed(70), stage('outcome: running, roi_validated_on: 2026-02-10'))), on: '2026-02-10' },
        {
          files: plan(deployment(passed(20), stage('outcome: passed, result_percent: 70, roi_validated_on: 2026-02-01'), passed(3))),
          on: '2026-06-01',
        },
        { files: plan(deployment(stage('outcome: running'), stage('outcome: planned'), stage('outcome: planned'))), on: '2026-06-01' },
        { files: plan(deployment(stage('outcome: failed, result_percent: 4'), stage('outcome: skipped'))), on: '2026-06-01' },
        { files: plan(`status: cancelled\n${deployment(stage('outcome: passed'))}`), on: '2026-06-01' },
        { files: plan('deployment: null'), on: '2026-06-01' },
      ],
    },
  }),
]
