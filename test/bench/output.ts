// What a build left in its folder.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Output {
  pages: number
  /** Bytes of the pages. */
  html: number
  /** Bytes of all files. */
  all: number
}

export function outputOf(dir: string): Output {
  const total: Output = { pages: 0, html: 0, all: 0 }
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const { size } = statSync(join(entry.parentPath, entry.name))
    total.all += size
    if (!entry.name.endsWith('.html')) continue
    total.pages += 1
    total.html += size
  }
  return total
}
