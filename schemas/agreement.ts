// A contract with a partner: which, in what state, from when to when, who signed, and where the signed file is.
import { z } from 'zod'
import { approval } from './approval.ts'
import { asInternal, asPartner } from './audience.ts'
import { country, date, document, itemId, legalValue, line, locale, ref, sha256, text, variableName, version } from './fields.ts'

export const agreement_kinds = [
  'nda',
  'mou',
  'referral',
  'reseller',
  'oem',
  'technology',
  'dpa',
  'brand_guidelines',
  'marketplace_terms',
  'exit',
] as const

export const transfer_mechanisms = [
  'adequacy',
  'anpd_scc',
  'equivalent_scc',
  'specific_clauses',
  'binding_corporate_rules',
  'eu_scc',
  'sdaia_scc',
  'binding_common_rules',
  'accreditation_certificate',
  'domestic',
  'none',
] as const

const subprocessor = z.strictObject({
  name: asPartner('Legal name of the sub-processor.', line),
  country: asPartner('Country in which it processes.', country),
  purpose: asPartner('What it does with the data.', text),
  mechanism: asPartner('Ground on which data goes there.', z.enum(transfer_mechanisms)),
})

export const agreement = z
  .strictObject({
    kind: asPartner('Kind of agreement.', z.enum(agreement_kinds)),
    template: asPartner('Legal document that it was made from.', ref('legal_document').optional()),
    template_version: asPartner('Version of that document.', version.optional()),
    status: asPartner('Where it stands.', z.enum(['draft', 'sent', 'negotiating', 'signed', 'expired', 'terminated'])),
    sent_on: asPartner('Day it was sent to the partner.', date.optional()),
    signed_on: asPartner('Day of the last signature.', date.optional()),
    effective_on: asPartner('First day it applies.', date.optional()),
    expires_on: asPartner('Last day it applies.', date.optional()),
    notice_by: asPartner('Last day to give notice against renewal.', date.optional()),
    auto_renew: asPartner('Whether it renews by itself.', z.boolean().optional()),
    terminated_on: asPartner('Day it was ended early.', date.optional()),
    governing_law: asPartner('Country whose law governs.', country.optional()),
    languages: asPartner('Languages of the signed texts.', z.array(locale).optional()),
    prevailing_language: asPartner('Language that prevails where the texts differ.', locale.optional()),
    texts: asPartner(
      'Hash of the text in each language, so that versions out of step are seen.',
      z
        .array(z.strictObject({ language: asPartner('Language of the text.', locale), sha256: asPartner('SHA-256 of the text.', sha256) }))
        .optional(),
    ),
    signatories: asPartner(
      'Who signed for each side.',
      z
        .array(
          z.strictObject({
            side: asPartner('Side the person signed for.', z.enum(['vendor', 'partner'])),
            name: asPartner('Name as signed.', line),
            title: asPartner('Title as signed.', line),
            on: asPartner('Day of the signature.', date),
          }),
        )
        .optional(),
    ),
    document: asPartner('The signed file.', document.optional()),
    variables: asPartner(
      'What its document says and no other field does, by the variable of the template.',
      z.record(variableName, legalValue).optional(),
    ),
    clauses: asPartner('Switches of the template that the parties have chosen, by id.', z.array(itemId).optional()),
    subprocessors: asPartner('Sub-processors named in a data processing agreement.', z.array(subprocessor).optional()),
    subprocessors_reviewed_on: asInternal('Day that list was last reviewed.', date.optional()),
    incident_notice_hours: asPartner('Hours the partner has to report an incident.', z.int().min(1).optional()),
    registration_number: asPartner('Number in the commercial agencies register, where a country has one.', line.optional()),
    exit_criteria: asPartner('When either side may end it.', z.array(line).optional()),
    approvals: asInternal('Decisions that it needs before signature.', z.array(approval).optional()),
  })
  .meta({
    order: [
      ['sent_on', 'signed_on'],
      ['signed_on', 'expires_on'],
      ['effective_on', 'expires_on'],
      ['notice_by', 'expires_on'],
    ],
  })
export type Agreement = z.output<typeof agreement>
