// What has a meaning in the words of a legal text: variables, terms where they are defined, references to other clauses.
import type { Inline } from './model.ts'
import { piecesOf } from './references.ts'

export interface Marked {
  locale: string
  /** Whether quoted words are terms: in the section of definitions they are; elsewhere only in parentheses. */
  defining: boolean
  bold?: true
  italic?: true
}

interface Found {
  inline: Inline
  /** Where it begins in the text. */
  at: number
}

const slot = /\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g
const quoted = /(?<open>\(?["“«])(?<term>[^"“”«»{}]{1,80})["”»]/gu

/** A text in pieces, in order. */
export function marksOf(text: string, options: Marked): Found[] {
  const found: Found[] = []
  let end = 0
  for (const match of text.matchAll(slot)) {
    found.push(...inWords(text, end, match.index, options))
    found.push({ inline: { type: 'slot', name: match[1] ?? '', ...(options.bold ? { bold: true } : {}) }, at: match.index })
    end = match.index + match[0].length
  }
  return [...found, ...inWords(text, end, text.length, options)]
}

function inWords(text: string, from: number, to: number, options: Marked): Found[] {
  const found: Found[] = []
  const words = text.slice(from, to)
  let end = 0
  for (const match of words.matchAll(quoted)) {
    const { open = '', term = '' } = match.groups ?? {}
    if (!options.defining && !open.startsWith('(')) continue
    const at = match.index + open.length
    found.push(...inPlain(words.slice(end, at), from + end, options))
    found.push({ inline: { type: 'term', text: term }, at: from + at })
    end = at + term.length
  }
  return [...found, ...inPlain(words.slice(end), from + end, options)]
}

function inPlain(words: string, at: number, { locale, bold, italic }: Marked): Found[] {
  const style = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) }
  let start = at
  return piecesOf(words, locale).map(({ text, to }) => {
    const place = start
    start += text.length
    // A line of the file is no line of the document.
    const shown = citations(text.replaceAll(/\s*\n\s*/g, ' '), locale)
    return { inline: to === undefined ? { type: 'text', text: shown, ...style } : { type: 'reference', text: shown, to }, at: place }
  })
}

// `28(3)(b)` would be turned round among words from right to left; marks that nobody sees keep its order.
const citations = (text: string, locale: string): string =>
  new Intl.Locale(locale).language === 'ar' ? text.replaceAll(/\d+(?:\(\w+\))+/g, '\u2066$&\u2069') : text
