// What a file that nobody has described probably is: its system, its dataset, and which header is which column.
import { join } from 'node:path'
import { z } from 'zod'
import { datasets, presets } from '../../../schemas/export-source.ts'
import { type Column, type DatasetName, dataset_columns } from '../datasets.ts'
import { cellsOf, isCurrencyCode, numeric, withoutCurrency } from './cells.ts'
import { dateEvidence, formatOf } from './date-evidence.ts'
import { folded } from './fold.ts'
import type { PartnerMatcher } from './match.ts'
import { leave_out } from './meaning.ts'
import { digitsOf } from './numbers.ts'
import { dataIn, type PresetName, presetOf } from './preset.ts'
import type { TextRecord } from './records.ts'

const hints_schema = z.strictObject({
  columns: z.record(z.string(), z.array(z.string())),
  datasets: z.record(z.enum(datasets), z.array(z.string())),
  values: z.record(z.string(), z.array(z.string())),
})
export const hints = hints_schema.parse(dataIn(join(import.meta.dirname, 'hints.yaml')))

/** A file as far as a guess needs it. */
export interface Unknown {
  /** Name of the file. */
  name: string
  headers: readonly string[]
  sample: readonly TextRecord[]
}

export interface Guess {
  preset: PresetName
  dataset: DatasetName
  /** Headers by column where the preset does not know them. */
  columns: Record<string, string>
}

/** Every header that some preset knows, folded. */
export const knownHeaders: ReadonlySet<string> = new Set(
  presets
    .flatMap((name) => Object.values(presetOf(name).datasets))
    .flatMap((each) => [...Object.values(each?.columns ?? {}), ...Object.values(each?.otherwise ?? {})].flat())
    .map(folded),
)

/** The best guess for a file. */
export function guessOf(file: Unknown, matcher: PartnerMatcher): Guess {
  const byPreset = presetGuess(file)
  let guess = byPreset ?? customGuess(file)
  const taken = new Set([...Object.values(guess.columns), ...presetHeaders(guess, file)].map(folded))
  const has = (field: string) => guess.columns[field] !== undefined || presetFields(guess, file).has(field)
  const has_currency = dataset_columns[guess.dataset].columns.some(({ name }) => name === 'currency') && !has('currency')
  const currency = has_currency ? currencyHeader(file, taken) : undefined
  if (currency !== undefined) {
    taken.add(folded(currency))
    guess = { ...guess, columns: inOrder(guess.dataset, { ...guess.columns, currency }) }
  }
  const wantsPartner = dataset_columns[guess.dataset].columns.some(({ name }) => name === 'partner') && !has('partner')
  const partner = wantsPartner ? partnerHeader(file, taken, matcher) : undefined
  return partner === undefined ? guess : { ...guess, columns: inOrder(guess.dataset, { ...guess.columns, partner }) }
}

