// From what zod says of a value to problems that a person can act on.
import type { z } from 'zod'
import { catalogue, type ProblemId } from '../problems/catalogue.ts'
import { type Place, type Problem, problem } from '../problems/problem.ts'
import { list, name, nearest, type Path } from './names.ts'
import { fieldNames, isOptional, isPublic, metaOf, schemasAt } from './schema.ts'
import { expected, kindOf, own, remedy, wordOf } from './wording.ts'

type Issue = z.core.$ZodIssue

/** Where values and keys of one entry stand. */
export interface Placer {
  value: (path: Path) => Place
  key: (path: Path) => Place
}

/** What is known of one entry while its issues are put into words. */
interface Subject {
  file: string
  schema: z.ZodType
  value: unknown
  places: Placer
}

/** The problems behind the issues of one entry. */
export function problemsOf(subject: Subject, found: readonly Issue[]): Problem[] {
  const issues = found.flatMap((issue) => flatten(issue, subject.value))
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => unknownField(subject, [...issue.path, key])) : [],
  )
  // A field with a typo in its name is one mistake, so the field that was meant is not missing as well.
  const meant = new Set(unknown.flatMap((each) => (each.meant ? [name(each.meant)] : [])))
  return [
    ...unknown.map((each) => each.problem),
    ...issues.flatMap((issue) => (issue.code === 'unrecognized_keys' || meant.has(name(issue.path)) ? [] : [translate(subject, issue)])),
  ]
}

function translate(subject: Subject, issue: Issue): Problem {
  const { file, schema, value, places } = subject
  const { path } = issue
  if (isMissing(value, path)) return missingField(subject, path)
  const label = name(path)
  if (issue.code === 'invalid_key') {
    const { reason, fix } = own(issue.issues[0] ?? issue)
    return problem('wrong-value', { file, place: places.key(path), reason: `${label} ${reason}`, fix })
  }
  const actual = valueAt(value, path)
  const place = places.value(path)
  if (actual === null)
    return problem('wrong-type', {
      file,
      place,
      reason: `${label} is empty`,
      fix: `Write ${expected(issue)}${isOptional(schema, path) ? ', or remove it' : ''}.`,
    })
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : optionsOf(issue)
  if (allowed) return unknownValue(subject, path, allowed)
  const marked = schemasAt(schema, path)
    .map((each) => metaOf(each).problem)
    .find(isProblem)
  if (issue.code !== 'invalid_type' || (marked && typeof actual === 'number')) {
    const { reason, fix } = own(issue)
    return problem(marked ?? 'wrong-value', { file, place, reason: `${label} ${reason}`, fix })
  }
  const reason = `${label} should be ${expected(issue)}, but is ${kindOf(actual, isPublic(schema, path))}`
  return problem('wrong-type', { file, place, reason, fix: remedy(issue, actual), expected: [expected(issue)] })
}

function unknownField({ file, schema, value, places }: Subject, path: Path): { problem: Problem; meant?: Path } {
  const parent = path.slice(0, -1)
  const names = fieldNames(schema, parent, value)
  const near = nearest(String(path.at(-1)), names)
  const place = places.key(path)
  if (near[0] === undefined)
    return {
      problem: problem('unknown-field', {
        file,
        place,
        reason: `${name(path)} is no field`,
        expected: names,
        fix: removal(names),
      }),
    }
  return {
    problem: problem('unknown-field', { file, place, reason: `${name(path)} is no field; did you mean ${list(near)}?`, expected: names }),
    meant: [...parent, near[0]],
  }
}

/** What to do with a field that is none; of many fields a list helps nobody. */
export const removal = (names: readonly string[]): string | undefined =>
  names.length > 0 && names.length <= 12 ? `Remove it; the fields here are ${names.join(', ')}.` : undefined

function missingField({ file, schema, places }: Subject, path: Path): Problem {
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

function unknownValue({ file, value, places }: Subject, path: Path, allowed: string[]): Problem {
  const actual = valueAt(value, path)
  const near = typeof actual === 'string' ? nearest(actual, allowed) : []
  const reason = `${name(path)} is ${wordOf(actual)}, which is none of its values${near.length > 0 ? `; did you mean ${list(near)}?` : ''}`
  return problem('wrong-value', { file, place: places.value(path), reason, fix: `Write one of ${allowed.join(', ')}.`, expected: allowed })
}

// A union of kinds that tells them apart by one field reports an unknown value of that field in its own way.
const optionsOf = (issue: Issue): string[] | undefined =>
  issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : undefined

const isProblem = (id: string | undefined): id is ProblemId => id !== undefined && id in catalogue

const valueAt = (value: unknown, path: Path): unknown =>
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
