// The wording of a legal template in one language.
import { z } from 'zod'
import { asInternal, asPublic } from './audience.ts'
import { line, sha256, version } from './fields.ts'
import { defineKind } from './kind.ts'

export const legal_text = defineKind({
  name: 'legal_text',
  label: 'Legal texts',
  description: 'The wording of a legal template in one language.',
  path: 'legal/{document}/{language}.md',
  parents: { document: 'legal_document' },
  audience: 'public',
  schema: z.strictObject({
    title: asPublic('Title in that language.', line),
    version: asPublic('Version of the template that it words.', version),
    source_hash: asInternal('SHA-256 of the text that this translation was made from.', sha256.optional()),
  }),
})
