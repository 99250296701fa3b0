// A change of the program's rules: announced on one day, in force from another.
import { z } from 'zod'
import { asInternal, asPublic, audiences } from './audience.ts'
import { concerned } from './concerned.ts'
import { date, line, ref, text } from './fields.ts'
import { defineKind } from './kind.ts'

export const change_kinds = ['new', 'changed', 'removed', 'clarified'] as const

export const change = defineKind({
  name: 'change',
  label: 'Program changes',
  description: 'A change of the rules, with the day it takes effect.',
  path: 'changes/{id}.yaml',
  audience: 'public',
  visibleTo: (data) => data.audience ?? 'public',
  schema: z
    .strictObject({
      announced_on: asPublic('Day partners were told.', date),
      effective_on: asPublic('First day it holds.', date),
      kind: asPublic('What happens to the rule.', z.enum(change_kinds)),
      title: asPublic('The change in one line.', text),
      summary: asPublic('What is different from that day on, in one or two sentences.', text),
      body: asPublic('What to do about it, one paragraph each.', z.array(text).optional()),
      affects: asPublic('Whom it affects; without it everybody.', concerned.optional()),
      pages: asPublic('Guide pages that have the rule.', z.array(ref('guide_page')).optional()),
      legal: asPublic('Legal template that carries it.', ref('legal_document').optional()),
      audience: asPublic('Narrows who may read it, while it is being prepared.', z.enum(audiences).optional()),
      owner: asInternal('Who answers questions about it.', line.optional()),
    })
    .meta({ order: [['announced_on', 'effective_on']] }),
})
