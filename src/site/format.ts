// Numbers, money, dates and names in the reader's language. Western digits everywhere, because ids and amounts are compared across languages.
import type { Money } from '../../schemas/fields.ts'
import { product } from '../program/decimal.ts'
import type { Locale } from './locales.ts'

const tagOf = (locale: Locale): string => `${locale.tag}-u-nu-latn-ca-gregory`

// Making a formatter costs a hundred times what using it does, and a site formats hundreds of thousands of values.
function kept<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const found = made.get(key) ?? make(key)
    made.set(key, found)
    return found
  }
}

const numbers = kept((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 4 }))
const exact_percents = kept((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 4 }))
const signed = kept((tag) => new Intl.NumberFormat(tag, { signDisplay: 'exceptZero' }))
const percents = kept((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }))
// Months have names: `2026/11/20` would be read from either end in Arabic.
const days = kept(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: new Intl.Locale(tag).language === 'ar' ? 'long' : 'medium', timeZone: 'UTC' }),
)
const long_days = kept((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }))
const weekdays = kept((tag) => new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }))
const regions = kept((tag) => new Intl.DisplayNames(tag, { type: 'region' }))
const languages = kept((tag) => new Intl.DisplayNames(tag, { type: 'language' }))
const amounts = kept((key) => {
  const [tag, currency, digits, code] = key.split(' ')
  return new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: currency ?? 'XXX',
    ...(code ? { currencyDisplay: 'code' } : {}),
    ...(digits ? { maximumFractionDigits: Number(digits) } : {}),
  })
})
const durations = kept((key) => {
  const [tag, unit] = key.split(' ')
  return new Intl.NumberFormat(tag, { style: 'unit', unit: unit ?? 'day', unitDisplay: 'long', maximumFractionDigits: 1 })
})
const compact_amounts = kept((key) => {
  const [tag, currency] = key.split(' ')
  return new Intl.NumberFormat(tag, { style: 'currency', currency: currency ?? 'XXX', notation: 'compact', maximumFractionDigits: 1 })
})
const whole_amounts = kept((key) => {
  const [tag, currency] = key.split(' ')
  return new Intl.NumberFormat(tag, { style: 'currency', currency: currency ?? 'XXX', maximumFractionDigits: 0 })
})
const compact_numbers = kept((tag) => new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 }))
const months = kept((tag) => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }))
const short_months = kept((tag) => new Intl.DateTimeFormat(tag, { month: 'short', year: '2-digit', timeZone: 'UTC' }))
const lists = kept((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }))

export const formatNumber = (value: number, locale: Locale): string => numbers(tagOf(locale)).format(value)

export const formatPercent = (value: number, locale: Locale): string => percents(tagOf(locale)).format(value / 100)

/** An exact decimal of at most four digits after the point, which a number could not hold. */
export const formatDecimal = (value: string, locale: Locale): string => numbers(tagOf(locale)).format(value as `${number}`)

/** The same of a percentage. */
export const formatExactPercent = (value: string, locale: Locale): string =>
  exact_percents(tagOf(locale)).format(product(value, '0.01') as `${number}`)

/** Exact: the amount is formatted from its decimal text, with all the decimals that it has. Whole amounts are shown without cents. */
export const formatMoney = (money: Money, locale: Locale): string => exactMoney(money, locale, '')

/** The same with the code of the currency, where a sign could be read as that of another: `USD 100,000` in a country of pesos. */
export const formatMoneyByCode = (money: Money, locale: Locale): string => exactMoney(money, locale, 'code')

function exactMoney(money: Money, locale: Locale, code: 'code' | ''): string {
  const decimals = /\.(\d*[1-9])/.exec(money.amount)?.[1]?.length ?? 0
  const digits = decimals === 0 || decimals > 2 ? decimals : ''
  const text = amounts(`${tagOf(locale)} ${money.currency} ${digits} ${code}`).format(money.amount as `${number}`)
  return isolated(text, locale)
}

// Without isolation the sign of R$ would change places among right-to-left words.
const isolated = (text: string, { dir }: Locale): string => (dir === 'rtl' ? `\u2066${text.replaceAll('\u200f', '')}\u2069` : text)

/** An amount rounded to whole units of its currency: `R$ 1,234,568`. */
export const formatWholeMoney = ({ amount, currency }: Money, locale: Locale): string =>
  isolated(whole_amounts(`${tagOf(locale)} ${currency}`).format(amount as `${number}`), locale)

