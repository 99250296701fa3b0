// A legal template: its versions, variables, languages and signers. Its text stands beside it, one Markdown file for each language.
import { z } from 'zod'
import { agreement_kinds } from './agreement.ts'
import { asInternal, asPublic } from './audience.ts'
import { country, date, itemId, legalValue, line, locale, note, text, url, variableName, version } from './fields.ts'
import { defineKind } from './kind.ts'
import { partner_types } from './partner-type.ts'
import { partnerships } from './program.ts'

/** When in a partnership a document is signed, in that order. */
export const legal_stages = ['first', 'trial', 'role', 'data', 'marks'] as const

/** All its parts have to hold; a list holds when one of its members does. */
const condition = z.strictObject({
  governing_law: asPublic('Countries whose law may govern.', z.array(country).min(1).optional()),
  partner_country: asPublic('Countries of the partner.', z.array(country).min(1).optional()),
  partner_type: asPublic('Types of partner.', z.array(z.enum(partner_types)).min(1).optional()),
  public_sector_deals: asPublic('Whether the partner sells to public bodies.', z.boolean().optional()),
  territory: asPublic('Countries of which the territory has at least one.', z.array(country).min(1).optional()),
  exporter_country: asPublic('Countries that personal data leaves for another country.', z.array(country).min(1).optional()),
  importer_country: asPublic('Countries at which personal data arrives from another country.', z.array(country).min(1).optional()),
  variable: asPublic(
    'A number that is filled in.',
    z
      .strictObject({
        name: asPublic('Variable.', variableName),
        at_least: asPublic('Least value.', z.number()),
      })
      .optional(),
  ),
})

export const legal_document = defineKind({
  name: 'legal_document',
  label: 'Legal library',
  description: 'A template of an agreement, for counsel to review.',
  path: 'legal/{id}/document.yaml',
  audience: 'public',
  schema: z.strictObject({
    kind: asPublic('Kind of agreement that it makes.', z.enum(agreement_kinds)),
    title: asPublic('Title.', text),
    summary: asPublic('What it is for and who signs it, in one or two sentences.', text),
    stage: asPublic('When in a partnership it is signed.', z.enum(legal_stages).optional()),
    needed_by: asPublic(
      'Which partnerships sign it.',
      z
        .array(
          z.strictObject({
            partnerships: asPublic('Types of partnership.', z.array(z.enum(partnerships)).min(1)),
            when: asPublic('In which case; always, when it is not said.', text.optional()),
          }),
        )
        .optional(),
    ),
    version: asPublic('Version in force.', version),
    released_on: asPublic('Day that version was released.', date),
    history: asPublic(
      'Versions, newest first, and what changed.',
      z
        .array(
          z.strictObject({
            version: asPublic('Version.', version),
            released_on: asPublic('Day of release.', date),
            changes: asPublic('What changed, and why.', text),
            clauses: asPublic(
              'The clauses that are new or other than before.',
              z
                .array(
                  z.strictObject({
                    clause: asPublic(
                      'Number of the clause in the text.',
                      z.string().regex(/^\d+(\.\d+)*$/, { error: 'is no number of a clause, such as "3.4"' }),
                    ),
                    change: asPublic('What happened to it.', z.enum(['added', 'changed', 'removed'])),
                    what: asPublic('What it says now, in a few words.', text),
                  }),
                )
                .optional(),
            ),
            superseded_on: asPublic('Last day it was used for new agreements.', date.optional()),
          }),
        )
        .min(1),
    ),
    languages: asPublic('Languages that the text exists in.', z.array(locale).min(1)),
    prevailing_language: asPublic('Language that prevails where the texts differ.', locale.optional()),
    required_languages: asPublic('Languages that a country asks for.', z.record(country, z.array(locale).min(1)).optional()),
    jurisdictions: asPublic('Countries that the text was written for.', z.array(country).min(1)),
    variables: asPublic(
      'What is filled in.',
      z.array(
        z.strictObject({
          name: asPublic('Name in the text.', variableName),
          label: asPublic('Its name on the cover page.', text.optional()),
          type: asPublic('What it holds.', z.enum(['text', 'date', 'money', 'percent', 'number', 'country', 'list', 'flag'])),
          required: asPublic('Whether it has to be filled.', z.boolean()),
          description: asPublic('What to write.', text),
          default: asPublic('Value of a document that says no other.', legalValue.optional()),
        }),
      ),
    ),
    clauses: asPublic(
      'Clauses that apply in some cases.',
      z
        .array(
          z.strictObject({
            id: asPublic('Id of the switch.', itemId),
            when: asPublic('When it applies.', text),
            clauses: asPublic(
              'Clauses and annexes of the text that it switches. Where it does not apply they keep their number and say that they are not used.',
              z
                .array(
                  z
                    .string()
                    .regex(/^(\d+(\.\d+)?|annex-[A-Z])$/, { error: 'is no clause or annex of a text, such as "17", "3.4" or annex-D' }),
                )
                .min(1),
            ),
            any: asPublic('Conditions under which it applies; an agreement may switch it on by itself.', z.array(condition).min(1)),
          }),
        )
        .optional(),
    ),
    signature_blocks: asPublic(
      'Who signs.',
      z
        .array(
          z.strictObject({
            side: asPublic('Side.', z.enum(['vendor', 'partner'])),
            label: asPublic('What stands below the line.', text),
            anchor: asPublic(
              'Text that e-signature tools look for.',
              z.string().regex(/^_[a-z0-9_]+_$/, { error: 'is no anchor: letters, digits and underscores between two underscores' }),
            ),
          }),
        )
        .min(1),
    ),
    source: asPublic('Where the wording comes from.', text),
    source_url: asPublic('Where the source can be read.', url.optional()),
    licence: asPublic('Terms under which the text may be used.', line),
    owner: asInternal('Who keeps it right.', line),
    counsel_reviewed_on: asInternal('Day counsel last reviewed it.', date.optional()),
    negotiation_notes: asInternal('What may be given up, and what may not.', z.array(note).optional()),
  }),
})
