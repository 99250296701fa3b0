// Deal registrations: two that clash, protection that is over, answers that are late, proof, and who may register.
import { addDays } from '../../../program/days.ts'
import { unitsOf } from '../../../program/decimal.ts'
import type { FieldsOf } from '../../../program/program.ts'
import { staleDay } from '../../../program/stale-deals.ts'
import { clashes } from '../../deal-clashes.ts'
import { answerDay } from '../../deal-state.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { type Day, dayAfter } from '../../spans.ts'
import { zeta } from '../example-partner.ts'
import { dealTable } from './deal-table.ts'

type Deal = FieldsOf<'deal_registration'>

const handbook = { title: 'GitLab handbook: channel operations, deal registration', checked_on: '2026-10-14' }
const practice = {
  title: 'Elinkages, Cirrus TSI and Compliance.ai: terms of deal registration, 60 to 90 days of protection',
  checked_on: '2026-10-14',
}

const clashIndex = ({ program }: Context) => clashes(program.entries.deal_registration)

const conflict = rule({
  id: 'PB1501',
  slug: 'deal-conflict',
  severity: 'error',
  waivable: true,
  title: 'A customer is protected for one partner at a time',
  why: 'Two partners were both promised the customer, with the same product, for the same days. Whoever loses will have spent weeks on a deal that we had already given away, and will ask for the margin all the same.',
  fix: 'Decide which registration stands by the conflict rules of the program, and set the stage of the other to rejected or withdrawn.',
  windows: 'From the day of the later registration to the last day that both protect.',
  cites: [handbook],
  of: 'deal_registration',
  check({ id, fields }, { program, once }) {
    if (fields.stage !== 'approved' || program.entries.deal_registration.length < 2) return undefined
    const clash = once(clashIndex).get(id)
    if (clash === undefined) return undefined
    const { first, mark, until } = clash
    return [
      {
        at: [mark],
        what: `registrations ${first.id} and ${id} of different partners are both approved for one customer and product`,
        from: fields.registered_on,
        until,
        related: [{ entry: first, at: [mark], what: 'the earlier registration' }],
      },
    ]
  },
  examples: {
    failing: [
      {
        files: {
          'partners/zeta/partner.yaml': zeta,
          'deals/2026.csv': dealTable(
            {},
            {
              dealreg_id: 'd2',
              partner_id: 'zeta',
              account_tax_id: undefined,
              registered_on: '2026-05-04',
              decided_on: '2026-05-05',
              expires_on: '2026-08-02',
            },
          ),
        },
        on: '2026-05-04',
        at: 'deals/2026.csv:3:12',
        before: 'none',
      },
      {
        files: {
          'partners/zeta/partner.yaml': zeta,
          'deals/2026.csv': dealTable(
            { account_domain: 'towers.example' },
            {
              dealreg_id: 'd2',
              partner_id: 'zeta',
              account_tax_id: 'PT 509 111 222',
              product: 'Lantern Pro; LANTERN',
              registered_on: '2026-07-04',
              expected_close: '2026-09-30',
              decided_on: '2026-07-06',
              expires_on: '2026-10-03',
            },
          ),
        },
        on: '2026-07-04',
        at: 'deals/2026.csv:3:26',
        before: 'none',
      },
    ],
    passing: [
      {
        files: {
          'partners/zeta/partner.yaml': zeta,
          'deals/2026.csv': dealTable(
            {},
            {
              dealreg_id: 'd2',
              partner_id: 'zeta',
              registered_on: '2026-07-06',
              expected_close: '2026-09-30',
              decided_on: '2026-07-07',
              expires_on: '2026-10-04',
            },
          ),
        },
        on: '2026-07-06',
      },
      {
        files: {
          'partners/zeta/partner.yaml': zeta,
          'deals/2026.csv': dealTable(
            {},
            { dealreg_id: 'd2', partner_id: 'zeta', country: 'ES' },
            { dealreg_id: 'd3', partner_id: 'zeta', product: 'Lantern Pro' },
            { dealreg_id: 'd4', partner_id: 'zeta', stage: 'rejected' },
          ),
        },
        on: '2026-06-01',
      },
      { files: { 'deals/2026.csv': dealTable({}, { dealreg_id: 'd2' }) }, on: '2026-06-01' },
    ],
  },
})

