// Where a legal text has its sections, clauses and annexes, and where it names others: what the checks need, without reading all of its Markdown.
import type { Target } from './model.ts'
import { annexHead, piecesOf } from './references.ts'

export interface Outline {
  /** Sections, clauses and annexes. */
  targets: ReadonlySet<Target>
  /** References with their places, as offsets in the body. */
  references: readonly { text: string; to: Target; at: number }[]
  /** Numbers that do not follow the one before. */
  disorder: readonly { number: string; expected: string; at: number }[]
}

const numbered = /^(?:## (?<section>\d+)\.\s|(?<clause>\d+\.\d+)\s|\*\*(?<annex>[^*\n]+)\*\*)/gm

export function outlineOf(body: string, locale: string): Outline {
  const targets = new Set<Target>()
  const disorder: { number: string; expected: string; at: number }[] = []
  let sections = 0
  let current = ''
  let clauses = 0
  const count = (number: string, expected: string, at: number): void => {
    targets.add(`clause-${number}`)
    if (number !== expected) disorder.push({ number, expected, at })
  }
  for (const { index, groups = {} } of body.matchAll(numbered)) {
    const { section, clause, annex } = groups
    if (section !== undefined) {
      sections += 1
      clauses = 0
      current = section
      count(section, String(sections), index + 3)
    } else if (clause !== undefined) {
      clauses += 1
      count(clause, `${current}.${clauses}`, index)
    } else {
      const head = annexHead(annex ?? '', locale)
      if (head !== undefined) targets.add(`annex-${head.letter}`)
    }
  }
  return { targets, references: referencesIn(body, locale), disorder }
}

function referencesIn(body: string, locale: string): Outline['references'] {
  let at = 0
  return piecesOf(body, locale).flatMap(({ text, to }) => {
    const place = at
    at += text.length
    // The head of an annex names itself.
    return to === undefined || body.slice(place - 2, place) === '**' ? [] : [{ text, to, at: place }]
  })
}
