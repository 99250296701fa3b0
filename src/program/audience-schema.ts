// The schema of an audience: a kind's schema without the fields that the audience may not see. Parsing with it is what removes them.
import { z } from 'zod'
import { type Audience, maySee } from '../../schemas/audience.ts'
import { bare, isArray, isObject, isRecord, isUnion, metaOf } from './schema.ts'

const derived: Record<Audience, WeakMap<z.core.$ZodType, z.core.$ZodType>> = {
  public: new WeakMap(),
  partner: new WeakMap(),
  internal: new WeakMap(),
}

/** The part of `schema` that `audience` may see, at any depth. Fields without a mark are internal. Parsing drops the rest. */
export function audienceSchema(schema: z.core.$ZodType, audience: Audience): z.core.$ZodType {
  const known = derived[audience].get(schema)
  if (known) return known
  // Recursive schemas meet themselves again: they find this stand-in, which is resolved when it is first parsed.
  let result: z.core.$ZodType | undefined
  derived[audience].set(
    schema,
    z.lazy(() => result ?? z.never()),
  )
  result = derive(schema, audience)
  derived[audience].set(schema, result)
  return result
}

function derive(schema: z.core.$ZodType, audience: Audience): z.core.$ZodType {
  const { def } = schema._zod as z.core.$ZodTypeInternals & { def: { type: string; innerType?: z.core.$ZodType } }
  if (def.type === 'optional' && def.innerType) return z.optional(audienceSchema(def.innerType, audience))
  if (def.type === 'nullable' && def.innerType) return z.nullable(audienceSchema(def.innerType, audience))
  const inner = bare(schema)
  if (isObject(inner)) {
    const fields = Object.entries(inner._zod.def.shape).filter(([, field]) => maySee(audience, metaOf(field).audience ?? 'internal'))
    return z.object(Object.fromEntries(fields.map(([name, field]) => [name, audienceSchema(field, audience)])))
  }
  if (isArray(inner)) return z.core.clone(inner, { ...inner._zod.def, element: audienceSchema(inner._zod.def.element, audience) })
  if (isRecord(inner)) return z.partialRecord(inner._zod.def.keyType, audienceSchema(inner._zod.def.valueType, audience))
  if (isUnion(inner)) return z.union(inner._zod.def.options.map((option) => audienceSchema(option, audience)))
  return schema
}
