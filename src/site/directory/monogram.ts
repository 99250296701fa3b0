// What stands for a partner without a logo: the first letters of its name, on one of a few colours that is always the same for it.

export interface Monogram {
  letters: string
  /** From 1 to 6, the series of the charts. */
  tone: number
}

/** The monogram of a name, at the build and in the browser. */
export function monogramOf(name: string): Monogram {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  // "Agência de Inovação" is AI: small words name nothing.
  const named = words.filter(([sign = '']) => sign === sign.toUpperCase())
  const [first = '', second = ''] = named.length > 0 ? named : words
  const letters = second === '' ? [...first].slice(0, 2).join('') : [...first].slice(0, 1).join('') + [...second].slice(0, 1).join('')
  let sum = 0
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973
  return { letters: letters.toUpperCase(), tone: 1 + (sum % 6) }
}
