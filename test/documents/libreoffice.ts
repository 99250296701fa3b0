// LibreOffice for tests: opens office files as people do. Where there is none, tests that need it are skipped, and that is said.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'

const hasOffice = spawnSync('soffice', ['--version']).status === 0
if (!hasOffice) process.stderr.write('There is no LibreOffice (soffice): tests that open office files with it are skipped.\n')

/** A group of tests that need LibreOffice; its name says why when they are skipped. */
export const describeWithOffice = (name: string, tests: () => void): void => {
  if (hasOffice) describe(name, tests)
  else describe.skip(`${name} (skipped: there is no LibreOffice)`, tests)
}

/** An office file as the PDF that LibreOffice prints of it, slides that are hidden among them. Several tests may print at once. */
export const printed = (bytes: Uint8Array, ending: 'docx' | 'pptx' | 'xlsx'): Uint8Array =>
  converted(
    bytes,
    ending,
    ending === 'pptx' ? 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}' : 'pdf',
    'pdf',
  )

/** Lines of a text document as LibreOffice writes them, with the numbers that it counts; empty ones are left out. */
export const linesOf = (docx: Uint8Array): string[] =>
  converted(docx, 'docx', 'txt:Text (encoded):UTF8', 'txt')
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Cells of a workbook as LibreOffice reads them, by sheet. */
export function sheetsOf(xlsx: Uint8Array): ReadonlyMap<string, string[][]> {
  // Separator, quote, UTF-8, first line, no column formats, no language, quotes where needed, numbers as numbers, what formulas come to, all sheets.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
  return inFolder(
    xlsx,
    'xlsx',
    filter,
    (folder) =>
      new Map(
        readdirSync(folder).flatMap((file) => {
          const name = /^file-(.*)\.csv$/.exec(file)?.[1]
          return name === undefined ? [] : [[name, csvRows(readFileSync(join(folder, file), 'utf8'))] as const]
        }),
      ),
  )
}

/** Cells of a CSV, without a mark in front. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.join('') !== '')
}

const converted = (bytes: Uint8Array, ending: string, filter: string, to: string): Buffer =>
  inFolder(bytes, ending, filter, (folder) => readFileSync(join(folder, `file.${to}`)))

function inFolder<T>(bytes: Uint8Array, ending: string, filter: string, read: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const file = join(folder, `file.${ending}`)
    writeFileSync(file, bytes)
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, '--outdir', folder, file],
      { timeout: 100_000, stdio: 'pipe' },
    )
    return read(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
