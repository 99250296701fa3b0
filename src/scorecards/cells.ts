// What the lines of a metric come to, by partner and stretch of days: one grouped scan for each metric, whatever the number of periods.
import type { Engine } from './engine.ts'
import type { MetricFile } from './figure.ts'

export interface Cell {
  /** Empty: lines without a partner. */
  partner: string
  /** Number of the stretch of days, or the id of the period for metrics that say it themselves. */
  key: string
  numerator: string
  denominator: string
  lines: number
  /** Lines without a denominator. */
  unknown: number
  /** Whether it counts for the whole program. */
  counted: boolean
  /** What the numbers are measured on, for metrics that do not mix scales. */
  scale: string
}

type Column = [name: keyof Cell, sql: string]

/** Cells as one text, a line each: a database writes numbers much faster than it can hand over rows of values. */
export async function cellText(engine: Engine, metric: MetricFile): Promise<string> {
  const [keys, sums] = columnsOf(metric)
  const columns = [...keys, ...sums]
  // What is null would leave no place of its own.
  const texts = columns.map(([name]) => `coalesce(cast(c.${name} as text), '')`)
  const group = metric.value === 'median' ? '' : `group by ${keys.map(([, sql]) => sql).join(', ')}`
  const [row] = await engine.rows(`
select string_agg(concat_ws(chr(9), ${texts.join(', ')}), chr(10)) as cells
from (select ${columns.map(([name, sql]) => `${sql} as ${name}`).join(', ')} from (${metric.sql}) l ${joinOf(metric.grain)} ${group}) c`)
  return row?.['cells'] ?? ''
}

/** The cells of a metric from their text. */
export function cellsIn(text: string, metric: MetricFile): Cell[] {
  const names = columnsOf(metric).flatMap((columns) => columns.map(([name]) => name))
  const [partner, key, numerator, denominator, lines, unknown, counted, scale] = (
    ['partner', 'key', 'numerator', 'denominator', 'lines', 'unknown', 'counted', 'scale'] as const
  ).map((name) => names.indexOf(name))
  return text === ''
    ? []
    : text.split('\n').map((line) => {
        const parts = line.split('\t')
        const part = (index = -1): string => parts[index] ?? ''
        return {
          partner: part(partner),
          key: part(key),
          numerator: part(numerator),
          denominator: part(denominator),
          lines: Number(part(lines)),
          unknown: Number(part(unknown)),
          counted: part(counted) !== 'false',
          scale: part(scale),
        }
      })
}

/** What cells of a metric are grouped by, and what is added up. What it has no use for is left out: each column costs time in every cell. */
function columnsOf({ grain, program, value, mixed }: MetricFile): [Column[], Column[]] {
  const keys: Column[] = [
    ['partner', 'l.partner'],
    ['key', keyOf(grain)],
  ]
  if (program === 'first') keys.push(['counted', 'l.first'])
  if (mixed !== undefined) keys.push(['scale', 'l.scale'])
  // A median needs each line by itself.
  if (value === 'median')
    return [
      keys,
      [
        ['numerator', 'l.numerator'],
        ['lines', '1'],
      ],
    ]
  const sums: Column[] = [
    ['numerator', 'sum(l.numerator)'],
    ['lines', 'count(*)'],
  ]
  if (value === 'ratio') sums.push(['denominator', 'sum(l.denominator)'], ['unknown', 'count(*) - count(l.denominator)'])
  return [keys, sums]
}

/** What lines are grouped by besides the partner: the stretch of their day, or the period that they say themselves. */
export const keyOf = (grain: MetricFile['grain']): string => (grain === 'day' ? 'c.stretch' : 'l.period')

/** Lines of days after the as-of day, or outside of all periods, have no stretch and fall away here. */
export const joinOf = (grain: MetricFile['grain']): string =>
  grain === 'day' ? 'join calendar c on c.day = l.day' : 'join periods p on p.period = l.period'
