// A chart as a plain value: the numbers that are drawn, and the same numbers as text for the table behind it.

/** What is drawn. `lines`: a line for each series over the rows; `bars`: bars side by side; `stack`: bars on top of each other; `rows`: a bar for each row; `funnel`: the same, centred; `steps`: each row adds to those before it, and a total stands by itself. */
export type Shape = 'lines' | 'bars' | 'stack' | 'rows' | 'funnel' | 'steps'

/** How the numbers along an axis are written. */
export interface Scale {
  unit: 'money' | 'percent' | 'number'
  /** Of money. */
  currency?: string
}

export interface ChartCell {
  /** Absent: not evaluated; nothing is drawn. */
  value?: number
  /** The value as it is read, or why there is none. */
  text: string
  /** Language of the text when it is not the page's. */
  lang?: string
  /** Receipt of the figure. */
  href?: string
}

export interface ChartRow {
  label: string
  /** Shorter, for the axis. */
  short?: string
  /** One for each series. */
  cells: readonly ChartCell[]
  /** Of `steps`: what the rows before it come to. */
  total?: true
  href?: string
}

export interface Chart {
  /** Unique in its page. */
  id: string
  shape: Shape
  title: string
  /** What it shows, in a sentence. */
  summary: string
  scale: Scale
  /** What the rows are, such as "Month". */
  rowsAre: string
  series: readonly string[]
  rows: readonly ChartRow[]
  /** A line to compare with. */
  target?: { value: number; label: string; text: string }
}
