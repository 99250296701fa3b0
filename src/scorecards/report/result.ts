// The shape of the scorecards as JSON: of the command, and of the files of the site of the team. Programs rely on it: fields are added, never renamed or removed within a version.
import { z } from 'zod'
import { outputSchemaText } from '../../../schemas/json.ts'
import { metric } from '../../../schemas/metric.ts'
import type { Program } from '../../program/program.ts'
import { openActions } from '../actions.ts'
import { windowsIn } from '../periods.ts'
import type { Scorecards } from '../scorecards.ts'
import type { Judged, JudgedComparison, Standing, Way } from '../standing.ts'

const day = z.iso.date()
const natural = z.int().min(0)
const said = (description: string) => ({ description })
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
const currency = z.string().regex(/^[A-Z]{3}$/)
const id = z.string().min(1)

const period = z.strictObject({
  id: id.meta(said('Month `2026-10`, fiscal quarter `2026-Q3`, fiscal year `2026`, or a window such as `12m@2026-11-20`.')),
  kind: z.enum(['month', 'quarter', 'year', 'window']),
  from: day.meta(said('First day.')),
  until: day.meta(said('Last day.')),
  complete: z.boolean().meta(said('False while it still runs on the as-of day.')),
})

const metric_info = z.strictObject({
  id: metric,
  label: z.string(),
  definition: z.string(),
  unit: z.enum(['money', 'percent', 'count', 'days', 'score', 'factor']),
  numerator: z.string(),
  denominator: z.string().optional(),
  variant: z.string().optional().meta(said('Which of several common definitions it is.')),
  period: z.string().meta(said('Day that puts a row into a period.')),
  audience: z.enum(['partner', 'internal']).meta(said('Whether the partner may see its own figure.')),
  better: z.enum(['higher', 'lower']),
  source: z.string(),
})

const figure = z.strictObject({
  metric,
  period: id,
  value: decimal.optional().meta(said('Exact, rounded to four decimals; percent from 0 to 100. Absent when it could not be worked out.')),
  currency: currency.optional(),
  numerator: decimal,
  denominator: decimal.optional(),
  lines: natural.meta(said('Number of rows, or facts of the program, behind it.')),
  not_evaluated: z.string().optional().meta(said('Why there is no value.')),
})

const comparison = z.strictObject({
  metric,
  window: z.string().optional().meta(said('As the requirement asks; without it the figure as it stands.')),
  period: z.string().meta(said('Period of the figure that was compared.')),
  value: decimal.optional(),
  not_evaluated: z.string().optional().meta(said('Why there is no value.')),
  bound: z.enum(['gte', 'lte']).optional(),
  limit: decimal.optional().meta(said('Threshold after the factor of the region.')),
  currency: currency.optional().meta(said('Of threshold, value and what is missing.')),
  met: z.boolean().optional().meta(said('Absent when nobody can tell.')),
  missing: decimal.optional().meta(said('What is missing to the threshold, or what is too much.')),
})
const ways = z
  .array(z.array(comparison))
  .meta(said('Ways to it, the one with the least missing first; each names everything that it takes.'))

type RequirementOut =
  | z.output<typeof comparison>
  | { all: RequirementOut[]; met?: boolean | undefined }
  | { any: RequirementOut[]; met?: boolean | undefined }

const requirement: z.ZodType<RequirementOut> = z.union([
  comparison,
  z.strictObject({
    get all() {
      return z.array(requirement)
    },
    met: z.boolean().optional(),
  }),
  z.strictObject({
    get any() {
      return z.array(requirement)
    },
    met: z.boolean().optional(),
  }),
])

const standing = z.strictObject({
  tier: id.optional().meta(said('Tier that the partner has.')),
  state: z.enum(['earned', 'grace', 'at_risk', 'lost', 'not_evaluated', 'no_tier']),
  unmet_since: day.optional().meta(said('First day on which the requirements were not met any more.')),
  grace_until: day.optional().meta(said('Last day that the tier is kept.')),
  risk_on: day.optional().meta(said('First day on which the requirements are known not to be met any more.')),
  keep: ways.optional().meta(said('What it takes to keep the tier.')),
  earned: id.optional().meta(said('Highest tier whose requirements are met today.')),
  requirements: requirement.optional(),
  next: z.strictObject({ tier: id, ways }).optional(),
})

