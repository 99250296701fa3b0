// The form of entries: references, ids, dates and names of fields. What reading the program finds of it is not looked for again.
import { type Rule, rule } from '../../rule.ts'

const schemas = { title: 'JSON Schemas of the program’s files, schemas/json', checked_on: '2026-10-14' }

export const form: readonly Rule[] = [
  rule({
    id: 'PB1001',
    slug: 'ref-dangling',
    severity: 'error',
    waivable: false,
    title: 'Every id that an entry names belongs to something',
    why: 'A page, an approval or a price that names what does not exist shows nothing, and nobody notices until somebody looks for it. The name is usually a typo, or the entry was renamed and this place was forgotten.',
    fix: 'Correct the id, or add what it names.',
    cites: [schemas],
    reader: ['ref-dangling'],
    of: 'program',
    check: () => undefined,
    examples: {
      failing: [
        {
          files: { 'partners/acme/partner.yaml': 'tier: platinum' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/tier',
        },
      ],
      passing: [{ files: {}, on: '2026-06-01' }],
    },
  }),
  rule({
    id: 'PB1002',
    slug: 'id-duplicate',
    severity: 'error',
    waivable: false,
    title: 'An id belongs to one entry, whatever the case of its letters',
    why: 'Two entries with one id hide each other: a reference reaches whichever is read first. Ids that differ only in case are one file on many machines.',
    fix: 'Give one of the two another id, and correct the references to it.',
    cites: [schemas],
    reader: ['id-duplicate'],
    of: 'program',
    check: () => undefined,
    examples: {
      failing: [
        {
          files: {
            'partners/acme/plan.yaml':
              'mutual_action_plan: []\nmilestones:\n  - { id: release, what: Plug-in 2.0, due: 2026-09-30, owner: Luis Pina, side: partner, status: planned }\n  - { id: release, what: Plug-in 3.0, due: 2027-03-31, owner: Luis Pina, side: partner, status: planned }',
          },
          on: '2026-06-01',
          at: 'partners/acme/plan.yaml#/milestones/1/id',
        },
      ],
      passing: [
        {
          files: {
            'glossary/lux.yaml': 'term: Lux\ndefinition: Light that falls on a square metre.',
            'glossary/lumen.yaml': 'term: Lumen\ndefinition: Light that a lamp gives.',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
  rule({
    id: 'PB1003',
    slug: 'date-invalid',
    severity: 'error',
    waivable: false,
    title: 'Every date is a day that exists, as YYYY-MM-DD',
    why: 'A date that cannot be read has no place in time: nothing that depends on it falls due, and an expired paper looks as good as a valid one.',
    fix: 'Write the day as YYYY-MM-DD, such as 2026-03-01.',
    cites: [{ title: 'ISO 8601-1:2019, calendar dates in extended format', checked_on: '2026-10-14' }],
    reader: ['date-invalid'],
    of: 'program',
    check: () => undefined,
    examples: {
      failing: [
        { files: { 'partners/acme/partner.yaml': 'joined_on: 2025-02-30' }, on: '2026-06-01', at: 'partners/acme/partner.yaml#/joined_on' },
      ],
      passing: [{ files: { 'partners/acme/partner.yaml': 'joined_on: 2024-02-29' }, on: '2026-06-01' }],
    },
  }),
  rule({
    id: 'PB1004',
    slug: 'date-order',
    severity: 'error',
    waivable: false,
    title: 'What begins comes before what ends, and what is done was done by today',
    why: 'Dates that run backwards turn every period that is worked out from them into nonsense: days to activate, protection of deals, notice of contracts.',
    fix: 'Correct one of the two dates.',
    cites: [schemas],
    reader: ['date-order'],
    of: 'program',
    check: () => undefined,
    examples: {
      failing: [
        {
          files: { 'partners/acme/activation.yaml': 'activated_on: 2025-05-04' },
          on: '2026-06-01',
          at: 'partners/acme/activation.yaml#/activated_on',
        },
      ],
      passing: [{ files: { 'partners/acme/activation.yaml': 'activated_on: 2025-05-05' }, on: '2026-06-01' }],
    },
  }),
  rule({
    id: 'PB1005',
    slug: 'unknown-field',
    severity: 'error',
    waivable: false,
    title: 'Every field is one that its kind of entry has',
    why: 'A field with a typo in its name is read by nobody: the date it holds never warns, and the waiver it belongs to holds nothing back.',
    fix: 'Remove the field, or correct its name.',
    cites: [schemas],
    reader: ['unknown-field'],
    of: 'program',
    check: () => undefined,
    examples: {
      failing: [
        {
          files: {
            'glossary/lux.yaml': 'term: Lux\ndefinition: Light that falls on a square metre.\nsee_allso: [lumen]',
          },
          on: '2026-06-01',
          at: 'glossary/lux.yaml:3:1',
        },
      ],
      passing: [
        {
          files: { 'glossary/lux.yaml': 'term: Lux\ndefinition: Light that falls on a square metre.' },
          on: '2026-06-01',
        },
      ],
    },
  }),
]
