// The records at the end of a file that are no data.
import { recordsOf } from './records.ts'
import type { ResolvedFile } from './resolve.ts'
import { sampleOf } from './sample.ts'

/** How many records the last lines of a file hold; empty lines are none. */
export function footerRecords({ path, encoding, delimiter, footer_lines }: ResolvedFile): number {
  if (footer_lines === 0) return 0
  const { head, tail } = sampleOf(path, encoding === 'utf-8' || encoding === 'windows-1252' ? encoding : 'utf-16')
  const lines = (tail === '' ? head : tail).split(/\r\n|\r|\n/)
  if (lines.at(-1) === '') lines.pop()
  const records = recordsOf(lines.slice(-footer_lines).join('\n'), delimiter)
  return [...records].filter(({ cells }) => cells.length > 1 || cells[0]?.text.trim() !== '').length
}
