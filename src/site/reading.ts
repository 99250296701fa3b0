// How long prose takes to read.
import { plainText } from './plain-text.ts'

const words_a_minute = 200

/** Whole minutes, at least one. */
export function readingMinutes(body: string, format: 'md' | 'mdx' = 'mdx'): number {
  const words = plainText(body, format)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  return Math.max(1, Math.round(words.length / words_a_minute))
}
