// Decisions that count.
import type { Approval } from '../../schemas/approval.ts'

/** Whether somebody in a role has said yes. */
export const approvedBy = (role: string, approvals: readonly Approval[] = []): boolean =>
  approvals.some((each) => each.decision === 'approved' && each.role === role)
