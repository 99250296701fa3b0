// Boundaries of the rules on integrity that no reader of their pages needs.
import { expect, test } from 'vitest'
import { kinds } from '../../../schemas/index.ts'
import { done } from '../../../src/gate/rules/integrity/done.ts'
import { leavesOf } from '../../../src/program/leaves.ts'
import { metaOf } from '../../../src/program/schema.ts'
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
  expect([...dates].filter((field) => !done.has(field)).sort()).toMatchInlineSnapshot(`
    [
      "announced_on",
      "as_of",
      "by",
      "due",
      "due_on",
      "effective_on",
      "end",
      "ended_on",
      "ends_on",
      "expected_close",
      "expires_on",
      "from",
      "frozen_on",
      "gosi_valid_until",
      "joined_on",
      "launch_on",
      "next_on",
      "next_review_on",
      "notice_by",
      "period_end",
      "period_start",
      "released_on",
      "review_on",
      "start",
      "started_on",
      "starts_on",
      "superseded_on",
      "terminated_on",
      "until",
      "valid_until",
      "zakat_valid_until",
    ]
  `)
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
