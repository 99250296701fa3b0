// A file that the database cannot read as it is, written anew: in UTF-8, each record with what is wrong with it and the cells that are needed.
import { closeSync, openSync, writeSync } from 'node:fs'
import { literal } from '../engine.ts'
import { digitAt, type RowCheck } from './checks.ts'
import { indexesOf, type RawTable } from './raw-table.ts'
import type { ResolvedFile } from './resolve.ts'
import { cellText, type ScannedRecord, scanRecords, widthOf } from './scanner.ts'

/** Writes what is needed of a file to `path`, and gives it as the database reads it. */
export function rewrite(file: ResolvedFile, path: string): RawTable {
  const indexes = [...new Set(Object.values(file.columns).flatMap(indexesOf))].sort((a, b) => a - b)
  const out = openSync(path, 'w')
  try {
    let text = ''
    const flush = () => {
      writeSync(out, text)
      text = ''
    }
    scanRecords(file, (record) => {
      const check = rowCheckOf(record, file.headers.length)
      const cells = check === 'fine' ? indexes.map((index) => quoted(cellText(record, index))) : indexes.map(() => '""')
      text += `${check},${cells.join(',')}\n`
      if (text.length > 1 << 20) flush()
    })
    flush()
  } finally {
    closeSync(out)
  }
  const columns = ['c', ...indexes.map((index) => `c${index}`)].map((name) => `${name}: 'varchar'`)
  return {
    from: `read_csv(${literal(path)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', comment = '', nullstr = ${literal('\u0001\u0002none')}, columns = {${columns.join(', ')}})`,
    cell: (index) => `c${index}`,
    row_check: { cells: ['c'], fine: `c = 'fine'`, branches: branches() },
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const broken = ['too_few', 'too_many', 'quote_open', 'too_long'] as const satisfies readonly RowCheck[]
const branches = (): string => broken.map((check) => `when c = '${check}' then ${digitAt(0, check, true)}`).join(' ')

/** What is wrong with a record of a table with `width` columns. Cells beyond the last column may be there when they are empty. */
export function rowCheckOf(record: ScannedRecord, width: number): 'fine' | (typeof broken)[number] {
  if (record.long) return 'too_long'
  if (record.open) return 'quote_open'
  const cells = widthOf(record)
  if (cells < width) return 'too_few'
  for (let index = width; index < cells; index += 1) if (cellText(record, index).trim() !== '') return 'too_many'
  return 'fine'
}
