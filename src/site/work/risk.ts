// How risky a partner is by kind of risk, with every reason. The levels follow from dates and records by the rules below; nobody sets them by hand.

import { type DealConflict, dealConflicts } from '../../gate/deal-conflicts.ts'
import type { Finding } from '../../gate/finding.ts'
import { type Family, familyOf } from '../../gate/rule.ts'
import { daysBetween } from '../../program/days.ts'
import type { Entry } from '../../program/program.ts'
import { openFindingsOf } from '../compliance/found.ts'
import type { Site } from '../site.ts'
import { entriesByPartner, ofKind } from './by-partner.ts'
import { openWorkOf } from './open-work.ts'
import { perSite } from './per-site.ts'
import type { WorkItem, WorkKind } from './work-item.ts'

export const risk_kinds = ['agreements', 'security', 'data_protection', 'integrity', 'delivery', 'commercial', 'regional'] as const
export type RiskKind = (typeof risk_kinds)[number]

export const risk_levels = ['none', 'clear', 'watch', 'high', 'critical'] as const
/** `none` where there is nothing that could go wrong, such as funds of a partner that has none. */
export type RiskLevel = (typeof risk_levels)[number]

export type RiskFact = 'suspended' | 'review_rejected' | 'review_conditional' | 'review_open' | 'gate_failed' | 'deal_conflict'

export type RiskReason = { kind: RiskKind; level: 'watch' | 'high' | 'critical' } & (
  | { item: WorkItem }
  | { finding: Finding }
  | { fact: RiskFact; text?: string }
)

export type PartnerRisk = Readonly<Record<RiskKind, { level: RiskLevel; reasons: readonly RiskReason[] }>>

/** Days before its end in which what protects us is watched. */
export const watch_days = 60
/** Days in which promised work is watched. */
export const near_days = 7
/** Days after which what is overdue is critical, whoever the partner is. */
export const long_overdue_days = 30

const kind_of: Partial<Record<WorkKind, RiskKind>> = {
  agreement_lapsed: 'agreements',
  agreement_ends: 'agreements',
  agreement_notice: 'agreements',
  offer_ends: 'agreements',
  subprocessors: 'data_protection',
  security_review: 'security',
  finding: 'security',
  evidence: 'security',
  integrity: 'integrity',
  regional: 'regional',
  milestone: 'delivery',
  step: 'delivery',
  stage: 'delivery',
  action: 'delivery',
  meeting: 'delivery',
  activation: 'delivery',
  certificate: 'delivery',
  exit_task: 'delivery',
  deal_answer: 'commercial',
  deal_ends: 'commercial',
  deal_over: 'commercial',
  deal_stale: 'commercial',
  mdf_decision: 'commercial',
  mdf_claim: 'commercial',
  mdf_claim_decision: 'commercial',
  mdf_payment: 'commercial',
}
const protecting: ReadonlySet<RiskKind> = new Set<RiskKind>(['agreements', 'security', 'data_protection', 'integrity', 'regional'])

/** Kinds of risk by families of rules. */
const kind_of_family: Record<Family, RiskKind> = {
  reading: 'delivery',
  integrity: 'delivery',
  privacy: 'data_protection',
  security: 'security',
  conduct: 'integrity',
  gulf: 'regional',
  commercial: 'commercial',
  governance: 'delivery',
  design: 'delivery',
  hygiene: 'delivery',
  program: 'agreements',
}
/** Rules that are about something else than the rest of their family. */
const kind_of_rule: Readonly<Record<string, RiskKind>> = {
  PB1113: 'agreements',
  PB1114: 'agreements',
  PB1115: 'agreements',
  PB1116: 'agreements',
  PB1514: 'delivery',
  PB1515: 'delivery',
  PB1516: 'delivery',
  PB1601: 'agreements',
  PB1605: 'agreements',
}

type Fields = Entry<'partner'>['fields']

const isGrave = ({ risk_tier }: Fields): boolean => risk_tier === 'high' || risk_tier === 'critical'

/** The level of an item by its date: overdue is high, and critical for long or at a partner of a high risk tier; near is watched. */
function levelOf(item: WorkItem, kind: RiskKind, partner: Fields, asOf: string): RiskReason['level'] | undefined {
  const left = daysBetween(asOf, item.due)
  if (left < 0) return isGrave(partner) || left < -long_overdue_days ? 'critical' : 'high'
  if (item.kind === 'deal_ends') return left <= near_days ? 'watch' : undefined
  return left <= (protecting.has(kind) ? watch_days : near_days) || item.atRisk ? 'watch' : undefined
}

