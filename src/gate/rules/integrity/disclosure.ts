// What a text gives away.
import { every_kind } from '../../kinds.ts'
import { type Rule, rule } from '../../rule.ts'
import { leakHits } from './leaks.ts'
import { personalHits } from './personal-data.ts'

const guide = (text: string): Record<string, string> => ({ 'guide/join.mdx': `order: 1\n---\n\n${text}\n` })

export const disclosure: readonly Rule[] = [
  rule({
    id: 'PB1006',
    slug: 'visibility-leak',
    severity: 'error',
    waivable: false,
    title: 'What is internal is not quoted in what everybody reads',
    why: 'The public site hides internal fields, and cannot hide what somebody has typed into a sentence. Once it is published, search engines and archives keep it.',
    fix: 'Take the value out of the text; name a public address, or refer to the page of the partner.',
    cites: [
      { title: 'ISO/IEC 27001:2022, Annex A 5.12 and 8.12: classification, and prevention of data leakage', checked_on: '2026-10-14' },
    ],
    of: every_kind,
    check: (entry, context) => leakHits(entry, context),
    examples: {
      failing: [
        { files: guide('Ask marta@acme.example for a demo.'), on: '2026-06-01', at: 'guide/join.mdx:11:5' },
        {
          files: {
            'partners/acme/partner.yaml': 'summary: Acme Studio draws light; ask luis@acme.example.',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/summary',
        },
      ],
      passing: [
        { files: guide('Ask partners@lantern.example, or privacy@lantern.example for your data.'), on: '2026-06-01' },
        {
          files: { 'guide/join.mdx': 'audience: internal\n---\n\nAsk marta@acme.example for a demo.\n' },
          on: '2026-06-01',
        },
        { files: { 'partners/acme/partner.yaml': 'notes: Write to marta@acme.example first.' }, on: '2026-06-01' },
        {
          files: { 'partners/acme/partner.yaml': 'listed: false\nsummary: Write to marta@acme.example.' },
          on: '2026-06-01',
        },
      ],
    },
  }),
  rule({
    id: 'PB1007',
    slug: 'pii-in-content',
    severity: 'error',
    waivable: false,
    title: 'No text holds the number of a person, of a bank account or of a key',
    why: 'The repository is copied to every machine that works on it and keeps each version for good. A number that identifies a person has no purpose there, and a key that stands in it is known to all who ever cloned it.',
    fix: 'Remove it and keep it where it belongs; a key has to be revoked, and the history be cleaned.',
    cites: [
      { title: 'Lei nº 13.709/2018 (LGPD), art. 6, III: necessity', checked_on: '2026-10-14' },
      { title: 'OWASP Secrets Management Cheat Sheet', checked_on: '2026-10-14' },
    ],
    of: every_kind,
    check: (entry, context) => personalHits(entry, context),
    examples: {
      failing: [
        {
          files: { 'partners/acme/partner.yaml': 'notes: Marta Reis has the CPF 529.982.247-25.' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/notes',
        },
        {
          files: { 'partners/acme/partner.yaml': 'notes: Pay to PT50 0002 0123 1234 5678 9015 4.' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/notes',
        },
        { files: guide('The identity number is 1000000008.'), on: '2026-06-01', at: 'guide/join.mdx:11:24' },
        { files: guide('Travels with passport no. AB1234567.'), on: '2026-06-01', at: 'guide/join.mdx:11:14' },
        { files: guide(`The key is ${'AKIA'}QRSTUVWXYZ234567.`), on: '2026-06-01', at: 'guide/join.mdx:11:12' },
      ],
      passing: [
        { files: { 'partners/acme/partner.yaml': 'notes: The CPF 529.982.247-26 was mistyped.' }, on: '2026-06-01' },
        { files: { 'partners/acme/partner.yaml': 'tax: { cnpj: 11.222.333/0001-81, tax_id: "52998224725" }' }, on: '2026-06-01' },
        { files: { 'partners/acme/partner.yaml': 'notes: The commercial registration 1000000008 is from 2019.' }, on: '2026-06-01' },
        { files: { 'partners/acme/partner.yaml': 'notes: Take passports along; order AB1234567 is on its way.' }, on: '2026-06-01' },
      ],
    },
  }),
]
