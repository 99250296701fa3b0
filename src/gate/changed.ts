// Which files a change concerns: those that changed, and those of entries that refer to what is in them.
import { kinds } from '../../schemas/index.ts'
import type { Kind } from '../../schemas/kind.ts'
import { marksOf, visitMarks } from '../program/marks.ts'
import type { AnyEntry, Program } from '../program/program.ts'
import type { ComplianceOptions } from './compliance.ts'
import { partnersOf } from './context.ts'

/** Kinds that every rule may read: a change of one of them concerns all entries. */
export const of_all: ReadonlySet<string> = new Set(['program', 'tier', 'matrix', 'policy', 'waivers'])

/**
 * Files concerned by a change of `changed`: the files themselves, all that belongs to the same partners, and every entry that names one of the changed
 * ones. Undefined when the change concerns the whole program.
 */
export function concernedFiles(program: Program, changed: ReadonlySet<string>): Set<string> | undefined {
  const entries = Object.values(program.entries).flat() as AnyEntry[]
  const own = entries.filter(({ file }) => changed.has(file))
  if (own.some(({ kind }) => of_all.has(kind))) return undefined
  const names = new Set(own.map(nameOf))
  const partners = new Set(own.flatMap(partnersOf))
  const files = new Set(changed)
  for (const entry of entries)
    if (!files.has(entry.file) && (partnersOf(entry).some((id) => partners.has(id)) || refersTo(entry, names))) files.add(entry.file)
  return files
}

/** Whether a finding is of what a change concerns: it stands in one of those files, or points at a changed one. */
export function concernOf(program: Program, changed: ReadonlySet<string>): Pick<ComplianceOptions, 'keep' | 'counts'> {
  const files = concernedFiles(program, changed)
  if (files === undefined) return {}
  return {
    keep: ({ where, related }) => files.has(where.file) || related.some((each) => changed.has(each.where.file)),
    counts: ({ file }) => files.has(file),
  }
}

const byName = new Map<string, Kind>(kinds.map((kind) => [kind.name, kind]))

// All languages of a text have one name: its translations are held against it.
const nameOf = ({ kind, id, params }: AnyEntry): string => `${kind} ${kind === 'legal_text' ? params['document'] : id}`

function refersTo(entry: AnyEntry, names: ReadonlySet<string>): boolean {
  const { kind: name, params, fields } = entry
  if (names.has(nameOf(entry))) return true
  const kind = byName.get(name)
  if (Object.entries(kind?.parents ?? {}).some(([part, parent]) => names.has(`${parent} ${params[part]}`))) return true
  const marks = kind && marksOf(kind.schema)
  if (marks === undefined || names.size === 0) return false
  let found = false
  visitMarks(marks, fields, ({ meta }, value) => {
    if (meta?.ref !== undefined && typeof value === 'string' && names.has(`${meta.ref} ${value}`)) found = true
  })
  return found
}