/** Risks of a partner on the day of the site. */
export function partnerRisk(site: Site, partner: Entry<'partner'>): PartnerRisk {
  const reasons = [...itemReasons(site, partner), ...findingReasons(site, partner), ...factReasons(site, partner)]
  const holds = subjectsOf(site, partner)
  const cell = (kind: RiskKind) => {
    const own = reasons.filter((reason) => reason.kind === kind)
    const level = risk_levels[Math.max(...own.map((reason) => risk_levels.indexOf(reason.level)), holds.has(kind) ? 1 : 0)] ?? 'clear'
    return { level, reasons: own.sort((a, b) => risk_levels.indexOf(b.level) - risk_levels.indexOf(a.level)) }
  }
  return {
    agreements: cell('agreements'),
    security: cell('security'),
    data_protection: cell('data_protection'),
    integrity: cell('integrity'),
    delivery: cell('delivery'),
    commercial: cell('commercial'),
    regional: cell('regional'),
  }
}

/** The worst level of all kinds. */
export const worstOf = (risk: PartnerRisk): RiskLevel =>
  risk_levels[Math.max(...risk_kinds.map((kind) => risk_levels.indexOf(risk[kind].level)))] ?? 'none'

/** A number to sort by: one critical kind weighs more than any number of high ones. */
export const weightOf = (risk: PartnerRisk): number =>
  risk_kinds.reduce((sum, kind) => sum + { none: 0, clear: 0, watch: 1, high: 10, critical: 100 }[risk[kind].level], 0)

const itemReasons = (site: Site, { id, fields }: Entry<'partner'>): RiskReason[] =>
  openWorkOf(site, id).flatMap((item): RiskReason[] => {
    const kind = kind_of[item.kind]
    const level = kind && levelOf(item, kind, fields, site.asOf)
    return kind === undefined || level === undefined ? [] : [{ kind, level, item }]
  })

// An error at a partner that can do much harm is worse than one elsewhere.
const findingReasons = (site: Site, { id, fields }: Entry<'partner'>): RiskReason[] =>
  openFindingsOf(site, id).map((finding) => ({
    kind: kind_of_rule[finding.rule] ?? kind_of_family[familyOf(finding.rule)],
    level: finding.severity === 'error' ? (isGrave(fields) ? 'critical' : 'high') : 'watch',
    finding,
  }))

function factReasons(site: Site, partner: Entry<'partner'>): RiskReason[] {
  const { status, security_review: review } = partner.fields
  const related = entriesByPartner(site).get(partner.id) ?? []
  const fact = (isTrue: boolean | undefined, kind: RiskKind, level: RiskReason['level'], name: RiskFact, text?: string): RiskReason[] =>
    isTrue ? [{ kind, level, fact: name, ...(text === undefined ? {} : { text }) }] : []
  if (status === 'terminated') return []
  return [
    ...fact(status === 'suspended', 'delivery', 'critical', 'suspended'),
    ...fact(review?.status === 'rejected', 'security', 'critical', 'review_rejected'),
    ...fact(review?.status === 'conditional', 'security', 'watch', 'review_conditional'),
    ...fact(review?.status === 'in_progress' || review?.status === 'not_started', 'security', 'watch', 'review_open'),
    ...ofKind(related, 'plan').flatMap(({ fields: { deployment } }) =>
      Object.values(deployment ?? {}).flatMap((stage) =>
        fact(stage?.outcome === 'failed', 'delivery', 'high', 'gate_failed', stage?.measure),
      ),
    ),
    ...(conflictsByPartner(site).get(partner.id) ?? []).flatMap(({ first }) =>
      fact(true, 'commercial', 'high', 'deal_conflict', first.fields.account_domain),
    ),
  ]
}

// Kinds of risk for which a partner has anything on record.
function subjectsOf(site: Site, { id, fields }: Entry<'partner'>): Set<RiskKind> {
  const kinds = new Set((entriesByPartner(site).get(id) ?? []).map(({ kind }) => kind))
  const found: [RiskKind, boolean][] = [
    ['agreements', (fields.agreements ?? []).length > 0],
    ['security', fields.security_review !== undefined],
    ['data_protection', (fields.data_flows ?? []).some(({ personal }) => personal)],
    ['integrity', fields.due_diligence !== undefined],
    ['delivery', kinds.has('plan') || kinds.has('activation') || kinds.has('qbr')],
    ['commercial', kinds.has('deal_registration') || kinds.has('mdf_request')],
    ['regional', fields.ksa !== undefined],
  ]
  return new Set(found.filter(([, isOnRecord]) => isOnRecord).map(([kind]) => kind))
}

/** The conflicts of all registrations. */
export const conflictsOf = perSite((site: Pick<Site, 'view' | 'asOf'>): readonly DealConflict[] =>
  dealConflicts(site.view.entries.deal_registration, site.asOf),
)

const conflictsByPartner = perSite((site: Pick<Site, 'view' | 'asOf'>): ReadonlyMap<string, readonly DealConflict[]> => {
  const found = new Map<string, DealConflict[]>()
  for (const conflict of conflictsOf(site)) {
    // Two approvals for one deal are a finding of the gate.
    if (conflict.rule === 'other_need' || conflict.rule === 'approved_both') continue
    for (const partner of new Set([conflict.first.fields.partner_id, conflict.second.fields.partner_id])) {
      const list = found.get(partner)
      if (list) list.push(conflict)
      else found.set(partner, [conflict])
    }
  }
  return found
})
