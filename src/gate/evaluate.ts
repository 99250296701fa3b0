// Runs every rule over every entry once. What comes out holds for all days; `judge` picks one.
import type { AnyEntry, Program } from '../program/program.ts'
import { contextOf } from './context.ts'
import type { Context, Files, Hit, Rule, Score, Severity } from './rule.ts'
import { type Day, holdsOn, later } from './spans.ts'

/** A hit with the rule that made it and the entry that it stands in. */
export interface Mark extends Hit {
  rule: Rule
  entry: AnyEntry
}

/** A rule that could not look. */
export interface Unevaluated {
  rule: Rule
  lacks: string
  entries: readonly AnyEntry[]
}

/** A rule that failed itself. */
export interface Crash {
  rule: Rule
  entry: AnyEntry
  error: string
}

export interface Evaluation {
  context: Context
  rules: readonly Rule[]
  marks: readonly Mark[]
  unevaluated: readonly Unevaluated[]
  crashes: readonly Crash[]
}

export interface EvaluateOptions {
  rules: readonly Rule[]
  files?: Files
  scores?: readonly Score[]
  /** First day that the result will be judged at; rules may leave out what ended before it. */
  since?: Day
  /** Looks only at these entries; at all without it. */
  among?: (entry: AnyEntry) => boolean
}

/** What the rules say of the program, for every day. Pure: the same input gives the same result. A rule that throws is reported, and the others go on. */
export function evaluate(program: Program, { rules, among, ...data }: EvaluateOptions): Evaluation {
  const context = contextOf(program, { ...data, rules })
  const marks: Mark[] = []
  const crashes: Crash[] = []
  const lacking = new Map<string, { rule: Rule; lacks: string; entries: AnyEntry[] }>()
  const kinds = new Set(rules.flatMap((rule) => rule.of))
  for (const kind of kinds) {
    const own = rules.filter((rule) => [rule.of].flat().includes(kind))
    for (const entry of program.entries[kind] as readonly AnyEntry[]) {
      if (entry.locale !== undefined && !translated.has(entry.kind)) continue
      if (among && !among(entry)) continue
      for (const rule of own) {
        try {
          for (const each of rule.check(entry as never, context) ?? []) {
            if ('lacks' in each) {
              const key = `${rule.id} ${each.lacks}`
              const known = lacking.get(key)
              if (known) known.entries.push(entry)
              else lacking.set(key, { rule, lacks: each.lacks, entries: [entry] })
            } else marks.push({ ...each, rule, entry: each.entry ?? entry })
          }
        } catch (error) {
          crashes.push({ rule, entry, error: error instanceof Error ? error.message : String(error) })
        }
      }
    }
  }
  return { context, rules, marks, unevaluated: [...lacking.values()], crashes }
}

// Prose in each language is an entry of its own; everything else is judged once.
const translated: ReadonlySet<string> = new Set(['guide_page', 'playbook_page', 'blueprint', 'legal_text'])

/** Whether a mark is a finding on a day. */
export const isOpen = (mark: Mark, day: Day): boolean => holdsOn(mark.rule, day) && holdsOn(mark, day)

/** How grave a mark is on a day on which it is open. */
export function severityOn({ rule, severity = rule.severity, error }: Mark, day: Day): Severity {
  if (error === undefined) return severity
  return day >= error ? 'error' : 'warning'
}

/** First day on which a mark is a finding, where a date makes it one. */
export const openedOn = ({ rule, from }: Mark): Day | undefined =>
  from === undefined ? rule.from : rule.from === undefined ? from : later(from, rule.from)
