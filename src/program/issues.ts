// From what zod says of a value to problems that a person can act on.
import { closest, distance } from 'fastest-levenshtein'
import type { z } from 'zod'
import { catalogue, type ProblemId } from '../problems/catalogue.ts'
import { type Place, type Problem, problem } from '../problems/problem.ts'
import { fieldNames, metaOf, schemasAt } from './schema.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** Where values and keys of one entry stand. */
export interface Placer {
  value: (path: Path) => Place
  key: (path: Path) => Place
}

/** The problems behind the issues of one entry. */
export function problemsOf(file: string, schema: z.ZodType, value: unknown, issues: readonly Issue[], places: Placer): Problem[] {
  return issues.flatMap((issue) => flatten(issue, value)).flatMap((issue) => translate(issue))

  function translate(issue: Issue): Problem[] {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField([...issue.path, key], key))
    if (isMissing(value, issue.path)) return [missingField(issue.path)]
    const label = name(issue.path)
    if (issue.code === 'invalid_key')
      return [problem('wrong-value', { file, place: places.key(issue.path), reason: `${label} ${keyMessage(issue)}` })]
    const actual = valueAt(value, issue.path)
    const place = places.value(issue.path)
    if (actual === null)
      return [problem('wrong-type', { file, place, reason: `${label} is empty`, fix: `Write ${expected(issue)}, or remove the key.` })]
    const marked = schemasAt(schema, issue.path)
      .map((each) => metaOf(each).problem)
      .find(isProblem)
    if (issue.code === 'invalid_value') return [unknownValue(issue, label, actual, place)]
    if (marked) return [problem(marked, { file, place, reason: `${label} ${issue.message}` })]
    if (issue.code === 'invalid_type')
      return [
        problem('wrong-type', {
          file,
          place,
          reason: `${label} should be ${expected(issue)}, but is ${kindOf(actual)}`,
          expected: [expected(issue)],
        }),
      ]
    return [problem('wrong-value', { file, place, reason: `${label} ${own(issue.message)}` })]
  }

  function unknownField(path: Path, key: string): Problem {
    if (key === '<<') return problem('yaml-merge-key', { file, place: places.key(path), reason: 'a merge key "<<" is used' })
    const names = fieldNames(schema, path.slice(0, -1))
    const near = nearest(key, names)
    return problem('unknown-field', {
      file,
      place: places.key(path),
      reason: `${name(path)} is no field of this entry${near.length > 0 ? `; did you mean ${list(near)}?` : ''}`,
      expected: names,
      ...(near.length > 0 ? {} : { fix: `Remove it; the fields here are ${names.join(', ')}.` }),
    })
  }

  function missingField(path: Path): Problem {
    const description = schemasAt(schema, path)
      .map((each) => metaOf(each).description)
      .find((each) => each !== undefined)
    return problem('missing-field', {
      file,
      place: places.key(path),
      reason: `${name(path)} is missing`,
      fix: `Add ${name(path)}${description ? `: ${description}` : '.'}`,
    })
  }

  function unknownValue(issue: z.core.$ZodIssueInvalidValue, label: string, actual: unknown, place: Place): Problem {
    const allowed = issue.values.map(String)
    const near = typeof actual === 'string' ? nearest(actual, allowed) : []
    return problem('wrong-value', {
      file,
      place,
      reason: `${label} is ${shown(actual)}, which is none of its values${near.length > 0 ? `; did you mean ${list(near)}?` : ''}`,
      fix: `Write one of ${allowed.join(', ')}.`,
      expected: allowed,
    })
  }
}

/** The names nearest to `given`, at most three, nearest first; none when all are far. */
export function nearest(given: string, names: readonly string[]): string[] {
  const wanted = given.toLowerCase()
  const near = names
    .map((each) => ({ each, cost: each.toLowerCase() === wanted ? 0 : distance(each.toLowerCase(), wanted) }))
    .filter(
      ({ each, cost }) =>
        cost <= Math.max(1, Math.floor(Math.min(each.length, given.length) / 3)) ||
        (wanted.length > 3 && each.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 3)
    .map(({ each }) => each)
  return near
}

/** The nearest of `names` in any case, for lists where one is surely meant. */
export const closestOf = (given: string, names: readonly string[]): string | undefined =>
  names.length === 0 ? undefined : closest(given, [...names])

export const list = (names: readonly string[]): string => names.map((each) => `"${each}"`).join(' or ')

const isProblem = (id: string | undefined): id is ProblemId => id !== undefined && id in catalogue

/** `agreements[0].signed_on`, in quotes. */
export const name = (path: Path): string =>
  path.length === 0
    ? 'the entry'
    : `"${path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`), '')}"`

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, part) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? (at as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  )

function isMissing(value: unknown, path: Path): boolean {
  const last = path.at(-1)
  if (last === undefined) return false
  const parent = valueAt(value, path.slice(0, -1))
  return typeof parent === 'object' && parent !== null && !Array.isArray(parent) && !Object.hasOwn(parent, last)
}

// Of a union the option that was probably meant speaks: the one with the fewest complaints that is of the value's own type.
function flatten(issue: Issue, value: unknown): Issue[] {
  if (issue.code !== 'invalid_union' || isMissing(value, issue.path)) return [issue]
  const options = issue.errors.filter((errors) => !errors.some((each) => each.path.length === 0 && each.code === 'invalid_type'))
  const [best] = options
    .map((errors) => ({
      errors,
      cost: errors.reduce((sum, each) => sum + (each.code === 'unrecognized_keys' ? 2 * each.keys.length : 1), 0),
    }))
    .sort((a, b) => a.cost - b.cost)
  if (best === undefined) return [issue]
  return best.errors.flatMap((each) => flatten({ ...each, path: [...issue.path, ...each.path] } as Issue, value))
}

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map',
}

const expected = (issue: Issue): string =>
  issue.code === 'invalid_type'
    ? (types[issue.expected] ?? issue.expected)
    : issue.code === 'invalid_union'
      ? own(issue.message).replace(/^should be /, '')
      : 'a value'

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value === 'string') return 'text'
  return typeof value === 'boolean' ? `${value}` : `the number ${String(value)}`
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"` : kindOf(value)

// Messages that zod wrote itself begin with a capital letter; ours continue the sentence.
const own = (message: string): string =>
  /^[A-Z]/.test(message) ? `does not fit: ${message.charAt(0).toLowerCase()}${message.slice(1)}` : message

const keyMessage = (issue: z.core.$ZodIssueInvalidKey): string => own(issue.issues[0]?.message ?? issue.message)
