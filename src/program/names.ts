// How messages name things: paths of fields, lists of names, and the names that were probably meant.
import { closest, distance } from 'fastest-levenshtein'

export type Path = readonly PropertyKey[]

/** `"agreements[0].signed_on"`, in quotes. */
export function name(path: Path): string {
  if (path.length === 0) return 'the entry'
  const text = path.reduce<string>(
    (all, part) => (typeof part === 'number' ? `${all}[${part}]` : all === '' ? String(part) : `${all}.${String(part)}`),
    '',
  )
  return `"${text}"`
}

/** `"a" or "b"`. */
export const list = (names: readonly string[]): string => names.map((each) => `"${each}"`).join(' or ')

/** The names nearest to `given`, at most three, nearest first; none when all are far. */
export function nearest(given: string, names: readonly string[]): string[] {
  const wanted = given.toLowerCase()
  return names
    .map((each) => ({ each, cost: cost(each.toLowerCase(), wanted) }))
    .filter(
      ({ each, cost }) =>
        cost <= Math.max(1, Math.floor(Math.min(each.length, given.length) / 3)) ||
        (wanted.length > 3 && each.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 3)
    .map(({ each }) => each)
}

// Two letters in the wrong order are one mistake.
const cost = (a: string, b: string): number => (a.length === b.length && a !== b && sorted(a) === sorted(b) ? 1 : distance(a, b))
const sorted = (text: string): string => [...text].sort().join('')

/** The nearest of `names` however far, for lists where one is surely meant. */
export const closestOf = (given: string, names: readonly string[]): string | undefined =>
  names.length === 0 ? undefined : closest(given, [...names])
