// Looking into zod schemas: which schema stands at a path, and the few marks that linking cares about.
import { z } from 'zod'

type Schema = z.core.$ZodType
type Meta = z.core.GlobalMeta

/** The schema without `optional`, `nullable`, `default`, `lazy` and transforms around it. */
export function bare(schema: Schema): Schema {
  const { def } = schema._zod as z.core.$ZodTypeInternals & {
    def: { type: string; innerType?: Schema; in?: Schema; getter?: () => Schema }
  }
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default' || def.type === 'readonly')
    return def.innerType ? bare(def.innerType) : schema
  if (def.type === 'pipe') return def.in ? bare(def.in) : schema
  if (def.type === 'lazy') return def.getter ? bare(def.getter()) : schema
  return schema
}

/** What is noted on a schema and on what it wraps; the outer note wins. */
export function metaOf(schema: Schema): Meta {
  const own = z.globalRegistry.get(schema) ?? {}
  const inner = bare(schema)
  return inner === schema ? own : { ...z.globalRegistry.get(inner), ...own }
}

export const isObject = (schema: Schema): schema is z.core.$ZodObject => schema._zod.def.type === 'object'
export const isArray = (schema: Schema): schema is z.core.$ZodArray => schema._zod.def.type === 'array'
export const isRecord = (schema: Schema): schema is z.core.$ZodRecord => schema._zod.def.type === 'record'
export const isUnion = (schema: Schema): schema is z.core.$ZodUnion => schema._zod.def.type === 'union'
export const isEnum = (schema: Schema): schema is z.core.$ZodEnum => schema._zod.def.type === 'enum'

/** The schemas that may stand one step below `schema`. */
function below(schema: Schema, segment: PropertyKey): Schema[] {
  const inner = bare(schema)
  if (isObject(inner)) {
    const field = inner._zod.def.shape[String(segment)]
    return field === undefined ? [] : [field]
  }
  if (isArray(inner)) return [inner._zod.def.element]
  if (isRecord(inner)) return [inner._zod.def.valueType]
  if (isUnion(inner)) return inner._zod.def.options.flatMap((option) => below(option, segment))
  return []
}

/** The schemas that may stand at `path`; more than one below unions. */
export const schemasAt = (schema: Schema, path: readonly PropertyKey[]): Schema[] =>
  path.reduce<Schema[]>((found, segment) => found.flatMap((each) => below(each, segment)), [schema])

/** Names of the fields that may stand at `path`. */
export function fieldNames(schema: Schema, path: readonly PropertyKey[]): string[] {
  const names = (each: Schema): string[] => {
    const inner = bare(each)
    if (isObject(inner)) return Object.keys(inner._zod.def.shape)
    return isUnion(inner) ? inner._zod.def.options.flatMap(names) : []
  }
  return [...new Set(schemasAt(schema, path).flatMap(names))]
}

/** A schema reduced to the parts that lead to a marked value. */
export interface Marks {
  meta?: Pick<Meta, 'ref' | 'asset' | 'order' | 'text'>
  /** Name of the field that identifies an item of this list. */
  key?: string
  fields?: Map<string, Marks>
  /** Items of a list, or values of a record. */
  items?: Marks
}

const known = new WeakMap<Schema, Marks>()

/** The marks below `schema`; undefined when there are none. Built once for each schema. */
export function marksOf(schema: Schema): Marks | undefined {
  const marks = build(schema)
  return prune(marks, new Set()) ? marks : undefined
}

function build(schema: Schema): Marks {
  const done = known.get(schema)
  if (done) return done
  const marks: Marks = {}
  known.set(schema, marks)
  const { ref, asset, order, text } = metaOf(schema)
  if (ref || asset || order || text)
    marks.meta = { ...(ref ? { ref } : {}), ...(asset ? { asset } : {}), ...(order ? { order } : {}), ...(text ? { text } : {}) }
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

/** Calls `visit` for every marked value, with its path. */
export function visitMarks(
  marks: Marks,
  value: unknown,
  visit: (marks: Marks, value: unknown, path: readonly (string | number)[]) => void,
  path: readonly (string | number)[] = [],
): void {
  if (value === undefined || value === null) return
  if (marks.meta || marks.key !== undefined) visit(marks, value, path)
  if (Array.isArray(value)) {
    const { items } = marks
    if (items) for (const [index, item] of value.entries()) visitMarks(items, item, visit, [...path, index])
    return
  }
  if (typeof value !== 'object') return
  for (const [name, child] of Object.entries(value)) {
    const field = marks.fields?.get(name) ?? (marks.fields && !marks.items ? undefined : marks.items)
    if (field) visitMarks(field, child, visit, [...path, name])
  }
}
