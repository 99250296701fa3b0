// How one partner stands with one requirement of a country: what the gate finds of it, and until when it is good.
import { isLive } from '../../gate/agreements.ts'
import { dayBefore } from '../../gate/spans.ts'
import { type Entry, settings } from '../../program/program.ts'
import type { Site } from '../site.ts'
import { perSite } from '../work/per-site.ts'
import { type CountryRequirements, countries, isConcerned, type Requirement } from './country-requirements.ts'
import { dueOf, findingsOf, isOpen, ruleOf } from './found.ts'

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

export interface CountryStanding {
  partner: Entry<'partner'>
  cells: readonly CountryCell[]
}

/** Countries that concern any partner, with those partners, the worst first. The gate does not judge others yet, so there is nothing to say of them. */
export const standings = perSite((site: Site): ReadonlyMap<CountryRequirements, readonly CountryStanding[]> => {
  const live = site.view.entries.partner.filter(({ fields }) => isLive(fields))
  const all = countries.map((country): [CountryRequirements, CountryStanding[]] => [
    country,
    live
      .filter(({ fields }) => isConcerned(country.code, fields))
      .map((partner) => ({
        partner,
        cells: country.requirements.map((requirement) => cellOf(site, partner, requirement, country.code)),
      }))
      .sort((a, b) => weightOf(b) - weightOf(a)),
  ])
  return new Map(all.filter(([, partners]) => partners.length > 0))
})

const weights: Partial<Record<CellState, number>> = { bad: 100, warn: 1 }
const weightOf = ({ cells }: CountryStanding): number => cells.reduce((sum, { state }) => sum + (weights[state] ?? 0), 0)

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

const lacking = perSite(
  ({ compliance }: Pick<Site, 'compliance'>): ReadonlySet<string> => new Set(compliance?.unevaluated.map(({ rule }) => rule)),
)

// What a rule could not look at is no pass, whichever partners it was.
function isLookedAt(site: Site, { rules, onRecord }: Requirement, fields: Entry<'partner'>['fields']): boolean {
  if (onRecord) return onRecord(fields)
  return rules.some((id) => ruleOf(site, id) !== undefined) && !rules.some((id) => lacking(site).has(id))
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
