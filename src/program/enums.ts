// The words that kinds bring with them: every value of every enumeration.
import type { z } from 'zod'
import { bare, isArray, isEnum, isObject, isRecord, isUnion } from './schema.ts'

/** Every word of every enumeration below a schema. */
export function enumValues(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): string[] {
  const inner = bare(schema)
  if (seen.has(inner)) return []
  seen.add(inner)
  if (isEnum(inner)) return Object.values(inner._zod.def.entries).map(String)
  if (isObject(inner)) return Object.values(inner._zod.def.shape).flatMap((field) => enumValues(field, seen))
  if (isArray(inner)) return enumValues(inner._zod.def.element, seen)
  if (isRecord(inner)) return [...enumValues(inner._zod.def.keyType, seen), ...enumValues(inner._zod.def.valueType, seen)]
  return isUnion(inner) ? inner._zod.def.options.flatMap((option) => enumValues(option, seen)) : []
}
