// The program's rules for deal registration and MDF as the guide shows them: numbers with what they are, caps and proofs.
import { cellOf } from '../program/matrix.ts'
import { settings } from '../program/program.ts'
import { formatDuration, formatItems, formatMoney, formatNumber, formatPercent } from './format.ts'
import type { Locale } from './locales.ts'
import { defaultLocale, type Site } from './site.ts'
import { termIn } from './terms.ts'
import { type Localized, localized } from './text.ts'
import { filled } from './ui.ts'
import { policyWords, quarterText } from './words/policy.ts'

export interface Stat {
  value: string
  label: string
}

export function dealRules(site: Site, locale: Locale): Stat[] {
  const rules = settings(site.view).deal_registration
  const words = policyWords(locale)
  const stat = (value: number, label: string): Stat => ({ value: formatNumber(value, locale), label })
  const extension = { days: formatDuration(rules.extension_days, 'day', locale) }
  return [
    stat(rules.answer_business_days, words.dealAnswerStat),
    stat(rules.valid_days, words.dealValidStat),
    ...(rules.extensions === 0
      ? []
      : [stat(rules.extensions, filled(rules.extensions === 1 ? words.dealExtensionStat : words.dealExtensionsStat, extension))]),
    stat(rules.stale_days, words.dealStaleStat),
  ]
}

export function mdfRules(site: Site, locale: Locale): Stat[] {
  const rules = settings(site.view).mdf
  const words = policyWords(locale)
  const row = site.find('matrix', 'matrix')?.fields.benefits.find(({ id }) => id === 'mdf-share')
  const shares = [...site.view.entries.tier]
    .sort((a, b) => a.fields.order - b.fields.order)
    .flatMap(({ fields }): Stat[] => {
      const cell = row && cellOf(fields, row)
      if (typeof cell !== 'number' || cell === 0) return []
      const tier = localized(fields.name, locale, defaultLocale(site)).value
      return [{ value: formatPercent(Math.min(cell, rules.vendor_share_max), locale), label: filled(words.mdfShareStat, { tier }) }]
    })
  return [
    ...shares,
    ...(rules.minimum ? [{ value: formatMoney(rules.minimum, locale), label: words.mdfMinimumStat }] : []),
    { value: formatNumber(rules.claim_days, locale), label: words.mdfClaimStat },
    { value: formatNumber(rules.payment_days, locale), label: words.mdfPaidStat },
  ]
}

export interface Cap {
  period: string
  /** Region that it is for; the whole program without one. */
  region: Localized
  cap: string
}

/** Caps by period, the whole program before its regions. */
export function mdfCaps(site: Site, locale: Locale): Cap[] {
  const { mdf, regions } = settings(site.view)
  return [...mdf.caps]
    .sort((a, b) => compare(a.period, b.period) || compare(a.region ?? '', b.region ?? ''))
    .map(({ period, region, cap }) => {
      const found = regions.find(({ id }) => id === region)
      return {
        period: quarterText(period, locale),
        region: found ? localized(found.name, locale, defaultLocale(site)) : { value: policyWords(locale).wholeProgram },
        cap: formatMoney(cap, locale),
      }
    })
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)

/** What a claim has to be sent with, by type of activity. */
export const mdfProofs = (site: Site, locale: Locale): { activity: string; proofs: string }[] =>
  Object.entries(settings(site.view).mdf.evidence).map(([type, kinds]) => ({
    activity: termIn(type, locale),
    proofs: formatItems(
      kinds.map((kind) => termIn(kind, locale)),
      locale,
    ),
  }))

/** What is never paid for. */
export const mdfExcluded = (site: Site, locale: Locale): Localized[] =>
  (settings(site.view).mdf.excluded ?? []).map((text) => localized(text, locale, defaultLocale(site)))
