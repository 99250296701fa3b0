// The languages of a site: their place in addresses, their direction and their name in themselves.

export interface Locale {
  /** Language tag, such as `pt-BR`. */
  tag: string
  /** First part of its addresses, such as `pt-br`; empty for the default language. */
  prefix: string
  dir: 'ltr' | 'rtl'
  /** Name of the language in itself. */
  label: string
}

/** The locales of a program, the default first. */
export function localesOf(tags: readonly string[], defaultTag: string): Locale[] {
  return [...new Set([defaultTag, ...tags])].map((tag) => ({
    tag,
    prefix: tag === defaultTag ? '' : tag.toLowerCase(),
    dir: directionOf(tag),
    label: nameOf(tag),
  }))
}

const right_to_left = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb'])

export const directionOf = (tag: string): 'ltr' | 'rtl' => (right_to_left.has(new Intl.Locale(tag).language) ? 'rtl' : 'ltr')

function nameOf(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}