interface End {
  on: Day
  at: 'expires_on' | 'last_activity_on'
  what: string
}

// Protection ends on the day that the registration names, but no later than the program's rules allow.
function protectionEnd(deal: Deal, rules: FieldsOf<'program'>['deal_registration']): End {
  const longest = addDays(deal.registered_on, rules.valid_days + rules.extensions * rules.extension_days)
  const named: End =
    longest < deal.expires_on
      ? { on: longest, at: 'expires_on', what: 'protection has lasted as long as the program allows, and the registration is still open' }
      : { on: deal.expires_on, at: 'expires_on', what: 'protection is over, and the registration is still open' }
  if (deal.last_activity_on === undefined) return named
  const stale = staleDay(deal, rules)
  return stale < named.on
    ? { on: stale, at: 'last_activity_on', what: 'protection has ended for want of activity, and the registration is still open' }
    : named
}

const expired = rule({
  id: 'PB1502',
  slug: 'deal-expired',
  severity: 'warning',
  waivable: true,
  title: 'A registration is closed when its protection ends',
  why: 'The partner believes that it is still protected, while others may register the customer. Pipeline that counts open registrations is too high by this one.',
  fix: 'Ask the partner how the deal stands, then set the stage to won, lost or expired, or extend the protection where the rules allow it.',
  windows:
    'From the day after expires_on; valid_days, extensions, extension_days and stale_days of deal_registration can end protection earlier.',
  cites: [handbook, practice],
  of: 'deal_registration',
  check({ fields }, { settings }) {
    if (fields.stage !== 'approved') return undefined
    const { on, at, what } = protectionEnd(fields, settings.deal_registration)
    return [{ at: [at], what, from: dayAfter(on) }]
  },
  examples: {
    failing: [
      { files: { 'deals/2026.csv': dealTable({}) }, on: '2026-07-06', at: 'deals/2026.csv:2:107', before: 'none' },
      {
        files: { 'deals/2026.csv': dealTable({ expires_on: '2026-08-05' }) },
        on: '2026-08-05',
        at: 'deals/2026.csv:2:107',
        before: 'none',
      },
      {
        files: { 'deals/2026.csv': dealTable({ last_activity_on: '2026-04-20' }) },
        on: '2026-05-21',
        at: 'deals/2026.csv:2:119',
        before: 'none',
      },
    ],
    passing: [
      { files: { 'deals/2026.csv': dealTable({}) }, on: '2026-07-05' },
      { files: { 'deals/2026.csv': dealTable({ extended_on: '2026-06-29', expires_on: '2026-08-04' }) }, on: '2026-08-04' },
      {
        files: {
          'deals/2026.csv': dealTable({ stage: 'won' }, { dealreg_id: 'd2', stage: 'expired' }, { dealreg_id: 'd3', stage: 'lost' }),
        },
        on: '2026-07-06',
      },
    ],
  },
})

const sla = rule({
  id: 'PB1503',
  slug: 'deal-sla',
  severity: 'warning',
  waivable: true,
  title: 'A registration is answered in the days that the program promises',
  why: 'The partner cannot tell its customer whether it is protected, and works on in doubt. Partners that wait twice stop registering, and their deals reach us as surprises.',
  fix: 'Approve or reject the registration, and record the day in decided_on and the person in decided_by.',
  windows: 'answer_business_days of deal_registration, Monday to Friday, counted from the day after registered_on.',
  cites: [handbook],
  of: 'deal_registration',
  check({ fields }, { settings }) {
    if (fields.stage !== 'submitted') return undefined
    return [
      {
        at: ['stage'],
        what: 'the registration waits for an answer longer than the program promises',
        from: dayAfter(answerDay(fields, settings.deal_registration)),
      },
    ]
  },
  examples: {
    failing: [
      {
        files: {
          'deals/2026.csv': dealTable({ stage: 'submitted', registered_on: '2026-04-09', decided_on: undefined, decided_by: undefined }),
        },
        on: '2026-04-14',
        at: 'deals/2026.csv:2:47',
        before: 'none',
      },
    ],
    passing: [
      {
        files: { 'deals/2026.csv': dealTable({}, { dealreg_id: 'd2', stage: 'rejected' }, { dealreg_id: 'd3', stage: 'withdrawn' }) },
        on: '2026-06-01',
      },
    ],
  },
})

