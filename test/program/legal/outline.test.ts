// The checks' quick look at a text and the reader of documents see the same clauses and references, in every text of the sample.
import { expect, test } from 'vitest'
import { outlineOf } from '../../../src/program/legal/outline.ts'
import { parseLegalText } from '../../../src/program/legal/parse.ts'
import { load } from '../../../src/program/load.ts'

const { program } = load('content')
const texts = program?.entries.legal_text ?? []

test.each(texts.map((entry) => [entry.id, entry] as const))('%s', (_, { body = '', params, fields }) => {
  const locale = params['language'] ?? ''
  const { targets, references, disorder } = parseLegalText({
    document: '',
    locale,
    dir: 'ltr',
    title: fields.title,
    version: fields.version,
    body,
  })
  const outline = outlineOf(body, locale)
  expect([...outline.targets].sort()).toEqual([...targets.keys()].sort())
  expect(outline.references.map(({ to }) => to)).toEqual(references.map(({ to }) => to))
  expect([outline.disorder, disorder]).toEqual([[], []])
})

test('there are texts', () => {
  expect(texts.length).toBeGreaterThan(20)
})
