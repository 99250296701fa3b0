// Cases of the family on privacy and agreements that no reader of a rule's page needs: both sides of each condition.
import type { Example } from '../../../src/gate/rule.ts'
import { beta } from '../../../src/gate/rules/privacy/agreements.ts'
import { acme, flow, flows, signed } from '../../../src/gate/rules/privacy/examples.ts'

export interface Case extends Example {
  rule: string
  /** What it is about. */
  name: string
  /** What the rule finds: file, pointer and severity, then what it says and where else, if that matters. */
  found: readonly string[]
  says?: string
  related?: string
}

const on = '2026-06-01'
const own = 'partners/acme/partner.yaml#'
const dpa = (...each: readonly string[]): Example['files'] =>
  acme(`agreements: [${each.map((text) => `{ kind: dpa, ${text} }`).join(', ')}]`)
const nda = (...each: readonly string[]): Example['files'] =>
  acme(`agreements: [${each.map((text) => `{ kind: nda, ${text} }`).join(', ')}]`)
const both = (...files: readonly Example['files'][]): Example['files'] =>
  Object.fromEntries(
    [
      ...Map.groupBy(
        files.flatMap((each) => Object.entries(each)),
        ([file]) => file,
      ),
    ].map(([file, parts]) => [file, parts.map(([, text]) => text).join('\n')]),
  )
const program = (text: string): Example['files'] => ({ 'program.yaml': text })
const fresh = (text: string): Example['files'] => program(`freshness: [${text}]`)
const several = (...each: readonly string[]): Example['files'] =>
  acme(`data_flows: [${each.map((text, index) => text.replace('id: users', `id: users-${index + 1}`)).join(', ')}]`)
const impersonal = (text: string): string => text.replace('personal: true', 'personal: false')
const policy = (name: string, to: string, requires: string, dates = ''): Example['files'] => ({
  [`policies/${name}.yaml`]: `title: A policy\nwhy: We ask for it.\n${dates}applies_to: { ${to} }\nrequires: { ${requires} }\nsources: [{ id: board, title: Decision of the board, verified_on: 2026-05-04 }]\nowner: Rui Sá`,
})
const abroad = 'status: [active], data_flows: international'
const everyone = 'status: [active]'

const eea = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')

const law: readonly Case[] = [
  {
    rule: 'PB1106',
    name: 'no ground is needed from Brazil to any country of the area',
    files: several(...eea.map((country) => flow('BR', country))),
    on,
    found: [],
  },
  {
    rule: 'PB1106',
    name: 'no ground is needed inside the area, and one is needed to leave it',
    files: several(...eea.map((country) => flow(country, country === 'PT' ? 'ES' : 'PT')), flow('PT', 'CH')),
    on,
    found: [`${own}/data_flows/${eea.length}/mechanism:error`],
  },
  {
    rule: 'PB1107',
    name: 'each ground of the law of Brazil',
    files: several(
      ...['equivalent_scc', 'specific_clauses', 'binding_corporate_rules', 'sdaia_scc', 'binding_common_rules'].map((ground) =>
        flow('BR', 'US', `mechanism: ${ground}`),
      ),
    ),
    on,
    found: [`${own}/data_flows/3/mechanism:error`, `${own}/data_flows/4/mechanism:error`],
    says: 'the ground on which personal data leaves Brazil is none that is accepted',
  },
  {
    rule: 'PB1110',
    name: 'each ground of the law of Saudi Arabia',
    files: several(
      ...['binding_common_rules', 'accreditation_certificate', 'specific_clauses', 'binding_corporate_rules'].map((ground) =>
        flow('SA', 'BR', `mechanism: ${ground}`),
      ),
    ),
    on,
    found: [`${own}/data_flows/2/mechanism:error`, `${own}/data_flows/3/mechanism:error`],
    says: 'the ground on which personal data leaves Saudi Arabia is none that is accepted',
  },
  ...(
    [
      ['SA', '2024-09-14', '2024-09-13'],
      ['BR', '2024-04-26', '2024-04-25'],
      ['NO', '2018-05-25', '2018-05-24'],
    ] as const
  ).flatMap(([country, first, before]): Case[] => {
    const late = (hours: number): Example['files'] =>
      both(dpa(`status: signed, signed_on: 2018-01-02, incident_notice_hours: ${hours}`), flows(country, country))
    const found = [`${own}/agreements/0/incident_notice_hours:error`]
    return [
      { rule: 'PB1112', name: `an hour too long in ${country}`, files: late(73), on: first, found },
      { rule: 'PB1112', name: `an hour too long in ${country}, before there was a law`, files: late(73), on: before, found: [] },
      { rule: 'PB1112', name: `in time in ${country}`, files: late(72), on: first, found: [] },
    ]
  }),
]

