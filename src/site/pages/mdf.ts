// Market development funds: the use of each cap, drawn and as figures, and every request with its next date and its proofs.

import {
  cameInTime,
  claimDay,
  claimDecisionDay,
  decisionDay,
  type MdfClaim,
  type MdfRequest,
  missingEvidence,
  paymentDay,
} from '../../gate/mdf-dates.ts'
import { type CapUse, capUses, claimedOf, isLess, uncapped } from '../../gate/mdf-sums.ts'
import { difference, shareOf } from '../../program/decimal.ts'
import { type Entry, type FieldsOf, settings } from '../../program/program.ts'
import { formatDate, formatItems, formatMoney, formatNumber, formatPercent } from '../format.ts'
import { type EntryLink, linkTo, recordPath } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { mdfWords } from '../words/mdf-overview.ts'
import { businessDay, type DayCell, dayCell } from './day-cell.ts'

export interface MdfProps {
  lead: string
  links: readonly EntryLink[]
  caps: readonly CapRow[]
  /** Says which requests no cap covers. */
  uncapped?: string
  requests: { rows: readonly RequestRow[]; cut?: string }
  others: { rows: readonly RequestRow[]; cut?: string }
  evidence: readonly { kind: string; proofs: string }[]
}

export interface CapRow {
  period: string
  region: string
  cap: string
  open: string
  approved: string
  claimed: string
  paid: string
  left: string
  leftAfter: string
  /** True when more is approved than the cap holds. */
  over: boolean
  /** The bar in words. */
  text: string
  /** Where the cap lies on the bar, in percent of its length. */
  capAt: number
  /** Parts from the start, in percent of the length of the bar. */
  parts: readonly { kind: 'paid' | 'claimed' | 'approved' | 'open'; at: number; length: number }[]
}

export interface RequestRow {
  activity: Localized
  id: string
  href: string
  type: string
  partner: EntryLink
  state: { text: string; state: 'good' | 'warn' | 'bad' | 'info' | 'neutral' }
  amount: string
  share: string
  dates: string
  period: string
  next: readonly { text: string; day?: DayCell }[]
  proof: readonly { text: string; state: 'good' | 'bad' | 'neutral' }[]
  warnings: readonly string[]
}

const most_rows = 200

export const mdfPages = (site: Site): Page<MdfProps>[] =>
  site.audience === 'internal' ? site.locales.map((locale) => mdfPage(site, locale)) : []

function mdfPage(site: Site, locale: Locale): Page<MdfProps> {
  const words = mdfWords(locale)
  const { mdf: rules, name } = settings(site.view)
  const requests = [...site.view.entries.mdf_request].sort((a, b) =>
    a.fields.start > b.fields.start ? -1 : a.fields.start < b.fields.start ? 1 : 0,
  )
  const isOut = ({ fields }: Entry<'mdf_request'>): boolean => fields.status === 'denied' || fields.status === 'cancelled'
  const uses = capUses(rules, requests, (partner) => site.find('partner', partner)?.fields.region)
  const without = uncapped(uses, requests)
  const description = filled(words.description, { name: localized(name, locale, defaultLocale(site)).value })
  const cut = (all: readonly Entry<'mdf_request'>[]): MdfProps['requests'] => ({
    rows: all.slice(0, most_rows).map((request) => requestRow(site, request, locale)),
    ...(all.length > most_rows
      ? { cut: filled(words.cut, { shown: formatNumber(most_rows, locale), count: formatNumber(all.length, locale) }) }
      : {}),
  })
  return {
    template: 'mdf',
    locale,
    path: 'mdf/',
    params: {},
    title: words.title,
    description,
    section: 'mdf/',
    headings: [],
    wide: true,
    search: { kind: words.title, text: description },
    props: {
      lead: words.lead,
      links: [
        { link: linkTo(site, 'guide_page', 'mdf', locale), label: words.ruleLinks.guide },
        { link: linkTo(site, 'playbook_page', 'mdf-operations', locale), label: words.ruleLinks.playbook },
      ].flatMap(({ link, label }) => (link === undefined ? [] : [{ label, href: link.href }])),
      caps: uses.map((use) => capRow(site, use, locale)),
      ...(without.length === 0
        ? {}
        : {
            uncapped: filled(words.uncapped, {
              list: formatItems(
                without.slice(0, most_rows).map(({ id }) => id),
                locale,
              ),
            }),
          }),
      requests: cut(requests.filter((each) => !isOut(each))),
      others: cut(requests.filter(isOut)),
      evidence: Object.entries(rules.evidence).map(([kind, proofs]) => ({ kind: termIn(kind, locale), proofs: proofList(proofs, locale) })),
    },
  }
}

const proofList = (proofs: readonly string[], locale: Locale): string =>
  formatItems(
    proofs.map((proof) => termIn(proof, locale)),
    locale,
  )

