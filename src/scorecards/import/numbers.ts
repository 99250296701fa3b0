// How an export writes numbers: which mark stands before the decimals and which between thousands, and what stands around the digits.
import type { ThousandsMark } from './resolve.ts'

export interface NumberMarks {
  decimal_mark: '.' | ','
  thousands_mark: ThousandsMark
}

/** What the numbers of a sample tell of their marks. */
export interface NumberEvidence {
  /** Numbers that are right with this mark before the decimals alone. */
  '.': number
  ',': number
  /** Numbers that are right with either: one mark and three digits after it. */
  either: { '.': number; ',': number }
  /** Marks between thousands that were seen. */
  thousands: Set<ThousandsMark>
  /** The first number that either reading fits. */
  example?: string
}

const spaces = /[\s\u00a0\u2007\u2009\u202f]/gu
const currency_sign = /(?<![\p{L}])(?:R\$|US\$|U\$S|[A-Z]{1,2}\$|[A-Z]{3}|kr|zł|Kč|CHF)(?![\p{L}])|\p{Sc}/gu

// Patterns would take long to find out that a long text is no number.
const longest_number = 80

/** The digits and marks of a number, without signs of currencies, percent and direction; undefined when it is no number at all. */
export function digitsOf(text: string): string | undefined {
  if (text.length > longest_number) return undefined
  const bare = text
    .replace(currency_sign, '')
    .replace(/%$/, '')
    .replace(/^\s*[-−+(]\s*|\s*[-)]\s*$/g, '')
    .replace(/%$/, '')
    .trim()
  return /^\d/.test(bare) && /^[\d.,'’\s\u00a0\u2007\u2009\u202f]+$/u.test(bare) ? bare : undefined
}

/** Signs and codes of currencies in a cell. */
export const currencySigns = (text: string): string[] =>
  digitsOf(text) === undefined ? [] : [...text.matchAll(currency_sign)].map(([sign]) => sign)

export const noEvidence = (): NumberEvidence => ({ '.': 0, ',': 0, either: { '.': 0, ',': 0 }, thousands: new Set() })

/** Adds what one cell tells. */
export function weigh(evidence: NumberEvidence, text: string): void {
  const digits = digitsOf(text)
  if (digits === undefined) return
  if (/\d[\s\u00a0\u2007\u2009\u202f]\d{3}(?!\d)/u.test(digits)) evidence.thousands.add(' ')
  if (/\d['’]\d{3}(?!\d)/.test(digits)) evidence.thousands.add("'")
  const bare = digits.replace(spaces, '').replace(/['’]/g, '')
  const marks = bare.match(/[.,]/g) ?? []
  const last = marks.at(-1) as '.' | ',' | undefined
  if (last === undefined) return
  const other = last === '.' ? ',' : '.'
  const after = bare.length - bare.lastIndexOf(last) - 1
  if (marks.length > 1 && new Set(marks).size === 1) {
    // 2.025.045: a mark that stands twice is one of thousands.
    evidence.thousands.add(last)
    evidence[other] += 1
  } else if (marks.length > 1) {
    evidence.thousands.add(other)
    evidence[last] += 1
  } else if (after !== 3 || /^0/.test(bare) || bare.indexOf(last) > 3) {
    evidence[last] += 1
  } else if (evidence.thousands.has(' ') || evidence.thousands.has("'")) {
    evidence[last] += 1
  } else {
    evidence.either[last] += 1
    evidence.example ??= text.trim()
  }
}

/** What is known of the marks without looking. */
export interface DeclaredMarks {
  decimal_mark?: '.' | ',' | undefined
  thousands_mark?: ThousandsMark | undefined
}

/** The marks that fit the evidence, or why they cannot be told. `others` is the evidence of other files of the same source. */
export function marksOf(
  evidence: NumberEvidence,
  declared: DeclaredMarks,
  others: readonly NumberEvidence[] = [],
): NumberMarks | { unclear: 'both' | 'either'; example?: string | undefined } {
  const known = declared.decimal_mark ?? oppositeOf(declared.thousands_mark)
  const own = known ?? majority(evidence)
  if (own === 'both') return { unclear: 'both' }
  if (own !== undefined) return { decimal_mark: own, thousands_mark: declared.thousands_mark ?? thousandsOf(evidence, own) }
  if (evidence.either['.'] + evidence.either[','] > 0) {
    const shared = new Set(others.map(majority).filter((mark) => mark === '.' || mark === ','))
    const [mark] = shared
    if (shared.size === 1 && mark !== undefined)
      return { decimal_mark: mark, thousands_mark: declared.thousands_mark ?? thousandsOf(evidence, mark) }
    return { unclear: 'either', example: evidence.example }
  }
  return { decimal_mark: '.', thousands_mark: declared.thousands_mark ?? thousandsOf(evidence, '.') }
}

const oppositeOf = (mark: ThousandsMark | undefined): '.' | ',' | undefined => (mark === '.' ? ',' : mark === ',' ? '.' : undefined)

// One odd number in twenty is a mistake in the data; more of them are two ways of writing.
function majority(evidence: NumberEvidence): '.' | ',' | 'both' | undefined {
  const [points, commas] = [evidence['.'], evidence[',']]
  if (points + commas === 0) return undefined
  if (Math.min(points, commas) * 20 > points + commas) return 'both'
  return points > commas ? '.' : ','
}

function thousandsOf({ thousands, either }: NumberEvidence, decimal: '.' | ','): ThousandsMark {
  const other = decimal === '.' ? ',' : '.'
  if (thousands.has(other) || either[other] > 0) return other
  return thousands.has(' ') ? ' ' : thousands.has("'") ? "'" : ''
}
