// Whether the program is ready to launch, and stays so: each point is counted from the content, with what is left of it.

import { claimDay, paymentDay } from '../../gate/mdf-dates.ts'
import { claimedOf, isLess } from '../../gate/mdf-sums.ts'
import { addDays } from '../../program/days.ts'
import { type AnyEntry, type Entry, settings } from '../../program/program.ts'
import { pathOf } from '../links.ts'
import type { Site } from '../site.ts'
import { entriesByPartner, ofKind } from './by-partner.ts'
import { cadenceOf, lastReview, quartersAround } from './review-calendar.ts'

export const launch_points = ['guide', 'partners', 'blueprints', 'listings', 'toolkit', 'reviews', 'qbrs', 'mdf'] as const
export type LaunchPoint = (typeof launch_points)[number]

/** What one thing lacks. */
export type Lack =
  | { lack: 'noOwner' | 'neverRead' | 'noActivation' | 'noPlan' | 'noRaci' | 'noMap' | 'noQbr' | 'claimOpen' }
  | { lack: 'unread' | 'reviewLate' | 'claim' | 'unpaid'; date: string }
  | { lack: 'activation'; count: number }
  | { lack: 'status' | 'review'; status: string }

export interface LaunchState {
  point: LaunchPoint
  done: number
  all: number
  left: readonly ({ entry: AnyEntry; path: string } & Lack)[]
}

/** Days within which a guide page is read again. */
export const reread_days = 365

/** Every point on the day of the site. */
export function launchStates(site: Site): LaunchState[] {
  const active = site.view.entries.partner.filter(({ fields }) => fields.status === 'active')
  const related = entriesByPartner(site)
  const of = (partner: Entry<'partner'>): readonly AnyEntry[] => related.get(partner.id) ?? []
  const { mdf } = settings(site.view)
  const own = <N extends AnyEntry>(entries: readonly N[]): N[] => entries.filter(({ locale }) => locale === undefined)
  const { entries } = site.view
  const count = counter(site)
  return [
    count('guide', own(entries.guide_page), (page) => guideLack(site, page)),
    count('partners', active, (partner) => activationLack(of(partner))),
    count(
      'blueprints',
      own(entries.blueprint).filter(({ fields }) => fields.status !== 'retired'),
      ({ fields }) => (fields.status === 'published' ? undefined : { lack: 'status', status: fields.status }),
    ),
    count(
      'listings',
      entries.listing.filter(({ fields }) => fields.status !== 'retired'),
      ({ fields }) => (fields.status === 'live' ? undefined : { lack: 'status', status: fields.status }),
    ),
    count(
      'toolkit',
      active.filter(({ fields }) => fields.segment === 'lighthouse'),
      (partner) => toolkitLack(of(partner)),
    ),
    count<Entry<'partner'> | Entry<'integration'>>(
      'reviews',
      [...active, ...entries.integration.filter(({ fields }) => fields.status === 'live')],
      ({ fields }) => reviewLack(fields.security_review, site.asOf),
    ),
    count(
      'qbrs',
      active.filter((partner) => cadenceOf(partner.fields, of(partner)) === 'quarterly'),
      (partner) => qbrLack(site, of(partner)),
    ),
    count('mdf', mdf === undefined ? [] : entries.mdf_request.filter(({ fields }) => isOver(fields, site.asOf)), ({ fields }) =>
      mdf === undefined ? undefined : mdfLack(fields, mdf, site.asOf),
    ),
  ]
}

/** Counts the entries of a point that lack nothing, and names the others. */
const counter =
  (site: Site) =>
  <E extends { kind: string; id: string }>(point: LaunchPoint, all: readonly E[], lackOf: (entry: E) => Lack | undefined): LaunchState => {
    const left = all.flatMap((each) => {
      const lack = lackOf(each)
      const entry = each as unknown as AnyEntry
      return lack === undefined ? [] : [{ entry, path: pathOf(site, entry.kind, entry.id) ?? '', ...lack }]
    })
    return { point, done: all.length - left.length, all: all.length, left }
  }

function guideLack({ asOf }: Site, { fields }: Entry<'guide_page'>): Lack | undefined {
  if (fields.owner === undefined) return { lack: 'noOwner' }
  if (fields.reviewed_on === undefined) return { lack: 'neverRead' }
  return addDays(fields.reviewed_on, reread_days) < asOf ? { lack: 'unread', date: fields.reviewed_on } : undefined
}

function activationLack(related: readonly AnyEntry[]): Lack | undefined {
  const [activation] = ofKind(related, 'activation')
  if (activation === undefined) return { lack: 'noActivation' }
  const { integration, training, go_live, activated_on } = activation.fields
  const open = [...integration, ...training, ...go_live].filter(({ done_on }) => done_on === undefined).length
  return activated_on !== undefined && open === 0 ? undefined : { lack: 'activation', count: open }
}

function toolkitLack(related: readonly AnyEntry[]): Lack | undefined {
  const [plan] = ofKind(related, 'plan')
  if (plan === undefined) return { lack: 'noPlan' }
  if ((plan.fields.raci ?? []).length === 0) return { lack: 'noRaci' }
  return (plan.fields.mutual_action_plan ?? []).length === 0 ? { lack: 'noMap' } : undefined
}

function reviewLack(review: { status: string; next_review_on?: string | undefined } | undefined, asOf: string): Lack | undefined {
  const status = review?.status ?? 'not_started'
  if (status !== 'passed' && status !== 'conditional') return { lack: 'review', status }
  return review?.next_review_on !== undefined && review.next_review_on < asOf
    ? { lack: 'reviewLate', date: review.next_review_on }
    : undefined
}

function qbrLack(site: Site, related: readonly AnyEntry[]): Lack | undefined {
  const [before] = quartersAround(site.asOf, settings(site.view).fiscal_year_start, 1, 0)
  const held = lastReview(related)?.held_on
  return before !== undefined && (held === undefined || held < before.first) ? { lack: 'noQbr' } : undefined
}

type Request = Entry<'mdf_request'>['fields']

const isOver = ({ status, end }: Request, asOf: string): boolean => (status === 'approved' || status === 'closed') && end < asOf

function mdfLack(request: Request, rules: NonNullable<ReturnType<typeof settings>['mdf']>, asOf: string): Lack | undefined {
  if (request.claims.some(({ status }) => status === 'open')) return { lack: 'claimOpen' }
  const due = claimDay(request, rules)
  if (request.status === 'approved' && due < asOf && isLess(claimedOf(request), request.requested)) return { lack: 'claim', date: due }
  const unpaid = request.claims.flatMap((claim) => {
    const day = claim.status === 'approved' ? paymentDay(claim, rules) : undefined
    return day !== undefined && day < asOf ? [day] : []
  })
  return unpaid[0] === undefined ? undefined : { lack: 'unpaid', date: unpaid[0] }
}
