// The ledger of market development funds: requests, their claims, and the caps that they count against, as tables for finance. The sums are those of the
// gate and of the overview of the site.
import { capStateOf } from '../../gate/mdf-caps.ts'
import { approvedOn, claimDay, type MdfClaim, missingEvidence, paymentDay } from '../../gate/mdf-dates.ts'
import { approvedOf, boundOf, type CapUse, capUses, claimAmount, claimedOf, paidOf, uncapped } from '../../gate/mdf-sums.ts'
import { repeated } from '../../gate/rules/commercial/claims.ts'
import { byCode } from '../../problems/problem.ts'
import { difference, sumOf } from '../../program/decimal.ts'
import { type Entry, settings } from '../../program/program.ts'
import { formatItems, formatMoney } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import { defaultLocale, type Site } from '../../site/site.ts'
import { termIn } from '../../site/terms.ts'
import { localized } from '../../site/text.ts'
import type { Sheet, SheetCell } from '../package/sheet.ts'
import { ledgerWords } from '../words/mdf.ts'
import { type Column, cap_columns, claim_columns, request_columns } from './columns.ts'
import { type Books, differencesOf, sayIn } from './differences.ts'

type Request = Entry<'mdf_request'>
type Cells = Partial<Record<Column, SheetCell>>

export interface Ledger {
  requests: Sheet
  caps: Sheet
  claims: Sheet
}

export function ledgerOf(site: Site, locale: Locale): Ledger {
  const words = ledgerWords(locale)
  const requests = site.view.entries.mdf_request.toSorted((a, b) => byCode(a.fields.period, b.fields.period) || byCode(a.id, b.id))
  const { mdf: rules } = settings(site.view)
  const regionOf = (partner: string): string | undefined => site.find('partner', partner)?.fields.region
  const uses = capUses(rules, requests, regionOf)
  const books: Books = {
    asOf: site.asOf,
    rules,
    caps: capStateOf(rules, requests, regionOf),
    uncapped: new Set(uncapped(uses, requests).map(({ id }) => id)),
    repeated: repeated({ program: site.view }),
  }
  const sheet = (name: keyof Ledger, columns: Partial<Record<Column, number>>, rows: readonly Cells[]): Sheet => {
    const keys = Object.entries(columns) as [Column, number][]
    return {
      name: words.sheets[name],
      columns: keys.map(([key, width]) => ({ title: words.columns[key], width })),
      rows: rows.map((row) => keys.map(([key]) => row[key] ?? '')),
    }
  }
  const covered = new Set(uses.flatMap(({ requests: own }) => own.map(({ id }) => id)))
  return {
    requests: sheet(
      'requests',
      request_columns,
      requests.map((request) => requestRow(site, request, books, locale)),
    ),
    caps: sheet('caps', cap_columns, [
      ...uses.map((use) => capRow(site, use, locale)),
      ...withoutCap(requests.filter(({ id }) => !covered.has(id))).map((own) => restRow(own, locale)),
    ]),
    claims: sheet(
      'claims',
      claim_columns,
      requests.flatMap((request) => request.fields.claims.map((claim) => claimRow(request, claim, books, locale))),
    ),
  }
}

const amount = (value: string): SheetCell => ({ amount: value })
const day = (date: string | undefined): SheetCell => (date === undefined ? '' : { date })

/** The amounts that requests and caps have in common. */
const amounts_of = {
  requested: ({ fields }: Request) => fields.requested,
  refused: ({ fields }: Request) => (fields.status === 'denied' || fields.status === 'cancelled' ? fields.requested : '0'),
  open: ({ fields }: Request) => (fields.status === 'open' ? fields.requested : '0'),
  approved: ({ fields }: Request) => approvedOf(fields),
  released: ({ fields }: Request) => difference(approvedOf(fields), boundOf(fields)),
  bound: ({ fields }: Request) => boundOf(fields),
  claimed: ({ fields }: Request) => claimedOf(fields),
  paid: ({ fields }: Request) => paidOf(fields),
  unpaid: ({ fields }: Request) => difference(claimedOf(fields), paidOf(fields)),
} as const satisfies Partial<Record<Column, (request: Request) => string>>

