// What mends each fault of test/fixtures/gate-broken; all of them make the clean twin of that program.
import type { Tree } from '../program/tree.ts'

interface Change {
  file: string
  /** Text before the place that is meant, where the same words stand in several. */
  after?: string
  /** What stands in the broken program; when empty, `sound` is missing right behind `after`. */
  broken: string
  sound: string
}

export type Repair = { rule: string } & (Change | { file: string; remove: true })

/** Mends a fault in a tree of the broken program. */
export function repair(tree: Tree, each: Repair): void {
  if ('remove' in each) tree.remove(each.file)
  else tree.write(each.file, mended(tree.text(each.file), each))
}

function mended(text: string, { file, after = '', broken, sound }: Change): string {
  const anchor = text.indexOf(after)
  const start = anchor + after.length
  const at = text.indexOf(broken, start)
  if (anchor < 0 || at < 0) throw new Error(`${file} does not hold ${broken || after}`)
  return text.slice(0, at) + sound + text.slice(at + broken.length)
}

/** By rule. PB1604 has none: a waiver accepts it in both programs. */
export const repairs: readonly Repair[] = [
  { rule: 'PB1001', file: 'glossary/lux.yaml', after: 'term: Lux', broken: '\nsee: [lumen]', sound: '' },
  { rule: 'PB1002', file: 'partners/vidro/plan.yaml', broken: 'id: release', sound: 'id: training' },
  { rule: 'PB1004', file: 'partners/sol/activation.yaml', after: 'training:', broken: '2026-09-25', sound: '2025-09-25' },
  {
    rule: 'PB1006',
    file: 'partners/torre/partner.yaml',
    broken: 'A Torre Engenharia planeja torres; fale com engineer@torre.example.',
    sound: 'A Torre Engenharia planeja torres.',
  },
  {
    rule: 'PB1007',
    file: 'partners/vidro/partner.yaml',
    broken: 'Marta Reis has the CPF 529.982.247-25.',
    sound: 'Speaks with us on Mondays.',
  },
  {
    rule: 'PB1008',
    file: 'mdf/open-house.yaml',
    broken: '100ef6a71bac925f709fe9c114c60460bf6e472cfdb9d44bd8adf1698135260f',
    sound: '3c191bcc5c90ec4bbb826e3186d5af26571c39670f0bd2bc266024ead9cc9982',
  },
  { rule: 'PB1009', file: 'exports/sources.yaml', broken: 'exported_on: 2026-04-20', sound: 'exported_on: 2026-05-25' },
  {
    rule: 'PB1010',
    file: 'partners/hijaz/partner.yaml',
    after: 'saudization_band: low_green\n',
    broken: '',
    sound: '  saudization_certificate_on: 2026-04-20\n',
  },
  { rule: 'PB1011', file: 'partners/cobre/partner.yaml', after: 'kind: brand_guidelines', broken: ', clauses: [gulf]', sound: '' },
  {
    rule: 'PB1012',
    file: 'partners/cobre/partner.yaml',
    after: 'template_version: "2.0", status: draft',
    broken: '',
    sound: ', variables: { partner_name: Cobre Visual }',
  },
  {
    rule: 'PB1101',
    file: 'partners/malha/partner.yaml',
    after: 'kind: dpa',
    broken: 'status: terminated\n    terminated_on: 2026-05-11',
    sound: 'status: signed',
  },
  {
    rule: 'PB1102',
    file: 'partners/sol/partner.yaml',
    after: 'kind: dpa',
    broken: 'status: negotiating\n    sent_on: 2025-08-11',
    sound: 'status: signed\n    sent_on: 2025-08-11\n    signed_on: 2025-09-01\n    effective_on: 2025-09-01',
  },
  {
    rule: 'PB1103',
    file: 'partners/torre/partner.yaml',
    after: 'kind: dpa',
    broken: 'expires_on: 2026-05-15',
    sound: 'expires_on: 2028-08-31',
  },
  {
    rule: 'PB1104',
    file: 'partners/lumo/partner.yaml',
    after: 'kind: dpa',
    broken: '/lumo/dpa }',
    sound: '/lumo/dpa, sha256: b17ef6d19c7a5b1ee83b907c595526dcb1eb06db8227d650d5dda0a9f4ce8cd9 }',
  },
  {
    rule: 'PB1105',
    file: 'partners/cobre/partner.yaml',
    broken: 'subprocessors_reviewed_on: 2025-02-03',
    sound: 'subprocessors_reviewed_on: 2026-02-02',
  },
  { rule: 'PB1106', file: 'partners/cobre/partner.yaml', broken: 'mechanism: none', sound: 'mechanism: specific_clauses' },
  { rule: 'PB1107', file: 'partners/malha/partner.yaml', after: 'id: support', broken: 'mechanism: eu_scc', sound: 'mechanism: anpd_scc' },
  {
    rule: 'PB1108',
    file: 'partners/malha/partner.yaml',
    after: 'mechanism_unaltered: true\n',
    broken: '',
    sound: '    notice_url: https://malha.example/privacy\n',
  },
  { rule: 'PB1109', file: 'program.yaml', after: 'email: "privacy@farol.example"', broken: '', sound: ', appointed_on: 2025-01-15' },
  { rule: 'PB1110', file: 'partners/najd/partner.yaml', broken: 'mechanism: anpd_scc', sound: 'mechanism: sdaia_scc' },
  {
    rule: 'PB1111',
    file: 'partners/hijaz/partner.yaml',
    after: 'mechanism_unaltered: true',
    broken: '',
    sound: '\n    risk_assessment_on: 2025-08-19',
  },
  { rule: 'PB1112', file: 'partners/vidro/partner.yaml', broken: 'incident_notice_hours: 96', sound: 'incident_notice_hours: 24' },
  {
    rule: 'PB1113',
    file: 'partners/lumo/partner.yaml',
    after: 'kind: nda',
    broken: 'status: sent\n    sent_on: 2025-06-02',
    sound: 'status: signed\n    sent_on: 2025-06-02\n    signed_on: 2025-06-04\n    effective_on: 2025-06-04',
  },
  {
    rule: 'PB1114',
    file: 'partners/campus/partner.yaml',
    after: 'kind: referral',
    broken: 'expires_on: 2026-05-15',
    sound: 'expires_on: 2028-08-31',
  },
  {
    rule: 'PB1115',
    file: 'partners/pampa/partner.yaml',
    after: 'kind: reseller',
    broken: 'status: terminated\n    terminated_on: 2026-05-01',
    sound: 'status: signed',
  },
  {
    rule: 'PB1116',
    file: 'partners/vidro/partner.yaml',
    after: 'kind: brand_guidelines',
    broken: 'template_version: "1.0"',
    sound: 'template_version: "2.0"',
  },
  {
    rule: 'PB1117',
    file: 'partners/campus/partner.yaml',
    after: 'kind: nda',
    broken: 'status: sent\n    sent_on: 2025-06-02',
    sound: 'status: signed\n    sent_on: 2025-06-02\n    signed_on: 2025-06-04\n    effective_on: 2025-06-04',
  },
  {
    rule: 'PB1201',
    file: 'partners/cobre/partner.yaml',
    after: 'security_review:',
    broken: '{ status: not_started }',
    sound: '{ status: passed, security_review_date: 2025-08-18, next_review_on: 2026-08-17, reviewer: Nara Faria }',
  },
  { rule: 'PB1202', file: 'partners/campus/partner.yaml', broken: 'next_review_on: 2026-05-15', sound: 'next_review_on: 2026-08-17' },
  { rule: 'PB1203', file: 'integrations/sol-render.yaml', after: 'due_on: 2026-02-27', broken: '', sound: ', closed_on: 2026-02-20' },
  { rule: 'PB1203', file: 'integrations/sol-render.yaml', broken: 'status: conditional', sound: 'status: passed' },
  {
    rule: 'PB1204',
    file: 'partners/sol/partner.yaml',
    broken: 'period_start: 2024-04-01, period_end: 2025-03-31, issued_on: 2025-05-05',
    sound: 'period_start: 2025-04-01, period_end: 2026-03-31, issued_on: 2026-05-04',
  },
  { rule: 'PB1205', file: 'partners/malha/partner.yaml', broken: 'covers: []', sound: 'covers: [malha-sync]' },
  { rule: 'PB1206', file: 'partners/vidro/partner.yaml', broken: 'surveillance_on: 2025-05-12', sound: 'surveillance_on: 2026-02-02' },
  { rule: 'PB1207', file: 'integrations/vidro-viewer.yaml', broken: 'issued_on: 2025-01-20', sound: 'issued_on: 2026-01-19' },
  { rule: 'PB1208', file: 'integrations/malha-sync.yaml', broken: 'requested: [plans.read, users.read]', sound: 'requested: [plans.read]' },
  {
    rule: 'PB1209',
    file: 'partners/najd/partner.yaml',
    after: 'reviewer: Nara Faria',
    broken: '',
    sound: ', evidence: [{ kind: questionnaire, issued_on: 2025-08-04 }]',
  },
  {
    rule: 'PB1301',
    file: 'partners/cobre/partner.yaml',
    broken: 'status: in_progress',
    sound: 'status: cleared\n  completed_on: 2025-08-20',
  },
  { rule: 'PB1302', file: 'partners/lumo/partner.yaml', broken: 'completed_on: 2025-05-12', sound: 'completed_on: 2025-08-20' },
  { rule: 'PB1303', file: 'partners/hijaz/partner.yaml', broken: 'abc_certified_on: 2025-05-12', sound: 'abc_certified_on: 2025-08-20' },
  { rule: 'PB1304', file: 'partners/lumo/partner.yaml', broken: 'percent: 60', sound: 'percent: 80' },
  { rule: 'PB1305', file: 'partners/hijaz/terms/v1.yaml', broken: 'commission_percent: 5', sound: 'margin_percent: 5' },
  {
    rule: 'PB1306',
    file: 'partners/vidro/partner.yaml',
    broken: 'sanctions_screened_on: 2026-02-02',
    sound: 'sanctions_screened_on: 2026-04-27',
  },
  { rule: 'PB1307', file: 'listings/aws-farol/listing.yaml', after: 'compliance: { ', broken: '', sound: 'eccn: EAR99, ' },
  { rule: 'PB1308', file: 'deals/2026.csv', after: '2026-07-13,', broken: ',2026-05-20', sound: '2026-04-15,2026-05-20' },
  {
    rule: 'PB1309',
    file: 'partners/sol/terms/v1.yaml',
    broken: 'granted: true, scope: Brazil until the end of 2027',
    sound: 'granted: false',
  },
  {
    rule: 'PB1310',
    file: 'events/light-day.yaml',
    broken: 'A day on plans of light and the story of torre-2.',
    sound: 'A day on plans of light.',
  },
  { rule: 'PB1401', file: 'partners/najd/partner.yaml', broken: 'cr_number: "1010118220"', sound: 'cr_number: "7001118220"' },
  { rule: 'PB1402', file: 'partners/hijaz/partner.yaml', broken: 'cr_confirmed_on: 2025-03-03', sound: 'cr_confirmed_on: 2026-03-02' },
  { rule: 'PB1403', file: 'partners/najd/partner.yaml', broken: 'saudization_band: red', sound: 'saudization_band: low_green' },
  { rule: 'PB1404', file: 'partners/najd/partner.yaml', broken: 'zakat_valid_until: 2026-04-30', sound: 'zakat_valid_until: 2027-04-30' },
  {
    rule: 'PB1405',
    file: 'partners/hijaz/partner.yaml',
    after: 'kind: nda',
    broken: 'prevailing_language: en',
    sound: 'prevailing_language: ar',
  },
  { rule: 'PB1406', file: 'partners/hijaz/partner.yaml', broken: 'local_ownership_percent: 40', sound: 'local_ownership_percent: 60' },
  {
    rule: 'PB1407',
    file: 'partners/najd/partner.yaml',
    broken: 'rhq: { status: in_progress }',
    sound: 'rhq: { status: licensed, licence: RHQ-118 }',
  },
  {
    rule: 'PB1408',
    file: 'partners/najd/partner.yaml',
    after:
      '    approvals: [{ decision: approved, role: partnerships, requested_by: Eva Melo, requested_on: 2025-08-04, by: Ana Prado, on: 2025-08-06 }]',
    broken: '',
    sound: '\n    registration_number: MC-2025-118',
  },
  { rule: 'PB1501', file: 'deals/2026.csv', broken: 'ponte.example,44555666000172', sound: 'estancia.example,77888999000105' },
  { rule: 'PB1502', file: 'deals/2026.csv', broken: '2026-05-29', sound: '2026-08-16' },
  { rule: 'PB1503', file: 'deals/2026.csv', broken: '2026-05-20,,', sound: '2026-05-29,,' },
  { rule: 'PB1504', file: 'deals/2026.csv', after: '2026-05-12,2026-05-25,', broken: '', sound: 'Minutes of 2026-05-06' },
  { rule: 'PB1505', file: 'partners/najd/partner.yaml', broken: 'tier: member', sound: 'tier: pro' },
  { rule: 'PB1506', file: 'mdf/fair.yaml', after: 'by: Ana Prado', broken: 'on: 2026-04-22', sound: 'on: 2026-04-01' },
  {
    rule: 'PB1507',
    file: 'mdf/web-light.yaml',
    after: 'mdf/invoice } }',
    broken: '',
    sound: '\n      - { kind: attendee_list, document: { url: https://files.farol.example/mdf/attendee_list } }',
  },
  { rule: 'PB1508', file: 'mdf/open-house.yaml', broken: 'claimed_on: 2026-05-27', sound: 'claimed_on: 2026-05-11' },
  { rule: 'PB1509', file: 'mdf/fair.yaml', broken: 'amount: "12000.00"', sound: 'amount: "9000.00"' },
  { rule: 'PB1510', file: 'mdf/web-light.yaml', broken: 'number: A 17', sound: 'number: A 18' },
  { rule: 'PB1511', file: 'mdf/night.yaml', after: 'approvals:', broken: 'requested_by: Ana Prado', sound: 'requested_by: Igor Sales' },
  {
    rule: 'PB1512',
    file: 'campaigns/glass-and-light/index.mdx',
    after: 'customer: Casa Clara',
    broken: '',
    sound: ', consent_on: 2026-03-20',
  },
  { rule: 'PB1513', file: 'partners/malha/partner.yaml', broken: 'at: 2024-03-04', sound: 'at: 2025-09-02' },
  {
    rule: 'PB1514',
    file: 'partners/malha/partner.yaml',
    after: 'certifications:',
    broken: 'expires_on: 2026-07-14',
    sound: 'expires_on: 2027-09-14',
  },
  {
    rule: 'PB1515',
    file: 'partners/pampa/partner.yaml',
    after: 'engineer@pampa.example"\n',
    broken: '',
    sound: '    certifications: [{ name: Farol Planner, level: professional, issued_on: 2025-09-15, expires_on: 2027-09-14 }]\n',
  },
  { rule: 'PB1516', file: 'partners/torre/qbr/2026-q1.mdx', broken: 'held_on: 2026-01-20', sound: 'held_on: 2026-04-14' },
  { rule: 'PB1517', file: 'partners/vidro/partner.yaml', broken: 'certified_people: 3', sound: 'certified_people: 1' },
  { rule: 'PB1518', file: 'partners/torre/partner.yaml', broken: 'duties: [technical]', sound: 'duties: [security, technical]' },
  {
    rule: 'PB1601',
    file: 'partners/malha/partner.yaml',
    after: 'exit_criteria: [Two quarters without a joint customer]\n',
    broken: '',
    sound:
      '    approvals: [{ decision: approved, role: partnerships, requested_by: Eva Melo, requested_on: 2025-08-04, by: Ana Prado, on: 2025-08-06 }]\n',
  },
  { rule: 'PB1602', file: 'mdf/tour.yaml', after: 'approvals:', broken: 'requested_on: 2026-05-18', sound: 'requested_on: 2026-05-29' },
  { rule: 'PB1603', file: 'partners/campus/partner.yaml', broken: 'left_on: 2025-09-12', sound: 'left_on: 2025-08-29' },
  { rule: 'PB1605', file: 'partners/torre/terms/v1.yaml', broken: 'margin_percent: 25', sound: 'margin_percent: 18' },
  {
    rule: 'PB1606',
    file: 'partners/malha/plan.yaml',
    after: 'title: Head of partnerships, on: 2025-10-06 }',
    broken: '',
    sound: '\n    - { side: partner, name: Rosa Dias, title: Director, on: 2025-10-06 }',
  },
  {
    rule: 'PB1607',
    file: 'partners/vidro/plan.yaml',
    after: 'measure: Shorter time to a first plan',
    broken: '',
    sound: '\n    result_percent: 25',
  },
  {
    rule: 'PB1608',
    file: 'partners/cobre/partner.yaml',
    after:
      '    document: { url: https://files.farol.example/cobre/referral, sha256: 4ec9599fc203d176a301536c2e091a19bc852759b255bd6818810a42c5fed14a }\n',
    broken: '',
    sound: '    exit_criteria: [Two quarters without a joint customer]\n',
  },
  {
    rule: 'PB1608',
    file: 'partners/cobre/terms/v1.yaml',
    after: 'obligations: { vendor: [Support on business days], partner: [A first answer to customers within a day] }\n',
    broken: '',
    sound: 'exit_clauses: [Three months of notice]\n',
  },
  { rule: 'PB1609', file: 'partners/campus/partner.yaml', broken: 'next_review_on: 2026-05-12', sound: 'next_review_on: 2026-07-14' },
  { rule: 'PB1610', file: 'partners/vidro/qbr/2026-q1.mdx', broken: 'status: open', sound: 'status: done, done_on: 2026-05-12' },
  { rule: 'PB1611', file: 'listings/shopify-farol/listing.yaml', broken: 'partners: [ponto]', sound: 'partners: [torre]' },
  { rule: 'PB1612', file: 'partners/norte/partner.yaml', after: 'due: 2026-04-30', broken: '', sound: ', done_on: 2026-04-29' },
  { rule: 'PB1701', file: 'tiers/ally.yaml', remove: true },
  { rule: 'PB1702', file: 'tiers/member.yaml', after: 'joint-campaign: false', broken: '', sound: ', first-answer: 24' },
  {
    rule: 'PB1703',
    file: 'partners/malha/partner.yaml',
    after: 'theirs:',
    broken: '[]',
    sound: '[{ what: A release each quarter, at_stake: Its place in the catalogue }]',
  },
  {
    rule: 'PB1704',
    file: 'partners/vidro/partner.yaml',
    after: 'It sells planning beside its models.\n',
    broken: '',
    sound: '  customers: One model instead of two.\n',
  },
  { rule: 'PB1705', file: 'integrations/sol-render.yaml', broken: 'partners: [vidro]', sound: 'partners: [sol]' },
  { rule: 'PB1706', file: 'campaigns/glass-and-light/index.mdx', broken: 'launch_on: 2025-04-21', sound: 'launch_on: 2026-04-20' },
  { rule: 'PB1707', file: 'playbook/deal-desk.mdx', broken: 'protects the deal for 60 days', sound: 'protects the deal for 90 days' },
  {
    rule: 'PB1708',
    file: 'guide/deals.mdx',
    broken: 'An answer comes within two business days',
    sound: 'We answer within two business days',
  },
  {
    rule: 'PB1709',
    file: 'listings/shopify-farol/listing.yaml',
    broken: 'title: Farol for architects and builders of Brazil',
    sound: 'title: Farol for architects',
  },
  { rule: 'PB1710', file: 'playbook/deal-desk.mdx', broken: '/guide/dealz/', sound: '/guide/deals/' },
  { rule: 'PB1711', file: 'listings/aws-farol/listing.yaml', broken: 'eula: custom', sound: 'eula: standard' },
  {
    rule: 'PB1901',
    file: 'waivers.yaml',
    after: 'waivers:\n',
    broken:
      '  - rule: PB1201\n    entry: partner/cobre\n    reason: The reviewer was ill\n    owner: Eva Melo\n    approver: Nara Faria\n    approved_on: 2026-04-13\n    expires_on: 2026-05-22\n',
    sound: '',
  },
  { rule: 'PB1902', file: 'waivers.yaml', after: 'entry: partner/andes', broken: '2026-06-10', sound: '2026-07-31' },
  {
    rule: 'PB1903',
    file: 'waivers.yaml',
    after: 'waivers:\n',
    broken:
      '  - rule: PB1609\n    entry: partner/sol\n    reason: The next review waits for their new director\n    owner: Eva Melo\n    approver: Ana Prado\n    approved_on: 2026-05-25\n    expires_on: 2026-07-31\n',
    sound: '',
  },
  {
    rule: 'PB1904',
    file: 'waivers.yaml',
    after: 'waivers:\n',
    broken:
      '  - rule: PB1302\n    entry: partner/lumo\n    reason: Two registers do not answer\n    owner: Eva Melo\n    approver: Rui Salles\n    approved_on: 2026-05-25\n    expires_on: 2026-12-31\n',
    sound: '',
  },
  {
    rule: 'PB1905',
    file: 'waivers.yaml',
    after: 'waivers:\n',
    broken:
      '  - rule: PB1303\n    entry: partner/hijaz\n    reason: The certificate is on its way\n    owner: Eva Melo\n    approver: Nara Faria\n    approved_on: 2026-05-25\n    expires_on: 2026-07-31\n',
    sound: '',
  },
  {
    rule: 'PB1906',
    file: 'waivers.yaml',
    after: 'waivers:\n',
    broken:
      '  - rule: PB1006\n    entry: partner/torre\n    reason: The engineer agreed\n    owner: Eva Melo\n    approver: Ana Prado\n    approved_on: 2026-05-25\n    expires_on: 2026-07-31\n',
    sound: '',
  },
  { rule: 'PB1909', file: 'policies/sponsor.yaml', broken: 'expect: fail', sound: 'expect: pass' },
  { rule: 'PB1910', file: 'policies/sponsor.yaml', broken: 'has(self.doc_lnk)', sound: 'has(self.doc_link)' },
  {
    rule: 'FAROL1001',
    file: 'partners/cobre/partner.yaml',
    after: 'owners: { manager: Eva Melo',
    broken: '',
    sound: ', executive: Lia Torres',
  },
]
