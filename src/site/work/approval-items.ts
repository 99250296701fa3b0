// Decisions that are waited for: one item for each thing that is decided about, with all roles that still have to answer.
import type { Site } from '../site.ts'
import { type ApprovalCase, approvalCases } from './approval-case.ts'
import type { WorkItem } from './work-item.ts'

export function approvalItems(site: Pick<Site, 'view'>): WorkItem[] {
  const waiting = [...approvalCases(site)].filter(({ decision, due }) => decision === 'pending' && due !== undefined)
  return [...Map.groupBy(waiting, ({ key }) => key).values()].flatMap((cases) => itemOf(cases) ?? [])
}

function itemOf(cases: readonly ApprovalCase[]): WorkItem | undefined {
  const [first] = cases
  const due = cases.map((each) => each.due ?? '').sort()[0]
  if (first === undefined || due === undefined) return undefined
  return {
    kind: 'approval',
    ...(first.partner === undefined ? {} : { partner: first.partner }),
    owners: [...new Set(cases.flatMap(({ people }) => people))],
    due,
    term: first.subject === 'agreement' && first.term !== undefined ? first.term : first.subject,
    roles: [...new Set(cases.map(({ role }) => role))],
    ...(first.text === undefined ? {} : { text: first.text }),
    path: first.path,
  }
}
