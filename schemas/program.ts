// The program itself: who runs it, its languages, its targets and the rules that every page and check reads.
import { z } from 'zod'
import { asInternal, asPublic } from './audience.ts'
import {
  approverRole,
  count,
  country,
  currency,
  date,
  email,
  itemId,
  itemOf,
  line,
  locale,
  money,
  note,
  ordinal,
  percent,
  score,
  slug,
  text,
  url,
} from './fields.ts'
import { gate } from './gate.ts'
import { joining } from './joining.ts'
import { defineKind } from './kind.ts'
import { metric } from './metric.ts'
import { role } from './role.ts'

export const partnerships = ['referral', 'distribution', 'technology', 'strategic', 'government'] as const
export const activity_types = [
  'event',
  'webinar',
  'campaign',
  'content',
  'sponsorship',
  'training',
  'telemarketing',
  'demo_environment',
] as const
export const evidence_kinds = ['invoice', 'creative', 'attendee_list', 'lead_list', 'photo', 'contract', 'landing_page', 'report'] as const

const vendor = z.strictObject({
  legal_name: asPublic('Registered name.', line),
  address: asPublic('Registered address.', line),
  country: asPublic('Country of registration.', country),
  website: asPublic('Public website.', url),
  tax_id: asInternal('Tax registration number.', line.optional()),
  small_processing_agent: asInternal(
    'Whether Brazilian law counts it as a small processing agent, which needs a contact for data subjects and no data protection officer.',
    z.boolean().optional(),
  ),
})

const legal = z.strictObject({
  notice_email: asPublic('Address that takes notices under contracts.', email),
  privacy_email: asPublic('Address that answers for personal data.', email),
  incident_email: asPublic('Address that receives notice of incidents at any hour.', email),
  brand_email: asPublic('Address that approves uses of the marks.', email),
  brand_kit_url: asPublic('Where the brand kit is.', url),
  courts: asPublic('City and country of the courts, by the country whose law governs.', z.record(country, text)),
})

const target = z.strictObject({
  metric: asInternal('Figure the target is for.', metric),
  gte: asInternal('Least value aimed at.', z.number().optional()),
  lte: asInternal('Greatest value aimed at.', z.number().optional()),
  unit: asInternal('Unit of the figure.', z.enum(['percent', 'days', 'count', 'score', 'ratio'])),
  note: asInternal('How it is counted.', text.optional()),
})

const goal = z.strictObject({
  id: asInternal('Id of the goal.', itemId),
  statement: asInternal('The goal in one sentence.', text),
  metric: asInternal('Figure that measures it.', metric),
  region: asInternal('Region whose partners count; without it the whole program does.', itemOf('regions').optional()),
  target: asInternal('Value aimed at.', z.number()),
  unit: asInternal('Unit of the value.', z.enum(['percent', 'days', 'count', 'score', 'ratio'])),
  by: asInternal('Day it should be reached.', date),
})

const freshness = z.strictObject({
  kind: asInternal('Evidence or record that ages.', slug),
  days: asInternal('Days after which it is too old.', ordinal),
  warn_days: asInternal('Days before that at which warnings start, most distant first.', z.array(ordinal).optional()),
  source: asInternal('Where the period comes from.', note.optional()),
})

const cap = z.strictObject({
  period: asPublic(
    'Fiscal period the cap holds for, such as 2026-Q4.',
    z.string().regex(/^\d{4}-(Q[1-4]|H[12]|FY)$/, { error: 'is no period: write 2026-Q4, 2026-H2 or 2026-FY' }),
  ),
  region: asPublic('Region it holds for; without it the whole program.', itemOf('regions').optional()),
  cap: asPublic('Most that may be approved in all.', money),
})

const mdf = z.strictObject({
  vendor_share_max: asPublic('Greatest part of the cost that the vendor pays, in percent.', percent),
  request_business_days: asPublic('Business days before the activity by which a request has to be in.', count),
  decision_business_days: asPublic('Business days in which a request is answered.', count),
  claim_days: asPublic('Days after the end of the activity within which a claim has to be in.', count),
  payment_days: asPublic('Days from an accepted claim to payment.', count),
  minimum: asPublic('Smallest request.', money.optional()),
  caps: asPublic('Most that may be approved by period and region.', z.array(cap)),
  evidence: asPublic(
    'Proof of performance that each type of activity needs.',
    z.partialRecord(z.enum(activity_types), z.array(z.enum(evidence_kinds)).min(1)),
  ),
  excluded: asPublic('What is never paid for.', z.array(text).optional()),
})

const deal_registration = z.strictObject({
  valid_days: asPublic('Days that a registration protects.', ordinal),
  extensions: asPublic('How often it may be extended.', count),
  extension_days: asPublic('Days that an extension adds.', count),
  answer_business_days: asPublic('Business days in which a registration is answered.', count),
  stale_days: asPublic('Days without activity after which protection ends.', ordinal),
  eligible_tiers: asPublic('Tiers that may register deals.', z.array(slug.meta({ ref: 'tier' })).optional()),
  evidence: asPublic('What a registration has to hold.', z.array(text).optional()),
  margin_points: asPublic('Extra margin on an approved registration, in percentage points.', percent.optional()),
})

