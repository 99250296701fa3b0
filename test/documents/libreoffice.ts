// LibreOffice for tests: opens office files as people do. Where there is none, tests that need it are skipped, and that is said.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

function converted(bytes: Uint8Array, ending: string, filter: string, to: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const file = join(folder, `file.${ending}`)
    writeFileSync(file, bytes)
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, '--outdir', folder, file],
      { timeout: 100_000, stdio: 'pipe' },
    )
    return readFileSync(join(folder, `file.${to}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
