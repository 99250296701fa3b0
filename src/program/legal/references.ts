// How texts name clauses and annexes of theirs, in each language: `clauses 5 and 8 to 12`, `Anexos D e E`, `البندين 2 و3`.
import type { Target } from './model.ts'

interface Language {
  clause: string
  annex: string
  /** Between the numbers of a list. */
  and: string
  /** Letters of annexes, as the language writes them: the first is A. */
  letters: readonly string[]
}

const latin = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const english: Language = { clause: '[Cc]lauses?', annex: '[Aa]nnex(?:es)?', and: ', and|, or|,|and|or|to', letters: latin }
const languages: Readonly<Record<string, Language>> = {
  en: english,
  pt: { clause: '[Cc]láusulas?', annex: '[Aa]nexos?', and: ',|e|ou|a', letters: latin },
  ar: {
    // "Clauses from 3 to 6".
    clause: String.raw`(?:[وفبك]?ال|[وف]?لل)(?:بند|بندان|بندين|بنود)(?:\s+من)?`,
    annex: String.raw`(?:[وفبك]?ال|[وف]?لل)(?:ملحق|ملحقان|ملحقين|ملاحق)(?:\s+من)?`,
    and: '،|و|أو|إلى|من',
    letters: ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي'],
  },
}

/** A piece of a text: words, or the name of a place in the same document. */
export interface Piece {
  text: string
  to?: Target
}

interface Patterns {
  list: RegExp
  /** The next item of a list, with what joins it to the one before. */
  number: RegExp
  letter: RegExp
  annexHead: RegExp
  letters: readonly string[]
}

const made = new Map<string, Patterns>()

function patternsOf(locale: string): Patterns {
  const known = made.get(locale)
  if (known !== undefined) return known
  const { clause, annex, and, letters } = languages[new Intl.Locale(locale).language] ?? english
  // A number that belongs to a percentage, a sum or a law is no clause; a letter that begins a word is no annex.
  const number = String.raw`\d{1,3}(?:\.\d{1,3})?(?![\d%])(?!\.\d)`
  const letter = String.raw`(?:${letters.join('|')})(?![\p{L}\u0640])`
  const list = (item: string): string => String.raw`${item}(?:\s*(?:${and})\s*${item})*`
  const next = (item: string): RegExp => new RegExp(String.raw`(?:\s*(?:${and})\s*)?(${item})`, 'guy')
  const patterns: Patterns = {
    list: new RegExp(String.raw`(?<![\p{L}])(?:(${clause})\s+(${list(number)})|(${annex})\s+(${list(letter)}))`, 'gu'),
    number: next(number),
    letter: next(letter),
    annexHead: new RegExp(String.raw`^(${annex}\s+(${letters.join('|')}))[.:،]\s*(.*?)[.:]?$`, 'u'),
    letters,
  }
  made.set(locale, patterns)
  return patterns
}

/** A text cut where it names clauses and annexes. The pieces joined are the text. */
export function piecesOf(text: string, locale: string): Piece[] {
  const { list, number, letter, letters } = patternsOf(locale)
  const pieces: Piece[] = []
  let end = 0
  const words = (from: number, to: number): void => {
    if (to > from) pieces.push({ text: text.slice(from, to) })
  }
  for (const found of text.matchAll(list)) {
    const items = found[2] ?? found[4] ?? ''
    const first = found.index + found[0].length - items.length
    let from = found.index
    words(end, from)
    for (const item of items.matchAll(found[2] === undefined ? letter : number)) {
      const [whole, name = ''] = item
      const to = first + item.index + whole.length
      // The word stands with the first number: `clauses 5`; what joins the others stays outside.
      const start = item.index === 0 ? from : to - name.length
      words(from, start)
      pieces.push({ text: text.slice(start, to), to: found[2] === undefined ? `annex-${latinOf(name, letters)}` : `clause-${name}` })
      from = to
    }
    end = from
  }
  words(end, text.length)
  return pieces
}

const latinOf = (letter: string, letters: readonly string[]): string => latin[letters.indexOf(letter)] ?? letter

/** `Annex A. Processing.` as the head of an annex; undefined of other words. */
export function annexHead(text: string, locale: string): { mark: string; letter: string; title: string } | undefined {
  const { annexHead: pattern, letters } = patternsOf(locale)
  const [, mark, letter, title] = pattern.exec(text) ?? []
  return mark === undefined || letter === undefined ? undefined : { mark, letter: latinOf(letter, letters), title: title ?? '' }
}
