// Front matter that every prose page has.
import { z } from 'zod'
import { asInternal, asPublic, audiences } from './audience.ts'
import { date, line, ordinal, sha256, slug } from './fields.ts'

/** Title, summary, place among its siblings, and who may read it. */
export const page_fields = {
  title: asPublic('Title of the page.', line),
  description: asPublic('One sentence for search results and link previews.', line),
  order: asPublic('Place among the pages of its section.', ordinal.optional()),
  section: asPublic('Section that lists the page.', slug.optional()),
  audience: asPublic('Narrows who may read the page; it cannot widen what its folder says.', z.enum(audiences).optional()),
  owner: asInternal('Who keeps the page right.', line.optional()),
  reviewed_on: asInternal('Day somebody last checked that it is true.', date.optional()),
  source_hash: asInternal('SHA-256 of the page that this translation was made from.', sha256.optional()),
}
