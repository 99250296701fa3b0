// A partner: the directory entry that everybody sees and the record that the partner manager works from.
import { z } from 'zod'
import { agreement, transfer_mechanisms } from './agreement.ts'
import { approval } from './approval.ts'
import { asInternal, asPartner, asPublic } from './audience.ts'
import { contact } from './contact.ts'
import {
  asset,
  count,
  country,
  currency,
  date,
  domain,
  email,
  line,
  locale,
  money,
  note,
  percent,
  programItem,
  ref,
  score,
  slug,
  text,
  url,
} from './fields.ts'
import { defineKind } from './kind.ts'
import { partner_types } from './partner-type.ts'
import { fit_parts, partnerships } from './program.ts'
import { security_review } from './security-review.ts'

export const phases = ['scout', 'evaluate', 'negotiate', 'onboard', 'manage', 'optimize', 'renew', 'exit'] as const

const fit_part = z.strictObject({
  score: asInternal('From 1 (weak) to 5 (strong).', score),
  evidence: asInternal('Sentence that says why.', line),
})

const leverage = z.strictObject({
  kind: asInternal(
    'What makes the partner want this, strongest first: requirement, economic, competitive, customer, co_marketing.',
    z.enum(['requirement', 'economic', 'competitive', 'customer', 'co_marketing']),
  ),
  statement: asInternal('How it shows with this partner.', line),
  advice: asInternal('What follows from it.', z.enum(['invest', 'test_first', 'decline'])),
})

const commitment = z.strictObject({
  what: asInternal('What the side has promised.', line),
  amount: asInternal('Money in it, where there is any.', money.optional()),
  at_stake: asInternal('What the side loses if this fails.', line),
})

const data_flow = z.strictObject({
  id: asPartner('Id of the flow.', slug.meta({ identifies: true })),
  what: asPartner('Which data flows.', text),
  purpose: asPartner('What it is used for.', text),
  subjects: asPartner('Whose data it is.', text),
  personal: asPartner('Whether it holds personal data.', z.boolean()),
  sensitive: asPartner('Whether it holds sensitive personal data.', z.boolean().optional()),
  scale: asPartner('How much flows.', z.enum(['occasional', 'regular', 'continuous_large']).optional()),
  exporter_country: asPartner('Country the data leaves.', country),
  importer_country: asPartner('Country the data arrives in.', country),
  lawful_basis: asInternal(
    'Legal basis for sharing it.',
    z.enum(['consent', 'contract', 'legal_obligation', 'legitimate_interest', 'public_interest']),
  ),
  mechanism: asPartner('Ground of an international transfer.', z.enum(transfer_mechanisms).optional()),
  mechanism_unaltered: asInternal('Whether standard clauses are used word for word.', z.boolean().optional()),
  risk_assessment_on: asInternal('Day of the transfer risk assessment.', date.optional()),
  notice_url: asInternal('Public notice that names the transfer.', url.optional()),
})

const legal_identity = z.strictObject({
  name: asPartner('Registered name.', line),
  registration: asPartner('Number of its registration, with the name of the register.', line),
  address: asPartner('Registered address.', line),
  notice_email: asPartner('Address that takes notices under contracts.', email),
  privacy_email: asPartner('Address that answers for personal data.', email.optional()),
})

const commercial = z.strictObject({
  currency: asPartner('Currency of the deals.', currency),
  margin_percent: asPartner('Discount from list price for resale, in percent.', percent.optional()),
  referral_percent: asPartner('Referral fee on the first year, in percent.', percent.optional()),
  revenue_share_percent: asPartner('Share of marketplace or OEM revenue, in percent.', percent.optional()),
  payment_days: asPartner('Days from invoice to payment.', count.optional()),
  price_list: asPartner('Price list that applies.', line.optional()),
  credit_limit: asInternal('Most that may be outstanding.', money.optional()),
  note: asInternal('What a colleague has to know.', note.optional()),
})

const tax = z.strictObject({
  cnpj: asInternal(
    'Brazilian company registration (CNPJ), with its punctuation.',
    z
      .string()
      .regex(/^\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}$/, { error: 'is no CNPJ: write it as 00.000.000/0000-00' })
      .optional(),
  ),
  tax_id: asInternal('Tax number in other countries.', line.optional()),
  municipal_registration: asInternal('Municipal registration, for ISS.', line.optional()),
  cfop: asInternal(
    'CFOP code of the usual operation.',
    z
      .string()
      .regex(/^\d\.?\d{3}$/, { error: 'is no CFOP: write four digits in quotes, such as "6102"' })
      .optional(),
  ),
  iss_percent: asInternal('ISS rate, in percent.', percent.optional()),
  withholding_note: asInternal('What is withheld on payments.', note.optional()),
})