const ends: readonly Case[] = [
  {
    rule: 'PB1103',
    name: 'the gap between two agreements is the first one’s',
    files: dpa(signed('2023-01-02', '2024-12-31'), signed('2025-02-03', '2026-05-31')),
    on: '2025-02-02',
    found: [`${own}/agreements/0/expires_on:error`],
  },
  {
    rule: 'PB1103',
    name: 'the end of the last agreement is its own',
    files: dpa(signed('2023-01-02', '2024-12-31'), signed('2025-02-03', '2026-05-31')),
    on,
    found: [`${own}/agreements/1/expires_on:error`],
  },
  {
    rule: 'PB1103',
    name: 'nothing is wrong on the first day of a later agreement',
    files: dpa(signed('2023-01-02', '2024-12-31'), signed('2025-02-03', '2026-12-31')),
    on: '2025-02-03',
    found: [],
  },
  {
    rule: 'PB1103',
    name: 'one that counts as expired has run out on its day',
    files: dpa('status: expired, signed_on: 2024-06-01, expires_on: 2026-05-31, auto_renew: true'),
    on,
    found: [`${own}/agreements/0/expires_on:error`],
  },
  {
    rule: 'PB1103',
    name: 'one that counts as expired held until its day',
    files: dpa('status: expired, signed_on: 2024-06-01, expires_on: 2026-05-31'),
    on: '2026-05-31',
    found: [`${own}/agreements/0/expires_on:warning`],
  },
  {
    rule: 'PB1103',
    name: 'one that ran out before it would have been ended',
    files: dpa('status: signed, signed_on: 2024-06-01, expires_on: 2026-05-31, terminated_on: 2026-08-03'),
    on,
    found: [`${own}/agreements/0/expires_on:error`],
  },
  {
    rule: 'PB1101',
    name: 'one that was ended on the day after its last is ended, not run out',
    files: dpa('status: signed, signed_on: 2024-06-01, expires_on: 2026-05-31, terminated_on: 2026-06-01'),
    on,
    found: [`${own}/agreements/0/terminated_on:error`],
  },
  {
    rule: 'PB1101',
    name: 'one that counts as terminated is ended even after it ran out',
    files: dpa('status: terminated, signed_on: 2024-06-01, expires_on: 2026-05-31, terminated_on: 2026-08-03'),
    on,
    found: [`${own}/agreements/0/terminated_on:error`],
  },
  {
    rule: 'PB1101',
    name: 'notice was given, and the day has not come',
    files: dpa('status: signed, signed_on: 2024-06-01, expires_on: 2027-05-31, terminated_on: 2026-06-02'),
    on,
    found: [],
  },
  {
    rule: 'PB1101',
    name: 'notice was given to an agreement without an end',
    files: dpa('status: signed, signed_on: 2024-06-01, terminated_on: 2026-06-01'),
    on,
    found: [`${own}/agreements/0/terminated_on:error`],
  },
  {
    rule: 'PB1103',
    name: 'the program sets the windows',
    files: both(dpa(signed('2024-06-03', '2026-06-11')), fresh('{ kind: dpa, days: 730, warn_days: [10] }')),
    on,
    found: [`${own}/agreements/0/expires_on:warning`],
  },
  {
    rule: 'PB1103',
    name: 'the program sets no windows',
    files: both(dpa(signed('2024-06-03', '2026-06-01')), fresh('{ kind: dpa, days: 730, warn_days: [] }')),
    on,
    found: [],
  },
  {
    rule: 'PB1114',
    name: 'the program sets the windows of other agreements',
    files: both(nda(signed('2024-06-03', '2026-06-12')), fresh('{ kind: agreement, days: 730, warn_days: [10] }')),
    on,
    found: [],
  },
  {
    rule: 'PB1114',
    name: 'a draft that would renew by itself does not renew',
    files: nda('status: draft, auto_renew: true, notice_by: 2026-05-04'),
    on,
    found: [],
  },
  {
    rule: 'PB1114',
    name: 'notice is of no use where nothing renews',
    files: nda(`${signed('2024-06-03')}, auto_renew: false, notice_by: 2026-05-04`),
    on,
    found: [],
  },
  {
    rule: 'PB1114',
    name: 'each kind for itself, and each only for its own end',
    files: acme(
      `agreements: [{ kind: mou, ${signed('2025-06-02', '2026-05-31')} }, { kind: technology, ${signed('2025-06-02', '2026-05-31')} }, { kind: reseller, ${signed('2025-06-02')} }]`,
    ),
    on,
    found: [`${own}/agreements/1/expires_on:error`],
    says: 'the agreement of kind "technology" runs out, and no later one follows it',
  },
]

