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
  return issue.code === 'invalid_union' ? own(issue).replace(/^should be /, '') : 'a value'
}

/** What stands there: `a list`. Numbers are shown only where everybody may see them. */
export function kindOf(value: unknown, isPublic: boolean): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value === 'string') return /^[-+]?[\d.]{15,}$/.test(value) ? 'a number with more digits than can be kept' : 'text'
  return typeof value === 'boolean' || isPublic ? `${typeof value === 'number' ? 'the number ' : ''}${String(value)}` : 'a number'
}

/** A value where a word of a list should stand, in quotes if it is a word; longer text may be private. */
export const wordOf = (value: unknown): string =>
  typeof value === 'string' && /^[\p{L}\p{N}_ .-]{1,40}$/u.test(value) ? `"${value}"` : kindOf(value, false)

/** The message of an issue as the end of a sentence that begins with the field. Messages of our schemas are that already; zod's own begin with a capital letter. */
export function own(issue: Pick<Issue, 'code' | 'message'>): string {
  const { message } = issue
  if (!/^[A-Z]/.test(message))
    return message.replace(/^(?:"(?<shown>[^"]*)"|this [a-z ]+?) is /, (_, shown?: string) =>
      shown === undefined || !/^[\d-]{1,12}$/.test(shown) ? 'is ' : `is "${shown}", which is `,
    )
  return sized(issue) ?? 'does not have the right form'
}

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
