// What has to stop when a partnership stops, and what is left to do afterwards.
import { addDays } from '../../../program/days.ts'
import type { Entry, EntryAmong } from '../../../program/program.ts'
import type { Partner } from '../../agreements.ts'
import { type Context, type Hit, type Lack, type Rule, rule } from '../../rule.ts'
import { common, type Day, dayBefore } from '../../spans.ts'

/** Days after the end in which everything has to be handed over. */
const handover_days = 30

/** First day on which a suspended or terminated partner may not have anything live. */
const stopped = ({ status, suspended_on, ended_on }: Partner): { from: Day | undefined } | undefined =>
  status === 'suspended' ? { from: suspended_on } : status === 'terminated' ? { from: ended_on } : undefined

type Live = EntryAmong<'deal_registration' | 'mdf_request' | 'listing'>

/** Partners for which the entry is still live, with the place that says so. */
function live(entry: Live): { partner: string; at: Hit['at']; what: string }[] {
  if (entry.kind === 'deal_registration') {
    const { stage, partner_id } = entry.fields
    return stage === 'submitted' || stage === 'approved'
      ? [{ partner: partner_id, at: ['stage'], what: 'the deal registration is open' }]
      : []
  }
  if (entry.kind === 'mdf_request') {
    const { status, partner } = entry.fields
    return status === 'approved' ? [{ partner, at: ['status'], what: 'the request for funds is approved' }] : []
  }
  const { status, partners = [] } = entry.fields
  return status === 'live' || status === 'limited'
    ? partners.map((partner, index) => ({ partner, at: ['partners', index], what: 'the listing is live' }))
    : []
}

type Task = NonNullable<Partner['exit']>['data_handback'][number]

const undone = (list: 'data_handback' | 'customer_continuity', tasks: readonly Task[], from: Day): Hit[] =>
  tasks.flatMap(({ done_on }, index) => {
    const days = common({ from }, { until: done_on && dayBefore(done_on) })
    return days === undefined
      ? []
      : [
          {
            at: ['exit', list, index, 'done_on'],
            ...days,
            what: `a task of "${list}" is not done 30 days after the end of the partnership`,
          },
        ]
  })

const deal = (stage: string): Record<string, string> => ({
  'deals/2026.csv': `dealreg_id,partner_id,account_id,account_domain,product,country,stage,amount,currency,registered_on,expected_close,expires_on\ndr-1,acme,A1,customer.example,Lantern,PT,${stage},9000.00,EUR,2026-04-06,2026-06-30,2026-07-05\n`,
})
const request = (status: string): Record<string, string> => ({
  'mdf/stand.yaml': `mdf_id: stand\npartner: acme\nactivity: Stand at a fair\ntype: event\nperiod: 2026-Q3\ncurrency: EUR\nbudget: "4000.00"\npartner_share: "2000.00"\nrequested: "2000.00"\nstart: 2026-09-01\nend: 2026-09-02\nkpi_target: { what: Visits, target: 40 }\nrequested_on: 2026-04-06\nrequested_by: Marta Reis\nstatus: ${status}\napprovals: []\nclaims: []`,
})
const listing = (status: string): Record<string, string> => ({
  'listings/aws/listing.yaml': `marketplace: aws\nproduct: Lantern\nstatus: ${status}\npartners: [acme]\ncopy: { title: Lantern, short_description: Light, long_description: Light for buildings }\ncategories: [Design]\nkeywords: [light]\nlanguages: [en]\npricing: { model: free, currency: EUR, dimensions: [], rates: [] }\nlegal: { eula: standard, privacy_url: https://lantern.example/privacy, refund_policy: None }\nsupport: { description: Tickets, email: help@lantern.example, url: https://lantern.example/help }\ncompliance: { eccn: EAR99, countries: [PT] }\nowner: Eva Melo`,
})
const suspended = { 'partners/acme/partner.yaml': 'status: suspended\nsuspended_on: 2026-05-04' }
const ended = (tasks: string, end = 'ended_on: 2026-05-02'): Record<string, string> => ({
  'partners/acme/partner.yaml': `status: terminated\n${end}\nexit: { reason: The owners retire., ${tasks} }`,
})
const task = (fields = ''): string => `[{ task: Return the files, owner: Luis Pina, due: 2026-05-15${fields} }]`
const at = 'partners/acme/partner.yaml#/exit'

