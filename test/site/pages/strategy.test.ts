// Launch readiness, the target list and the ecosystem map.
import { expect, test } from 'vitest'
import type { FieldsOf } from '../../../src/program/program.ts'
import { ecosystemPages } from '../../../src/site/pages/ecosystem.ts'
import { launchPages } from '../../../src/site/pages/launch.ts'
import { targetsPages } from '../../../src/site/pages/targets.ts'
import { type Site, siteOf } from '../../../src/site/site.ts'
import { launchStates } from '../../../src/site/work/launch.ts'
import { entry, program, siteWith } from '../sample.ts'

const partner = (id: string, fields: Partial<FieldsOf<'partner'>>) =>
  entry('partner', id, {
    partner_id: id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    type: 'isv',
    partnership: 'technology',
    region: 'iberia',
    country: 'PT',
    summary: 'Makes lamps.',
    status: 'active',
    phase: 'manage',
    phases: [{ phase: 'manage', entered_on: '2026-01-01' }],
    segment: 'growth',
    risk_tier: 'low',
    owners: { manager: 'Ana Prado' },
    contacts: [],
    agreements: [],
    ...fields,
  })

const part = (score: number) => ({ score, evidence: 'Seen in a call.' })
const scored = (score: number): NonNullable<FieldsOf<'partner'>['fit']> => ({
  icp_overlap: part(score),
  technical_alignment: part(score),
  joint_use_cases: part(score),
  compliance_posture: part(score),
  strategic_alignment: part(score),
  revenue_potential: part(5),
})

/** The sample program with what these pages ask of program.yaml. */
function plannedSite(entries: Parameters<typeof siteWith>[0], asOf = '2026-03-13'): Site {
  const { view } = siteWith(entries, 'internal')
  const fields: FieldsOf<'program'> = {
    ...program.fields,
    fiscal_year_start: 1,
    regions: [...program.fields.regions, { id: 'gulf', name: 'Gulf', countries: ['SA'] }],
    fit_weights: {
      icp_overlap: 25,
      technical_alignment: 20,
      joint_use_cases: 20,
      compliance_posture: 10,
      strategic_alignment: 10,
      revenue_potential: 15,
    },
    fit_risk_penalty: { low: 0, medium: 3, high: 8, critical: 15 },
    ideal_customer_profile: {
      summary: 'Who needs light.',
      industries: ['construction'],
      countries: ['PT', 'SA'],
      company_size: '10 to 20',
      signals: [],
      disqualifiers: [],
    },
    mdf: {
      vendor_share_max: 50,
      request_business_days: 10,
      decision_business_days: 5,
      claim_days: 30,
      payment_days: 45,
      caps: [],
      evidence: {},
    },
  }
  const entriesWith = { ...view.entries, program: [{ ...program, fields }] }
  return siteOf({ ...view, entries: entriesWith }, 'internal', asOf)
}

