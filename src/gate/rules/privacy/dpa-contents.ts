// What a data processing agreement has to hold: proof of its signature, the sub-processors, and how fast an incident is reported.
import { addDays } from '../../../program/days.ts'
import type { Entry } from '../../../program/program.ts'
import { agreementsOf, isLive, type Numbered, personalFlows, sharesPersonalData } from '../../agreements.ts'
import { fieldOf, ruling } from '../../cover.ts'
import { anpd_15, gdpr, incident_laws, lgpd_39, pdpl_incidents } from '../../law.ts'
import { policiesFor } from '../../policies.ts'
import { type Context, type Hit, rule } from '../../rule.ts'
import { dayAfter, type Span, uncovered, union, within } from '../../spans.ts'
import { adequateFrom } from '../../transfers.ts'
import { acme, flow, signed } from './examples.ts'

export const dpaProof = rule({
  id: 'PB1104',
  slug: 'dpa-proof',
  severity: 'error',
  waivable: true,
  title: 'A signed data processing agreement can be shown',
  why: 'An agreement that nobody can produce is worth nothing in an inquiry: the authority asks for the text, the day and the people who signed for both sides.',
  fix: 'Add signed_on, one signatory for each side, and the SHA-256 of the signed file under document.',
  cites: [{ title: 'Lei nº 13.709/2018 (LGPD), arts. 6 (X) and 39: accountability and instructions', checked_on: '2026-10-14' }],
  of: 'partner',
  check({ fields }) {
    if (fields.status === 'terminated') return undefined
    return agreementsOf(fields, 'dpa').flatMap((each): Hit[] => {
      const [first, ...others] = each.agreement.status === 'signed' ? missingIn(each) : []
      if (first === undefined) return []
      const names = [first, ...others].map(({ name }) => name).join(', ')
      return [{ at: fieldOf(each, ...first.path), what: `the data processing agreement counts as signed and lacks ${names}` }]
    })
  },
  examples: {
    failing: [
      {
        files: acme(
          'agreements:',
          '  - kind: dpa',
          '    status: signed',
          '    signatories: [{ side: vendor, name: Ana Prado, title: Head of partnerships, on: 2025-05-05 }, { side: partner, name: Marta Reis, title: Director, on: 2025-05-05 }]',
          '    document: { sha256: "3333333333333333333333333333333333333333333333333333333333333333" }',
        ),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/signed_on',
      },
      {
        files: acme(
          'agreements:',
          '  - kind: dpa',
          '    status: signed',
          '    signed_on: 2025-05-05',
          '    signatories: [{ side: vendor, name: Ana Prado, title: Head of partnerships, on: 2025-05-05 }]',
          '    document: { sha256: "3333333333333333333333333333333333333333333333333333333333333333" }',
        ),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/signatories',
      },
      {
        files: acme(
          'agreements:',
          '  - kind: dpa',
          '    status: signed',
          '    signed_on: 2025-05-05',
          '    signatories: [{ side: vendor, name: Ana Prado, title: Head of partnerships, on: 2025-05-05 }, { side: partner, name: Marta Reis, title: Director, on: 2025-05-05 }]',
          '    document: { url: https://files.lantern.example/acme/dpa }',
        ),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/document/sha256',
      },
    ],
    passing: [
      { files: {}, on: '2026-06-01' },
      { files: acme('agreements: [{ kind: dpa, status: negotiating }, { kind: nda, status: signed }]'), on: '2026-06-01' },
      { files: acme('status: terminated', 'phase: exit', 'agreements: [{ kind: dpa, status: signed }]'), on: '2026-06-01' },
    ],
  },
})

function missingIn({ agreement: { signed_on, signatories = [], document } }: Numbered): { name: string; path: string[] }[] {
  const isSignedFor = (side: 'vendor' | 'partner'): boolean => signatories.some((each) => each.side === side)
  return [
    ...(signed_on === undefined ? [{ name: 'signed_on', path: ['signed_on'] }] : []),
    ...(isSignedFor('vendor') ? [] : [{ name: 'a signatory of the vendor', path: ['signatories'] }]),
    ...(isSignedFor('partner') ? [] : [{ name: 'a signatory of the partner', path: ['signatories'] }]),
    ...(document?.sha256 === undefined ? [{ name: 'the sha256 of its document', path: ['document', 'sha256'] }] : []),
  ]
}

/** Days after which a list that is missing or old is an error. */
const grace = 90