/** Columns in the order of their dataset. */
const inOrder = (dataset: DatasetName, columns: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(dataset_columns[dataset].columns.flatMap(({ name }) => (columns[name] === undefined ? [] : [[name, columns[name]]])))

const aliasesOf = ({ preset, dataset }: Pick<Guess, 'preset' | 'dataset'>): [string, readonly string[]][] => {
  const own = presetOf(preset).datasets[dataset]
  return Object.entries(own?.columns ?? {}).map(([field, aliases]) => [field, [...aliases, ...(own?.otherwise?.[field] ?? [])]])
}

function presetFields(guess: Pick<Guess, 'preset' | 'dataset'>, { headers }: Pick<Unknown, 'headers'>): Set<string> {
  const there = new Set(headers.flatMap((header) => [folded(header), folded(withoutCurrency(header))]))
  return new Set(aliasesOf(guess).flatMap(([field, aliases]) => (aliases.some((alias) => there.has(folded(alias))) ? [field] : [])))
}

function presetHeaders(guess: Pick<Guess, 'preset' | 'dataset'>, { headers }: Pick<Unknown, 'headers'>): string[] {
  const known = new Set(aliasesOf(guess).flatMap(([, aliases]) => aliases.map(folded)))
  return headers.filter((header) => known.has(folded(header)) || known.has(folded(withoutCurrency(header))))
}

/** Counts what is found of a dataset; what every row needs counts more, and more against it when it is not found. */
function fitness(dataset: DatasetName, has: (field: string) => boolean): { score: number; found: number; lacking: number } {
  const all = dataset_columns[dataset].columns
  const found = all.filter(({ name }) => has(name)).length
  const needed = all.filter(({ required }) => required)
  const lacking = needed.filter(({ name }) => !has(name)).length
  return { score: found + 2 * (needed.length - 2 * lacking), found, lacking }
}

function presetGuess(file: Unknown): Guess | undefined {
  const all = presets.flatMap((preset) =>
    (Object.keys(presetOf(preset).datasets) as DatasetName[]).map((dataset) => {
      const fields = presetFields({ preset, dataset }, file)
      return { preset, dataset, ...fitness(dataset, (field) => fields.has(field)) }
    }),
  )
  const best = all.reduce((top, each) => (each.score > top.score ? each : top))
  const sure = best.found >= 5 || (best.found >= 3 && best.lacking === 0) || (best.found >= 4 && best.lacking === 1)
  if (!sure) return undefined
  const { preset, dataset } = best
  const known = presetFields({ preset, dataset }, file)
  // Columns of the company's own, such as a rating, whose name is beyond doubt.
  const headers = new Set(presetHeaders({ preset, dataset }, file))
  const columns = Object.entries(hintedColumns(dataset, file, same_words)).filter(
    ([field, header]) => !known.has(field) && !headers.has(header),
  )
  return { preset, dataset, columns: Object.fromEntries(columns) }
}

function customGuess(file: Unknown): Guess {
  const said = ` ${[file.name, ...file.headers].map(words).join(' ')}`
  const all = datasets.map((dataset) => {
    const columns = hintedColumns(dataset, file)
    const named = hints.datasets[dataset].filter((word) => said.includes(` ${words(word)}`)).length
    return { dataset, columns, score: fitness(dataset, (field) => columns[field] !== undefined).score + 3 * named }
  })
  const best = all.reduce((top, each) => (each.score > top.score ? each : top))
  return { preset: 'custom', dataset: best.dataset, columns: best.columns }
}

const words = (text: string): string =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Headers for the columns of a dataset: those that fit best first, each header and each column once. */
function hintedColumns(dataset: DatasetName, { headers, sample }: Unknown, least = 1): Record<string, string> {
  const pairs = dataset_columns[dataset].columns.flatMap((column) =>
    headers.flatMap((header, index) => {
      const strength = likeness(header, column.name)
      return strength >= least && fitsType(column, cellsOf(sample, { index, header }, new Set(['-'])))
        ? [{ column, header, index, strength }]
        : []
    }),
  )
  const columns: Record<string, string> = {}
  const taken = new Set<number>()
  for (const { column, header, index } of pairs.sort((a, b) => b.strength - a.strength)) {
    if (columns[column.name] !== undefined || taken.has(index)) continue
    columns[column.name] = header
    taken.add(index)
  }
  return inOrder(dataset, columns)
}

const same_words = 400

/** How much a header is like the hints of a column: the same, its last words, its first words, somewhere in it; earlier hints count more. */
function likeness(header: string, column: string): number {
  const text = words(header)
  const marks = (hints.columns[column] ?? []).map((hint, order) => {
    const wanted = words(hint)
    const base =
      text === wanted || text === words(column)
        ? same_words
        : text.endsWith(` ${wanted}`)
          ? 300
          : text.startsWith(wanted)
            ? 250
            : ` ${text}`.includes(` ${wanted}`)
              ? 200
              : 0
    return base === 0 ? 0 : base + wanted.length * 2 - order
  })
  return Math.max(0, ...marks)
}

function fitsType({ type }: Column, cells: readonly string[]): boolean {
  if (cells.length === 0) return type === 'text'
  if (type === 'date') {
    const format = formatOf(dateEvidence(cells))
    return 'format' in format || format.unclear !== 'none'
  }
  if (numeric.has(type)) return cells.filter((cell) => digitsOf(cell) !== undefined).length * 2 > cells.length
  return true
}

/** The header whose cells are codes of currencies, every one. */
function currencyHeader({ headers, sample }: Unknown, taken: ReadonlySet<string>): string | undefined {
  return headers.find((header, index) => {
    const cells = taken.has(folded(header)) ? [] : cellsOf(sample, { index, header }, new Set(['-']))
    return cells.length > 0 && cells.every((cell) => isCurrencyCode(cell.toUpperCase()))
  })
}

/** The header whose cells name partners: most of its different cells, and two at least unless it has but one. */
function partnerHeader({ headers, sample }: Unknown, taken: ReadonlySet<string>, matcher: PartnerMatcher): string | undefined {
  const counts = headers.map((header, index) => {
    const names = taken.has(folded(header)) ? [] : [...new Set(cellsOf(sample, { index, header }, new Set(['-'])))].slice(0, 500)
    const matched = names.filter((name) => matcher.match(name, undefined).kind === 'partner').length
    return { header, matched, enough: matched * 3 > names.length && (matched > 1 || names.length === 1) }
  })
  return counts.filter(({ enough }) => enough).sort((a, b) => b.matched - a.matched)[0]?.header
}

/** The value of a column that a cell probably means; undefined when nothing tells. */
export function valueGuess({ name, values = [] }: Pick<Column, 'name' | 'values'>, cell: string): string | undefined {
  // "18 months" is no month: a guess would lose the number.
  if (name === 'interval' && /\d/.test(cell)) return undefined
  const text = ` ${words(cell)}`
  return [...values, ...(name === 'stage' || name === 'status' ? [leave_out] : [])]
    .flatMap((value) =>
      (hints.values[value] ?? []).filter((word) => text.includes(` ${words(word)}`)).map((word) => ({ value, length: word.length })),
    )
    .sort((a, b) => b.length - a.length)[0]?.value
}
