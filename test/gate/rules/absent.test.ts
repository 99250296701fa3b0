// Every field that may be missing is missing once: a rule that takes one for granted would crash.

import { expect, test } from 'vitest'
import { isMap, parseDocument } from 'yaml'
import { load } from '../../../src/program/load.ts'
import { exampleTree, outcomeOf } from '../example.ts'

const files = [
  'partners/acme/partner.yaml',
  'partners/acme/plan.yaml',
  'partners/acme/terms/v1.yaml',
  'integrations/lantern-plugin.yaml',
  'program.yaml',
]

test.each(files)('%s without each of its fields is judged by every rule', (file) => {
  using tree = exampleTree({ files: {} })
  const whole = tree.text(file)
  const { contents } = parseDocument(whole)
  const keys = isMap(contents) ? contents.items.map(({ key }) => String(key)) : []
  const judged = keys.filter((key) => {
    const document = parseDocument(whole)
    document.delete(key)
    tree.write(file, document.toString())
    const loaded = load(tree.dir)
    if (loaded.program === undefined) return false
    outcomeOf(tree, '2026-06-01', loaded)
    return true
  })
  expect(judged.length).toBeGreaterThan(1)
})
