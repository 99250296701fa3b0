// What keeps scorecards from seeing all of a program: exports that are described wrongly, and entries that could not be read. Figures would be too small without a word.
import type { Problem } from '../problems/problem.ts'
import type { Loaded } from '../program/load.ts'

/** Kinds of entries that figures, tiers and advice are made of. */
const kinds_read: ReadonlySet<string> = new Set([
  'export_sources',
  'partner',
  'tier',
  'deal_registration',
  'mdf_request',
  'activation',
  'blueprint',
  'integration',
  'campaign',
  'plan',
  'qbr',
])

/** Problems of reading a program that figures depend on: all that is said of exports, and what keeps an entry from being read. */
export function unreadProblems({ problems, unread }: Pick<Loaded, 'problems' | 'unread'>): Problem[] {
  const files = new Set(unread.flatMap(({ kind, file }) => (kinds_read.has(kind) ? [file] : [])))
  return problems.filter(({ file, fatal }) => file.startsWith('exports/') || (fatal === true && files.has(file)))
}

/** Whether the description of the exports could not be read, so that there is nothing to work out. */
export const lacksSources = ({ unread }: Pick<Loaded, 'unread'>): boolean => unread.some(({ kind }) => kind === 'export_sources')
