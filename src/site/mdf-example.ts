// A marketing activity from the request to the payment, in figures, from the rules of the program: what the guide shows as an example.
import { cellOf } from '../program/matrix.ts'
import { settings } from '../program/program.ts'
import { addBusinessDays, addDays } from './calendar.ts'
import { formatDate, formatDuration, formatItems, formatMoney, formatNumber, formatPercent, formatWeekday } from './format.ts'
import type { Locale } from './locales.ts'
import { defaultLocale, type Site } from './site.ts'
import { termIn } from './terms.ts'
import { localized } from './text.ts'
import { filled } from './ui.ts'
import { policyWords, quarterText } from './words/policy.ts'

/** What the guide gives: an activity of a partner of a tier. */
export interface MdfCase {
  tier: string
  /** Type of activity, as `mdf.evidence` names it. */
  type: string
  /** Whole cost, with the currency in front: `BRL 36000`. */
  budget: string
  /** First and last day. */
  start: string
  end: string
  /** Day on which the claim is accepted. */
  accepted_on: string
  period: string
  region?: string
}

export interface MdfExample {
  money: readonly { label: string; note?: string; value: string; strong?: boolean }[]
  dates: readonly { label: string; note?: string; on: string; weekday: string }[]
  proof: { label: string; value: string }
  /** Our part of the budget, and of the cap, from 0 to 100. */
  bars: readonly { label: string; ours: number; text: string }[]
}

/** Throws when the tier, the type of activity or the cap is unknown, or the amount is too small to be asked for. */
export function mdfExample(site: Site, given: MdfCase, locale: Locale): MdfExample {
  const rules = settings(site.view).mdf
  const words = policyWords(locale)
  const fallback = defaultLocale(site)
  const tier = site.find('tier', given.tier)?.fields
  const row = site.find('matrix', 'matrix')?.fields.benefits.find(({ id }) => id === 'mdf-share')
  const cell = tier && row && cellOf(tier, row)
  const percent = typeof cell === 'number' ? Math.min(cell, rules.vendor_share_max) : undefined
  const [currency = '', amount = ''] = given.budget.split(' ')
  const cap = rules.caps.find((each) => each.period === given.period && each.region === given.region && each.cap.currency === currency)
  const proofs = Object.entries(rules.evidence).find(([type]) => type === given.type)?.[1]
  const missing =
    tier === undefined || percent === undefined
      ? 'tier with an MDF share'
      : cap === undefined
        ? 'cap'
        : proofs === undefined
          ? 'type of activity'
          : undefined
  if (missing !== undefined || tier === undefined || percent === undefined || cap === undefined || proofs === undefined)
    throw new Error(
      `<MdfExample tier="${given.tier}" type="${given.type}" budget="${given.budget}" period="${given.period}">: there is no such ${missing}`,
    )
  const ours = least(shareOf(amount, percent), cents(cap.cap.amount))
  if (rules.minimum?.currency === currency && ours < cents(rules.minimum.amount))
    throw new Error(`<MdfExample budget="${given.budget}">: our part is below the smallest request`)
  const money = (value: bigint): string => formatMoney({ amount: decimalOf(value), currency }, locale)
  const name = localized(tier.name, locale, fallback).value
  const whole = cents(amount)
  const dated = (label: string, date: string, note?: string): MdfExample['dates'][number] => ({
    label,
    ...(note === undefined ? {} : { note }),
    on: formatDate(date, locale),
    weekday: formatWeekday(date, locale),
  })
  const business = (count: number, sentence: string): string => filled(sentence, { count: formatNumber(count, locale) })
  const length = (count: number, sentence: string): string => filled(sentence, { days: formatDuration(count, 'day', locale) })
  const request = addBusinessDays(given.start, -rules.request_business_days)
  const period = quarterText(given.period, locale)
  return {
    money: [
      { label: filled(words.mdfBudget, { type: termIn(given.type, locale) }), value: money(whole) },
      {
        label: words.mdfOurs,
        note: filled(words.mdfOursNote, { percent: formatPercent(percent, locale), tier: name }),
        value: money(ours),
        strong: true,
      },
      { label: words.mdfYours, value: money(whole - ours) },
      { label: words.mdfCap, note: period, value: formatMoney(cap.cap, locale) },
    ],
    dates: [
      dated(words.mdfAsk, request, business(rules.request_business_days, words.mdfAskNote)),
      dated(
        words.mdfDecision,
        addBusinessDays(request, rules.decision_business_days),
        business(rules.decision_business_days, words.mdfDecisionNote),
      ),
      dated(words.mdfEnds, given.end),
      dated(words.mdfClaim, addDays(given.end, rules.claim_days), length(rules.claim_days, words.mdfClaimNote)),
      dated(words.mdfAccepted, given.accepted_on),
      dated(words.mdfPaid, addDays(given.accepted_on, rules.payment_days), length(rules.payment_days, words.mdfPaidNote)),
    ],
    proof: {
      label: words.mdfProof,
      value: formatItems(
        proofs.map((kind) => termIn(kind, locale)),
        locale,
      ),
    },
    bars: [
      { label: words.mdfBarBudget, ours: partOf(ours, whole), text: filled(words.mdfBarText, { part: money(ours), whole: money(whole) }) },
      {
        label: filled(words.mdfBarCap, { period }),
        ours: partOf(ours, cents(cap.cap.amount)),
        text: filled(words.mdfBarText, { part: money(ours), whole: formatMoney(cap.cap, locale) }),
      },
    ],
  }
}

// Amounts are counted in ten-thousandths, the finest that a decimal of the program has.
const unit = 10_000n

function cents(decimal: string): bigint {
  const [whole = '0', part = ''] = decimal.split('.')
  return BigInt(whole) * unit + BigInt(part.padEnd(4, '0').slice(0, 4))
}

const decimalOf = (value: bigint): string => `${value / unit}.${String(value % unit).padStart(4, '0')}`
/** Rounded down to a cent: what is promised is never more than the share. */
const shareOf = (amount: string, percent: number): bigint => ((cents(amount) * BigInt(Math.round(percent * 100))) / 10_000n / 100n) * 100n
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const partOf = (part: bigint, whole: bigint): number => Number((part * 10_000n) / whole) / 100
