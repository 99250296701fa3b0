// Boundaries of the rules on integrity that no reader of their pages needs.
import { expect, test } from 'vitest'
import { kinds } from '../../../schemas/index.ts'
import { contextOf } from '../../../src/gate/context.ts'
import { aheadHits, done } from '../../../src/gate/rules/integrity/done.ts'
import { blueprint } from '../../../src/gate/rules/integrity/form.ts'
import { distinctValues, quotedValues } from '../../../src/gate/rules/integrity/leaks.ts'
import { leavesOf } from '../../../src/program/leaves.ts'
import { load } from '../../../src/program/load.ts'
import type { AnyEntry } from '../../../src/program/program.ts'
import { metaOf } from '../../../src/program/schema.ts'
import { exampleTree } from '../example.ts'
import { findingsOf } from './found.ts'

const found = (files: Record<string, string>, rule: string, day = '2026-06-01'): string[] =>
  findingsOf(rule, files, day).map(({ file, line, pointer, what }) => `${file}:${pointer || line} ${what}`)

test('every date is either of something done, or may lie ahead', () => {
  const dates = new Set<string>()
  for (const { schema } of kinds)
    leavesOf(schema, (each, field) => {
      if (metaOf(each).problem === 'date-invalid') dates.add(field)
      return false
    })
  const unknown = [...done].filter((field) => !dates.has(field))
  expect(unknown).toEqual([])
  expect([...dates].filter((field) => !done.has(field)).sort()).toEqual([
    'announced_on',
    'as_of',
    'by',
    'due',
    'due_on',
    'effective_on',
    'end',
    'ended_on',
    'ends_on',
    'expected_close',
    'expires_on',
    'from',
    'frozen_on',
    'gosi_valid_until',
    'joined_on',
    'launch_on',
    'next_on',
    'next_review_on',
    'notice_by',
    'period_end',
    'period_start',
    'released_on',
    'review_on',
    'start',
    'started_on',
    'starts_on',
    'superseded_on',
    'terminated_on',
    'until',
    'valid_until',
    'zakat_valid_until',
  ])
})

test('a day that something was done on may be today, and each that lies ahead is said', () => {
  const files = {
    'partners/acme/activation.yaml':
      'training: [{ id: planner, what: One certificate, owner: Luis Pina, side: partner, due: 2026-09-01, done_on: 2026-06-02 }, { id: more, what: Two, owner: Luis Pina, side: partner, due: 2026-09-01, done_on: 2026-06-01 }]',
    'partners/acme/plan.yaml': 'next_review_on: 2026-07-14',
  }
  expect(found(files, 'PB1004')).toEqual([
    'partners/acme/activation.yaml:/training/0/done_on "training[0].done_on" says that something was done on a day that has not come yet',
  ])
  expect(found(files, 'PB1004', '2026-06-02')).toEqual([])
})

const guide = (text: string, front = 'order: 1'): Record<string, string> => ({ 'guide/join.mdx': `${front}\n---\n\n${text}\n` })
const contacts = {
  'partners/acme/partner.yaml':
    'tax: { tax_id: "501-234-567" }\ncontacts: [{ contact_id: director, name: Marta Reis, role: Director, influence: decision_maker, duties: [primary, legal, privacy, security], email: marta@acme.example, phone: "+351911222333" }]',
}
const quoted = (field: string): string => `guide/join.mdx:11 the text is public and quotes "${field}" of partner/acme, which is not`

test.each([
  ['Ask MARTA@acme.example.', ['contacts[0].email']],
  ['Ask [her](mailto:marta@acme.example).', ['contacts[0].email']],
  ['Call +351 911 222 333 at noon.', ['contacts[0].phone']],
  ['Call +351 911-222-333.', ['contacts[0].phone']],
  ['Our tax number is 501234567.', ['tax.tax_id']],
  [`The file is ${'1'.repeat(64)}.`, ['agreements[0].document.sha256']],
  ['See https://files.lantern.example/acme/nda.', ['agreements[0].document.url']],
  ['Ask maria@acme.example, or call +351 911 222 334.', []],
  ['See https://files.lantern.example/acme/other.', []],
])('a public text that says: %s', (text, fields) => {
  expect(found({ ...contacts, ...guide(text) }, 'PB1006')).toEqual(fields.map(quoted))
})

test('what is public somewhere is no secret, and an internal page may say all', () => {
  expect(found({ ...contacts, 'program.yaml': 'contact: marta@acme.example', ...guide('Ask marta@acme.example.') }, 'PB1006')).toEqual([])
  expect(found({ ...contacts, ...guide('Ask marta@acme.example.', 'audience: partner') }, 'PB1006')).toEqual([])
})

