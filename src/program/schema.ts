// Looking into zod schemas: which schema stands at a path, and what is noted on it.
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
    const { shape } = inner._zod.def
    const field = Object.hasOwn(shape, segment) ? shape[String(segment)] : undefined
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

/** Names of the fields that may stand at `path`. Of a union that tells its options apart by a field, only the option that `value` names counts. */
export function fieldNames(schema: Schema, path: readonly PropertyKey[], value: unknown): string[] {
  const names = (each: Schema): string[] => {
    const inner = bare(each)
    if (isObject(inner)) return Object.keys(inner._zod.def.shape)
    if (isRecord(inner)) return isEnum(inner._zod.def.keyType) ? Object.keys(inner._zod.def.keyType._zod.def.entries) : []
    return isUnion(inner) ? chosen(inner, value).flatMap(names) : []
  }
  return [...new Set(schemasAt(schema, path).flatMap(names))]
}

function chosen(union: z.core.$ZodUnion, value: unknown): readonly Schema[] {
  const { options } = union._zod.def
  const key = 'discriminator' in union._zod.def ? String(union._zod.def.discriminator) : undefined
  if (key === undefined || typeof value !== 'object' || value === null) return options
  const named: unknown = Object.getOwnPropertyDescriptor(value, key)?.value
  const fitting = options.filter((option) => below(option, key).some((field) => z.safeParse(field, named).success))
  return fitting.length > 0 ? fitting : options
}

/** True when the value at `path` may be left out. */
export const isOptional = (schema: Schema, path: readonly PropertyKey[]): boolean =>
  schemasAt(schema, path).some((each) => each._zod.optin === 'optional')

/** True when everybody may see the value at `path`: each field on the way is public. Items of a list and values of a map are seen by whoever sees it. */
export const isPublic = (schema: Schema, path: readonly PropertyKey[]): boolean =>
  path.every((segment, index) => schemasAt(schema, path.slice(0, index)).some((holder) => opens(holder, segment)))

function opens(holder: Schema, segment: PropertyKey): boolean {
  const inner = bare(holder)
  if (isUnion(inner)) return inner._zod.def.options.some((option) => opens(option, segment))
  return below(inner, segment).some((field) => !isObject(inner) || metaOf(field).audience === 'public')
}
