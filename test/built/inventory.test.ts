// Every page that should be there is there, and nothing else.
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { kinds } from '../../schemas/index.ts'
import { pathOf, recordPath } from '../../src/site/links.ts'
import { addressOf, href } from '../../src/site/page.ts'
import { type BuiltSite, builtAudiences, builtSite, fileOf } from './built-site.ts'

const content = join(import.meta.dirname, '../../content')
const sites = Object.fromEntries(
  await Promise.all(
    builtAudiences.map(async (audience) => [audience, await builtSite(audience, join(inject('sites'), audience), content)] as const),
  ),
)

describe.each(builtAudiences)('the %s site', (audience) => {
  const built = sites[audience] as BuiltSite

  test('has exactly the pages of the inventory', () => {
    expect([...built.files].filter((file) => file.endsWith('.html')).sort()).toEqual(built.pages.map(fileOf).sort())
  })

  test('has a page for every entry that its audience may see', () => {
    const addresses = new Set(built.pages.map((page) => addressOf(page)))
    const missing = built.site.locales.flatMap((locale) =>
      expectedPaths(built)
        .filter((path) => !addresses.has(href(locale, path)))
        .map((path) => href(locale, path)),
    )
    expect([...new Set(missing)]).toEqual([])
  })

  test('has the same pages in every language', () => {
    const paths = built.site.locales.map(({ tag }) =>
      built.pages
        .filter((page) => page.locale.tag === tag && page.template !== 'not-found')
        .map((page) => page.path)
        .sort(),
    )
    for (const own of paths) expect(own).toEqual(paths[0])
  })
})

test('the sample program shows every public kind to the public, and every kind to the team', () => {
  const shown = (audience: string): string[] =>
    kinds.filter(({ name }) => (sites[audience]?.site.view.entries[name].length ?? 0) > 0).map(({ name }) => name)
  expect(shown('public')).toEqual(kinds.filter((kind) => kind.audience === 'public').map(({ name }) => name))
  expect(shown('internal')).toEqual(kinds.map(({ name }) => name))
})

test('public addresses are those that were last agreed on', async () => {
  await expect(addressList(sites['public'] as BuiltSite)).toMatchFileSnapshot('public-addresses.txt')
})

/** Kinds that are shown on the page of something else. */
const elsewhere: Partial<Record<(typeof kinds)[number]['name'], (id: string) => string>> = {
  program: () => '',
  matrix: () => 'tiers/',
  legal_text: (id) => `legal/${id.split('/')[0]}/`,
  marketplace: () => 'listings/',
}

function expectedPaths({ site, audience }: BuiltSite): string[] {
  const entries = kinds.flatMap(({ name }) => site.view.entries[name].map(({ id }) => ({ kind: name, id })))
  const own = entries.map(({ kind, id }) =>
    elsewhere[kind] ? elsewhere[kind](id) : (pathOf(site, kind, id) ?? `a page for ${kind} ${id}`).replace(/#.*/, ''),
  )
  if (audience !== 'internal') return own
  return [
    ...own,
    'records/',
    ...kinds.map(({ name }) => `records/${name.replaceAll('_', '-')}/`),
    ...entries.map(({ kind, id }) => recordPath(kind, id)),
  ]
}

/** One line for each path: its languages and its title, so that a change shows as a line. */
function addressList({ site, pages }: BuiltSite): string {
  const byPath = Map.groupBy(pages, (page) => page.path)
  const lines = [...byPath].map(
    ([path, versions]) =>
      `/${path}  [${versions.map((page) => page.locale.tag).join(' ')}]  ${versions[0]?.template}: ${versions[0]?.title}`,
  )
  return [
    `Pages of the public site. Languages other than ${site.locales[0]?.tag} stand below /<language>/. Written by "vitest --project site -u".`,
    '',
    ...lines.sort(),
    '',
  ].join('\n')
}