test('a translation is as public as its source', () => {
  const translation = 'title: Entrar\ndescription: Quem entra.\n---\n\nPerguntem a marta@acme.example.\n'
  const pages = { ...contacts, 'program.yaml': 'locales: [en, pt-BR]', 'guide/join.pt-BR.mdx': translation }
  expect(found({ ...pages, ...guide('Ask us.') }, 'PB1006')).toHaveLength(1)
  expect(found({ ...pages, ...guide('Ask us.', 'audience: internal') }, 'PB1006')).toEqual([])
})

test('a number is said once for a field, and at each of its places in prose', () => {
  const notes = { 'partners/acme/partner.yaml': 'notes: 529.982.247-25 and 123.456.789-09, and 1000000008.' }
  expect(found(notes, 'PB1007').sort()).toEqual([
    'partners/acme/partner.yaml:/notes "notes" holds a CPF',
    'partners/acme/partner.yaml:/notes "notes" holds a Saudi identity number',
  ])
  expect(found(guide('529.982.247-25\n\n123.456.789-09'), 'PB1007')).toEqual([
    'guide/join.mdx:11 the text holds a CPF',
    'guide/join.mdx:13 the text holds a CPF',
  ])
})

test('every file that is recorded with its SHA-256 is compared, wherever it is recorded', () => {
  const wrong = `{ path: proof.pdf, sha256: ${'ab'.repeat(32)} }`
  const right = '{ path: proof.pdf, sha256: c54e78bbd00cc1d2a7d322626c66328f6ccca18bf51c8e3e3aefc19aecc3c862 }'
  const proof = 'name,country\nNuvem Lda,PT\n'
  const review = (document: string): string =>
    `security_review: { status: passed, security_review_date: 2025-12-01, next_review_on: 2027-11-30, evidence: [{ kind: pentest, issued_on: 2026-01-19 }, { kind: pentest, issued_on: 2026-01-19, document: ${document} }] }`
  const agreements = (document: string): string =>
    `agreements: [{ kind: nda, status: sent }, { kind: nda, status: sent, document: ${document} }]`
  const partner = (text: string): string[] => found({ 'partners/acme/partner.yaml': text, 'partners/acme/proof.pdf': proof }, 'PB1008')
  const plugin = (text: string): string[] =>
    found({ 'integrations/lantern-plugin.yaml': text, 'integrations/proof.pdf': proof }, 'PB1008').filter((each) =>
      each.endsWith('is recorded'),
    )
  const says = (file: string, pointer: string, folder: string): string[] => [
    `${file}:${pointer}/document/sha256 the file ${folder}/proof.pdf is not the one whose SHA-256 is recorded`,
  ]
  expect(partner(agreements(wrong))).toEqual(says('partners/acme/partner.yaml', '/agreements/1', 'partners/acme'))
  expect(partner(review(wrong))).toEqual(says('partners/acme/partner.yaml', '/security_review/evidence/1', 'partners/acme'))
  expect(plugin(review(wrong))).toEqual(says('integrations/lantern-plugin.yaml', '/security_review/evidence/1', 'integrations'))
  expect([partner(agreements(right)), partner(review(right)), plugin(review(right))]).toEqual([[], [], []])
})

test('a day that lies ahead is wrong until the day before it; one that has come by the day asked about needs no hit', () => {
  using tree = exampleTree({ files: { 'partners/acme/activation.yaml': 'activated_on: 2026-06-02' } })
  const { readable } = load(tree.dir)
  if (readable === undefined) throw new Error('the program cannot be read')
  const ends = (since?: string): unknown[] =>
    readable.entries.activation.flatMap((entry) =>
      (aheadHits(entry, contextOf(readable, since === undefined ? {} : { since })) ?? [])
        .filter(({ at }) => at[0] === 'activated_on')
        .map(({ until }) => until),
    )
  expect([ends(), ends('2026-06-01'), ends('2026-06-02')]).toEqual([['2026-06-01'], ['2026-06-01'], []])
})

test('sample data is compared with its hash, and a file that is gone is said once', () => {
  const sample = (sha256: string): Record<string, string> => ({
    'blueprints/plan-light/index.mdx': blueprint('steps: [1]').replace(
      'cost:',
      `sample_data: [{ file: first.csv, description: One, licence: MIT }, { file: plan.csv, description: Two, licence: MIT, sha256: ${sha256} }]\ncost:`,
    ),
    'blueprints/plan-light/first.csv': 'a',
    'blueprints/plan-light/plan.csv': 'name,country\nNuvem Lda,PT\n',
  })
  expect(found(sample('ab'.repeat(32)), 'PB1008')).toEqual([
    'blueprints/plan-light/index.mdx:/sample_data/1/sha256 the file blueprints/plan-light/plan.csv is not the one whose SHA-256 is recorded',
  ])
  expect(found(sample('c54e78bbd00cc1d2a7d322626c66328f6ccca18bf51c8e3e3aefc19aecc3c862'), 'PB1008')).toEqual([])
  const gone = `agreements: [{ kind: nda, status: sent, document: { path: gone.pdf, sha256: ${'ab'.repeat(32)} } }]`
  expect(found({ 'partners/acme/partner.yaml': gone }, 'PB1008')).toHaveLength(1)
})