const figure_ref = z.strictObject({ metric, partner: id.optional(), period: id })

const recommendation = z.strictObject({
  rule: id,
  weight: z.enum(['high', 'medium', 'low']),
  figures: z.array(figure_ref).meta(said('Figures that it rests on.')),
  values: z.record(z.string(), z.string()),
})

const expected = z.strictObject({ actual: decimal, forecast: decimal })

const forecast = z.strictObject({
  metric,
  period: id,
  actual: decimal.optional().meta(said('So far; absent when there is nothing to divide by yet.')),
  forecast: decimal.meta(said('At the end of the period.')),
  currency: currency.optional().meta(said('Of the figure, or of its parts, when they are money.')),
  basis: z
    .enum(['open_pipeline', 'run_rate'])
    .meta(said('So far, and open deals that should close in the period by their probability; or so far, going on at the same pace.')),
  parts: z.strictObject({ numerator: expected, denominator: expected }).optional().meta(said('Of a ratio: what it is made of.')),
  deals: z
    .strictObject({ export: decimal, partner: decimal, program: decimal, unknown: decimal })
    .partial()
    .optional()
    .meta(said('Number of open deals that should close, by where their probability comes from; `unknown` ones are left out.')),
  days: z
    .strictObject({ passed: natural, of: natural })
    .optional()
    .meta(said('Of a run rate: days of the period that are over, and all of them.')),
})

const action = z.strictObject({
  review: id.meta(said('Period of the review.')),
  id,
  what: z.string(),
  owner: z.string(),
  due: day,
  status: z.enum(['open', 'in_progress']),
  late: z.boolean().meta(said('It was due before the as-of day.')),
})

const scorecard = z
  .strictObject({
    partner: z.strictObject({ id, name: z.string() }).optional().meta(said('Absent: the whole program.')),
    standing: standing.optional(),
    figures: z.array(figure).meta(said('What nobody did has no figure.')),
    forecasts: z.array(forecast),
    recommendations: z.array(recommendation),
    actions: z.array(action).meta(said('What reviews agreed on and is still open, by the day it is due.')),
  })
  .meta({ id: 'scorecard' })

const source = z.strictObject({
  source: id,
  dataset: z.string(),
  files: z.array(z.string()),
  exported_on: day,
  age_days: z.int(),
  rows: natural.meta(said('Rows of data in the files.')),
  taken: natural.meta(said('Rows that count.')),
  refused: natural.meta(said('Rows that do not, because something is wrong with them.')),
  superseded: natural.meta(said('Rows that a newer file of the source has too; the newer one counts.')),
  left_out: natural.meta(said('Rows that the source says to leave out.')),
  not_data: natural.meta(said('Footers, header fragments and empty lines.')),
  max_rejected: natural,
  defects: z.record(z.string(), natural).meta(said('Number of defects by kind.')),
  refused_for: z.record(z.string(), natural).meta(said('Of these, those for which a row was left out.')),
})

const common = {
  version: z.literal(1).meta(said('Version of this format.')),
  as_of: day,
  currency: currency.meta(said('Currency of all money.')),
  periods: z.array(period),
  metrics: z.array(metric_info),
}

export const scorecard_file = z
  .strictObject({ ...common, scorecard })
  .meta({ title: 'Scorecard', description: 'A file below api/scorecards/ in the site of the team: one partner, or the whole program.' })

export const scorecards_result = z
  .strictObject({
    ...common,
    tool: z.strictObject({ name: z.literal('partnerbook'), version: z.string() }),
    sources: z.array(source),
    defects: z.array(
      z.strictObject({
        kind: z.string(),
        source: id,
        file: z.string().meta(said('File below the content folder.')),
        line: z.int().min(1),
        column: z.int().min(1),
        field: z.string().optional(),
        what: z.string(),
        fix: z.string(),
        refused: z.boolean().meta(said('The row does not count.')),
      }),
    ),
    scorecards: z.array(scorecard).meta(said('The program first, then partners by id.')),
  })
  .meta({ title: 'Scorecards', description: 'What `npm run score -- --format json` prints.' })

export type ScorecardFile = z.output<typeof scorecard_file>
export type ScorecardsResult = z.output<typeof scorecards_result>
type Card = ScorecardFile['scorecard']

