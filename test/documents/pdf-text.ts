// The text of a PDF as pdf.js reads it, for tests.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of each page, words in the order in which they were set. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
  }
  await task.destroy()
  return pages
}

/** What a PDF says of itself. */
export async function aboutPdf(bytes: Uint8Array): Promise<{ language: unknown; title: unknown; tagged: boolean }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const values = new Map(Object.entries(info))
  const marks = await document.getMarkInfo()
  await task.destroy()
  return { language: values.get('Language'), title: values.get('Title'), tagged: marks?.Marked ?? false }
}

/** A text without what setting it in lines may change: spaces, hyphens at the ends of lines, ligatures, marks of direction. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200e\u200f\u2066-\u2069]/g, '')

/**
 * Words and numbers that a text has more often than what was made of it. Of Arabic only letters are counted: pdf.js reads them in the order of the page
 * and takes signs above letters, which share their glyphs, for parts of other words.
 */
export function lost(text: string, made: string): string[] {
  const found = counts(made)
  return [...counts(text)].filter(([word, count]) => (found.get(word) ?? 0) < count).map(([word]) => word)
}

function counts(text: string): ReadonlyMap<string, number> {
  const isArabic = /\p{Script=Arabic}/u.test(text)
  const found = new Map<string, number>()
  const plain = text.normalize('NFKC').replace(/[\u00ad\u0640\u200e\u200f\u2066-\u2069]/g, '')
  for (const [word] of plain.matchAll(isArabic ? /[\p{L}\p{N}]/gu : /\d[\d.,]*\d|\d|[\p{L}\p{M}]+/gu))
    found.set(word, (found.get(word) ?? 0) + 1)
  return found
}
