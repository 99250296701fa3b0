// Who must hold what: agreements, languages, reviews and certificates by type, country, phase and data. Thresholds of law are dated and name their source.
// A policy may also add rules of its own to the gate, and tests of them.
import { z } from 'zod'
import { agreement_kinds } from './agreement.ts'
import { asInternal } from './audience.ts'
import { country, date, itemId, line, locale, note, percent, ref, url } from './fields.ts'
import { defineKind } from './kind.ts'
import { phases } from './partner.ts'
import { partner_types } from './partner-type.ts'
import { partnerships } from './program.ts'

const kindName = z.string().regex(/^[a-z]+(_[a-z]+)*$/, { error: 'is no kind of entry, such as partner' })
const fieldPath = z.string().regex(/^\w+(\.\w+)*$/, { error: 'is no field: write its name, and the names on the way joined by points' })
const ruleId = z.string().regex(/^[A-Z]{2,8}\d{4}$/, { error: 'is no rule id, such as ACME1001' })

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

/** A condition in CEL, the Common Expression Language; src/gate/policy-rules says what it may use. */
const condition = z
  .string()
  .max(2000, { error: 'is longer than 2,000 characters' })
  .regex(/\S/, { error: 'is empty: write a condition or remove the key' })

const own_rule = z.strictObject({
  id: asInternal(
    'Permanent id of the rule: two to eight capital letters and four digits, such as ACME1001. PB is kept for the rules of the gate.',
    z
      .string()
      .regex(/^(?!PB\d)[A-Z]{2,8}\d{4}$/, {
        error: 'is no id of a rule of yours: write two to eight capital letters other than PB, and four digits',
      })
      .meta({ identifies: true }),
  ),
  for: asInternal('Kind of the entries that it looks at, such as partner or integration.', kindName),
  when: asInternal('Condition, in CEL, under which it looks at an entry; at each without it.', condition.optional()),
  require: asInternal('Condition, in CEL, that has to hold.', condition),
  message: asInternal('What is wrong when it does not, in one sentence without field values; {id} stands for the id of the entry.', line),
  severity: asInternal('How grave that is.', z.enum(['error', 'warning', 'note'])),
  fix: asInternal('What to do.', note),
  field: asInternal('Field that the finding points at, such as owners.executive; the start of the entry without it.', fieldPath.optional()),
})

const own_test = z.strictObject({
  rule: asInternal('Rule that is tested, by its id; the rule of the policy when it has only one.', ruleId.optional()),
  entry: asInternal('Id of an entry of the kind that the rule looks at.', line),
  as_of: asInternal('Day that it is judged at.', date),
  with: asInternal('Fields in YAML that replace those of the entry for the test; a field without value is left out.', note.optional()),
  expect: asInternal('Whether the rule finds something.', z.enum(['pass', 'fail'])),
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
      applies_to: asInternal('Partners that it covers; all parts have to match. All of them without it.', applies_to.default({})),
      requires: asInternal('What they must hold.', requires.default({})),
      rules: asInternal('Rules that the policy adds to the gate.', z.array(own_rule).min(1).optional()),
      tests: asInternal('Entries that show the rules at work; the gate runs them each time.', z.array(own_test).min(1).max(100).optional()),
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
