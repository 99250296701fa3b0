// Scorecards for people at a terminal: a table of partners, the program against its targets, how the exports were read.
import Table from 'cli-table3'
import type { Metric } from '../../../schemas/metric.ts'
import { printable } from '../../problems/report.ts'
import { type Program, settings } from '../../program/program.ts'
import type { Defect, Figure, MetricFile, Receipt, SourceHealth } from '../figure.ts'
import { figureFinder } from '../figure-of.ts'
import type { Scorecards } from '../scorecards.ts'
import type { Standing } from '../standing.ts'

/** Metrics that the table of partners shows, in its order. */
const partner_columns: readonly { metric: Metric; head: string }[] = [
  { metric: 'sourced_pipeline', head: 'Sourced pipeline' },
  { metric: 'influenced_pipeline', head: 'Influenced' },
  { metric: 'win_rate', head: 'Win rate' },
  { metric: 'arr', head: 'ARR' },
  { metric: 'nrr', head: 'NRR' },
  { metric: 'csat', head: 'CSAT' },
  { metric: 'open_tickets', head: 'Open tickets' },
  { metric: 'contribution_margin', head: 'Margin' },
  { metric: 'roi', head: 'ROI' },
  { metric: 'mdf_return', head: 'MDF return' },
  { metric: 'health', head: 'Health' },
]

/** Defects that are listed for each source; the others are counted. */
const most_defects = 20

export function scorecardsText(scorecards: Scorecards, program: Program, period: string): string {
  const shown = scorecards.periods.find(({ id }) => id === period)
  const head = `Scorecards of ${period}${shown === undefined ? '' : ` (${shown.from} to ${shown.until}${shown.complete ? '' : ', still running'})`}, as of ${scorecards.as_of}, money in ${scorecards.currency}`
  return [
    head,
    partnersTable(scorecards, program, period),
    programTable(scorecards, program, period),
    sourcesTable(scorecards.sources),
    ...defectLines(scorecards.defects),
    '',
  ].join('\n')
}

function partnersTable(scorecards: Scorecards, program: Program, period: string): string {
  const { figures, standings, metrics, currency } = scorecards
  const figureOf = figureFinder(scorecards)
  const units = new Map(metrics.map((each) => [each.id, each]))
  const standing_of = new Map(standings.map((each) => [each.partner, each]))
  const active = new Set(figures.filter((each) => each.period === period).map(({ partner }) => partner))
  const columns = partner_columns.filter(({ metric }) => units.has(metric))
  const rows = program.entries.partner.flatMap(({ id, fields }) => {
    const standing = standing_of.get(id)
    if (standing === undefined && !active.has(id)) return []
    const cells = columns.map(({ metric }) => cell(figureOf({ metric, partner: id, period }), units.get(metric), currency))
    return [[printable(fields.name), ...cells, standing === undefined ? none : standingText(standing)]]
  })
  return table(['Partner', ...columns.map(({ head }) => head), 'Tier'], rows)
}

function programTable({ figures, metrics, forecasts, currency }: Scorecards, program: Program, period: string): string {
  const targets = new Map(settings(program).targets.map((target) => [target.metric, target]))
  const rows = metrics.flatMap((metric) => {
    const figure = figures.find((each) => each.partner === undefined && each.metric === metric.id && each.period === period)
    const target = targets.get(metric.id)
    if (figure === undefined && target === undefined) return []
    const ahead = forecasts.find((each) => each.partner === undefined && each.metric === metric.id && each.period === period)
    return [
      [
        metric.label,
        cell(figure, metric, currency),
        ahead === undefined ? '' : amountText(ahead.forecast, metric, currency),
        target === undefined ? '' : targetText(target),
        figure?.not_evaluated ?? '',
      ],
    ]
  })
  return table(['Program', 'Actual', 'Forecast', 'Target', 'Not evaluated because'], rows)
}

const targetText = ({ gte, lte }: { gte?: number | undefined; lte?: number | undefined }): string =>
  [...(gte === undefined ? [] : [`≥ ${gte}`]), ...(lte === undefined ? [] : [`≤ ${lte}`])].join(', ')

const sourcesTable = (sources: readonly SourceHealth[]): string =>
  sources.length === 0
    ? ''
    : table(
        ['Source', 'Dataset', 'Exported on', 'Rows', 'Counted', 'Refused', 'Allowed', 'Superseded', 'Left out', 'No data', 'Form'],
        sources.map(({ source, dataset, exported_on, rows, taken, refused, max_rejected, superseded, left_out, not_data, files }) => [
          printable(source),
          dataset,
          exported_on,
          ...[rows, taken, refused, max_rejected, superseded, left_out, not_data].map(String),
          [...new Set(files.map(({ dialect }) => dialectText(dialect)))].join('\n'),
        ]),
      )

