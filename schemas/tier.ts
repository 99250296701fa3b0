// A tier: what it asks, what it gives, and how a partner moves on.
import { z } from 'zod'
import { asPublic } from './audience.ts'
import { count, money, ordinal, slug, text } from './fields.ts'
import { defineKind } from './kind.ts'
import { requirement } from './metric.ts'

/** One cell of the matrix: yes or no, a number, an amount or a text, as the row's unit asks. */
export const cell = z.union([z.boolean(), z.number(), money, text], { error: 'should be true or false, a number, money or text' })
export type Cell = z.output<typeof cell>

export const tier = defineKind({
  name: 'tier',
  label: 'Tiers',
  description: 'A level of the program with its requirements and benefits.',
  path: 'tiers/{id}.yaml',
  required: true,
  audience: 'public',
  schema: z.strictObject({
    order: asPublic('Place in the ladder; 1 is where partners start.', ordinal),
    name: asPublic('Name of the tier.', text),
    summary: asPublic('Who the tier is for, in one or two sentences.', text),
    engagement: asPublic('How closely the two companies work.', z.enum(['self_serve', 'joint_development', 'strategic_co_development'])),
    requirements: asPublic('What a partner has to meet, as a tree of comparisons.', requirement.optional()),
    thresholds: asPublic('Cell for each requirement row of the matrix that has no metric.', z.record(slug, cell).optional()),
    benefits: asPublic('Cell for each benefit row of the matrix.', z.record(slug, cell)),
    graduation: asPublic('How a partner reaches the next tier, and how it is decided.', text),
    grace_days: asPublic('Days a partner keeps the tier after the month in which it no longer meets it.', count),
  }),
})
