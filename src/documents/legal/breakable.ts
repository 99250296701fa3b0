// Values for pages of a fixed width: a word that is longer than a line would run over its edge, so it may be broken anywhere.
import type { LegalFilling } from './document.ts'

const long_word = /\S{50,}/gu

export function breakable(filling: LegalFilling): LegalFilling {
  const values = Object.entries(filling.values)
  if (!values.some(([, value]) => value.search(long_word) !== -1)) return filling
  return { ...filling, values: Object.fromEntries(values.map(([name, value]) => [name, value.replace(long_word, broken)])) }
}

const broken = (word: string): string => word.replaceAll(/.{20}(?=.)/gu, '$&\u200b')
