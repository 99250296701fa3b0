// The record of a partner: one value with all that a call with it needs, in the order in which it is needed.
import type { AnyEntry, Entry } from '../../program/program.ts'
import { type EntryLink, recordHref } from '../links.ts'
import type { Locale } from '../locales.ts'
import type { RecordNode } from '../record.ts'
import { recordText } from '../record-html.ts'
import { scorecardLink } from '../scorecard/frame.ts'
import type { Site } from '../site.ts'
import { nextReview } from '../work/review-calendar.ts'
import { type Activation, activationOf } from './activation.ts'
import { type Agreements, agreementsOf } from './agreements.ts'
import { type ComplianceRecord, complianceOf } from './compliance.ts'
import { type Context, contextOf, type Day, dueDay, fieldTree } from './context.ts'
import { type FitCard, fitCard, type LeverageRow, leverageRows } from './fit.ts'
import { type Joint, jointOf } from './joint.ts'
import { type Others, othersOf } from './others.ts'
import { type People, peopleOf } from './people.ts'
import { type PhaseHistory, phaseHistory } from './phases.ts'
import { type PlanPart, planOf } from './plan.ts'
import { type QuarterReview, quarterReviews } from './qbrs.ts'
import { type Reviews, reviewsOf } from './security.ts'
import { type Stakes, stakesOf } from './stakes.ts'
import { type Strip, stripOf } from './strip.ts'
import { type Terms, termsOf } from './terms.ts'

export interface PartnerRecord {
  /** Address of the page with all fields. */
  allFields?: string
  /** Its figures. */
  scorecard?: EntryLink
  /** Sections that are on the page, by their short names. */
  sections: readonly { id: string; title: string }[]
  strip: Strip
  compliance?: ComplianceRecord
  phases: PhaseHistory
  people: People
  plan?: PlanPart
  /** True when the partner is in a phase in which it should have a plan. */
  needsPlan: boolean
  qbrs: readonly QuarterReview[]
  firstReview?: Day
  activation?: Activation
  needsActivation: boolean
  agreements: Agreements
  reviews: Reviews
  terms?: Terms
  commercial?: RecordNode
  needsTerms: boolean
  fit?: FitCard
  needsFit: boolean
  leverage: readonly LeverageRow[]
  stakes?: Stakes
  joint: Joint
  exit?: RecordNode
  others: Others
}

const managed = new Set(['manage', 'optimize', 'renew'])

export function partnerRecord(site: Site, partner: Entry<'partner'>, related: readonly AnyEntry[], locale: Locale): PartnerRecord {
  const context = contextOf(site, partner, related, locale)
  const { phase, status, segment } = partner.fields
  const next = nextReview(partner.fields, related)
  const qbrs = quarterReviews(context)
  const isManaged = managed.has(phase) && status !== 'terminated'
  const record = {
    ...optional('allFields', recordHref(site, 'partner', partner.id, locale)),
    ...optional('scorecard', scorecardLink(site, partner, locale)),
    strip: stripOf(context),
    ...optional('compliance', complianceOf(context)),
    phases: phaseHistory(context),
    people: peopleOf(context),
    ...optional('plan', planOf(context)),
    needsPlan: isManaged && segment === 'lighthouse',
    qbrs,
    ...optional('firstReview', qbrs.length === 0 && next !== undefined ? dueDay(context, next) : undefined),
    ...optional('activation', activationOf(context)),
    needsActivation: phase === 'onboard',
    agreements: agreementsOf(context),
    reviews: reviewsOf(context),
    ...optional('terms', termsOf(context)),
    ...optional('commercial', fieldTree(context, 'commercial')),
    needsTerms: phase === 'negotiate',
    ...optional('fit', fitCard(context)),
    needsFit: phase !== 'scout' && status !== 'terminated',
    leverage: leverageRows(context),
    ...optional('stakes', stakesOf(context)),
    joint: jointOf(context),
    ...optional('exit', fieldTree(context, 'exit')),
    others: othersOf(context),
  }
  return { ...record, sections: sectionsOf(context, record, isManaged) }
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }

/** Sections that are on the page: those that hold something, and those whose absence matters. */
function sectionsOf({ words }: Context, record: Omit<PartnerRecord, 'sections'>, isManaged: boolean): PartnerRecord['sections'] {
  const { joint } = record
  const shown: Record<keyof typeof words.sections, boolean> = {
    stands: true,
    compliance: record.compliance !== undefined,
    history: true,
    people: true,
    plan: record.plan !== undefined || record.needsPlan,
    qbrs: record.qbrs.length > 0 || isManaged,
    activation: record.activation !== undefined || record.needsActivation,
    agreements: true,
    reviews: true,
    terms: record.terms !== undefined || record.commercial !== undefined || record.needsTerms,
    fit: record.fit !== undefined || record.needsFit || record.leverage.length > 0,
    case: record.stakes !== undefined || isManaged,
    joint: Object.values(joint).some((list: readonly unknown[]) => list.length > 0) || isManaged,
    exit: record.exit !== undefined,
    more: true,
    profile: true,
  }
  return Object.entries(words.tabs).flatMap(([id, title]) => (shown[id as keyof typeof shown] ? [{ id, title }] : []))
}

const unsaid = new Set([
  'href',
  'id',
  'tone',
  'lang',
  'label',
  'email',
  'phone',
  'allFields',
  'scorecard',
  'sections',
  'strip',
  'compliance',
  'phases',
  'due',
  'weight',
  'points',
  'baseline',
  'target',
])

/** The words of a record, for search. */
export function wordsOfRecord(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value))
    return value
      .map(wordsOfRecord)
      .filter((each) => each !== '')
      .join('. ')
  if (typeof value !== 'object' || value === null) return ''
  if (isNode(value)) return recordText(value)
  return Object.entries(value)
    .flatMap(([key, each]) => (unsaid.has(key) ? [] : [wordsOfRecord(each)]))
    .filter((each) => each !== '')
    .join('. ')
}

const isNode = (value: object): value is RecordNode => 'type' in value && ['text', 'list', 'fields', 'table'].includes(String(value.type))