const endings: readonly Case[] = [
  {
    rule: 'PB1114',
    name: 'a memorandum is not asked for when the contract after it runs out',
    files: acme(
      `agreements: [{ kind: mou, ${signed('2025-01-06', '2025-12-31')} }, { kind: technology, ${signed('2025-06-02', '2026-05-31')} }]`,
    ),
    on,
    found: [`${own}/agreements/1/expires_on:error`],
  },
  {
    rule: 'PB1101',
    name: 'ended before its last day',
    files: dpa('status: terminated, signed_on: 2024-06-03, expires_on: 2027-05-31, terminated_on: 2026-06-01'),
    on: '2026-05-31',
    found: [],
  },
  {
    rule: 'PB1101',
    name: 'ended before its first day',
    files: dpa('status: terminated, signed_on: 2026-05-04, effective_on: 2026-07-01, terminated_on: 2026-05-11'),
    on,
    found: [`${own}/agreements/0/status:error`],
  },
  {
    rule: 'PB1101',
    name: 'in force for a single day',
    files: dpa('status: terminated, signed_on: 2026-06-01, effective_on: 2026-06-01, terminated_on: 2026-06-02'),
    on,
    found: [],
  },
]

const unsigned: readonly Case[] = [
  ...(['suspended', 'terminated'] as const).map(
    (status): Case => ({
      rule: 'PB1101',
      name: `${status} while it was onboarded`,
      files: acme(`status: ${status}`, 'phase: onboard', 'agreements: []'),
      on,
      found: [],
    }),
  ),
  {
    rule: 'PB1101',
    name: 'one flow of two is personal',
    files: both(several(flow('PT', 'PT'), impersonal(flow('PT', 'PT'))), acme('agreements: []')),
    on,
    found: [`${own}/agreements:error`],
  },
  { rule: 'PB1102', name: 'no agreement at all belongs to PB1101', files: acme('agreements: []'), on, found: [] },
  {
    rule: 'PB1102',
    name: 'a draft after the old one was ended belongs to PB1101',
    files: dpa('status: terminated, signed_on: 2024-06-03, terminated_on: 2026-05-04', 'status: draft'),
    on,
    found: [],
  },
  {
    rule: 'PB1102',
    name: 'a draft without personal data',
    files: both(dpa('status: draft'), several(impersonal(flow('PT', 'PT')))),
    on,
    found: [],
  },
  {
    rule: 'PB1102',
    name: 'the first that was sent counts',
    files: dpa('status: sent, sent_on: 2026-05-11', 'status: negotiating, sent_on: 2026-05-04', 'status: draft'),
    on,
    found: [`${own}/agreements/1/status:warning`],
  },
  {
    rule: 'PB1102',
    name: 'of two drafts the first in the list',
    files: dpa('status: draft', 'status: draft'),
    on,
    found: [`${own}/agreements/0/status:error`],
  },
  {
    rule: 'PB1102',
    name: 'the program sets the days for signing',
    files: both(dpa('status: sent, sent_on: 2026-05-21'), fresh('{ kind: dpa-signature, days: 10 }')),
    on,
    found: [`${own}/agreements/0/status:error`],
  },
  {
    rule: 'PB1102',
    name: 'signed on its first day',
    files: dpa('status: signed, signed_on: 2026-07-01, effective_on: 2026-07-01'),
    on,
    found: [],
  },
  {
    rule: 'PB1102',
    name: 'signed long ago, in force from tomorrow',
    files: dpa('status: draft', 'status: signed, signed_on: 2026-03-02, effective_on: 2026-06-02'),
    on,
    found: [`${own}/agreements/1/effective_on:error`],
  },
  {
    rule: 'PB1102',
    name: 'signed on an unknown day belongs to PB1104',
    files: dpa('status: signed, effective_on: 2026-07-01'),
    on,
    found: [],
  },
  {
    rule: 'PB1103',
    name: 'without personal data',
    files: both(dpa(signed('2024-06-03', '2026-05-31')), several(impersonal(flow('PT', 'PT')))),
    on,
    found: [],
  },
]