test('each point of launch readiness counts what is done and names what is left, with its reason', () => {
  const site = plannedSite([
    partner('acme', { segment: 'lighthouse', security_review: { status: 'passed', next_review_on: '2026-03-12' } as never }),
    partner('soon', { status: 'prospect' }),
    entry('guide_page', 'join', { title: 'Join', owner: 'Ana', reviewed_on: '2025-03-12' }),
    entry('guide_page', 'mdf', { title: 'MDF', owner: 'Ana', reviewed_on: '2025-03-13' }),
    entry('guide_page', 'orphan', { title: 'Orphan', reviewed_on: '2026-03-01' }),
    entry('blueprint', 'hall', { title: 'Hall', status: 'draft', partners: [], industries: [] }),
    entry('blueprint', 'gone', { title: 'Gone', status: 'retired', partners: [], industries: [] }),
  ])
  expect(
    launchStates(site).map(({ point, done, all, left }) => [
      point,
      `${done}/${all}`,
      left.map(({ entry: of, lack }) => `${of.id}: ${lack}`),
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "guide",
        "1/3",
        [
          "join: unread",
          "orphan: noOwner",
        ],
      ],
      [
        "partners",
        "0/1",
        [
          "acme: noActivation",
        ],
      ],
      [
        "blueprints",
        "0/1",
        [
          "hall: status",
        ],
      ],
      [
        "listings",
        "0/0",
        [],
      ],
      [
        "toolkit",
        "0/1",
        [
          "acme: noPlan",
        ],
      ],
      [
        "reviews",
        "0/1",
        [
          "acme: reviewLate",
        ],
      ],
      [
        "qbrs",
        "0/0",
        [],
      ],
      [
        "mdf",
        "0/0",
        [],
      ],
    ]
  `)
})

test('a term counts from the day after it', () => {
  const late = (asOf: string) => {
    const site = plannedSite([partner('acme', { security_review: { status: 'passed', next_review_on: '2026-03-12' } as never })], asOf)
    return launchStates(site).find(({ point }) => point === 'reviews')?.left.length
  }
  expect([late('2026-03-11'), late('2026-03-12'), late('2026-03-13')]).toEqual([0, 0, 1])
})

test('the page of launch readiness says how many points are ready', () => {
  const [page] = launchPages(plannedSite([entry('guide_page', 'join', { title: 'Join', owner: 'Ana', reviewed_on: '2026-03-01' })]))
  expect([page?.props.lead, page?.props.points.map(({ title, figure, state }) => `${title}: ${figure} (${state})`)]).toMatchInlineSnapshot(`
    [
      "Ready: 1 of 1 points. Each is computed from the content on Mar 13, 2026; nobody ticks it.",
      [
        "Guide approved: 1 of 1 (good)",
        "Partners live: nothing to check (neutral)",
        "Joint solutions published: nothing to check (neutral)",
        "Marketplace listings live: nothing to check (neutral)",
        "Co-sell toolkit adopted: nothing to check (neutral)",
        "Security reviews passed: nothing to check (neutral)",
        "Quarterly reviews running: nothing to check (neutral)",
        "MDF reconciled: nothing to check (neutral)",
      ],
    ]
  `)
})

test('targets stand by their fit, the pinned score first, beside the median of active partners', () => {
  const [page] = targetsPages(
    plannedSite([
      partner('low', { phase: 'scout', status: 'prospect', phases: [{ phase: 'scout', entered_on: '2026-03-01' }], fit: scored(2) }),
      partner('high', { phase: 'negotiate', status: 'prospect', fit: scored(4), risk_tier: 'high' }),
      partner('crm', { phase: 'evaluate', status: 'prospect', fit: scored(1), fit_score_pinned: 90 }),
      partner('new', { phase: 'scout', status: 'prospect' }),
      partner('ours', { fit: scored(3) }),
      partner('over', { phase: 'scout', status: 'terminated', fit: scored(5) }),
    ]),
  )
  expect([
    page?.props.rows.map(({ name, fit: card, since }) => [name, card?.score, card?.pinned, card?.raises, since]),
    page?.props.compare,
  ]).toMatchInlineSnapshot(`
    [
      [
        [
          "Crm",
          "90",
          "from the CRM; computed: 32",
          [
            "ICP overlap: +5",
            "Technical alignment: +4",
            "Joint use cases: +4",
          ],
          undefined,
        ],
        [
          "High",
          "75",
          undefined,
          [
            "ICP overlap: +5",
            "Technical alignment: +4",
            "Joint use cases: +4",
          ],
          undefined,
        ],
        [
          "Low",
          "49",
          undefined,
          [
            "ICP overlap: +5",
            "Technical alignment: +4",
            "Joint use cases: +4",
          ],
          "for 12 days",
        ],
        [
          "New",
          undefined,
          undefined,
          undefined,
          undefined,
        ],
      ],
      {
        "median": "Median of active partners: 66",
        "rows": [
          {
            "href": "/partners/crm/",
            "isTarget": true,
            "label": "Crm",
            "length": 90,
            "text": "90",
          },
          {
            "href": "/partners/high/",
            "isTarget": true,
            "label": "High",
            "length": 75,
            "text": "75",
          },
          {
            "href": "/partners/ours/",
            "isTarget": false,
            "label": "Ours",
            "length": 66,
            "text": "66",
          },
          {
            "href": "/partners/low/",
            "isTarget": true,
            "label": "Low",
            "length": 49,
            "text": "49",
          },
        ],
      },
    ]
  `)
})

test('the map has a field for each type and region, and says every gap', () => {
  const [page] = ecosystemPages(
    plannedSite([
      partner('acme', { industries: ['construction'] }),
      partner('wait', { type: 'si', status: 'prospect' }),
      partner('gone', { type: 'oem', status: 'terminated' }),
      entry('blueprint', 'hall', { title: 'Hall', status: 'published', partners: [], industries: ['education'] }),
    ]),
  )
  expect([
    page?.props.regions,
    page?.props.types.map(({ type, cells }) => [type, cells.map((cell) => cell.partners.map((each) => `${each.name} ${each.isActive}`))]),
    page?.props.industries,
    page?.props.gaps,
  ]).toMatchInlineSnapshot(`
    [
      [
        "Iberia",
        "Gulf",
      ],
      [
        [
          "Software vendor (ISV)",
          [
            [
              "Acme true",
            ],
            [],
          ],
        ],
        [
          "System integrator",
          [
            [
              "Wait false",
            ],
            [],
          ],
        ],
      ],
      [
        {
          "counts": [
            1,
            0,
          ],
          "industry": "Construction",
          "solutions": [],
        },
        {
          "counts": [
            0,
            0,
          ],
          "industry": "Education",
          "solutions": [
            {
              "href": "/blueprints/hall/",
              "label": "Hall",
            },
          ],
        },
      ],
      [
        "Gulf: nobody is active as Software vendor (ISV).",
        "Iberia: nobody is active as System integrator yet; on the way: Wait.",
        "Gulf: nobody is active as System integrator.",
        "No active partner in Saudi Arabia, where our customers are.",
        "Construction is an industry of our customers, but no joint solution is published for it.",
      ],
    ]
  `)
})

test('none of them exists in the public site', () => {
  const site = siteWith([partner('acme', {})])
  expect([...launchPages(site), ...targetsPages(site), ...ecosystemPages(site)]).toEqual([])
})
