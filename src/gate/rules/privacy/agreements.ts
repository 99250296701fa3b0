// Agreements of every kind: confidentiality before plans, what runs out or renews, and what was made from an old template.
import { addDays } from '../../../program/days.ts'
import type { Entry } from '../../../program/program.ts'
import { agreementsOf, commercial_kinds, isLive, isUnsigned, type Numbered } from '../../agreements.ts'
import { askedIn, fieldOf, gapsIn, lapse, ruling } from '../../cover.ts'
import { type Context, type Hit, rule } from '../../rule.ts'
import { type Day, dayAfter, type Span, within } from '../../spans.ts'
import { acme, signed } from './examples.ts'

const own = { title: 'Practice of the program: the term and the notice of the agreement itself', checked_on: '2026-11-20' }

/** Whether plans or customers are shared with a partner: it has a joint plan that goes on, or a deal that was not turned down. */
export const sharesPlans = ({ of }: Context, partner: string): boolean =>
  of('plan', partner).some(({ fields: { status } }) => status !== 'completed' && status !== 'cancelled') ||
  of('deal_registration', partner).some(({ fields: { stage } }) => stage === 'submitted' || stage === 'approved' || stage === 'won')

const nda = (text: string): string => `agreements: [{ kind: nda, ${text} }]`
const deal = (stage: string): string =>
  `dealreg_id,partner_id,account_id,account_domain,product,country,stage,amount,currency,registered_on,expected_close,expires_on\ndr-1,beta,a1,customer.example,Lantern,PT,${stage},1000.00,EUR,2026-05-04,2026-07-01,2026-08-01`
/** A second partner, which has neither plan nor agreement. */
export const beta = (...lines: readonly string[]): string =>
  [
    'partner_id: beta\nname: Beta Lda\ntype: reseller\npartnership: distribution\nregion: iberia\ncountry: PT\nwebsite: https://beta.example/\nsummary: Sells light.\nlisted: false',
    'phases: [{ phase: scout, entered_on: 2026-04-01 }]\nsegment: growth\nrisk_tier: low\ncontacts: []\nowners: { manager: Eva Melo }',
    ...lines,
  ].join('\n')

export const ndaMissing = rule({
  id: 'PB1113',
  slug: 'nda-missing',
  severity: 'warning',
  waivable: true,
  title: 'Plans and deals are shared with a partner that has signed a non-disclosure agreement',
  why: 'Roadmaps, prices and names of customers leave with the first joint plan. What was said before a signature is protected by nothing but good will.',
  fix: 'Sign the non-disclosure agreement of the legal library, and record it in agreements with kind: nda.',
  cites: [{ title: 'Practice of the program: confidentiality before plans and prices', checked_on: '2026-11-20' }],
  of: 'partner',
  check({ id, fields }, context) {
    if (fields.status === 'terminated' || !sharesPlans(context, id)) return undefined
    return gapsIn(agreementsOf(fields, 'nda'))
      .filter(({ ended }) => ended !== 'expired' || !isLive(fields))
      .flatMap((gap) => askedIn(gap, fields))
      .map((span) => ({ at: ['agreements'], what: 'plans or deals are shared, and no non-disclosure agreement is in force', ...span }))
  },
  examples: {
    failing: [
      { files: acme('agreements: []'), on: '2026-06-01', at: 'partners/acme/partner.yaml#/agreements' },
      { files: acme(nda('status: sent, sent_on: 2026-05-04')), on: '2026-06-01', at: 'partners/acme/partner.yaml#/agreements' },
      {
        files: acme(nda('status: terminated, signed_on: 2025-01-10, terminated_on: 2026-06-01')),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements',
        before: 'none',
      },
      {
        files: {
          'partners/beta/partner.yaml': beta('status: prospect\nphase: evaluate\nagreements: []'),
          'deals/2026.csv': deal('submitted'),
        },
        on: '2026-06-01',
        at: 'partners/beta/partner.yaml#/agreements',
      },
      {
        files: {
          'partners/beta/partner.yaml': beta(`status: suspended\nphase: manage\n${nda(signed('2024-01-01', '2026-05-31'))}`),
          'deals/2026.csv': deal('won'),
        },
        on: '2026-06-01',
        at: 'partners/beta/partner.yaml#/agreements',
        before: 'none',
      },
    ],
    passing: [
      { files: {}, on: '2026-06-01' },
      { files: acme(nda(signed('2024-01-01', '2026-05-31'))), on: '2026-06-01' },
      { files: acme('status: terminated', 'phase: exit', 'agreements: []'), on: '2026-06-01' },
      { files: { 'partners/beta/partner.yaml': beta('status: prospect\nphase: scout\nagreements: []') }, on: '2026-06-01' },
      {
        files: { 'partners/beta/partner.yaml': beta('status: prospect\nphase: scout\nagreements: []'), 'deals/2026.csv': deal('rejected') },
        on: '2026-06-01',
      },
      { files: { ...acme('agreements: []'), 'partners/acme/plan.yaml': 'status: cancelled' }, on: '2026-06-01' },
      { files: { ...acme('agreements: []'), 'partners/acme/plan.yaml': 'status: completed' }, on: '2026-06-01' },
    ],
  },
})

