// Looks at a new export and says what it is: a proposed entry for sources.yaml, and what has to be decided before it counts.
import { basename } from 'node:path'
import { type ExportSource, export_sources } from '../../../schemas/export-source.ts'
import { printable } from '../../problems/report.ts'
import { type Column, dataset_columns, valuesOf } from '../datasets.ts'
import { cellsOf, currencyIn, currencyOfHeader, type Evidence, evidenceOf } from './cells.ts'
import { type Columns, columnsOf } from './columns.ts'
import { datesOf, marksFor, scaleOf } from './decide.ts'
import { type FileForm, formOf } from './dialect.ts'
import { exportDay } from './file-day.ts'
import { folded } from './fold.ts'
import { type Guess, guessOf, knownHeaders, valueGuess } from './guess.ts'
import { lacksOf, runningQuestions } from './lacks.ts'
import { type NamedPartner, type PartnerMatch, type PartnerMatcher, partnerMatcher } from './match.ts'
import { meaning } from './meaning.ts'
import { presetOf } from './preset.ts'
import { type Proposal, proposalText } from './propose.ts'
import { summaryText } from './summary.ts'
import { wordsOf } from './words.ts'

export interface InspectContext {
  partners: readonly NamedPartner[]
  /** Ids that sources have already. */
  taken?: readonly string[]
  /** Who makes the export. */
  owner?: string
  /** No export was made after it. */
  as_of: string
  time_zone: string
}

export interface Inspection {
  /** The entry, an item of the list in sources.yaml, with comments. */
  yaml: string
  /** What was found, for the terminal. */
  summary: string
  /** What somebody has to decide, as sentences. */
  questions: readonly string[]
}

/** A value of a column in the sample, and what it means. */
export interface SeenValue {
  cell: string
  rows: number
  /** Value of the dataset; empty for none, undefined when nobody knows. */
  value: string | undefined
  /** `preset` and `rule` need not be written down. */
  by: 'preset' | 'rule' | 'guess' | 'nothing'
}

/** A name in the partner column of the sample. */
export interface SeenName {
  name: string
  rows: number
  match: PartnerMatch
}

/** Inspects a file; undefined when there is no table in it. Throws what the system throws when it cannot be read. */
export function inspect(path: string, { partners, taken = [], owner, as_of, time_zone }: InspectContext): Inspection | undefined {
  const form = formOf(path, {}, (header) => knownHeaders.has(header))
  if (form === undefined) return undefined
  const name = basename(path)
  const matcher = partnerMatcher(partners)
  // Headers are compared without regard to line ends, and an entry has none in its values.
  const headers = form.header.cells.map(({ text }) => text.replace(/\s+/g, ' ').trim())
  const guess = guessOf({ name, headers, sample: form.sample }, matcher)
  const source = draftSource(guess, { name, taken, day: as_of })
  const preset = presetOf(guess.preset)
  const words = wordsOf(source, preset)
  const places = { file: name, at: () => ({ line: 1, column: 1 }) }
  const columns = columnsOf({ source, preset: preset.datasets[guess.dataset], header: form.header, file: name, places })
  const evidence = evidenceOf(guess.dataset, columns.columns, form.sample, words.missing)
  const input = { source, file: name, places, evidence, others: [] }
  const [dates, marks] = [datesOf(input), marksFor(input)]
  const scale = scaleOf({ ...input, columns: columns.columns, sample: form.sample, words })
  const values = dataset_columns[guess.dataset].columns.flatMap((column) => seenValues(column, { columns, form, words }))
  const names = seenNames(columns, form, words.missing, matcher.match)
  const currency = currencyIn(evidence.currency_signs) ?? currencyOfHeader(columns.columns['amount']?.header ?? '')
  const without_currency = currencyQuestions(columns, evidence, currency)
  const exported = exportDay({ path, name, form, columns, words, formats: dates.formats, time_zone }, as_of)
  const proposal: Proposal = {
    exported,
    lacks: lacksOf(guess.dataset, columns),
    source: { ...source, ...(owner === undefined ? {} : { owner }), ...(currency === undefined ? {} : { currency }) },
    guess,
    form,
    columns,
    values,
    names,
    dates,
    marks: marks.problems.length > 0 ? undefined : marks.marks,
    has_marks: evidence.numbers['.'] + evidence.numbers[','] + evidence.numbers.thousands.size > 0,
    scale: scale.scale,
    examples: examplesOf(columns, form, words.missing),
    questions: [
      ...columns.problems.map(said),
      ...dates.problems.map(said),
      ...marks.problems.map(said),
      ...scale.problems.map(said),
      ...without_currency,
      ...(exported === undefined
        ? ['Nothing in the file tells the day of the export, up to the as-of day. Write it with exported_on.']
        : []),
      ...runningQuestions(guess.dataset, columns, form, words.missing),
      ...values.flatMap(({ column, cells }) => valueQuestions(column, cells)),
      ...nameQuestions(names, matcher),
    ].map(printable),
    open: {
      columns: columns.problems.flatMap(({ ruleId, actual }) => (ruleId === 'export-column-missing' && actual ? [actual] : [])),
      fields: [
        ...(without_currency.length > 0 ? (['currency'] as const) : []),
        ...(dates.problems.length > 0 ? (['date_format'] as const) : []),
        ...(scale.problems.length > 0 ? (['scale'] as const) : []),
      ],
    },
  }
  return { yaml: proposalText(proposal), summary: summaryText(proposal, name), questions: proposal.questions }
}

