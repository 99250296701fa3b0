// Files that show something: signed agreements, reports, proofs, sample data, exports.
import { posix } from 'node:path'
import { addDays } from '../../../program/days.ts'
import type { EntryAmong } from '../../../program/program.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'

type WithFiles = EntryAmong<'partner' | 'integration' | 'mdf_request' | 'blueprint'>

/** A file with the hash that was recorded of it. */
interface Recorded {
  at: readonly (string | number)[]
  file: string
  sha256: string
}

type Document = { path?: string | undefined; sha256?: string | undefined } | undefined

const recorded = (document: Document, at: readonly (string | number)[]): Recorded[] =>
  document?.path === undefined || document.sha256 === undefined ? [] : [{ at, file: document.path, sha256: document.sha256 }]

const evidenceOf = (review: { evidence?: readonly { document?: Document }[] | undefined } | undefined): Recorded[] =>
  (review?.evidence ?? []).flatMap(({ document }, index) => recorded(document, ['security_review', 'evidence', index, 'document']))

function filesOf({ kind, fields }: WithFiles): Recorded[] {
  switch (kind) {
    case 'partner':
      return [
        ...fields.agreements.flatMap(({ document }, index) => recorded(document, ['agreements', index, 'document'])),
        ...evidenceOf(fields.security_review),
      ]
    case 'integration':
      return evidenceOf(fields.security_review)
    case 'mdf_request':
      return fields.claims.flatMap(({ evidence }, claim) =>
        evidence.flatMap(({ document }, index) => recorded(document, ['claims', claim, 'evidence', index, 'document'])),
      )
    case 'blueprint':
      return (fields.sample_data ?? []).flatMap(({ file, sha256 }, index) => recorded({ path: file, sha256 }, ['sample_data', index]))
  }
}

// A file that is not there, or not in the folder, is said by the reader.
function changedHits(entry: WithFiles, { files }: Context): Hit[] | undefined {
  const found = filesOf(entry)
  if (found.length === 0) return undefined
  return found.flatMap(({ at, file, sha256 }) => {
    const path = posix.join(posix.dirname(entry.file), file)
    const actual = path.startsWith('..') ? undefined : files.sha256(path)
    return actual === undefined || actual === sha256
      ? []
      : [{ at: [...at, 'sha256'], what: `the file ${path} is not the one whose SHA-256 is recorded` }]
  })
}

const claim = (evidence: string): string => `mdf_id: evening
partner: acme
activity: An evening for architects
type: event
period: 2026-Q1
currency: EUR
budget: 1000
partner_share: 500
requested: 500
start: 2026-03-10
end: 2026-03-10
kpi_target: { what: Architects, target: 30 }
requested_on: 2026-01-12
requested_by: Marta Reis
status: approved
approvals: [{ decision: approved, role: head-of-partnerships, requested_by: Marta Reis, requested_on: 2026-01-12, by: Ana Prado, on: 2026-01-14 }]
claims:
  - claim_id: c1
    amount: { amount: 500, currency: EUR }
    claimed_on: 2026-03-20
    paid_on: 2026-03-18
    invoice: { number: "7", supplier: Hall Lda, supplier_tax_id: PT501234567 }
    evidence: [{ kind: invoice, document: ${evidence} }, { kind: photo, document: { url: https://files.lantern.example/p } }]
    status: open`

const names = 'name,country\nNuvem Lda,PT\n'
const names_sha256 = 'c54e78bbd00cc1d2a7d322626c66328f6ccca18bf51c8e3e3aefc19aecc3c862'

const sources = (exported_on: string): Record<string, string> => ({
  'exports/tickets.csv': 'id,opened\n1,2026-04-01\n',
  'exports/sources.yaml': `sources:\n  - { id: tickets, dataset: tickets, files: [tickets.csv], preset: zendesk, exported_on: ${exported_on}, max_rejected: 0, owner: Eva Melo }`,
})

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
    of: ['partner', 'integration', 'mdf_request', 'blueprint'],
    check: (entry, context) => changedHits(entry, context),
    examples: {
      failing: [
        {
          files: { 'mdf/evening.yaml': claim('{ path: invoice.csv }') },
          on: '2026-06-01',
          at: 'mdf/evening.yaml#/claims/0/evidence/0/document/path',
        },
        {
          files: {
            'mdf/evening.yaml': claim(`{ path: invoice.csv, sha256: ${'ab'.repeat(32)} }`),
            'mdf/invoice.csv': names,
          },
          on: '2026-06-01',
          at: 'mdf/evening.yaml#/claims/0/evidence/0/document/sha256',
        },
      ],
      passing: [
        { files: {}, on: '2026-06-01' },
        {
          files: { 'mdf/evening.yaml': claim(`{ path: invoice.csv, sha256: ${names_sha256} }`), 'mdf/invoice.csv': names },
          on: '2026-06-01',
        },
        { files: { 'mdf/evening.yaml': claim('{ path: invoice.csv }'), 'mdf/invoice.csv': names }, on: '2026-06-01' },
      ],
    },
  }),
  rule({
    id: 'PB1009',
    slug: 'source-stale',
    severity: 'warning',
    waivable: true,
    title: 'Exports behind scorecards are not older than the program allows',
    why: 'A scorecard made from last quarter’s export looks as exact as one of today. Tiers, reviews and claims are then decided on customers and tickets that have long moved on.',
    fix: 'Export the files again, and set exported_on.',
    windows: '35 days after exported_on; days of scorecard-export in freshness sets another period.',
    cites: [{ title: 'Default of the gate: monthly exports, and five days to make them', checked_on: '2026-10-14' }],
    of: 'export_sources',
    check: ({ fields }, { period }) =>
      fields.sources.map(({ id, exported_on }, index) => {
        const { days } = period('scorecard-export', 35)
        return {
          at: ['sources', index, 'exported_on'],
          what: `the export "${id}" is older than ${days} days`,
          from: addDays(exported_on, days + 1),
        }
      }),
    examples: {
      failing: [
        { files: sources('2026-04-26'), on: '2026-06-01', at: 'exports/sources.yaml#/sources/0/exported_on', before: 'none' },
        {
          files: { ...sources('2026-05-21'), 'program.yaml': 'freshness: [{ kind: scorecard-export, days: 10 }]' },
          on: '2026-06-01',
          at: 'exports/sources.yaml#/sources/0/exported_on',
          before: 'none',
        },
      ],
      passing: [{ files: sources('2026-04-27'), on: '2026-06-01' }],
    },
  }),
]