const text = (body: string): string => `title: A text\nversion: "1.0"\n---\n\n${body}\n`

test('a variable is used when one text of the document uses it', () => {
  const second = { 'legal/nda/document.yaml': 'languages: [en, pt-BR]', 'legal/nda/pt-BR.md': text('Both sign.') }
  expect(found(second, 'PB1001')).toEqual([])
  expect(found({ ...second, 'legal/nda/en.md': text('Both sign.') }, 'PB1001')).toHaveLength(1)
})

test('of a document without a text, and of a text without a document, no variable is known', () => {
  expect(findingsOf('PB1001', {}, '2026-06-01', ['legal/nda/en.md']).filter(({ file }) => file.startsWith('legal/'))).toEqual([])
  expect(found({ 'legal/other/en.md': text('{{stranger}} signs.') }, 'PB1001').filter((each) => each.includes('stranger'))).toEqual([])
})

test('an internal value is known by its field, and quoted in sentences alone', () => {
  const partner = (tax: string, more = ''): Record<string, string> => ({
    'partners/acme/partner.yaml': `tax: { tax_id: "${tax}" }\n${more}`,
  })
  const leaks = (files: Record<string, string>): string[] => findingsOf('PB1006', files).map(({ file, pointer }) => `${file}#${pointer}`)
  // Eight characters are told apart from what stands in a text by chance, and seven are not.
  expect(leaks({ ...partner('12345678'), ...guide('Our number is 12345678.') })).toEqual(['guide/join.mdx#'])
  expect(leaks({ ...partner('1234567'), ...guide('Our number is 1234567.') })).toEqual([])
  // A reference in notes is no secret, even where a public text has the same.
  expect(leaks({ ...partner('12345678', 'notes: AB-1234567'), ...guide('The order is AB-1234567.') })).toEqual([])
  // A public text that holds nothing but the value does not make it public.
  expect(leaks({ ...partner('501-234-567'), 'guide/join.mdx': 'title: "501-234-567"' })).toEqual(['guide/join.mdx#/title'])
  // An address in a public field of its own is meant to be there.
  expect(leaks({ 'integrations/lantern-plugin.yaml': 'doc_link: https://files.lantern.example/acme/nda' })).toEqual([])
  expect(leaks({ ...contacts, ...guide('Ask mar.ta@acme.example.') })).toEqual([])
})

test('a draft makes nothing public, and hides nothing that is public once it is published', () => {
  const draft = (url: string): Record<string, string> => ({
    'blueprints/plan-light/index.mdx': blueprint('steps: [1]')
      .replace('status: published', 'status: draft')
      .replace('https://lantern.example/plan', url),
  })
  const leaks = (url: string): number => findingsOf('PB1006', { ...draft(url), ...guide(`See ${url}.`) }).length
  expect([leaks('https://files.lantern.example/acme/nda'), leaks('https://lantern.example/plan')]).toEqual([1, 0])
})

test('a value that stands in two places is said of the first', () => {
  const both = {
    'partners/acme/partner.yaml':
      'contacts: [{ contact_id: director, name: Marta Reis, role: Director, influence: decision_maker, duties: [primary], email: marta@acme.example }, { contact_id: other, name: Rita Reis, role: Aide, influence: user, duties: [technical], email: marta@acme.example }]',
  }
  const [leak] = findingsOf('PB1006', { ...both, ...guide('Ask marta@acme.example.') })
  expect(leak?.what).toBe('the text is public and quotes "contacts[0].email" of partner/acme, which is not')
  expect(leak?.related.map(({ entry, pointer }) => `${entry}${pointer}`)).toEqual(['acme/contacts/0/email'])
})

test('values of an entry, and what it quotes, in one form; short ones are left out', () => {
  const values = (tax_id: string): string[] =>
    distinctValues({ kind: 'partner', fields: { tax: { tax_id }, contacts: [{ email: 'Marta@acme.example' }] } } as unknown as AnyEntry)
  expect([values('1234-5678'), values('123-4567')]).toEqual([['12345678', 'marta@acme.example'], ['marta@acme.example']])
  const contact = { kind: 'program', fields: { contact: 'partners@lantern.example' } } as unknown as AnyEntry
  expect(distinctValues(contact)).toEqual(['partners@lantern.example'])
  // A number may have two of the shapes.
  const quotes = (body: string | undefined, title: string): string[] => [
    ...new Set(quotedValues({ kind: 'guide_page', fields: { title }, body } as unknown as AnyEntry)),
  ]
  expect(quotes('Call 1234 5678, or 123 4567.', 'Call 9876-5432')).toEqual(['12345678', '98765432'])
  expect(quotes(undefined, 'Ask us')).toEqual([])
})

test('a number in an address is one of a page', () => {
  expect(found({ 'integrations/lantern-plugin.yaml': 'doc_link: https://docs.lantern.example/1000000008' }, 'PB1007')).toEqual([])
})
