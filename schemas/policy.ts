// Who must hold what: agreements, languages, reviews and certificates by type, country, phase and data. Thresholds of law are dated and name their source.
import { z } from 'zod'
import { agreement_kinds } from './agreement.ts'
import { asInternal } from './audience.ts'
import { country, date, itemId, line, locale, note, percent, ref, url } from './fields.ts'
import { defineKind } from './kind.ts'
import { phases } from './partner.ts'
import { partner_types } from './partner-type.ts'
import { partnerships } from './program.ts'

const applies_to = z.strictObject({
  type: asInternal('Types of partner.', z.array(z.enum(partner_types)).optional()),
  partnership: asInternal('Types of partnership.', z.array(z.enum(partnerships)).optional()),
  country: asInternal('Countries.', z.array(country).optional()),
  status: asInternal('Statuses.', z.array(z.enum(['prospect', 'active', 'suspended', 'terminated'])).optional()),
  phase: asInternal('Phases.', z.array(z.enum(phases)).optional()),
  exporter_country: asInternal('Countries that data leaves.', z.array(country).optional()),
  data_flows: asInternal('Whether personal data flows.', z.enum(['any', 'none', 'personal', 'international']).optional()),
  tier: asInternal('Tiers.', z.array(ref('tier')).optional()),
  risk_tier: asInternal('Risk tiers.', z.array(z.enum(['low', 'medium', 'high', 'critical'])).optional()),
  public_sector_deals: asInternal('Whether it sells to public bodies.', z.boolean().optional()),
})

const requires = z.strictObject({
  agreements: asInternal('Kinds of agreement that have to be signed.', z.array(z.enum(agreement_kinds)).optional()),
  languages: asInternal('Languages that agreements have to exist in.', z.array(locale).optional()),
  prevailing_language: asInternal('Language that has to prevail.', locale.optional()),
  security_review: asInternal('Whether a passed security review is needed.', z.boolean().optional()),
  review_months: asInternal('Months between security reviews.', z.int().min(1).optional()),
  evidence: asInternal(
    'Security evidence that has to be valid.',
    z.array(z.enum(['soc2_type1', 'soc2_type2', 'iso27001', 'pentest', 'questionnaire'])).optional(),
  ),
  due_diligence_months: asInternal('Months that due diligence stays good.', z.int().min(1).optional()),
  trained_contacts: asInternal('People with a valid anti-corruption training.', z.int().min(1).optional()),
  commercial_registration: asInternal('Whether a confirmed commercial registration is needed.', z.boolean().optional()),
  saudization_bands: asInternal('Nitaqat bands that are accepted.', z.array(line).optional()),
  local_ownership_percent: asInternal('Least local ownership, in percent.', percent.optional()),
  transfer_mechanisms: asInternal('Transfer grounds that are accepted.', z.array(line).optional()),
  adequate_countries: asInternal('Countries to which data may go without any other ground.', z.array(country).optional()),
  incident_notice_hours: asInternal('Most hours that a partner may take to report an incident.', z.int().min(1).optional()),
})

export const policy = defineKind({
  name: 'policy',
  label: 'Policies',
  description: 'What a group of partners must hold.',
  path: 'policies/{id}.yaml',
  audience: 'internal',
  schema: z
    .strictObject({
      title: asInternal('Name of the policy.', line),
      why: asInternal('What it protects from.', note),
      jurisdiction: asInternal('Country whose law is behind it.', country.optional()),
      from: asInternal('First day it applies.', date.optional()),
      until: asInternal('Last day it applies.', date.optional()),
      applies_to: asInternal('Partners that it covers; all parts have to match.', applies_to),
      requires: asInternal('What they must hold.', requires),
      sources: asInternal(
        'Law, standard or decision behind it.',
        z
          .array(
            z.strictObject({
              id: asInternal('Id of the source.', itemId),
              title: asInternal('Title.', line),
              url: asInternal('Where it can be read.', url.optional()),
              verified_on: asInternal('Day somebody last checked it.', date),
            }),
          )
          .min(1),
      ),
      needs_counsel: asInternal('Whether counsel still has to confirm it.', z.boolean().optional()),
      owner: asInternal('Who keeps it right.', line),
    })
    .meta({ order: [['from', 'until']] }),
})
