// Mistakes nobody thought of: the sample program with random damage never crashes the reader, and never passes where a strict parse refuses.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import matter from 'gray-matter'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { kinds } from '../../schemas/index.ts'
import { textReport } from '../../src/problems/report.ts'
import { load } from '../../src/program/load.ts'
import { Layout } from '../../src/program/paths.ts'
import { misplaced } from './places.ts'
import { Tree } from './tree.ts'

const sample = join(import.meta.dirname, '../../content')
const layout = new Layout(kinds)

interface Mutation {
  file: number
  what: 'delete' | 'duplicate' | 'swap' | 'truncate' | 'flip' | 'insert' | 'remove'
  at: number
  to: number
}

const mutation = fc.record<Mutation>({
  file: fc.nat(),
  what: fc.constantFrom('delete', 'duplicate', 'swap', 'truncate', 'flip', 'insert', 'remove'),
  at: fc.nat(),
  to: fc.nat(),
})

const tokens = [
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ': ',
  '- ',
  '#',
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  '%',
  '@',
  '\t',
  '---\n',
  '<b',
  '<<: ',
  '\r',
  ',',
  '0',
  '\u00e9',
  '\u2028',
  '😀',
  '_',
]

function mutate(bytes: Buffer, { what, at, to }: Mutation): Buffer {
  const text = bytes.toString('utf8')
  const lines = text.split('\n')
  const [i, j] = [at % lines.length, to % lines.length]
  if (what === 'truncate') return bytes.subarray(0, at % (bytes.length + 1))
  if (what === 'flip') {
    const copy = Buffer.from(bytes)
    const index = at % Math.max(1, copy.length)
    if (copy.length > 0) copy[index] = (copy[index] ?? 0) ^ (1 << (to % 8))
    return copy
  }
  if (what === 'insert' || what === 'remove') {
    const index = at % (text.length + 1)
    return Buffer.from(
      text.slice(0, index) + (what === 'insert' ? tokens[to % tokens.length] : '') + text.slice(index + (what === 'remove' ? 1 : 0)),
    )
  }
  const [a = '', b = ''] = [lines[i], lines[j]]
  if (what === 'delete') lines.splice(i, 1)
  else if (what === 'duplicate') lines.splice(j, 0, a)
  else [lines[i], lines[j]] = [b, a]
  return Buffer.from(lines.join('\n'))
}

/** Whether `yaml` in its strict mode and the kind's schema take the file. Tables have no second parser here. */
function isStrictlyValid(file: string, text: string): boolean {
  const match = layout.match(file)
  if (match === undefined || file.endsWith('.csv')) return true
  const yaml = file.endsWith('.yaml') ? text : matter(text, { engines: { yaml: (source) => ({ source }) }, language: 'yaml' }).matter
  // A lone carriage return ends a line in YAML; the second parser reads it as a part of the text.
  const document = parseDocument(yaml.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n'), {
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    merge: false,
    version: '1.2',
  })
  return document.errors.length === 0 && document.warnings.length === 0 && match.kind.schema.safeParse(document.toJS()).success
}

const files = readdirSync(sample, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:yaml|mdx|md|csv)$/.test(file))
  .sort()

test('the sample program is valid', () => {
  expect(textReport({ ...load(sample), as_of: '2026-01-01' })).toContain('0 errors')
})

test('damaged programs are refused in an orderly way', () => {
  using tree = new Tree(sample)
  const originals = new Map(files.map((file) => [file, readFileSync(tree.path(file))]))
  const original = (file: string): Buffer => originals.get(file) ?? Buffer.alloc(0)
  const property = fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
    const changed = new Map<string, Buffer>()
    for (const each of mutations) {
      const file = files[each.file % files.length] ?? ''
      changed.set(file, mutate(changed.get(file) ?? original(file), each))
    }
    for (const [file, bytes] of changed) tree.write(file, bytes)
    try {
      const loaded = load(tree.dir)
      expect(misplaced(loaded, tree)).toEqual([])
      expect(
        loaded.problems.filter((each) => !each.file || !(each.line >= 1) || !(each.column >= 1) || !each.reason || !each.note),
      ).toEqual([])
      if (loaded.program)
        expect([...changed].filter(([file, bytes]) => !isStrictlyValid(file, bytes.toString('utf8'))).map(([file]) => file)).toEqual([])
    } finally {
      for (const file of changed.keys()) tree.write(file, original(file))
    }
  })
  // Vitest shows the seed and the smallest failing input when it fails: put them here to run it again.
  fc.assert(property, { numRuns: 300, seed: 20260313 })
}, 0)
