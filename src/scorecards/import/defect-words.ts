// The sentences about what is wrong with an export: what it is, what became of the row, and what to do.
import { type Column, valuesOf } from '../datasets.ts'
import type { DefectKind } from '../figure.ts'
import { date_parts, dayReader } from './dates.ts'

/** What is known of a defect. */
export interface Known {
  /** Header of the column. */
  header: string
  /** Text of the cell. */
  text: string
  column: Column | undefined
  /** Cells of the record and columns of the table. */
  cells: number
  width: number
  /** Names of the nearest partners, or of those that fit alike. */
  nearest: readonly string[]
  ambiguous: boolean
  /** Where the row stands that counts instead. */
  other: string
  exported_on: string
  reporting_currency: string
  currency: string
  /** Whether there is any rate for the currency. */
  rated: boolean
  /** Header and text of the day that the cell cannot be before, or that counts in its place. */
  compared: { header: string; text: string }
}

const longest = 60
const shown = (text: string): string => `"${(text.length > longest ? `${text.slice(0, longest)}…` : text).replace(/\s+/g, ' ')}"`
const listed = (items: readonly string[], word: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`

const readers = date_parts.map((part) => dayReader(part, 'UTC'))
/** Whether a text is a day in some form, so that only its form is wrong. */
const isWrittenDay = (text: string): boolean => readers.some((read) => read(text.trim().replace(/[T ]\d{1,2}:.*$/, '')) !== undefined)

type Words = (known: Known) => { what: string; fix: string }

const words: Readonly<Record<DefectKind, Words>> = {
  duplicate_id: ({ text, other }) => ({
    what: `${shown(text)} is also the id of ${other}, which counts`,
    fix: 'Take the row out of the export, or make it with one row for each.',
  }),
  row_in_two_files: ({ text, other }) => ({
    what: `${text === '' ? 'the same row' : shown(text)} is also in ${other}, which counts`,
    fix: 'Export periods that do not overlap.',
  }),
  superseded: ({ text, other }) => ({
    what: `${text === '' ? 'the same row' : shown(text)} is also in ${other}, a newer file of the source`,
    fix: 'Nothing: the newer file counts.',
  }),
  partner_unknown: ({ text, nearest, ambiguous }) => ({
    what:
      text.trim() === ''
        ? 'no partner is named'
        : ambiguous
          ? `${shown(text)} may be ${listed(nearest, 'or')}`
          : `${shown(text)} is no partner${nearest.length === 0 ? '' : `; the nearest are ${listed(nearest, 'and')}`}`,
    fix: 'Add the name to aliases of its partner, or say in sources.yaml with partners whom it means, or none.',
  }),
  date_impossible: ({ header, text }) => ({
    what: `"${header}" is ${shown(text)}, ${isWrittenDay(text) ? 'which is no day in the form that the file has' : 'which is no day'}`,
    fix: isWrittenDay(text)
      ? 'Make the export with one form of dates, or declare date_format in sources.yaml.'
      : 'Correct it in the system that it comes from.',
  }),
  date_future: ({ header, text, column, exported_on }) =>
    column?.name === 'close_on'
      ? {
          what: `"${header}" is ${shown(text)} and the deal is won, though the export was made on ${exported_on}`,
          fix: 'Correct the day or the stage in the system that it comes from.',
        }
      : {
          what: `"${header}" is ${shown(text)}, though the export was made on ${exported_on}`,
          fix: 'Correct the day in the system that it comes from, or exported_on in sources.yaml.',
        },
  date_order: ({ header, text, compared }) => ({
    what: `"${header}" is ${shown(text)}, before "${compared.header}", which is ${shown(compared.text)}`,
    fix: 'Correct the one that is wrong in the system that it comes from.',
  }),
  amount_text: ({ header, text }) => ({
    what: `"${header}" is ${shown(text)}, which is no number`,
    fix: 'Correct it in the system that it comes from.',
  }),
  amount_negative: ({ header, text }) => ({
    what: `"${header}" is ${shown(text)}, less than nothing`,
    fix: 'Record a refund where it belongs, or correct the amount.',
  }),
  amount_missing: ({ header }) => ({ what: `"${header}" is empty`, fix: 'Write the amount into the system that it comes from.' }),
  currency_unknown: ({ header, text }) => ({
    what: text.trim() === '' ? 'the amount has no currency' : `"${header}" is ${shown(text)}, which is no currency of ISO 4217`,
    fix: 'Write its three letters, such as BRL, or declare currency in sources.yaml.',
  }),
  currency_wrong: ({ header, text, currency }) => ({
    what: `"${header}" is ${shown(text)}, and the currency of the row is ${currency}`,
    fix: 'Correct the one that is wrong.',
  }),
  rate_missing: ({ currency, reporting_currency, rated }) => ({
    what: `there is no rate from ${currency} to ${reporting_currency} ${rated ? 'on its day' : 'at all'}`,
    fix: rated
      ? 'Add an earlier rate to the exchange rates.'
      : `Add rates from ${currency} to the exchange rates, or a converted amount to the export.`,
  }),
  header_fragment: ({ text }) => ({
    what: `the header stands here again (${shown(text)})`,
    fix: 'Nothing, or make the export in one piece.',
  }),
  footer: ({ text }) => ({ what: `${shown(text)} is no data`, fix: 'Nothing.' }),
  value_unknown: ({ header, text, column }) => ({
    what: `"${header}" is ${shown(text)}, ${column?.values === undefined ? 'which is no answer on its scale' : `which means none of ${listed(valuesOf(column), 'and')}`}`,
    fix:
      column?.values === undefined
        ? 'Correct it where it was given, or declare the scale in sources.yaml.'
        : 'Say in sources.yaml with values what it means, or none.',
  }),
  value_missing: ({ header, column, compared }) =>
    column?.name === 'close_on'
      ? wonWithoutDay(header, compared)
      : column?.name === 'partner'
        ? {
            what: 'no partner is named',
            fix: 'Fill it in in the system that it comes from; where cells of a spreadsheet were merged, write the name into each of their rows.',
          }
        : { what: `"${header}" is empty`, fix: 'Fill it in in the system that it comes from.' },
  credit_twice: ({ text, other }) => ({
    what: `the deal of ${shown(text)} was sourced by two partners; the one of ${other} keeps the credit, and this one influenced it`,
    fix: 'Decide in the CRM who brought it.',
  }),
  excel_damage: ({ header, text }) => ({
    what: `"${header}" is ${shown(text)}, which a spreadsheet made of something else`,
    fix: 'Make the export again and do not save it with a spreadsheet.',
  }),
  columns_wrong: ({ cells, width, text }) => ({
    what:
      cells === width
        ? `a quotation mark is not closed, or the row has no end (${shown(text)})`
        : `the row has ${cells} cell${cells === 1 ? '' : 's'}, and the header ${width}`,
    fix: 'Put cells with a delimiter, a line end or quotation marks into quotation marks.',
  }),
}

const wonWithoutDay = (header: string, { header: other, text }: Known['compared']) => ({
  what: `the deal is won and "${header}" is empty; ${other === '' ? 'it counts in no period' : `"${other}" counts, which is ${shown(text)}`}`,
  fix: 'Write the day on which it was won into the system that it comes from.',
})

/** What is no row of data. */
export const no_data: readonly DefectKind[] = ['footer', 'header_fragment']
/** Defects that say themselves what became of the row. */
const said: readonly DefectKind[] = ['credit_twice', 'superseded', ...no_data]

/** What is wrong, what became of the row, and what to do. */
export function wordsOf(kind: DefectKind, refused: boolean, known: Known): { what: string; fix: string } {
  const { what, fix } = words[kind](known)
  return { what: `${what}${outcome(kind, refused, known)}.`, fix }
}

function outcome(kind: DefectKind, refused: boolean, { column }: Known): string {
  if (said.includes(kind) || (kind === 'value_missing' && column?.name === 'close_on')) return ''
  return refused ? '; the row is left out' : kind === 'date_order' ? '; the row counts as it is' : '; the row counts without it'
}
