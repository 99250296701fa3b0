// Values of legal documents as they are read in a language.
import type { Text } from '../../../schemas/fields.ts'
import type { Value } from '../../program/legal/values.ts'
import {
  formatCountry,
  formatItems,
  formatLanguage,
  formatLongDate,
  formatMoneyByCode,
  formatNumber,
  formatPercent,
} from '../../site/format.ts'
import { directionOf, type Locale } from '../../site/locales.ts'
import { filled } from '../../site/ui.ts'
import { legalDocumentWords } from '../words/legal.ts'

/** A locale that is only written in, and has no pages. */
export const localeOf = (tag: string): Locale => ({ tag, prefix: '', dir: directionOf(tag), label: formatLanguage(tag, { tag } as Locale) })

export function formatValue(value: Value, locale: Locale, fallback: string): string {
  const words = legalDocumentWords(locale)
  switch (value.type) {
    case 'text':
      return isolated(textIn(value.text, locale.tag, fallback), locale)
    case 'list':
      return value.items.map((item) => isolated(textIn(item, locale.tag, fallback), locale)).join(locale.dir === 'rtl' ? '؛ ' : '; ')
    case 'number':
      return formatNumber(value.value, locale)
    case 'percent':
      return formatPercent(value.value, locale)
    case 'money':
      return formatMoneyByCode(value.money, locale)
    case 'date':
      return formatLongDate(value.date, locale)
    case 'countries':
      return formatItems(
        value.codes.map((code) => countryInSentence(code, locale)),
        locale,
      )
    case 'language':
      return inSentence(formatLanguage(value.tag, locale), locale)
    case 'recipients':
      return value.items
        .map(({ name, country, purposes, mechanism }) =>
          filled(words.recipient, {
            name: isolated(name, locale),
            country: formatCountry(country, locale),
            purpose: purposes.map((purpose) => textIn(purpose, locale.tag, fallback)).join(locale.dir === 'rtl' ? '، ' : ', '),
            ground: mechanism === undefined ? words.toFill : words.grounds[mechanism],
          }),
        )
        .join(locale.dir === 'rtl' ? '؛ ' : '; ')
    case 'signature':
      return words.atSignature
    case 'none':
      return words.none
  }
}

// "The law of the United Arab Emirates": names that describe a country have an article in English.
const described = new Set(['AE', 'DO', 'GB', 'NL', 'PH', 'US'])
const countryInSentence = (code: string, locale: Locale): string =>
  `${locale.tag.startsWith('en') && described.has(code) ? 'the ' : ''}${formatCountry(code, locale)}`

const textIn = (text: Text, tag: string, fallback: string): string =>
  typeof text === 'string' ? text : (text[tag] ?? text[fallback] ?? Object.values(text)[0] ?? '')

const arabic = /\p{Script=Arabic}/u

// Words of the other direction keep their own order, and the sentence keeps its: marks of direction that nobody sees.
export function isolated(text: string, { dir }: Locale): string {
  const own = dir === 'rtl' ? arabic.test(text) : !arabic.test(text)
  return own ? text : `\u2068${text}\u2069`
}

// "the Arabic text", "texto em árabe": Portuguese writes names of languages small, and Arabic asks for the name alone.
export const inSentence = (name: string, { tag }: Locale): string =>
  tag.startsWith('pt') ? name.toLocaleLowerCase(tag).replace('(brasil)', '(Brasil)') : name
