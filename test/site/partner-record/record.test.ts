// The record of a partner: that nothing of it is lost, and what its sections say.
import { expect, test } from 'vitest'
import { kinds } from '../../../schemas/index.ts'
import { partner as kind } from '../../../schemas/partner.ts'
import { profile_fields, told_fields, told_kinds } from '../../../src/site/partner-record/others.ts'
import { partnerRecord, wordsOfRecord } from '../../../src/site/partner-record/record.ts'
import { recordHtml } from '../../../src/site/record-html.ts'
import { entriesByPartner } from '../../../src/site/work/by-partner.ts'
import { entry, program, siteWith } from '../sample.ts'

const partner = entry('partner', 'acme', {
  partner_id: 'acme',
  name: 'Acme',
  summary: 'Draws light.',
  partnership: 'technology',
  status: 'active',
  phase: 'manage',
  phases: [
    {
      phase: 'onboard',
      entered_on: '2025-10-01',
      left_on: '2025-11-20',
      approvals: [{ decision: 'approved', role: 'legal', by: 'Eva', on: '2025-09-30' }],
    },
    { phase: 'manage', entered_on: '2025-11-20' },
  ],
  segment: 'lighthouse',
  risk_tier: 'medium',
  listed: true,
  owners: { manager: 'Ana Prado' },
  fit: {
    icp_overlap: { score: 4, evidence: 'Nine of ten customers fit.' },
    technical_alignment: { score: 5, evidence: 'Uses our format.' },
    joint_use_cases: { score: 3, evidence: 'One so far.' },
    compliance_posture: { score: 5, evidence: 'Certified.' },
    strategic_alignment: { score: 5, evidence: 'In its plan.' },
    revenue_potential: { score: 5, evidence: 'Sells every week.' },
  },
  fit_score_pinned: 70,
  leverage: [{ kind: 'economic', statement: 'Earns on each lamp.', advice: 'invest' }],
  agreements: [
    {
      kind: 'nda',
      template: 'nda',
      template_version: '1.0',
      status: 'signed',
      signed_on: '2026-01-15',
      expires_on: '2026-04-14',
      auto_renew: false,
      languages: ['en', 'pt-BR'],
      prevailing_language: 'pt-BR',
      signatories: [{ side: 'partner', name: 'Rui Sá', title: 'Director', on: '2026-01-15' }],
      approvals: [{ decision: 'approved', role: 'legal', by: 'Eva', on: '2026-01-10' }],
    },
    { kind: 'nda', status: 'terminated', signed_on: '2024-01-15', terminated_on: '2026-01-15' },
  ],
  contacts: [
    {
      contact_id: 'rui',
      name: 'Rui Sá',
      role: 'Director',
      influence: 'decision_maker',
      email: 'rui@acme.example',
      opt_in_flags: [
        { channel: 'email', given: true, at: '2026-01-10', source: 'Form', jurisdiction: 'PT', last_interaction_on: '2026-03-01' },
      ],
      certifications: [{ name: 'Lantern Expert', level: 'expert', issued_on: '2024-01-01', expires_on: '2026-01-01' }],
    },
    { contact_id: 'lia', name: 'Lia', role: 'Engineer', influence: 'user', email: 'lia@acme.example' },
  ],
  aliases: ['ACME LDA'],
  notes: 'Call after ten.',
})
const terms = (version: string, margin: number, duties: string[], status: 'superseded' | 'accepted') =>
  entry(
    'term_sheet',
    `acme/${version}`,
    {
      status,
      valid_until: '2026-12-31',
      economics: { currency: 'EUR', margin_percent: margin },
      obligations: { vendor: ['Named engineer'], partner: duties },
      territory: ['PT'],
      exclusivity: { granted: false },
      approvals: [],
    },
    { params: { partner: 'acme', version } },
  )
