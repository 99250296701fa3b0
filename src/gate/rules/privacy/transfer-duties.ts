// What else a transfer or the law of a country asks for: a public notice, a data protection officer, an assessment of the risk.
import { isLive } from '../../agreements.ts'
import { anpd_2, anpd_18, anpd_19, pdpl_29, sdaia_transfers } from '../../law.ts'
import { type Hit, rule } from '../../rule.ts'
import { dayBefore, within } from '../../spans.ts'
import { groundOf, lawOf, needed, transfersOf } from '../../transfers.ts'
import { acme, flow, flows } from './examples.ts'

const lawful = 'mechanism: anpd_scc, mechanism_unaltered: true'

export const lgpdTransparency = rule({
  id: 'PB1108',
  slug: 'lgpd-transparency',
  severity: 'warning',
  waivable: true,
  jurisdiction: 'BR',
  from: '2024-08-23',
  title: 'A public notice names each transfer of personal data out of Brazil',
  why: 'People have a right to read in plain Portuguese where their data goes, what for, for how long and what they can do about it. The ANPD looks at the website first, and a missing page is seen from outside.',
  fix: 'Publish the notice with purpose, country and rights, and set notice_url of the flow.',
  cites: [anpd_19, { title: 'Lei nº 13.709/2018 (LGPD), art. 9', checked_on: '2026-10-14' }],
  of: 'partner',
  check({ fields }) {
    if (!isLive(fields)) return undefined
    return transfersOf(fields).flatMap(({ flow: { exporter_country, notice_url }, index }): Hit[] =>
      exporter_country === 'BR' && notice_url === undefined
        ? [{ at: ['data_flows', index, 'notice_url'], what: 'personal data leaves Brazil, and no public notice says so' }]
        : [],
    )
  },
  examples: {
    failing: [
      { files: flows('BR', 'US', lawful), on: '2026-06-01', at: 'partners/acme/partner.yaml#/data_flows/0/notice_url' },
      { files: flows('BR', 'PT'), on: '2024-08-23', at: 'partners/acme/partner.yaml#/data_flows/0/notice_url', before: 'none' },
    ],
    passing: [
      { files: flows('BR', 'US', `${lawful}, notice_url: https://lantern.example/transfers`), on: '2026-06-01' },
      { files: flows('SA', 'BR', 'mechanism: binding_common_rules'), on: '2026-06-01' },
      { files: flows('BR', 'BR'), on: '2026-06-01' },
      { files: acme('status: suspended', `data_flows: [${flow('BR', 'US')}]`), on: '2026-06-01' },
    ],
  },
})

const brazilian = 'vendor: { legal_name: Lanterna Ltda., address: Rua do Cais 1, country: BR, website: https://lantern.example/ }'
const small = brazilian.replace(' }', ', small_processing_agent: true }')
const officer = (more: string): string => `privacy_contact: { name: Rui Sá, email: privacy@lantern.example${more} }`

export const encarregado = rule({
  id: 'PB1109',
  slug: 'encarregado',
  severity: 'error',
  waivable: true,
  jurisdiction: 'BR',
  from: '2024-07-17',
  title: 'A Brazilian vendor has appointed a data protection officer and publishes how to reach that person',
  why: 'The encarregado is whom people and the ANPD write to. An officer without a dated and signed act does not count as appointed, and one whose name nobody publishes cannot be written to.',
  fix: 'Appoint somebody in writing, and set privacy_contact with name, email and appointed_on; a small processing agent sets vendor.small_processing_agent instead.',
  cites: [anpd_18, anpd_2, { title: 'Lei nº 13.709/2018 (LGPD), art. 41', checked_on: '2026-10-14' }],
  of: 'program',
  check({ fields: { vendor, privacy_contact: officer } }) {
    if (vendor.country !== 'BR' || vendor.small_processing_agent === true) return undefined
    if (officer === undefined)
      return [{ at: ['privacy_contact'], what: 'the vendor is in Brazil and publishes no data protection officer' }]
    const { appointed_on } = officer
    const at = ['privacy_contact', 'appointed_on']
    return appointed_on === undefined
      ? [{ at, what: 'the data protection officer has no dated act of appointment' }]
      : [{ at, what: 'the data protection officer is not appointed yet', until: dayBefore(appointed_on) }]
  },
  examples: {
    failing: [
      { files: { 'program.yaml': `${brazilian}\nprivacy_contact: null` }, on: '2026-06-01', at: 'program.yaml#/privacy_contact' },
      {
        files: { 'program.yaml': `${brazilian}\n${officer('')}` },
        on: '2024-07-17',
        at: 'program.yaml#/privacy_contact/appointed_on',
        before: 'none',
      },
      {
        files: { 'program.yaml': `${brazilian}\n${officer(', appointed_on: 2026-06-04')}` },
        on: '2026-06-01',
        at: 'program.yaml#/privacy_contact/appointed_on',
      },
    ],
    passing: [
      { files: { 'program.yaml': `${brazilian}\n${officer(', appointed_on: 2026-06-01')}` }, on: '2026-06-01' },
      { files: { 'program.yaml': `${small}\nprivacy_contact: null` }, on: '2026-06-01' },
      { files: { 'program.yaml': 'privacy_contact: null' }, on: '2026-06-01' },
    ],
  },
})

