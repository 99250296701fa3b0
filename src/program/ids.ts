// Which entries exist, by kind; also those whose files cannot be read or stand in the wrong place.
import type { Kind } from '../../schemas/kind.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { closestOf, list, nearest } from './names.ts'
import type { Claim, Draft } from './parse.ts'

/** The ids of a program. */
export class Ids {
  readonly #ids: Map<string, Set<string>>
  readonly #unknown: ReadonlySet<string>
  readonly #strays: ReadonlySet<string>
  readonly #near = new Map<string, string[]>()

  /**
   * `unknown` holds kinds of which files or folders are missing or cannot be read; `strays` the parts of paths that have no place.
   * What is wrong there is said there, so no reference that may lead there is called dangling.
   */
  constructor(kinds: readonly Kind[], claims: readonly Claim[], unknown: ReadonlySet<string>, strays: ReadonlySet<string>) {
    this.#ids = new Map(kinds.map((kind) => [kind.name, new Set<string>()]))
    for (const { kind, id } of claims) this.#ids.get(kind.name)?.add(id)
    this.#unknown = unknown
    this.#strays = strays
  }

  has(kind: string, id: string): boolean {
    return (this.#ids.get(kind)?.has(id) ?? false) || this.#unknown.has(kind) || this.#strays.has(id)
  }

  /** The ids nearest to one that does not exist. */
  near(kind: string, id: string): string[] {
    const key = `${kind} ${id}`
    const found = this.#near.get(key) ?? this.#nearest(kind, id)
    this.#near.set(key, found)
    return found
  }

  #nearest(kind: string, id: string): string[] {
    const all = [...(this.#ids.get(kind) ?? [])]
    const near = nearest(id, all)
    return near.length > 0 ? near : [closestOf(id, all)].filter((each) => each !== undefined)
  }
}

/** The problem of a reference to an entry that does not exist. */
export function dangling(
  file: string,
  place: Parameters<typeof problem>[1]['place'],
  label: string,
  kind: string,
  id: string,
  ids: Ids,
): Problem {
  const near = ids.near(kind, id)
  const noun = kind.replaceAll('_', ' ')
  const hint = near.length > 0 ? `nearest: ${list(near)}` : `there is no ${noun} at all`
  return problem('ref-dangling', {
    file,
    place,
    reason: `${label} names the ${noun} "${id}", which does not exist; ${hint}`,
    expected: near,
  })
}

/** File systems and people differ in case and Unicode form, so ids that differ only in those are one id. */
export const folded = (id: string): string => (isId(id) ? id : id.normalize('NFKC').toLowerCase())

const id_form = /^[a-z0-9]+(-[a-z0-9]+)*$/
const locale_form = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/

/** True for text that can be an id. */
export const isId = (id: string): boolean => id.length <= 64 && id_form.test(id)
export const isLocale = (tag: string): boolean => locale_form.test(tag)

/** Ids that are taken twice or have the wrong form. An id that is both is reported as taken. */
export function idProblems(claims: readonly Claim[]): Problem[] {
  const first = new Map<string, Claim>()
  const judged = claims.map((claim) => ({ claim, form: formProblems(claim) }))
  // Of two ids that are one, the one that can stay comes first.
  const inTurn = [...judged.filter(({ form }) => form.length === 0), ...judged.filter(({ form }) => form.length > 0)]
  return inTurn.flatMap(({ claim, form }) => {
    const key = `${claim.kind.name} ${folded(claim.id)} ${claim.locale ?? ''}`
    const before = first.get(key)
    if (before) return [taken(claim, before)]
    first.set(key, claim)
    return form
  })
}

function taken({ kind, file, line, ...claim }: Claim | Draft, before: Claim): Problem {
  const place = 'places' in claim && kind.idField && claim.id === before.id ? claim.places.value([kind.idField]) : { line, column: 1 }
  const other = `${before.file}${before.line > 1 ? `:${before.line}` : ''}`
  const reason =
    claim.id === before.id
      ? `the id "${claim.id}" is taken by ${other}`
      : `the id "${claim.id}" differs only in case or in the form of its letters from that of ${other}`
  return problem('id-duplicate', { file, place, reason })
}

function formProblems({ file, params }: Claim): Problem[] {
  const problems: Problem[] = []
  for (const part in params) {
    const value = params[part] ?? ''
    // A table's name is no id: its rows have them. A name that is not UTF-8 cannot be read, which is said already.
    if (part === 'file' || value.includes('\ufffd')) continue
    if (part === 'language') {
      if (!isLocale(value))
        problems.push(
          problem('id-form', {
            file,
            reason: `"${value}" in the path is no language tag`,
            fix: 'Rename the file to a language tag such as en, pt-BR or ar.',
          }),
        )
    } else problems.push(...value.split('/').flatMap((each) => (isId(each) ? [] : [notAnId(file, each)])))
  }
  return problems
}

function notAnId(file: string, part: string): Problem {
  const ending = part.split('.')[1]
  return problem('id-form', {
    file,
    reason: `"${part}" in the path is no id${ending ? `, and "${ending}" no language tag` : ''}`,
    fix: ending ? 'Write language tags as in page.pt-BR.mdx, and ids without dots.' : undefined,
  })
}

/** Ids inside files that are not the id that the path says. */
export function mismatchProblems({ kind, file, id, fields, places }: Draft): Problem[] {
  if (kind.idField === undefined) return []
  const written = fields[kind.idField]
  if (typeof written !== 'string' || written === id || !isId(written) || !isId(id)) return []
  return [
    problem('id-mismatch', {
      file,
      place: places.value([kind.idField]),
      reason: `${kind.idField} is "${written}", but the path says "${id}"`,
    }),
  ]
}