const said = ({ reason, note }: { reason: string; note?: string | null | undefined }): string => `${reason}. ${note ?? ''}`.trim()

function draftSource(guess: Guess, { name, taken, day }: { name: string; taken: readonly string[]; day: string }): ExportSource {
  const base = guess.dataset.replaceAll('_', '-')
  const ids = [base, ...Array.from({ length: taken.length + 1 }, (_, index) => `${base}-${index + 2}`)]
  const id = ids.find((each) => !taken.includes(each)) ?? base
  const columns = Object.keys(guess.columns).length > 0 ? { columns: guess.columns } : {}
  const entry = {
    id,
    dataset: guess.dataset,
    files: [name],
    preset: guess.preset,
    ...columns,
    exported_on: day,
    max_rejected: 0,
    owner: 'Partner operations',
  }
  const [source] = export_sources.schema.parse({ sources: [entry] }).sources
  if (source === undefined) throw new Error('a list with one source has one')
  return source
}

const counted = (cells: readonly string[]): [string, number][] => {
  const rows = new Map<string, { cell: string; count: number }>()
  for (const cell of cells) {
    const key = folded(cell)
    const known = rows.get(key) ?? { cell, count: 0 }
    rows.set(key, { cell: known.cell, count: known.count + 1 })
  }
  return [...rows.values()].sort((a, b) => b.count - a.count).map(({ cell, count }) => [cell, count])
}

export interface SeenColumn {
  column: Column
  cells: readonly SeenValue[]
}

function seenValues(
  column: Column,
  { columns, form, words }: { columns: Columns; form: FileForm; words: ReturnType<typeof wordsOf> },
): SeenColumn[] {
  if (column.values === undefined || columns.columns[column.name] === undefined) return []
  const cells = counted(cellsOf(form.sample, columns.columns[column.name], words.missing)).map(([cell, rows]): SeenValue => {
    const known = meaning({ ...words, others: {} }, column.name, cell)
    if (known !== undefined) return { cell, rows, value: known, by: 'preset' }
    const rule = meaning(words, column.name, cell)
    if (rule !== undefined) return { cell, rows, value: rule, by: 'rule' }
    const value = valueGuess(column, cell)
    return { cell, rows, value, by: value === undefined ? 'nothing' : 'guess' }
  })
  return [{ column, cells }]
}