const ksa = z
  .strictObject({
    cr_number: asInternal(
      'Commercial registration number; since April 2025 the unified number, which starts with 7.',
      z.string().regex(/^\d{10}$/, { error: 'is no commercial registration: ten digits in quotes' }),
    ),
    cr_issued_on: asInternal('Day the registration was issued.', date),
    cr_confirmed_on: asInternal('Day of the last annual confirmation.', date.optional()),
    cr_legacy: asInternal('Whether it is a branch registration from before April 2025.', z.boolean().optional()),
    saudization_band: asInternal('Nitaqat band.', z.enum(['platinum', 'high_green', 'mid_green', 'low_green', 'yellow', 'red'])),
    saudization_certificate_on: asInternal('Day of the Saudization certificate.', date.optional()),
    zakat_valid_until: asInternal('Last day of the zakat certificate.', date.optional()),
    gosi_valid_until: asInternal('Last day of the social insurance certificate.', date.optional()),
    local_ownership_percent: asInternal('Share held by Saudi or GCC nationals, in percent.', percent.optional()),
    rhq: asInternal(
      'Regional headquarters: licence or ground of exemption.',
      z
        .strictObject({
          status: asInternal('Whether there is one.', z.enum(['licensed', 'exempt', 'none', 'in_progress'])),
          licence: asInternal('Licence number.', line.optional()),
          exemption: asInternal(
            'Ground of exemption.',
            z.enum(['only_bidder', 'cheapest_by_25_percent', 'performed_abroad', 'emergency', 'saudi_company']).optional(),
          ),
        })
        .optional(),
    ),
  })
  .meta({ order: [['cr_issued_on', 'cr_confirmed_on']] })

const due_diligence = z.strictObject({
  status: asInternal('Where it stands.', z.enum(['not_started', 'in_progress', 'cleared', 'cleared_with_conditions', 'rejected'])),
  completed_on: asInternal('Day it was completed.', date.optional()),
  abc_certified_on: asInternal('Day of the last anti-corruption certification.', date.optional()),
  sanctions_screened_on: asInternal('Day of the last sanctions screening.', date.optional()),
  sanctions_hit: asInternal('Whether a hit is unresolved.', z.boolean().optional()),
  beneficial_owners: asInternal(
    'Owners of 25 % or more.',
    z
      .array(
        z.strictObject({
          name: asInternal('Name.', line),
          percent: asInternal('Share, in percent.', percent),
          politically_exposed: asInternal('Whether the person is politically exposed.', z.boolean()),
          enhanced_review_on: asInternal('Day of the enhanced review.', date.optional()),
        }),
      )
      .optional(),
  ),
  no_other_owner: asInternal('Whether the partner has stated that nobody else holds 25 % or more.', z.boolean().optional()),
})

const phase_step = z
  .strictObject({
    phase: asInternal('Phase.', z.enum(phases)),
    entered_on: asInternal('Day it began.', date),
    left_on: asInternal('Day it ended.', date.optional()),
    approvals: asInternal('Decisions that the change needed.', z.array(approval).optional()),
  })
  .meta({ order: [['entered_on', 'left_on']] })

const three_sides = z.strictObject({
  us: asInternal('What we gain.', text),
  partner: asInternal('What the partner gains.', text),
  customers: asInternal('What shared customers gain.', text),
})

