// Security: reviews that are due, findings that are open, and reports and certificates that run out.
import type { SecurityReview } from '../../../schemas/security-review.ts'
import { addDays } from '../../program/days.ts'
import { type FieldsOf, settings } from '../../program/program.ts'
import { recordPath } from '../links.ts'
import type { Site } from '../site.ts'
import { isCurrent } from './agreement-items.ts'
import { freshUntil } from './freshness.ts'
import { partnerPath } from './partner-path.ts'
import { managerOf } from './people.ts'
import type { WorkItem } from './work-item.ts'

type Program = Pick<FieldsOf<'program'>, 'freshness'>
type Evidence = NonNullable<SecurityReview['evidence']>[number]

/** Last day on which a report or certificate counts; undefined for what has no end, such as a questionnaire. */
export function evidenceUntil(
  program: Program,
  { kind, expires_on, issued_on, period_end, surveillance_on }: Evidence,
): string | undefined {
  if (kind === 'iso27001')
    return earlier(expires_on ?? freshUntil(program, 'iso27001', issued_on), freshUntil(program, 'iso27001-surveillance', surveillance_on))
  if (expires_on !== undefined) return expires_on
  if (kind === 'soc2_type1' || kind === 'soc2_type2') return freshUntil(program, 'soc2', period_end ?? issued_on)
  if (kind === 'bridge_letter') return freshUntil(program, 'bridge-letter', period_end ?? issued_on)
  return kind === 'pentest' ? freshUntil(program, 'pentest', issued_on) : undefined
}

const earlier = (a: string | undefined, b: string | undefined): string | undefined => [a, b].filter((each) => each !== undefined).sort()[0]

/** The evidence that counts longest of each kind; what it replaced asks for nothing. */
export function latestEvidence(program: Program, review: SecurityReview | undefined): { kind: Evidence['kind']; until: string }[] {
  const until = new Map<Evidence['kind'], string>()
  for (const evidence of review?.evidence ?? []) {
    const day = evidenceUntil(program, evidence)
    const known = until.get(evidence.kind)
    if (day !== undefined && (known === undefined || day > known)) until.set(evidence.kind, day)
  }
  return [...until].map(([kind, day]) => ({ kind, until: day }))
}

/** Items of one review, of a partner or of an integration. */
export function reviewItems(
  program: Program,
  review: SecurityReview | undefined,
  base: Pick<WorkItem, 'partner' | 'owners' | 'path' | 'name'>,
): WorkItem[] {
  if (review === undefined) return []
  const reviewer = review.reviewer === undefined ? base.owners : [review.reviewer]
  return [
    ...(review.next_review_on === undefined
      ? []
      : [{ ...base, kind: 'security_review' as const, owners: reviewer, due: review.next_review_on }]),
    ...(review.findings ?? [])
      .filter(({ closed_on }) => closed_on === undefined)
      .map(({ summary, severity, due_on }) => ({ ...base, kind: 'finding' as const, due: due_on, term: severity, text: summary })),
    ...latestEvidence(program, review).map(({ kind, until }) => ({ ...base, kind: 'evidence' as const, due: until, term: kind })),
  ]
}

/** Reviews of all current partners and of integrations in use. */
export function allReviewItems(site: Pick<Site, 'view'>): WorkItem[] {
  const program = settings(site.view)
  const partners = site.view.entries.partner.filter(isCurrent)
  return [
    ...partners.flatMap(({ id, fields }) =>
      reviewItems(program, fields.security_review, { partner: id, owners: managerOf({ fields }), path: partnerPath(id, 'reviews') }),
    ),
    ...site.view.entries.integration
      .filter(({ fields }) => fields.status !== 'retired' && fields.status !== 'deprecated')
      .flatMap(({ id, fields }) => {
        const [partner] = fields.partners
        return reviewItems(program, fields.security_review, {
          ...(partner === undefined ? {} : { partner }),
          owners: [fields.owner],
          name: fields.name,
          path: recordPath('integration', id),
        })
      }),
  ]
}

/** Days after its end in which a certificate that nobody renewed is still worth a call. */
export const certificate_lapse_days = 90

/** Certificates of people at active partners that end or ended lately, without a later one of the same name. */
export function certificateItems(site: Pick<Site, 'view' | 'asOf'>): WorkItem[] {
  const from = addDays(site.asOf, -certificate_lapse_days)
  return site.view.entries.partner
    .filter(({ fields }) => fields.status === 'active')
    .flatMap(({ id, fields }) =>
      (fields.contacts ?? []).flatMap(({ name, certifications = [] }) =>
        certifications
          .filter(
            (each) =>
              each.expires_on !== undefined &&
              each.expires_on >= from &&
              !certifications.some((other) => other.level === each.level && (other.expires_on ?? '9999') > (each.expires_on ?? '')),
          )
          .map((each) => ({
            kind: 'certificate' as const,
            partner: id,
            owners: managerOf({ fields }),
            due: each.expires_on ?? '',
            name,
            text: each.name,
            path: partnerPath(id, 'people'),
          })),
      ),
    )
}
