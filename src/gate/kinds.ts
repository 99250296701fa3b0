// Rules that look at entries of every kind: the kinds, and the texts in them that such a rule reads.
import { kinds } from '../../schemas/index.ts'
import type { Kind } from '../../schemas/kind.ts'
import { type Leaves, leavesOf, visitLeaves, type Wanted } from '../program/leaves.ts'
import type { AnyEntry, KindName } from '../program/program.ts'
import { audienceOf } from '../program/view.ts'
import type { Context } from './rule.ts'

const byName = new Map<string, Kind>(kinds.map((kind) => [kind.name, kind]))

/** Whether everybody may read an entry, as far as its own fields say. */
export function isPublicEntry(entry: AnyEntry, { find }: Pick<Context, 'find'>): boolean {
  const kind = byName.get(entry.kind)
  if (kind === undefined || audienceOf(kind, entry.fields) !== 'public') return false
  // A translation never says more than its source may.
  const source = entry.locale === undefined ? entry : find(entry.kind, entry.id)
  return source !== undefined && audienceOf(kind, source.fields) === 'public'
}

export const every_kind: readonly KindName[] = kinds.map(({ name }) => name)

type Seen = Pick<AnyEntry, 'kind' | 'fields'>
type Visit<V> = (value: V, path: readonly (string | number)[]) => void

/** Reads the wanted values of entries; which they are is worked out once for each kind. */
export function valueReader(wanted: Wanted): (entry: Seen, visit: Visit<unknown>) => void {
  const known = new Map<KindName, Leaves | undefined>()
  return ({ kind, fields }, visit) => {
    if (!known.has(kind)) {
      const schema = byName.get(kind)?.schema
      known.set(kind, schema && leavesOf(schema, wanted))
    }
    const leaves = known.get(kind)
    if (leaves) visitLeaves(leaves, fields, visit)
  }
}

/** The same for texts. */
export function textReader(wanted: Wanted): (entry: Seen, visit: Visit<string>) => void {
  const read = valueReader(wanted)
  return (entry, visit) =>
    read(entry, (value, path) => {
      if (typeof value === 'string') visit(value, path)
    })
}
