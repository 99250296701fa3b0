// Sanctions and export control: who was screened, what may be exported, and to whom it goes.
import { periodEnd } from '../../../program/days.ts'
import type { Entry } from '../../../program/program.ts'
import { isLive } from '../../agreements.ts'
import { embargoes } from '../../embargo.ts'
import { hostOf } from '../../hosts.ts'
import { lapses } from '../../lapses.ts'
import { type Hit, type Rule, rule } from '../../rule.ts'
import { dayAfter } from '../../spans.ts'

const ofac = {
  title: 'OFAC, A Framework for OFAC Compliance Commitments (2 May 2019), internal controls and screening',
  checked_on: '2026-10-15',
}
const classification = {
  title: 'Export Administration Regulations, 15 CFR 774, Supplement No. 1 (Commerce Control List)',
  checked_on: '2026-10-15',
}
const end_use = {
  title: 'Export Administration Regulations, 15 CFR 732, Supplement No. 3 (know your customer, red flags)',
  checked_on: '2026-10-15',
}

/** An ECCN, such as 5D992.c, or EAR99. */
const eccn_pattern = /\b(?:EAR99|\d[A-E]\d{3})\b/i

const offered: ReadonlySet<string> = new Set(['in_review', 'limited', 'live'])

const header =
  'dealreg_id,partner_id,account_id,account_domain,account_tax_id,product,country,stage,amount,currency,registered_on,decided_on,decided_by,expected_close,expires_on,end_user_screened_on,evidence'
const deal = (domain: string, stage: string, screened: string): string =>
  `${header}\nd1,acme,A1,${domain},PT500000000,Lantern,PT,${stage},1000,EUR,2026-05-04,2026-05-05,Ana Prado,2026-06-30,2026-08-02,${screened},Minutes of 2026-05-04\n`

const listing = (status: string, compliance: string): string =>
  `marketplace: aws\nproduct: Lantern\nstatus: ${status}\nproduct_id: prod-lantern\nlive_on: 2026-03-02\ncopy: { title: Lantern, short_description: Plans light., long_description: Plans the light of a building., highlights: [Fast] }\ncategories: [Design]\nkeywords: [light]\nlanguages: [en]\npricing: { model: free, currency: EUR, dimensions: [], rates: [] }\nlegal: { eula: standard, privacy_url: https://lantern.example/privacy, refund_policy: Nothing is paid. }\nsupport: { description: On business days., email: help@lantern.example, url: https://lantern.example/help }\ncompliance: ${compliance}\nowner: Eva Melo`

