// The sample says each thing once: a sentence that stands in two places will differ one day, and a reader of both learns nothing the second time.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { load } from '../../src/program/load.ts'
import type { AnyEntry } from '../../src/program/program.ts'

interface Said {
  text: string
  where: string
}

/** Shorter ones, such as "Sign it.", may well be said twice. */
const least_words = 7

/** Agreements and listings of one product repeat each other by nature, as do the records of decisions; where a fact comes from is no prose. */
const left_out = {
  kinds: new Set(['legal_text', 'deal_registration', 'listing']),
  fields: new Set(['approvals', 'exit_criteria', 'source', 'sources', 'source_hash']),
}

/** Whole sentences of a text; rows of tables are not. */
const sentencesIn = (text: string): string[] =>
  text
    .split(/\n\s*\n|\n(?=\s*(?:[-*|<#]|\d+\.))/)
    .filter((block) => !/^\s*(?:\||import\s)/.test(block))
    .flatMap((block) => block.replace(/\s+/g, ' ').split(/(?<=[.!?؟])\s+/))
    .map((sentence) => sentence.replace(/^[\s\-*#>\d.]+/, '').trim())
    .filter((sentence) => /[.!?؟]$/.test(sentence) && sentence.split(' ').length >= least_words)

function textsOf(value: unknown, where: string): Said[] {
  if (typeof value === 'string') return sentencesIn(value).map((text) => ({ text, where }))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => (left_out.fields.has(key) ? [] : textsOf(item, `${where}/${key}`)))
}

/** Sentences that are said more than once, each with its places. */
function repeated(entries: readonly Pick<AnyEntry, 'kind' | 'file' | 'fields' | 'body'>[]): string[] {
  const places = new Map<string, string[]>()
  for (const { kind, file, fields, body } of entries) {
    if (left_out.kinds.has(kind)) continue
    for (const { text, where } of [...textsOf(fields, file), ...textsOf(body, file)]) places.set(text, [...(places.get(text) ?? []), where])
  }
  return [...places].flatMap(([text, where]) => (where.length > 1 ? [`${text} (${where.join(', ')})`] : []))
}

test('no sentence of the sample stands in two places', () => {
  const { program } = load(join(import.meta.dirname, '../../content'))
  if (program === undefined) throw new Error('the sample has errors')
  expect(repeated(Object.values(program.entries).flat())).toEqual([])
})

test('a sentence that is said twice is found, in front matter and in lists too', () => {
  const twice = 'A request needs ten business days before the activity starts.'
  const entry = (file: string, description: string, body: string) =>
    ({ kind: 'guide_page', file, fields: { description }, body }) as unknown as AnyEntry
  expect(
    repeated([
      entry('a.mdx', `Short. ${twice}`, `# Title\n\n- One.\n- ${twice}\n`),
      entry('b.mdx', 'Else.', 'Something that is said in one place only, and nowhere else.'),
    ]),
  ).toEqual([`${twice} (a.mdx/description, a.mdx)`])
})
