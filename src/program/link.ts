// Checks that need more than one value: references, parents, dates in order, languages, audiences.
import { type Audience, audiences } from '../../schemas/audience.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { dangling, folded, type Ids, idProblems, isId, isLocale, mismatchProblems } from './ids.ts'
import { type Marks, marksOf, visitMarks } from './marks.ts'
import { list as listOf, name, nearest } from './names.ts'
import type { Claim, Draft } from './parse.ts'
import { translationProblems } from './translations.ts'

export interface LinkInput {
  claims: readonly Claim[]
  drafts: readonly Draft[]
  ids: Ids
  /** Languages of program.yaml; undefined when they could not be read. */
  locales: Locales | undefined
}

export interface Locales {
  default: string
  all: readonly string[]
}

/** Every problem between entries and between fields. Entries with problems of their own are looked at too, as far as their values go. */
export function linkProblems({ claims, drafts, ids, locales }: LinkInput): Problem[] {
  const program = drafts.find((draft) => draft.kind.name === 'program')?.fields
  return [
    ...idProblems(claims),
    ...parentProblems(claims, ids),
    ...translationProblems(claims, drafts, locales),
    ...drafts.flatMap((draft) => [...mismatchProblems(draft), ...audienceProblems(draft), ...markProblems(draft, ids, locales, program)]),
  ]
}

// Many files stand in the folder of one parent, so a parent that does not exist is said once.
function parentProblems(claims: readonly Claim[], ids: Ids): Problem[] {
  const said = new Set<string>()
  return claims.flatMap(({ kind, file, params }) =>
    Object.entries(kind.parents ?? {}).flatMap(([part, parent]) => {
      const id = params[part] ?? ''
      const key = `${parent} ${id}`
      if (ids.has(parent, id) || said.has(key)) return []
      said.add(key)
      return [dangling(file, undefined, `the folder "${id}"`, parent, id, ids)]
    }),
  )
}

function audienceProblems({ kind, file, fields, places }: Draft): Problem[] {
  const given = audiences.indexOf(fields['audience'] as Audience)
  if (given < 0 || given >= audiences.indexOf(kind.audience)) return []
  return [
    problem('audience-wider', {
      file,
      place: places.value(['audience']),
      reason: `"audience" is "${audiences[given]}", but files of this folder are ${kind.audience} at the widest`,
    }),
  ]
}

type FieldPath = readonly (string | number)[]

function markProblems(draft: Draft, ids: Ids, locales: Locales | undefined, program: unknown): Problem[] {
  const { file, places } = draft
  const marks = marksOf(draft.kind.schema)
  const problems: Problem[] = []
  if (!marks) return problems
  visitMarks(marks, draft.fields, ({ meta, key }, value, path) => {
    if (typeof value === 'string') {
      if (meta?.ref && isId(value) && !ids.has(meta.ref, value))
        problems.push(dangling(file, places.value(path), name(path), meta.ref, value, ids))
      if (meta?.among) problems.push(...strayProblems(draft, meta.among, value, path, program))
      return
    }
    if (key !== undefined && Array.isArray(value)) problems.push(...twins(draft, value, key, path))
    if (meta?.order) problems.push(...outOfOrder(draft, meta.order, value, path))
    if (meta?.text && locales) problems.push(...languageProblems(draft, value, path, locales))
  })
  return problems
}

type Among = NonNullable<NonNullable<Marks['meta']>['among']>

// A value that names an item of a list in its own entry or in program.yaml. A list that could not be read is not held against it.
function strayProblems({ file, places, fields }: Draft, among: Among, value: string, path: FieldPath, program: unknown): Problem[] {
  const list = among.list.split('.').reduce(fieldOf, among.in === 'program' ? program : fields)
  const { key } = among
  const known = Array.isArray(list) ? list.map((item) => (key === undefined ? item : fieldOf(item, key))) : Object.keys(list ?? {})
  const names = known.filter((each) => typeof each === 'string')
  if (names.length === 0 || names.includes(value)) return []
  const near = nearest(value, names)
  return [
    problem('ref-dangling', {
      file,
      place: places.value(path),
      reason: `${name(path)} is "${value}", which is none of "${among.list}"${among.in === 'program' ? ' in program.yaml' : ' in this file'}${near.length > 0 ? `; nearest: ${listOf(near)}` : ''}`,
      fix: `Write one of ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}, or add it there.`,
      expected: names,
    }),
  ]
}

function twins({ file, places }: Draft, items: readonly unknown[], key: string, path: FieldPath): Problem[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const id = fieldOf(item, key)
    if (typeof id !== 'string') return []
    if (!seen.has(folded(id))) {
      seen.add(folded(id))
      return []
    }
    return [
      problem('id-duplicate', {
        file,
        place: places.value([...path, index, key]),
        reason: `${name([...path, index, key])} is "${id}", which an item before it has`,
      }),
    ]
  })
}

function outOfOrder({ file, places }: Draft, pairs: NonNullable<Marks['meta']>['order'], value: unknown, path: FieldPath): Problem[] {
  return (pairs ?? []).flatMap(([from, to]) => {
    const [a, b] = [fieldOf(value, from), fieldOf(value, to)]
    if (typeof a !== 'string' || typeof b !== 'string' || a <= b || !isDay(a) || !isDay(b)) return []
    return [
      problem('date-order', {
        file,
        place: places.value([...path, to]),
        reason: `${name([...path, to])} is ${b}, which is before "${from}", ${a}`,
      }),
    ]
  })
}

function languageProblems({ file, places }: Draft, value: unknown, path: FieldPath, locales: Locales): Problem[] {
  const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
  // A cell of the matrix may be money instead of text, which no language tag fits.
  if (given.length === 0 || !given.every(isLocale)) return []
  const unknown = given.filter((locale) => !locales.all.includes(locale))
  return [
    ...(given.includes(locales.default)
      ? []
      : [problem('locale-missing', { file, place: places.key(path), reason: `${name(path)} has no text in "${locales.default}"` })]),
    ...unknown.map((locale) =>
      problem('locale-unknown', {
        file,
        place: places.key([...path, locale]),
        reason: `${name(path)} has a text in "${locale}", which is no language of the program`,
      }),
    ),
  ]
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
