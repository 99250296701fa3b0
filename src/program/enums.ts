// The words that kinds bring with them: the names of their fields and every value of every enumeration.
import type { z } from 'zod'
import type { Kind } from '../../schemas/kind.ts'
import { bare, isArray, isEnum, isObject, isRecord, isUnion } from './schema.ts'

/** Every word of every enumeration of the kinds. */
export const enumValuesOf = (kinds: readonly Kind[]): Set<string> =>
  collect(kinds, (schema) => (isEnum(schema) ? Object.values(schema._zod.def.entries).map(String) : []))

/** Every name of a field of the kinds, at any depth. */
export const fieldNamesOf = (kinds: readonly Kind[]): Set<string> =>
  collect(kinds, (schema) => (isObject(schema) ? Object.keys(schema._zod.def.shape) : []))

function collect(kinds: readonly Kind[], wordsOf: (schema: z.core.$ZodType) => readonly string[]): Set<string> {
  const seen = new Set<z.core.$ZodType>()
  const words = new Set<string>()
  const visit = (schema: z.core.$ZodType): void => {
    const inner = bare(schema)
    if (seen.has(inner)) return
    seen.add(inner)
    for (const word of wordsOf(inner)) words.add(word)
    for (const below of partsOf(inner)) visit(below)
  }
  for (const kind of kinds) visit(kind.schema)
  return words
}

function partsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (isObject(schema)) return Object.values(schema._zod.def.shape)
  if (isArray(schema)) return [schema._zod.def.element]
  if (isRecord(schema)) return [schema._zod.def.keyType, schema._zod.def.valueType]
  return isUnion(schema) ? schema._zod.def.options : []
}
