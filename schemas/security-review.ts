// The vendor's own look at how a partner or an integration handles data.
import { z } from 'zod'
import { asInternal, asPartner } from './audience.ts'
import { date, document, line, ref } from './fields.ts'

/** A report or certificate by somebody independent, or an answer to our questions. */
export const evidence = z
  .strictObject({
    kind: asPartner('What the document is.', z.enum(['soc2_type1', 'soc2_type2', 'iso27001', 'pentest', 'questionnaire', 'bridge_letter'])),
    period_start: asPartner('First day that it covers.', date.optional()),
    period_end: asPartner('Last day that it covers.', date.optional()),
    issued_on: asPartner('Day of issue.', date.optional()),
    expires_on: asPartner('Last day of validity, where the document has one.', date.optional()),
    surveillance_on: asPartner('Day of the last surveillance audit.', date.optional()),
    scope: asPartner('Services in its scope.', line.optional()),
    covers: asPartner(
      'Integrations that run on a service in its scope; without the list nobody has compared the two.',
      z.array(ref('integration')).optional(),
    ),
    document: asInternal('The document.', document.optional()),
  })
  .meta({
    order: [
      ['period_start', 'period_end'],
      ['issued_on', 'expires_on'],
    ],
  })

export const security_review = z
  .strictObject({
    status: asPartner('Outcome of the latest review.', z.enum(['not_started', 'in_progress', 'passed', 'conditional', 'rejected'])),
    security_review_date: asPartner('Day the latest review was completed.', date.optional()),
    next_review_on: asPartner('Day the next one is due.', date.optional()),
    reviewer: asInternal('Who reviewed.', line.optional()),
    findings: asPartner(
      'What has to be mended.',
      z
        .array(
          z
            .strictObject({
              summary: asPartner('What was found, in one sentence.', line),
              severity: asPartner('How bad it is.', z.enum(['low', 'medium', 'high', 'critical'])),
              opened_on: asPartner('Day it was found.', date.optional()),
              due_on: asPartner('Day it has to be mended by.', date),
              closed_on: asPartner('Day it was mended.', date.optional()),
            })
            .meta({ order: [['opened_on', 'closed_on']] }),
        )
        .optional(),
    ),
    evidence: asPartner('Reports and certificates that the review rests on.', z.array(evidence).optional()),
  })
  .meta({ order: [['security_review_date', 'next_review_on']] })
export type SecurityReview = z.output<typeof security_review>