const entries = [
  partner,
  terms('v2', 25, ['Two certified people', 'Second line'], 'accepted'),
  terms('v1', 20, ['One certified person', 'Second line'], 'superseded'),
  entry('legal_document', 'nda', { title: 'NDA', version: '2.0' }),
  entry(
    'plan',
    'acme',
    {
      plan_id: 'p',
      status: 'running',
      period: '2026-FY',
      review_cadence: 'quarterly',
      owners: { vendor: 'Ana Prado', partner: 'Rui Sá' },
      goals: [{ id: 'g', statement: 'Win more.', metric: 'win_rate', baseline: 20, target: 40, by: '2026-12-31' }],
      milestones: [
        { id: 'b', what: 'Viewer frozen', due: '2026-12-15', owner: 'Rui', side: 'partner', status: 'at_risk' },
        { id: 'a', what: 'Editor released', due: '2026-02-28', owner: 'Rui', side: 'partner', status: 'in_progress' },
      ],
      kpis: ['win_rate'],
      resources: [],
      deployment: {
        crawl: {
          start: '2026-01-01',
          end: '2026-02-01',
          deliverables: ['Pilot'],
          measure: 'Hours saved',
          result_percent: 15,
          outcome: 'failed',
        },
      },
    },
    { params: { partner: 'acme' } },
  ),
  entry(
    'activation',
    'acme',
    {
      started_on: '2025-10-01',
      activated_on: '2025-11-20',
      integration: [{ id: 's', what: 'Sandbox', owner: 'Rui', side: 'both', due: '2025-10-10', done_on: '2025-10-12' }],
      training: [],
      go_live: [],
    },
    { params: { partner: 'acme' } },
  ),
  entry(
    'qbr',
    'acme/2025-q4',
    {
      title: 'Review',
      held_on: '2026-01-20',
      attendees: [{ name: 'Ana Prado', side: 'vendor', role: 'Manager' }],
      reviewed: ['pipeline'],
      roadmap_alignment: 'partly',
      actions: [
        { id: 'x', what: 'Send figures', owner: 'Rui', due: '2026-02-01', status: 'done', done_on: '2026-01-30' },
        { id: 'y', what: 'Name an owner', owner: 'Ana Prado', due: '2026-03-01', status: 'open' },
      ],
    },
    { params: { partner: 'acme', period: '2025-q4' } },
  ),
  entry('deal_registration', 'dr-1', {
    partner_id: 'acme',
    account_domain: 'tower.example',
    stage: 'approved',
    amount: '5000.00',
    currency: 'EUR',
    registered_on: '2026-01-10',
    expected_close: '2026-05-01',
    expires_on: '2026-03-31',
  }),
  entry('cosell', 'battlecard', { kind: 'battlecard', title: 'Card' } as never),
]
const settings = entry('program', 'program', {
  ...program.fields,
  fit_weights: {
    icp_overlap: 25,
    technical_alignment: 20,
    joint_use_cases: 20,
    compliance_posture: 10,
    strategic_alignment: 10,
    revenue_potential: 15,
  },
  fit_risk_penalty: { low: 0, medium: 3, high: 8, critical: 15 },
  targets: [{ metric: 'time_to_activate', lte: 30, unit: 'days' }],
  freshness: [],
  approvers: {},
})
const base = siteWith(entries, 'internal')
const site = { ...base, view: { ...base.view, entries: { ...base.view.entries, program: [settings] } } }
const [en, pt] = site.locales
if (en === undefined || pt === undefined) throw new Error('the sample has languages')
const related = entriesByPartner(site).get('acme') ?? []
const record = partnerRecord(site, partner, related, en)

test('no field of a partner has two places, and none that is named is unknown', () => {
  const places: string[] = [...profile_fields, ...told_fields]
  const fields = Object.keys(kind.schema.shape)
  expect([places.filter((field, index) => places.indexOf(field) !== index), places.filter((field) => !fields.includes(field))]).toEqual([
    [],
    [],
  ])
  expect(told_kinds.filter((name) => !kinds.some((each) => each.name === name))).toEqual([])
})

test('what belongs to a partner is found once, whatever field names it', () => {
  expect(related.map((each) => `${each.kind} ${each.id}`)).toEqual([
    'plan acme',
    'term_sheet acme/v2',
    'term_sheet acme/v1',
    'activation acme',
    'qbr acme/2025-q4',
    'deal_registration dr-1',
  ])
})

test('fields that no section tells come last, folded', () => {
  const { fields } = record.others
  expect(fields && recordHtml(fields, { more: 'More' })).toMatchInlineSnapshot(
    `"<dl class="record"><div><dt>Partner id</dt><dd><bdi>acme</bdi></dd></div><div><dt>In the directory</dt><dd>Yes</dd></div><div><dt>Other names</dt><dd><span class="item"><bdi>ACME LDA</bdi></span></dd></div></dl>"`,
  )
})