export const sanctions: readonly Rule[] = [
  rule({
    id: 'PB1306',
    slug: 'sanctions-stale',
    severity: 'error',
    waivable: true,
    title: 'A partner at work is screened against sanctions lists again and again, and no hit is open',
    why: 'Lists change every week, and dealing with somebody on them is an offence without intent. A hit that nobody has cleared means that we know, and go on.',
    fix: 'Screen the partner and its owners again and record the day; on a hit, stop all business until legal has cleared it.',
    windows: 'Ninety days after sanctions_screened_on; sanctions-screening in freshness sets other days, and when to warn.',
    cites: [ofac],
    of: 'partner',
    check({ fields }, { period }) {
      const { due_diligence: found } = fields
      if (found === undefined || !isLive(fields)) return undefined
      const { sanctions_hit, sanctions_screened_on: last } = found
      const { days, warn } = period('sanctions-screening', 90)
      const at: Hit['at'] = ['due_diligence', 'sanctions_screened_on']
      return [
        ...(sanctions_hit === true
          ? [{ at: ['due_diligence', 'sanctions_hit'], what: 'a hit on a sanctions list is not resolved', waivable: false } as const]
          : []),
        ...(last === undefined
          ? [{ at, what: 'the partner has not been screened against sanctions lists' }]
          : lapses(at, 'the screening against sanctions lists is due to be repeated', [{ from: dayAfter(periodEnd(last, days)) }], warn)),
      ]
    },
    examples: {
      failing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'risk_tier: low\ndue_diligence: { status: cleared, completed_on: 2025-12-01, sanctions_screened_on: 2026-03-02 }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/sanctions_screened_on',
          before: 'none',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'risk_tier: low\ndue_diligence: { status: cleared, completed_on: 2025-12-01, sanctions_screened_on: 2026-05-04, sanctions_hit: true }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/sanctions_hit',
        },
        {
          files: { 'partners/acme/partner.yaml': 'risk_tier: low\ndue_diligence: { status: in_progress }' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/sanctions_screened_on',
        },
        {
          files: {
            'program.yaml': 'freshness: [{ kind: sanctions-screening, days: 30, warn_days: [7] }]',
            'partners/acme/partner.yaml':
              'risk_tier: low\ndue_diligence: { status: cleared, completed_on: 2025-12-01, sanctions_screened_on: 2026-05-09, sanctions_hit: false }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/sanctions_screened_on',
          severity: 'warning',
          before: 'none',
        },
      ],
      passing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'status: prospect\nphase: evaluate\ndue_diligence: { status: in_progress, sanctions_screened_on: 2026-01-05, sanctions_hit: true }',
          },
          on: '2026-06-01',
        },
        { files: { 'partners/acme/partner.yaml': 'risk_tier: low\ndue_diligence: null' }, on: '2026-06-01' },
      ],
    },
  }),
  rule({
    id: 'PB1307',
    slug: 'export-class',
    severity: 'error',
    waivable: true,
    title: 'A listing has its export classification, and is not offered in a country under embargo',
    why: 'Every sale through a marketplace is an export by its operator and by us. Without the classification nobody can say whether it needs a licence, and to a country under embargo it always does.',
    fix: 'Record the ECCN or EAR99 in compliance.eccn, and take the country out of compliance.countries.',
    windows: 'Countries and the days on which their embargoes began are rows with their source in src/gate/embargo.ts.',
    cites: [classification, ...embargoes.map(({ source }) => source)],
    of: 'listing',
    check({ fields: { status, compliance } }) {
      if (!offered.has(status)) return undefined
      const { eccn, countries } = compliance
      return [
        ...(eccn === undefined
          ? [{ at: ['compliance', 'eccn'], what: 'the listing has no export classification' }]
          : eccn_pattern.test(eccn)
            ? []
            : [{ at: ['compliance', 'eccn'], what: 'the export classification is neither an ECCN nor EAR99' }]),
        ...countries.flatMap((country, index) =>
          embargoes
            .filter((each) => each.country === country)
            .map(({ from, until }): Hit => ({ at: ['compliance', 'countries', index], what: `${country} is under embargo`, from, until })),
        ),
      ]
    },
    examples: {
      failing: [
        {
          files: { 'listings/lantern/listing.yaml': listing('live', '{ countries: [PT, ES] }') },
          on: '2026-06-01',
          at: 'listings/lantern/listing.yaml#/compliance/eccn',
        },
        {
          files: { 'listings/lantern/listing.yaml': listing('in_review', '{ eccn: to be decided, countries: [PT] }') },
          on: '2026-06-01',
          at: 'listings/lantern/listing.yaml#/compliance/eccn',
        },
        {
          files: { 'listings/lantern/listing.yaml': listing('limited', '{ eccn: EAR99, countries: [PT, IR] }') },
          on: '2026-06-01',
          at: 'listings/lantern/listing.yaml#/compliance/countries/1',
        },
      ],
      passing: [
        { files: { 'listings/lantern/listing.yaml': listing('draft', '{ countries: [PT] }') }, on: '2026-06-01' },
        { files: { 'listings/lantern/listing.yaml': listing('live', '{ eccn: 5D992.c, countries: [PT, BR] }') }, on: '2026-06-01' },
      ],
    },
  }),
  rule({
    id: 'PB1308',
    slug: 'end-user',
    severity: 'error',
    waivable: true,
    title: 'The customer of an approved deal is named and was screened against sanctions lists',
    why: 'The duty to know who uses the product does not end at the reseller. A registration that hides its customer is how a sanctioned one buys, and the approval is our signature under it.',
    fix: 'Screen the customer and record end_user_screened_on; register the company that will use the product, not the one that sells it.',
    windows: 'From approval on: a submitted registration is screened while it is decided.',
    cites: [end_use, ofac],
    of: 'deal_registration',
    check({ fields }, context) {
      const { stage, account_domain, partner_id, end_user_screened_on } = fields
      const isAgreed = stage === 'approved' || stage === 'won'
      if (!isAgreed && stage !== 'submitted') return undefined
      return [
        ...(isAgreed && end_user_screened_on === undefined
          ? [{ at: ['end_user_screened_on'], what: 'the customer of the deal was not screened against sanctions lists' }]
          : []),
        ...(isOwn(account_domain, context.find('partner', partner_id))
          ? [{ at: ['account_domain'], what: 'the registration names the partner itself as the customer' }]
          : []),
      ]
    },
    examples: {
      failing: [
        { files: { 'deals/deals.csv': deal('quay.example', 'approved', '') }, on: '2026-06-01', at: 'deals/deals.csv:2:1' },
        { files: { 'deals/deals.csv': deal('quay.example', 'won', '') }, on: '2026-06-01', at: 'deals/deals.csv:2:1' },
        { files: { 'deals/deals.csv': deal('shop.acme.example', 'submitted', '') }, on: '2026-06-01', at: 'deals/deals.csv:2:12' },
      ],
      passing: [
        { files: { 'deals/deals.csv': deal('quay.example', 'submitted', '') }, on: '2026-06-01' },
        { files: { 'deals/deals.csv': deal('acme.example', 'rejected', '') }, on: '2026-06-01' },
        { files: { 'deals/deals.csv': deal('notacme.example', 'approved', '2026-05-05') }, on: '2026-06-01' },
      ],
    },
  }),
]

/** Whether a domain is the partner's own, or below one of them. */
function isOwn(customer: string, partner: Entry<'partner'> | undefined): boolean {
  if (partner === undefined) return false
  const { domains = [], website } = partner.fields
  return [...domains, hostOf(website)].some((own) => customer === own || customer.endsWith(`.${own}`))
}
