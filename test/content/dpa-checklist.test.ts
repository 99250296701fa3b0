// The data processing agreement says what the GDPR, the LGPD and the PDPL ask of it: each duty in its clause, in every language of the agreement.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { load } from '../../src/program/load.ts'
import { find } from '../../src/program/program.ts'
import { duties } from './dpa-duties.ts'

const { program } = load(join(import.meta.dirname, '../../content'))
if (program === undefined) throw new Error('the sample has errors')

const languages = find(program, 'legal_document', 'dpa')?.fields.languages ?? []
const texts = program.entries.legal_text.filter(({ params }) => params['document'] === 'dpa')
const bodyIn = (language: string): string => texts.find(({ params }) => params['language'] === language)?.body ?? ''

type Words = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
const wordsIn = (language: string): Words =>
  parse(readFileSync(join(import.meta.dirname, 'dpa-words', `${language}.yaml`), 'utf8')) as Words

// Arabic counts annexes with its own letters.
const arabic_letters = ['أ', 'ب', 'ج', 'د', 'هـ']

/** Number of a paragraph of a section: `3.1`, or `4` of a clause without parts; `Annex B` in any language. */
function numberOf(paragraph: string, heading: string): string {
  const annex = /^\*\*\S+ (\S+?)\. /.exec(paragraph)?.[1]
  if (annex !== undefined) return `Annex ${'ABCDE'[arabic_letters.indexOf(annex)] ?? annex}`
  return /^\d+\.\d+(?=\s)/.exec(paragraph)?.[0] ?? String(Number.parseInt(heading, 10))
}

/** Texts of a body by clause. */
const clausesOf = (body: string): ReadonlyMap<string, string> =>
  new Map(
    body.split(/^## /m).flatMap((section) => {
      const [heading = '', ...paragraphs] = section.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
      return paragraphs.map((paragraph) => [numberOf(paragraph, heading), paragraph] as const)
    }),
  )

/** What each duty needs in a language: a row for each clause and what it has to say. */
function needed(language: string) {
  const words = wordsIn(language)
  return duties.flatMap(({ law, duty, clauses }) =>
    Object.entries(clauses).map(([clause, always]) => ({
      law: `${law}, ${duty}`,
      clause,
      says: [...always, ...(words[law]?.[clause] ?? [])],
    })),
  )
}

/** What a text lacks of the checklist. */
function lacking(body: string, language: string): string[] {
  const clauses = clausesOf(body)
  return needed(language).flatMap(({ law, clause, says }) => {
    const text = clauses.get(clause)
    if (text === undefined) return [`${law}: clause ${clause} is missing`]
    return says.filter((each) => !text.includes(each)).map((each) => `${law}: clause ${clause} does not say "${each}"`)
  })
}

test('the agreement is checked in every language that it exists in', () => {
  expect(languages).toEqual(expect.arrayContaining(['en', 'pt-BR']))
  expect(texts.map(({ params }) => params['language']).sort()).toEqual([...languages].sort())
})

test('the checklist has every duty once', () => {
  expect(duties.map(({ law }) => law)).toEqual([
    'GDPR 28(3)',
    ...[...'abcdefgh'].map((letter) => `GDPR 28(3)(${letter})`),
    ...[33, 34, 35, 36, 39, 42, 46, 48].map((article) => `LGPD ${article}`),
    'Resolução CD/ANPD 19/2024',
    'PDPL 29',
    'Transfer Regulation',
  ])
})

describe.each(languages)('the agreement in %s', (language) => {
  const body = bodyIn(language)

  test('says what the laws ask for', () => {
    expect(lacking(body, language)).toEqual([])
  })

  test('has words for every clause of the checklist, and for no other', () => {
    const rows = (of: Readonly<Record<string, object>>) => Object.entries(of).map(([law, clauses]) => [law, Object.keys(clauses).sort()])
    const words = wordsIn(language)
    expect(rows(words)).toEqual(rows(Object.fromEntries(duties.map(({ law, clauses }) => [law, clauses]))))
    expect(
      Object.values(words)
        .flatMap(Object.values)
        .filter((each: readonly string[]) => each.length === 0 || each.some((word) => word.trim() === '')),
    ).toEqual([])
  })

  test('is found wanting when a clause is taken out', () => {
    const unmissed = needed(language).filter(
      ({ law, clause }) =>
        !lacking(body.replace(clausesOf(body).get(clause) ?? '', ''), language).includes(`${law}: clause ${clause} is missing`),
    )
    expect(unmissed).toEqual([])
  })

  test('is found wanting when words of a clause are taken out', () => {
    const unmissed = needed(language).flatMap(({ law, clause, says }) => {
      const text = clausesOf(body).get(clause) ?? ''
      return says.filter(
        (each) =>
          !lacking(body.replace(text, text.replaceAll(each, '…')), language).includes(`${law}: clause ${clause} does not say "${each}"`),
      )
    })
    expect(unmissed).toEqual([])
  })
})

test('what a text lacks is named with law, clause and words', () => {
  const body = bodyIn('en')
    .replace(/^Only people who need.*$/m, '')
    .replace('joint liability', 'liability')
  expect(lacking(body, 'en')).toEqual([
    'GDPR 28(3)(b), people who have access are bound to confidentiality: clause 4 is missing',
    'LGPD 42, joint liability towards people, and recourse between the parties: clause 15.1 does not say "joint liability under article 42 of the LGPD"',
  ])
})
