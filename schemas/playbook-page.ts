// A page of the internal playbook.
import { z } from 'zod'
import { defineKind } from './kind.ts'
import { page_fields } from './page.ts'

export const playbook_page = defineKind({
  name: 'playbook_page',
  label: 'Playbook',
  description: 'A page of the playbook that the vendor’s team works from.',
  path: 'playbook/{...id}.mdx',
  audience: 'internal',
  translatable: true,
  assets: ['png', 'jpg', 'svg', 'webp'],
  schema: z.strictObject(page_fields),
})
