// Decisions on something as marks: who decided in which role and when, or who is waited for.
import type { Approval } from '../../../schemas/approval.ts'
import { termIn } from '../terms.ts'
import { filled } from '../ui.ts'
import { type Context, dateIn, nameIn, type State } from './context.ts'

export const approvalStates = (context: Context, approvals: readonly Approval[] | undefined): (State & { note?: string })[] =>
  (approvals ?? []).map(({ decision, role, by, on, requested_on, note }) => {
    const { words, locale } = context
    const about = decision === 'pending' ? words.waitingSince : decision === 'rejected' ? words.rejectedBy : words.approvedBy
    const day = decision === 'pending' ? requested_on : on
    return {
      tone: decision === 'approved' ? 'good' : decision === 'rejected' ? 'bad' : 'info',
      label: filled(about, {
        role: termIn(role, locale),
        name: nameIn(context, by ?? '–'),
        date: day === undefined ? '–' : dateIn(context, day),
      }),
      ...(note === undefined ? {} : { note }),
    }
  })
