// What the gate says of a program on a day, as one value: for the command's outputs, the evidence and the internal site.

import { daysBetween } from '../program/days.ts'
import type { Loaded, Unread } from '../program/load.ts'
import type { AnyEntry, FieldsOf } from '../program/program.ts'
import { type Before, stateBefore } from './before.ts'
import { partnersOf } from './context.ts'
import { turnsAfter } from './due.ts'
import { type Crash, type Evaluation, evaluate } from './evaluate.ts'
import type { Finding } from './finding.ts'
import { type Judged, judge, judged } from './judge.ts'
import { inPlace, placerOf } from './place.ts'
import { readerFindings } from './reader-findings.ts'
import type { Files, Rule, Score, Severity } from './rule.ts'
import { rulesOf } from './rules-of.ts'
import { runFindings } from './run-findings.ts'
import type { Day } from './spans.ts'
import { unevaluatedFindings } from './unevaluated.ts'
import { covers, danglingMarks, expiring_days, unusedMarks, type Waivers, waived, waivedUntil, waiversOf } from './waivers.ts'

/** A finding that the calendar will make, or make an error. */
export interface Due {
  /** Day on which it happens. */
  on: Day
  /** How grave it is from then on. */
  severity: Severity
  finding: Finding
}

/** `void`: it accepts nothing, and says why; `unused`: nothing is found that it would accept. */
export const waiver_states = ['live', 'expiring', 'unused', 'expired', 'void'] as const

export interface WaiverStatus {
  /** Place in the list of waivers.yaml. */
  index: number
  /** Its fields; of a void one, as far as they are right. */
  waiver: Partial<FieldsOf<'waivers'>['waivers'][number]>
  state: (typeof waiver_states)[number]
  /** Days until its last day, that day included; absent of a void one without a right date. */
  days_left?: number
  /** Why it is void. */
  void_because?: string
}

export interface Compliance {
  /** Day that the program is judged at. */
  as_of: Day
  /** The gate's own rules and those that the program adds. */
  rules: readonly Rule[]
  /** Findings of every state, in the order of files and lines. */
  findings: readonly Finding[]
  /** What is due after the day, soonest first. */
  due: readonly Due[]
  waivers: readonly WaiverStatus[]
  /** Rules that could not look: what each lacks, and at how many entries. */
  unevaluated: readonly { rule: string; lacks: string; entries: number }[]
  crashes: readonly Crash[]
}

export interface ComplianceOptions {
  as_of: Day
  files: Files
  scores?: readonly Score[]
  /** Days after `as_of` in which `due` looks; 0 without it. */
  horizon?: number
  /** Rules to run; all of the program without it. */
  rules?: readonly Rule[]
  /** Keeps only some findings, before they are looked up. */
  keep?: (finding: Judged) => boolean
  /** Counts only some entries as not judged, where rules could not look. */
  counts?: (entry: AnyEntry) => boolean
  /** What was there before; without it all findings are new. */
  before?: Before
  /** File of the baseline, as seen from the content folder. */
  baselineFile?: string
  /** The day is another than today. */
  simulated?: boolean
}

/** What the rules say of everything that could be read of a program. Pure but for `files`. */
export function complianceOf(loaded: Loaded, options: ComplianceOptions): Compliance {
  const { as_of, files, keep = () => true, before = {} } = options
  const rules = options.rules ?? rulesOf(loaded)
  const place = placerOf(files)
  const evaluated = evaluatedOf(loaded, rules, options)
  const found = [...readerFindings(loaded.problems, rules), ...(evaluated ? openOn(evaluated, as_of) : [])]
  const state = stateBefore(before, as_of)
  const kept = [
    ...found.filter(keep).map((each) => (each.state === 'new' ? { ...each, state: state(each) } : each)),
    ...runFindings(found, rules, options),
  ]
  return {
    as_of,
    rules,
    findings: inPlace(kept.map(place)),
    due: evaluated ? dueAfter(evaluated, options).map((due) => ({ ...due, finding: place(due.finding) })) : [],
    waivers: evaluated ? waiverStatuses(evaluated, found, as_of) : [],
    unevaluated: (evaluated?.unevaluated ?? []).map(({ rule, lacks, entries }) => ({ rule: rule.id, lacks, entries: entries.length })),
    crashes: evaluated?.crashes ?? [],
  }
}

/** An evaluation with the waivers that are held against it. */
interface Evaluated extends Evaluation {
  waivers: Waivers
  unread: readonly Unread[]
}

function evaluatedOf(
  loaded: Loaded,
  rules: readonly Rule[],
  { as_of, files, scores, counts = () => true }: ComplianceOptions,
): Evaluated | undefined {
  const { readable, unread } = loaded
  if (readable === undefined) return undefined
  // Of a partner whose record is read in part, much would seem to be missing that is not.
  const unsure = new Set(unread.flatMap((each) => partnersOf({ ...each, fields: each.value ?? {} } as unknown as AnyEntry)))
  const evaluation = evaluate(readable, {
    rules,
    files,
    since: as_of,
    ...(scores === undefined ? {} : { scores }),
    ...(unsure.size === 0 ? {} : { among: (entry) => !partnersOf(entry).some((id) => unsure.has(id)) }),
  })
  const value = unread.find(({ kind }) => kind === 'waivers')?.value
  const waivers = waiversOf(readable.entries.waivers[0], value, evaluation.context)
  const marks = rules.flatMap((rule) =>
    rule.id === 'PB1903' ? unusedMarks(waivers, evaluation.marks, rule) : rule.id === 'PB1001' ? danglingMarks(waivers, rule) : [],
  )
  const unevaluated = evaluation.unevaluated
    .map((each) => ({ ...each, entries: each.entries.filter(counts) }))
    .filter(({ entries }) => entries.length > 0)
  return { ...evaluation, marks: [...evaluation.marks, ...marks], unevaluated, waivers, unread }
}

const openOn = (evaluated: Evaluated, day: Day): Judged[] => [
  ...waived(judge(evaluated, day), evaluated.waivers, day),
  ...unevaluatedFindings(evaluated),
]

function dueAfter(
  { marks, waivers }: Evaluated,
  { as_of, horizon = 0, keep = () => true }: ComplianceOptions,
): (Omit<Due, 'finding'> & { finding: Judged })[] {
  return turnsAfter(marks, as_of, horizon, (mark) => waivedUntil(waivers, mark, as_of))
    .map(({ on, severity, mark }) => ({ on, severity, finding: judged(mark, on) }))
    .filter(({ finding }) => keep(finding))
}

function waiverStatuses({ waivers }: Evaluated, found: readonly Judged[], day: Day): WaiverStatus[] {
  return waivers.items.map(({ index, fields, waiver, faults }): WaiverStatus => {
    const { expires_on } = fields
    const days_left = expires_on === undefined ? undefined : daysBetween(day, expires_on)
    const head = { index, waiver: fields, ...(days_left === undefined ? {} : { days_left }) }
    if (waiver === undefined) return { ...head, state: 'void', void_because: 'a field of it is missing, unknown or wrong' }
    const [fault] = faults
    if (fault) return { ...head, state: 'void', void_because: fault.what }
    if (waiver.expires_on < day) return { ...head, state: 'expired' }
    const isUsed = found.some((each) => each.state === 'waived' && covers(waiver, each))
    if (!isUsed) return { ...head, state: 'unused' }
    return { ...head, state: daysBetween(day, waiver.expires_on) <= expiring_days ? 'expiring' : 'live' }
  })
}
