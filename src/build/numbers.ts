// Numbers as readers of each language see them, and where digits on a page are that number and not a part of another or of a drawing.

/** 0 is no number; 1 is written without marks; 2 has marks between thousands, which coordinates of drawings also have between them. */
export type NumberForm = 0 | 1 | 2

/** True for text that is a decimal number without marks. */
export const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text)

/** Digits that tell a number from others: without zeros at the ends. */
export const significantDigits = (number: string): number => number.replace(/\D/g, '').replace(/^0+|0+$/g, '').length

/** A number that people wrote, such as `R$ 1.250.000,50`, without marks; undefined when the text is none. */
export function numberIn(text: string): string | undefined {
  const written = /^[^\d\s]{0,4}\s?(\d[\d.,' ]*)$/.exec(text.trim())?.[1]?.replace(/[.,]$/, '')
  if (written === undefined) return undefined
  if (/^\d{1,3}(?:([., '])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/.test(written) && !/^\d+[.,]\d{3}$/.test(written)) {
    const [, whole = '', decimals] = /^(.*?)(?:[.,](\d+))?$/.exec(written.replace(/([., '])(?=\d{3}(?!\d))/g, '')) ?? []
    return decimals === undefined ? whole : `${whole}.${decimals}`
  }
  if (/^\d+,\d{3}$/.test(written)) return written.replace(',', '')
  return /^\d+(?:[.,]\d+)?$/.test(written) ? written.replace(',', '.') : undefined
}

/** The ways in which a number is written. */
export function numberForms(number: string): { written: string; form: 1 | 2 }[] {
  const [whole = '', decimals] = number.split('.')
  const forms = new Map<string, 1 | 2>()
  const endings = new Set([
    decimals,
    decimals?.replace(/0+$/, '') || undefined,
    decimals === undefined || decimals.length < 2 ? (decimals ?? '').padEnd(2, '0') : decimals,
  ])
  for (const ending of endings) {
    forms.set(ending === undefined ? whole : `${whole}.${ending}`, 1)
    if (ending !== undefined) forms.set(`${whole},${ending}`, 1)
    if (whole.length < 4) continue
    for (const [mark, point] of [',.', '.,', ' ,', "'."]) {
      const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, mark ?? '')
      forms.set(ending === undefined ? grouped : `${grouped}${point}${ending}`, 2)
    }
  }
  return [...forms].map(([written, form]) => ({ written, form }))
}

export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39
export const isLetter = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a
const isMark = (byte: number | undefined): boolean => byte === 0x2c || byte === 0x2e

/** Whether the digits from `from` to `end` of canonical bytes are a whole number, and one that people read when it has marks. */
export function standsAsNumber(bytes: Uint8Array, from: number, end: number, form: NumberForm): boolean {
  const [before, after] = [bytes[from - 1], bytes[end]]
  if (isDigit(before) || (isMark(before) && isDigit(bytes[from - 2]))) return false
  if (isDigit(after) || (isMark(after) && isDigit(bytes[end + 1]))) return false
  // Digits between letters are a part of a hash.
  if (form === 1) return !(isLetter(before) && isLetter(after))
  return followsWords(bytes, from)
}

// After a tag, a currency sign, a word or the quote of a JSON string; not after the quote of an attribute or the letter of a path.
function followsWords(bytes: Uint8Array, from: number): boolean {
  let at = from - 1
  while (bytes[at] === 0x20) at--
  const before = bytes[at]
  if (at < 0 || before === 0x3e || before === 0x24 || (before ?? 0) >= 0x80) return true
  if (before === 0x22) return [0x3a, 0x2c, 0x5b].includes(bytes[bytes[at - 1] === 0x20 ? at - 2 : at - 1] ?? 0)
  return isLetter(before) && isLetter(bytes[at - 1])
}