const totals = (requests: readonly Request[]): Cells =>
  Object.fromEntries(Object.entries(amounts_of).map(([column, of]) => [column, amount(sumOf(requests.map(of)))]))

function regionName(site: Site, id: string | undefined, locale: Locale): string | undefined {
  const region = settings(site.view).regions.find((each) => each.id === id)
  return region === undefined ? id : localized(region.name, locale, defaultLocale(site)).value
}

function requestRow(site: Site, request: Request, books: Books, locale: Locale): Cells {
  const { id, fields } = request
  const partner = site.find('partner', fields.partner)?.fields
  const unclaimed = difference(boundOf(fields), claimedOf(fields))
  return {
    id,
    partnerId: fields.partner,
    partner: partner?.name ?? '',
    activity: fields.activity,
    type: termIn(fields.type, locale),
    period: fields.period,
    region: regionName(site, partner?.region, locale) ?? '',
    currency: fields.currency,
    status: termIn(fields.status, locale),
    budget: amount(fields.budget),
    partnerShare: amount(fields.partner_share),
    ...totals([request]),
    unclaimed: amount(unclaimed.startsWith('-') ? '0' : unclaimed),
    requestedOn: day(fields.requested_on),
    approvedOn: day(approvedOn(fields)),
    start: day(fields.start),
    end: day(fields.end),
    claimBy: fields.status === 'denied' || fields.status === 'cancelled' ? '' : day(claimDay(fields, books.rules)),
    differences: { warning: differencesOf(request, books, locale).join('; ') },
  }
}

function capRow(site: Site, { cap, requests, open, approved, claimed, paid, left }: CapUse, locale: Locale): Cells {
  const say = sayIn(locale)
  const after = difference(left, open)
  const over = (value: string): string => formatMoney({ amount: difference('0', value), currency: cap.cap.currency }, locale)
  return {
    period: cap.period,
    region: regionName(site, cap.region, locale) ?? ledgerWords(locale).wholeProgram,
    currency: cap.cap.currency,
    cap: amount(cap.cap.amount),
    requests: { count: requests.length },
    ...totals(requests),
    // As the overview has them.
    open: amount(open),
    bound: amount(approved),
    claimed: amount(claimed),
    paid: amount(paid),
    left: amount(left),
    leftAfter: amount(after),
    differences: {
      warning: left.startsWith('-')
        ? say('capOver', { amount: over(left) })
        : after.startsWith('-')
          ? say('capOverAfter', { amount: over(after) })
          : '',
    },
  }
}

/** Requests that count against no cap, by period and currency. */
const withoutCap = (requests: readonly Request[]): Request[][] => [
  ...Map.groupBy(requests, ({ fields }) => `${fields.period} ${fields.currency}`).values(),
]

function restRow(requests: readonly Request[], locale: Locale): Cells {
  const [first] = requests
  return {
    period: first?.fields.period ?? '',
    region: ledgerWords(locale).noCap,
    currency: first?.fields.currency ?? '',
    requests: { count: requests.length },
    ...totals(requests),
    differences: {
      warning: formatItems(
        requests.map(({ id }) => id),
        locale,
      ),
    },
  }
}

function claimRow({ id, fields }: Request, claim: MdfClaim, { rules }: Books, locale: Locale): Cells {
  const converted = claimAmount(claim, fields)
  const missing = claim.status === 'denied' ? [] : missingEvidence(fields, claim, rules)
  return {
    id,
    partnerId: fields.partner,
    claim: claim.claim_id,
    status: termIn(claim.status, locale),
    amount: amount(claim.amount.amount),
    currency: claim.amount.currency,
    rate: claim.exchange_rate?.rate ?? '',
    converted: converted === undefined ? '' : amount(converted),
    invoice: claim.invoice.number,
    supplier: claim.invoice.supplier,
    taxId: claim.invoice.supplier_tax_id,
    supplierPaidOn: day(claim.paid_on),
    claimedOn: day(claim.claimed_on),
    decidedOn: day(claim.decided_on),
    payBy: day(paymentDay(claim, rules)),
    paidOn: day(claim.reimbursed_on),
    missing: {
      warning: formatItems(
        missing.map((kind) => termIn(kind, locale)),
        locale,
      ),
    },
  }
}
