// Pages are valid HTML: one of every template in every language.
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { addressOf } from '../../src/site/page.ts'
import { builtAudiences, builtSite, fileOf, samplesOf } from './built-site.ts'
import { markupProblems } from './markup.ts'

describe.each(builtAudiences)('the %s site', async (audience) => {
  const built = await builtSite(audience, join(inject('sites'), audience), join(import.meta.dirname, '../../content'))

  test.each(samplesOf(built).map((page) => [page.template, addressOf(page), page] as const))('%s %s', async (_template, _address, page) => {
    expect(await markupProblems(built.read(fileOf(page)))).toEqual([])
  })
})
