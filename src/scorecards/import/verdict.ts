// How the import of a source went, and whether a run may go on with what it gave.

import type { ExportSource } from '../../../schemas/export-source.ts'
import { byCode, type Problem, problem } from '../../problems/problem.ts'
import { daysBetween } from '../../program/days.ts'
import { dataset_columns } from '../datasets.ts'
import type { DefectKind, SourceFile, SourceHealth } from '../figure.ts'
import type { SourcePlaces } from './columns.ts'
import { refuses } from './defect-rules.ts'
import { no_data } from './defect-words.ts'
import type { FileCounts } from './file-counts.ts'
import { indexesOf } from './raw-table.ts'
import type { ResolvedFile } from './resolve.ts'

/** A file with what came of it. `repeats` are defects that other rows tell of. */
export interface ReadFile {
  file: ResolvedFile
  counts: FileCounts
  repeats: Readonly<Partial<Record<DefectKind, number>>>
}

export function healthOf(source: ExportSource, files: readonly ReadFile[], as_of: string): SourceHealth {
  const sum = (pick: (counts: FileCounts) => number) => files.reduce((total, { counts }) => total + pick(counts), 0)
  const defects: Tally = {}
  const refused_for: Tally = {}
  const tell = (kind: DefectKind, count: number, refused: boolean) => {
    defects[kind] = (defects[kind] ?? 0) + count
    if (refused && !no_data.includes(kind)) refused_for[kind] = (refused_for[kind] ?? 0) + count
  }
  for (const { file, counts, repeats } of files) {
    const { columns } = dataset_columns[file.dataset]
    for (const { kind, field, count } of counts.findings)
      tell(
        kind,
        count,
        refuses(
          kind,
          columns.find(({ name }) => name === field),
        ),
      )
    for (const [kind, count] of Object.entries(repeats) as [DefectKind, number][])
      tell(
        kind,
        count,
        refuses(
          kind,
          columns.find(({ name }) => name === 'amount'),
        ),
      )
  }
  const superseded = defects.superseded ?? 0
  return {
    source: source.id,
    dataset: source.dataset,
    files: files.map(fileOf),
    exported_on: source.exported_on,
    age_days: daysBetween(source.exported_on, as_of),
    rows: sum(({ rows }) => rows),
    taken: sum(({ taken }) => taken),
    refused: sum(({ refused }) => refused) - superseded,
    superseded,
    left_out: sum(({ left_out }) => left_out),
    not_data: sum(({ not_data }) => not_data),
    max_rejected: source.max_rejected,
    defects,
    refused_for,
  }
}

type Tally = Partial<Record<DefectKind, number>>

function fileOf({ file, counts }: ReadFile): SourceFile {
  const headers = Object.entries(file.columns).map(([name, column]) => [
    name,
    indexesOf(column)
      .map((index) => file.headers[index] ?? '')
      .join(' / '),
  ])
  return {
    file: file.file,
    rows: counts.rows,
    dialect: {
      encoding: file.encoding,
      delimiter: file.delimiter,
      header_line: file.header_line,
      decimal_mark: file.decimal_mark,
      thousands_mark: file.thousands_mark,
      date_format: [...new Set(Object.values(file.date_formats))].join(', '),
      footer_lines: file.footer_lines,
    },
    columns: Object.fromEntries(headers),
    unused: file.unused,
  }
}

const nouns: Readonly<Record<DefectKind, string>> = {
  duplicate_id: 'id that stands twice',
  row_in_two_files: 'row in two files',
  superseded: 'row that a newer file has',
  partner_unknown: 'unknown partner',
  date_impossible: 'day that does not exist',
  date_future: 'day after the export',
  date_order: 'day before the one that it follows',
  amount_text: 'amount with text',
  amount_negative: 'negative amount',
  amount_missing: 'amount that is missing',
  currency_unknown: 'unknown currency',
  currency_wrong: 'wrong currency',
  rate_missing: 'amount without a rate',
  header_fragment: 'header in the data',
  footer: 'footer',
  value_unknown: 'unknown value',
  value_missing: 'missing value',
  credit_twice: 'deal sourced twice',
  excel_damage: 'cell that a spreadsheet changed',
  columns_wrong: 'row with the wrong number of cells',
}

/** The one problem of a source; none when nothing is odd. */
export function verdictOf(health: SourceHealth, places: SourcePlaces): Problem[] {
  const { source, rows, refused, superseded, max_rejected, not_data, defects, refused_for } = health
  const at = (key: string) => ({ file: places.file, place: places.at([key]) })
  if (rows === 0)
    return [
      problem('export-empty', {
        ...at('files'),
        reason: `the files of ${source} hold no row of data${not_data > 0 ? `, only ${not_data} lines of other things` : ''}`,
      }),
    ]
  const refusing = kindsIn(refused_for)
  const kept = kindsIn(Object.fromEntries(told_kinds.map((kind) => [kind, (defects[kind] ?? 0) - (refused_for[kind] ?? 0)])))
  if (refusing.length + kept.length === 0) return []
  const several = refusing.reduce((sum, [, count]) => sum + count, 0) > refused ? '; some rows have several' : ''
  const reason = [
    refusing.length === 0
      ? `${source}: no row is left out`
      : `${source}: ${refused} of ${rows} rows ${refused === 1 ? 'is' : 'are'} left out, and max_rejected allows ${max_rejected} (${listed(refusing)}${several})`,
    ...(kept.length === 0 ? [] : [`counted, but to be looked at: ${listed(kept)}`]),
    ...(superseded === 0 ? [] : [`${superseded} ${superseded === 1 ? 'row is' : 'rows are'} in a newer file too, which counts`]),
  ].join('; ')
  return [problem(refused > max_rejected ? 'export-rejected' : 'export-defects', { ...at('max_rejected'), reason })]
}

// What is no data needs nobody's attention, nor what a newer export has.
const told_kinds = (Object.keys(nouns) as DefectKind[]).filter((kind) => !no_data.includes(kind) && kind !== 'superseded')

const kindsIn = (tally: Tally): [DefectKind, number][] =>
  told_kinds
    .map((kind): [DefectKind, number] => [kind, tally[kind] ?? 0])
    .filter(([, count]) => count > 0)
    .sort(([kind, a], [other, b]) => b - a || byCode(kind, other))

const listed = (kinds: readonly (readonly [DefectKind, number])[]): string =>
  kinds.map(([kind, count]) => `${count} × ${nouns[kind]}`).join(', ')
