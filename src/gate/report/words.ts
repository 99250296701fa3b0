// What several outputs say in the same words.
import { printable } from '../../problems/report.ts'
import type { Crash } from '../evaluate.ts'
import { type Finding, type State, states } from '../finding.ts'
import type { Severity } from '../rule.ts'
import { blocks, type Report } from './report.ts'

export const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[]

export const state_words = {
  new: 'new',
  existing: 'existing',
  time_caused: 'caused by time',
  waived: 'waived',
  not_evaluated: 'not evaluated',
} as const satisfies Record<State, string>

export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** `1 error, 2 warnings`; kinds that there are none of are left out, and `nothing` is what stands for none at all. */
export function countedBySeverity(findings: readonly Finding[], nothing = 'nothing'): string {
  const parts = severities.flatMap((severity) => {
    const number = findings.filter((each) => each.severity === severity).length
    return number === 0 ? [] : [counted(number, severity)]
  })
  return parts.length === 0 ? nothing : parts.join(', ')
}

/** Number of findings for each state and severity. */
export type Counts = Record<State, Record<Severity, number>>
export function countsOf(findings: readonly Finding[]): Counts {
  const counts = Object.fromEntries(states.map((state) => [state, { error: 0, warning: 0, note: 0 }])) as Counts
  for (const { state, severity } of findings) counts[state][severity]++
  return counts
}

/** Most severe first, new ones before others; files and lines keep their order. */
export const bySeverity = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => weight(a) - weight(b))
const weight = ({ severity, state }: Finding): number => severities.indexOf(severity) * states.length + states.indexOf(state)

/** Findings that somebody may have to act on: all but the waived. */
export const openOf = ({ compliance }: Report): readonly Finding[] => compliance.findings.filter(({ state }) => state !== 'waived')

/** `As of 2026-11-20`, and that it is a simulation where it is one. */
export const asOf = ({ compliance, simulated }: Report): string =>
  `As of ${compliance.as_of}${simulated ? ' (a simulation: today is another day)' : ''}`

/** One line that says how it ended. */
export function verdict(report: Report): string {
  const { compliance, fail_on, fail_states } = report
  const blocking = compliance.findings.filter((each) => blocks(report, each))
  const states = fail_states.map((state) => state_words[state])
  const what = `${fail_on === 'error' ? 'errors' : 'errors and warnings'} that are ${[states.slice(0, -1).join(', '), states.at(-1)].filter(Boolean).join(' or ')} fail a run`
  if (compliance.crashes.length > 0)
    return `Failed: ${counted(compliance.crashes.length, 'time')} a rule crashed, so what it would say is not known`
  return blocking.length === 0 ? `Passed: nothing blocks; ${what}` : `Failed: ${countedBySeverity(blocking)} to mend; ${what}`
}

/** What the state of a finding means for its reader; nothing for a new one. */
export function stateNote({ state, waiver }: Finding): string | undefined {
  if (waiver && 'void' in waiver) return `a waiver for it accepts nothing: ${waiver.void}`
  if (waiver)
    return `waived until ${waiver.expires_on}, ${waiver.days_left === 0 ? 'its last day' : `${counted(waiver.days_left, 'day')} left`}`
  return state === 'new' ? undefined : state_words[state]
}

/** What a date has to do with a finding. */
export function dateNote({ since, error_on, severity }: Finding): string | undefined {
  const parts = [
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(error_on === undefined || (since !== undefined && error_on <= since)
      ? []
      : [`an error ${severity === 'error' ? 'since' : 'from'} ${error_on}`]),
  ]
  return parts.length === 0 ? undefined : parts.join(', ')
}

/** The entry of a finding, such as `partner/acme`; its file where it stands for none. */
export const entryOf = ({ kind, entry, locale, file }: Finding): string =>
  kind === undefined || entry === undefined ? file : `${kind}/${entry}${locale === undefined ? '' : ` (${locale})`}`

/** What a crash is called. The error's own words are kept only where they cannot hold a value of the program. */
export function crashText({ rule, entry, error }: Crash): string {
  const words = /^(?:Cannot read properties of (?:undefined|null) \(reading '\w+'\)|[\w.]+ is not (?:a function|iterable|defined))$/.test(
    error,
  )
    ? error
    : 'its message is not shown, because it may hold values of the program'
  return `${rule.id} ${rule.slug} crashed on ${entry.kind}/${entry.id}: ${words}`
}

const ends = /[.!?…]$/
/** A text as a sentence with its full stop. */
export const sentence = (text: string): string => {
  const clean = text.trim()
  return clean === '' || ends.test(clean) ? clean : `${clean}.`
}

/** A text of at most `most` UTF-16 units that splits no character. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`

/** A value as JSON with a line feed at the end. Characters that could rewrite what a terminal shows are written as escapes, which JSON reads back as they were. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2).split('\n').map(printable).join('\n')}\n`
