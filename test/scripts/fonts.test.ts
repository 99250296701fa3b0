// The ranges of the style sheet and the letters in the font files are the same, so that no letter falls between two files.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../src/styles/fonts.css'), 'utf8')

/** Characters that a file is for, by the style sheet. */
function lettersOf(file: string): Set<string> {
  const face = css.split('@font-face').find((part) => part.includes(file)) ?? ''
  const ranges = /unicode-range:\s*([^;]+)/.exec(face)?.[1]?.match(/[0-9A-F]{4,5}(?:-[0-9A-F]{4,5})?/g) ?? []
  return new Set(
    ranges.flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map((each) => Number.parseInt(each, 16))
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
    }),
  )
}

test('every Latin letter of English and Portuguese is in exactly one file', () => {
  const basic = lettersOf('figtree-basic')
  const western = lettersOf('figtree-western')
  const text = 'The quick brown fox – “São João” não comeu às três: R$ 1.234,56 (50%) · ÁÉÍÓÚÂÊÔÃÕÇ áéíóúâêôãõç ü ñ €'
  const missing = [...text].filter((letter) => Number(basic.has(letter)) + Number(western.has(letter)) !== 1)
  expect(missing).toEqual([])
})
