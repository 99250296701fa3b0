// A page of the public program guide.
import { z } from 'zod'
import { defineKind } from './kind.ts'
import { page_fields } from './page.ts'

export const guide_page = defineKind({
  name: 'guide_page',
  label: 'Guide',
  description: 'A page of the program guide that partners read.',
  path: 'guide/{...id}.mdx',
  audience: 'public',
  visibleTo: (data) => data.audience ?? 'public',
  translatable: true,
  assets: ['png', 'jpg', 'svg', 'webp'],
  schema: z.strictObject(page_fields),
})
