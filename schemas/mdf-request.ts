// A request for market development funds, and the claims made on it.
import { z } from 'zod'
import { approval } from './approval.ts'
import { asInternal, asPartner } from './audience.ts'
import { currency, date, decimal, document, itemId, line, money, note, ref, slug } from './fields.ts'
import { defineKind } from './kind.ts'
import { activity_types, evidence_kinds } from './program.ts'

const rate = z
  .string({ error: 'should be text, so that no digit is lost' })
  .regex(/^\d{1,9}(\.\d{1,9})?$/, { error: 'is no rate: write digits with a point, such as "1.4525"' })

const claim = z
  .strictObject({
    claim_id: asPartner('Id of the claim.', itemId),
    amount: asPartner('Amount claimed.', money),
    exchange_rate: asPartner(
      'Rate that turns the claim into the currency of the request, when they differ.',
      z
        .strictObject({
          rate: asPartner('Units of the currency of the request for one of the claim, in quotes, such as "1.4525".', rate),
          on: asPartner('Day of the rate.', date),
          source: asPartner('Who published it.', line),
        })
        .optional(),
    ),
    claimed_on: asPartner('Day the claim came in.', date),
    paid_on: asPartner('Day the partner paid its supplier.', date),
    invoice: asPartner(
      'Invoice behind it.',
      z.strictObject({
        number: asPartner('Number.', line),
        supplier: asPartner('Supplier.', line),
        supplier_tax_id: asPartner('Supplier’s tax number.', line),
      }),
    ),
    evidence: asPartner(
      'Proof of performance.',
      z.array(
        z.strictObject({ kind: asPartner('What it shows.', z.enum(evidence_kinds)), document: asPartner('The file or link.', document) }),
      ),
    ),
    kpi_result: asPartner(
      'What the activity brought.',
      z.strictObject({ what: asPartner('What is counted.', line), result: asPartner('Number reached.', z.number()) }).optional(),
    ),
    status: asPartner('Where it stands.', z.enum(['open', 'approved', 'denied', 'paid'])),
    decided_on: asPartner('Day it was decided.', date.optional()),
    reimbursed_on: asPartner('Day we paid.', date.optional()),
    approvals: asInternal('Decisions on it.', z.array(approval).optional()),
    denied_because: asPartner('Why it was denied.', note.optional()),
  })
  .meta({
    order: [
      ['claimed_on', 'reimbursed_on'],
      ['claimed_on', 'decided_on'],
      ['decided_on', 'reimbursed_on'],
    ],
  })

export const mdf_request = defineKind({
  name: 'mdf_request',
  label: 'MDF requests',
  description: 'A request for market development funds with its claims.',
  path: 'mdf/{id}.yaml',
  idField: 'mdf_id',
  audience: 'partner',
  ownedBy: (data) => data.partner,
  assets: ['pdf', 'png', 'jpg', 'csv'],
  schema: z
    .strictObject({
      mdf_id: asPartner('Id of the request, the name of its file.', slug),
      partner: asPartner('Partner that asks.', ref('partner')),
      activity: asPartner('What is planned.', line),
      type: asPartner('Type of activity.', z.enum(activity_types)),
      period: asPartner(
        'Fiscal period that pays, such as 2026-Q4.',
        z.string().regex(/^\d{4}-Q[1-4]$/, { error: 'is no quarter: write one such as 2026-Q4' }),
      ),
      currency: asPartner('Currency of the request.', currency),
      budget: asPartner('Whole cost of the activity.', decimal),
      partner_share: asPartner('Part that the partner pays.', decimal),
      requested: asPartner('Part that we are asked to pay.', decimal),
      start: asPartner('First day of the activity.', date),
      end: asPartner('Last day of the activity.', date),
      kpi_target: asPartner(
        'What it should bring.',
        z.strictObject({ what: asPartner('What is counted.', line), target: asPartner('Number aimed at.', z.number()) }),
      ),
      requested_on: asPartner('Day of the request.', date),
      requested_by: asPartner('Who asked.', line),
      status: asPartner('Where it stands.', z.enum(['open', 'approved', 'denied', 'cancelled', 'closed'])),
      approvals: asInternal('Decisions on it.', z.array(approval)),
      claims: asPartner('Claims on it.', z.array(claim)),
      note: asInternal('What a colleague has to know.', note.optional()),
    })
    .meta({ order: [['start', 'end']] }),
})