/** An amount in few characters, where its size is what matters: `R$ 1.2M`. */
export function formatShortMoney({ amount, currency }: Money, locale: Locale): string {
  const format = compact_amounts(`${tagOf(locale)} ${currency}`)
  const value = amount as `${number}`
  if (locale.dir === 'ltr') return format.format(value)
  // From right to left, but for the number and the sign of the currency.
  const parts = format.formatToParts(value).filter(({ type, value: text }) => type !== 'literal' || text.trim() !== '')
  const of = (...types: string[]): string =>
    parts.flatMap(({ type, value: text }) => (types.includes(type) ? [text.replace(/[\u200e\u200f]/g, '')] : [])).join('')
  const pieces = [`\u2066${of('minusSign', 'integer', 'decimal', 'fraction')}\u2069`, of('compact'), `\u2066${of('currency')}\u2069`]
  return `\u2067${pieces.filter((piece) => piece !== '').join('\u00a0')}\u2069`
}

/** A number in few characters: `1.2K`. */
export const formatShortNumber = (value: number, locale: Locale): string => compact_numbers(tagOf(locale)).format(value)

/** `2026-10` as `October 2026`. */
export const formatMonth = (month: string, locale: Locale): string => months(tagOf(locale)).format(new Date(`${month}-01T00:00:00Z`))

/** `2026-10` in few characters: `Oct 26`, `out/26`. */
export function formatShortMonth(month: string, locale: Locale): string {
  const parts = short_months(tagOf(locale)).formatToParts(new Date(`${month}-01T00:00:00Z`))
  const of = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value.replace('.', '') ?? ''
  return `${of('month')}${new Intl.Locale(locale.tag).language === 'pt' ? '/' : ' '}${of('year')}`
}

/** A length of time in words: `90 days`. */
export function formatDuration(value: number, unit: 'day' | 'week' | 'month' | 'quarter' | 'minute', locale: Locale): string {
  if (unit === 'quarter') return quarters(value, locale)
  return durations(`${tagOf(locale)} ${unit}`).format(value)
}

// No standard knows the word for a quarter of a year.
const quarter_words: Record<string, Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }> = {
  en: { one: '{n} quarter', other: '{n} quarters' },
  pt: { one: '{n} trimestre', other: '{n} trimestres' },
  ar: { one: 'ربع سنة', two: 'ربعي سنة', few: '{n} أرباع سنة', many: '{n} ربع سنة', other: '{n} ربع سنة' },
}

function quarters(value: number, locale: Locale): string {
  const { language } = new Intl.Locale(locale.tag)
  const known = language in quarter_words ? language : 'en'
  const words = quarter_words[known]
  return (words?.[new Intl.PluralRules(known).select(value)] ?? words?.other ?? '').replace('{n}', formatNumber(value, locale))
}

export const formatList = (items: readonly string[], locale: Locale): string => lists(locale.tag).format(items)

/** Names and words one after the other, without an "and". */
export const formatItems = (items: readonly string[], locale: Locale): string => items.join(locale.dir === 'rtl' ? '، ' : ', ')

/** A calendar date; it has no time zone, so it is read and shown in UTC. */
export const formatDate = (date: string, locale: Locale): string =>
  withFirst(days(tagOf(locale)).format(new Date(`${date}T00:00:00Z`)), locale)

/** A calendar date with the whole name of its month, as contracts write it. */
export const formatLongDate = (date: string, locale: Locale): string =>
  withFirst(long_days(tagOf(locale)).format(new Date(`${date}T00:00:00Z`)), locale)

/** Several days: `Dec 8 – 9, 2026`. */
export const formatDates = (from: string, to: string, locale: Locale): string =>
  withFirst(days(tagOf(locale)).formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)), locale)

// In Brazil the first day of a month is an ordinal.
const withFirst = (text: string, { tag }: Locale): string => (tag === 'pt-BR' ? text.replace(/(?<!\d)1(?=\sde\s|\s–\s)/g, '1º') : text)

/** Name of its day of the week. */
export const formatWeekday = (date: string, locale: Locale): string => weekdays(tagOf(locale)).format(new Date(`${date}T00:00:00Z`))

export const formatCountry = (code: string, locale: Locale): string => regions(locale.tag).of(code) ?? code

export const formatLanguage = (tag: string, locale: Locale): string => languages(locale.tag).of(tag) ?? tag

/** A number of days from a moment, with its sign. */
export const formatDay = (days: number, locale: Locale): string => signed(tagOf(locale)).format(days)
