// Rules that could not look, as findings of their own state.
import type { Unread } from '../program/load.ts'
import type { Evaluation } from './evaluate.ts'
import { fingerprint } from './finding.ts'
import type { Judged } from './judge.ts'

/** One finding of PB1010 for each rule and each thing that it lacks, and one for each file that could not be read. */
export function unevaluatedFindings({ context, rules, unevaluated, unread }: Evaluation & { unread: readonly Unread[] }): Judged[] {
  const rule = rules.find(({ id }) => id === 'PB1010')
  if (rule === undefined) return []
  const { settingsEntry } = context
  const head = {
    rule: rule.id,
    slug: rule.slug,
    severity: rule.severity,
    state: 'not_evaluated',
    pointer: '',
    why: rule.why,
    fix: rule.fix,
    waivable: false,
    related: [],
  } as const
  const lacking = unevaluated.map(({ rule: { id, slug }, lacks, entries }): Judged => {
    const [entry = settingsEntry] = entries.length === 1 ? entries : []
    return {
      ...head,
      kind: entry.kind,
      entry: entry.id,
      partners: [],
      fingerprint: fingerprint(rule.id, entry.kind, entry.id, '', `${id} ${lacks}`),
      what: `${id} ${slug} could not be judged${entries.length === 1 ? '' : ` for ${entries.length} entries`} without ${lacks}`,
      where: { file: entry.file, path: [], line: entry.line },
    }
  })
  const files = [...new Map(unread.map((each) => [each.file, each])).values()].map(
    ({ file, kind, id }): Judged => ({
      ...head,
      kind,
      entry: id,
      partners: [],
      fingerprint: fingerprint(rule.id, kind, id, '', 'unread'),
      what: 'the rules could not look at this entry and what belongs to it, because it does not fit its schema or cannot be read',
      where: { file, path: [], line: 1 },
    }),
  )
  return [...lacking, ...files]
}
