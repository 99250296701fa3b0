// A person at a partner. Never public.
import { z } from 'zod'
import { asInternal } from './audience.ts'
import { count, country, date, email, itemId, line, phone } from './fields.ts'

export const contact = z.strictObject({
  contact_id: asInternal('Id of the person, unique within the partner.', itemId),
  name: asInternal('Full name.', line),
  role: asInternal('Job title.', line),
  influence: asInternal('Part the person plays in a decision.', z.enum(['decision_maker', 'champion', 'user', 'blocker'])),
  duties: asInternal(
    'What the person is the contact for.',
    z.array(z.enum(['primary', 'security', 'privacy', 'legal', 'finance', 'technical', 'marketing', 'executive'])).optional(),
  ),
  email: asInternal('Work e-mail address.', email),
  phone: asInternal('Phone number in international form.', phone.optional()),
  certifications: asInternal(
    'Certificates that the person holds; expired ones stay in the list and no longer count.',
    z
      .array(
        z
          .strictObject({
            name: asInternal('Name of the certificate.', line),
            level: asInternal('Level reached.', z.enum(['associate', 'professional', 'expert'])),
            issued_on: asInternal('Day of issue.', date),
            expires_on: asInternal('Last day on which it counts.', date.optional()),
          })
          .meta({ order: [['issued_on', 'expires_on']] }),
      )
      .optional(),
  ),
  trainings: asInternal(
    'Compliance trainings completed.',
    z
      .array(
        z.strictObject({
          topic: asInternal('What the training was about.', z.enum(['anti_corruption', 'antitrust', 'privacy', 'security'])),
          completed_on: asInternal('Day it was completed.', date),
          valid_months: asInternal('Months it stays valid.', count.optional()),
        }),
      )
      .optional(),
  ),
  opt_in_flags: asInternal(
    'Consent for marketing by channel; without an entry there is none.',
    z
      .array(
        z.strictObject({
          channel: asInternal('Channel the consent covers.', z.enum(['email', 'phone', 'whatsapp', 'events', 'case_study'])),
          given: asInternal('Whether consent is given; false once withdrawn.', z.boolean()),
          at: asInternal('Day it was given or withdrawn.', date),
          source: asInternal('Where the person said so, such as a form or an e-mail.', line),
          jurisdiction: asInternal('Country whose law applies.', country),
          last_interaction_on: asInternal('Day of the last contact that the person began.', date.optional()),
        }),
      )
      .optional(),
  ),
})
export type Contact = z.output<typeof contact>
