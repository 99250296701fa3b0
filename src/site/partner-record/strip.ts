// The head of a record: where the partner stands, who answers for it, what is next and what is open right now.

import { addDays, daysBetween } from '../../program/days.ts'
import { formatDuration, formatNumber } from '../format.ts'
import { holdText } from '../hold-text.ts'
import { type WorkRow, workRow } from '../pages/work-row.ts'
import { termIn } from '../terms.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { fitScore } from '../work/fit.ts'
import { holdsOf, isGrave } from '../work/holds.ts'
import { openWorkOf } from '../work/open-work.ts'
import { ageingOf, currentStay, phaseLimit } from '../work/phase-time.ts'
import { lastReview, nextReview } from '../work/review-calendar.ts'
import type { WorkItem } from '../work/work-item.ts'
import { contactedOn } from './contact-day.ts'
import { type Context, dateIn, dueDay, said, type Tone } from './context.ts'

export interface StripFact {
  label: string
  value: string
  /** Second line: since when, how far. */
  note?: string
  tone?: Tone
  /** Names keep their own direction. */
  isolate?: true
}

/** Work as lists show it, without the partner, which is the page's. */
export type StripWork = Omit<WorkRow, 'partner' | 'people'>

export interface Strip {
  facts: readonly StripFact[]
  holds: readonly { text: Localized; grave: boolean }[]
  notes?: Localized
  suspended?: Localized
  /** Work that is overdue or due soon. */
  open: readonly StripWork[]
  overdue: number
  /** Work that is due later. */
  later: readonly StripWork[]
}

export function stripOf(context: Context): Strip {
  const { site, partner, related } = context
  const { fields } = partner
  const work = openWorkOf(site, partner.id)
  const full = workRow(site, context.locale, new Set())
  const row = (item: WorkItem): StripWork => {
    const { what, detail, todo, href, owners, due, atRisk } = full(item)
    return { what, ...(detail ? { detail } : {}), todo, href, owners, due, ...(atRisk ? { atRisk } : {}) }
  }
  const soon = addDays(site.asOf, soon_days)
  return {
    facts: factsOf(context),
    holds: holdsOf(site, partner, related).map((hold) => ({ text: holdText(hold, context.locale), grave: isGrave(hold) })),
    ...(fields.notes === undefined ? {} : { notes: said(context, fields.notes) }),
    ...(fields.suspended_because === undefined ? {} : { suspended: said(context, fields.suspended_because) }),
    open: work.filter(({ due }) => due <= soon).map(row),
    overdue: work.filter(({ due }) => due < site.asOf).length,
    later: work.filter(({ due }) => due > soon).map(row),
  }
}

/** Days ahead that count as soon. */
const soon_days = 60

const risk_tones: Record<string, Tone> = { low: 'good', medium: 'info', high: 'warn', critical: 'bad' }
const status_tones: Record<string, Tone> = { active: 'good', prospect: 'info', suspended: 'bad', terminated: 'neutral' }

function factsOf(context: Context): StripFact[] {
  const { site, locale, partner, related, program, words } = context
  const { fields } = partner
  const stay = currentStay(fields, site.asOf)
  const limit = stay && phaseLimit(program, stay.phase)
  const ageing = stay && ageingOf(program, stay)
  const next = nextReview(fields, related)
  const contact = contactedOn(partner, related)
  const score = fitScore(program, fields)
  const since = fields.suspended_on ?? fields.ended_on
  return [
    {
      label: words.phase,
      value: termIn(fields.phase, locale),
      ...(stay
        ? {
            note: filled(limit === undefined ? words.daysInPhase : words.daysOfLimit, {
              days: formatDuration(stay.days, 'day', locale),
              limit: formatNumber(limit ?? 0, locale),
            }),
            tone: ageing === 'over' ? 'bad' : ageing === 'near' ? 'warn' : 'neutral',
          }
        : {}),
    },
    {
      label: words.status,
      value: termIn(fields.status, locale),
      tone: status_tones[fields.status] ?? 'neutral',
      ...(since === undefined ? {} : { note: filled(words.since, { date: dateIn(context, since) }) }),
    },
    { label: words.segment, value: termIn(fields.segment, locale) },
    { label: words.risk, value: termIn(fields.risk_tier, locale), tone: risk_tones[fields.risk_tier] ?? 'neutral' },
    {
      label: words.fit,
      value: score ? formatNumber(score.pinned ?? score.score, locale) : '–',
      note: score ? (score.pinned === undefined ? words.of100 : words.pinnedInCrm) : words.notScored,
    },
    { label: words.owner, value: fields.owners.manager, isolate: true },
    nextFact(context, next),
    {
      label: words.lastContact,
      value: contact ? dueDay(context, contact.on).away : '–',
      note: contact
        ? filled(contact.by === 'review' ? words.contactReview : words.contactPerson, { date: dateIn(context, contact.on) })
        : words.contactUnknown,
      ...(contact && daysBetween(contact.on, site.asOf) > 60 ? { tone: 'warn' as const } : {}),
    },
  ]
}

function nextFact(context: Context, next: string | undefined): StripFact {
  const { words, partner, related } = context
  if (next === undefined)
    return {
      label: words.nextReview,
      value: '–',
      note: words.noReviewDate,
      ...(partner.fields.status === 'active' && lastReview(related) ? { tone: 'warn' as const } : {}),
    }
  const day = dueDay(context, next)
  return { label: words.nextReview, value: day.date, note: day.away, tone: day.tone }
}
