// Where the amounts and days of a request do not meet what was approved, in words. The rules are those of the gate.
import type { CapState } from '../../gate/mdf-caps.ts'
import {
  claimDay,
  claimDecisionDay,
  type MdfClaim,
  type MdfRequest,
  type MdfRules,
  missingEvidence,
  paymentDay,
} from '../../gate/mdf-dates.ts'
import { approvedOf, claimAmount, claimedOf, isLess, paidOf } from '../../gate/mdf-sums.ts'
import { difference, sumOf } from '../../program/decimal.ts'
import type { Entry } from '../../program/program.ts'
import { formatDate, formatItems, formatMoney } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import { termIn } from '../../site/terms.ts'
import { filled } from '../../site/ui.ts'
import { type LedgerWords, ledgerWords } from '../words/mdf.ts'

type Request = Entry<'mdf_request'>

/** What a request is held against. */
export interface Books {
  asOf: string
  rules: MdfRules
  caps: CapState
  /** Ids of requests that no cap covers. */
  uncapped: ReadonlySet<string>
  /** For a claim on an invoice that was claimed before, that earlier claim. */
  repeated: ReadonlyMap<MdfClaim, { entry: { id: string }; claim: { claim_id: string } }>
}

type Difference = keyof LedgerWords['differences']
type Values = Partial<Record<'amount' | 'claim' | 'date' | 'term' | 'rate' | 'converted' | 'list' | 'other', string>>
export type Say = (difference: Difference, values?: Values) => string

export const sayIn = (locale: Locale): Say => {
  const words = ledgerWords(locale).differences
  return (difference, values = {}) => filled(words[difference], values)
}

/** Differences of a request, its claims' in the order of the file. */
export function differencesOf(request: Request, books: Books, locale: Locale): string[] {
  const { fields } = request
  return [
    ...amountDifferences(fields, books, locale),
    ...fields.claims.flatMap((claim) => claimDifferences(fields, claim, books, locale)),
    ...capDifferences(request, books, locale),
  ]
}

function amountDifferences(request: MdfRequest, { rules, asOf }: Books, locale: Locale): string[] {
  const say = sayIn(locale)
  const { status, budget, partner_share, requested, currency } = request
  const money = (amount: string): string => formatMoney({ amount, currency }, locale)
  const [approved, claimed, paid] = [approvedOf(request), claimedOf(request), paidOf(request)]
  const binding = status === 'approved' || status === 'closed'
  const short = difference(approved, claimed)
  const last = claimDay(request, rules)
  const parts = difference(budget, sumOf([partner_share, requested]))
  return [
    ...(isLess(approved, claimed)
      ? [say(binding ? 'overClaimed' : 'unapproved', { amount: money(binding ? difference(claimed, approved) : claimed) })]
      : []),
    ...(isLess(approved, paid) ? [say('overPaid', { amount: money(difference(paid, approved)) })] : []),
    ...(parts === '0' ? [] : [say('parts', { amount: money(parts) })]),
    ...(isLess('0', short) && status === 'closed' ? [say('released', { amount: money(short) })] : []),
    ...(isLess('0', short) && status === 'approved' && last < asOf
      ? [say('lapsed', { amount: money(short), date: formatDate(last, locale) })]
      : []),
  ]
}

function claimDifferences(request: MdfRequest, claim: MdfClaim, books: Books, locale: Locale): string[] {
  if (claim.status === 'denied') return []
  const say = sayIn(locale)
  const { rules, repeated } = books
  const about = { claim: claim.claim_id, amount: formatMoney(claim.amount, locale) }
  const [last, missing, first] = [claimDay(request, rules), missingEvidence(request, claim, rules), repeated.get(claim)]
  return [
    ...exchange(request, claim, about, locale),
    ...payment(claim, about, books, locale),
    ...(claim.claimed_on > last
      ? [say('late', { ...about, date: formatDate(claim.claimed_on, locale), term: formatDate(last, locale) })]
      : []),
    ...(missing.length > 0
      ? [
          say('evidence', {
            ...about,
            list: formatItems(
              missing.map((kind) => termIn(kind, locale)),
              locale,
            ),
          }),
        ]
      : []),
    ...(first === undefined ? [] : [say('repeated', { ...about, other: `${first.entry.id}/${first.claim.claim_id}` })]),
  ]
}

function exchange(request: MdfRequest, claim: MdfClaim, about: Values, locale: Locale): string[] {
  if (claim.amount.currency === request.currency) return []
  const converted = claimAmount(claim, request)
  return converted === undefined || claim.exchange_rate === undefined
    ? [sayIn(locale)('noRate', about)]
    : [
        sayIn(locale)('foreign', {
          ...about,
          rate: claim.exchange_rate.rate,
          converted: formatMoney({ amount: converted, currency: request.currency }, locale),
        }),
      ]
}

/** Whether a claim waits: for the decision, or for the payment. */
function payment(claim: MdfClaim, about: Values, { rules, asOf }: Books, locale: Locale): string[] {
  const say = sayIn(locale)
  const date = (day: string): string => formatDate(day, locale)
  const due = paymentDay(claim, rules)
  if (claim.status === 'open') {
    const by = claimDecisionDay(claim, rules)
    return [say(by < asOf ? 'waitsLate' : 'waits', { ...about, date: date(by) })]
  }
  if (claim.status === 'approved')
    return [due === undefined ? say('undated', about) : say(due < asOf ? 'overdue' : 'due', { ...about, date: date(due) })]
  if (claim.reimbursed_on === undefined) return [say('paidUndated', about)]
  return due !== undefined && claim.reimbursed_on > due
    ? [say('paidLate', { ...about, date: date(claim.reimbursed_on), term: date(due) })]
    : []
}

function capDifferences({ id }: Request, { caps, uncapped }: Books, locale: Locale): string[] {
  const say = sayIn(locale)
  if (caps.over.has(id)) return [say('overCap')]
  if (!uncapped.has(id)) return []
  return [say(caps.foreign.has(id) ? 'otherCurrency' : 'noCap')]
}
