// Legal templates and what is made of them: references to clauses, and values that a document cannot be made without.
import { packetsFor } from '../../legal-packets.ts'
import { missingOf } from '../../legal-values.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { agreementHits, documentHits, type Outlines, outlinesOf, textHits } from './legal-references.ts'

const outlines = ({ program }: Context): Outlines => outlinesOf(program.entries.legal_text)

const own = { title: 'Default of the gate', checked_on: '2026-11-14' }
const on = '2026-06-01'
const text = (body: string): Record<string, string> => ({ 'legal/nda/en.md': `version: "1.0"\n---\n\n${body}\n` })
const document = (fields: string): Record<string, string> => ({ 'legal/nda/document.yaml': fields })
const unsigned = (fields: string): Record<string, string> => ({
  'partners/acme/partner.yaml': `agreements: [{ kind: nda, template: nda, template_version: "1.0", status: draft${fields} }]`,
})

export const legal: readonly Rule[] = [
  rule({
    id: 'PB1011',
    slug: 'legal-reference',
    severity: 'error',
    waivable: false,
    title: 'Clauses, annexes, variables and switches that legal texts and agreements name are there',
    why: 'A contract that says "clause 12" and has eleven clauses is argued about by whoever gains from the gap. A switch or a value under a wrong name changes nothing, and the document that is signed says something else than was agreed.',
    fix: 'Correct the number or name, or add what it names.',
    cites: [own],
    of: ['legal_document', 'legal_text', 'partner'],
    check(entry, context) {
      if (entry.kind === 'legal_text') return textHits(entry, context.once(outlines), context.files)
      return entry.kind === 'legal_document' ? documentHits(entry, context.once(outlines)) : agreementHits(entry, context)
    },
    examples: {
      failing: [
        { files: text('## 1. Parties\n\n{{partner_name}} signs under clause 2.'), on, at: 'legal/nda/en.md:9:30' },
        { files: text('## 1. Parties\n\n{{partner_name}} signs, and Annex B says what.'), on, at: 'legal/nda/en.md:9:29' },
        { files: text('## 1. Parties\n\n1.2 {{partner_name}} signs.'), on, at: 'legal/nda/en.md:9:1' },
        {
          files: document(
            'history: [{ version: "1.0", released_on: 2025-01-02, changes: First version., clauses: [{ clause: "4", change: added, what: New }] }]',
          ),
          on,
          at: 'legal/nda/document.yaml#/history/0/clauses/0/clause',
        },
        {
          files: document('clauses: [{ id: gulf, when: In the Gulf, clauses: [annex-A], any: [{ governing_law: [SA] }] }]'),
          on,
          at: 'legal/nda/document.yaml#/clauses/0/clauses/0',
        },
        {
          files: document('clauses: [{ id: many, when: Many, clauses: ["1"], any: [{ variable: { name: units, at_least: 5 } }] }]'),
          on,
          at: 'legal/nda/document.yaml#/clauses/0/any/0/variable/name',
        },
        { files: unsigned(', variables: { partner_nam: Acme }'), on, at: 'partners/acme/partner.yaml#/agreements/0/variables/partner_nam' },
        { files: unsigned(', clauses: [gulf]'), on, at: 'partners/acme/partner.yaml#/agreements/0/clauses/0' },
      ],
      passing: [
        { files: text('## 1. Parties\n\n1.1 {{partner_name}} signs under clause 1.1 and Annex A.\n\n**Annex A. All.** All of it.'), on },
        {
          files: {
            ...document('clauses: [{ id: gulf, when: In the Gulf, clauses: ["1"], any: [{ governing_law: [SA] }] }]'),
            ...unsigned(', clauses: [gulf], variables: { partner_name: Acme }'),
          },
          on,
        },
      ],
    },
  }),
  rule({
    id: 'PB1012',
    slug: 'legal-value',
    severity: 'error',
    waivable: true,
    title: 'An agreement on its way to a signature has a value for all that its template has to say',
    why: 'A document with a blank is sent back, or worse, signed as it is. What is missing is known long before: it is the registration that nobody asked for, or the purpose that nobody wrote down.',
    fix: 'Write the value in the field that holds it, or in the variables of the agreement.',
    cites: [own],
    reader: ['legal-text-missing', 'legal-value-missing'],
    of: 'partner',
    check(partner, { program }) {
      if (partner.fields.status === 'terminated') return undefined
      // An agreement that names no template is on paper of somebody else.
      return packetsFor(program, partner).flatMap((packet): Hit[] =>
        packet.agreement?.fields.template !== packet.document.id
          ? []
          : missingOf(packet).map(({ at, what, fix, name }) => ({ at, what, fix, key: `${packet.document.id} ${name}` })),
      )
    },
    examples: {
      failing: [
        { files: unsigned(''), on, at: 'partners/acme/partner.yaml#/legal/name' },
        {
          files: {
            ...unsigned(', variables: { partner_name: Acme }'),
            ...document(
              'variables: [{ name: partner_name, type: text, required: true, description: Registered name. }, { name: aim, type: text, required: true, description: What for. }]',
            ),
            ...text('## 1. Parties\n\n{{partner_name}} signs for {{aim}}.'),
          },
          on,
          at: 'partners/acme/partner.yaml#/agreements/0/variables/aim',
        },
      ],
      passing: [
        { files: unsigned(', variables: { partner_name: Acme }'), on },
        { files: { 'partners/acme/partner.yaml': 'agreements: [{ kind: nda, status: draft }]' }, on },
        {
          files: {
            ...unsigned(''),
            ...document('variables: [{ name: partner_name, type: text, required: false, description: Registered name. }]'),
          },
          on,
        },
      ],
    },
  }),
]
