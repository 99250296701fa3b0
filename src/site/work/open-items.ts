// What was promised by a date and is not done: actions of reviews, milestones and steps of plans, activation steps, tasks of an exit, findings of a security review.
import type { AnyEntry, Entry } from '../../program/program.ts'

export interface OpenItem {
  source: 'action' | 'milestone' | 'plan_step' | 'activation' | 'exit_task' | 'finding'
  /** Id of the partner. */
  partner: string
  what: string
  owner?: string
  due: string
  status?: string
  /** Entry in which it stands. */
  in: { kind: AnyEntry['kind']; id: string }
}

/** Open items of a partner and of the entries that belong to it, the earliest first. */
export const openItems = (partner: Entry<'partner'>, related: readonly AnyEntry[]): OpenItem[] =>
  [...partnerItems(partner), ...related.flatMap((entry) => entryItems(entry, partner.id))].sort((a, b) =>
    a.due < b.due ? -1 : a.due > b.due ? 1 : 0,
  )

export const isOverdue = ({ due }: Pick<OpenItem, 'due'>, asOf: string): boolean => due < asOf

const isClosed = (status: string): boolean => status === 'done' || status === 'dropped'

function partnerItems({ id, fields }: Entry<'partner'>): OpenItem[] {
  const place = { partner: id, in: { kind: 'partner' as const, id } }
  const tasks = fields.exit === undefined ? [] : [...fields.exit.data_handback, ...fields.exit.customer_continuity]
  return [
    ...tasks
      .filter((each) => each.done_on === undefined)
      .map(({ task, owner, due }): OpenItem => ({ source: 'exit_task', ...place, what: task, owner, due })),
    ...(fields.security_review?.findings ?? [])
      .filter((each) => each.closed_on === undefined)
      .map(({ summary, severity, due_on }): OpenItem => ({ source: 'finding', ...place, what: summary, due: due_on, status: severity })),
  ]
}

function entryItems(entry: AnyEntry, partner: string): OpenItem[] {
  const place = { partner, in: { kind: entry.kind, id: entry.id } }
  if (entry.kind === 'qbr')
    return entry.fields.actions
      .filter(({ status }) => !isClosed(status))
      .map(({ what, owner, due, status }) => ({ source: 'action', ...place, what, owner, due, status }))
  if (entry.kind === 'activation')
    return [...entry.fields.integration, ...entry.fields.training, ...entry.fields.go_live]
      .filter((each) => each.done_on === undefined)
      .map(({ what, owner, due }) => ({ source: 'activation', ...place, what, owner, due }))
  if (entry.kind !== 'plan') return []
  return [
    ...(entry.fields.milestones ?? [])
      .filter(({ status }) => !isClosed(status))
      .map(({ what, owner, due, status }): OpenItem => ({ source: 'milestone', ...place, what, owner, due, status })),
    ...(entry.fields.mutual_action_plan ?? [])
      .filter((each) => each.done_on === undefined)
      .map(({ step, owner, due }): OpenItem => ({ source: 'plan_step', ...place, what: step, owner, due })),
  ]
}
