// What every page says about itself, and how the languages of a page name each other.
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { builtAudiences, builtSite, published } from './built-site.ts'
import { headProblems } from './head.ts'

test.each(builtAudiences)('the pages of the %s site say what they are', async (audience) => {
  const built = await builtSite(audience, join(inject('sites'), audience), join(import.meta.dirname, '../../content'))
  const fallback = built.site.locales[0]?.tag ?? ''
  expect(headProblems(published(built), { audience, origin: built.origin, fallback })).toEqual([])
})
