// The rules that policies add: each policy's conditions as rules like the gate's own.
import type { AnyEntry, Entry, Program } from '../../program/program.ts'
import { partnersOf } from '../context.ts'
import { covers } from '../policies.ts'
import type { Context, Hit, Outcome, Rule } from '../rule.ts'
import { type Condition, conditionOf } from './condition.ts'
import type { Fault } from './inspect.ts'
import { kindOf, type Language, languageFor } from './language.ts'
import { type Extent, extentOf, valueIn } from './shape.ts'
import { spansWhere, type Today } from './today.ts'

export type Policy = Entry<'policy'>
export type OwnRule = NonNullable<Policy['fields']['rules']>[number]

/** Most steps that a rule may take for one entry, over all days; a second holds about a hundred million. */
export const most_steps = 5_000_000

/** A rule's conditions, or what is wrong with each. */
export interface Conditions {
  language: Language
  when?: Condition | { faults: readonly Fault[] }
  require: Condition | { faults: readonly Fault[] }
}

/** Undefined when its kind is none. */
export function conditionsOf({ for: name, when, require }: OwnRule): Conditions | undefined {
  const kind = kindOf(name)
  if (kind === undefined) return undefined
  const language = languageFor(kind)
  return { language, ...(when === undefined ? {} : { when: conditionOf(when, language) }), require: conditionOf(require, language) }
}

/** The rules of all policies that can be read, in the order of their ids. Of two with one id the first counts; PB1910 names the other. */
export function programRules(program: Program): Rule[] {
  const rules = new Map<string, Rule>()
  for (const policy of program.entries.policy)
    for (const own of policy.fields.rules ?? []) {
      const rule = rules.has(own.id) ? undefined : ruleOf(policy, own)
      if (rule) rules.set(own.id, rule)
    }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function ruleOf(policy: Policy, own: OwnRule): Rule | undefined {
  const conditions = conditionsOf(own)
  if (conditions === undefined) return undefined
  const { language, when, require } = conditions
  if ('faults' in require || (when !== undefined && 'faults' in when)) return undefined
  const { title, why, jurisdiction, from, until, sources } = policy.fields
  return {
    id: own.id,
    slug: own.id.toLowerCase(),
    severity: own.severity,
    waivable: true,
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    title,
    why,
    fix: own.fix,
    cites: sources.map(({ title: source, url, verified_on }) => ({
      title: source,
      ...(url === undefined ? {} : { url }),
      checked_on: verified_on,
    })),
    policy: policy.id,
    of: language.kind.name,
    check(each, context) {
      const entry = each as AnyEntry
      return isCovered(policy, entry, context) ? checked(own, { language, when, require }, entry, context) : undefined
    },
    examples: { failing: [], passing: [] },
  }
}

// Entries that belong to partners are looked at for the partners that the policy covers.
function isCovered({ fields }: Policy, entry: AnyEntry, context: Context): boolean {
  if (entry.kind === 'partner') return covers(fields, entry.fields)
  const partners = partnersOf(entry).flatMap((id) => context.find('partner', id) ?? [])
  return partners.length === 0 || partners.some((partner) => covers(fields, partner.fields))
}

interface Ready {
  language: Language
  when: Condition | undefined
  require: Condition
}

class Stop extends Error {}

function checked(own: OwnRule, { language, when, require }: Ready, entry: AnyEntry, context: Context): Outcome {
  const about = { self: valueIn(language.self, entry.fields), program: context.once(settingsIn)(language), id: entry.id }
  const conditions = when === undefined ? [require] : [when, require]
  const each = conditions.reduce((sum, { steps }) => sum + steps(entry.fields, context.once(extentOfSettings)), 0)
  let steps = 0
  const holds = (condition: Condition, today: Today): boolean => {
    const answer = condition.ask({ ...about, today })
    if (typeof answer !== 'boolean') throw new Stop(`a value that its conditions can work with (${answer.lacks})`)
    return answer
  }
  try {
    const spans = spansWhere((today) => {
      steps += each
      if (steps > most_steps) throw new Stop('conditions that take fewer steps for an entry of this size')
      return (when === undefined || holds(when, today)) && !holds(require, today)
    })
    return spans.map((span): Hit => ({ at: pathOf(own.field), what: messageOf(own, entry), ...span }))
  } catch (error) {
    if (error instanceof Stop) return [{ lacks: error.message }]
    throw error
  }
}

const extentOfSettings = ({ settings }: Context): Extent => extentOf(settings)

// The settings in the form of conditions, once for each language that asks for them.
function settingsIn({ settings }: Context): (language: Language) => unknown {
  const values = new Map<Language, unknown>()
  return (language) => {
    if (!values.has(language)) values.set(language, valueIn(language.program, settings))
    return values.get(language)
  }
}

/** The path of a field that is written with points. */
export const pathOf = (field: string | undefined): (string | number)[] =>
  field === undefined ? [] : field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

const messageOf = ({ message }: OwnRule, { id }: AnyEntry): string => message.replaceAll('{id}', id).replace(/\.$/, '')
