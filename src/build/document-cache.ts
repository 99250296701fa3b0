// Documents that were made before, by the digest of their job. Each audience has a cache of its own, and what a build did not use is thrown away.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface DocumentCache {
  get: (digest: string) => Uint8Array | undefined
  put: (digest: string, bytes: Uint8Array) => void
  /** Keeps what was asked for or put since the cache was opened. */
  prune: () => void
}

/** Opens the cache in a folder, which is made if need be. */
export function documentCache(folder: string): DocumentCache {
  mkdirSync(folder, { recursive: true })
  const used = new Set<string>()
  return {
    get: (digest) => {
      used.add(digest)
      const file = join(folder, digest)
      return existsSync(file) ? readFileSync(file) : undefined
    },
    // Renamed into place, so that a killed run leaves no half of a document that the next one would take for whole.
    put: (digest, bytes) => {
      const file = join(folder, digest)
      writeFileSync(`${file}.new`, bytes)
      renameSync(`${file}.new`, file)
    },
    prune: () => {
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true })
    },
  }
}
