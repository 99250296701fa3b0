// How much work a pattern of `matches` may make. JavaScript tries every way to match, so only patterns with few ways are let in.

/** Work on a text of `n` characters is at most `factor` × n^`degree`. */
export interface Work {
  factor: number
  degree: number
}

const refused = (reason: string): { reason: string } => ({ reason })

/** The work that a pattern makes, or why it is refused. */
export function workOf(pattern: string): Work | { reason: string } {
  try {
    new RegExp(pattern)
  } catch {
    return refused('the pattern is no regular expression')
  }
  const plain = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  if (/\\[1-9k]/.test(pattern) || /\(\?(?!:)/.test(plain))
    return refused('the pattern has a look-around, a named group or a reference to one')
  if (/\)[*+?{]/.test(plain)) return refused('the pattern repeats a group')
  const repeats = plain.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0
  const choices = plain.match(/\?(?!:)|\|/g)?.length ?? 0
  if (repeats > 3 || choices > 10) return refused('the pattern has too many ways to match')
  const starts = plain.startsWith('^') && !plain.includes('|') ? 0 : 1
  return { factor: 2 ** choices, degree: Math.max(1, repeats + starts) }
}
