// Numbers of persons and secrets of machines, told by their form and, where they have them, by their check digits.

/** What is found: what it is, and where in the text. The value itself goes nowhere. */
export interface Sighting {
  what: string
  index: number
}

interface Form {
  what: string
  /** Quick to look for, and there wherever the expression matches. */
  hint: RegExp
  expression: RegExp
  /** Whether a match is one; it is without it. */
  holds?: (match: string, text: string, index: number) => boolean
}

const digitsOf = (text: string): number[] => [...text.replace(/\D/g, '')].map(Number)

/** CPF: two check digits by sums of products; eleven equal digits are none. */
export function isCpf(text: string): boolean {
  const digits = digitsOf(text)
  if (digits.length !== 11 || digits.every((each) => each === digits[0])) return false
  const check = (count: number): number => {
    const rest = (digits.slice(0, count).reduce((sum, digit, index) => sum + digit * (count + 1 - index), 0) * 10) % 11
    return rest === 10 ? 0 : rest
  }
  return check(9) === digits[9] && check(10) === digits[10]
}

/** Check digit by Luhn's rule, as Saudi identity numbers have it. */
export function isLuhn(text: string): boolean {
  const sum = digitsOf(text)
    .reverse()
    .reduce((all, digit, index) => all + (index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0)
  return sum % 10 === 0
}

/** Lengths of account numbers by country, from the IBAN registry of SWIFT; of countries that partner programs meet most. */
const iban_lengths: Readonly<Record<string, number>> = {
  AE: 23,
  AT: 20,
  BE: 16,
  BH: 22,
  BR: 29,
  CH: 21,
  CR: 22,
  DE: 22,
  DK: 18,
  DO: 28,
  EG: 29,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  GT: 28,
  IE: 22,
  IT: 27,
  JO: 30,
  KW: 30,
  LB: 28,
  LU: 20,
  NL: 18,
  NO: 15,
  OM: 23,
  PL: 28,
  PT: 25,
  QA: 29,
  SA: 24,
  SE: 24,
  TR: 26,
}

/** As long as its country says, and remainder 1 modulo 97; capital letters after it are other words. */
export function isIban(text: string): boolean {
  const length = iban_lengths[text.slice(0, 2)]
  const plain = text.replaceAll(' ', '').slice(0, length)
  if (length === undefined || plain.length < length) return false
  let rest = 0
  for (const character of plain.slice(4) + plain.slice(0, 4))
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}

// Numbers of Saudi companies from before 2025 have the same form as those of persons; the words before them tell.
const company_word = /(?:\bC\.?R\.?\b|regist|licen|invoice|order|ticket|account|سجل|رخصة)(?:[^.\n]|\bno\.){0,24}$/i

const forms: readonly Form[] = [
  { what: 'a CPF', hint: /\d[\d.-]{10}/, expression: /(?<![\w.,/+-])\d{3}\.?\d{3}\.?\d{3}-?\d{2}(?![\w/-]|[.,]\d)/g, holds: isCpf },
  {
    what: 'a Saudi identity number',
    hint: /[12]\d{9}/,
    expression: /(?<![\w.,/+-])[12]\d{9}(?![\w/-]|[.,]\d)/g,
    holds: (match, text, index) => isLuhn(match) && !company_word.test(text.slice(Math.max(0, index - 40), index)),
  },
  {
    what: 'an IBAN',
    hint: /[A-Z]{2}\d{2}/,
    expression: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?!\w)/g,
    holds: isIban,
  },
  {
    what: 'a passport number',
    hint: /[Pp]as(?:sp|sa|ap)|PASSPORT|جواز/,
    expression:
      /(?:\bpassport|\bpassaporte|\bpasaporte|جواز(?: ال)?سفر)(?:\s+(?:no\.?|number|nº|n\.º|número|رقم))?\s*[:#]?\s*[A-Z]{1,2}\d{6,8}(?!\w)/gi,
  },
  {
    what: 'an access key',
    hint: /A(?:KI|SI)A|gh[opsu]_|github_pat_|glpat-|xox|AIza|k_live_/,
    expression:
      /(?<!\w)(?:A(?:KIA|SIA)[0-9A-Z]{16}|gh[opsu]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,}|glpat-[A-Za-z0-9_-]{20}|xox[abeprs]-[A-Za-z0-9-]{10,}|AIza[0-9A-Za-z_-]{35}|[sr]k_live_[0-9A-Za-z]{20,})(?!\w)/g,
    // The keys that manuals show end so.
    holds: (match) => !match.endsWith('EXAMPLE'),
  },
  { what: 'a private key', hint: /PRIVATE KEY/, expression: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g },
]

/** Every number of a person and every secret in a text, in its order. */
export function sightings(text: string): Sighting[] {
  // Most texts have none of this; the shortest is a Saudi identity number.
  if (text.length < 10 || (!/\d/.test(text) && !text.includes('PRIVATE KEY'))) return []
  return forms
    .flatMap(({ what, hint, expression, holds }) =>
      !hint.test(text)
        ? []
        : [...text.matchAll(expression)]
            .filter(({ 0: match, index }) => holds?.(match, text, index) ?? true)
            .map(({ index }) => ({ what, index })),
    )
    .sort((a, b) => a.index - b.index)
}
