// The way of a partner through the phases: dates, days in each, and what lies ahead, as a drawing and as a list.
import { phases as all_phases } from '../../../schemas/partner.ts'
import { formatDuration } from '../format.ts'
import { termIn } from '../terms.ts'
import { filled } from '../ui.ts'
import { phaseStays } from '../work/phase-time.ts'
import { type Context, dateIn, nameIn } from './context.ts'

export interface PhaseRow {
  phase: string
  label: string
  from: string
  to?: string
  days: string
  current: boolean
  /** Place in the drawing, of a width of 1000. */
  x: number
  width: number
  /** Who agreed to the change. */
  approvals: readonly string[]
}

export interface PhaseHistory {
  rows: readonly PhaseRow[]
  /** Phases that it has not been in, up to renewal. */
  ahead: readonly string[]
  total: string
}

export function phaseHistory(context: Context): PhaseHistory {
  const { site, locale, partner, words } = context
  const stays = phaseStays(partner.fields.phases ?? [], site.asOf)
  const total = stays.reduce((sum, { days }) => sum + days, 0)
  const width = (days: number): number => (total === 0 ? 1000 / Math.max(1, stays.length) : Math.round((1000 * days) / total))
  const rows = stays.map(
    ({ phase, entered_on, left_on, days }, index): PhaseRow => ({
      phase,
      label: termIn(phase, locale),
      from: dateIn(context, entered_on),
      ...(left_on === undefined ? {} : { to: dateIn(context, left_on) }),
      days: formatDuration(days, 'day', locale),
      current: left_on === undefined,
      x: stays.slice(0, index).reduce((sum, each) => sum + width(each.days), 0),
      width: width(days),
      approvals: (partner.fields.phases[index]?.approvals ?? []).flatMap(({ decision, role, by, on }) =>
        decision === 'approved' && by !== undefined && on !== undefined
          ? [filled(words.approvedBy, { role: termIn(role, locale), name: nameIn(context, by), date: dateIn(context, on) })]
          : [],
      ),
    }),
  )
  const last = all_phases.indexOf(partner.fields.phase)
  return {
    rows,
    ahead: all_phases.slice(last + 1, all_phases.indexOf('exit')).map((phase) => termIn(phase, locale)),
    total: formatDuration(total, 'day', locale),
  }
}
