// What a rule of the gate is: data that people read, and one function that looks at one entry.
import type { rule_families } from '../../schemas/gate.ts'
import type { Metric } from '../../schemas/metric.ts'
import type { ProblemId } from '../problems/catalogue.ts'
import type { Place } from '../problems/problem.ts'
import type { Path } from '../program/names.ts'
import type { AnyEntry, Entry, EntryAmong, FieldsOf, KindName, Program } from '../program/program.ts'
import type { Day } from './spans.ts'

export type Severity = 'error' | 'warning' | 'note'

/** Families of rules, by the first two digits of their ids. */
const families = {
  '01': 'reading',
  '02': 'reading',
  '03': 'reading',
  '04': 'reading',
  '05': 'reading',
  '06': 'reading',
  '07': 'reading',
  '08': 'reading',
  '09': 'reading',
  '10': 'integrity',
  '11': 'privacy',
  '12': 'security',
  '13': 'conduct',
  '14': 'gulf',
  '15': 'commercial',
  '16': 'governance',
  '17': 'design',
  '19': 'hygiene',
} as const
/** `reading` holds the problems that keep a program from being read; nobody may waive them. */
export type Family = (typeof rule_families)[number] | 'reading'

/** The family that an id belongs to; ids of a program's own rules begin with other letters. */
export const familyOf = (id: string): Family => families[/^PB(\d\d)/.exec(id)?.[1] as keyof typeof families] ?? 'program'

/**
 * What a rule found in one entry. A rule does not know the day that the program is judged at: it says on which days the finding holds,
 * so that what is due next month is known today.
 */
export interface Hit {
  /** Path of the field in the entry; when it is missing, the place of the nearest field around it is shown. */
  at: Path
  /** The entry that holds the field, when it is not the one that the rule looked at. */
  entry?: AnyEntry
  /** Place in the file, for prose, which has no fields. */
  place?: Place
  /** What is wrong, as a sentence without its full stop. Names ids and fields, never the value of a field that is not public. */
  what: string
  /** What to do, when it can be said better than in the rule. */
  fix?: string
  /** First day on which it is a finding; without it, always was. */
  from?: Day | undefined
  /** Last day on which it is one. */
  until?: Day | undefined
  /** First day on which it is an error; a warning before. Without it the severity holds from the start. */
  error?: Day | undefined
  /** How grave it is, when that differs from the rule. */
  severity?: Severity
  /** Tells it from other findings of the rule at the same path. */
  key?: string
  /** Other places that it concerns. */
  related?: readonly Related[]
  /** The rule may not be waived here, although it may elsewhere. */
  waivable?: false
}

export interface Related {
  entry: AnyEntry
  at: Path
  /** What stands there, in a few words. */
  what: string
}

/** Says that the rule could not look at the entry, because the program does not hold what it needs. */
export interface Lack {
  lacks: string
}

export type Outcome = readonly (Hit | Lack)[] | undefined

/** Where a rule's requirement comes from. */
export interface Cite {
  title: string
  url?: string
  /** Day on which somebody last read it there. */
  checked_on: Day
}

/**
 * A program that shows a rule at work: fields laid over those of the clean program in test/fixtures/gate. Each key is a file, each value YAML
 * whose top-level fields replace those of the file (`null` removes one); for `.mdx` front matter, a line `---` and a body; for `.csv` the whole file.
 * Shown on the page of the rule, and run as its test.
 */
export interface Example {
  files: Readonly<Record<string, string>>
  /** Day that it is judged at. */
  on: Day
}

export interface FailingExample extends Example {
  /** Where the finding stands: the file and the path in it as a JSON pointer, such as `partners/acme/partner.yaml#/agreements/0/expires_on`, or `file:line:column` for prose and tables. */
  at: string
  /** Severity on the day; the rule's own unless said. */
  severity?: Severity
  /** What the rule says the day before `on`: the same without it, or `none`. Rules with a date give an example that begins on `on`. */
  before?: Severity | 'none'
}

export interface Rule<K extends KindName = KindName> {
  id: string
  slug: string
  severity: Severity
  /** False where nobody may accept the finding. */
  waivable: boolean
  /** Country whose law is behind it. */
  jurisdiction?: string
  /** Days on which the rule itself holds. */
  from?: Day
  until?: Day
  /** What the rule asks for, in one short sentence. */
  title: string
  /** What happens when it is broken, in two or three sentences. */
  why: string
  /** What to do. */
  fix: string
  /** Days and periods that it works with, and which field of the program sets them. */
  windows?: string
  cites: readonly Cite[]
  /** Problems that reading the program finds and that are findings of this rule; `check` finds the others. */
  reader?: readonly ProblemId[]
  /** Kind of the entries that it looks at, one after the other, or several kinds. */
  of: K | readonly K[]
  check: (entry: EntryAmong<K>, context: Context) => Outcome
  /** Policy that adds the rule; absent of the gate's own. */
  policy?: string
  /** Rules of policies have none: their tests stand in the policy. */
  examples: {
    failing: readonly FailingExample[]
    passing: readonly Example[]
    /** A program in which the rule cannot look, for rules that need data. */
    unevaluated?: Example
  }
}

/** Declares a rule and keeps the kinds it is for. */
export const rule = <const K extends KindName>(declared: Rule<K>): Rule => declared as unknown as Rule

/** A figure of a scorecard. */
export interface Score {
  /** Partner, or nothing for the whole program. */
  partner?: string
  metric: Metric
  /** Window or period of it, such as `12m` or `2026-Q3`. */
  window: string
  /** Last day that it takes in. */
  on: Day
  /** Absent when it could not be worked out. */
  value?: string
  currency?: string
  /** It is the figure as it stands: what requirements without a window ask for. */
  standing?: true
}

/** Files of the program as far as rules look into them; reading them is not the gate's own work. */
export interface Files {
  /** SHA-256 of a file below the content folder, in lower-case hexadecimal; undefined when there is no such file. */
  sha256: (file: string) => string | undefined
  /** Text of a file below the content folder. */
  text: (file: string) => string | undefined
}

/** What rules may look at besides the entry. */
export interface Context {
  program: Program
  settings: FieldsOf<'program'>
  settingsEntry: Entry<'program'>
  files: Files
  scores: readonly Score[]
  /** The rules of the run, by id. */
  rules: ReadonlyMap<string, Rule>
  find: <N extends KindName>(kind: N, id: string) => Entry<N> | undefined
  /** Entries of a kind that belong to a partner: in its folder, or naming it. */
  of: <N extends KindName>(kind: N, partner: string) => readonly Entry<N>[]
  /** The program's period for a kind of evidence (`freshness` in program.yaml), or the default. */
  period: (kind: string, days: number, warn?: readonly number[]) => { days: number; warn: readonly number[] }
  /** First day that anybody will ask for: what ended before it need not be said. Without it all days are of interest. */
  since?: Day | undefined
  /** A value that is worked out once for the whole program, such as an index; `make` is its key. */
  once: <T>(make: (context: Context) => T) => T
}
