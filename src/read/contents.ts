// Files of a content folder as text and as hashes, read when somebody asks.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Contents {
  /** SHA-256 of a file, in lower-case hexadecimal; undefined when there is none. */
  sha256: (file: string) => string | undefined
  /** Text of a file. */
  text: (file: string) => string | undefined
}

/** Files below `root`, by their names with `/`. */
export function filesOf(root: string): Contents {
  const bytes = (file: string): Buffer | undefined => {
    try {
      return readFileSync(join(root, file))
    } catch {
      return undefined
    }
  }
  return {
    sha256: (file) => {
      const found = bytes(file)
      return found && createHash('sha256').update(found).digest('hex')
    },
    text: (file) => bytes(file)?.toString('utf8'),
  }
}
