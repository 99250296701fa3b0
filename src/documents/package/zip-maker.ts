// An archive of files that are given, and of files that other makers make.
import type { Job, Maker } from '../job.ts'
import { zipped } from './zip.ts'

export interface ZipPart {
  /** Path in the archive, with `/`. */
  path: string
  content: { bytes: Uint8Array } | { text: string } | { job: Job }
}

export const make: Maker<{ parts: readonly ZipPart[] }> = async ({ parts }, tools) => {
  const files = new Map<string, Uint8Array>()
  for (const { path, content } of parts) {
    if ('bytes' in content) files.set(path, content.bytes)
    else if ('text' in content) files.set(path, Buffer.from(content.text, 'utf8'))
    else files.set(path, await tools.make(content.job))
  }
  return zipped(files)
}
