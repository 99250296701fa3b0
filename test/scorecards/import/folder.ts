// Exports for tests: files in a folder that goes away.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export class ExportFolder {
  /** Content folder; exports stand in `exports/` below it. */
  readonly root = mkdtempSync(join(tmpdir(), 'exports-'))

  constructor() {
    mkdirSync(join(this.root, 'exports'))
  }

  /** Writes an export and gives its path. */
  write(name: string, data: string | Uint8Array): string {
    const path = join(this.root, 'exports', name)
    writeFileSync(path, data)
    return path
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true })
  }
}

const high: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96 }

/** A text in an encoding, with its byte order mark when asked for. */
export function encoded(text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252', bom = false): Uint8Array {
  const marked = bom ? `\ufeff${text}` : text
  if (encoding === 'utf-8') return Buffer.from(marked)
  if (encoding === 'windows-1252') return Buffer.from([...text].map((each) => high[each] ?? each.charCodeAt(0)))
  const bytes = Buffer.from(marked, 'utf16le')
  return encoding === 'utf-16le' ? bytes : bytes.swap16()
}
