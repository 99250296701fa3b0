// A page of the public program guide.
import { z } from 'zod'
import { asPublic } from './audience.ts'
import { ordinal } from './fields.ts'
import { defineKind } from './kind.ts'
import { page_fields } from './page.ts'

/** The people at a partner who read the guide. */
export const readers = ['everybody', 'newcomers', 'management', 'sales', 'marketing', 'technical', 'security', 'legal'] as const

export const guide_page = defineKind({
  name: 'guide_page',
  label: 'Guide',
  description: 'A page of the program guide that partners read.',
  path: 'guide/{...id}.mdx',
  audience: 'public',
  visibleTo: (data) => data.audience ?? 'public',
  translatable: true,
  assets: ['png', 'jpg', 'svg', 'webp'],
  schema: z.strictObject({
    ...page_fields,
    readers: asPublic(
      'Who at a partner needs the page; translations take it from their source.',
      z.array(z.enum(readers)).min(1).optional(),
    ),
    start: asPublic('Place among the few pages that a newcomer reads first; translations take it from their source.', ordinal.optional()),
  }),
})