/** What was declared or found out of the form of a file, such as `utf-8, ; , 1.234,56, DD/MM/YYYY`. */
const dialectText = ({
  encoding,
  delimiter,
  decimal_mark,
  thousands_mark,
  date_format,
}: SourceHealth['files'][number]['dialect']): string =>
  [encoding, delimiter === '\t' ? 'tab' : delimiter, `1${thousands_mark}234${decimal_mark}5`, date_format].filter(Boolean).join('  ')

/** Each defect in a line that editors can jump to; of many alike the first ones. */
function defectLines(defects: readonly Defect[]): string[] {
  return [...Map.groupBy(defects, ({ source }) => source)].flatMap(([source, own]) => [
    '',
    `${printable(source)}: ${own.length} ${own.length === 1 ? 'defect' : 'defects'}`,
    ...own
      .toSorted((a, b) => quiet(a) - quiet(b))
      .slice(0, most_defects)
      .map(defectText),
    ...(own.length > most_defects ? [`  and ${own.length - most_defects} more, all in --format json`] : []),
  ])
}

const outcomes: Partial<Record<Defect['kind'], string>> = { superseded: 'superseded', footer: 'no data', header_fragment: 'no data' }

/** What needs nobody's attention stands last. */
const quiet = ({ kind }: Defect): number => (outcomes[kind] === undefined ? 0 : 1)

const defectText = ({ file, line, column, kind, what, fix, refused }: Defect): string =>
  `${printable(file)}:${line}:${column}  ${outcomes[kind] ?? (refused ? 'refused' : 'counted')}  ${printable(what)}  [${kind}]\n    → ${printable(fix)}`

/** A figure with its definition, its rows and its arithmetic. */
export function receiptText({ figure, metric, period, lines, arithmetic }: Receipt, name: string): string {
  const rest = figure.lines - lines.length
  return [
    `${metric.label} of ${printable(name)}, ${period.id} (${period.from} to ${period.until})`,
    '',
    metric.definition,
    `Numerator: ${metric.numerator}`,
    ...(metric.denominator === undefined ? [] : [`Denominator: ${metric.denominator}`]),
    ...(metric.variant === undefined ? [] : [`Variant: ${metric.variant}`]),
    `Period by: ${metric.period}`,
    `Source of the definition: ${metric.source}`,
    '',
    arithmetic,
    ...(figure.not_evaluated === undefined ? [] : [`Not evaluated: ${figure.not_evaluated}`]),
    '',
    table(
      ['Day', 'What', 'Numerator', 'Denominator', 'Where'],
      lines.map(({ day, what, numerator, denominator, file, line }) => [
        day ?? '',
        printable(what),
        numerator,
        denominator ?? '',
        file === undefined ? '' : `${printable(file)}:${line}`,
      ]),
    ),
    ...(rest > 0 ? [`and ${rest} more`] : []),
    '',
    `SQL (src/scorecards/metrics/${metric.file}):`,
    metric.sql.trim(),
    '',
  ].join('\n')
}

const none = '–'

function cell(figure: Figure | undefined, metric: MetricFile | undefined, currency: string): string {
  if (metric === undefined || figure?.value === undefined) return none
  return amountText(figure.value, metric, currency)
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const short = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** A figure as people read it. The exact one is in the other formats. */
function amountText(value: string, { unit }: MetricFile, currency: string): string {
  const number = Number(value)
  switch (unit) {
    case 'money':
      return `${currency} ${whole.format(number)}`
    case 'percent':
      return `${short.format(number)} %`
    case 'days':
      return `${short.format(number)} d`
    case 'factor':
      return `${short.format(number)} ×`
    default:
      return short.format(number)
  }
}

function standingText({ tier, state, grace_until, risk_on, earned, next }: Standing): string {
  const held = tier ?? 'none'
  const said = {
    earned: held,
    grace: `${held}, kept until ${grace_until ?? ''}`,
    at_risk: `${held}, at risk from ${risk_on ?? ''}`,
    lost: `${held}, not met`,
    not_evaluated: `${held}, not evaluated`,
    no_tier: held,
  }[state]
  return [
    said,
    ...(earned !== undefined && earned !== tier ? [`earned: ${earned}`] : []),
    ...(next === undefined ? [] : [`next: ${next.tier}`]),
  ].join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const made = new Table({ head: [...head], style: { head: [], border: [], compact: true } })
  made.push(...rows.map((row) => [...row]))
  return made.toString()
}
