// Approvals: what waits for a decision and who may take it, what was never asked for, and what was decided lately.
import { partnerships } from '../../../schemas/program.ts'
import { businessDaysBetween } from '../../program/days.ts'
import { settings } from '../../program/program.ts'
import { formatDate, formatItems, formatList, formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { agreementName } from '../words/agreements.ts'
import { approvalWords } from '../words/approvals.ts'
import type { ApprovalCase } from '../work/approval-case.ts'
import { decidedLately, lately_days, missingApprovals, waitingCases } from '../work/approval-queue.ts'
import { businessDay, type DayCell } from './day-cell.ts'
import { isolated } from './work-row.ts'

export interface ApprovalsProps {
  lead: string
  /** The team's page on approvals, when there is one. */
  rule?: EntryLink
  waiting: { rows: readonly WaitingRow[]; cut?: string }
  missing: readonly MissingRow[]
  decided: { lead: string; rows: readonly DecidedRow[]; cut?: string }
  roles: readonly { role: string; people: string; term: string; open: string }[]
  needs: readonly { partnership: string; roles: string }[]
}

interface Subject {
  what: string
  href: string
  /** Name that the content gives it. */
  detail?: Localized
  partner?: EntryLink
}

export interface WaitingRow extends Subject {
  role: string
  /** All roles that the type of partnership needs, when they are more than this one or other ones. */
  required?: string
  people: readonly string[]
  /** Why nobody may decide. */
  nobody?: string
  asked?: string
  askedBy?: string
  due?: DayCell
  note?: Localized
}

export interface MissingRow extends Subject {
  roles: string
}

export interface DecidedRow extends Subject {
  role: string
  decision: { text: string; state: 'good' | 'bad' }
  by: string
  on: string
  took: string
  note?: Localized
}

const most_waiting = 200
const most_decided = 50

export const approvalsPages = (site: Site): Page<ApprovalsProps>[] =>
  site.audience === 'internal' ? site.locales.map((locale) => approvalsPage(site, locale)) : []

function approvalsPage(site: Site, locale: Locale): Page<ApprovalsProps> {
  const words = approvalWords(locale)
  const waiting = waitingCases(site)
  const decided = decidedLately(site)
  const late = waiting.filter(({ due }) => due !== undefined && due < site.asOf).length
  const program = settings(site.view)
  const name = localized(program.name, locale, defaultLocale(site)).value
  const cut = (count: number, most: number) =>
    count > most ? { cut: filled(words.cut, { shown: formatNumber(most, locale), count: formatNumber(count, locale) }) } : {}
  const rule = site.translation('playbook_page', 'governance/approvals', locale) ?? site.find('playbook_page', 'governance/approvals')
  return {
    template: 'approvals',
    locale,
    path: 'approvals/',
    params: {},
    title: words.title,
    description: filled(words.description, { name }),
    section: 'approvals/',
    headings: [],
    wide: true,
    search: { kind: words.title, text: filled(words.description, { name }) },
    props: {
      lead: filled(words.lead, { waiting: formatNumber(waiting.length, locale), late: formatNumber(late, locale) }),
      ...(rule === undefined ? {} : { rule: { label: words.rule, href: href(locale, `playbook/${rule.id}/`) } }),
      waiting: { rows: waiting.slice(0, most_waiting).map((each) => waitingRow(site, each, locale)), ...cut(waiting.length, most_waiting) },
      missing: missingApprovals(site)
        .slice(0, most_waiting)
        .map(({ subject, roles }) => ({ ...subjectOf(site, subject, locale), roles: roleList(roles, locale) })),
      decided: {
        lead: filled(words.decidedLead, { days: formatNumber(lately_days, locale) }),
        rows: decided.slice(0, most_decided).map((each) => decidedRow(site, each, locale)),
        ...cut(decided.length, most_decided),
      },
      roles: Object.entries(program.approvers ?? {}).map(([role, { people, sla_business_days }]) => ({
        role: termIn(role, locale),
        people: formatItems(people, locale),
        term: sla_business_days === undefined ? words.noTerm : formatNumber(sla_business_days, locale),
        open: formatNumber(waiting.filter((each) => each.role === role).length, locale),
      })),
      needs: partnerships.map((partnership) => ({
        partnership: termIn(partnership, locale),
        roles: roleList(program.approvals?.[partnership] ?? [], locale),
      })),
    },
  }
}

const roleList = (roles: readonly string[], locale: Locale): string =>
  formatList(
    roles.map((role) => termIn(role, locale)),
    locale,
  )

function subjectOf(
  site: Site,
  { subject, term, text, partner, path }: Pick<ApprovalCase, 'subject' | 'term' | 'text' | 'partner' | 'path'>,
  locale: Locale,
): Subject {
  const kind = {
    agreement: '',
    phase: 'phase_change',
    term_sheet: 'term_sheet',
    mdf_request: 'mdf_request',
    mdf_claim: 'mdf_claim',
    deal: 'deal_registration',
    waiver: 'waiver',
  }[subject]
  const found = partner === undefined ? undefined : site.find('partner', partner)
  return {
    what: subject === 'agreement' ? agreementName(term ?? '', locale) : termIn(kind, locale),
    href: href(locale, path),
    ...(subject === 'phase' && term !== undefined ? { detail: { value: termIn(term, locale) } } : {}),
    ...(text === undefined ? {} : { detail: localized(text, locale, defaultLocale(site)) }),
    ...(found === undefined ? {} : { partner: { label: found.fields.name, href: href(locale, `partners/${found.id}/`) } }),
  }
}

function waitingRow(site: Site, each: ApprovalCase, locale: Locale): WaitingRow {
  const words = approvalWords(locale)
  const partnership = each.partner === undefined ? undefined : site.find('partner', each.partner)?.fields.partnership
  const required = partnership === undefined || each.subject === 'deal' ? [] : (settings(site.view).approvals?.[partnership] ?? [])
  const holders = settings(site.view).approvers?.[each.role]?.people ?? []
  return {
    ...subjectOf(site, each, locale),
    role: termIn(each.role, locale),
    ...(required.length === 0 || (required.length === 1 && required[0] === each.role)
      ? {}
      : { required: filled(words.required, { roles: roleList(required, locale) }) }),
    people: each.people,
    ...(each.people.length > 0
      ? {}
      : { nobody: holders.length === 0 ? words.noPeople : filled(words.nobody, { name: isolated(each.requestedBy ?? '', locale) }) }),
    ...(each.requestedOn === undefined ? {} : { asked: formatDate(each.requestedOn, locale) }),
    ...(each.requestedBy === undefined ? {} : { askedBy: each.requestedBy }),
    ...(each.due === undefined ? {} : { due: businessDay(each.due, site.asOf, locale) }),
    ...(each.note === undefined ? {} : { note: localized(each.note, locale, defaultLocale(site)) }),
  }
}

function decidedRow(site: Site, each: ApprovalCase, locale: Locale): DecidedRow {
  const took = each.requestedOn === undefined || each.on === undefined ? undefined : businessDaysBetween(each.requestedOn, each.on)
  return {
    ...subjectOf(site, each, locale),
    role: each.role === '' ? '' : termIn(each.role, locale),
    decision: { text: termIn(each.decision, locale), state: each.decision === 'approved' ? 'good' : 'bad' },
    by: each.by ?? '',
    on: each.on === undefined ? '' : formatDate(each.on, locale),
    took: took === undefined ? '' : formatNumber(took, locale),
    ...(each.note === undefined ? {} : { note: localized(each.note, locale, defaultLocale(site)) }),
  }
}
