// Which column of a file is which column of a dataset: what the source says, then the headers that its preset knows.
import type { ExportSource } from '../../../schemas/export-source.ts'
import { type Place, type Problem, problem } from '../../problems/problem.ts'
import { list, nearest } from '../../program/names.ts'
import { type DatasetName, dataset_columns, valuesOf } from '../datasets.ts'
import { withoutCurrency } from './cells.ts'
import { folded } from './fold.ts'
import type { DatasetPreset } from './preset.ts'
import type { TextRecord } from './records.ts'
import type { FileColumn } from './resolve.ts'

/** Places in sources.yaml, by paths from the source down. */
export interface SourcePlaces {
  file: string
  at: (path: readonly PropertyKey[]) => Place
}

export interface ColumnsInput {
  source: Pick<ExportSource, 'dataset' | 'columns' | 'fixed' | 'direct_rows' | 'monthly'>
  /** What the preset says of the dataset; of presets without it, nothing. */
  preset: DatasetPreset | undefined
  header: TextRecord
  /** File below the content folder. */
  file: string
  places: SourcePlaces
}

export interface Columns {
  columns: Record<string, FileColumn>
  fixed: Record<string, string>
  monthly: boolean
  unused: string[]
  problems: Problem[]
}

/** Finds the columns of one file. */
export function columnsOf({ source, preset, header, file, places }: ColumnsInput): Columns {
  const headers = header.cells.map(({ text }) => text.trim())
  const problems: Problem[] = []
  const taken = new Map<number, string>()
  const take = (field: string, index: number, numbered = false): FileColumn => {
    const twin = headers.findIndex((each, other) => other !== index && folded(each) === folded(headers[index] ?? ''))
    if (twin >= 0 && !numbered && !taken.has(index)) problems.push(twins(file, header, [index, twin], field))
    taken.set(index, field)
    return { index, header: headers[index] ?? '' }
  }
  const known = new Set(dataset_columns[source.dataset].columns.map(({ name }) => name))
  const declared = Object.entries(source.columns ?? {})
    .filter(([field]) => known.has(field))
    .map(([field, names]) => [field, [names].flat()] as const)
  const columns: Record<string, FileColumn> = {}
  const said = new Set(Object.keys(source.fixed ?? {}))
  for (const [field, names] of declared) {
    said.add(field)
    if (names.length === 1 && names[0] === 'none' && indexOf(headers, 'none') === undefined) continue
    const found = names.flatMap((name, order) => {
      const index = indexOf(headers, name)
      if (index === undefined)
        problems.push(absent({ file, headers, field, name, places, path: ['columns', field, ...(names.length > 1 ? [order] : [])] }))
      return index === undefined ? [] : [take(field, index, / #\d+$/.test(name))]
    })
    const chained = chain(found)
    if (chained) columns[field] = chained
  }
  for (const { name: field } of dataset_columns[source.dataset].columns) {
    if (said.has(field)) continue
    const others = (preset?.otherwise?.[field] ?? []).map((header) => [header])
    const aliases = [preset?.columns[field] ?? (preset === undefined ? [field] : []), ...others]
    const found = aliases.flatMap((names) => {
      const index = names.map((alias) => indexOf(headers, alias)).find((each) => each !== undefined && !taken.has(each))
      return index === undefined ? [] : [take(field, index)]
    })
    const chained = chain(found)
    if (chained) columns[field] = chained
  }
  const monthly = source.monthly ?? isMonthly(preset, columns)
  const fixed = {
    ...without(preset?.fixed ?? {}, columns),
    ...(monthly && !columns['interval'] ? { interval: 'month' } : {}),
    ...source.fixed,
  }
  return {
    columns,
    fixed,
    monthly,
    unused: headers.filter((name, index) => name !== '' && !taken.has(index)),
    problems: [...problems, ...lacking(source, { columns, fixed, file, headers, places })],
  }
}

/** Index of a header, which may name its currency besides; `Amount #2` is the second one of that name. */
function indexOf(headers: readonly string[], name: string): number | undefined {
  const wanted = folded(name)
  const first = headers.findIndex((each) => folded(each) === wanted)
  if (first >= 0) return first
  const bare = headers.findIndex((each) => folded(withoutCurrency(each)) === wanted)
  if (bare >= 0) return bare
  const [, base, order] = /^(.*) #(\d+)$/.exec(wanted) ?? []
  if (base === undefined) return undefined
  const all = headers.flatMap((each, index) => (folded(each) === base ? [index] : []))
  return all[Number(order) - 1]
}

const chain = (found: readonly FileColumn[]): FileColumn | undefined =>
  found.reduceRight<FileColumn | undefined>((otherwise, column) => (otherwise ? { ...column, otherwise } : column), undefined)

const isMonthly = (preset: DatasetPreset | undefined, columns: Readonly<Record<string, FileColumn>>): boolean =>
  (preset?.months ?? []).some((name) => folded(name) === folded(columns['started_on']?.header ?? ''))

const without = (fixed: Readonly<Record<string, string>>, columns: Readonly<Record<string, FileColumn>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fixed).filter(([field]) => columns[field] === undefined))

function absent(input: {
  file: string
  headers: readonly string[]
  field: string
  name: string
  places: SourcePlaces
  path: readonly PropertyKey[]
}): Problem {
  const { file, headers, field, name, places, path } = input
  const near = nearest(name, headers)
  return problem('export-header-unknown', {
    file: places.file,
    place: places.at(path),
    reason: `"columns.${field}" is "${name}", and ${file} has no such header${near.length > 0 ? `; nearest: ${list(near)}` : ''}`,
    fix: `Write one of its headers: ${headers.filter((each) => each !== '').join(', ')}.`,
    expected: [...headers],
  })
}

function twins(file: string, header: TextRecord, [index, twin]: readonly [number, number], field: string): Problem {
  const cell = header.cells[Math.max(index, twin)]
  const name = cell?.text.trim() ?? ''
  return problem('export-header-duplicate', {
    file,
    place: { line: cell?.line ?? 1, column: cell?.column ?? 1 },
    reason: `two headers are "${name}", and "${field}" is read from one of them`,
    fix: `Say in sources.yaml which one it is: columns: {${field}: "${name} #1"} or "${name} #2".`,
  })
}

// Columns without which no row can be taken, or nobody would know what its figures are.
function lacking(
  source: ColumnsInput['source'],
  found: {
    columns: Readonly<Record<string, FileColumn>>
    fixed: Readonly<Record<string, string>>
    file: string
    headers: readonly string[]
    places: SourcePlaces
  },
): Problem[] {
  const { columns, fixed, file, headers, places } = found
  const has = (field: string) => columns[field] !== undefined || fixed[field] !== undefined
  const missing = (field: string, reason: string, fix: string) =>
    problem('export-column-missing', { file: places.file, place: places.at([]), reason: `${file} ${reason}`, fix, actual: field })
  const all = dataset_columns[source.dataset].columns
  const required = all
    .filter(({ name, required }) => required && !has(name))
    .map(({ name, about, values, shown }) =>
      missing(
        name,
        `has no header for "${name}" (${about.replace(/\.$/, '')}), which every row of ${source.dataset} needs`,
        `Give its header with columns: {${name}: …}, one of ${quoted(headers)}; or one value for all rows with fixed: {${name}: …}${values === undefined ? '' : `, one of ${valuesOf({ values, shown }).join(', ')}`}.`,
      ),
    )
  const partner = source.direct_rows === undefined && source.dataset !== 'costs' && all.some(({ name }) => name === 'partner')
  if (partner && !has('partner') && !has('partner_domain'))
    required.push(
      missing(
        'partner',
        'has no header for the partner, so no row would count for one',
        'Give it with columns: {partner: …} or columns: {partner_domain: …}; if every row is a deal of our own, say direct_rows: true.',
      ),
    )
  if (has('amount_converted') && !has('amount_converted_currency'))
    required.push(
      missing(
        'amount_converted_currency',
        `has converted amounts ("${columns['amount_converted']?.header}") and does not say in which currency`,
        'Say it for all rows with fixed: {amount_converted_currency: …}, or leave the amounts out with columns: {amount_converted: none}.',
      ),
    )
  return required
}

const quoted = (headers: readonly string[]): string =>
  headers
    .filter((each) => each !== '')
    .map((each) => `"${each}"`)
    .join(', ')

/** True for headers that a source or its preset names, to tell the header from what stands above it. Folded headers are asked for. */
export function headerTest(
  dataset: DatasetName,
  columns: ExportSource['columns'],
  preset: DatasetPreset | undefined,
): (header: string) => boolean {
  const names = [
    ...Object.values(columns ?? {}).flat(),
    ...Object.values(preset?.columns ?? {}).flat(),
    ...Object.values(preset?.otherwise ?? {}).flat(),
    ...(preset === undefined ? dataset_columns[dataset].columns.map(({ name }) => name) : []),
  ]
  const known = new Set(names.map(folded))
  return (header) => known.has(header)
}
