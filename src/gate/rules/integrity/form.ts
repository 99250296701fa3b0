// The form of entries: references, ids, dates and names of fields. What reading the program finds of it is not looked for again.
import { every_kind } from '../../kinds.ts'
import { type Context, type Rule, rule } from '../../rule.ts'
import { aheadHits } from './done.ts'
import { stepHits, undeclaredHits, unusedHits, usedVariables } from './inner-ids.ts'

const variablesInTexts = ({ program }: Context) => usedVariables(program.entries.legal_text)

const schemas = { title: 'JSON Schemas of the program’s files, schemas/json', checked_on: '2026-10-14' }

/** File of a blueprint of Acme, with the steps of its one arrow. */
export const blueprint = (steps: string): string => `title: Plan light
description: Light in the drawing.
status: published
published_on: 2026-03-02
partners: [acme]
industries: [architecture]
use_cases: [{ title: A first plan, summary: An architect sees light before the drawing is done. }]
architecture:
  summary: The plug-in sends the drawing and shows the plan.
  boundaries: [{ id: office, label: Office, kind: customer }]
  nodes:
    - { id: plugin, label: Plug-in, kind: service, boundary: office }
    - { id: planner, label: Planner, kind: service, boundary: office }
  edges: [{ from: plugin, to: planner, label: Drawing, ${steps} }]
data_flow: [The plug-in sends the drawing., The planner answers with a plan.]
components: [{ name: Planner, why: It knows light. }]
demo_script: [{ minutes: 5, do: Opens a drawing, say: This is the light at noon. }]
cost:
  small: { assumption: One office, monthly: { amount: 10, currency: EUR } }
  medium: { assumption: Five offices, monthly: { amount: 50, currency: EUR } }
  large: { assumption: Fifty offices, monthly: { amount: 300, currency: EUR } }
next_steps: [{ label: Read more, url: "https://lantern.example/plan" }]
owner: Nuno Faro
---

Install the plug-in.
`

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
    of: ['blueprint', 'legal_document', 'legal_text'],
    check(entry, context) {
      if (entry.kind === 'blueprint') return stepHits(entry)
      return entry.kind === 'legal_text' ? undeclaredHits(entry, context) : unusedHits(entry, context.once(variablesInTexts))
    },
    examples: {
      failing: [
        {
          files: { 'partners/acme/partner.yaml': 'tier: platinum' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/tier',
        },
        {
          files: {
            'program.yaml':
              'approvals: { referral: [cfo], distribution: [legal], technology: [legal], strategic: [legal], government: [legal] }',
          },
          on: '2026-06-01',
          at: 'program.yaml#/approvals/referral/0',
        },
        {
          files: { 'legal/nda/en.md': 'version: "1.0"\n---\n\n{{partner_name}} signs with {{vendor}}, and {{vendor}} signs with it.\n' },
          on: '2026-06-01',
          at: 'legal/nda/en.md:7:29',
        },
        {
          files: { 'legal/nda/en.md': 'version: "1.0"\n---\n\nBoth sides sign.\n' },
          on: '2026-06-01',
          at: 'legal/nda/document.yaml#/variables/0/name',
        },
        {
          files: { 'blueprints/plan-light/index.mdx': blueprint('steps: [1, 3]') },
          on: '2026-06-01',
          at: 'blueprints/plan-light/index.mdx#/architecture/edges/0/steps/1',
        },
      ],
      passing: [
        { files: {}, on: '2026-06-01' },
        { files: { 'blueprints/plan-light/index.mdx': blueprint('steps: [1, 2]') }, on: '2026-06-01' },
      ],
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
    of: every_kind,
    check: (entry, context) => aheadHits(entry, context),
    examples: {
      failing: [
        {
          files: { 'partners/acme/activation.yaml': 'activated_on: 2025-05-04' },
          on: '2026-06-01',
          at: 'partners/acme/activation.yaml#/activated_on',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'due_diligence: { status: cleared, completed_on: 2025-12-01, abc_certified_on: 2025-12-01, sanctions_screened_on: 2027-05-04 }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/sanctions_screened_on',
        },
      ],
      passing: [
        { files: { 'partners/acme/activation.yaml': 'activated_on: 2025-05-05' }, on: '2026-06-01' },
        { files: { 'guide/join.mdx': 'reviewed_on: 2026-06-01' }, on: '2026-06-01' },
        { files: { 'partners/acme/plan.yaml': 'next_review_on: 2026-07-14' }, on: '2026-06-01' },
      ],
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
