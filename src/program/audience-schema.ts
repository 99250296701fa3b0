// The schema of an audience: a kind's schema without the fields that the audience may not see. Parsing with it is what removes them.

import { z } from 'zod'
import { safeParse } from 'zod/v4/core'
import { type Audience, maySee } from '../../schemas/audience.ts'
import { bare, isArray, isObject, isRecord, isUnion, metaOf } from './schema.ts'

type Schema = z.core.$ZodType

const derived: Record<Audience, WeakMap<Schema, Schema>> = {
  public: new WeakMap(),
  partner: new WeakMap(),
  internal: new WeakMap(),
}

// Types without fields below them. Any other type has to be taught to `derive` first: what it does not know, it shows to nobody.
const leaves = new Set(['string', 'number', 'int', 'boolean', 'bigint', 'enum', 'literal', 'template_literal', 'date', 'null'])

/**
 * The part of `schema` that `audience` may see, at any depth. Fields without a mark are internal. Parsing drops the rest.
 * It parses values that `schema` has returned. Throws for types of zod that it does not know.
 */
export function audienceSchema(schema: Schema, audience: Audience): Schema {
  const known = derived[audience].get(schema)
  if (known) return known
  // Recursive schemas meet themselves again: they find this stand-in, which is resolved when it is first parsed.
  let result: Schema | undefined
  derived[audience].set(
    schema,
    z.lazy(() => result ?? z.never()),
  )
  try {
    result = derive(schema, audience)
  } catch (error) {
    derived[audience].delete(schema)
    throw error
  }
  derived[audience].set(schema, result)
  return result
}

function derive(schema: Schema, audience: Audience): Schema {
  const { def } = schema._zod as z.core.$ZodTypeInternals & { def: { type: string; innerType?: Schema } }
  if (def.type === 'optional' && def.innerType) return z.optional(audienceSchema(def.innerType, audience))
  if (def.type === 'nullable' && def.innerType) return z.nullable(audienceSchema(def.innerType, audience))
  const inner = bare(schema)
  if (inner !== schema && inner._zod.def.type !== 'pipe') return audienceSchema(inner, audience)
  if (isObject(inner)) {
    const fields = Object.entries(inner._zod.def.shape).filter(([, field]) => maySee(audience, metaOf(field).audience ?? 'internal'))
    return z.object(Object.fromEntries(fields.map(([name, field]) => [name, audienceSchema(field, audience)])))
  }
  if (isArray(inner)) return z.core.clone(inner, { ...inner._zod.def, element: audienceSchema(inner._zod.def.element, audience) })
  if (isRecord(inner)) return z.partialRecord(inner._zod.def.keyType, audienceSchema(inner._zod.def.valueType, audience))
  if (isUnion(inner)) return chosen(inner, audience)
  if (leaves.has(inner._zod.def.type)) return inner
  throw new Error(
    `audienceSchema does not know zod's type "${inner._zod.def.type}", so nobody could see its values: teach it in audience-schema.ts`,
  )
}

// Which option of a union a value belongs to is decided by the whole option: what an audience sees of two options may look the same.
function chosen(union: z.core.$ZodUnion, audience: Audience): Schema {
  const options = union._zod.def.options.map((option) => ({ whole: option, part: audienceSchema(option, audience) }))
  return z.unknown().transform((value, context) => {
    for (const { whole, part } of options) {
      if (!safeParse(whole, value).success) continue
      const result = safeParse(part, value)
      if (result.success) return result.data
      break
    }
    context.issues.push({ code: 'custom', message: 'fits no option of the union', input: value })
    return z.NEVER
  })
}
