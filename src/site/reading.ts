// How long prose takes to read.
import { plainText } from './plain-text.ts'

const words_a_minute = 200

/** Whole minutes, at least one. */
export function readingMinutes(body: string): number {
  const words = plainText(body, 'mdx')
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  return Math.max(1, Math.round(words.length / words_a_minute))
}
