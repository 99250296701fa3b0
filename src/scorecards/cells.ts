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

interface Column {
  name: keyof Cell
  sql: string
}

/** Cells as one text, a line each: a database writes numbers much faster than it can hand over rows of values. */
export async function cellText(engine: Engine, metric: MetricFile): Promise<string> {
  const names = [...keysOf(metric), ...sumsOf(metric)].map(({ name }) => name)
  // What is null would leave no place of its own.
  const texts = names.map((name) => `coalesce(c.${name}, '')`)
  // Lines with a weight of 1 are added up as they are: to multiply all of them takes longer than to read the others apart.
  const parts = metric.weight === undefined ? [cellsSql(metric)] : [cellsSql(metric, '= 1'), cellsSql(metric, '<> 1')]
  const [row] = await engine.rows(`
select string_agg(concat_ws(chr(9), ${texts.join(', ')}), chr(10)) as cells
from (${parts.join(' union all ')}) c`)
  return row?.['cells'] ?? ''
}

function cellsSql(metric: MetricFile, weight?: '= 1' | '<> 1'): string {
  const { sql, grain, value } = metric
  const keys = keysOf(metric)
  const columns = [...keys, ...sumsOf(metric, weight === '<> 1' ? ' * l.weight' : '')]
  return `
  select ${columns.map((column) => `cast(${column.sql} as text) as ${column.name}`).join(', ')}
  from (${sql}) l ${joinOf(grain)}
  ${weight === undefined ? '' : `where l.weight ${weight}`}
  ${value === 'median' ? '' : `group by ${keys.map((key) => key.sql).join(', ')}`}`
}

/** The cells of a metric from their text, one after the other: none is kept when the next one is read. */
export function* cellsIn(text: string, metric: MetricFile): Generator<Cell> {
  const names = [...keysOf(metric), ...sumsOf(metric)].map(({ name }) => name)
  const [partner, key, numerator, lines] = (['partner', 'key', 'numerator', 'lines'] as const).map((name) => names.indexOf(name))
  const [denominator, unknown] = [names.indexOf('denominator'), names.indexOf('unknown')]
  const [counted, scale] = [names.indexOf('counted'), names.indexOf('scale')]
  const part = (parts: readonly string[], index = -1): string => (index === -1 ? '' : (parts[index] ?? ''))
  let end: number
  for (let at = 0; at < text.length; at = end + 1) {
    end = text.indexOf('\n', at)
    if (end === -1) end = text.length
    const parts = text.slice(at, end).split('\t')
    yield {
      partner: part(parts, partner),
      key: part(parts, key),
      numerator: part(parts, numerator),
      denominator: part(parts, denominator),
      lines: Number(part(parts, lines)),
      unknown: unknown === -1 ? 0 : Number(parts[unknown]),
      counted: counted === -1 || parts[counted] === 'true',
      scale: part(parts, scale),
    }
  }
}

/** What cells of a metric are grouped by. Columns that it has no use for are left out, here and below: each of them costs time in every cell. */
function keysOf({ grain, program, mixed }: MetricFile): Column[] {
  const keys: Column[] = [
    { name: 'partner', sql: 'l.partner' },
    { name: 'key', sql: keyOf(grain) },
  ]
  if (program === 'first') keys.push({ name: 'counted', sql: 'l.first' })
  if (mixed !== undefined) keys.push({ name: 'scale', sql: 'l.scale' })
  return keys
}

/** What they add up. A median needs each line by itself. */
function sumsOf({ value }: MetricFile, times = ''): Column[] {
  if (value === 'median')
    return [
      { name: 'numerator', sql: 'l.numerator' },
      { name: 'lines', sql: '1' },
    ]
  const sums: Column[] = [
    { name: 'numerator', sql: `sum(l.numerator${times})` },
    { name: 'lines', sql: 'count(*)' },
  ]
  if (value === 'ratio')
    sums.push({ name: 'denominator', sql: `sum(l.denominator${times})` }, { name: 'unknown', sql: 'count(*) - count(l.denominator)' })
  return sums
}

/** What lines are grouped by besides the partner: the stretch of their day, or the period that they say themselves. */
export const keyOf = (grain: MetricFile['grain']): string => (grain === 'day' ? 'c.stretch' : 'l.period')

/** Lines of days after the as-of day, or outside of all periods, have no stretch and fall away here. */
export const joinOf = (grain: MetricFile['grain']): string =>
  grain === 'day' ? 'join calendar c on c.day = l.day' : 'join periods p on p.period = l.period'
