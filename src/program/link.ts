// Checks that need more than one value: ids, references, dates in order, languages, the cells of the matrix.
import type { Kind } from '../../schemas/kind.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { closestOf, list, name, nearest } from './issues.ts'
import type { Draft } from './parse.ts'
import { marksOf, visitMarks } from './schema.ts'

export interface LinkInput {
  drafts: readonly Draft[]
  /** Ids that exist by kind, those of files with problems included. */
  ids: ReadonlyMap<string, ReadonlySet<string>>
  /** Languages of program.yaml, the default first; undefined when it could not be read. */
  locales: { default: string; all: readonly string[] } | undefined
}

/** Every problem between entries and between fields. */
export function linkProblems({ drafts, ids, locales }: LinkInput): Problem[] {
  return [
    ...duplicates(drafts),
    ...drafts.flatMap((draft) => [
      ...idProblems(draft),
      ...parentProblems(draft, ids),
      ...localeProblems(draft, drafts, locales),
      ...audienceProblems(draft),
      ...markProblems(draft, ids, locales),
    ]),
  ]
}

const folded = (id: string): string => id.normalize('NFKC').toLowerCase()

// File systems differ in case and Unicode form, so ids that differ only in those are one id.
function duplicates(drafts: readonly Draft[]): Problem[] {
  const first = new Map<string, Draft>()
  return drafts.flatMap((draft) => {
    const key = `${draft.kind.name} ${folded(draft.id)} ${draft.locale ?? ''}`
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, draft)
      return []
    }
    const place = draft.kind.idField ? draft.places.value([draft.kind.idField]) : undefined
    return [
      problem('id-duplicate', {
        file: draft.file,
        place,
        reason: `the id "${draft.id}" is taken by ${before.file}${before.line > 1 ? `:${before.line}` : ''}`,
      }),
    ]
  })
}

const id_form = /^[a-z0-9]+(-[a-z0-9]+)*$/

function idProblems(draft: Draft): Problem[] {
  const { kind, file } = draft
  const parts = Object.entries(draft.params).filter(([part]) => part !== 'language' && part !== 'file')
  const bad = parts.flatMap(([, value]) => value.split('/')).filter((value) => !id_form.test(value) || value.length > 64)
  const problems = bad.map((value) => problem('id-form', { file, reason: `"${value}" in the path is no id` }))
  const written = kind.idField === undefined ? undefined : draft.fields[kind.idField]
  if (written !== undefined && written !== draft.id && kind.idField) {
    problems.push(
      problem('id-mismatch', {
        file,
        place: draft.places.value([kind.idField]),
        reason: `${kind.idField} is "${String(written)}", but the ${file.includes('/') ? 'path' : 'file'} says "${draft.id}"`,
      }),
    )
  }
  return problems
}

function parentProblems(draft: Draft, ids: LinkInput['ids']): Problem[] {
  return Object.entries(draft.kind.parents ?? {}).flatMap(([part, kind]) => {
    const id = draft.params[part] ?? ''
    return known(ids, kind, id) ? [] : [dangling(draft.file, undefined, `the folder "${id}"`, kind, id, ids)]
  })
}

const known = (ids: LinkInput['ids'], kind: string, id: string): boolean => ids.get(kind)?.has(id) ?? false

function dangling(
  file: string,
  place: Parameters<typeof problem>[1]['place'],
  label: string,
  kind: string,
  id: string,
  ids: LinkInput['ids'],
): Problem {
  const all = [...(ids.get(kind) ?? [])]
  const near = nearest(id, all)
  const suggestions = near.length > 0 ? near : [closestOf(id, all)].filter((each) => each !== undefined)
  const kindName = kind.replaceAll('_', ' ')
  return problem('ref-dangling', {
    file,
    place,
    reason: `${label} names the ${kindName} "${id}", which does not exist${suggestions.length > 0 ? `; nearest: ${list(suggestions)}` : `; there is no ${kindName} at all`}`,
    expected: suggestions,
  })
}

