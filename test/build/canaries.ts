// Values with a canary in every text that can hold one, made from the schemas of the kinds: what a boundary lets through is seen by its canary.
import { z } from 'zod'
import { type Audience, maySee } from '../../schemas/audience.ts'
import { bare, isArray, isEnum, isObject, isRecord, isUnion, metaOf } from '../../src/program/schema.ts'

type Schema = z.core.$ZodType

export interface Canary {
  /** The value that holds it, as it stands in the data. */
  text: string
  path: string
  /** The widest audience that may see it: that of the narrowest field on the way. */
  audience: Audience
}

const narrower = (a: Audience, b: Audience): Audience => (maySee(a, b) ? a : b)

const forms: readonly ((number: string) => string)[] = [
  (number) => `Canary cnry${number}`,
  (number) => `cnry${number}`,
  (number) => `cnry${number}@canary.example`,
  (number) => `https://canary.example/cnry${number}`,
  (number) => `cnry${number}.example`,
  (number) => `/canary/cnry${number}`,
  (number) => `_cnry${number}_`,
  (number) => `1${number}7.13`,
  (number) => `PB${number.slice(1)}`,
  (number) => `partner/cnry${number}`,
  (number) => `+5599${number}99`,
  (number) => `99.9${number.slice(0, 2)}.${number.slice(2)}/0009-99`,
  (number) => `70777${number}`,
  (number) => `${'0123456789abcdef'.repeat(3)}${'0'.repeat(11)}${number}`,
  (number) => `CNRY${number.slice(1)}`,
  (number) => `7077${number}777`,
  (number) => `7b0d3a52-0000-4000-8000-0000000${number}`,
]
const formOf = new WeakMap<Schema, number>()

// Formats that leave no room for a canary.
const fixed = ['2026-06-30', '2026-06-30T09:00:00-03:00', 'en', 'BR', 'BRL', 'UTC', '1.0', '2026-Q4', '12m', '6102', 'partner']

/** Numbers the canaries, so that no two are alike. */
export class Aviary {
  readonly canaries: Canary[] = []
  #count = 0
  readonly #random: () => number
  readonly #refs: (kind: string) => string | undefined

  constructor(seed = 1, refs: (kind: string) => string | undefined = (kind) => `${kind.replaceAll('_', '-')}-1`) {
    let state = seed
    this.#random = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return (state >>> 8) / 2 ** 24
    }
    this.#refs = refs
  }

  /** A text that the schema accepts, with a canary in it where its format allows; undefined when the format is not known. */
  text(schema: Schema, path: string, audience: Audience): string | undefined {
    const number = String(++this.#count).padStart(5, '0')
    const fits = (each: string): boolean => z.safeParse(schema, each).success
    const form = formOf.get(schema) ?? forms.findIndex((each) => fits(each(number)))
    formOf.set(schema, form)
    const text = forms[form]?.(number)
    if (text === undefined) return fixed.find(fits)
    this.canaries.push({ text, path, audience })
    return text
  }

  /** A whole value: every optional field is there, lists have two items, unions and enumerations are drawn by lot. */
  value(schema: Schema, path = '', audience: Audience = 'public', depth = 0): unknown {
    const meta = metaOf(schema)
    const inner = bare(schema)
    if (meta.ref !== undefined) return this.#refs(meta.ref)
    // Items of program.yaml have to exist, as entries have to.
    if (meta.among?.in === 'program') return this.#refs(meta.among.list)
    if (isObject(inner)) {
      const fields = Object.entries(inner._zod.def.shape).map(([name, field]) => [
        name,
        this.value(field, path === '' ? name : `${path}.${name}`, narrower(audience, metaOf(field).audience ?? 'internal'), depth + 1),
      ])
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
    }
    if (isArray(inner)) {
      const items = [0, 1].map((index) => this.value(inner._zod.def.element, `${path}[${index}]`, audience, depth + 1))
      return items.filter((item) => item !== undefined)
    }
    if (isRecord(inner)) {
      const { keyType, valueType } = inner._zod.def
      const keys = isEnum(keyType) ? Object.values(keyType._zod.def.entries).map(String) : [this.text(keyType, path, audience)]
      return Object.fromEntries(keys.map((key) => [key, this.value(valueType, `${path}.${key}`, audience, depth + 1)]))
    }
    if (isPipe(schema)) return this.text(schema, path, audience)
    // Trees of requirements end at their first option.
    if (isUnion(inner)) return this.value(this.#choose(inner._zod.def.options, depth > 6), path, audience, depth + 1)
    if (isEnum(inner)) return this.#choose(Object.values(inner._zod.def.entries))
    if (inner._zod.def.type === 'literal') return (inner as z.core.$ZodLiteral)._zod.def.values[0]
    if (inner._zod.def.type === 'boolean') return this.#random() < 0.5
    if (inner._zod.def.type === 'number') return [12, 3, 1].find((number) => z.safeParse(schema, number).success)
    return this.text(schema, path, audience)
  }

  #choose<T>(values: readonly T[], first = false): T {
    return values[first ? 0 : Math.floor(this.#random() * values.length)] as T
  }
}

// A decimal is a union of types and more than that.
function isPipe(schema: Schema): boolean {
  const { def } = schema._zod as z.core.$ZodTypeInternals & { def: { type: string; innerType?: Schema } }
  return def.type === 'pipe' || (def.innerType !== undefined && isPipe(def.innerType))
}
