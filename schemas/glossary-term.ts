// A word of partner programs and what it means here: the glossary, and the definitions that prose shows where it uses the word.
import { z } from 'zod'
import { asPublic } from './audience.ts'
import { ref, text } from './fields.ts'
import { defineKind } from './kind.ts'

export const glossary_term = defineKind({
  name: 'glossary_term',
  label: 'Glossary',
  description: 'A word of the program and what it means here.',
  path: 'glossary/{id}.yaml',
  audience: 'public',
  schema: z.strictObject({
    term: asPublic('The word as people write it.', text),
    definition: asPublic('What it means in this program, in one to three sentences.', text),
    aliases: asPublic('Other words for the same, such as what an abbreviation stands for.', z.array(text).optional()),
    see: asPublic('Terms to read with it.', z.array(ref('glossary_term')).optional()),
    guide: asPublic('Page of the guide that has the rules.', ref('guide_page').optional()),
  }),
})