function localeProblems(draft: Draft, drafts: readonly Draft[], locales: LinkInput['locales']): Problem[] {
  const { locale, file, kind, id } = draft
  if (locale === undefined) return []
  const problems: Problem[] = []
  if (locales && !locales.all.includes(locale))
    problems.push(problem('locale-unknown', { file, reason: `the file is in "${locale}", which is no language of the program` }))
  if (!sources(drafts).has(`${kind.name} ${id}`))
    problems.push(problem('translation-orphan', { file, reason: 'the translation has no page in the default language beside it' }))
  return problems
}

const source_sets = new WeakMap<readonly Draft[], Set<string>>()
function sources(drafts: readonly Draft[]): Set<string> {
  const done =
    source_sets.get(drafts) ?? new Set(drafts.filter((each) => each.locale === undefined).map((each) => `${each.kind.name} ${each.id}`))
  source_sets.set(drafts, done)
  return done
}

const ranks: Record<string, number> = { public: 0, partner: 1, internal: 2 }

function audienceProblems(draft: Draft): Problem[] {
  const { kind, file, fields, places } = draft
  const given = fields['audience']
  if (typeof given !== 'string' || (ranks[given] ?? 0) >= (ranks[kind.audience] ?? 0)) return []
  return [
    problem('audience-wider', {
      file,
      place: places.value(['audience']),
      reason: `"audience" is "${given}", but ${kind.label.toLowerCase()} are ${kind.audience} at the widest`,
    }),
  ]
}

function markProblems(draft: Draft, ids: LinkInput['ids'], locales: LinkInput['locales']): Problem[] {
  const marks = marksOf(draft.kind.schema)
  const problems: Problem[] = []
  if (!marks) return problems
  const { file, places } = draft
  visitMarks(marks, draft.fields, ({ meta, key }, value, path) => {
    if (key !== undefined && Array.isArray(value)) problems.push(...twins(file, value, key, path, places))
    if (meta?.ref && typeof value === 'string' && !known(ids, meta.ref, value))
      problems.push(dangling(file, places.value(path), name(path), meta.ref, value, ids))
    if (meta?.order) problems.push(...outOfOrder(file, meta.order, value, path, places))
    if (meta?.text && typeof value === 'object' && locales) {
      if (!Object.hasOwn(value ?? {}, locales.default))
        problems.push(
          problem('locale-missing', { file, place: places.key(path), reason: `${name(path)} has no text in "${locales.default}"` }),
        )
      for (const locale of Object.keys(value ?? {})) {
        if (!locales.all.includes(locale))
          problems.push(
            problem('locale-unknown', {
              file,
              place: places.key([...path, locale]),
              reason: `${name(path)} has a text in "${locale}", which is no language of the program`,
            }),
          )
      }
    }
  })
  return problems
}

function twins(
  file: string,
  items: readonly unknown[],
  key: string,
  path: readonly (string | number)[],
  places: Draft['places'],
): Problem[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const id = String((item as Record<string, unknown>)[key])
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

function outOfOrder(
  file: string,
  pairs: readonly (readonly [string, string])[],
  value: unknown,
  path: readonly (string | number)[],
  places: Draft['places'],
): Problem[] {
  const fields = value as Record<string, unknown>
  return pairs.flatMap(([from, to]) => {
    const [a, b] = [fields[from], fields[to]]
    if (typeof a !== 'string' || typeof b !== 'string' || a <= b) return []
    return [
      problem('date-order', { file, place: places.value([...path, to]), reason: `${name([...path, to])} is ${b}, before ${from} ${a}` }),
    ]
  })
}

/** Every id by kind. */
export function idsByKind(kinds: readonly Kind[], files: readonly { kind: Kind; ids: readonly string[] }[]): Map<string, Set<string>> {
  const ids = new Map(kinds.map((kind) => [kind.name, new Set<string>()]))
  for (const { kind, ids: own } of files) for (const id of own) ids.get(kind.name)?.add(id)
  return ids
}