export const dpaSubprocessors = rule({
  id: 'PB1105',
  slug: 'dpa-subprocessors',
  severity: 'error',
  waivable: true,
  title: 'The sub-processors of a partner are known, reviewed and allowed to have the data',
  why: 'Data that a partner passes on is still ours to answer for. A list that nobody looked at for a year names suppliers that are gone and leaves out those that hold the data today.',
  fix: 'Ask the partner for its list, record it under subprocessors with a mechanism for each country abroad, and set subprocessors_reviewed_on.',
  windows:
    'A list is old 365 days after its review, or after the signature when it was never reviewed; subprocessors in freshness sets another number. A missing or old list is a warning for 90 days, then an error.',
  cites: [lgpd_39, { title: 'Regulation (EU) 2016/679 (GDPR), art. 28(2) and (4)', checked_on: '2026-10-14' }],
  of: 'partner',
  check(entry, context) {
    const { fields } = entry
    const flows = personalFlows(fields)
    if (!isLive(fields) || flows.length === 0) return undefined
    const { days } = context.period('subprocessors', 365)
    const home = new Set([fields.country, context.settings.vendor.country, ...flows.map(({ importer_country }) => importer_country)])
    return ruling(agreementsOf(fields, 'dpa')).flatMap((each): Hit[] => [
      ...withoutGround(each, fields.country, home),
      ...(each.agreement.subprocessors === undefined ? missingList(each) : oldList(each, days)),
    ])
  },
  examples: {
    failing: [
      {
        files: acme(`agreements: [{ kind: dpa, ${signed('2026-03-03')} }]`),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/subprocessors',
        before: 'warning',
      },
      {
        files: acme(`agreements: [{ kind: dpa, ${signed('2026-03-03')} }]`),
        on: '2026-03-03',
        at: 'partners/acme/partner.yaml#/agreements/0/subprocessors',
        severity: 'warning',
        before: 'none',
      },
      {
        files: acme(`agreements: [{ kind: dpa, ${signed('2025-01-02')}, subprocessors: [], subprocessors_reviewed_on: 2025-05-31 }]`),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/subprocessors_reviewed_on',
        severity: 'warning',
        before: 'none',
      },
      {
        files: acme(`agreements: [{ kind: dpa, ${signed('2025-05-31')}, subprocessors: [] }]`),
        on: '2026-08-30',
        at: 'partners/acme/partner.yaml#/agreements/0/subprocessors',
        before: 'warning',
      },
      {
        files: acme(
          `agreements: [{ kind: dpa, ${signed('2026-01-02')}, subprocessors: [{ name: Cloud Inc., country: US, purpose: Backups, mechanism: none }] }]`,
        ),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/subprocessors/0/mechanism',
      },
      {
        files: acme(
          `agreements: [{ kind: dpa, ${signed('2026-01-02')}, subprocessors: [{ name: Cloud Inc., country: US, purpose: Backups, mechanism: domestic }] }]`,
        ),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/subprocessors/0/mechanism',
      },
    ],
    passing: [
      { files: {}, on: '2026-06-01' },
      { files: acme(`agreements: [{ kind: dpa, ${signed('2025-06-01')}, subprocessors: [] }]`), on: '2026-06-01' },
      {
        files: acme(
          `agreements: [{ kind: dpa, ${signed('2026-01-02')}, subprocessors: [{ name: Nuvem Lda, country: PT, purpose: Backups, mechanism: none }] }]`,
        ),
        on: '2026-06-01',
      },
      {
        files: acme(
          `agreements: [{ kind: dpa, ${signed('2026-01-02')}, subprocessors: [{ name: Wolke GmbH, country: DE, purpose: Backups, mechanism: none }] }]`,
        ),
        on: '2026-06-01',
      },
      { files: acme('agreements: [{ kind: dpa, status: negotiating }]'), on: '2026-06-01' },
      {
        files: acme(
          `agreements: [{ kind: dpa, ${signed('2024-01-02')}, subprocessors: [] }, { kind: dpa, ${signed('2026-01-02')}, subprocessors: [] }]`,
        ),
        on: '2026-06-01',
      },
      { files: acme('status: suspended', `agreements: [{ kind: dpa, ${signed('2024-01-02')} }]`), on: '2026-06-01' },
    ],
  },
})

function withoutGround({ agreement, index, span }: Numbered & { span: Span }, partner: string, home: ReadonlySet<string>): Hit[] {
  return (agreement.subprocessors ?? []).flatMap(({ country, mechanism }, place): Hit[] => {
    if ((mechanism !== 'none' && mechanism !== 'domestic') || home.has(country)) return []
    const at = ['agreements', index, 'subprocessors', place, 'mechanism']
    const what = 'a sub-processor abroad has the data without a transfer mechanism'
    return within(uncovered(adequateFrom(partner, country)), span).map((days) => ({ at, what, ...days }))
  })
}

function missingList(each: Numbered & { span: Span }): Hit[] {
  const { from, until } = each.span
  const what = 'the data processing agreement has no list of sub-processors'
  return [
    from === undefined
      ? { at: fieldOf(each, 'subprocessors'), what, until, severity: 'warning' }
      : { at: fieldOf(each, 'subprocessors'), what, from, until, error: addDays(from, grace) },
  ]
}

