// What scorecards consist of: figures with what is behind them, and what could not be worked out.
import type { Metric } from '../../schemas/metric.ts'
import type { Column, DatasetName } from './datasets.ts'
import type { Period } from './periods.ts'

export type Unit = 'money' | 'percent' | 'count' | 'days' | 'score' | 'factor'

/** A metric as the head of its SQL file describes it. */
export interface MetricFile {
  id: Metric
  /** Name of the file below src/scorecards/metrics. */
  file: string
  label: string
  definition: string
  unit: Unit
  /**
   * How the lines of a period become its figure: `sum` of numerators; `ratio`, the sum of numerators over that of denominators (times 100 for percent);
   * `median` of numerators.
   */
  value: 'sum' | 'ratio' | 'median'
  numerator: string
  denominator?: string | undefined
  /** What numerators and denominators are multiplied with; the SQL then gives it with each line. It is 1 of nearly all of them. */
  weight?: string | undefined
  /** Whose denominators the figure of a partner is divided by: its own, or those of the whole program, as shares of the program are. */
  denominator_of?: 'partner' | 'program' | undefined
  /** `first`: only lines marked `first` count for the program, so that what two partners did together counts once. */
  program?: 'first' | undefined
  /** Why there is no value when the lines do not all have the same `scale`, which the SQL then gives with each line. */
  mixed?: string | undefined
  /** Which of several common definitions it is. */
  variant?: string | undefined
  /** Day that puts a line into a period, such as close date. */
  period: string
  /** `day`: each line has a day; `period`: the SQL says itself which period a line belongs to. */
  grain: 'day' | 'period'
  /** Window of the figure as it stands, for requirements without a window. */
  standing: string
  scope: 'partner' | 'program' | 'both'
  /** Who may see it of a partner: the partner itself, or the team alone. */
  audience: 'partner' | 'internal'
  /** Whether more is better. */
  better: 'higher' | 'lower'
  /** Datasets without which it cannot be worked out; a line's row is one of the first unless the line says another. */
  datasets: readonly DatasetName[]
  /** Datasets that are used when they are there. */
  also?: readonly DatasetName[] | undefined
  /** A condition in SQL that has to hold, and what is lacking when it does not. */
  needs?: { sql: string; lacks: string } | undefined
  /** Why there is no value when there is nothing to divide by or no line at all. A sum of no lines is 0. */
  none?: string | undefined
  /** Why there is no value when a line of a ratio has no denominator. */
  unknown?: string | undefined
  source: string
  sql: string
}

/** A figure of one metric, one period and one partner, or the whole program. All numbers are exact decimals as text. */
export interface Figure {
  metric: Metric
  /** Absent: the whole program. */
  partner?: string
  /** Id of the period. */
  period: string
  /** Rounded to four decimals; absent when it could not be worked out. */
  value?: string
  /** Of money. */
  currency?: string
  numerator: string
  denominator?: string
  /** Number of lines behind it. */
  lines: number
  /** Why there is no value, such as `nothing was won or lost`. */
  not_evaluated?: string
}

export type DefectKind =
  | 'duplicate_id'
  | 'row_in_two_files'
  | 'superseded'
  | 'partner_unknown'
  | 'date_impossible'
  | 'date_future'
  | 'date_order'
  | 'amount_text'
  | 'amount_negative'
  | 'amount_missing'
  | 'currency_unknown'
  | 'currency_wrong'
  | 'rate_missing'
  | 'header_fragment'
  | 'footer'
  | 'value_unknown'
  | 'value_missing'
  | 'credit_twice'
  | 'excel_damage'
  | 'columns_wrong'

/** Something wrong with an export. */
export interface Defect {
  kind: DefectKind
  /** Id of the source. */
  source: string
  /** File below the content folder. */
  file: string
  /** From 1; the column of the file's text where the cell begins, in UTF-16 units. */
  line: number
  column: number
  /** Column of the dataset. */
  field?: string
  what: string
  fix: string
  /** The row is left out. Otherwise it counts, and somebody should look. */
  refused: boolean
}

/** How the import of a source went. */
export interface SourceHealth {
  source: string
  dataset: DatasetName
  files: readonly SourceFile[]
  exported_on: string
  /** Days from the export to the as-of day. */
  age_days: number
  /**
   * Rows of data in the files; they are counted in, refused, superseded by the same row of a newer file of the source, or left out because the source says
   * so. And lines that are no data (footers, header fragments, empty lines).
   */
  rows: number
  taken: number
  refused: number
  superseded: number
  left_out: number
  not_data: number
  max_rejected: number
  /** Number of defects by kind, and of those among them for which a row was refused. */
  defects: Readonly<Partial<Record<DefectKind, number>>>
  refused_for: Readonly<Partial<Record<DefectKind, number>>>
}

export interface SourceFile {
  file: string
  rows: number
  /** What was declared or found out of the form of the file. */
  dialect: {
    encoding: string
    delimiter: string
    header_line: number
    decimal_mark: string
    thousands_mark: string
    date_format: string
    footer_lines: number
  }
  /** Header of each column that was used, by column of the dataset, and headers that nothing asked for. */
  columns: Readonly<Record<string, string>>
  unused: readonly string[]
}

/** A line of a receipt: a row of an export, or a fact of the program, and what it adds to a figure. */
export interface ReceiptLine {
  day?: string
  numerator: string
  denominator?: string
  /** Where the row stands; absent for facts of the program and rows of a warehouse. */
  file?: string
  line?: number
  /** What it is, in a few words: id, customer, name. */
  what: string
}

export interface Receipt {
  figure: Figure
  period: Period
  metric: MetricFile
  /** The first lines; `figure.lines` counts them all. */
  lines: readonly ReceiptLine[]
  /** The calculation in one line of figures. */
  arithmetic: string
}

export type { Column }
