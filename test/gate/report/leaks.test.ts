// No output says a value that only the team may see: whatever rule finds something, none of its program's private texts stands in any format.
import { describe, expect, test } from 'vitest'
import { kinds } from '../../../schemas/index.ts'
import { entriesOf, visitValues } from '../../../src/build/values.ts'
import { reporters } from '../../../src/gate/report/index.ts'
import type { Report } from '../../../src/gate/report/report.ts'
import { rules } from '../../../src/gate/rules/index.ts'
import { fieldNamesOf } from '../../../src/program/enums.ts'
import { isPublic } from '../../../src/program/schema.ts'
import { view } from '../../../src/program/view.ts'
import { exampleTree } from '../example.ts'
import { reportOf } from './sample.ts'

const schemas = new Map<string, (typeof kinds)[number]['schema']>(kinds.map(({ name, schema }) => [name, schema]))
const names = fieldNamesOf(kinds)

/** Texts and amounts of the program that not everybody may see. Ids and dates may be said, and words that stand in public fields too. */
function secretsOf({ program }: Report): string[] {
  if (program === undefined) return []
  const visible = new Set(entriesOf(view(program, 'public')).map(({ file }) => file))
  const open = new Set<string>()
  const secret = new Set<string>()
  for (const entry of entriesOf(program)) {
    // What a policy says is what its rules say.
    if (entry.kind === 'policy') continue
    const schema = schemas.get(entry.kind)
    visitValues(entry, names, (text, path) => (visible.has(entry.file) && schema && isPublic(schema, path) ? open : secret).add(text))
  }
  const said = [...open].join('\n')
  return [...secret].filter((text) => /[ @]|^\d{5,}|:\/\//.test(text) && !said.includes(text))
}

const told = (report: Report): string =>
  Object.values(reporters)
    .map((reporter) => reporter(report))
    .join('\n')
// Sentences of the gate itself, which hold words such as "SOC 2".
const own = rules.map(({ title, why, fix }) => `${title} ${why} ${fix}`).join('\n')

describe.each(rules.map((rule) => [`${rule.id} ${rule.slug}`, rule] as const))('%s', (_, rule) => {
  test.runIf(rule.examples.failing.length > 0)('names ids and fields only', () => {
    for (const example of rule.examples.failing.slice(0, 1)) {
      using tree = exampleTree(example)
      const report = reportOf(tree.dir, example.on, { forecast: 90 })
      const text = told(report)
      expect(secretsOf(report).filter((secret) => text.includes(secret) && !own.includes(secret))).toEqual([])
    }
  })
})

test('the sample program keeps its secrets', () => {
  const report = reportOf('content', '2026-11-20', { forecast: 365 })
  const secrets = secretsOf(report)
  expect(secrets.length).toBeGreaterThan(500)
  const text = told(report)
  expect(secrets.filter((secret) => text.includes(secret) && !own.includes(secret))).toEqual([])
})
