// Long lists in pages: where they break, and where each letter begins.
import type { Locale } from './locales.ts'

export interface Part<T> {
  /** From 1. */
  number: number
  items: readonly T[]
}

/** The items in parts of at most `size`; one empty part when there are none. */
export function partsOf<T>(items: readonly T[], size: number): Part<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, items: items.slice(index * size, (index + 1) * size) }))
}

/** Address of a part of a list, and the value of the route's `[...page]`. */
export const partPath = (folder: string, number: number): string => (number === 1 ? folder : `${folder}page/${number}/`)
export const partParam = (number: number): string | undefined => (number === 1 ? undefined : `page/${number}`)

/** The letter under which a name stands: without accents, `#` for digits and signs. */
export function letterOf(name: string, locale: Locale): string {
  const [first = ''] = name.normalize('NFD').replace(/^[^\p{L}\p{N}]+/u, '')
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(locale.tag) : '#'
}

/** Order of names in a language, equal ones by id. */
export function byName<T extends { id: string; name: string }>(locale: Locale): (a: T, b: T) => number {
  const { compare } = new Intl.Collator(locale.tag, { numeric: true })
  return (a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