test('the head says where the partner stands and when it was last spoken to', () => {
  expect(record.strip.facts.map(({ label, value, note, tone }) => [label, value, note, tone])).toMatchInlineSnapshot(`
    [
      [
        "Phase",
        "Manage",
        "for 113 days",
        "neutral",
      ],
      [
        "Status",
        "Active",
        undefined,
        "good",
      ],
      [
        "Segment",
        "Lighthouse",
        undefined,
        undefined,
      ],
      [
        "Risk",
        "Medium",
        undefined,
        "info",
      ],
      [
        "Fit",
        "70",
        "set in the CRM",
        undefined,
      ],
      [
        "Owner",
        "Ana Prado",
        undefined,
        undefined,
      ],
      [
        "Next review",
        "–",
        "no date set",
        "warn",
      ],
      [
        "Last contact",
        "12 days ago",
        "they wrote on Mar 1, 2026",
        undefined,
      ],
    ]
  `)
  expect(record.strip.notes).toEqual({ value: 'Call after ten.' })
  expect(partnerRecord(site, partner, related, pt).strip.notes).toEqual({ value: 'Call after ten.', lang: 'en' })
})

test('phases are drawn to scale, and what lies ahead is named', () => {
  expect(record.phases).toMatchInlineSnapshot(`
    {
      "ahead": [
        "Optimize",
        "Renew",
      ],
      "rows": [
        {
          "approvals": [
            "Legal: Eva, Sep 30, 2025",
          ],
          "current": false,
          "days": "50 days",
          "from": "Oct 1, 2025",
          "label": "Onboard",
          "phase": "onboard",
          "to": "Nov 20, 2025",
          "width": 307,
          "x": 0,
        },
        {
          "approvals": [],
          "current": true,
          "days": "113 days",
          "from": "Nov 20, 2025",
          "label": "Manage",
          "phase": "manage",
          "width": 693,
          "x": 307,
        },
      ],
      "total": "163 days",
    }
  `)
})

test('the fit card says what would raise it and that the CRM says otherwise', () => {
  expect({ ...record.fit, parts: record.fit?.parts.map(({ label, points }) => `${label} ${points}`) }).toMatchInlineSnapshot(`
    {
      "parts": [
        "Overlap with our customer profile 20",
        "Technical alignment 20",
        "Joint use cases 12",
        "Compliance posture 10",
        "Strategic alignment 10",
        "Revenue potential 15",
      ],
      "penalty": "3",
      "pinned": "70",
      "raises": [
        {
          "gain": "5",
          "label": "Overlap with our customer profile",
        },
        {
          "gain": "4",
          "label": "Joint use cases",
        },
      ],
      "risk": "Medium",
      "score": "84",
    }
  `)
})

test('an agreement that ends soon and stands on an old template says so', () => {
  const [row] = record.agreements.current
  expect([
    { ...row, rest: row?.rest && recordHtml(row.rest, { more: 'More' }) },
    record.agreements.ended.map(({ kind: name, when }) => `${name}: ${when}`),
  ]).toMatchInlineSnapshot(`
    [
      {
        "approvals": [
          {
            "label": "Legal: Eva, Jan 10, 2026",
            "tone": "good",
          },
        ],
        "ends": {
          "away": "in 32 days",
          "date": "Apr 14, 2026",
          "tone": "warn",
        },
        "kind": "Non-disclosure agreement",
        "languages": "English, Brazilian Portuguese; Brazilian Portuguese prevails",
        "newer": "2.0",
        "renewal": "does not renew",
        "rest": "<dl class="record"><div class="wide"><dt>Signatories</dt><dd><div class="record-table" tabindex="0"><table><thead><tr><th scope="col">Name</th><th scope="col">Title</th><th scope="col">Side</th><th scope="col">On</th></tr></thead><tbody><tr><td><bdi>Rui Sá</bdi></td><td><bdi>Director</bdi></td><td>Partner</td><td>Jan 15, 2026</td></tr></tbody></table></div></dd></div></dl>",
        "state": {
          "label": "Ends soon",
          "tone": "warn",
        },
        "template": {
          "href": "/legal/nda/",
          "label": "NDA",
        },
        "version": "1.0",
        "when": "signed Jan 15, 2026",
      },
      [
        "Non-disclosure agreement: ended Jan 15, 2026, signed Jan 15, 2024",
      ],
    ]
  `)
})

