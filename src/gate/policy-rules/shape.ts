// What conditions see of an entry: the CEL type of each field, derived from the kind's schema, and the values in the form that CEL works with.
import type { z } from 'zod'
import { isArray, isObject, isRecord, isUnion } from '../../program/schema.ts'

type Schema = z.core.$ZodType

/** The type of a value. `name` is what CEL calls it; `dyn` is any, of which nothing is known before a value is there. */
export type Shape =
  | { is: 'string' | 'int' | 'double' | 'bool' | 'dyn'; name: string }
  | { is: 'list' | 'map'; name: string; of: Shape }
  | { is: 'object'; name: string; fields: ReadonlyMap<string, Shape>; make: Maker }

/** Class of an object's values. It inherits nothing, so that a condition finds the declared fields alone; each is read when it is asked for. */
type Maker = new (fields: object) => object

const simple = (is: 'string' | 'int' | 'double' | 'bool' | 'dyn'): Shape => ({ is, name: is })
const text_types = new Set(['string', 'enum', 'literal', 'template_literal', 'pipe'])

type Known = Map<Schema, Shape>

/** The shape of what the schemas at one place may hold; `name` is the name of a type for objects. `known` has the shapes of schemas that may meet themselves again. */
export function shapeOf(schemas: readonly Schema[], name: string, known: Known = new Map()): Shape {
  const [first, ...others] = schemas.map(outermost)
  const met = first && others.length === 0 ? known.get(first) : undefined
  if (met) return met
  const options = schemas.flatMap(optionsOf)
  const objects = options.filter(isObject)
  const arrays = options.filter(isArray)
  const records = options.filter(isRecord)
  if (objects.length === options.length) return objectOf(objects, name, known, first)
  if (arrays.length === options.length) {
    const of = shapeOf(
      arrays.map((each) => each._zod.def.element),
      `${name}.item`,
      known,
    )
    return { is: 'list', name: `list<${of.name}>`, of }
  }
  if (records.length === options.length) {
    const of = shapeOf(
      records.map((each) => each._zod.def.valueType),
      `${name}.value`,
      known,
    )
    return { is: 'map', name: `map<string, ${of.name}>`, of }
  }
  const types = new Set(options.map(simpleType))
  const [type = 'dyn'] = types
  return simple(types.size === 1 ? type : 'dyn')
}

function optionsOf(schema: Schema): readonly Schema[] {
  const outer = outermost(schema)
  return isUnion(outer) ? outer._zod.def.options.flatMap(optionsOf) : [outer]
}

// Like `bare`, but stops at a transform, whose result is what entries hold. The only one is that of decimals, which makes text of numbers.
function outermost(schema: Schema): Schema {
  const { def } = schema._zod as { def: { innerType?: Schema; getter?: () => Schema } }
  const inner = def.innerType ?? def.getter?.()
  return inner === undefined ? schema : outermost(inner)
}

function simpleType(schema: Schema): 'string' | 'int' | 'double' | 'bool' | 'dyn' {
  const { def } = schema._zod as { def: { type: string; format?: string } }
  if (def.type === 'number') return def.format === 'safeint' ? 'int' : 'double'
  if (def.type === 'boolean') return 'bool'
  return text_types.has(def.type) ? 'string' : 'dyn'
}

function objectOf(objects: readonly z.core.$ZodObject[], name: string, known: Known, at: Schema | undefined): Shape {
  const schemas = new Map<string, Schema[]>()
  for (const object of objects)
    for (const [field, schema] of Object.entries(object._zod.def.shape)) schemas.set(field, [...(schemas.get(field) ?? []), schema])
  const fields = new Map<string, Shape>()
  const shape: Shape = { is: 'object', name, fields, make: makerOf(fields, schemas.keys()) }
  if (at) known.set(at, shape)
  for (const [field, of] of schemas) fields.set(field, shapeOf(of, `${name}.${field}`, known))
  return shape
}

function makerOf(shapes: ReadonlyMap<string, Shape>, names: Iterable<string>): Maker {
  const make = class {
    readonly #fields: object
    readonly #read = new Map<string, unknown>()
    constructor(fields: object) {
      this.#fields = fields
    }
    static read(made: InstanceType<typeof make>, field: string): unknown {
      const shape = shapes.get(field)
      if (shape && !made.#read.has(field))
        made.#read.set(field, valueIn(shape, Object.getOwnPropertyDescriptor(made.#fields, field)?.value))
      return made.#read.get(field)
    }
  }
  Object.setPrototypeOf(make.prototype, null)
  for (const field of names)
    Object.defineProperty(make.prototype, field, {
      get(this: InstanceType<typeof make>) {
        return make.read(this, field)
      },
    })
  return make
}

/** A value of a shape in the form that CEL works with; undefined when it is absent. */
export function valueIn(shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (shape.is === 'int') return typeof value === 'number' ? BigInt(value) : undefined
  if (shape.is === 'list') return Array.isArray(value) ? value.map((each) => valueIn(shape.of, each)) : undefined
  if (shape.is === 'map') return mapOf(value, (each) => valueIn(shape.of, each))
  if (shape.is === 'dyn') return anyOf(value)
  if (shape.is !== 'object') return value
  return new shape.make(value)
}

const mapOf = (value: object, each: (value: unknown) => unknown): Map<string, unknown> =>
  new Map(Object.entries(value).flatMap(([key, below]) => (below === undefined ? [] : [[key, each(below)]])))

function anyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(anyOf)
  return typeof value === 'object' && value !== null ? mapOf(value, anyOf) : value
}

/** How much there is in a value: what the work of a condition is reckoned from. */
export interface Extent {
  /** Values at any depth. */
  values: number
  /** Length of the longest list. */
  list: number
  /** Length of the longest text. */
  text: number
}

export function extentOf(value: unknown, extent: Extent = { values: 0, list: 1, text: 1 }): Extent {
  extent.values += 1
  if (typeof value === 'string') extent.text = Math.max(extent.text, value.length)
  if (typeof value === 'object' && value !== null) {
    const below = Object.values(value)
    extent.list = Math.max(extent.list, below.length)
    for (const each of below) extentOf(each, extent)
  }
  return extent
}
