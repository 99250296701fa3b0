// What zod says, in the words of the people who write the files.
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map',
}

/** What should stand there: `a whole number`. */
export function expected(issue: Issue): string {
  if (issue.code === 'invalid_type') return types[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`
  return issue.code === 'invalid_union' ? own(issue).reason.replace(/^should be /, '') : 'a value'
}

/** What to write instead of `actual`. */
export function remedy(issue: Issue, actual: unknown): string {
  const type = issue.code === 'invalid_type' ? issue.expected : undefined
  if (type === 'string' && (typeof actual === 'number' || typeof actual === 'boolean')) return 'Put it in quotes.'
  if ((type === 'number' || type === 'int') && typeof actual === 'string' && /^-?\d[\d.]{0,13}$/.test(actual))
    return `Write ${expected(issue)} without quotes.`
  return `Write ${expected(issue)}${type === 'array' ? ': values in [ ], or lines that start with -' : ''}.`
}

/** What stands there: `a list`. Numbers are shown only where everybody may see them. */
export function kindOf(value: unknown, isPublic: boolean): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value === 'string') return /^[-+]?[\d.]{15,}$/.test(value) ? 'a number with more digits than can be kept' : 'text'
  if (typeof value === 'number' && !Number.isFinite(value)) return 'no finite number'
  return typeof value === 'boolean' || isPublic ? `${typeof value === 'number' ? 'the number ' : ''}${String(value)}` : 'a number'
}

/** A value where a word of a list should stand, in quotes if it is a word; longer text may be private. */
export const wordOf = (value: unknown): string =>
  typeof value === 'string' && /^[\p{L}\p{N}_ .-]{1,40}$/u.test(value) ? `"${value}"` : kindOf(value, false)

/** The end of a sentence that begins with the field, and what to do. Messages of our schemas are both, with a colon between; zod's own begin with a capital letter. */
export function own(issue: Pick<Issue, 'code' | 'message'>): { reason: string; fix?: string } {
  if (/^[A-Z]/.test(issue.message)) return { reason: sized(issue) ?? 'does not have the right form' }
  const [reason = '', ...rest] = withoutValue(issue.message).split(': ')
  return { reason, ...(rest.length > 0 ? { fix: sentence(rest.join(': ')) } : {}) }
}

// Some of our schemas repeat the value, which may be private; a date is shown, because it is looked at digit by digit.
function withoutValue(message: string): string {
  return message.replace(/^(?:"([^"]*)"|this [a-z ]+?) is /, (_, value?: string) =>
    value !== undefined && /^[\d-]{1,12}$/.test(value) ? `is "${value}", which is ` : 'is ',
  )
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

const nouns: Record<string, [one: string, many: string]> = {
  string: ['character', 'characters'],
  array: ['item', 'items'],
  record: ['entry', 'entries'],
}

function sized(issue: Pick<Issue, 'code' | 'message'>): string | undefined {
  if (!isSized(issue)) return undefined
  const small = issue.code === 'too_small'
  const limit = Number(small ? issue.minimum : issue.maximum)
  const noun = nouns[issue.origin]
  if (noun) return `has to have ${small ? 'at least' : 'at most'} ${limit} ${limit === 1 ? noun[0] : noun[1]}`
  return `has to be ${small ? 'at least' : 'at most'} ${limit}`.replace(/at (least|most)/, (each) =>
    issue.inclusive === false ? (small ? 'more than' : 'less than') : each,
  )
}

const isSized = (issue: Pick<Issue, 'code' | 'message'>): issue is z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig =>
  issue.code === 'too_small' || issue.code === 'too_big'
