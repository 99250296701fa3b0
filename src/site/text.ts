// Texts of the program in the reader's language.
import type { Text } from '../../schemas/fields.ts'
import { directionOf, type Locale } from './locales.ts'

export interface Localized {
  value: string
  /** Language of the text when it is not the reader's. */
  lang?: string
}

/** The text in the reader's language, or in the default language with that said. One string is in the default language. */
export function localized(text: Text, locale: Locale, fallback: Locale): Localized {
  if (typeof text === 'string') return locale.tag === fallback.tag ? { value: text } : { value: text, lang: fallback.tag }
  const own = text[locale.tag]
  if (own !== undefined) return { value: own }
  return { value: text[fallback.tag] ?? Object.values(text)[0] ?? '', lang: fallback.tag }
}

/** Attributes of an element that holds a text which may be in another language than the page. */
export const languageOf = ({ lang }: { lang?: string | undefined }): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  lang === undefined ? {} : { lang, dir: directionOf(lang) }