const contents: readonly Case[] = [
  {
    rule: 'PB1104',
    name: 'everything is missing',
    files: dpa('status: signed'),
    on,
    found: [`${own}/agreements/0/signed_on:error`],
    says: 'the data processing agreement counts as signed and lacks signed_on, a signatory of the vendor, a signatory of the partner, the sha256 of its document',
  },
  {
    rule: 'PB1104',
    name: 'the vendor has not signed',
    files: dpa(
      'status: signed, signed_on: 2025-05-05, signatories: [{ side: partner, name: Marta Reis, title: Director, on: 2025-05-05 }], document: { sha256: "3333333333333333333333333333333333333333333333333333333333333333" }',
    ),
    on,
    found: [`${own}/agreements/0/signatories:error`],
    says: 'the data processing agreement counts as signed and lacks a signatory of the vendor',
  },
  ...(['PB1105', 'PB1112'] as const).map(
    (rule): Case => ({
      rule,
      name: 'without personal data',
      files: both(dpa(`${signed('2024-01-02')}, incident_notice_hours: 96`), several(impersonal(flow('PT', 'PT'))), acme('contacts: []')),
      on,
      found: [],
    }),
  ),
  {
    rule: 'PB1105',
    name: 'the program sets how long a list is good',
    files: both(dpa(`${signed('2026-05-04')}, subprocessors: []`), fresh('{ kind: subprocessors, days: 27 }')),
    on,
    found: [`${own}/agreements/0/subprocessors:warning`],
  },
  {
    rule: 'PB1105',
    name: 'a list is as old as the first day of an agreement whose signature has none',
    files: dpa('status: signed, effective_on: 2025-05-31, subprocessors: []'),
    on,
    found: [`${own}/agreements/0/subprocessors:warning`],
  },
  { rule: 'PB1105', name: 'nobody knows how old the list is', files: dpa('status: signed, subprocessors: []'), on, found: [] },
  {
    rule: 'PB1105',
    name: 'signed on an unknown day without a list',
    files: dpa('status: signed'),
    on,
    found: [`${own}/agreements/0/subprocessors:warning`],
  },
  {
    rule: 'PB1105',
    name: 'a sub-processor abroad on a ground, and those where the data is anyway',
    files: both(
      dpa(
        `${signed('2026-01-02')}, subprocessors: [{ name: A, country: US, purpose: Mail, mechanism: specific_clauses }, { name: B, country: PT, purpose: Mail, mechanism: none }, { name: C, country: CL, purpose: Mail, mechanism: domestic }, { name: D, country: UY, purpose: Mail, mechanism: domestic }]`,
      ),
      acme('country: CL'),
      several(flow('BR', 'UY')),
    ),
    on,
    found: [],
  },
  ...(
    [
      ['2026-01-26', ['/agreements/0/subprocessors/0/mechanism:error']],
      ['2026-01-27', []],
    ] as const
  ).map(
    ([day, found]): Case => ({
      rule: 'PB1105',
      name: `a sub-processor of a Brazilian partner in the area on ${day}`,
      files: both(
        dpa(`${signed('2026-01-02')}, subprocessors: [{ name: A, country: DE, purpose: Mail, mechanism: none }]`),
        acme('country: BR'),
        several(flow('BR', 'BR')),
      ),
      on: day,
      found: found.map((each) => own + each),
    }),
  ),
  {
    rule: 'PB1105',
    name: 'before the agreement there is no sub-processor',
    files: dpa(`${signed('2026-06-02')}, subprocessors: [{ name: A, country: US, purpose: Mail, mechanism: none }]`),
    on,
    found: [],
  },
  {
    rule: 'PB1112',
    name: 'one of two contacts is told',
    files: acme(
      'contacts: [{ contact_id: a, name: A, role: Director, influence: user, email: a@acme.example }, { contact_id: b, name: B, role: Lawyer, influence: user, duties: [privacy], email: b@acme.example }]',
    ),
    on,
    found: [],
  },
  { rule: 'PB1112', name: 'no term in the agreement', files: dpa(signed('2026-01-02')), on, found: [] },
  {
    rule: 'PB1112',
    name: 'the newest agreement rules',
    files: dpa('status: signed, incident_notice_hours: 96', `${signed('2026-06-01')}, incident_notice_hours: 24`),
    on,
    found: [],
  },
  {
    rule: 'PB1112',
    name: 'the older agreement rules until then',
    files: dpa('status: signed, incident_notice_hours: 96', `${signed('2026-06-01')}, incident_notice_hours: 24`),
    on: '2026-05-31',
    found: [`${own}/agreements/0/incident_notice_hours:error`],
  },
  {
    rule: 'PB1112',
    name: 'an agreement that is over binds to nothing',
    files: dpa(`${signed('2024-06-03', '2026-05-31')}, incident_notice_hours: 96`),
    on,
    found: [],
  },
  {
    rule: 'PB1112',
    name: 'one country of two has a law',
    files: both(dpa(`${signed('2026-01-02')}, incident_notice_hours: 73`), several(flow('CL', 'CL'), flow('PT', 'PT'))),
    on,
    found: [`${own}/agreements/0/incident_notice_hours:error`],
  },
  {
    rule: 'PB1112',
    name: 'the law is silent on data that is not personal',
    files: both(dpa(`${signed('2026-01-02')}, incident_notice_hours: 73`), several(flow('CL', 'CL'), impersonal(flow('PT', 'PT')))),
    on,
    found: [],
  },
  {
    rule: 'PB1112',
    name: 'policies without a term leave the law as it is',
    files: both(dpa(`${signed('2026-01-02')}, incident_notice_hours: 73`), policy('reviews', everyone, 'security_review: true')),
    on,
    found: [`${own}/agreements/0/incident_notice_hours:error`],
  },
  {
    rule: 'PB1112',
    name: 'two policies find the same once',
    files: both(
      dpa(`${signed('2026-01-02')}, incident_notice_hours: 48`),
      policy('first', everyone, 'incident_notice_hours: 24', 'until: 2026-12-31\n'),
      policy('second', everyone, 'incident_notice_hours: 36'),
    ),
    on,
    found: [`${own}/agreements/0/incident_notice_hours:error`],
  },
  {
    rule: 'PB1112',
    name: 'as many hours as the policy leaves',
    files: both(dpa(`${signed('2026-01-02')}, incident_notice_hours: 24`), policy('first', everyone, 'incident_notice_hours: 24')),
    on,
    found: [],
  },
]

