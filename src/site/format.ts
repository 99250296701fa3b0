// Numbers, money, dates and names in the reader's language. Western digits everywhere, because ids and amounts are compared across languages.
import type { Money } from '../../schemas/fields.ts'
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
const signed = kept((tag) => new Intl.NumberFormat(tag, { signDisplay: 'exceptZero' }))
const percents = kept((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }))
// Months have names: `2026/11/20` would be read from either end in Arabic.
const days = kept(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: new Intl.Locale(tag).language === 'ar' ? 'long' : 'medium', timeZone: 'UTC' }),
)
const weekdays = kept((tag) => new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }))
const regions = kept((tag) => new Intl.DisplayNames(tag, { type: 'region' }))
const languages = kept((tag) => new Intl.DisplayNames(tag, { type: 'language' }))
const amounts = kept((key) => {
  const [tag, currency, digits] = key.split(' ')
  return new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: currency ?? 'XXX',
    ...(digits ? { maximumFractionDigits: Number(digits) } : {}),
  })
})
const durations = kept((key) => {
  const [tag, unit] = key.split(' ')
  return new Intl.NumberFormat(tag, { style: 'unit', unit: unit ?? 'day', unitDisplay: 'long', maximumFractionDigits: 1 })
})
const lists = kept((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }))

export const formatNumber = (value: number, locale: Locale): string => numbers(tagOf(locale)).format(value)

export const formatPercent = (value: number, locale: Locale): string => percents(tagOf(locale)).format(value / 100)

/** Exact: the amount is formatted from its decimal text, with all the decimals that it has. Whole amounts are shown without cents. */
export function formatMoney(money: Money, locale: Locale): string {
  const decimals = /\.(\d*[1-9])/.exec(money.amount)?.[1]?.length ?? 0
  const digits = decimals === 0 || decimals > 2 ? ` ${decimals}` : ''
  const text = amounts(`${tagOf(locale)} ${money.currency}${digits}`).format(money.amount as `${number}`)
  // Without isolation the sign of R$ would change places among right-to-left words.
  return locale.dir === 'rtl' ? `\u2066${text.replaceAll('\u200f', '')}\u2069` : text
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