test('versions of terms are compared in words', () => {
  expect(
    record.terms?.rows.map(({ label, cells, said }) => [
      label,
      cells.map((items) => items.map(({ text, isNew }) => (isNew ? `+${text}` : text)).join(' | ')),
      said,
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "Margin",
        [
          "20%",
          "+25%",
        ],
        [
          "From 20% to 25%.",
        ],
      ],
      [
        "Territory",
        [
          "Portugal",
          "Portugal",
        ],
        [],
      ],
      [
        "Exclusivity",
        [
          "None",
          "None",
        ],
        [],
      ],
      [
        "Our part",
        [
          "Named engineer",
          "Named engineer",
        ],
        [],
      ],
      [
        "Their part",
        [
          "One certified person | Second line",
          "+Two certified people | Second line",
        ],
        [
          "New: Two certified people.",
          "No longer: One certified person.",
        ],
      ],
    ]
  `)
})

test('milestones are in the order of their days, with what is overdue', () => {
  expect(record.plan?.milestones.map(({ what, state, due, x }) => [what.value, state, due, x])).toMatchInlineSnapshot(`
    [
      [
        "Editor released",
        {
          "label": "Overdue",
          "tone": "bad",
        },
        {
          "away": "13 days ago",
          "date": "Feb 28, 2026",
          "tone": "bad",
        },
        20,
      ],
      [
        "Viewer frozen",
        {
          "label": "At risk",
          "tone": "warn",
        },
        {
          "away": "in 277 days",
          "date": "Dec 15, 2026",
          "tone": "neutral",
        },
        980,
      ],
    ]
  `)
  expect(record.plan?.goals.map(({ baseline, target, from, to }) => [baseline, target, from, to])).toEqual([['20%', '40%', 50, 100]])
  expect(record.plan?.stages.map(({ stage, threshold, result, bar }) => [stage, threshold, result, bar])).toEqual([
    ['crawl', '20%', '15%', { result: 15, threshold: 20, passed: false }],
  ])
})

test('activation is held against the target; open actions of a review come first', () => {
  expect(record.activation?.time).toEqual({ tone: 'warn', label: 'Activated in 50 days, target 30 days' })
  expect(
    record.qbrs.map(({ period, open, actions }) => [
      period,
      open,
      actions.map(({ what, state }) => `${what.value}: ${state.label} (${state.tone})`),
    ]),
  ).toEqual([['2025-Q4', 1, ['Name an owner: Overdue (bad)', 'Send figures: Done (good)']]])
})

test('people who decide come first; consent and certificates say until when', () => {
  expect([
    record.people.contacts.map(({ name, consents, certificates }) => [name, consents, certificates]),
    record.people.others.map(({ name }) => name),
  ]).toMatchInlineSnapshot(`
    [
      [
        [
          "Rui Sá",
          [
            {
              "label": "E-mail allowed",
              "note": "Jan 10, 2026. Form. last wrote on Mar 1, 2026",
              "tone": "good",
            },
          ],
          [
            {
              "label": "Lantern Expert, ended Jan 1, 2026",
              "tone": "bad",
            },
          ],
        ],
      ],
      [
        "Lia",
      ],
    ]
  `)
})

test('sections without anything are left out where nobody misses them', () => {
  const empty = entry('partner', 'zeta', {
    ...partner.fields,
    partner_id: 'zeta',
    phase: 'scout',
    fit: undefined,
    leverage: [],
    agreements: [],
    contacts: [],
  })
  expect(
    [record.sections, partnerRecord(site, empty, [], en).sections].map((all) => all.map(({ id }) => id).join(' ')),
  ).toMatchInlineSnapshot(`
    [
      "stands history people plan qbrs activation agreements reviews terms fit case joint more profile",
      "stands history people agreements reviews more profile",
    ]
  `)
})

test('search finds a partner by what its record says', () => {
  const words = wordsOfRecord(record)
  expect(['Rui Sá', 'Name an owner', 'Earns on each lamp.', 'tower.example', 'ACME LDA'].filter((each) => !words.includes(each))).toEqual(
    [],
  )
  expect(/#|\/partners\//.test(words)).toBe(false)
})
