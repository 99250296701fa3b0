// What rules may look at, with the indexes that keep each of them linear in the size of the program.
import { type AnyEntry, type Entry, type KindName, type Program, settings } from '../program/program.ts'
import type { Context, Files, Rule, Score } from './rule.ts'
import type { Day } from './spans.ts'

export const no_files: Files = { sha256: () => undefined, text: () => undefined }

interface Data {
  files?: Files
  scores?: readonly Score[]
  rules?: readonly Rule[]
  since?: Day
}

export function contextOf(program: Program, { files = no_files, scores = [], rules = [], since }: Data = {}): Context {
  const made = new Map<unknown, unknown>()
  const byId = new Map<KindName, Map<string, AnyEntry>>()
  const byPartner = new Map<KindName, Map<string, AnyEntry[]>>()
  const fields = settings(program)
  const periods = new Map(fields.freshness.map((each) => [each.kind, each]))
  const [settingsEntry] = program.entries.program
  if (settingsEntry === undefined) throw new Error('a program has a program.yaml')
  const context: Context = {
    program,
    settings: fields,
    settingsEntry,
    files,
    scores,
    since,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    find: <N extends KindName>(kind: N, id: string) => {
      let index = byId.get(kind)
      if (index === undefined) {
        index = new Map(program.entries[kind].filter(({ locale }) => locale === undefined).map((entry) => [entry.id, entry as AnyEntry]))
        byId.set(kind, index)
      }
      // The index holds entries of the kind alone.
      return index.get(id) as Entry<N> | undefined
    },
    of: <N extends KindName>(kind: N, partner: string) => {
      let index = byPartner.get(kind)
      if (index === undefined) {
        index = new Map()
        for (const entry of program.entries[kind] as readonly AnyEntry[])
          for (const id of partnersOf(entry)) {
            const known = index.get(id)
            if (known) known.push(entry)
            else index.set(id, [entry])
          }
        byPartner.set(kind, index)
      }
      return (index.get(partner) ?? []) as unknown as readonly Entry<N>[]
    },
    period: (kind, days, warn = []) => {
      const given = periods.get(kind)
      return given === undefined ? { days, warn } : { days: given.days, warn: given.warn_days ?? warn }
    },
    once: <T>(make: (context: Context) => T): T => {
      if (!made.has(make)) made.set(make, make(context))
      return made.get(make) as T
    },
  }
  return context
}

/** Ids of the partners that an entry is about. */
export function partnersOf({ kind, id, params, fields }: AnyEntry): readonly string[] {
  if (kind === 'partner') return [id]
  if (params['partner'] !== undefined) return [params['partner']]
  const named = fields as { partner?: unknown; partner_id?: unknown; partners?: unknown }
  if (typeof named.partner === 'string') return [named.partner]
  if (typeof named.partner_id === 'string') return [named.partner_id]
  return Array.isArray(named.partners) ? named.partners.filter((each) => typeof each === 'string') : []
}
