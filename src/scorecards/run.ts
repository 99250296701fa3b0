// Figures from lines: each metric's SQL is grouped once, and what is left is divided here, on exact decimals, so that every engine gives the same digits.
import { medianOf, product, quotient, rounded, totalOf } from '../program/decimal.ts'
import type { Engine, TextRow } from './engine.ts'
import type { Figure, MetricFile } from './figure.ts'

/** Runs the statements that prepare tables. */
export async function prepare(engine: Engine, statements: readonly string[]): Promise<void> {
  for (const sql of statements) await engine.run(sql)
}

/** Figures of all metrics for the periods of the table `periods`. There is none where there is no line. */
export async function figuresOf(engine: Engine, metrics: readonly MetricFile[], currency: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const metric of metrics) figures.push(...(await figuresOfMetric(engine, metric, currency)))
  return figures
}

/** What the lines of a partner, or of the whole program, come to in a period. */
interface Total {
  partner?: string
  period: string
  numerator: string
  denominator?: string
  lines: number
  /** Lines without a denominator. */
  unknown: number
}

async function figuresOfMetric(engine: Engine, metric: MetricFile, currency: string): Promise<Figure[]> {
  const lacks = await lacking(engine, metric)
  const totals = metric.value === 'median' ? await medians(engine, metric) : await sums(engine, metric)
  const whole = new Map(totals.filter(({ partner }) => partner === undefined).map((total) => [total.period, total]))
  return totals
    .filter(({ partner }) => metric.scope === 'both' || (partner === undefined) === (metric.scope === 'program'))
    .map((total) => figureOfTotal(metric, total, metric.denominator_of === 'program' ? whole.get(total.period) : total, lacks, currency))
}

/** Why no figure of the metric can be worked out, if so. */
async function lacking(engine: Engine, { needs }: MetricFile): Promise<string | undefined> {
  if (needs === undefined) return undefined
  const [row] = await engine.rows(`select case when ${needs.sql} then 'yes' else 'no' end as holds`)
  return row?.['holds'] === 'yes' ? undefined : needs.lacks
}

function figureOfTotal(metric: MetricFile, total: Total, divisor: Total | undefined, lacks: string | undefined, currency: string): Figure {
  const { partner, period, numerator, lines } = total
  const denominator = metric.value === 'ratio' ? (divisor?.denominator ?? '0') : undefined
  const reason = lacks ?? reasonOf(metric, denominator, divisor?.unknown ?? 0)
  return {
    metric: metric.id,
    ...(partner === undefined ? {} : { partner }),
    period,
    ...(reason === undefined ? { value: resultOf(metric, numerator, denominator) } : { not_evaluated: reason }),
    ...(metric.unit === 'money' ? { currency } : {}),
    numerator,
    ...(denominator === undefined ? {} : { denominator }),
    lines,
  }
}

function reasonOf({ value, none, unknown }: MetricFile, denominator: string | undefined, unknowns: number): string | undefined {
  if (value !== 'ratio') return undefined
  if (unknowns > 0) return unknown ?? none
  return denominator === undefined || /^-?0(\.0+)?$/.test(denominator) ? none : undefined
}

const resultOf = ({ unit }: MetricFile, numerator: string, denominator: string | undefined): string =>
  denominator === undefined ? rounded(numerator) : quotient(unit === 'percent' ? product(numerator, 100) : numerator, denominator)

/** Lines with the stretch of days that they lie in, or with the period that the metric's own SQL says. */
const cells = ({ sql, grain, denominator, program }: MetricFile): string => {
  const key = grain === 'day' ? 'c.stretch' : 'l.period'
  const counted = program === 'first' ? 'l.first' : 'true'
  return `
  select l.partner, ${key} as key, ${counted} as counted, sum(l.numerator) as numerator, ${denominator === undefined ? 'cast(null as numeric(18,4))' : 'sum(l.denominator)'} as denominator,
    count(*) as lines, ${denominator === undefined ? '0' : 'count(*) - count(l.denominator)'} as unknown
  from (${sql}) l ${grain === 'day' ? 'join calendar c on c.day = l.day' : 'join periods p on p.period = l.period'}
  group by l.partner, ${key}${program === 'first' ? ', l.first' : ''}`
}

async function sums(engine: Engine, metric: MetricFile): Promise<Total[]> {
  const joined = metric.grain === 'day' ? 'join period_stretches s on s.stretch = cells.key' : ''
  const period = metric.grain === 'day' ? 's.period' : 'cells.key'
  const columns = `${period} as period, sum(numerator) as numerator, sum(denominator) as denominator, sum(lines) as lines, sum(unknown) as unknown`
  const rows = await engine.rows(`with cells as (${cells(metric)})
select partner, ${columns} from cells ${joined} where partner is not null group by partner, ${period}
union all
select null, ${columns} from cells ${joined} where counted group by ${period}
order by period, partner`)
  return rows.map(totalOfRow)
}

function totalOfRow(row: TextRow): Total {
  const { partner, period, numerator, denominator, lines, unknown } = row
  return {
    ...(partner === null || partner === undefined ? {} : { partner }),
    period: period ?? '',
    numerator: totalOf([numerator ?? '0']),
    ...(denominator === null || denominator === undefined ? {} : { denominator: totalOf([denominator]) }),
    lines: Number(lines),
    unknown: Number(unknown),
  }
}

async function medians(engine: Engine, { sql, grain, program }: MetricFile): Promise<Total[]> {
  const rows = await engine.rows(
    grain === 'day'
      ? `select l.partner, s.period, l.numerator, ${program === 'first' ? 'l.first' : 'true'} as counted from (${sql}) l
join calendar c on c.day = l.day join period_stretches s on s.stretch = c.stretch`
      : `select l.partner, l.period, l.numerator, ${program === 'first' ? 'l.first' : 'true'} as counted from (${sql}) l join periods p on p.period = l.period`,
  )
  const whole = rows.filter(({ counted }) => counted === 'true' || counted === 't')
  return [...medianTotals(rows.filter(({ partner }) => partner !== null)), ...medianTotals(whole.map((row) => ({ ...row, partner: null })))]
}

const medianTotals = (rows: readonly TextRow[]): Total[] =>
  [...Map.groupBy(rows, ({ partner, period }) => JSON.stringify([partner, period])).values()].map((group) => ({
    ...totalOfRow({
      ...group[0],
      numerator: medianOf(group.map(({ numerator }) => numerator ?? '0')) ?? '0',
      denominator: null,
      unknown: '0',
    }),
    lines: group.length,
  }))