export const agreementExpired = rule({
  id: 'PB1114',
  slug: 'agreement-expired',
  severity: 'error',
  waivable: true,
  title: 'The agreements of a partner are in force, and what renews by itself does so on purpose',
  why: 'A partner that goes on selling after the last day works without agreed prices, liability or confidentiality. One that renews by itself binds us for another term as soon as the last day for notice is over.',
  fix: 'Sign a renewal and record it beside the old agreement; one that is not renewed gets status: terminated with terminated_on. After a renewal by itself, set expires_on and notice_by of the new term.',
  windows:
    'Warns 90, 60 and 30 days before the last day, and from the day after notice_by of an agreement that renews by itself; warn_days of agreement in freshness sets other windows. Data processing agreements that run out belong to PB1103.',
  cites: [own],
  of: 'partner',
  check({ fields }, { period }) {
    // A partner on its way out lets its agreements run out.
    if (!isLive(fields) || fields.phase === 'exit') return undefined
    const { warn } = period('agreement', 730, [90, 60, 30])
    const kinds = new Set(fields.agreements.map(({ kind }) => kind))
    // A memorandum has done its work once the agreement that it prepared is in force.
    return [...kinds].flatMap((kind): Hit[] => [
      ...(kind === 'dpa' ? [] : gapsIn(agreementsOf(fields, kind, ...(kind === 'mou' ? commercial_kinds : [])))).flatMap((gap): Hit[] =>
        gap.ended === 'expired' && gap.after.agreement.kind === kind
          ? [lapse(`the agreement of kind "${kind}" runs out, and no later one follows it`, gap.span, gap.after, warn)]
          : [],
      ),
      ...agreementsOf(fields, kind).flatMap(renewing),
    ])
  },
  examples: {
    failing: [
      {
        files: acme(nda(signed('2024-06-01', '2026-05-31'))),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/expires_on',
        before: 'warning',
      },
      {
        files: acme(nda(signed('2024-06-01', '2026-05-31'))),
        on: '2026-03-02',
        at: 'partners/acme/partner.yaml#/agreements/0/expires_on',
        severity: 'warning',
        before: 'none',
      },
      { files: acme(nda('status: expired')), on: '2026-06-01', at: 'partners/acme/partner.yaml#/agreements/0/status' },
      {
        files: acme(nda(`${signed('2024-06-01', '2026-08-31')}, auto_renew: true, notice_by: 2026-05-31`)),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/notice_by',
        severity: 'warning',
        before: 'none',
      },
      {
        files: acme(`agreements: [{ kind: dpa, ${signed('2024-06-01', '2026-08-31')}, auto_renew: true, notice_by: 2026-05-31 }]`),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/notice_by',
        severity: 'warning',
        before: 'none',
      },
      {
        files: acme(`agreements: [{ kind: mou, ${signed('2025-06-01', '2026-05-31')} }]`),
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/expires_on',
        before: 'warning',
      },
    ],
    passing: [
      { files: {}, on: '2026-06-01' },
      {
        files: acme(
          `agreements: [{ kind: nda, ${signed('2024-06-01', '2026-05-31')} }, { kind: nda, ${signed('2026-05-04', '2028-05-03')} }]`,
        ),
        on: '2026-06-01',
      },
      { files: acme(`agreements: [{ kind: dpa, ${signed('2024-06-01', '2026-05-31')} }]`), on: '2026-06-01' },
      {
        files: acme(`agreements: [{ kind: mou, ${signed('2025-06-01', '2026-05-31')} }, { kind: technology, ${signed('2026-05-04')} }]`),
        on: '2026-06-01',
      },
      { files: acme(nda(`${signed('2024-06-01', '2026-05-31')}, auto_renew: true`)), on: '2026-06-01' },
      { files: acme(nda(`${signed('2024-06-01', '2026-06-30')}, auto_renew: true, notice_by: 2026-06-01`)), on: '2026-06-01' },
      {
        files: acme(nda('status: terminated, signed_on: 2024-06-01, expires_on: 2026-05-31, terminated_on: 2026-06-01')),
        on: '2026-06-01',
      },
      {
        files: acme(nda(`${signed('2024-06-01', '2028-05-31')}, auto_renew: true, notice_by: 2026-05-04, terminated_on: 2028-06-01`)),
        on: '2026-06-01',
      },
      { files: acme('status: terminated', 'phase: exit', nda(signed('2024-06-01', '2026-05-31'))), on: '2026-06-01' },
      { files: acme('status: suspended', nda(signed('2024-06-01', '2026-05-31'))), on: '2026-06-01' },
      { files: acme('phase: exit', nda(signed('2024-06-01', '2026-05-31'))), on: '2026-06-01' },
    ],
  },
})

function renewing(each: Numbered): Hit[] {
  const { status, auto_renew, notice_by, terminated_on } = each.agreement
  if (status !== 'signed' || auto_renew !== true || notice_by === undefined || terminated_on !== undefined) return []
  const what = `the last day for notice is over, and the agreement of kind "${each.agreement.kind}" renews by itself`
  return [{ at: fieldOf(each, 'notice_by'), what, from: dayAfter(notice_by), severity: 'warning' }]
}

