// A deal that a partner registered; one row of a CSV file whose header names these fields.
import { z } from 'zod'
import { asInternal, asPartner } from './audience.ts'
import { country, currency, date, decimal, domain, line, ref, slug, url } from './fields.ts'
import { defineKind } from './kind.ts'

export const deal_registration = defineKind({
  name: 'deal_registration',
  label: 'Deal registrations',
  description: 'A deal that a partner registered for protection.',
  path: 'deals/{file}.csv',
  idField: 'dealreg_id',
  audience: 'partner',
  ownedBy: (data) => data.partner_id,
  schema: z
    .strictObject({
      dealreg_id: asPartner('Id of the registration.', slug),
      partner_id: asPartner('Partner that registered it.', ref('partner')),
      account_id: asInternal('Account in the CRM.', line),
      account_domain: asPartner('Domain of the customer.', domain),
      account_tax_id: asInternal('Tax number of the customer.', line.optional()),
      opportunity_link: asInternal('Opportunity in the CRM.', url.optional()),
      product: asPartner('Product.', line),
      country: asPartner('Country of the customer.', country),
      public_sector: asPartner('Whether the customer is a public body: true or false.', z.enum(['true', 'false']).optional()),
      stage: asPartner('Stage.', z.enum(['submitted', 'approved', 'rejected', 'expired', 'won', 'lost', 'withdrawn'])),
      amount: asPartner('Expected amount.', decimal),
      currency: asPartner('Currency of the amount.', currency),
      registered_on: asPartner('Day of registration.', date),
      decided_on: asPartner('Day it was decided.', date.optional()),
      decided_by: asInternal('Who decided.', line.optional()),
      expected_close: asPartner('Day the deal should close.', date),
      expires_on: asPartner('Last day of protection.', date),
      extended_on: asPartner('Day the protection was extended.', date.optional()),
      end_user_screened_on: asInternal('Day the customer was screened against sanctions lists.', date.optional()),
      last_activity_on: asPartner('Day of the last activity.', date.optional()),
      evidence: asPartner('What shows that the partner found the deal.', line.optional()),
    })
    .meta({
      order: [
        ['registered_on', 'expires_on'],
        ['registered_on', 'decided_on'],
        ['registered_on', 'expected_close'],
      ],
    }),
})
