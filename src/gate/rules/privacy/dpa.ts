// Whether a data processing agreement is there, is signed and has not run out.
import { addDays } from '../../../program/days.ts'
import { agreementsOf, isLive, type Numbered, sharesPersonalData } from '../../agreements.ts'
import { fieldOf, gapsIn, lapse } from '../../cover.ts'
import { lgpd_39 } from '../../law.ts'
import { type Hit, rule } from '../../rule.ts'
import { type Day, dayAfter, within } from '../../spans.ts'
import { acme, signed } from './examples.ts'

export const dpaMissing = rule({
  id: 'PB1101',
  slug: 'dpa-missing',
  severity: 'error',
  waivable: true,
  title: 'A partner that handles personal data has a data processing agreement',
  why: 'Without written instructions the controller answers for whatever the partner does with the data, and the partner cannot show that it acted on our behalf.',
  fix: 'Send the data processing agreement of the legal library, and record it in agreements with kind: dpa.',
  cites: [lgpd_39],
  of: 'partner',
  check({ fields }) {
    if (!isLive(fields) || !sharesPersonalData(fields)) return undefined
    const agreements = agreementsOf(fields, 'dpa')
    if (agreements.length === 0) return [{ at: ['agreements'], what: 'personal data flows, and no data processing agreement is on record' }]
    return gapsIn(agreements).flatMap((gap): Hit[] => {
      if (gap.ended !== 'terminated') return []
      const at = fieldOf(gap.after, gap.span.from === undefined ? 'status' : 'terminated_on')
      const what = 'personal data flows, and the data processing agreement was terminated without another in its place'
      return [{ at, what, ...gap.span }]
    })
  },
  examples: {
    failing: [
      { files: acme('agreements: []'), on: '2026-06-01', at: 'partners/acme/partner.yaml#/agreements' },
      {
        files: acme('status: prospect', 'phase: onboard', 'agreements: []'),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements',
      },
      {
        files: acme('agreements:', '  - { kind: dpa, status: terminated, signed_on: 2024-06-01, terminated_on: 2026-06-01 }'),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/terminated_on',
        before: 'none',
      },
      {
        files: acme('agreements:', '  - { kind: dpa, status: terminated, signed_on: 2024-06-01 }'),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/status',
      },
    ],
    passing: [
      { files: {}, on: '2026-06-01' },
      { files: acme('status: prospect', 'phase: negotiate', 'agreements: []'), on: '2026-06-01' },
      { files: acme('status: terminated', 'phase: exit', 'ended_on: 2026-05-01', 'agreements: []'), on: '2026-06-01' },
      {
        files: acme(
          'agreements: []',
          'data_flows:',
          '  - { id: load, what: Load of servers, purpose: Planning, subjects: None, personal: false, exporter_country: PT, importer_country: PT, lawful_basis: contract }',
        ),
        on: '2026-06-01',
      },
      {
        files: acme(
          'agreements:',
          '  - { kind: dpa, status: terminated, signed_on: 2024-06-01, terminated_on: 2026-05-31 }',
          `  - { kind: dpa, ${signed('2026-05-31')} }`,
        ),
        on: '2026-06-01',
      },
    ],
  },
})

export const dpaNotExecuted = rule({
  id: 'PB1102',
  slug: 'dpa-not-executed',
  severity: 'error',
  waivable: true,
  title: 'The data processing agreement of an active partner is signed',
  why: 'A draft binds nobody. If the partner loses data while the agreement travels between lawyers, the authority sees two companies that shared it without any.',
  fix: 'Get both signatures and set status: signed with signed_on, or stop the flow until then.',
  windows: 'A warning for 30 days from sent_on; dpa-signature in freshness sets another number of days.',
  cites: [lgpd_39],
  of: 'partner',
  check({ fields }, { period }) {
    if (fields.status !== 'active' || !sharesPersonalData(fields)) return undefined
    const agreements = agreementsOf(fields, 'dpa')
    const [first] = gapsIn(agreements)
    if (agreements.length === 0 || first?.ended !== 'not_begun') return undefined
    const { until } = first.span
    return until === undefined ? unsigned(agreements, period('dpa-signature', 30).days) : notYet(agreements, until)
  },
  examples: {
    failing: [
      {
        files: acme('agreements: [{ kind: dpa, status: negotiating, sent_on: 2026-05-01 }]'),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/status',
        before: 'warning',
      },
      {
        files: acme('agreements: [{ kind: dpa, status: draft }]'),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/status',
      },
      {
        files: acme('agreements: [{ kind: dpa, status: draft }, { kind: dpa, status: sent, sent_on: 2026-05-01 }]'),
        on: '2026-05-01',
        at: 'partners/acme/partner.yaml#/agreements/1/status',
        severity: 'warning',
      },
      {
        files: acme('agreements: [{ kind: dpa, status: signed, signed_on: 2026-06-01, effective_on: 2026-07-01 }]'),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/effective_on',
        before: 'none',
      },
    ],
    passing: [
      { files: {}, on: '2026-06-01' },
      { files: acme('agreements: [{ kind: dpa, status: signed, signed_on: 2026-06-01, effective_on: 2026-07-01 }]'), on: '2026-07-01' },
      {
        files: acme(`agreements: [{ kind: dpa, ${signed('2024-06-10', '2026-06-09')} }, { kind: dpa, status: draft }]`),
        on: '2026-06-01',
      },
      { files: acme('status: prospect', 'phase: negotiate', 'agreements: [{ kind: dpa, status: sent }]'), on: '2026-06-01' },
      { files: acme('status: prospect', 'phase: onboard', 'agreements: [{ kind: dpa, status: sent }]'), on: '2026-06-01' },
    ],
  },
})

