// What stands in a published folder, read without the help of what is tested.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Files below a folder, in order. */
export const filesOf = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
        .sort()
    : []

/** Names and contents of all files as one text in lower case, packed ones unpacked. */
export function textOf(dir: string, wanted: (file: string) => boolean = () => true): string {
  return filesOf(dir)
    .filter(wanted)
    .map((file) => {
      const bytes = readFileSync(join(dir, file))
      return `${file}\n${(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1')}`
    })
    .join('\n')
    .toLowerCase()
}

/** Digest of every file by its name. */
export const digestsOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(dir).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex')
        .slice(0, 16),
    ]),
  )

/** Digest of a whole folder: names and bytes. */
export const treeDigest = (dir: string): string =>
  createHash('sha256')
    .update(JSON.stringify(digestsOf(dir)))
    .digest('hex')
