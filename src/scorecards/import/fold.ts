// Texts as they are compared: what people and systems write differently and mean alike is made equal.

const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' }

// Most cells are plain letters and digits with single spaces, for which there is less to do.
const plain = /^(?!.* {2})[ !-_a-~]*$/

/** Without case, accents, marks that are not seen and spaces that are too many. Arabic loses its vowel signs and the forms of its alef. */
export const folded = (text: string): string => (plain.test(text) ? text.trim().toLowerCase() : foldedFully(text))

const foldedFully = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ßøłđæœı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[’ʼ´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