// A year, or a date such as 20.02.26, in the digits of any script.
const dated = /(?<!\p{Nd})(?:19|20|١٩|٢٠)\p{Nd}{2}(?!\p{Nd})|(?<!\p{Nd})\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}(?!\p{Nd})/u

const counted: ReadonlySet<Deal['stage']> = new Set(['submitted', 'approved', 'won'])

const evidence = rule({
  id: 'PB1504',
  slug: 'deal-evidence',
  severity: 'error',
  waivable: true,
  title: 'A registration says what the deal is worth and shows when the partner found it',
  why: 'Without dated proof, nobody can tell who came first when a second partner registers the customer, and the answer becomes a matter of taste. A deal without a value cannot be planned, protected or paid for.',
  fix: 'Write into evidence what shows that the partner opened the conversation, with its day, and the expected amount into amount.',
  cites: [
    handbook,
    { title: 'Evidence that the program asks of a registration: deal_registration.evidence in program.yaml', checked_on: '2026-10-14' },
  ],
  of: 'deal_registration',
  check({ fields }) {
    if (!counted.has(fields.stage)) return undefined
    const hits: Hit[] = []
    if (unitsOf(fields.amount) <= 0n) hits.push({ at: ['amount'], what: 'the registration has no value above zero' })
    if (fields.evidence === undefined) hits.push({ at: ['evidence'], what: 'nothing shows that the partner found the deal' })
    else if (!dated.test(fields.evidence)) hits.push({ at: ['evidence'], what: 'what shows that the partner found the deal has no date' })
    return hits
  },
  examples: {
    failing: [
      { files: { 'deals/2026.csv': dealTable({ evidence: undefined }) }, on: '2026-06-01', at: 'deals/2026.csv:2:1' },
      { files: { 'deals/2026.csv': dealTable({ evidence: 'They called us' }) }, on: '2026-06-01', at: 'deals/2026.csv:2:120' },
      { files: { 'deals/2026.csv': dealTable({ amount: '0.00' }) }, on: '2026-06-01', at: 'deals/2026.csv:2:56' },
    ],
    passing: [
      {
        files: {
          'deals/2026.csv': dealTable(
            { evidence: 'E-mail of 2 April 2026' },
            { dealreg_id: 'd2', evidence: 'Ata de 02/04/26' },
            { dealreg_id: 'd3', stage: 'rejected', evidence: undefined },
            { dealreg_id: 'd4', stage: 'won', amount: '0.01' },
          ),
        },
        on: '2026-06-01',
      },
    ],
  },
})

const eligible = (tier: string): string =>
  `deal_registration: { valid_days: 90, extensions: 1, extension_days: 30, answer_business_days: 2, stale_days: 30, eligible_tiers: [${tier}] }`
const members_only = eligible('member')
const gold_only = eligible('gold')
const gold = `order: 2
name: Gold
summary: For those who sell every month.
engagement: joint_development
thresholds: { joint-plan: true }
benefits: { referral-fee: 15, launch-fund: { amount: 900, currency: EUR }, support: Calls on business days }
graduation: There is no higher tier.
grace_days: 90`
const brazil_draft = `status: draft
valid_until: 2026-12-31
economics: { currency: EUR }
obligations: { vendor: [Support], partner: [A release each quarter] }
territory: [BR]
exclusivity: { granted: false }
approvals: []`

