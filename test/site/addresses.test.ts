// Every page that a site builds has an address that links may name, so that no right link is ever called broken.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { judgedFor } from '../../src/build/judged.ts'
import { destinationOf } from '../../src/program/addresses.ts'
import { load } from '../../src/program/load.ts'
import { view } from '../../src/program/view.ts'
import { allPages } from '../../src/site/inventory.ts'
import { addressOf } from '../../src/site/page.ts'
import { siteOf } from '../../src/site/site.ts'

const root = join(import.meta.dirname, '../../content')
const as_of = '2026-11-20'

test.each(['public', 'internal'] as const)('the pages of the %s site are known', async (audience) => {
  const loaded = load(root)
  if (loaded.program === undefined) throw new Error('the sample has errors')
  const { compliance, scorecards } = await judgedFor(audience, loaded, root, as_of)
  const site = siteOf(view(loaded.program, audience), audience, as_of, compliance, scorecards)
  const locales = site.locales.map(({ prefix }) => prefix).filter((prefix) => prefix !== '')
  const unknown = allPages(site)
    .map((page) => addressOf(page))
    .filter((address) => {
      const destination = destinationOf(address, { locales, files: new Set() })
      if (destination.page === 'entry') return site.find(destination.kind, destination.id) === undefined
      return destination.page === 'none' || (destination.page === 'team' && audience === 'public')
    })
  expect(unknown).toEqual([])
})
