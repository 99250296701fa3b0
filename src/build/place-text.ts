// Where a value stands in the content, as people find it: file, line, column and field. Its text is never part of it.
import { join } from 'node:path'
import type { AnyEntry, Program } from '../program/program.ts'
import { parseProse } from '../read/front-matter.ts'
import { Positions } from '../read/positions.ts'
import { placeAt, readSource } from '../read/source.ts'
import { canonicalText } from './canonical.ts'
import type { ValuePlace } from './needles.ts'
import type { FieldPath } from './values.ts'

/** The place of the part `needle` of a value. Content that changed since it was loaded is named without line. */
export function placeText(program: Program, { entry, at }: ValuePlace, needle: string): { place: string; pointer: string } {
  if (at === 'address') return { place: entry.file, pointer: 'the address of the entry' }
  const source = readSource(join(program.root, entry.file), entry.file)
  const place = 'text' in source ? (at === 'text' ? bodyPlace(entry, source.text, needle) : fieldPlace(entry, source.text, at)) : undefined
  return { place: place ? `${entry.file}:${place.line}:${place.column}` : entry.file, pointer: at === 'text' ? 'the text' : pointerOf(at) }
}

/** `agreements[0].note` */
const pointerOf = (path: FieldPath): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('') || 'a key'

function fieldPlace(entry: AnyEntry, text: string, path: FieldPath) {
  if (entry.file.endsWith('.csv')) return { line: entry.line, column: 1 }
  if (entry.file.endsWith('.yaml')) return new Positions(text).value(path)
  const prose = parseProse({ file: entry.file, text })
  return Array.isArray(prose) ? undefined : new Positions(text, prose.yaml.start, prose.yaml.end).value(path)
}

function bodyPlace(entry: AnyEntry, text: string, needle: string) {
  const prose = parseProse({ file: entry.file, text })
  if (Array.isArray(prose)) return undefined
  const begin = needle.split(' ').slice(0, 3).join(' ')
  for (let start = prose.bodyStart; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    if (canonicalText(text.slice(start, end).replace(/[*`_[\]]/g, '')).includes(begin)) return placeAt(text, start)
    start = end + 1
  }
  return placeAt(text, prose.bodyStart)
}