const transfers: readonly Case[] = [
  {
    rule: 'PB1106',
    name: 'a policy speaks of what leaves its country alone',
    files: both(
      several(flow('CL', 'PT', 'mechanism: eu_scc'), flow('UY', 'PT', 'mechanism: eu_scc')),
      policy('abroad', `${abroad}, exporter_country: [UY]`, 'transfer_mechanisms: [specific_clauses]'),
    ),
    on,
    found: [`${own}/data_flows/1/mechanism:error`],
  },
  {
    rule: 'PB1106',
    name: 'a policy speaks of each flow',
    files: both(
      several(flow('CL', 'PT', 'mechanism: eu_scc'), flow('CL', 'ES', 'mechanism: eu_scc')),
      policy('abroad', abroad, 'transfer_mechanisms: [specific_clauses]', 'from: 2026-06-01\n'),
    ),
    on,
    found: [`${own}/data_flows/0/mechanism:error`, `${own}/data_flows/1/mechanism:error`],
  },
  {
    rule: 'PB1106',
    name: 'before the policy',
    files: both(
      flows('CL', 'PT', 'mechanism: eu_scc'),
      policy('abroad', abroad, 'transfer_mechanisms: [specific_clauses]', 'from: 2026-06-02\n'),
    ),
    on,
    found: [],
  },
  { rule: 'PB1106', name: 'a ground that the law refuses belongs to PB1107', files: flows('BR', 'US', 'mechanism: eu_scc'), on, found: [] },
  {
    rule: 'PB1107',
    name: 'a policy without a list accepts what the law accepts',
    files: both(flows('BR', 'US', 'mechanism: anpd_scc, mechanism_unaltered: true'), policy('abroad', abroad, 'adequate_countries: [AR]')),
    on,
    found: [],
  },
  {
    rule: 'PB1107',
    name: 'the law holds again when the policy is over',
    files: both(flows('BR', 'US', 'mechanism: eu_scc'), policy('abroad', abroad, 'transfer_mechanisms: [eu_scc]', 'until: 2026-05-31\n')),
    on,
    found: [`${own}/data_flows/0/mechanism:error`],
  },
  {
    rule: 'PB1107',
    name: 'two policies refuse the same once, whether the clauses were changed or not',
    files: both(
      flows('BR', 'US', 'mechanism: anpd_scc, mechanism_unaltered: false'),
      policy('first', abroad, 'transfer_mechanisms: [equivalent_scc]', 'until: 2026-12-31\n'),
      policy('second', abroad, 'transfer_mechanisms: [specific_clauses]'),
    ),
    on,
    found: [`${own}/data_flows/0/mechanism:error`],
  },
  { rule: 'PB1107', name: 'a flow from another country with a law', files: flows('SA', 'BR', 'mechanism: eu_scc'), on, found: [] },
  {
    rule: 'PB1107',
    name: 'changed clauses before the day of the law',
    files: flows('BR', 'US', 'mechanism: anpd_scc, mechanism_unaltered: false'),
    on: '2025-08-22',
    found: [],
  },
  { rule: 'PB1107', name: 'no ground at all belongs to PB1106', files: flows('BR', 'US'), on, found: [] },
  { rule: 'PB1111', name: 'a safeguard of another law', files: flows('BR', 'US', 'mechanism: anpd_scc'), on, found: [] },
  { rule: 'PB1111', name: 'no safeguard at all', files: flows('SA', 'BR', 'mechanism: none'), on, found: [] },
]

