// YAML as values. One policy: YAML 1.2 core schema, so dates stay text, `<<` is no merge and a key stands once.
import {
  CORE_SCHEMA,
  defineMappingTag,
  defineScalarTag,
  floatCoreTag,
  intCoreTag,
  load,
  mapTag,
  NOT_RESOLVED,
  YAMLException,
} from 'js-yaml'
import { type Problem, problem } from '../problems/problem.ts'
import { placeAt, type Source } from './source.ts'
import { yamlProblems } from './yaml-problems.ts'

/** Most aliases in a file, and most values that they may stand for when written out. */
export const max_aliases = 20
const max_values = 10_000

export interface Parsed {
  value: unknown
}

// `__proto__` would be dropped by maps of JavaScript, and a merge key or an empty key would look like a field: they are refused where they stand.
const strict_map = defineMappingTag('tag:yaml.org,2002:map', {
  create: mapTag.create,
  has: mapTag.has,
  keys: mapTag.keys,
  get: mapTag.get,
  identify: () => false,
  addPair: (map: Record<string, unknown>, key, value) =>
    key === '__proto__' || key === '<<' || key === null ? 'reserved key' : mapTag.addPair(map, key, value),
})

// A number that would lose digits stays text; fields of money take it whole, others say that they want a number.
const whole = (tag: typeof intCoreTag) =>
  defineScalarTag<number>(tag.tagName, {
    ...tag,
    resolve: (source, explicit, name) => (source.length > 14 && !isExact(source) ? NOT_RESOLVED : tag.resolve(source, explicit, name)),
  })

/** True when a JavaScript number keeps every digit of the number in `source`. */
const isExact = (source: string): boolean =>
  /^0[xo]/.test(source) ? Number.isSafeInteger(Number(source)) : source.replace(/[eE].*$|^[-+]?0*|\./g, '').length <= 15

const schema = CORE_SCHEMA.withTags(strict_map, whole(intCoreTag), whole(floatCoreTag))

/** The value of a YAML text, or every syntax problem in it. `offset` is where the text begins in the file. */
export function parseYaml(source: Source, text: string = source.text, offset = 0): Parsed | Problem[] {
  try {
    return { value: load(text, { schema, maxAliases: 0 }) }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return error.reason.startsWith('aliases exceeded')
      ? withAliases(source, text, offset, error)
      : yamlProblems(source, text, offset, error)
  }
}

// Few files have aliases, so only they pay for the look at what the aliases stand for.
function withAliases(source: Source, text: string, offset: number, first: YAMLException): Parsed | Problem[] {
  try {
    const value: unknown = load(text, { schema, maxAliases: max_aliases })
    if (countValues(value, max_values) <= max_values) return { value }
    return [
      problem('yaml-aliases', {
        file: source.file,
        place: placeAt(source.text, offset + (first.mark?.position ?? 0)),
        reason: `the YAML aliases of the file stand for more than ${max_values} values`,
      }),
    ]
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return yamlProblems(source, text, offset, error)
  }
}

/** Number of values in `value`, shared ones counted as often as they stand; stops soon after `most`, so loops end. */
function countValues(value: unknown, most: number): number {
  const open = [value]
  let count = 0
  while (open.length > 0 && count <= most) {
    const next = open.pop()
    count++
    if (typeof next === 'object' && next !== null) for (const child of Object.values(next)) open.push(child)
  }
  return count
}