function unsigned(agreements: readonly Numbered[], days: number): Hit[] {
  const oldest = agreements.reduce((a, b) => ((b.agreement.sent_on ?? '9') < (a.agreement.sent_on ?? '9') ? b : a))
  const { sent_on } = oldest.agreement
  const error = sent_on === undefined ? undefined : dayAfter(addDays(sent_on, days))
  return [{ at: fieldOf(oldest, 'status'), what: 'personal data flows, and the data processing agreement is not signed', error }]
}

// Between its signature and its first day an agreement binds nobody.
function notYet(agreements: readonly Numbered[], until: Day): Hit[] {
  const what = 'the data processing agreement is signed and not yet in force'
  return agreements
    .filter(({ agreement: { effective_on, signed_on } }) => effective_on === dayAfter(until) && signed_on !== undefined)
    .flatMap((each) =>
      within([{ from: each.agreement.signed_on }], { until }).map((span) => ({ at: fieldOf(each, 'effective_on'), what, ...span })),
    )
}

const expired = 'the data processing agreement runs out, and no later one follows it'

export const dpaExpired = rule({
  id: 'PB1103',
  slug: 'dpa-expired',
  severity: 'error',
  waivable: true,
  title: 'The data processing agreement of a partner is in force',
  why: 'From the day after the last day of the agreement, data flows without instructions and without a contract that names the duties of both sides.',
  fix: 'Renew the agreement, and record the new one beside the old.',
  windows: 'Warns 60 and 30 days before the last day; warn_days of dpa in freshness sets other windows.',
  cites: [lgpd_39],
  of: 'partner',
  check({ fields }, { period }) {
    if (!isLive(fields) || !sharesPersonalData(fields)) return undefined
    const { warn } = period('dpa', 730, [60, 30])
    return gapsIn(agreementsOf(fields, 'dpa')).flatMap((gap): Hit[] =>
      gap.ended === 'expired' ? [lapse(expired, gap.span, gap.after, warn)] : [],
    )
  },
  examples: {
    failing: [
      {
        files: acme(`agreements: [{ kind: dpa, ${signed('2024-06-01', '2026-05-31')} }]`),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/expires_on',
        before: 'warning',
      },
      {
        files: acme(`agreements: [{ kind: dpa, ${signed('2024-06-01', '2026-05-31')} }]`),
        on: '2026-04-01',
        at: 'partners/acme/partner.yaml#/agreements/0/expires_on',
        severity: 'warning',
        before: 'none',
      },
      {
        files: acme('agreements: [{ kind: dpa, status: expired, signed_on: 2024-06-01 }]'),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/status',
      },
    ],
    passing: [
      { files: {}, on: '2026-06-01' },
      {
        files: acme(
          `agreements: [{ kind: dpa, ${signed('2024-06-01', '2026-05-31')} }, { kind: dpa, ${signed('2026-05-20', '2028-05-19')} }]`,
        ),
        on: '2026-06-01',
      },
      {
        files: acme(`agreements: [{ kind: dpa, ${signed('2024-06-01', '2026-05-31')}, auto_renew: true, notice_by: 2026-03-02 }]`),
        on: '2026-06-01',
      },
      {
        files: acme('agreements: [{ kind: dpa, status: terminated, signed_on: 2024-06-01, terminated_on: 2026-05-01 }]'),
        on: '2026-06-01',
      },
      {
        files: acme('status: terminated', 'phase: exit', `agreements: [{ kind: dpa, ${signed('2024-06-01', '2026-05-31')} }]`),
        on: '2026-06-01',
      },
    ],
  },
})
