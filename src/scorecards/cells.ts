// What the lines of a metric come to, by partner and stretch of days: one grouped scan for each metric, whatever the number of periods.
import type { Engine } from './engine.ts'
import type { MetricFile } from './figure.ts'

export interface Cell {
  /** Empty: lines without a partner. */
  partner: string
  /** Number of the stretch of days, or the id of the period for metrics that say it themselves. */
  key: string
  /** Whether it counts for the whole program. */
  counted: boolean
  numerator: string
  denominator: string
  lines: number
  /** Lines without a denominator. */
  unknown: number
  /** What the numbers are measured on, for metrics that do not mix scales. */
  scale: string
}

/** Cells as one text: a database writes numbers much faster than it can hand over rows of values. */
export async function cellText(engine: Engine, metric: MetricFile): Promise<string> {
  const [row] =
    await engine.rows(`select string_agg(concat_ws(chr(9), partner, key, counted, numerator, denominator, lines, unknown, scale), chr(10)) as cells
from (${metric.value === 'median' ? singleSql(metric) : groupedSql(metric)}) c`)
  return row?.['cells'] ?? ''
}

export const cellsIn = (text: string): Cell[] => (text === '' ? [] : text.split('\n').map(cellOf))

function cellOf(line: string): Cell {
  const [partner = '', key = '', counted, numerator = '', denominator = '', lines, unknown, scale = ''] = line.split('\t')
  return { partner, key, counted: counted === 'true', numerator, denominator, lines: Number(lines), unknown: Number(unknown), scale }
}

const text = (expression: string): string => `coalesce(cast(${expression} as text), '')`

function groupedSql({ sql, grain, program, value, mixed }: MetricFile): string {
  const key = keyOf(grain)
  const first = program === 'first' ? 'l.first' : 'true'
  const [sum, unknown] = value === 'ratio' ? ['sum(l.denominator)', 'count(*) - count(l.denominator)'] : ['0', '0']
  return `
  select ${text('l.partner')} as partner, ${text(key)} as key, ${text(first)} as counted, ${text('sum(l.numerator)')} as numerator,
    ${text(sum)} as denominator, ${text('count(*)')} as lines, ${text(unknown)} as unknown,
    ${mixed === undefined ? "''" : text('l.scale')} as scale
  from (${sql}) l ${joinOf(grain)}
  group by l.partner, ${key}${program === 'first' ? ', l.first' : ''}${mixed === undefined ? '' : ', l.scale'}`
}

// A median needs each line by itself.
function singleSql({ sql, grain, program }: MetricFile): string {
  return `
  select ${text('l.partner')} as partner, ${text(keyOf(grain))} as key, ${text(program === 'first' ? 'l.first' : 'true')} as counted,
    ${text('l.numerator')} as numerator, '' as denominator, '1' as lines, '0' as unknown, '' as scale
  from (${sql}) l ${joinOf(grain)}`
}

/** What lines are grouped by besides the partner: the stretch of their day, or the period that they say themselves. */
export const keyOf = (grain: MetricFile['grain']): string => (grain === 'day' ? 'c.stretch' : 'l.period')

/** Lines of days after the as-of day, or outside of all periods, have no stretch and fall away here. */
export const joinOf = (grain: MetricFile['grain']): string =>
  grain === 'day' ? 'join calendar c on c.day = l.day' : 'join periods p on p.period = l.period'
