// Files that are no CSV, whatever their name says: what they are, and what to do instead.
import { closeSync, openSync, readSync, statSync } from 'node:fs'

const forms: readonly (readonly [string, string])[] = [
  ['504b0304', 'is an Excel workbook or another archive: open it and save the sheet as CSV'],
  ['d0cf11e0', 'is an old Excel workbook: open it and save the sheet as CSV'],
  ['25504446', 'is a PDF: export the report as CSV where it comes from'],
  ['1f8b', 'is compressed: unpack it first'],
]

/** What a file is instead of CSV, and what to do; undefined for texts. Throws what the system throws when it cannot be read. */
export function notCsv(path: string): string | undefined {
  if (statSync(path).isDirectory()) return 'is a folder: name a file in it'
  const bytes = firstBytes(path)
  const begin = bytes.toString('hex')
  return (
    forms.find(([mark]) => begin.startsWith(mark))?.[1] ?? (isText(bytes) ? undefined : 'is no text: export it as CSV where it comes from')
  )
}

function firstBytes(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(4096)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

// Every other byte of Latin text in UTF-16 is a zero. A few control characters may stand in any text; programs and pictures are full of them.
function isText(bytes: Buffer): boolean {
  const control = bytes.filter((byte) => byte > 0 && byte < 32 && ![9, 10, 11, 12, 13, 27].includes(byte)).length
  return !bytes.includes(0) || control * 50 <= bytes.length
}
