// An inspection in a few lines for the terminal.
import { printable } from '../../problems/report.ts'
import { markName } from './dialect.ts'
import { presetOf } from './preset.ts'
import type { Proposal } from './propose.ts'

export function summaryText(proposal: Proposal, name: string): string {
  const { source, form, columns, values, names, marks, has_marks, dates, questions } = proposal
  const taken = Object.keys(columns.columns).length
  const formats = [...new Set(Object.values(dates.formats))]
  const numbers = marks === undefined ? 'decimal mark unclear' : has_marks ? `decimal mark "${marks.decimal_mark}"` : 'whole numbers'
  const known = names.filter(({ match }) => match.kind === 'partner')
  const lines = [
    `${name}: ${source.preset === 'custom' ? 'no known system' : presetOf(source.preset).label}, ${source.dataset.replaceAll('_', ' ')}`,
    `  ${form.sample.length} ${form.sample.length === 1 ? 'row' : 'rows'} looked at; ${taken} of ${form.header.cells.length} columns taken`,
    `  ${form.encoding}${form.bom ? ' with byte order mark' : ''}, "${markName(form.delimiter)}" between cells, header in line ${form.header.line}, lines of footer: ${form.footer_lines}`,
    `  ${numbers}; dates ${formats.length === 0 ? 'unclear or none' : formats.join(', ')}`,
    ...values.map(({ column, cells }) => `  ${column.name}: ${tally(cells)}`),
    ...(names.length === 0 ? [] : [`  partners: ${known.length} of ${names.length} names are known`]),
    ...proposal.lacks.map((each) => `  without ${each}`),
    ...(questions.length === 0
      ? ['Nothing is left to decide.']
      : [`To decide (${questions.length}):`, ...questions.map((each, index) => `  ${index + 1}. ${each}`)]),
    'Put the file into exports/ of the content folder, and the entry at the end of sources.yaml there.',
  ]
  return `${lines.map(printable).join('\n')}\n`
}

function tally(cells: readonly { rows: number; value: string | undefined }[]): string {
  const sums = new Map<string, number>()
  for (const { rows, value } of cells) {
    const name = value === undefined ? 'unknown' : value === '' ? 'none' : value
    sums.set(name, (sums.get(name) ?? 0) + rows)
  }
  return [...sums].map(([name, rows]) => `${rows} ${name}`).join(', ') || 'no values'
}
