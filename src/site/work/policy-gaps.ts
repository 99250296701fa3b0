// What the program's policies ask of a partner and it does not hold on a day.

import { addMonths } from '../../program/days.ts'
import type { Entry, FieldsOf } from '../../program/program.ts'
import { agreementState, isInForce } from './agreement-state.ts'

type Partner = FieldsOf<'partner'>
type Policy = FieldsOf<'policy'>
type Flow = NonNullable<Partner['data_flows']>[number]

/** What may be missing, the gravest first. */
export const policy_needs = [
  'agreement',
  'security_review',
  'review_age',
  'transfer',
  'due_diligence',
  'registration',
  'saudization',
  'ownership',
  'language',
  'prevailing_language',
  'evidence',
  'training',
] as const

export interface PolicyGap {
  /** Id of the policy. */
  policy: string
  needs: (typeof policy_needs)[number]
  /** Kind of agreement, of evidence or of status that it is about. */
  subject?: string
  /** Where it stands instead. */
  state?: string
}

/** Phases in which a prospect is held to what it needs as an active partner. */
const before_active: readonly Partner['phase'][] = ['negotiate', 'onboard']

/** All gaps, the gravest first and each once. A prospect that is negotiated with is held to what it will need. */
export const policyGaps = (policies: readonly Entry<'policy'>[], partner: Partner, asOf: string): PolicyGap[] => {
  const found = policies.flatMap(({ id, fields }) => {
    const flows = flowsOf(fields, partner)
    return applies(fields, partner, flows, asOf) ? gapsOf(fields, partner, flows, asOf).map((gap) => ({ policy: id, ...gap })) : []
  })
  const once = new Map(found.toReversed().map((gap) => [`${gap.needs} ${gap.subject} ${gap.state}`, gap]))
  return [...once.values()].toReversed().sort((a, b) => policy_needs.indexOf(a.needs) - policy_needs.indexOf(b.needs))
}

function applies({ applies_to: to, from, until }: Policy, partner: Partner, flows: readonly Flow[], asOf: string): boolean {
  const among = <T>(allowed: readonly T[] | undefined, value: T | undefined): boolean =>
    allowed === undefined || (value !== undefined && allowed.includes(value))
  const status = before_active.includes(partner.phase) && partner.status === 'prospect' ? 'active' : partner.status
  return (
    (from === undefined || from <= asOf) &&
    (until === undefined || until >= asOf) &&
    among(to.type, partner.type) &&
    among(to.partnership, partner.partnership) &&
    among(to.country, partner.country) &&
    among(to.status, status) &&
    among(to.phase, partner.phase) &&
    among(to.tier, partner.tier) &&
    among(to.risk_tier, partner.risk_tier) &&
    (to.public_sector_deals === undefined || to.public_sector_deals === (partner.public_sector_deals ?? false)) &&
    (to.data_flows === undefined || (to.data_flows === 'none' ? (partner.data_flows ?? []).length === 0 : flows.length > 0))
  )
}

// A policy with a jurisdiction speaks of what leaves that country.
function flowsOf({ applies_to: to, jurisdiction }: Policy, partner: Partner): Flow[] {
  const countries = to.exporter_country ?? (to.data_flows === 'international' && jurisdiction !== undefined ? [jurisdiction] : undefined)
  return (partner.data_flows ?? []).filter(
    (flow) =>
      (to.data_flows !== 'personal' || flow.personal) &&
      (to.data_flows !== 'international' || (flow.personal && flow.exporter_country !== flow.importer_country)) &&
      (countries === undefined || countries.includes(flow.exporter_country)),
  )
}

function gapsOf({ requires }: Policy, partner: Partner, flows: readonly Flow[], asOf: string): Omit<PolicyGap, 'policy'>[] {
  const { security_review: review, ksa, due_diligence: diligence } = partner
  const inForce = partner.agreements.filter((each) => isInForce(each, asOf))
  const isOld = (on: string | undefined, months: number): boolean => on === undefined || addMonths(on, months) < asOf
  const gap = (isOpen: boolean, needs: PolicyGap['needs'], subject?: string, state?: string): Omit<PolicyGap, 'policy'>[] =>
    isOpen ? [{ needs, ...(subject === undefined ? {} : { subject }), ...(state === undefined ? {} : { state }) }] : []
  const isPassed = review?.status === 'passed' || review?.status === 'conditional'
  const isReviewed = isPassed && !(requires.review_months !== undefined && isOld(review?.security_review_date, requires.review_months))
  return [
    ...(requires.agreements ?? []).flatMap((kind) => {
      const best = partner.agreements.findLast((each) => each.kind === kind && each.status !== 'terminated')
      return gap(!inForce.some((each) => each.kind === kind), 'agreement', kind, best && agreementState(best, asOf))
    }),
    ...(requires.languages ?? []).flatMap((tag) =>
      inForce.filter(({ languages }) => languages && !languages.includes(tag)).flatMap(({ kind }) => gap(true, 'language', kind, tag)),
    ),
    ...inForce
      .filter(({ prevailing_language: tag }) => requires.prevailing_language !== undefined && tag !== requires.prevailing_language)
      .flatMap(({ kind }) => gap(true, 'prevailing_language', kind, requires.prevailing_language)),
    ...gap(requires.security_review === true && !isPassed, 'security_review', undefined, review?.status ?? 'not_started'),
    ...gap(isPassed && requires.review_months !== undefined && !isReviewed, 'review_age', undefined, review?.security_review_date),
    ...(requires.evidence ?? []).flatMap((kind) =>
      gap(
        !review?.evidence?.some((each) => each.kind === kind && !(each.expires_on !== undefined && each.expires_on < asOf)),
        'evidence',
        kind,
      ),
    ),
    ...gap(
      requires.due_diligence_months !== undefined && isOld(diligence?.completed_on, requires.due_diligence_months),
      'due_diligence',
      undefined,
      diligence?.status ?? 'not_started',
    ),
    ...gap(requires.trained_contacts !== undefined && trained(partner, asOf) < requires.trained_contacts, 'training'),
    ...gap(
      requires.commercial_registration === true && ksa?.cr_confirmed_on === undefined && ksa?.cr_issued_on === undefined,
      'registration',
    ),
    ...gap(
      requires.saudization_bands !== undefined && !(ksa && requires.saudization_bands.includes(ksa.saudization_band)),
      'saudization',
      undefined,
      ksa?.saudization_band,
    ),
    ...gap(
      requires.local_ownership_percent !== undefined && (ksa?.local_ownership_percent ?? 0) < requires.local_ownership_percent,
      'ownership',
    ),
    ...flows
      .filter(({ mechanism }) => requires.transfer_mechanisms && !requires.transfer_mechanisms.includes(mechanism ?? 'none'))
      .flatMap(({ what, mechanism }) => gap(true, 'transfer', what, mechanism ?? 'none')),
  ]
}

const trained = ({ contacts }: Partner, asOf: string): number =>
  contacts.filter(({ trainings }) =>
    trainings?.some(
      ({ topic, completed_on, valid_months }) =>
        topic === 'anti_corruption' && !(valid_months !== undefined && addMonths(completed_on, valid_months) < asOf),
    ),
  ).length