export const partner = defineKind({
  name: 'partner',
  label: 'Partners',
  description: 'A company, university or public body in the program.',
  path: 'partners/{id}/partner.yaml',
  required: true,
  idField: 'partner_id',
  audience: 'public',
  visibleTo: (data) =>
    data.status === 'active' && data.listed ? 'public' : data.status === 'active' || data.status === 'suspended' ? 'partner' : 'internal',
  ownedBy: (data) => data.partner_id,
  assets: ['svg', 'png', 'pdf'],
  schema: z.strictObject({
    partner_id: asPublic('Id of the partner, the name of its folder.', slug),
    name: asPublic('Name of the partner.', line),
    type: asPublic('What the partner is.', z.enum(partner_types)),
    partnership: asPublic('Type of partnership; it decides who approves.', z.enum(partnerships)),
    region: asPublic('Region of the program, one of `regions` in program.yaml.', programItem('regions')),
    country: asPublic('Country of its head office.', country),
    city: asPublic('City of its head office.', line.optional()),
    website: asPublic('Public website.', url),
    summary: asPublic('What the partner does with the product, in one or two sentences.', text),
    tier: asPublic('Tier it holds.', ref('tier').optional()),
    logo: asPublic('Logo file in the partner’s folder.', asset.optional()),
    specializations: asPublic('What it is good at.', z.array(slug).optional()),
    industries: asPublic('Industries it serves.', z.array(slug).optional()),
    languages: asPublic('Languages it works in.', z.array(locale).optional()),
    joined_on: asPublic('Day it joined the program.', date.optional()),
    verified_on: asPublic(
      'Day on which we last checked its registration, its signed agreement and its security review; the directory shows it as verified.',
      date.optional(),
    ),
    certified_people: asPublic('Number of its people who hold a valid certification; who they are is never public.', count.optional()),
    listed: asInternal('Whether it may stand in the public directory once it is active.', z.boolean()),
    status: asInternal('Where the relationship stands.', z.enum(['prospect', 'active', 'suspended', 'terminated'])),
    suspended_on: asInternal('Day the partnership was suspended.', date.optional()),
    suspended_because: asInternal('Why it was suspended, and what lifts it.', note.optional()),
    review_cadence: asInternal(
      'How often the partnership is reviewed, when no plan says it.',
      z.enum(['monthly', 'quarterly', 'half_yearly', 'yearly']).optional(),
    ),
    next_review_on: asInternal('Day of the next review, when no plan says it.', date.optional()),
    ended_on: asInternal('Day a terminated partnership ended.', date.optional()),
    phase: asInternal('Phase it is in now.', z.enum(phases)),
    phases: asInternal('Phases with their dates, in order.', z.array(phase_step).min(1)),
    segment: asInternal('Segment for planning.', z.enum(['lighthouse', 'growth', 'long_tail', 'pilot'])),
    fit: asInternal('How well the partner fits, part by part.', z.record(z.enum(fit_parts), fit_part).optional()),
    fit_score_pinned: asInternal('Score from the CRM that replaces the computed one, 0 to 100.', percent.optional()),
    leverage: asInternal('Why the partner would work with us.', z.array(leverage).optional()),
    value_proposition: asInternal('What each side gains.', three_sides.partial().optional()),
    commitments: asInternal(
      'What each side has promised.',
      z
        .strictObject({
          ours: asInternal('What we have promised.', z.array(commitment)),
          theirs: asInternal('What the partner has promised.', z.array(commitment)),
        })
        .optional(),
    ),
    risk_tier: asInternal('Risk of working with the partner.', z.enum(['low', 'medium', 'high', 'critical'])),
    public_sector_deals: asPartner('Whether it sells to public bodies with us.', z.boolean().optional()),
    due_diligence: asInternal('Anti-corruption and sanctions checks.', due_diligence.optional()),
    security_review: asPartner('Security review of the partner.', security_review.optional()),
    legal: asPartner('What contracts say of the partner.', legal_identity.optional()),
    agreements: asPartner('Agreements with the partner.', z.array(agreement)),
    data_flows: asPartner('Data that flows between the two companies.', z.array(data_flow).optional()),
    commercial: asPartner('Commercial terms in force.', commercial.optional()),
    tax: asInternal('Tax registrations.', tax.optional()),
    ksa: asInternal('Saudi registrations and certificates.', ksa.optional()),
    contacts: asInternal('People at the partner.', z.array(contact)),
    owners: asInternal(
      'People of ours who answer for it.',
      z.strictObject({
        manager: asInternal('Partner manager.', line),
        technical: asInternal('Partner engineer.', line.optional()),
        executive: asInternal('Executive sponsor.', line.optional()),
      }),
    ),
    aliases: asInternal('Other names under which exports know it.', z.array(line).optional()),
    domains: asInternal('E-mail and web domains of the partner.', z.array(domain).optional()),
    exit: asInternal(
      'What is left to do when it ends.',
      z
        .strictObject({
          reason: asInternal('Why it ended.', note),
          data_handback: asInternal('Tasks of data handback.', z.array(exit_task())),
          customer_continuity: asInternal('Tasks that keep customers served.', z.array(exit_task())),
        })
        .optional(),
    ),
    notes: asInternal('What a colleague has to know before a call.', note.optional()),
  }),
})

function exit_task() {
  return z.strictObject({
    task: asInternal('What has to be done.', line),
    owner: asInternal('Who does it.', line),
    due: asInternal('Day it is due.', date),
    done_on: asInternal('Day it was done.', date.optional()),
  })
}
