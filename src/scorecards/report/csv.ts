// Scorecards as one long table: a row for each figure.
import { csvText } from '../../program/csv-text.ts'
import type { Program } from '../../program/program.ts'
import { windowsIn } from '../periods.ts'
import type { Scorecards } from '../scorecards.ts'

const head = [
  'partner',
  'name',
  'metric',
  'period',
  'from',
  'until',
  'value',
  'unit',
  'currency',
  'numerator',
  'denominator',
  'lines',
  'not_evaluated',
]

/** CSV that spreadsheets open as it is; the program has no partner. */
export function scorecardsCsv({ figures, metrics, periods }: Scorecards, program: Program): string {
  const names = new Map(program.entries.partner.map(({ id, fields }) => [id, fields.name]))
  const units = new Map(metrics.map(({ id, unit }) => [id, unit]))
  const days = new Map([...periods, ...windowsIn(figures)].map((period) => [period.id, period]))
  return csvText([
    head,
    ...figures.map(
      ({ partner = '', metric, period, value = '', currency = '', numerator, denominator = '', lines, not_evaluated = '' }) => [
        partner,
        names.get(partner) ?? '',
        metric,
        period,
        days.get(period)?.from ?? '',
        days.get(period)?.until ?? '',
        value,
        units.get(metric) ?? '',
        currency,
        numerator,
        denominator,
        String(lines),
        not_evaluated,
      ],
    ),
  ])
}
