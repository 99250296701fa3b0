// What the gate found, by what pages ask for: by partner, by entry, by rule, and what blocks. Only the team's site has findings.
import type { Compliance, Due } from '../../gate/compliance.ts'
import type { Finding, State } from '../../gate/finding.ts'
import type { Rule, Severity } from '../../gate/rule.ts'
import type { Site } from '../site.ts'
import { perSite } from '../work/per-site.ts'

/** The gravest first. */
export const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[]

const none: readonly Finding[] = []

/** States in which a finding asks for something to be done. */
const open: ReadonlySet<State> = new Set<State>(['new', 'existing', 'time_caused'])

export const isOpen = ({ state }: Pick<Finding, 'state'>): boolean => open.has(state)

/** Findings that nobody accepted and that a rule could look for, the gravest first, then the oldest. */
export const openFindings = perSite((site: Pick<Site, 'compliance'>): readonly Finding[] =>
  (site.compliance?.findings ?? none).filter(isOpen).toSorted(byWeight),
)

/** What fails a release. */
export const blocking = (site: Pick<Site, 'compliance'>): readonly Finding[] =>
  openFindings(site).filter(({ severity }) => severity === 'error')

/** All findings that are about a partner, open or not, the gravest first. */
export const findingsOf = (site: Pick<Site, 'compliance'>, partner: string): readonly Finding[] => byPartner(site).get(partner) ?? none

/** Those of them that are open. */
export const openFindingsOf = (site: Pick<Site, 'compliance'>, partner: string): readonly Finding[] =>
  findingsOf(site, partner).filter(isOpen)

const byPartner = perSite(
  (site: Pick<Site, 'compliance'>): ReadonlyMap<string, readonly Finding[]> =>
    grouped((site.compliance?.findings ?? none).toSorted(byWeight), ({ partners }) => partners),
)

/** Findings of a rule in every state. */
export const findingsBy = (site: Pick<Site, 'compliance'>, rule: string): readonly Finding[] => byRule(site).get(rule) ?? none

const byRule = perSite(
  (site: Pick<Site, 'compliance'>): ReadonlyMap<string, readonly Finding[]> =>
    grouped((site.compliance?.findings ?? none).toSorted(byWeight), ({ rule }) => [rule]),
)

/** What falls due for a partner, soonest first. */
export const dueOf = (site: Pick<Site, 'compliance'>, partner: string): readonly Due[] => dueByPartner(site).get(partner) ?? []

const dueByPartner = perSite(
  (site: Pick<Site, 'compliance'>): ReadonlyMap<string, readonly Due[]> =>
    grouped(site.compliance?.due ?? [], ({ finding }) => finding.partners),
)

/** The rule of an id. */
export const ruleOf = (site: Pick<Site, 'compliance'>, id: string): Rule | undefined => rulesById(site).get(id)

const rulesById = perSite(
  (site: Pick<Site, 'compliance'>): ReadonlyMap<string, Rule> => new Map(rulesIn(site).map((rule) => [rule.id, rule])),
)

export const rulesIn = (site: Pick<Site, 'compliance'>): Compliance['rules'] => site.compliance?.rules ?? []

export function byWeight(a: Finding, b: Finding): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || byText(a.since ?? '', b.since ?? '') || byText(a.rule, b.rule)
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function grouped<T>(items: readonly T[], keys: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const item of items)
    for (const key of keys(item)) {
      const list = found.get(key)
      if (list) list.push(item)
      else found.set(key, [item])
    }
  return found
}
