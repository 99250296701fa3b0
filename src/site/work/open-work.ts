// All open work of the program, found once for a site: what waits, for whom, until when.
import { recordPath } from '../links.ts'
import type { Site } from '../site.ts'
import { allAgreementItems, offerItems } from './agreement-items.ts'
import { approvalItems } from './approval-items.ts'
import { allComplianceItems } from './compliance-items.ts'
import { allDealItems } from './deal-items.ts'
import { allMdfItems } from './mdf-items.ts'
import { perSite } from './per-site.ts'
import { allPlanItems } from './plan-items.ts'
import { allReviewItems, certificateItems } from './review-items.ts'
import { type WorkItem, work_kinds } from './work-item.ts'

type Source = Pick<Site, 'view' | 'find' | 'asOf'>

/** Every item, whatever its date, by due date; on one day in the order of kinds, then by partner. */
export const openWork = (site: Source): readonly WorkItem[] => found(site).items

/** The items of a partner, in the same order. */
export const openWorkOf = (site: Source, partner: string): readonly WorkItem[] => found(site).byPartner.get(partner) ?? []

const found = perSite((site: Source) => {
  const items = [
    ...approvalItems(site),
    ...allAgreementItems(site),
    ...offerItems(site),
    ...allReviewItems(site),
    ...certificateItems(site),
    ...allComplianceItems(site),
    ...allPlanItems(site),
    ...allDealItems(site),
    ...allMdfItems(site),
    ...waiverItems(site),
  ].sort(inOrder)
  return { items, byPartner: Map.groupBy(items, ({ partner }) => partner ?? '') }
})

const rank = new Map(work_kinds.map((kind, index) => [kind, index]))

function inOrder(a: WorkItem, b: WorkItem): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1
  const kinds = (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0)
  if (kinds !== 0) return kinds
  const [one = '', other = ''] = [a.partner, b.partner]
  return one < other ? -1 : one > other ? 1 : 0
}

function waiverItems(site: Pick<Site, 'view'>): WorkItem[] {
  return site.view.entries.waivers.flatMap(({ id, fields }) =>
    fields.waivers.map(({ rule, entry, owner, expires_on, reason }): WorkItem => {
      const partner = /^partner\/([^/]+)/.exec(entry)?.[1]
      return {
        kind: 'waiver',
        ...(partner === undefined ? {} : { partner }),
        owners: [owner],
        due: expires_on,
        name: rule,
        text: reason,
        path: recordPath('waivers', id),
      }
    }),
  )
}
