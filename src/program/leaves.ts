// The values of a schema that somebody looks for, as a tree of the parts that lead to one: a walk through an entry goes there only.
import type { z } from 'zod'
import { bare, isArray, isObject, isRecord, isUnion, metaOf } from './schema.ts'

type Schema = z.core.$ZodType
type FieldPath = readonly (string | number)[]

/** A schema reduced to the parts that lead to a wanted value. */
export interface Leaves {
  /** The value itself is wanted: text, or a text of locales. */
  wanted?: true
  fields?: Map<string, Leaves>
  /** Items of a list, or values of a record. */
  items?: Leaves
}

/** Whether a value is wanted: by its schema, its field's name, and whether everybody may see it. */
export type Wanted = (schema: Schema, field: string, isPublic: boolean) => boolean

/** The wanted values below `schema`; undefined when there are none. */
export function leavesOf(schema: Schema, wanted: Wanted): Leaves | undefined {
  const leaves = build(schema, wanted, '', true, new Map())
  return prune(leaves, new Set()) ? leaves : undefined
}

function build(schema: Schema, wanted: Wanted, field: string, isPublic: boolean, open: Map<Schema, Leaves>): Leaves {
  const inner = bare(schema)
  const known = open.get(inner)
  if (known) return known
  const leaves: Leaves = {}
  // A schema that meets itself again below is the same there; elsewhere it may stand in another field.
  open.set(inner, leaves)
  if (isObject(inner)) {
    leaves.fields = new Map(
      Object.entries(inner._zod.def.shape).map(([name, below]) => [
        name,
        build(below, wanted, name, isPublic && metaOf(below).audience === 'public', open),
      ]),
    )
  } else if ((isUnion(inner) || inner._zod.def.type === 'string') && wanted(schema, field, isPublic)) leaves.wanted = true
  else if (isArray(inner)) leaves.items = build(inner._zod.def.element, wanted, field, isPublic, open)
  else if (isRecord(inner)) leaves.items = build(inner._zod.def.valueType, wanted, field, isPublic, open)
  else if (isUnion(inner)) for (const option of inner._zod.def.options) merge(leaves, build(option, wanted, field, isPublic, open))
  open.delete(inner)
  return leaves
}

function merge(into: Leaves, option: Leaves): void {
  if (option.wanted) into.wanted = true
  if (option.fields) into.fields = new Map([...(into.fields ?? []), ...option.fields])
  if (option.items) into.items = option.items
}

// A branch that is being looked at counts as useful, so that recursive schemas end.
function prune(leaves: Leaves, open: Set<Leaves>): boolean {
  if (open.has(leaves)) return true
  open.add(leaves)
  for (const [name, field] of leaves.fields ?? []) if (!prune(field, open)) leaves.fields?.delete(name)
  if (leaves.items && !prune(leaves.items, open)) delete leaves.items
  open.delete(leaves)
  return leaves.wanted === true || (leaves.fields?.size ?? 0) > 0 || leaves.items !== undefined
}

/** Calls `visit` with every wanted value and the path to it, which changes once it returns. */
export function visitLeaves(
  { wanted, items, fields }: Leaves,
  value: unknown,
  visit: (value: unknown, path: FieldPath) => void,
  path: (string | number)[] = [],
): void {
  if (wanted && value !== undefined) visit(value, path)
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    if (items === undefined) return
    for (let index = 0; index < value.length; index += 1) {
      path.push(index)
      visitLeaves(items, value[index], visit, path)
      path.pop()
    }
    return
  }
  const children = value as Record<string, unknown>
  if (fields)
    for (const [name, below] of fields) {
      if (children[name] === undefined) continue
      path.push(name)
      visitLeaves(below, children[name], visit, path)
      path.pop()
    }
  if (items)
    for (const name in children) {
      if (fields?.has(name)) continue
      path.push(name)
      visitLeaves(items, children[name], visit, path)
      path.pop()
    }
}
