// From a source of exports/sources.yaml to what reading its files needs: which column is which, and the form of every cell.
import type { DatasetName } from '../datasets.ts'
import type { DateFormat } from './dates.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Delimiter = ',' | ';' | '\t' | '|'
export type ThousandsMark = '' | '.' | ',' | ' ' | "'"

/** Numbers from `min` to `max`, or the words good and bad. */
export type Scale = { min: number; max: number } | 'good_bad'

/** A column of the file. */
export interface FileColumn {
  /** From 0. */
  index: number
  /** As the file writes it. */
  header: string
  /** Column that counts in rows where this one is empty. */
  otherwise?: FileColumn
}

/** One file of a source: what was declared of it, and what was found out of the rest. */
export interface ResolvedFile {
  /** Id of the source. */
  source: string
  dataset: DatasetName
  /** File below the content folder, with `/`. */
  file: string
  /** Path on disk. */
  path: string
  encoding: Encoding
  /** True when the file begins with a byte order mark. */
  bom: boolean
  delimiter: Delimiter
  quote: '"'
  /** Line of the header, from 1. Data begin on the line after it. */
  header_line: number
  /** Every header in the order of the file. */
  headers: readonly string[]
  /** Where each column of the dataset stands; those that the file does not have are absent. */
  columns: Readonly<Record<string, FileColumn>>
  /** Values of columns of the dataset that the file does not have and that are the same in every row. */
  fixed: Readonly<Record<string, string>>
  decimal_mark: '.' | ','
  /** Mark between thousands; a space stands for every kind of space. Empty: there is none. */
  thousands_mark: ThousandsMark
  /** Format of each column of type `date` that has a value somewhere in the file. */
  date_formats: Readonly<Record<string, DateFormat>>
  /** Lines at the end of the file that are no data, empty ones among them. */
  footer_lines: number
  /** Folded texts of cells that stand for nothing, such as `-`. */
  missing: ReadonlySet<string>
  /** What values mean: by column of the dataset, from the folded text of a cell to a value of the dataset; an empty one means none. Read it with `meaning`. */
  values: Readonly<Record<string, ReadonlyMap<string, string>>>
  /** What values that `values` does not name mean, unless a word of them is in `unless`; by column. */
  others: Readonly<Record<string, { value: string; unless: readonly string[] }>>
  /** Names of partners in this source, folded, with the partner's id; `none` is no partner. */
  partners: ReadonlyMap<string, string>
  /** Rows without a partner are direct deals; otherwise they name no partner that is known. */
  direct_rows: boolean
  /** Each row stands for one month: it holds from `started_on` to the last day of that month. */
  monthly: boolean
  /** Currency of amounts when no column says it. */
  currency?: string
  /** Signs and codes of currencies that stand in cells of amounts, such as `R$`. */
  currency_signs: readonly string[]
  /** Of answers and ratings. */
  scale?: Scale
  /** Headers that nothing asked for. */
  unused: readonly string[]
}
