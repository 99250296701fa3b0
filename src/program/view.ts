// What one audience may see of a program. Everything that is built for an audience is built from its view.
import { z } from 'zod'
import { clone, parse as parseWith, safeParse } from 'zod/v4/core'
import { type Audience, maySee } from '../../schemas/audience.ts'
import { kinds as standard } from '../../schemas/index.ts'
import type { Kind } from '../../schemas/kind.ts'
import { audienceSchema } from './audience-schema.ts'
import { type Marks, marksOf, visitMarks } from './marks.ts'
import type { Program } from './program.ts'
import { bare, isArray, isOptional, schemasAt } from './schema.ts'
import { visibleAssets } from './visible-assets.ts'

interface AnyEntry {
  kind: string
  id: string
  locale?: string
  file: string
  line: number
  params: Readonly<Record<string, string>>
  fields: Record<string, unknown>
  body?: string
}

/**
 * The program as `audience` may see it: hidden entries are gone, fields of kept ones are parsed by the audience's own schema, and references to hidden entries are removed.
 * For the audience `partner`, `partnerId` names the partner who looks: of what belongs to other partners it sees what everybody sees.
 */
export function view(program: Program, audience: Audience, partnerId?: string, kinds: readonly Kind[] = standard): Program {
  if (audience === 'internal') return program
  const byName = new Map(kinds.map((kind) => [kind.name, kind]))
  const kept = allEntries(program).flatMap((entry) => {
    const kind = byName.get(entry.kind)
    if (kind === undefined) return []
    const owners = kind.ownedBy?.(entry.fields as never, entry.params)
    const isOthers = owners !== undefined && !(partnerId !== undefined && [owners].flat().includes(partnerId))
    const seenAs = audience === 'partner' && isOthers ? 'public' : audience
    return visibleTo(kind, entry, seenAs)
      ? [
          {
            kind,
            entry: { ...entry, fields: parseWith(audienceSchema(kind.schema, seenAs), entry.fields) as Record<string, unknown> },
          },
        ]
      : []
  })
  const linked = withoutDangling(kept)
  const entries = Object.fromEntries(
    kinds.map((kind) => [kind.name, linked.filter((each) => each.kind === kind).map((each) => each.entry)]),
  )
  const assets = visibleAssets(linked, program.assets)
  const sizes = Object.fromEntries(assets.map((file) => [file, program.sizes?.[file] ?? 0]))
  return { root: program.root, entries: entries as unknown as Program['entries'], assets, sizes }
}

/** The widest audience that may see the entry: what its kind says, narrowed by its own data. */
export function audienceOf(kind: Kind, fields: Record<string, unknown>): Audience {
  const own: Audience = kind.visibleTo?.(fields as never) ?? kind.audience
  const page = fields['audience']
  const narrowed: Audience = page === 'internal' || page === 'partner' || page === 'public' ? page : 'public'
  return [own, narrowed].reduce<Audience>((a, b) => (maySee(a, b) ? a : b), kind.audience)
}

const visibleTo = (kind: Kind, entry: AnyEntry, audience: Audience): boolean => maySee(audience, audienceOf(kind, entry.fields))

const allEntries = (program: Program): AnyEntry[] => Object.values(program.entries).flat() as unknown as AnyEntry[]

interface Kept {
  kind: Kind
  entry: AnyEntry
}

// A reference to a hidden entry would give its id away. Optional references and list items are dropped; an entry that cannot do without is hidden too, and so on until nothing changes.
function withoutDangling(kept: readonly Kept[]): Kept[] {
  let current = [...kept]
  for (;;) {
    // A translation does not stand for its source.
    const ids = new Set(current.flatMap(({ kind, entry }) => (entry.locale === undefined ? `${kind.name} ${entry.id}` : [])))
    const next = current.filter((each) => parentsKept(each, ids) && sourceKept(each, ids) && prune(each, ids))
    if (next.length === current.length) return next
    current = next
  }
}

const parentsKept = ({ kind, entry }: Kept, ids: ReadonlySet<string>): boolean =>
  Object.entries(kind.parents ?? {}).every(([part, parent]) => ids.has(`${parent} ${entry.params[part]}`))

// A translation never says more than its source may.
const sourceKept = ({ kind, entry }: Kept, ids: ReadonlySet<string>): boolean =>
  entry.locale === undefined || ids.has(`${kind.name} ${entry.id}`)

// Removing one thing moves others, so the entry is looked at again after each.
function prune({ kind, entry }: Kept, ids: ReadonlySet<string>): boolean {
  const marks = marksOf(kind.schema)
  for (;;) {
    const dead = marks && deadReference(marks, entry.fields, ids)
    if (dead === undefined) return true
    if (!remove(kind.schema, entry.fields, dead)) return false
  }
}

function deadReference(marks: Marks, fields: Record<string, unknown>, ids: ReadonlySet<string>): FieldPath | undefined {
  let dead: FieldPath | undefined
  visitMarks(marks, fields, ({ meta }, value, path) => {
    if (meta?.ref && typeof value === 'string' && !ids.has(`${meta.ref} ${value}`)) dead ??= path
  })
  return dead
}

type FieldPath = readonly (string | number)[]

// Removes what the path names, or the smallest thing around it that can go: an item of a list or an optional field. False when nothing can.
// Fields were parsed into new objects, so changing them changes nothing of the program.
function remove(schema: Kind['schema'], fields: Record<string, unknown>, path: FieldPath): boolean {
  const last = path.at(-1)
  if (last === undefined) return false
  const around = path.slice(0, -1)
  const holder = around.reduce<unknown>((at, part) => (at as Record<string | number, unknown>)[part], fields)
  if (Array.isArray(holder)) {
    holder.splice(Number(last), 1)
    return isLongEnough(schema, around, holder) || remove(schema, fields, around)
  }
  if (!isOptional(schema, path)) return remove(schema, fields, around)
  return Reflect.deleteProperty(holder as object, last)
}

// How many items a list needs is the schema's to say; what they are was parsed before.
const isLongEnough = (schema: Kind['schema'], path: FieldPath, items: readonly unknown[]): boolean =>
  schemasAt(schema, path)
    .map(bare)
    .some((list) => isArray(list) && safeParse(clone(list, { ...list._zod.def, element: z.unknown() }), items).success)