function oldList(each: Numbered & { span: Span }, days: number): Hit[] {
  const { subprocessors_reviewed_on: reviewed, signed_on, effective_on } = each.agreement
  const last = reviewed ?? signed_on ?? effective_on
  if (last === undefined) return []
  const end = addDays(last, days)
  const at = fieldOf(each, reviewed === undefined ? 'subprocessors' : 'subprocessors_reviewed_on')
  const what = 'the list of sub-processors was reviewed too long ago'
  return within([each.span], { from: dayAfter(end) }).map((span) => ({ at, what, error: dayAfter(addDays(end, grace)), ...span }))
}

const slow = 'the agreement leaves the partner more time to report an incident than the law or a policy leaves us'

export const breachContact = rule({
  id: 'PB1112',
  slug: 'breach-contact',
  severity: 'error',
  waivable: true,
  title: 'An incident at a partner reaches us in time',
  why: 'The hours in which an authority has to be told run whether or not the partner has called. Without a person to call, or with a notice period longer than the law, we are late before we know.',
  fix: 'Give a contact the duty security or privacy, and agree on incident_notice_hours within the legal term.',
  windows:
    'At most 72 hours for data from Saudi Arabia, Brazil (three business days) and the European Economic Area; incident_notice_hours of a policy sets another number.',
  cites: [pdpl_incidents, anpd_15, gdpr],
  of: 'partner',
  check(entry, context) {
    const { fields } = entry
    if (!isLive(fields) || !sharesPersonalData(fields)) return undefined
    const hasContact = fields.contacts.some(({ duties = [] }) => duties.includes('security') || duties.includes('privacy'))
    return [
      ...(hasContact ? [] : [{ at: ['contacts'], what: 'personal data flows, and no contact has the duty security or privacy' }]),
      ...ruling(agreementsOf(fields, 'dpa')).flatMap((each) => {
        const { incident_notice_hours: hours } = each.agreement
        const late = hours === undefined ? [] : tooLate(context, entry, hours)
        return within(late, each.span).map((span) => ({ at: fieldOf(each, 'incident_notice_hours'), what: slow, ...span }))
      }),
    ]
  },
  examples: {
    failing: [
      {
        files: acme(
          'contacts: [{ contact_id: director, name: Marta Reis, role: Director, influence: champion, email: marta@acme.example }]',
        ),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/contacts',
      },
      {
        files: acme(`agreements: [{ kind: dpa, ${signed('2026-01-02')}, incident_notice_hours: 73 }]`),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/incident_notice_hours',
      },
      {
        files: {
          ...acme(`agreements: [{ kind: dpa, ${signed('2026-01-02')}, incident_notice_hours: 48 }]`),
          'policies/incidents.yaml':
            'title: Incidents within a day\nwhy: Our customers are hospitals.\nfrom: 2026-06-01\napplies_to: { status: [active] }\nrequires: { incident_notice_hours: 24 }\nsources: [{ id: board, title: Decision of the board, verified_on: 2026-05-04 }]\nowner: Rui Sá',
        },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/incident_notice_hours',
        before: 'none',
      },
    ],
    passing: [
      { files: {}, on: '2026-06-01' },
      { files: acme(`agreements: [{ kind: dpa, ${signed('2026-01-02')}, incident_notice_hours: 72 }]`), on: '2026-06-01' },
      {
        files: acme(`agreements: [{ kind: dpa, ${signed('2026-01-02')}, incident_notice_hours: 96 }]`, `data_flows: [${flow('CL', 'CL')}]`),
        on: '2026-06-01',
      },
      {
        files: {
          ...acme(`agreements: [{ kind: dpa, ${signed('2026-01-02')}, incident_notice_hours: 96 }]`),
          'policies/incidents.yaml':
            'title: Incidents within four days\nwhy: Counsel confirmed that we are told as processor.\napplies_to: { status: [active] }\nrequires: { incident_notice_hours: 96 }\nsources: [{ id: counsel, title: Opinion of counsel, verified_on: 2026-05-04 }]\nowner: Rui Sá',
        },
        on: '2026-06-01',
      },
      {
        files: acme(
          'contacts: [{ contact_id: it, name: Luis Pina, role: Engineer, influence: user, duties: [security], email: luis@acme.example }]',
        ),
        on: '2026-06-01',
      },
      { files: acme('status: prospect', 'phase: evaluate', 'contacts: []'), on: '2026-06-01' },
    ],
  },
})

// Days on which `hours` are more than a policy leaves, or than a law does where no policy says anything.
function tooLate(context: Context, partner: Entry<'partner'>, hours: number): Span[] {
  const countries = personalFlows(partner.fields).map(({ exporter_country }) => exporter_country)
  const policies = policiesFor(context, partner).flatMap(({ policy, span }) => {
    const { incident_notice_hours: most } = policy.fields.requires
    return most === undefined ? [] : [{ most, span }]
  })
  const stricter = policies.filter(({ most }) => hours > most).map(({ span }) => span)
  const laws = incident_laws.filter((law) => hours > law.hours && countries.some((country) => law.countries.includes(country)))
  if (stricter.length === 0 && laws.length === 0) return []
  const silent = uncovered(policies.map(({ span }) => span))
  return union([...stricter, ...laws.flatMap(({ from }) => within(silent, { from }))])
}
