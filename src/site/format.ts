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
const percents = kept((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }))
const days = kept((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }))
const regions = kept((tag) => new Intl.DisplayNames(tag, { type: 'region' }))
const languages = kept((tag) => new Intl.DisplayNames(tag, { type: 'language' }))
const amounts = kept((key) => {
  const [tag, currency, digits] = key.split(' ')
  return new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: currency ?? 'XXX',
    ...(digits === 'whole' ? { maximumFractionDigits: 0 } : {}),
  })
})

export const formatNumber = (value: number, locale: Locale): string => numbers(tagOf(locale)).format(value)

export const formatPercent = (value: number, locale: Locale): string => percents(tagOf(locale)).format(value / 100)

/** Exact: the amount is formatted from its decimal text. Whole amounts are shown without cents. */
export function formatMoney(money: Money, locale: Locale): string {
  const digits = /\.\d*[1-9]/.test(money.amount) ? 'cents' : 'whole'
  return amounts(`${tagOf(locale)} ${money.currency} ${digits}`).format(money.amount as `${number}`)
}

/** A calendar date; it has no time zone, so it is read and shown in UTC. */
export const formatDate = (date: string, locale: Locale): string => days(tagOf(locale)).format(new Date(`${date}T00:00:00Z`))

export const formatCountry = (code: string, locale: Locale): string => regions(locale.tag).of(code) ?? code

export const formatLanguage = (tag: string, locale: Locale): string => languages(locale.tag).of(tag) ?? tag