export const pdplRiskAssessment = rule({
  id: 'PB1111',
  slug: 'pdpl-risk-assessment',
  severity: 'error',
  waivable: true,
  jurisdiction: 'SA',
  from: '2024-09-14',
  title: 'A transfer out of Saudi Arabia under a safeguard has a dated risk assessment',
  why: 'A safeguard holds only with an assessment of what happens to the data at its destination. SDAIA may ask for it at any time, and one that is written afterwards shows its date.',
  fix: 'Write the assessment of the transfer and set risk_assessment_on of the flow.',
  cites: [sdaia_transfers, pdpl_29],
  of: 'partner',
  check(entry, context) {
    if (!isLive(entry.fields)) return undefined
    return transfersOf(entry.fields).flatMap((transfer): Hit[] => {
      const law = lawOf(transfer)
      const { sensitive, scale, risk_assessment_on } = transfer.flow
      if (law?.exporter !== 'SA') return []
      const isGrave = sensitive === true && scale === 'continuous_large'
      const days = isGrave ? [{}] : law.mechanisms.includes(groundOf(transfer) ?? 'none') ? needed(context, entry, transfer) : []
      const at = ['data_flows', transfer.index, 'risk_assessment_on']
      const what = 'personal data leaves Saudi Arabia without an assessment of the risk'
      const open = risk_assessment_on === undefined ? {} : { until: dayBefore(risk_assessment_on) }
      return within(days, open).map((span) => ({ at, what, ...span }))
    })
  },
  examples: {
    failing: [
      {
        files: flows('SA', 'BR', 'mechanism: sdaia_scc, mechanism_unaltered: true'),
        on: '2024-09-14',
        at: 'partners/acme/partner.yaml#/data_flows/0/risk_assessment_on',
        before: 'none',
      },
      {
        files: flows('SA', 'BR', 'mechanism: sdaia_scc, mechanism_unaltered: true, risk_assessment_on: 2026-06-04'),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/data_flows/0/risk_assessment_on',
      },
      {
        files: flows('SA', 'BR', 'mechanism: adequacy, sensitive: true, scale: continuous_large'),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/data_flows/0/risk_assessment_on',
      },
    ],
    passing: [
      { files: flows('SA', 'BR', 'mechanism: sdaia_scc, mechanism_unaltered: true, risk_assessment_on: 2026-06-01'), on: '2026-06-01' },
      { files: flows('SA', 'BR', 'mechanism: adequacy, sensitive: true, scale: regular'), on: '2026-06-01' },
      { files: flows('SA', 'BR', 'mechanism: adequacy, scale: continuous_large'), on: '2026-06-01' },
      { files: flows('BR', 'SA', 'mechanism: sdaia_scc'), on: '2026-06-01' },
      { files: flows('SA', 'SA', 'mechanism: domestic, sensitive: true, scale: continuous_large'), on: '2026-06-01' },
      { files: acme('status: suspended', `data_flows: [${flow('SA', 'BR', 'mechanism: sdaia_scc')}]`), on: '2026-06-01' },
    ],
  },
})
