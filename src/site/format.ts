// Numbers, money, dates and names in the reader's language. Western digits everywhere, because ids and amounts are compared across languages.
import type { Money } from '../../schemas/fields.ts'
import type { Locale } from './locales.ts'

const tagOf = (locale: Locale): string => `${locale.tag}-u-nu-latn-ca-gregory`

export const formatNumber = (value: number, locale: Locale): string => new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 4 }).format(value)

export const formatPercent = (value: number, locale: Locale): string => new Intl.NumberFormat(tagOf(locale), { style: 'percent', maximumFractionDigits: 2 }).format(value / 100)

/** Exact: the amount is formatted from its decimal text. Whole amounts are shown without cents. */
export function formatMoney(money: Money, locale: Locale): string {
  const whole = !/\.\d*[1-9]/.test(money.amount)
  const format = new Intl.NumberFormat(tagOf(locale), { style: 'currency', currency: money.currency, ...(whole ? { maximumFractionDigits: 0 } : {}) })
  return format.format(money.amount as `${number}`)
}

/** A calendar date; it has no time zone, so it is read and shown in UTC. */
export const formatDate = (date: string, locale: Locale): string => new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))

export const formatCountry = (code: string, locale: Locale): string => new Intl.DisplayNames(locale.tag, { type: 'region' }).of(code) ?? code

export const formatLanguage = (tag: string, locale: Locale): string => new Intl.DisplayNames(locale.tag, { type: 'language' }).of(tag) ?? tag
