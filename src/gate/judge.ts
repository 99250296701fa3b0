// One day of an evaluation: which findings are open on it, and how grave.

import type { Place } from '../problems/problem.ts'
import type { Path } from '../program/names.ts'
import type { AnyEntry } from '../program/program.ts'
import { partnersOf } from './context.ts'
import { type Evaluation, isOpen, type Mark, openedOn, severityOn } from './evaluate.ts'
import { type Finding, fingerprint, pointerOf, type Spot } from './finding.ts'
import type { Day } from './spans.ts'

/** Where something stands before its file is looked into: a path in an entry that begins at a line, or a place. */
export type Where = { file: string; path: Path; line: number } | { file: string; place: Place }

/** A finding whose line and column are not looked up yet. */
export interface Judged extends Omit<Finding, keyof Spot | 'related'> {
  where: Where
  related: readonly { kind: string; entry: string; pointer: string; what: string; where: Where }[]
}

/** The findings of a day, in no order. States are `new` and `not_evaluated`. */
export function judge(evaluation: Evaluation, day: Day): Judged[] {
  return evaluation.marks.filter((mark) => isOpen(mark, day)).map((mark) => judged(mark, day))
}

/** A mark as the finding that it is on a day, whether it is open on it or not. */
export function judged(mark: Mark, day: Day): Judged {
  const { rule, entry, at } = mark
  const pointer = pointerOf(at)
  const since = openedOn(mark)
  return {
    rule: rule.id,
    slug: rule.slug,
    severity: severityOn(mark, day),
    state: 'new',
    kind: entry.kind,
    entry: entry.id,
    pointer,
    ...(entry.locale === undefined ? {} : { locale: entry.locale }),
    partners: partnersOf(entry),
    fingerprint: fingerprintOf(mark),
    what: mark.what,
    why: rule.why,
    fix: mark.fix ?? rule.fix,
    waivable: rule.waivable && mark.waivable !== false,
    ...(since === undefined ? {} : { since }),
    ...(mark.error === undefined ? {} : { error_on: mark.error }),
    related: (mark.related ?? []).map(({ entry: other, at: path, what }) => ({
      kind: other.kind,
      entry: other.id,
      pointer: pointerOf(path),
      what,
      where: whereIs(other, path),
    })),
    where: mark.place ? { file: entry.file, place: mark.place } : whereIs(entry, at),
  }
}

/** Fingerprint of a mark, the same on every day and wherever in its list an item stands. */
export const fingerprintOf = ({ rule, entry, at, key }: Mark): string =>
  fingerprint(rule.id, entry.kind, idOf(entry), steadyPointer(entry.fields, at), key)

const idOf = ({ id, locale }: AnyEntry): string => (locale === undefined ? id : `${id}.${locale}`)

/** Fields that tell items of a list apart, the surest first. */
const names = ['id', 'contact_id', 'claim_id', 'key', 'kind', 'phase', 'rule', 'name', 'side', 'role'] as const

// A new item at the top of a list moves all others down, and their findings are still the same.
function steadyPointer(fields: unknown, path: Path): string {
  let at = fields
  return path
    .map((part) => {
      const parent = at
      at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[part] : undefined
      if (!Array.isArray(parent) || typeof part !== 'number') return `/${String(part)}`
      const name = nameOf(at)
      if (name === undefined) return `/${part}`
      const twins = parent.slice(0, part).filter((each) => nameOf(each) === name).length
      return `/${name}${twins === 0 ? '' : `#${twins}`}`
    })
    .join('')
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return typeof item === 'string' ? item : undefined
  const field = names.find((name) => typeof (item as Record<string, unknown>)[name] === 'string')
  return field === undefined ? undefined : `${field}=${(item as Record<string, unknown>)[field]}`
}

const whereIs = ({ file, line }: AnyEntry, path: Path): Where => ({ file, path, line })