/** Both schemas, by the path of their file in this repository. */
export const score_schemas: ReadonlyMap<string, string> = new Map([
  ['schemas/json/scorecard.schema.json', outputSchemaText(scorecard_file)],
  ['schemas/json/scorecards-result.schema.json', outputSchemaText(scorecards_result)],
])

/** What the command prints. */
export const scorecardsResult = (scorecards: Scorecards, program: Program, tool: { version: string }): ScorecardsResult => ({
  ...commonOf(scorecards),
  tool: { name: 'partnerbook', version: tool.version },
  sources: scorecards.sources.map(({ files, defects, refused_for, ...source_ }) => ({
    ...source_,
    files: files.map(({ file }) => file),
    defects: { ...defects },
    refused_for: { ...refused_for },
  })),
  defects: [...scorecards.defects],
  scorecards: [...cardsOf(scorecards, program).values()],
})

/** Files of the site of the team, by name: `program.json` and one for each partner that has figures. */
export const scorecardFiles = (scorecards: Scorecards, program: Program): Map<string, ScorecardFile> =>
  new Map(
    [...cardsOf(scorecards, program)].map(([name, card]) => [`${name ?? 'program'}.json`, { ...commonOf(scorecards), scorecard: card }]),
  )

const commonOf = ({ as_of, currency: money, periods, metrics, figures }: Scorecards) => ({
  version: 1 as const,
  as_of,
  currency: money,
  periods: [...periods, ...windowsIn(figures)],
  metrics: metrics.map(
    ({ id: name, label, definition, unit, numerator, denominator, variant, period: by, audience, better, source: from }) => ({
      ...{ id: name, label, definition, unit, numerator, period: by, audience, better, source: from },
      ...(denominator === undefined ? {} : { denominator }),
      ...(variant === undefined ? {} : { variant }),
    }),
  ),
})

/** Scorecards by partner; the program's is under undefined, first. */
function cardsOf({ as_of, figures, standings, recommendations, forecasts }: Scorecards, program: Program): Map<string | undefined, Card> {
  const [own, standing_of, advice, ahead] = [
    Map.groupBy(figures, ({ partner }) => partner),
    new Map(standings.map((each) => [each.partner, each])),
    Map.groupBy(recommendations, ({ partner }) => partner),
    Map.groupBy(forecasts, ({ partner }) => partner),
  ]
  const agreed = openActions(program, as_of)
  const card = (partner?: { id: string; name: string }): Card => {
    const held = partner === undefined ? undefined : standing_of.get(partner.id)
    return {
      ...(partner === undefined ? {} : { partner }),
      ...(held === undefined ? {} : { standing: standingOf(held) }),
      figures: (own.get(partner?.id) ?? []).map(({ partner: _, ...rest }) => rest),
      forecasts: (ahead.get(partner?.id) ?? []).map(({ partner: _, ...rest }) => rest),
      recommendations: (advice.get(partner?.id) ?? []).map(({ partner: _, figures: behind, values, ...rest }) => ({
        ...rest,
        figures: [...behind],
        values: { ...values },
      })),
      actions: [...(agreed.get(partner?.id ?? '') ?? [])],
    }
  }
  const known = program.entries.partner.filter(({ id: name }) => own.has(name) || standing_of.has(name) || advice.has(name))
  return new Map<string | undefined, Card>([
    [undefined, card()],
    ...known.map(({ id: name, fields }) => [name, card({ id: name, name: fields.name })] as const),
  ])
}

const standingOf = ({ partner: _, requirements, keep, next, ...rest }: Standing) => ({
  ...rest,
  ...(requirements === undefined ? {} : { requirements: requirementOut(requirements) }),
  ...(keep === undefined ? {} : { keep: waysOut(keep) }),
  ...(next === undefined ? {} : { next: { tier: next.tier, ways: waysOut(next.ways) } }),
})

const waysOut = (all: readonly Way[]) => all.map((way) => way.map(comparisonOut))

function requirementOut(judged: Judged): RequirementOut {
  const met = judged.met === undefined ? {} : { met: judged.met }
  if ('all' in judged) return { all: judged.all.map(requirementOut), ...met }
  if ('any' in judged) return { any: judged.any.map(requirementOut), ...met }
  return comparisonOut(judged)
}

const comparisonOut = ({ comparison: { metric: name, window }, ...rest }: JudgedComparison) => ({
  metric: name,
  ...(window === undefined ? {} : { window }),
  ...rest,
})
