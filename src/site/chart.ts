// A small chart of bars: a row for each value, as long as its share of the largest.

export interface BarRow {
  label: string
  /** The value as it is read. */
  text: string
  /** Length in percent of the longest, 0 to 100. */
  length: number
  href?: string
}

export interface BarChart {
  title: string
  /** What the values are. */
  unit: string
  rows: readonly BarRow[]
}

/** A chart of counts, in the order given. */
export function barChart(
  title: string,
  unit: string,
  rows: readonly { label: string; value: number; text: string; href?: string }[],
): BarChart {
  const most = Math.max(1, ...rows.map(({ value }) => value))
  return {
    title,
    unit,
    rows: rows.map(({ label, value, text, href }) => ({
      label,
      text,
      length: Math.round((value / most) * 1000) / 10,
      ...(href === undefined ? {} : { href }),
    })),
  }
}
