// The marks on a schema's values that linking cares about, as a tree of the parts that lead to one.
import type { z } from 'zod'
import { bare, isArray, isObject, isRecord, isUnion, metaOf } from './schema.ts'

type Schema = z.core.$ZodType
type Meta = z.core.GlobalMeta

/** A schema reduced to the parts that lead to a marked value. */
export interface Marks {
  meta?: Pick<Meta, 'ref' | 'asset' | 'order' | 'text' | 'among'>
  /** Name of the field that identifies an item of this list. */
  key?: string
  fields?: Map<string, Marks>
  /** Items of a list, or values of a record. */
  items?: Marks
}

const known = new WeakMap<Schema, Marks>()
const pruned = new WeakMap<Schema, Marks | false>()

/** The marks below `schema`; undefined when there are none. Built once for each schema. */
export function marksOf(schema: Schema): Marks | undefined {
  const done = pruned.get(schema)
  if (done !== undefined) return done || undefined
  const marks = build(schema)
  const useful = prune(marks, new Set()) ? marks : undefined
  pruned.set(schema, useful ?? false)
  return useful
}

function build(schema: Schema): Marks {
  const done = known.get(schema)
  if (done) return done
  const marks: Marks = {}
  known.set(schema, marks)
  const { ref, asset, order, text, among } = metaOf(schema)
  if (ref || asset || order || text || among)
    marks.meta = {
      ...(ref ? { ref } : {}),
      ...(asset ? { asset } : {}),
      ...(order ? { order } : {}),
      ...(text ? { text } : {}),
      ...(among ? { among } : {}),
    }
  const inner = bare(schema)
  if (isObject(inner)) marks.fields = new Map(Object.entries(inner._zod.def.shape).map(([name, field]) => [name, build(field)]))
  else if (isArray(inner)) {
    marks.items = build(inner._zod.def.element)
    const item = bare(inner._zod.def.element)
    const key = isObject(item) ? Object.entries(item._zod.def.shape).find(([, field]) => metaOf(field).identifies)?.[0] : undefined
    if (key !== undefined) marks.key = key
  } else if (isRecord(inner)) marks.items = build(inner._zod.def.valueType)
  else if (isUnion(inner)) merge(marks, inner._zod.def.options.map(build))
  return marks
}

// Options of a union have no field of one name with different marks, so theirs can stand side by side.
function merge(into: Marks, options: readonly Marks[]): void {
  for (const option of options) {
    if (option.meta) into.meta = { ...option.meta, ...into.meta }
    if (option.fields) into.fields = new Map([...(into.fields ?? []), ...option.fields])
    if (option.items) into.items = option.items
    if (option.key !== undefined) into.key = option.key
  }
}

// Removes branches without marks; a branch that is being looked at counts as useful, so that recursive schemas end.
function prune(marks: Marks, open: Set<Marks>): boolean {
  if (open.has(marks)) return true
  open.add(marks)
  for (const [name, field] of marks.fields ?? []) if (!prune(field, open)) marks.fields?.delete(name)
  if (marks.items && !prune(marks.items, open)) delete marks.items
  open.delete(marks)
  return marks.meta !== undefined || marks.key !== undefined || (marks.fields?.size ?? 0) > 0 || marks.items !== undefined
}

type Visit = (marks: Marks, value: unknown, path: readonly (string | number)[]) => void

/** Calls `visit` for every marked value, with its path. */
export function visitMarks(marks: Marks, value: unknown, visit: Visit, path: readonly (string | number)[] = []): void {
  if (typeof value !== 'object' || value === null) {
    if (marks.meta && value !== undefined && value !== null) visit(marks, value, path)
    return
  }
  if (marks.meta || marks.key !== undefined) visit(marks, value, path)
  const { items, fields } = marks
  if (Array.isArray(value)) {
    if (items) for (const [index, item] of value.entries()) visitMarks(items, item, visit, [...path, index])
    return
  }
  const children = value as Record<string, unknown>
  if (fields)
    for (const [name, below] of fields) if (Object.hasOwn(children, name)) visitMarks(below, children[name], visit, [...path, name])
  if (items) for (const name of Object.keys(children)) if (!fields?.has(name)) visitMarks(items, children[name], visit, [...path, name])
}
