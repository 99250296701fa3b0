// Headings of a prose body that a page lists.
import { bodyHeadings } from '../read/headings.ts'
import type { Heading } from './page.ts'

/** Headings of the second and third level. */
export const headingsOf = (body: string): Heading[] =>
  bodyHeadings(body).flatMap(({ depth, slug, text }): Heading[] => (depth === 2 || depth === 3 ? [{ depth, slug, text }] : []))
