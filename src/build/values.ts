// The values of a program: every text, number and key that somebody wrote.
import type { AnyEntry, Program } from '../program/program.ts'

export type FieldPath = readonly (string | number)[]

/** All entries of all kinds. */
export const entriesOf = (program: Program): AnyEntry[] => Object.values(program.entries).flat()

export const formatOf = (entry: AnyEntry): 'md' | 'mdx' => (entry.file.endsWith('.mdx') ? 'mdx' : 'md')

/** Visits every text, number and key of the entry's fields that is no name of a field; a key at the path of what it names. */
export function visitValues(entry: AnyEntry, names: ReadonlySet<string>, visit: (text: string, path: FieldPath) => void): void {
  const walk = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'string') visit(value, path)
    else if (typeof value === 'number') visit(String(value), path)
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index])
    else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) {
        if (!names.has(name)) visit(name, path)
        walk(child, [...path, name])
      }
    }
  }
  walk(entry.fields, [])
}
