// Receipts: the lines behind a figure, with the row that each comes from, and the calculation in one line.

import { arithmeticOf, plainDecimal } from './arithmetic.ts'
import { type Calendar, stretchesIn } from './calendar.ts'
import { joinOf, keyOf } from './cells.ts'
import type { DatasetName } from './datasets.ts'
import { type Engine, literal, type TextRow } from './engine.ts'
import type { Figure, MetricFile, Receipt, ReceiptLine } from './figure.ts'
import type { Period } from './periods.ts'
import { describedBy } from './row-words.ts'

/** Where rows stand, by their ids: file below the content folder, and line. Rows that are in no file, as those of a warehouse, are left out. */
export type PlacesOf = (row_ids: readonly string[]) => Promise<ReadonlyMap<string, { file: string; line: number }>>

export interface ReceiptOptions {
  /** Most lines of a receipt. */
  limit: number
  placesOf?: PlacesOf | undefined
}

/** A line as the database gives it. */
interface Line extends ReceiptLine {
  row_id?: string
}

/** The receipt of one figure. */
export async function receiptOf(
  engine: Engine,
  metric: MetricFile,
  figure: Figure,
  period: Period,
  options: ReceiptOptions,
): Promise<Receipt> {
  const inside =
    metric.grain === 'day'
      ? `l.day between cast(${literal(period.from)} as date) and cast(${literal(period.until)} as date)`
      : `l.period = ${literal(period.id)}`
  const rows = await engine.rows(
    await linesSql(engine, metric, { where: `${inside} and ${whoseSql(metric, figure.partner)}`, within: [], limit: options.limit }),
  )
  const lines = rows.map((row) => lineOf(row, metric, figure.partner))
  return receiptFrom(metric, figure, period, lines, await placesFor(lines, options))
}

/**
 * Receipts of many figures of one metric, with two queries: one for the partners', one for the program's. Lines are cut for each stretch of days first,
 * because no period can show more of a stretch than that.
 */
export async function receiptsOf(
  engine: Engine,
  metric: MetricFile,
  figures: readonly Figure[],
  calendar: Calendar,
  options: ReceiptOptions,
): Promise<Receipt[]> {
  const { limit } = options
  const byPlace = new Map<string, Line[]>()
  for (const whole of [false, true]) {
    if (!figures.some(({ partner }) => (partner === undefined) === whole)) continue
    const rows = await engine.rows(
      await linesSql(engine, metric, {
        where: whole ? whoseSql(metric, undefined) : 'l.partner is not null',
        within: whole ? ['key'] : ['partner', 'key'],
        limit,
      }),
    )
    for (const row of rows) {
      const partner = whole ? undefined : (row['partner'] ?? undefined)
      const place = placeName(partner, row['key'] ?? '')
      const lines = byPlace.get(place)
      const line = lineOf(row, metric, partner)
      if (lines === undefined) byPlace.set(place, [line])
      else lines.push(line)
    }
  }
  const periods = new Map(calendar.periods.map((period) => [period.id, period]))
  const keys = new Map(calendar.periods.map((period) => [period.id, metric.grain === 'day' ? stretchesIn(period, calendar) : [period.id]]))
  const found = figures.flatMap((figure) => {
    const period = periods.get(figure.period)
    if (period === undefined) return []
    const lines = (keys.get(figure.period) ?? []).flatMap((each) => byPlace.get(placeName(figure.partner, each)) ?? []).slice(0, limit)
    return [{ figure, period, lines }]
  })
  const places = await placesFor(
    found.flatMap(({ lines }) => lines),
    options,
  )
  return found.map(({ figure, period, lines }) => receiptFrom(metric, figure, period, lines, places))
}

const placeName = (partner: string | undefined, key: string): string => `${partner ?? ''} ${key}`

/** Lines of a partner; those that count for the program when there is none. */
const whoseSql = ({ program }: MetricFile, partner: string | undefined): string =>
  partner === undefined ? (program === 'first' ? 'l.first' : 'true') : `l.partner = ${literal(partner)}`

