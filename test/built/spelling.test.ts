// Every word that a reader finds in English or Brazilian Portuguese is in the dictionary, a name of the program, or in a list of ours.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { spellCheckDocument } from 'cspell-lib'
import { expect, inject, test } from 'vitest'
import type { AnyEntry } from '../../src/program/program.ts'
import { builtSite, fileOf, writtenPages } from './built-site.ts'
import { spokenIn } from './spoken.ts'

const content = join(import.meta.dirname, '../../content')
const dictionaries = ['en_us', 'en-gb', 'pt-br'].map((name) => `@cspell/dict-${name}/cspell-ext.json`)
// The sample writes British English.
const locales = { en: 'en,en-GB', 'pt-BR': 'pt-BR' } as const
const { resolve } = createRequire(import.meta.url)

/** Words of the field that no dictionary has, one in a line; `#` begins a remark. */
const ours = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, 'spelling', `${name}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')

const naming =
  /^(?:name|legal_name|trade_name|aliases|city|by|owner|owners|manager|people|reviewer|author|attendees|address|product|contact)$/

/** Words of names in the program: of companies, people, places and products. */
function namesIn(value: unknown, named = false): string[] {
  if (typeof value === 'string') return named ? (value.match(/\p{L}[\p{L}'’-]*/gu) ?? []) : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => namesIn(item, named ? true : naming.test(key)))
}

/** Misspelled words of a text in a language, each once. */
async function misspelled(text: string, language: 'en' | 'pt-BR', known: readonly string[]): Promise<string[]> {
  // Addresses, ids, numbers and names of files are no words.
  const plain = text.replace(/\S*[@/_\d]\S*/g, ' ').replace(/\S+\.\S+/g, ' ')
  const { issues } = await spellCheckDocument(
    { uri: 'text.txt', text: plain, languageId: 'plaintext', locale: locales[language] },
    { generateSuggestions: false, noConfigSearch: true },
    { language: locales[language], import: dictionaries.map((file) => resolve(file)), words: [...known], maxNumberOfProblems: 100_000 },
  )
  return [...new Set(issues.map((issue) => issue.text))].sort()
}

// The team's records are written in one language, whatever the page around them speaks.
test.each([
  ['public', 'en'],
  ['public', 'pt-BR'],
  ['internal', 'en'],
] as const)('the %s site is spelled right in %s', async (audience, language) => {
  const built = await builtSite(audience, join(inject('sites'), audience), content)
  const entries: readonly AnyEntry[] = Object.values(built.site.view.entries).flat()
  const known = [...new Set([...ours('names'), ...ours(language), ...entries.flatMap(({ fields }) => namesIn(fields))])]
  const pages = new Map<string, string>()
  // The record of an agreement's text bears the title in its own language.
  const own = writtenPages(built).filter(({ locale, path }) => locale.tag === language && !path.startsWith('records/legal-text/'))
  for (const page of own)
    for (const text of spokenIn(built.read(fileOf(page))).get(language) ?? []) if (!pages.has(text)) pages.set(text, fileOf(page))
  const wrong = await misspelled([...pages.keys()].join('\n'), language, known)
  const where = (word: string): string => [...pages].find(([text]) => text.includes(word))?.[1] ?? ''
  expect(wrong.map((word) => `${word} (${where(word)})`)).toEqual([])
})

test.each([
  ['en', 'A parnter registers a deal.', ['parnter']],
  ['pt-BR', 'O parceiro regista a oportunidade na empreza.', ['empreza']],
] as const)('a word that is wrong in %s is found', async (language, text, words) => {
  expect(await misspelled(text, language, [])).toEqual(words)
})
