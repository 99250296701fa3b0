// What was agreed and is not done: milestones and steps of plans, stages, actions and dates of reviews, activation, tasks of an exit.
import type { Entry } from '../../program/program.ts'
import type { Site } from '../site.ts'
import { isCurrent } from './agreement-items.ts'
import { partnerPath } from './partner-path.ts'
import { managerOf } from './people.ts'
import type { WorkItem } from './work-item.ts'

/** Items of a joint plan that is in use. */
export function planItems({ id, params, fields }: Entry<'plan'>): WorkItem[] {
  if (fields.status === 'completed' || fields.status === 'cancelled') return []
  const partner = params['partner'] ?? id
  const base = { partner, path: partnerPath(partner, 'plan') }
  const stages = Object.entries(fields.deployment ?? {}).filter(([, stage]) => stage?.outcome === 'running')
  return [
    ...(fields.milestones ?? [])
      .filter(({ status }) => status !== 'done' && status !== 'dropped')
      .map(({ what, owner, due, status }) => ({
        ...base,
        kind: 'milestone' as const,
        owners: [owner],
        due,
        text: what,
        ...(status === 'at_risk' ? { atRisk: true as const } : {}),
      })),
    ...(fields.mutual_action_plan ?? [])
      .filter(({ done_on }) => done_on === undefined)
      .map(({ step, owner, due }) => ({ ...base, kind: 'step' as const, owners: [owner], due, text: step })),
    ...stages.flatMap(([name, stage]) =>
      stage === undefined
        ? []
        : [{ ...base, kind: 'stage' as const, owners: [fields.owners.vendor], due: stage.end, term: name, text: stage.measure }],
    ),
  ]
}

/** Actions of a review that are neither done nor dropped. */
export const actionItems = ({ params, fields }: Entry<'qbr'>): WorkItem[] =>
  (fields.actions ?? [])
    .filter(({ status }) => status === 'open' || status === 'in_progress')
    .map(({ what, owner, due }) => ({
      kind: 'action',
      partner: params['partner'] ?? '',
      owners: [owner],
      due,
      text: what,
      path: partnerPath(params['partner'] ?? '', 'qbrs'),
    }))

/** Steps of an activation that is not complete. */
export function activationItems({ id, params, fields }: Entry<'activation'>): WorkItem[] {
  if (fields.activated_on !== undefined) return []
  const steps = [...(fields.integration ?? []), ...(fields.training ?? []), ...(fields.go_live ?? [])]
  return steps
    .filter(({ done_on }) => done_on === undefined)
    .map(({ what, owner, due }) => ({
      kind: 'activation',
      partner: params['partner'] ?? id,
      owners: [owner],
      due,
      text: what,
      path: partnerPath(params['partner'] ?? id, 'activation'),
    }))
}

/** What is left to do at the end of a partnership. */
export const exitItems = ({ id, fields }: Entry<'partner'>): WorkItem[] =>
  [...(fields.exit?.data_handback ?? []), ...(fields.exit?.customer_continuity ?? [])]
    .filter(({ done_on }) => done_on === undefined)
    .map(({ task, owner, due }) => ({ kind: 'exit_task', partner: id, owners: [owner], due, text: task, path: partnerPath(id, 'exit') }))

/** Day of a partner's next review: of its plan, of its last review, or its own. */
export const nextReviewDay = (
  partner: Entry<'partner'>,
  plan: Entry<'plan'> | undefined,
  lastReview: Entry<'qbr'> | undefined,
): string | undefined =>
  [plan?.fields.next_review_on, lastReview?.fields.next_on, partner.fields.next_review_on].filter((each) => each !== undefined).sort()[0]

/** The last review of each partner, by the day it was held. */
export function lastReviews(site: Pick<Site, 'view'>): Map<string, Entry<'qbr'>> {
  const last = new Map<string, Entry<'qbr'>>()
  for (const review of site.view.entries.qbr) {
    const partner = review.params['partner'] ?? ''
    const known = last.get(partner)
    if (review.locale === undefined && (known === undefined || known.fields.held_on < review.fields.held_on)) last.set(partner, review)
  }
  return last
}

/** Plans, reviews, activations and exits of all partners. */
export function allPlanItems(site: Pick<Site, 'view' | 'find'>): WorkItem[] {
  const { plan, qbr, activation, partner } = site.view.entries
  const current = new Set(partner.filter(isCurrent).map(({ id }) => id))
  const last = lastReviews(site)
  return [
    ...plan.flatMap(planItems),
    ...qbr.filter(({ locale }) => locale === undefined).flatMap(actionItems),
    ...activation.flatMap(activationItems),
  ]
    .filter((item) => current.has(item.partner ?? ''))
    .concat(partner.flatMap(exitItems))
    .concat(
      partner
        .filter(({ fields }) => fields.status === 'active')
        .flatMap((entry): WorkItem[] => {
          const due = nextReviewDay(entry, site.find('plan', entry.id), last.get(entry.id))
          return due === undefined
            ? []
            : [{ kind: 'meeting', partner: entry.id, owners: managerOf(entry), due, path: partnerPath(entry.id, 'stands') }]
        }),
    )
}
