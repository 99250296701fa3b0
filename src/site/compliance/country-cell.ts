// How one partner stands with one requirement of a country: what the gate finds of it, and until when it is good.
import { isLive } from '../../gate/agreements.ts'
import { dayBefore } from '../../gate/spans.ts'
import { type Entry, settings } from '../../program/program.ts'
import type { Site } from '../site.ts'
import { type CountryRequirements, isConcerned, type Requirement } from './country-requirements.ts'
import { dueOf, findingsOf, isOpen } from './found.ts'

export const cell_states = ['bad', 'warn', 'unknown', 'waived', 'good', 'none'] as const
/** `unknown` where no rule could look; `none` where nothing needs it. */
export type CellState = (typeof cell_states)[number]

export interface CountryCell {
  requirement: Requirement['id']
  state: CellState
  /** Last day on which it is good. */
  until?: string
  /** What is wrong, in the gate's English. */
  what: readonly string[]
}

/** Partners that a country's page speaks of. The gate does not judge others yet, so there is nothing to say of them. */
export const partnersIn = (site: Site, { code }: CountryRequirements): Entry<'partner'>[] =>
  site.view.entries.partner.filter(({ fields }) => isLive(fields) && isConcerned(code, fields))

export function cellOf(site: Site, { id, fields }: Entry<'partner'>, requirement: Requirement, country: string): CountryCell {
  const own = findingsOf(site, id).filter(({ rule, pointer }) => requirement.rules.includes(rule) && !isElsewhere(fields, pointer, country))
  const open = own.filter(isOpen)
  const until = untilOf(site, { id, fields }, requirement)
  const cell = (state: CellState, what: readonly string[] = []): CountryCell => ({ requirement: requirement.id, state, what })
  if (open.length > 0)
    return cell(
      open.some(({ severity }) => severity === 'error') ? 'bad' : 'warn',
      open.map(({ what }) => what),
    )
  if (own.length > 0)
    return cell(
      'waived',
      own.map(({ what }) => what),
    )
  if (!requirement.concerns(fields)) return cell('none')
  if (!isLookedAt(site, requirement, fields)) return cell('unknown')
  return { ...cell('good'), ...(until === undefined || until < site.asOf ? {} : { until }) }
}

// What a rule could not look at is no pass, whichever partners it was.
function isLookedAt({ compliance }: Site, { rules, onRecord }: Requirement, fields: Entry<'partner'>['fields']): boolean {
  if (onRecord) return onRecord(fields)
  const lacking = new Set(compliance?.unevaluated.map(({ rule }) => rule))
  return rules.some((id) => compliance?.rules.some((rule) => rule.id === id)) && !rules.some((id) => lacking.has(id))
}

// A flow of data that leaves another country is for the page of that one.
function isElsewhere({ data_flows = [] }: Entry<'partner'>['fields'], pointer: string, country: string): boolean {
  const flow = data_flows[Number(/^\/data_flows\/(\d+)/.exec(pointer)?.[1])]
  return flow !== undefined && flow.exporter_country !== country
}

// The day before the calendar makes it a finding; else the end that the records give.
function untilOf(site: Site, { id, fields }: Pick<Entry<'partner'>, 'id' | 'fields'>, { rules, until }: Requirement): string | undefined {
  const next = dueOf(site, id).find(({ finding }) => rules.includes(finding.rule))
  return next ? dayBefore(next.on) : until?.(fields, settings(site.view))
}