const library = (history: string, version = '3.0'): Example['files'] => ({
  'legal/nda/document.yaml': `version: "${version}"\nreleased_on: 2026-05-04\nhistory: [${history}]`,
  'legal/nda/en.md': `version: "${version}"`,
})
const released = (version: string, day: string, more = ''): string =>
  `{ version: "${version}", released_on: ${day}, changes: Words${more} }`
const made = (version: string, text: string): Example['files'] => nda(`template: nda, template_version: "${version}", ${text}`)

const templates: readonly Case[] = [
  {
    rule: 'PB1116',
    name: 'the history is read by day, whatever its order, and drift begins with the next major version',
    files: both(
      made('1.0', 'status: negotiating'),
      library(
        `${released('1.0', '2025-01-02', ', superseded_on: 2025-06-01')}, ${released('3.0', '2026-05-04')}, ${released('1.1', '2025-06-02', ', superseded_on: 2025-12-02')}, ${released('2.0', '2025-12-03', ', superseded_on: 2026-05-03')}`,
      ),
    ),
    on: '2025-12-03',
    found: [`${own}/agreements/0/template_version:warning`],
    related: 'legal/nda/document.yaml#/version',
  },
  {
    rule: 'PB1116',
    name: 'an error 180 days after the last version of that number',
    files: both(
      made('1.0', 'status: draft'),
      library(
        `${released('1.0', '2025-01-02', ', superseded_on: 2025-06-01')}, ${released('3.0', '2026-05-04')}, ${released('1.1', '2025-06-02', ', superseded_on: 2025-12-02')}`,
      ),
    ),
    on: '2026-05-31',
    found: [`${own}/agreements/0/template_version:warning`],
  },
  {
    rule: 'PB1116',
    name: 'the program sets the days',
    files: both(
      made('1.0', 'status: draft'),
      library(`${released('3.0', '2026-05-04')}, ${released('1.0', '2025-01-02', ', superseded_on: 2026-05-21')}`),
      fresh('{ kind: template-drift, days: 10 }'),
    ),
    on,
    found: [`${own}/agreements/0/template_version:error`],
  },
  {
    rule: 'PB1116',
    name: 'a history that lacks the current version',
    files: both(made('1.0', 'status: draft'), library(released('1.0', '2025-01-02'))),
    on: '2026-05-03',
    found: [],
  },
  {
    rule: 'PB1116',
    name: 'a version without a template, and a template without a version',
    files: both(
      nda(`template_version: "1.0", ${signed('2025-01-10')}`, `template: nda, ${signed('2025-01-10')}`),
      library(released('3.0', '2026-05-04')),
    ),
    on,
    found: [],
  },
  {
    rule: 'PB1116',
    name: 'a later agreement in force has taken its place',
    files: both(
      nda(
        `template: nda, template_version: "1.0", ${signed('2025-01-10')}`,
        `template: nda, template_version: "3.0", ${signed('2026-05-11')}`,
      ),
      library(released('3.0', '2026-05-04')),
    ),
    on,
    found: [],
  },
  {
    rule: 'PB1116',
    name: 'a prospect that is sent an old text',
    files: both(
      {
        'partners/beta/partner.yaml': beta(
          'status: prospect\nphase: negotiate\nagreements: [{ kind: nda, template: nda, template_version: "1.0", status: sent }]',
        ),
      },
      library(released('3.0', '2026-05-04')),
    ),
    on,
    found: ['partners/beta/partner.yaml#/agreements/0/template_version:warning', `${own}/agreements/0/template_version:warning`],
  },
]