function seenNames(
  { columns }: Columns,
  { sample }: FileForm,
  missing: ReadonlySet<string>,
  match: (name: string | undefined, domain: string | undefined) => PartnerMatch,
): SeenName[] {
  const cell = (record: FileForm['sample'][number], field: string) => cellsOf([record], columns[field], missing)[0]
  const pairs = new Map<string, SeenName>()
  for (const record of sample) {
    const [name, domain] = [cell(record, 'partner'), cell(record, 'partner_domain')]
    const key = name ?? domain
    if (key === undefined) continue
    const known = pairs.get(folded(key)) ?? { name: key, rows: 0, match: match(name, domain) }
    pairs.set(folded(key), { ...known, rows: known.rows + 1 })
  }
  return [...pairs.values()].sort((a, b) => b.rows - a.rows)
}

const examplesOf = ({ columns }: Columns, { sample }: FileForm, missing: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([field, column]) => {
      const [first] = cellsOf(sample, column, missing)
      return first === undefined ? [] : [[field, first]]
    }),
  )

function currencyQuestions({ columns, fixed }: Columns, { currency_signs }: Evidence, currency: string | undefined): string[] {
  if (columns['amount'] === undefined || columns['currency'] || fixed['currency'] || columns['amount_converted'] || currency !== undefined)
    return []
  const seen = currency_signs.length > 0 ? ` The cells show ${currency_signs.join(', ')}, which may be several.` : ''
  return [`Nothing says in which currency "${columns['amount'].header}" is.${seen} Write it with currency: BRL or another code.`]
}

function valueQuestions(column: Column, cells: readonly SeenValue[]): string[] {
  const unknown = cells.filter(({ by }) => by === 'nothing')
  const guessed = cells.filter(({ by }) => by === 'guess')
  const all = valuesOf(column).join(', ')
  return [
    ...(unknown.length === 0
      ? []
      : [
          `Nobody knows what these mean as ${column.name} (${all}): ${shown(unknown.map(({ cell }) => cell))}. Rows with them are refused or left without.`,
        ]),
    ...(guessed.length === 0
      ? []
      : [`Read what was guessed of ${column.name}: ${shown(guessed.map(({ cell, value }) => `${cell} = ${value}`))}.`]),
  ]
}

function nameQuestions(names: readonly SeenName[], matcher: PartnerMatcher): string[] {
  const several = names.filter((each) => namesSeveral(each, matcher))
  const unknown = names.filter((each) => each.match.kind === 'unmatched' && !several.includes(each))
  return [
    ...(several.length === 0
      ? []
      : [
          `These cells name several partners: ${shown(several.map(({ name }) => name))}. Export one row for each partner of a deal, or say with partners: in this entry who counts.`,
        ]),
    ...unknownQuestions(unknown),
  ]
}

/** Whether a cell that is no partner holds the names of several. */
const namesSeveral = ({ name, match }: SeenName, matcher: PartnerMatcher): boolean =>
  match.kind === 'unmatched' &&
  [';', ',', '|', ' / ', ' & ', '\n'].some((mark) => {
    const parts = name.split(mark)
    return parts.length > 1 && parts.every((part) => matcher.match(part.trim(), undefined).kind === 'partner')
  })

function unknownQuestions(unknown: readonly SeenName[]): string[] {
  if (unknown.length === 0) return []
  const each = unknown.map(({ name, match }) =>
    match.kind === 'unmatched' && match.among ? `${name} (${match.among.join(' or ')})` : name,
  )
  return [`These names are no partner that is known: ${shown(each)}. Add them to aliases of the partner, or to partners: in this entry.`]
}

const most_shown = 8
const shown = (texts: readonly string[]): string =>
  texts.length > most_shown ? `${texts.slice(0, most_shown).join('; ')}; and ${texts.length - most_shown} more` : texts.join('; ')
