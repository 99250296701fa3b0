// What the reader found, as findings of the gate.
import { createHash } from 'node:crypto'
import { catalogue } from '../problems/catalogue.ts'
import type { Problem } from '../problems/problem.ts'
import type { Judged } from './judge.ts'
import type { Rule } from './rule.ts'

const why = 'What cannot be read, or does not fit, is on no page and in no check.'

/** Problems of the reader as findings; none of them may be waived. */
export function readerFindings(problems: readonly Problem[], rules: readonly Rule[]): Judged[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return problems.map((problem): Judged => {
    const { ruleId, file, line, column, reason, note = '', fatal } = problem
    const id = catalogue[ruleId].rule
    const partner = /^partners\/([^/]+)\//.exec(file)?.[1]
    return {
      rule: id,
      slug: ruleId,
      severity: fatal ? 'error' : 'warning',
      state: 'new',
      pointer: '',
      partners: partner === undefined ? [] : [partner],
      fingerprint: createHash('sha256').update([id, file, ruleId, reason].join('\u241f')).digest('hex'),
      what: reason,
      why: byId.get(id)?.why ?? why,
      fix: note,
      waivable: false,
      related: [],
      where: { file, place: { line, column } },
    }
  })
}