function capRow(site: Site, { cap, open, approved, claimed, paid, left }: CapUse, locale: Locale): CapRow {
  const words = mdfWords(locale)
  const { amount, currency } = cap.cap
  const money = (value: string): string => formatMoney({ amount: value, currency }, locale)
  const region = settings(site.view).regions.find(({ id }) => id === cap.region)
  const after = difference(left, open)
  // The bar is as long as the cap, or as what is asked for when that is more.
  const whole = after.startsWith('-') ? difference(amount, after) : amount
  const percent = (value: string): number => Math.round(shareOf(value, whole) * 10_000) / 100
  const ends = [
    { kind: 'paid' as const, end: percent(paid) },
    { kind: 'claimed' as const, end: percent(claimed) },
    { kind: 'approved' as const, end: percent(approved) },
    { kind: 'open' as const, end: percent(difference(approved, difference('0', open))) },
  ]
  const row = {
    period: cap.period,
    region: region === undefined ? words.wholeProgram : localized(region.name, locale, defaultLocale(site)).value,
    cap: money(amount),
    open: money(open),
    approved: money(approved),
    claimed: money(claimed),
    paid: money(paid),
    left: money(left),
  }
  return {
    ...row,
    leftAfter: money(after),
    over: left.startsWith('-'),
    text: filled(words.drawing, row),
    capAt: percent(amount),
    parts: ends.map(({ kind, end }, index) => {
      const at = Math.max(0, ...ends.slice(0, index).map((each) => each.end))
      return { kind, at, length: Math.max(0, Math.round((end - at) * 100) / 100) }
    }),
  }
}

const states = { open: 'warn', approved: 'info', denied: 'neutral', cancelled: 'neutral', closed: 'good' } as const

function requestRow(site: Site, { id, fields }: Entry<'mdf_request'>, locale: Locale): RequestRow {
  const words = mdfWords(locale)
  const { currency, budget, requested, start, end, status } = fields
  const money = (amount: string): string => formatMoney({ amount, currency }, locale)
  return {
    activity: localized(fields.activity, locale, defaultLocale(site)),
    id,
    href: href(locale, recordPath('mdf_request', id)),
    type: termIn(fields.type, locale),
    partner: linkTo(site, 'partner', fields.partner, locale) ?? { label: fields.partner, href: '' },
    state: { text: termIn(status, locale), state: states[status] },
    amount: money(requested),
    share: filled(words.share, { share: formatPercent(Math.round(shareOf(requested, budget) * 1000) / 10, locale), budget: money(budget) }),
    dates: start === end ? formatDate(start, locale) : `${formatDate(start, locale)} – ${formatDate(end, locale)}`,
    period: fields.period,
    next: nextDates(site, fields, locale),
    proof: proofOf(site, fields, locale),
    warnings: warningsOf(settings(site.view).mdf, fields, locale),
  }
}

function nextDates(site: Site, request: MdfRequest, locale: Locale): RequestRow['next'] {
  const words = mdfWords(locale)
  const { mdf: rules } = settings(site.view)
  const day = (on: string, sentence: string, warn: number) => ({
    text: filled(sentence, { date: formatDate(on, locale) }),
    day: dayCell(on, site.asOf, warn, locale),
  })
  const answer = (on: string, sentence: string) => ({
    text: filled(sentence, { date: formatDate(on, locale) }),
    day: businessDay(on, site.asOf, locale),
  })
  const claims = request.claims.flatMap((claim): RequestRow['next'] => claimNext(claim))
  const last = claimDay(request, rules)
  if (request.status === 'open') return [answer(decisionDay(request, rules), words.decideBy)]
  if (request.status !== 'approved' || !isLess(claimedOf(request), request.requested)) return claims
  return [...claims, day(last, last < site.asOf ? words.claimOver : words.claimBy, 30)]

  function claimNext(claim: MdfClaim): RequestRow['next'] {
    const payment = paymentDay(claim, rules)
    if (claim.status === 'open') return [answer(claimDecisionDay(claim, rules), words.checkBy)]
    if (claim.status === 'approved' && payment !== undefined) return [day(payment, words.payBy, 7)]
    return claim.reimbursed_on === undefined ? [] : [{ text: filled(words.paidOn, { date: formatDate(claim.reimbursed_on, locale) }) }]
  }
}

function proofOf(site: Site, request: MdfRequest, locale: Locale): RequestRow['proof'] {
  const words = mdfWords(locale)
  const { mdf: rules } = settings(site.view)
  const needed = rules.evidence[request.type] ?? []
  if (request.claims.length === 0)
    return request.status !== 'approved' || needed.length === 0
      ? []
      : [{ text: filled(words.needed, { list: proofList(needed, locale) }), state: 'neutral' }]
  return request.claims.map((claim) => {
    const missing = missingEvidence(request, claim, rules)
    const line = filled(words.claimLine, { amount: formatMoney(claim.amount, locale), state: termIn(claim.status, locale) })
    return missing.length === 0
      ? { text: `${line}: ${words.complete}`, state: 'good' as const }
      : { text: `${line}: ${filled(words.missing, { list: proofList(missing, locale) })}`, state: 'bad' as const }
  })
}

function warningsOf(rules: FieldsOf<'program'>['mdf'], request: MdfRequest, locale: Locale): string[] {
  const words = mdfWords(locale)
  if (request.status !== 'open' && request.status !== 'approved') return []
  return [
    ...(cameInTime(request, rules) ? [] : [filled(words.tooLate, { days: formatNumber(rules.request_business_days, locale) })]),
    ...(shareOf(request.requested, request.budget) * 100 > rules.vendor_share_max
      ? [filled(words.overShare, { share: formatPercent(rules.vendor_share_max, locale) })]
      : []),
    ...(rules.minimum !== undefined && rules.minimum.currency === request.currency && isLess(request.requested, rules.minimum.amount)
      ? [filled(words.belowMinimum, { amount: formatMoney(rules.minimum, locale) })]
      : []),
  ]
}
