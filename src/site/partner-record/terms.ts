// Term sheets side by side: what each version offers, and what changed from one to the next, in words.
import type { Entry, FieldsOf } from '../../program/program.ts'
import { formatCountry, formatDate, formatItems, formatMoney, formatPercent } from '../format.ts'
import { termIn } from '../terms.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { ofKind } from '../work/by-partner.ts'
import { approvalStates } from './approvals.ts'
import { type Context, type Day, dateIn, dueDay, entryHref, type State, said, type Tone } from './context.ts'

export interface TermVersion {
  version: string
  href: string
  state: State
  sent?: string
  decided?: string
  valid?: Day
  approvals: readonly (State & { note?: string })[]
  /** Why it differs from the one before, in the words of the team. */
  changes?: Localized
}

export interface TermRow {
  label: string
  /** For each version its items; numbers are one item. */
  cells: readonly (readonly { text: string; isNew?: true }[])[]
  /** What changed to the last version. */
  said: readonly string[]
  /** Items are texts of the team. */
  isProse?: true
}

export interface Terms {
  versions: readonly TermVersion[]
  rows: readonly TermRow[]
  /** Number of rows in which the last version differs from the one before. */
  changed: number
}

const tones: Record<string, Tone> = {
  draft: 'neutral',
  sent: 'info',
  accepted: 'good',
  rejected: 'bad',
  superseded: 'neutral',
  expired: 'warn',
}

type Sheet = FieldsOf<'term_sheet'>

export function termsOf(context: Context): Terms | undefined {
  const { related, words, locale } = context
  const sheets = ofKind(related, 'term_sheet').sort((a, b) => numberOf(a) - numberOf(b))
  if (sheets.length === 0) return undefined
  const money = (value: Sheet['economics']['minimum_commitment']): string[] => (value === undefined ? [] : [formatMoney(value, locale)])
  const percent = (value: number | undefined): string[] => (value === undefined ? [] : [formatPercent(value, locale)])
  const row = (label: string, of: (sheet: Sheet) => readonly string[], isProse = false): TermRow[] =>
    compared(
      context,
      label,
      sheets.map(({ fields }) => of(fields)),
      isProse,
    )
  const rows = [
    ...row(words.margin, ({ economics }) => percent(economics.margin_percent)),
    ...row(words.commission, ({ economics }) => percent(economics.commission_percent)),
    ...row(words.revenueShare, ({ economics }) => percent(economics.revenue_share_percent)),
    ...row(words.minimum, ({ economics }) => money(economics.minimum_commitment)),
    ...row(words.territory, ({ territory }) => territory.map((code) => formatCountry(code, locale))),
    ...row(words.exclusivity, ({ exclusivity }) => [exclusivity.granted ? (exclusivity.scope ?? words.granted) : words.notGranted]),
    ...row(
      words.bonuses,
      ({ economics }) =>
        (economics.spifs ?? []).map(({ what, amount, until }) =>
          filled(words.bonus, { what, amount: formatMoney(amount, locale), date: formatDate(until, locale) }),
        ),
      true,
    ),
    ...row(
      words.guardrails,
      ({ economics }) =>
        (economics.guardrails ?? []).map(({ rule, max_discount_percent: most, approval_role: role }) =>
          [rule, most === undefined ? undefined : formatPercent(most, locale), role === undefined ? undefined : termIn(role, locale)]
            .filter((each) => each !== undefined)
            .join(' · '),
        ),
      true,
    ),
    ...row(words.ourDuties, ({ obligations }) => obligations.vendor, true),
    ...row(words.theirDuties, ({ obligations }) => obligations.partner, true),
    ...row(words.serviceLevels, ({ slas }) => (slas ?? []).map(({ what, target }) => `${what}: ${target}`), true),
    ...row(words.waysOut, ({ exit_clauses }) => exit_clauses ?? [], true),
  ]
  return {
    versions: sheets.map((sheet) => versionOf(context, sheet)),
    rows,
    changed: rows.filter((each) => each.said.length > 0).length,
  }
}

const numberOf = ({ params }: Entry<'term_sheet'>): number => Number(params['version']?.replace(/\D+/g, '') ?? 0)

function versionOf(context: Context, { id, params, fields }: Entry<'term_sheet'>): TermVersion {
  const { status, sent_on, decided_on, valid_until, approvals, changes } = fields
  return {
    version: params['version'] ?? id,
    href: entryHref(context, 'term_sheet', id),
    state: { tone: tones[status] ?? 'neutral', label: termIn(status, context.locale) },
    ...(sent_on === undefined ? {} : { sent: dateIn(context, sent_on) }),
    ...(decided_on === undefined ? {} : { decided: dateIn(context, decided_on) }),
    ...(status === 'draft' || status === 'sent' ? { valid: dueDay(context, valid_until) } : {}),
    approvals: approvalStates(context, approvals),
    ...(changes === undefined ? {} : { changes: said(context, changes) }),
  }
}

/** A row, with what the last version has that the one before had not; none when no version says anything. */
function compared(context: Context, label: string, versions: readonly (readonly string[])[], isProse: boolean): TermRow[] {
  if (versions.every((items) => items.length === 0)) return []
  const { words, locale } = context
  const [last, before] = [versions.at(-1) ?? [], versions.at(-2)]
  const added = before === undefined ? [] : last.filter((item) => !before.includes(item))
  const gone = before === undefined ? [] : before.filter((item) => !last.includes(item))
  const [from, to] = [gone[0], added[0]]
  const isOne = !isProse && gone.length === 1 && added.length === 1
  const list = (items: readonly string[]): string => (isProse ? items.join('; ') : formatItems(items, locale))
  return [
    {
      label,
      cells: versions.map((items, index) =>
        items.map((text) => ({ text, ...(index === versions.length - 1 && added.includes(text) ? { isNew: true as const } : {}) })),
      ),
      said:
        isOne && from !== undefined && to !== undefined
          ? [filled(words.fromTo, { from, to })]
          : [
              ...(added.length === 0 ? [] : [filled(words.added, { items: list(added) })]),
              ...(gone.length === 0 ? [] : [filled(words.dropped, { items: list(gone) })]),
            ],
      ...(isProse ? { isProse: true as const } : {}),
    },
  ]
}