const ineligible = rule({
  id: 'PB1505',
  slug: 'deal-ineligible',
  severity: 'error',
  waivable: true,
  title: 'Only partners that may register a deal have one open',
  why: 'Protection is a benefit that the partner has not earned, or sells where it may not. Others who keep the rules lose the customer to it, and the promise cannot be taken back once the customer knows.',
  fix: 'Reject the registration, or correct the tier, the territory of the accepted term sheet or the dates of the partner.',
  windows: 'eligible_tiers of deal_registration; without it every tier may register.',
  cites: [handbook],
  of: 'deal_registration',
  check({ fields }, context) {
    if (fields.stage !== 'submitted' && fields.stage !== 'approved') return undefined
    const partner = context.find('partner', fields.partner_id)?.fields
    if (partner === undefined) return undefined
    const { eligible_tiers: tiers } = context.settings.deal_registration
    if (tiers !== undefined && !(partner.tier !== undefined && tiers.includes(partner.tier)))
      return [{ at: ['partner_id'], what: `${fields.partner_id} holds none of the tiers that may register deals` }]
    if (isBarred(partner, fields.registered_on))
      return [{ at: ['partner_id'], what: `${fields.partner_id} was no active partner on the day of the registration` }]
    const sheets = context.of('term_sheet', fields.partner_id).filter((each) => each.fields.status === 'accepted')
    if (sheets.length > 0 && !sheets.some((each) => each.fields.territory.includes(fields.country)))
      return [{ at: ['country'], what: `the accepted terms of ${fields.partner_id} do not cover the country of the customer` }]
    return undefined
  },
  examples: {
    failing: [
      {
        files: { 'program.yaml': members_only, 'partners/acme/partner.yaml': 'tier:', 'deals/2026.csv': dealTable({}) },
        on: '2026-06-01',
        at: 'deals/2026.csv:2:4',
      },
      {
        files: { 'program.yaml': gold_only, 'tiers/gold.yaml': gold, 'deals/2026.csv': dealTable({ stage: 'submitted' }) },
        on: '2026-06-01',
        at: 'deals/2026.csv:2:4',
      },
      {
        files: { 'partners/acme/partner.yaml': 'status: prospect', 'deals/2026.csv': dealTable({}) },
        on: '2026-06-01',
        at: 'deals/2026.csv:2:4',
      },
      {
        files: {
          'partners/acme/partner.yaml': 'status: suspended\nsuspended_on: 2026-04-06\nsuspended_because: Invoices are open.',
          'deals/2026.csv': dealTable({}),
        },
        on: '2026-06-01',
        at: 'deals/2026.csv:2:4',
      },
      {
        files: { 'partners/acme/partner.yaml': 'status: terminated\nended_on: 2026-04-06', 'deals/2026.csv': dealTable({}) },
        on: '2026-06-01',
        at: 'deals/2026.csv:2:4',
      },
      { files: { 'deals/2026.csv': dealTable({ country: 'BR' }) }, on: '2026-06-01', at: 'deals/2026.csv:2:44' },
    ],
    passing: [
      {
        files: {
          'program.yaml': members_only,
          'partners/acme/terms/v2.yaml': brazil_draft,
          'deals/2026.csv': dealTable({}, { dealreg_id: 'd2', country: 'ES' }),
        },
        on: '2026-06-01',
      },
      {
        files: {
          'program.yaml': gold_only,
          'tiers/gold.yaml': gold,
          'deals/2026.csv': dealTable({ stage: 'won' }, { dealreg_id: 'd2', stage: 'rejected' }),
        },
        on: '2026-06-01',
      },
      {
        files: {
          'partners/acme/partner.yaml': 'status: suspended\nsuspended_on: 2026-04-07\nsuspended_because: Invoices are open.',
          'partners/acme/terms/v1.yaml': 'status: superseded',
          'deals/2026.csv': dealTable({ country: 'BR' }),
        },
        on: '2026-06-01',
      },
    ],
  },
})

// A partner that was suspended or ended later registered in good right; what stays open then is another rule's.
function isBarred({ status, suspended_on, ended_on }: FieldsOf<'partner'>, day: Day): boolean {
  if (status === 'prospect') return true
  const since = status === 'suspended' ? suspended_on : status === 'terminated' ? ended_on : undefined
  return since !== undefined && day >= since
}

export const deals: readonly Rule[] = [conflict, expired, sla, evidence, ineligible]
