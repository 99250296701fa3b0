// Files that show something: signed agreements, reports, proofs, sample data, exports.
import { type Rule, rule } from '../../rule.ts'

export const evidence: readonly Rule[] = [
  rule({
    id: 'PB1008',
    slug: 'evidence-hash',
    severity: 'error',
    waivable: true,
    title: 'Evidence is there, and is the file that was recorded',
    why: 'A hash is what proves that the paper in the folder is the one that was signed or reviewed. Once the file has changed or is gone, nothing shows what was agreed.',
    fix: 'Put the recorded file back; if the new one is right, have it reviewed again and record its SHA-256.',
    cites: [{ title: 'FIPS 180-4, Secure Hash Standard', checked_on: '2026-10-14' }],
    reader: ['evidence-missing'],
    of: 'program',
    check: () => undefined,
    examples: {
      failing: [
        {
          files: {
            'mdf/evening.yaml':
              'mdf_id: evening\npartner: acme\nactivity: An evening for architects\ntype: event\nperiod: 2026-Q1\ncurrency: EUR\nbudget: 1000\npartner_share: 500\nrequested: 500\nstart: 2026-03-10\nend: 2026-03-10\nkpi_target: { what: Architects, target: 30 }\nrequested_on: 2026-01-12\nrequested_by: Marta Reis\nstatus: approved\napprovals: [{ decision: approved, role: head-of-partnerships, requested_by: Marta Reis, requested_on: 2026-01-12, by: Ana Prado, on: 2026-01-14 }]\nclaims:\n  - claim_id: c1\n    amount: { amount: 500, currency: EUR }\n    claimed_on: 2026-03-20\n    paid_on: 2026-03-18\n    invoice: { number: "7", supplier: Hall Lda, supplier_tax_id: PT501234567 }\n    evidence: [{ kind: invoice, document: { path: invoice.pdf } }, { kind: photo, document: { url: https://files.lantern.example/p } }]\n    status: open',
          },
          on: '2026-06-01',
          at: 'mdf/evening.yaml#/claims/0/evidence/0/document/path',
        },
      ],
      passing: [{ files: {}, on: '2026-06-01' }],
    },
  }),
]
