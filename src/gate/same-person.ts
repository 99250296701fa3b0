// Names of people, which no id stands behind: the same person is written in one way but for case and spaces.
import type { Context } from './rule.ts'

const keys = (_: Context): Map<string, string> => new Map()

/** Whether two names are those of one person. The same few names stand all over a program, so that each is looked at once. */
export function isSamePerson(one: string | undefined, other: string | undefined, { once }: Pick<Context, 'once'>): boolean {
  if (one === undefined || other === undefined) return false
  const known = once(keys)
  return one === other || keyOf(one, known) === keyOf(other, known)
}

function keyOf(name: string, known: Map<string, string>): string {
  const found = known.get(name) ?? name.normalize('NFC').replace(/\s+/g, ' ').toLowerCase()
  known.set(name, found)
  return found
}
