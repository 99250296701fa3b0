// The figures as a table for people and as JSON for programs.
import { type Figure, met, type Unit } from './figure.ts'

const titles: Record<Figure['section'], string> = {
  load: 'Reading: load() against js-yaml and zod alone over the same files',
  gate: 'The gate: npm run check over a program with agreements, plans and integrations',
  scores: 'Scorecards of one large export: import, all metrics, receipts',
  documents: 'Documents: contracts, pictures, packets',
  site: 'Public site, search index included, against plain Astro and Pagefind on the same entries',
  pages: 'Pages: compressed first view against its budget',
  growth: 'Growth: how much longer a cold build takes than the size grows',
  small: 'Small program: the whole build against an empty Starlight site',
}

/** The table, sections in the order of their figures. `failures` are measurements that could not be made. */
export function textTable(figures: readonly Figure[], failures: readonly string[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    figure.partners.toLocaleString('en'),
    shown(figure.unit, figure.ours),
    figure.other === undefined ? '' : shown(figure.unit, figure.other),
    figure.ratio.toFixed(figure.ratio < 0.1 ? 3 : 2),
    figure.goal === undefined ? '' : `≤ ${Number(figure.goal.toFixed(3))}`,
    verdict(figure),
  ])
  const head = ['', 'partners', 'ours', 'other', 'ratio', 'goal', '']
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 || column === 6 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  const sections = [...new Set(figures.map(({ section }) => section))].map((section) =>
    [titles[section], ...rows.filter((_, index) => figures[index]?.section === section).map((row) => `  ${line(row)}`)].join('\n'),
  )
  return `${[`  ${line(head)}`, ...sections, ...(failures.length > 0 ? [['Not measured', ...failures.map((each) => `  ${each.replaceAll('\n', '\n    ')}`)].join('\n')] : [])].join('\n\n')}\n`
}

export const jsonTable = (figures: readonly Figure[], failures: readonly string[]): string =>
  `${JSON.stringify({ figures: figures.map((figure) => ({ ...figure, met: met(figure) })), failures }, null, 2)}\n`

const verdict = (figure: Figure): string => {
  const reached = met(figure)
  return reached === undefined ? '' : reached ? 'met' : 'MISSED'
}

const units: Record<Unit, (value: number) => string> = {
  ms: (value) => (value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(2)} s`),
  bytes: (value) => (value < 1_000_000 ? `${(value / 1000).toFixed(1)} kB` : `${(value / 1_000_000).toFixed(0)} MB`),
  times: (value) => `${value.toFixed(1)} ×`,
}
const shown = (unit: Unit, value: number): string => units[unit](value)
