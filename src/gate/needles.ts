// Looks for ids and values in the texts of files that nobody has parsed. It may find more than there is, never less.

/** Most needles that texts are searched for one by one. */
const most = 64

export interface Needles {
  ids: Iterable<string>
  /** Values that are looked for wherever they stand. */
  values?: Iterable<string>
  /** Values that are looked for in texts, and not where fields hold nothing else. */
  quotes?: Iterable<string>
}

/** A function that says whether a text may hold one of the needles; undefined when there are too many to look for. */
export function holds({ ids, values = [], quotes = [] }: Needles): ((text: string) => boolean) | undefined {
  const names = [...new Set(ids)].filter((id) => id !== '')
  const looks = [
    ...[...new Set(values)].map(lookFor),
    ...[...new Set(quotes)].map(lookFor).map((look) => (small: string) => look(small) && look(small.replace(alone, ''))),
  ]
  if (names.length + looks.length > most) return undefined
  if (names.length + looks.length === 0) return () => false
  const whole = new RegExp(`(?<![a-z0-9-])(?:${names.map(escaped).join('|')})(?![a-z0-9-])`)
  return (text) => {
    // An escape may stand for a letter of what is looked for.
    if (escapes.test(text)) return true
    if (names.some((id) => text.includes(id)) && whole.test(text)) return true
    if (looks.length === 0) return false
    const small = text.toLowerCase()
    return looks.some((look) => look(small))
  }
}

/** Escapes of double-quoted YAML, and of addresses and prose, that can stand for a letter, a digit or a mark; a line that goes on in the next. */
const escapes = /\\(?:[xuU/]|[ \t]*\r?\n)|%[0-9a-fA-F]{2}|&#/

/** Fields that hold a hash or an address and no other words. */
const alone = /\b(?:sha256|url)["']?\s*:\s*["']?[^\s"',}\]]+/g

/** A look for one value in a text of small letters; numbers are written with and without what stands between their digits. */
function lookFor(value: string): (small: string) => boolean {
  if (/@|^https:/.test(value)) return (small) => small.includes(value)
  // A day stands in most files. As the number of a company it would not be written like a day.
  const day = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(value)
  const start = day ? `(?!${day.slice(1).join('-')})` : ''
  const form = new RegExp(start + [...value].map(escaped).join('[^0-9a-z]*'))
  return (small) => form.test(small)
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
