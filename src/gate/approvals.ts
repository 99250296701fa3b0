// Decisions that commitments need: who has to approve, and who did.
import type { Approval } from '../../schemas/approval.ts'
import { addBusinessDays } from '../program/days.ts'
import type { FieldsOf } from '../program/program.ts'
import { type Day, later } from './spans.ts'

type Approvers = FieldsOf<'program'>['approvers']

/** A decision that counts: approved by somebody who is named. */
const counts = ({ decision, by }: Approval): boolean => decision === 'approved' && by !== undefined

export const isApprovedBy = (approvals: readonly Approval[], role: string): boolean =>
  approvals.some((each) => each.role === role && counts(each))

/** The first day on which every role had approved; undefined when the decisions bear no day. */
export function approvedSince(approvals: readonly Approval[], roles: readonly string[]): Day | undefined {
  const days = roles.flatMap((role) => {
    const own = approvals.filter((each) => each.role === role && counts(each))
    return own.some(({ on }) => on === undefined)
      ? []
      : own
          .flatMap(({ on }) => on ?? [])
          .sort()
          .slice(0, 1)
  })
  return days.length === 0 ? undefined : days.reduce(later)
}

/** Last day on which the role answers in time; undefined without a day of request or without a term of the role. */
export function answerDay(program: Pick<FieldsOf<'program'>, 'approvers'>, role: string, requestedOn: string | undefined): Day | undefined {
  const days = program.approvers?.[role]?.sla_business_days
  return days === undefined || requestedOn === undefined ? undefined : addBusinessDays(requestedOn, days)
}

const words = (text: string): string => `-${text.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-`

/** Roles of program.yaml that a sentence such as "director and finance together" names. */
export const rolesIn = (text: string, approvers: Approvers): string[] =>
  Object.keys(approvers).filter((role) => words(text).includes(`-${role}-`))

/** `"a" and "b"`. */
export const all = (roles: readonly string[]): string => roles.map((each) => `"${each}"`).join(' and ')