interface Cut {
  where: string
  /** What the limit holds for each of; none: all together. */
  within: readonly ('partner' | 'key')[]
  limit: number
}

/** The columns that the lines of a metric have. No line is looked at for them. */
async function columnsOf(engine: Engine, { sql }: MetricFile): Promise<ReadonlySet<string>> {
  const [row] = await engine.rows(`select l.* from (select 1 as one) x left join (select * from (${sql}) q where false) l on true`)
  return new Set(Object.keys(row ?? {}))
}

async function linesSql(engine: Engine, metric: MetricFile, { where, within, limit }: Cut): Promise<string> {
  const { sql, value, grain, datasets, also = [], weight } = metric
  const times = weight === undefined ? '' : ' * l.weight'
  const found = await columnsOf(engine, metric)
  const has = (column: string): boolean => found.has(column)
  const [first] = datasets
  const columns = [
    'l.partner',
    `${keyOf(grain)} as key`,
    `${has('day') ? 'l.day' : 'cast(null as date)'} as day`,
    `l.numerator${times} as numerator`,
    `${value === 'ratio' ? `l.denominator${times}` : 'cast(null as numeric(18,4))'} as denominator`,
    `${has('row_id') ? 'l.row_id' : 'cast(null as bigint)'} as row_id`,
    `${has('dataset') ? 'l.dataset' : first === undefined ? 'cast(null as text)' : `cast(${literal(first)} as text)`} as dataset`,
    `${has('note') ? 'l.note' : 'cast(null as text)'} as note`,
  ]
  const used = [...new Set([...datasets, ...also])]
  return `
select t.partner, cast(t.key as text) as key, cast(t.day as text) as day, cast(t.numerator as text) as numerator,
  cast(t.denominator as text) as denominator, cast(t.row_id as text) as row_id, ${whatSql(used)} as what
from (
  select r.*, row_number() over (${within.length === 0 ? '' : `partition by ${within.join(', ')} `}order by day, row_id, note, numerator) as place
  from (select ${columns.join(', ')} from (${sql}) l ${joinOf(grain)} where ${where}) r
) t
${used.map((dataset, index) => `left join ${dataset} b${index} on t.dataset = ${literal(dataset)} and b${index}.row_id = t.row_id`).join('\n')}
where t.place <= ${limit}
order by t.partner, t.key, t.place`
}

/** What a line is: its note, and the row that it comes from. */
const whatSql = (datasets: readonly DatasetName[]): string =>
  `concat_ws(', ', ${['t.note', ...datasets.map((dataset, index) => describedBy(dataset, `b${index}`))].join(', ')})`

function lineOf(row: TextRow, { denominator_of }: MetricFile, partner: string | undefined): Line {
  const { day, numerator, denominator, row_id, what } = row
  const line: Line = { numerator: plainDecimal(numerator ?? '0'), what: what ?? '' }
  if (typeof day === 'string') line.day = day
  // The denominators of a share of the program are not the partner's own.
  if (typeof denominator === 'string' && (denominator_of !== 'program' || partner === undefined))
    line.denominator = plainDecimal(denominator)
  if (typeof row_id === 'string') line.row_id = row_id
  return line
}

async function placesFor(lines: readonly Line[], { placesOf }: ReceiptOptions): ReturnType<PlacesOf> {
  const ids = [...new Set(lines.flatMap(({ row_id }) => row_id ?? []))]
  return placesOf === undefined || ids.length === 0 ? new Map() : await placesOf(ids)
}

function receiptFrom(
  metric: MetricFile,
  figure: Figure,
  period: Period,
  lines: readonly Line[],
  places: Awaited<ReturnType<PlacesOf>>,
): Receipt {
  const placed = lines.map(({ row_id, ...line }): ReceiptLine => ({ ...line, ...(row_id === undefined ? {} : places.get(row_id)) }))
  return { figure, period, metric, lines: placed, arithmetic: arithmeticOf(metric, figure, placed) }
}
