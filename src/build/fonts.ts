// Fonts of documents, from the packages that bring them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type FontName, fonts } from '../documents/job.ts'

const find = createRequire(import.meta.url)
const read = new Map<FontName, Buffer>()

/** Bytes of a font, read once. */
export function font(name: FontName): Buffer {
  const known = read.get(name)
  if (known !== undefined) return known
  const bytes = readFileSync(find.resolve(fonts[name]))
  read.set(name, bytes)
  return bytes
}
