// What the program says in public of a partner or a listing, against the records behind it.
import type { EntryAmong } from '../../../program/program.ts'
import { inForce } from '../../agreements.ts'
import { certifiedSpans } from '../../certificates.ts'
import { type Evidence, longest, proofsOf, soc2, soc2Days } from '../../reviewed.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { common, type Span, uncovered } from '../../spans.ts'

export const claimUnbacked: Rule = rule({
  id: 'PB1517',
  slug: 'claim-unbacked',
  severity: 'error',
  waivable: true,
  title: 'What the directory and the listings claim is backed by a record',
  why: 'Buyers choose by these words. A badge without a record behind it is misleading advertising, whoever wrote it, and the marketplace that finds out takes the listing down.',
  fix: 'Record what backs the claim, or correct the claim: certified_people, verified_on, or compliance.certifications of the listing.',
  windows:
    'Certificates count up to their last day; SOC 2 reports and ISO 27001 certificates as PB1204 and PB1206 say. Other certifications are not judged.',
  cites: [
    { title: 'Directive 2005/29/EC on unfair commercial practices, Annex I, points 2 and 4', checked_on: '2026-10-14' },
    { title: 'Lei nº 8.078/1990 (Código de Defesa do Consumidor), art. 37', checked_on: '2026-10-14' },
  ],
  of: ['partner', 'listing'],
  check: (entry, context) => (entry.kind === 'partner' ? ofPartner(entry) : ofListing(entry, context)),
  examples: {
    failing: [
      {
        files: { 'partners/acme/partner.yaml': 'certified_people: 1' },
        on: '2028-01-12',
        at: 'partners/acme/partner.yaml#/certified_people',
        before: 'none',
      },
      {
        files: { 'partners/acme/partner.yaml': 'certified_people: 2' },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/certified_people',
      },
      {
        files: {
          'partners/acme/partner.yaml':
            'verified_on: 2026-05-04\nagreements: [{ kind: technology, status: signed, signed_on: 2025-05-05, expires_on: 2026-05-31 }]',
        },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/verified_on',
        before: 'none',
      },
      {
        files: {
          'partners/acme/partner.yaml': 'verified_on: 2026-05-04\nsecurity_review: { status: rejected, security_review_date: 2026-05-04 }',
        },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/verified_on',
      },
      {
        files: { 'partners/acme/partner.yaml': 'verified_on: 2026-05-04\nsecurity_review:' },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/verified_on',
      },
      {
        files: { 'listings/aws/listing.yaml': listing('certifications: [GDPR, "SOC 2 Type II"]') },
        on: '2026-06-01',
        at: 'listings/aws/listing.yaml#/compliance/certifications/1',
      },
      {
        files: {
          'listings/aws/listing.yaml': listing(
            'certifications: [SOC2], evidence: [{ kind: soc2_type1, period_end: 2025-02-28 }, { kind: bridge_letter, period_start: 2026-03-01, period_end: 2026-05-31 }]',
          ),
        },
        on: '2026-06-01',
        at: 'listings/aws/listing.yaml#/compliance/certifications/0',
        before: 'none',
      },
      {
        files: {
          'listings/aws/listing.yaml': listing(
            'certifications: [ISO/IEC 27001], evidence: [{ kind: iso27001, issued_on: 2023-06-01, expires_on: 2026-05-31 }]',
          ),
        },
        on: '2026-06-01',
        at: 'listings/aws/listing.yaml#/compliance/certifications/0',
        before: 'none',
      },
    ],
    passing: [
      { files: { 'partners/acme/partner.yaml': 'certified_people: 1\nverified_on: 2026-05-04' }, on: '2028-01-11' },
      {
        files: { 'partners/acme/partner.yaml': 'listed: false\ncertified_people: 9\nverified_on: 2026-05-04\nsecurity_review:' },
        on: '2026-06-01',
      },
      {
        files: {
          'partners/acme/partner.yaml':
            'verified_on: 2026-05-04\nsecurity_review: { status: in_progress, security_review_date: 2025-05-04 }',
        },
        on: '2026-06-01',
      },
      {
        files: {
          'listings/aws/listing.yaml': listing('certifications: [SOC 2 Type 2, GDPR]'),
          'partners/acme/partner.yaml':
            'security_review: { status: passed, security_review_date: 2025-12-01, evidence: [{ kind: soc2_type2, period_end: 2025-06-30 }] }',
        },
        on: '2026-06-01',
      },
      {
        files: {
          'listings/aws/listing.yaml': listing('certifications: [ISO 27001]'),
          'integrations/lantern-plugin.yaml':
            'security_review: { status: passed, security_review_date: 2025-12-01, evidence: [{ kind: iso27001, issued_on: 2024-06-30 }] }',
        },
        on: '2026-06-01',
      },
      {
        files: { 'listings/aws/listing.yaml': listing('certifications: [SOC 2]').replace('status: live', 'status: in_review') },
        on: '2026-06-01',
      },
    ],
  },
})