const attribution = z.strictObject({
  sourcing_days: asInternal('Longest time from a partner introduction to the opportunity for it to count as sourced.', ordinal),
  influenced_excludes_sourced: asInternal('Whether influenced pipeline leaves out what is sourced.', z.boolean()),
  multi_partner: asInternal('How one deal with several partners is counted.', z.enum(['primary', 'equal', 'weighted'])),
  influence_events: asInternal('Partner activities that make a deal influenced.', z.array(line).optional()),
})

export const fit_parts = [
  'icp_overlap',
  'technical_alignment',
  'joint_use_cases',
  'compliance_posture',
  'strategic_alignment',
  'revenue_potential',
] as const

const approver = z.strictObject({
  people: asInternal('People who may decide in this role.', z.array(line).min(1)),
  emails: asInternal('Their e-mail addresses.', z.array(email).optional()),
  sla_business_days: asInternal('Business days in which the role answers.', ordinal.optional()),
})

export const program = defineKind({
  name: 'program',
  label: 'Program',
  description: 'The program: its name, vendor, languages, targets and rules.',
  path: 'program.yaml',
  audience: 'public',
  required: true,
  schema: z.strictObject({
    name: asPublic('Name of the program.', text),
    tagline: asPublic('One sentence on what partners get.', text),
    product: asPublic(
      'Product that the program is about.',
      z.strictObject({
        name: asPublic('Name of the product.', line),
        summary: asPublic('What it does, in one or two sentences.', text),
        website: asPublic('Page of the product.', url.optional()),
      }),
    ),
    vendor: asPublic('Company that runs the program.', vendor),
    legal: asPublic('What contracts say of the vendor.', legal.optional()),
    site: asPublic('Address at which the public site is published; used for canonical links.', url.optional()),
    repository: asInternal('Address of the repository that holds the program; used for edit links.', url.optional()),
    locales: asPublic('Languages of the program, as language tags.', z.array(locale).min(1)),
    default_locale: asPublic('Language that every text has.', locale.meta({ among: { in: 'entry', list: 'locales' } })),
    frozen_on: asPublic('As-of date of every command while it is here; only samples have it.', date.optional()),
    reporting_currency: asInternal('Currency that figures are reported in.', currency),
    fiscal_year_start: asPublic(
      'Month in which the fiscal year starts, 1 to 12; periods such as 2026-Q4 count from it.',
      z.int().min(1).max(12),
    ),
    time_zone: asInternal(
      'Time zone in which days begin, by its IANA name.',
      z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', {
        error: 'is no IANA time zone, such as America/Sao_Paulo',
      }),
    ),
    regions: asPublic(
      'Regions of the program with their countries.',
      z
        .array(
          z.strictObject({
            id: asPublic('Id of the region.', itemId),
            name: asPublic('Name that people read.', text),
            countries: asPublic('Countries in it.', z.array(country).min(1)),
          }),
        )
        .min(1),
    ),
    targets: asInternal('Figures the program is held to.', z.array(target)),
    goals: asInternal('What the program wants to reach, and by when.', z.array(goal)),
    approvals: asInternal(
      'Roles whose approval each type of partnership needs.',
      z.record(z.enum(partnerships), z.array(approverRole).min(1)),
    ),
    approvers: asInternal('People who may decide, by role.', z.record(slug, approver)),
    gate: asInternal('Who may accept a finding of the compliance gate.', gate.optional()),
    freshness: asInternal('How long evidence stays good, by kind.', z.array(freshness)),
    attribution: asInternal('How pipeline is credited to partners.', attribution),
    deal_registration: asPublic('Rules of deal registration.', deal_registration),
    mdf: asPublic('Rules of market development funds.', mdf),
    fit_weights: asInternal('Weight of each part of the fit score; they add up to 100.', z.record(z.enum(fit_parts), percent)),
    fit_risk_penalty: asInternal(
      'Points taken from the fit score by risk tier.',
      z.record(z.enum(['low', 'medium', 'high', 'critical']), count),
    ),
    ideal_customer_profile: asInternal(
      'Customers that partners should bring.',
      z.strictObject({
        summary: asInternal('The profile in a few sentences.', text),
        industries: asInternal('Industries.', z.array(slug)),
        countries: asInternal('Countries.', z.array(country)),
        company_size: asInternal('Size of company, in employees.', line),
        signals: asInternal('Signs that a customer fits.', z.array(text)),
        disqualifiers: asInternal('Signs that it does not.', z.array(text)),
      }),
    ),
    ecosystem: asPublic(
      'Whether anybody may join, and why.',
      z.strictObject({
        model: asPublic('Open to all who meet the terms, or chosen by the vendor.', z.enum(['open', 'curated'])),
        why: asPublic('Reason for that choice.', text),
        review_on: asInternal('Day the choice is looked at again.', date.optional()),
      }),
    ),
    roles: asPublic('Who the program is for: the parts that partners play in it.', z.array(role).min(1).optional()),
    joining: asPublic('How a company becomes a partner.', joining.optional()),
    maturity: asInternal(
      'Scores that place the program among others.',
      z.partialRecord(z.enum(['strategy', 'enablement', 'operations', 'co_sell', 'measurement']), score).optional(),
    ),
    contact: asPublic('Address for questions about the program.', email),
    privacy_contact: asPublic(
      'Data protection officer: who answers questions about personal data.',
      z
        .strictObject({
          name: asPublic('Name of the person or office.', line),
          email: asPublic('Address for requests.', email),
          appointed_on: asInternal('Day of the formal appointment.', date.optional()),
        })
        .optional(),
    ),
  }),
})
