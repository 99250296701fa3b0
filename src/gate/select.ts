// Rules by what people call them.
import { nearest } from '../program/names.ts'
import type { Rule } from './rule.ts'

/** The rules with the given ids or slugs; the name that is none, with the ids that were probably meant. */
export function rulesNamed(
  names: readonly string[],
  rules: readonly Rule[],
): readonly Rule[] | { unknown: string; near: readonly string[] } {
  const found: Rule[] = []
  for (const name of names) {
    const rule = rules.find(({ id, slug }) => id === name.toUpperCase() || slug === name.toLowerCase())
    if (rule === undefined)
      return {
        unknown: name,
        near: nearest(
          name,
          rules.flatMap(({ id, slug }) => [id, slug]),
        ),
      }
    found.push(rule)
  }
  return rules.filter((rule) => found.includes(rule))
}