const library = (more: string): string =>
  `version: "2.0"\nreleased_on: 2026-03-02\nhistory:\n  - { version: "2.0", released_on: 2026-03-02, changes: New clause on models. }\n  - { version: "1.1", released_on: 2025-06-02, changes: Plainer words.${more} }\n  - { version: "1.0", released_on: 2025-01-02, superseded_on: 2025-06-01, changes: First version. }`
const texts = { 'legal/nda/en.md': 'version: "2.0"' }
const older = (version: string, text: string): string => nda(`template: nda, template_version: "${version}", ${text}`)

export const templateDrift = rule({
  id: 'PB1116',
  slug: 'template-drift',
  severity: 'warning',
  waivable: true,
  title: 'Agreements are made from the current major version of their template',
  why: 'A new major version answers something that the old text got wrong. Each partner on the old one keeps the mistake, and two versions side by side are read against us.',
  fix: 'Offer the partner the current version, and record the new agreement beside the old one.',
  windows:
    'An error 180 days after superseded_on of the last version with that major number; template-drift in freshness sets another number.',
  cites: [{ title: 'Practice of the program: versions of its templates', checked_on: '2026-11-20' }],
  of: 'partner',
  check({ fields }, context) {
    if ((!isLive(fields) && fields.status !== 'prospect') || fields.phase === 'exit') return undefined
    const kinds = new Set(fields.agreements.map(({ kind }) => kind))
    return [...kinds].flatMap((kind) => {
      const agreements = agreementsOf(fields, kind)
      return [...agreements.filter(isUnsigned).map((each) => ({ ...each, span: {} })), ...ruling(agreements)].flatMap((each) =>
        drift(each, context),
      )
    })
  },
  examples: {
    failing: [
      {
        files: { ...acme(older('1.0', signed('2025-01-10'))), 'legal/nda/document.yaml': library(', superseded_on: 2026-03-01'), ...texts },
        on: '2026-03-02',
        at: 'partners/acme/partner.yaml#/agreements/0/template_version',
        before: 'none',
      },
      {
        files: { ...acme(older('1.0', signed('2025-01-10'))), 'legal/nda/document.yaml': library(', superseded_on: 2026-03-01'), ...texts },
        on: '2026-08-29',
        at: 'partners/acme/partner.yaml#/agreements/0/template_version',
        severity: 'error',
        before: 'warning',
      },
      {
        files: { ...acme(older('1.1', 'status: sent')), 'legal/nda/document.yaml': library(''), ...texts },
        on: '2026-12-01',
        at: 'partners/acme/partner.yaml#/agreements/0/template_version',
      },
    ],
    passing: [
      { files: {}, on: '2026-06-01' },
      {
        files: { ...acme(older('2.0', signed('2026-03-10'))), 'legal/nda/document.yaml': library(', superseded_on: 2026-03-01'), ...texts },
        on: '2026-12-01',
      },
      { files: acme(older('1.0', signed('2025-01-10'))), on: '2026-06-01' },
      {
        files: {
          ...acme(older('1.0', 'status: terminated, signed_on: 2025-01-10, terminated_on: 2026-03-02')),
          'legal/nda/document.yaml': library(', superseded_on: 2026-03-01'),
          ...texts,
        },
        on: '2026-03-02',
      },
      {
        files: { ...acme('status: suspended', older('1.0', signed('2025-01-10'))), 'legal/nda/document.yaml': library(''), ...texts },
        on: '2026-06-01',
      },
      { files: { ...acme(nda(signed('2025-01-10'))), 'legal/nda/document.yaml': library(''), ...texts }, on: '2026-06-01' },
    ],
  },
})

const majorOf = (version: string): number => Number.parseInt(version, 10)

function drift(each: Numbered & { span: Span }, { find, period }: Context): Hit[] {
  const { template, template_version } = each.agreement
  if (template === undefined || template_version === undefined) return []
  const document = find('legal_document', template)
  const major = majorOf(template_version)
  if (document === undefined || majorOf(document.fields.version) <= major) return []
  const { last, next } = datesOf(document, major)
  const error = last === undefined ? undefined : dayAfter(addDays(last, period('template-drift', 180).days))
  const at = fieldOf(each, 'template_version')
  const what = 'the agreement was made from an older major version of its template'
  const related = [{ entry: document, at: ['version'], what: 'the version that is current' }]
  return within([each.span], { from: next }).map((span) => ({ at, what, related, error, ...span }))
}

// The last day on which the newest version of a major number was used for new agreements, and the first day of a later number.
function datesOf({ fields: { history, released_on } }: Entry<'legal_document'>, major: number): { last: Day | undefined; next: Day } {
  const byRelease = history.toSorted((a, b) => (a.released_on < b.released_on ? -1 : 1))
  return {
    last: byRelease.findLast(({ version }) => majorOf(version) === major)?.superseded_on,
    next: byRelease.find(({ version }) => majorOf(version) > major)?.released_on ?? released_on,
  }
}