export const ending: readonly Rule[] = [
  rule({
    id: 'PB1611',
    slug: 'suspended-live',
    severity: 'error',
    waivable: true,
    title: 'A suspended or terminated partner has no open deal, no approved funds and no live listing',
    why: 'Each of them is a promise that goes on in the name of a partner that we stopped. A protected deal keeps others away from the customer, and funds that are approved are spent.',
    fix: 'Hand the deal over or close it, cancel the request, take the partner off the listing; or lift the suspension.',
    cites: [{ title: 'Exit practice of the program: stop registrations, funds and badges on the first day', checked_on: '2026-10-14' }],
    of: ['deal_registration', 'mdf_request', 'listing'],
    check(entry, { find }: Context) {
      return live(entry).flatMap(({ partner: id, at: path, what }): Hit[] => {
        const partner: Entry<'partner'> | undefined = find('partner', id)
        const since = partner && stopped(partner.fields)
        if (partner === undefined || since === undefined) return []
        return [
          {
            at: path,
            ...since,
            what: `${what}, and the partner "${id}" is ${partner.fields.status}`,
            related: [{ entry: partner, at: ['status'], what: 'the status of the partner' }],
          },
        ]
      })
    },
    examples: {
      failing: [
        { files: { ...suspended, ...deal('approved') }, on: '2026-05-04', at: 'deals/2026.csv:2:42', before: 'none' },
        { files: { ...suspended, ...deal('submitted') }, on: '2026-05-04', at: 'deals/2026.csv:2:42', before: 'none' },
        { files: { ...suspended, ...request('approved') }, on: '2026-06-01', at: 'mdf/stand.yaml#/status' },
        {
          files: { 'partners/acme/partner.yaml': 'status: terminated\nended_on: 2026-05-04', ...listing('live') },
          on: '2026-05-04',
          at: 'listings/aws/listing.yaml#/partners/0',
          before: 'none',
        },
        {
          files: { 'partners/acme/partner.yaml': 'status: terminated', ...listing('limited') },
          on: '2026-06-01',
          at: 'listings/aws/listing.yaml#/partners/0',
        },
      ],
      passing: [
        { files: { ...deal('approved'), ...request('approved'), ...listing('live') }, on: '2026-06-01' },
        { files: { ...suspended, ...deal('won'), ...request('open'), ...listing('draft') }, on: '2026-06-01' },
        { files: { ...suspended, ...deal('expired'), ...request('cancelled'), ...listing('retired') }, on: '2026-06-01' },
      ],
    },
  }),
  rule({
    id: 'PB1612',
    slug: 'exit-incomplete',
    severity: 'error',
    waivable: true,
    title: 'Data is handed back and customers are served within 30 days after a partnership ends',
    why: 'Data that stayed with a former partner is a breach that waits to happen, and the law asks for its deletion once the purpose is gone. A customer without a named contact leaves both companies.',
    fix: 'Finish the task and write done_on; hand what somebody else has to do over in writing, with that name as owner.',
    windows: 'From the thirtieth day after ended_on.',
    cites: [{ title: 'Lei nº 13.709/2018 (LGPD), arts. 15 and 16', checked_on: '2026-10-14' }],
    of: 'partner',
    check({ fields: { status, ended_on, exit } }): readonly (Hit | Lack)[] | undefined {
      if (status !== 'terminated' || exit === undefined) return undefined
      if (ended_on === undefined) return [{ lacks: 'the day on which the partnership ended (ended_on)' }]
      const from = addDays(ended_on, handover_days)
      return [...undone('data_handback', exit.data_handback, from), ...undone('customer_continuity', exit.customer_continuity, from)]
    },
    examples: {
      failing: [
        {
          files: ended(`data_handback: ${task()}, customer_continuity: []`),
          on: '2026-06-01',
          at: `${at}/data_handback/0/done_on`,
          before: 'none',
        },
        {
          files: ended(`data_handback: [], customer_continuity: ${task()}`),
          on: '2026-06-01',
          at: `${at}/customer_continuity/0/done_on`,
          before: 'none',
        },
        {
          files: ended(`data_handback: ${task(', done_on: 2026-06-03')}, customer_continuity: []`),
          on: '2026-06-01',
          at: `${at}/data_handback/0/done_on`,
          before: 'none',
        },
      ],
      passing: [
        {
          files: ended(`data_handback: ${task(', done_on: 2026-06-01')}, customer_continuity: ${task(', done_on: 2026-05-15')}`),
          on: '2026-06-01',
        },
        { files: ended(`data_handback: ${task(', done_on: 2026-06-03')}, customer_continuity: []`), on: '2026-06-03' },
        { files: { 'partners/acme/partner.yaml': 'status: terminated\nended_on: 2025-05-02' }, on: '2026-06-01' },
        {
          files: {
            'partners/acme/partner.yaml': `phase: exit\nexit: { reason: The owners retire., data_handback: ${task()}, customer_continuity: [] }`,
          },
          on: '2026-06-01',
        },
      ],
      unevaluated: { files: ended(`data_handback: ${task()}, customer_continuity: []`, 'phase: exit'), on: '2026-06-01' },
    },
  }),
]