function listing(compliance: string): string {
  return `marketplace: aws
product: Lantern
status: live
partners: [acme]
copy: { title: Lantern, short_description: Plans light., long_description: Plans the light of a building. }
categories: [Design]
keywords: [light]
languages: [en]
pricing: { model: free, currency: EUR, dimensions: [], rates: [] }
legal: { eula: standard, privacy_url: https://lantern.example/privacy, refund_policy: Within a month. }
support: { description: On business days., email: help@lantern.example, url: https://lantern.example/help }
compliance: { countries: [PT], ${compliance} }
owner: Eva Melo`
}

const reviewed: ReadonlySet<string> = new Set(['passed', 'conditional'])

// Only active partners that are listed are public.
function ofPartner({ fields }: EntryAmong<'partner'>): Hit[] | undefined {
  const { status, listed, certified_people, verified_on, security_review: review } = fields
  if (status !== 'active' || !listed) return undefined
  const hits: Hit[] = []
  if (certified_people !== undefined)
    for (const span of uncovered(certifiedSpans(fields), certified_people))
      hits.push({ at: ['certified_people'], what: 'more certified people are claimed than hold a valid certificate', ...span })
  if (verified_on === undefined) return hits
  for (const gap of uncovered(fields.agreements.flatMap((agreement) => inForce(agreement) ?? []))) {
    const span = common(gap, { from: verified_on })
    if (span)
      hits.push({ at: ['verified_on'], what: 'the partner is shown as verified, and no agreement is in force', key: 'agreement', ...span })
  }
  const isReviewed = reviewed.has(review?.status ?? '') || (review?.status === 'in_progress' && review.security_review_date !== undefined)
  if (!isReviewed)
    hits.push({ at: ['verified_on'], what: 'the partner is shown as verified, and has passed no security review', key: 'review' })
  return hits
}

function ofListing({ fields }: EntryAmong<'listing'>, context: Context): Hit[] | undefined {
  const { status, compliance, partners = [] } = fields
  if ((status !== 'live' && status !== 'limited') || compliance.certifications === undefined) return undefined
  const evidence = [
    ...(compliance.evidence ?? []),
    ...partners.flatMap((id) => [
      ...(context.find('partner', id)?.fields.security_review?.evidence ?? []),
      ...context.of('integration', id).flatMap((each) => each.fields.security_review?.evidence ?? []),
    ]),
  ]
  return compliance.certifications.flatMap((claim, index): Hit[] => {
    const days = backing(claim, evidence, context)
    if (days === undefined) return []
    return uncovered(days).map((span) => ({
      at: ['compliance', 'certifications', index],
      what: 'the listing claims a certification, and no report or certificate on record backs it',
      ...span,
    }))
  })
}

// Days on which what is on record backs a claim; undefined for claims that no kind of record stands for.
function backing(claim: string, evidence: readonly Evidence[], context: Context): readonly Span[] | undefined {
  const review = { evidence: [...evidence] }
  if (/\bsoc\s*-?2\b/i.test(claim)) {
    const kinds = /type\s*-?(2|ii)\b/i.test(claim) ? ['soc2_type2' as const] : soc2
    return soc2Days(review, context, kinds)?.days ?? []
  }
  if (!/\biso\b.*\b27001/i.test(claim)) return undefined
  const last = longest(proofsOf(review, context, ['iso27001']))
  return last === undefined ? [] : [{ until: last.until }]
}
