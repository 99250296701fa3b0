// The texts of an agreement are one agreement: every language has the same clauses, and in each of them the same variables, numbers and references.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { load } from '../../src/program/load.ts'

const { program } = load(join(import.meta.dirname, '../../content'))
if (program === undefined) throw new Error('the sample has errors')

/** What has to be the same in every language, paragraph by paragraph. */
const skeleton = (body: string): string[] =>
  body
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const [mark = ''] = /^(?:#+ \d+\.|\d+\.\d+(?=\s)|\*\*)?/.exec(paragraph) ?? []
      const variables = (paragraph.match(/\{\{[a-z0-9_]+\}\}/g) ?? []).sort()
      // A law is 13,709 in one language and 13.709 in another; "3D" is a word.
      const numbers = paragraph
        .replace(/\{\{[a-z0-9_]+\}\}/g, '')
        .replace(/(?<=\d)[.,](?=\d)/g, '')
        .match(/\d+(?![\dA-Z])/g)
        ?.sort()
      return [mark, ...variables, ...(numbers ?? [])].join(' ').trim()
    })

const texts = program.entries.legal_text.map(({ params, body = '' }) => ({
  document: params['document'] ?? '',
  language: params['language'] ?? '',
  body,
}))
const translations = texts.filter(({ language }) => language !== 'en')

describe.each(translations)('$document in $language', ({ document, body }) => {
  test('has the clauses, variables, numbers and references of the English text', () => {
    const source = texts.find((each) => each.document === document && each.language === 'en')
    expect(skeleton(body)).toEqual(skeleton(source?.body ?? ''))
  })
})

test.each([
  ['another number', '30 days', '20 days'],
  ['another variable', '{{fee_months}}', '{{answer_days}}'],
  ['another reference', 'breach of clause 7.', 'breach of clause 8.'],
  ['a clause less', '1.3 "Accepted Referral" means a Referral that the Vendor has accepted in writing under clause 3.\n\n', ''],
  ['another number of a clause', '7.2 The', '7.4 The'],
])('%s is seen', (_, words, others) => {
  const body = texts.find(({ document, language }) => document === 'referral' && language === 'en')?.body ?? ''
  expect(body).toContain(words)
  expect(skeleton(body.replace(words, others))).not.toEqual(skeleton(body))
})
