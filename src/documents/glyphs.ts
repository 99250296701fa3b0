// Characters that no font of a document has: engines draw boxes for them without a word, so they are found before anything is drawn.
import * as fontkit from 'fontkit'
import { CannotMake, type FontName, type Tools } from './job.ts'

const covered = new Map<string, ReadonlySet<number>>()

function coverage(name: FontName, { font }: Pick<Tools, 'font'>): ReadonlySet<number> {
  const known = covered.get(name)
  if (known !== undefined) return known
  const opened = fontkit.create(font(name))
  const set = new Set('characterSet' in opened ? opened.characterSet : [])
  covered.set(name, set)
  return set
}

// Spaces, line ends, joiners, marks of direction and variation selectors are not drawn.
const unseen = /[\s\p{Default_Ignorable_Code_Point}]/u

/** Characters of a text that none of the fonts has, each once. */
export function missingGlyphs(text: string, fonts: readonly FontName[], tools: Pick<Tools, 'font'>): string[] {
  const sets = fonts.map((name) => coverage(name, tools))
  const missing = new Set<string>()
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (!sets.some((set) => set.has(code)) && !unseen.test(character)) missing.add(character)
  }
  return [...missing]
}

const looked = new WeakMap<object, Set<string>>()

/** Throws when a text of the data, at any depth, has a character that none of the fonts can show. Large values that many jobs share are looked at once. */
export function demandGlyphs(data: unknown, fonts: readonly FontName[], tools: Pick<Tools, 'font'>): void {
  if (typeof data === 'string') {
    const [character] = missingGlyphs(data, fonts, tools)
    if (character !== undefined) throw missing(character, data)
  } else if (typeof data === 'object' && data !== null && !(data instanceof Uint8Array)) {
    const key = fonts.join()
    const known = looked.get(data)
    if (known?.has(key)) return
    for (const value of Object.values(data)) demandGlyphs(value, fonts, tools)
    looked.set(data, (known ?? new Set()).add(key))
  }
}

function missing(character: string, text: string): CannotMake {
  const at = text.indexOf(character)
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const around = text.slice(Math.max(0, at - 20), at + character.length + 20).replaceAll(/\s+/g, ' ')
  return new CannotMake(
    `"${around}" holds "${character}" (U+${code}), which no font of the document has`,
    'Write it with characters of the languages of the program.',
  )
}