const other = (status: string, phase: string, agreements: string): Example['files'] => ({
  'partners/beta/partner.yaml': beta(`status: ${status}\nphase: ${phase}\nagreements: [${agreements}]`),
})
const row = (stage: string, decided: string): Example['files'] => ({
  'deals/2026.csv': `dealreg_id,partner_id,account_id,account_domain,product,country,stage,amount,currency,registered_on,decided_on,expected_close,expires_on\ndr-1,beta,a1,customer.example,Lantern,PT,${stage},1000.00,EUR,2026-05-04,${decided},2026-07-01,2026-08-01`,
})
const asked = 'partners/beta/partner.yaml#'

const contracts: readonly Case[] = [
  ...(['referral', 'reseller', 'oem', 'technology', 'marketplace_terms'] as const).map(
    (kind): Case => ({
      rule: 'PB1115',
      name: `an agreement of kind ${kind} is a contract`,
      files: both(other('active', 'manage', `{ kind: ${kind}, ${signed('2026-01-12')} }`), row('approved', '2026-05-06')),
      on,
      found: [],
    }),
  ),
  {
    rule: 'PB1113',
    name: 'an approved deal of a prospect',
    files: both(other('prospect', 'negotiate', ''), row('approved', '2026-05-06')),
    on,
    found: [`${asked}/agreements:warning`],
  },
  {
    rule: 'PB1115',
    name: 'a memorandum is none',
    files: both(other('active', 'manage', `{ kind: mou, ${signed('2026-01-12')} }`), row('approved', '2026-05-06')),
    on,
    found: ['deals/2026.csv#/stage:error'],
    says: 'partner "beta" has no commercial agreement in force',
  },
  {
    rule: 'PB1115',
    name: 'the contract of a prospect has run out, which PB1114 does not say',
    files: both(other('prospect', 'negotiate', `{ kind: reseller, ${signed('2024-06-03', '2026-05-31')} }`), row('approved', '2026-05-06')),
    on,
    found: ['deals/2026.csv#/stage:error'],
  },
  {
    rule: 'PB1115',
    name: 'without a decision the day of registration counts',
    files: both(other('prospect', 'negotiate', ''), row('approved', '')),
    on: '2026-05-04',
    found: ['deals/2026.csv#/stage:error'],
  },
  {
    rule: 'PB1115',
    name: 'before the registration',
    files: both(other('prospect', 'negotiate', ''), row('approved', '')),
    on: '2026-05-03',
    found: [],
  },
  {
    rule: 'PB1115',
    name: 'the contract behind a fund was ended',
    files: {
      ...other('active', 'manage', '{ kind: reseller, status: terminated, signed_on: 2026-01-12, terminated_on: 2026-06-01 }'),
      'mdf/evening.yaml':
        'mdf_id: evening\npartner: beta\nactivity: An evening\ntype: event\nperiod: 2026-Q2\ncurrency: EUR\nbudget: 1000\npartner_share: 500\nrequested: 500\nstart: 2026-06-10\nend: 2026-06-10\nkpi_target: { what: Architects, target: 30 }\nrequested_on: 2026-05-04\nrequested_by: Marta Reis\nstatus: approved\napprovals: []\nclaims: []',
    },
    on,
    found: ['mdf/evening.yaml#/status:error'],
  },
  {
    rule: 'PB1117',
    name: 'a policy for a phase holds for prospects in it',
    files: both(
      other('prospect', 'negotiate', '{ kind: mou, status: draft }, { kind: mou, status: sent }'),
      policy('papers', 'phase: [negotiate]', 'agreements: [mou]'),
    ),
    on,
    found: [`${asked}/agreements/0/status:error`],
    says: 'the policy "papers" asks for an agreement of kind "mou", and none is in force',
    related: 'policies/papers.yaml#/requires/agreements/0',
  },
  {
    rule: 'PB1117',
    name: 'a policy for a phase leaves alone who is suspended in it',
    files: both(other('suspended', 'manage', ''), policy('papers', 'phase: [manage], type: [reseller]', 'agreements: [mou]')),
    on,
    found: [],
  },
  ...(
    [
      ['2025-05-05', ['/agreements:error']],
      ['2025-05-04', []],
    ] as const
  ).map(
    ([day, found]): Case => ({
      rule: 'PB1117',
      name: `a partner that was onboarded before it signed, on ${day}`,
      files: both(
        acme(`agreements: [{ kind: brand_guidelines, ${signed('2025-06-02')} }]`),
        policy('papers', everyone, 'agreements: [brand_guidelines]'),
      ),
      on: day,
      found: found.map((each) => own + each),
    }),
  ),
  {
    rule: 'PB1113',
    name: 'before a partner was onboarded',
    files: nda(signed('2025-05-06')),
    on: '2025-05-04',
    found: [],
  },
  {
    rule: 'PB1113',
    name: 'a partner that was onboarded before it signed',
    files: nda(signed('2025-05-06')),
    on: '2025-05-05',
    found: [`${own}/agreements:warning`],
  },
  {
    rule: 'PB1113',
    name: 'a prospect is asked from the start',
    files: both(other('prospect', 'evaluate', `{ kind: nda, ${signed('2026-06-02')} }`), row('submitted', '')),
    on,
    found: [`${asked}/agreements:warning`],
  },
  {
    rule: 'PB1116',
    name: 'a partner on its way out keeps its old text',
    files: both(acme('phase: exit'), made('1.0', signed('2025-01-10')), library(released('3.0', '2026-05-04'))),
    on,
    found: [],
  },
  ...(
    [
      ['exit', everyone, []],
      ['exit', 'phase: [exit]', ['/agreements:error']],
      ['manage', 'phase: [manage]', ['/agreements:error']],
    ] as const
  ).map(
    ([phase, to, found]): Case => ({
      rule: 'PB1117',
      name: `a partner in phase ${phase}, with a policy for ${to}`,
      files: both(acme(`phase: ${phase}`), policy('papers', to, 'agreements: [oem]')),
      on,
      found: found.map((each) => own + each),
    }),
  ),
  {
    rule: 'PB1117',
    name: 'a data processing agreement although no personal data flows',
    files: both(acme('agreements: []'), several(impersonal(flow('PT', 'PT'))), policy('papers', everyone, 'agreements: [dpa]')),
    on,
    found: [`${own}/agreements:error`],
  },
  {
    rule: 'PB1117',
    name: 'such an agreement that has run out',
    files: both(
      dpa(signed('2024-06-03', '2026-05-31')),
      several(impersonal(flow('PT', 'PT'))),
      policy('papers', everyone, 'agreements: [dpa]'),
    ),
    on,
    found: [`${own}/agreements:error`],
  },
  {
    rule: 'PB1117',
    name: 'a data processing agreement of a prospect that a policy names',
    files: both(
      acme('status: prospect', 'phase: negotiate', 'agreements: []'),
      policy('papers', 'status: [prospect]', 'agreements: [dpa]'),
    ),
    on,
    found: [`${own}/agreements:error`],
  },
  {
    rule: 'PB1117',
    name: 'a non-disclosure agreement where no plans are shared',
    files: both(other('active', 'manage', ''), policy('papers', `${everyone}, type: [reseller]`, 'agreements: [nda]')),
    on,
    found: [`${asked}/agreements:error`],
  },
  {
    rule: 'PB1117',
    name: 'a non-disclosure agreement of a partner that has left, when a policy names it',
    files: both(acme('status: terminated', 'phase: exit', 'agreements: []'), policy('papers', 'status: [terminated]', 'agreements: [nda]')),
    on,
    found: [`${own}/agreements:error`],
  },
  {
    rule: 'PB1117',
    name: 'an agreement of a prospect that has run out',
    files: both(
      other('prospect', 'negotiate', `{ kind: mou, ${signed('2025-06-02', '2026-05-31')} }`),
      policy('papers', 'status: [prospect]', 'agreements: [mou]'),
    ),
    on,
    found: [`${asked}/agreements:error`],
  },
  {
    rule: 'PB1117',
    name: 'two policies, one after the other, ask once each day',
    files: both(
      policy('first', 'type: [isv]', 'agreements: [oem]', 'until: 2026-06-30\n'),
      policy('second', 'type: [isv]', 'agreements: [oem]', 'from: 2026-05-01\n'),
    ),
    on: '2026-07-01',
    found: [`${own}/agreements:error`],
    says: 'the policy "second" asks for an agreement of kind "oem", and none is in force',
  },
]

export const cases: readonly Case[] = [...law, ...ends, ...endings, ...unsigned, ...contents, ...transfers, ...templates, ...contracts]
