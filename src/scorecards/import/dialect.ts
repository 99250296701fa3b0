// The form of one file: what its source declares, and for the rest what its bytes show.
import type { ExportSource } from '../../../schemas/export-source.ts'
import type { SourceFile } from '../figure.ts'
import { isBlank, recordsOf, type TextRecord } from './records.ts'
import type { Delimiter, Encoding, ResolvedFile, ThousandsMark } from './resolve.ts'
import { sampleOf } from './sample.ts'
import { commonWidth, delimiterOf, firstRecords, footerLines, fromRecord, headerOf, isFooter } from './table-form.ts'

/** What a source says of the form of its files. */
export type DeclaredForm = Partial<Pick<ExportSource, 'encoding' | 'delimiter' | 'header_line' | 'footer_lines'>>

export interface FileForm {
  encoding: Encoding
  bom: boolean
  delimiter: Delimiter
  header: TextRecord
  footer_lines: number
  /** Records of data from the beginning and the end of the file. */
  sample: readonly TextRecord[]
}

/** The form of a file; undefined when there is no header in it. Throws what the system throws when it cannot be read. */
export function formOf(path: string, declared: DeclaredForm, isKnown: (header: string) => boolean): FileForm | undefined {
  const { encoding, bom, head, tail } = sampleOf(path, declared.encoding)
  const delimiter = declared.delimiter === undefined ? delimiterOf(head) : declared.delimiter === 'tab' ? '\t' : declared.delimiter
  const records = [...recordsOf(head, delimiter)]
  const header =
    declared.header_line === undefined
      ? headerOf(firstRecords(head, delimiter), isKnown)
      : records.find(({ line }) => line === declared.header_line)
  if (header === undefined || isBlank(header)) return undefined
  const width = Math.max(header.cells.length, commonWidth(records))
  const last = tail === '' ? head : tail
  const footer_lines = declared.footer_lines ?? footerLines(last, delimiter, width)
  // Where a large file is cut, a record may be cut too.
  const begin = tail === '' ? records : records.slice(0, -1)
  const end = tail === '' ? [] : [...recordsOf(fromRecord(tail, delimiter, width), delimiter)].slice(1)
  const data = [...begin.filter(({ line }) => line > header.last_line), ...end]
  return { encoding, bom, delimiter, header, footer_lines, sample: data.filter((record) => !isBlank(record) && !isFooter(record, width)) }
}

const mark_names: Readonly<Record<string, string>> = { '\t': 'tab', ' ': 'space', "'": 'apostrophe', '': 'none' }

/** A delimiter or mark as sources.yaml writes it. */
export const markName = (mark: Delimiter | ThousandsMark): string => mark_names[mark] ?? mark

/** What is shown of the form of a file. */
export function dialectOf(file: ResolvedFile): SourceFile['dialect'] {
  return {
    encoding: `${file.encoding}${file.bom ? ' with byte order mark' : ''}`,
    delimiter: markName(file.delimiter),
    header_line: file.header_line,
    decimal_mark: file.decimal_mark,
    thousands_mark: markName(file.thousands_mark),
    date_format: [...new Set(Object.values(file.date_formats))].join(', '),
    footer_lines: file.footer_lines,
  }
}

/** A file as source health shows it. */
export const sourceFileOf = (file: ResolvedFile, rows: number): SourceFile => ({
  file: file.file,
  rows,
  dialect: dialectOf(file),
  columns: Object.fromEntries(
    Object.entries(file.columns).map(([field, { header, otherwise }]) => [field, otherwise ? `${header}, ${otherwise.header}` : header]),
  ),
  unused: file.unused,
})
