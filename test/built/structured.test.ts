// The data of every public page, and that the check of it sees what is wrong.
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { type builtAudiences, builtSite, published } from './built-site.ts'
import { dataProblems } from './structured.ts'

const content = join(import.meta.dirname, '../../content')
const pagesOf = async (audience: (typeof builtAudiences)[number]) =>
  published(await builtSite(audience, join(inject('sites'), audience), content))

test('every page of the public site that can be found says what it is', async () => {
  const pages = (await pagesOf('public')).filter(({ isError }) => !isError)
  expect(pages.flatMap(({ address, html }) => dataProblems(address, html))).toEqual([])
})

test("the team's site and the page for unknown addresses say nothing", async () => {
  const pages = [...(await pagesOf('internal')), ...(await pagesOf('public')).filter(({ isError }) => isError)]
  expect(pages.filter(({ html }) => html.includes('application/ld+json')).map(({ address }) => address)).toEqual([])
})

const block = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const graph = (...things: object[]): string => block({ '@context': 'https://schema.org', '@graph': things })
const crumbs = { '@type': 'BreadcrumbList', itemListElement: [{ position: 1, name: 'Home', item: 'https://a.example/' }] }

test.each([
  ['', '/: has 0 blocks of data'],
  ['<script type="application/ld+json">{</script>', '/: its data is no data of schema.org'],
  [graph(), '/: its data begins with undefined'],
  [graph(crumbs, { '@type': 'Thing' }), '/: nothing is known of the type Thing'],
  [graph(crumbs, { '@type': 'Organization', name: 'A' }), '/: Organization has no url'],
  [graph(crumbs, { '@type': 'Organization', name: 'A', url: '/a/' }), '/: Organization has the address "/a/"'],
  [
    graph({ '@type': 'BreadcrumbList', itemListElement: [{ position: 2, name: 'A', item: 'https://a.example/' }] }),
    '/: BreadcrumbList has steps out of order',
  ],
])('%s', (html, problem) => {
  expect(dataProblems('/', html)).toEqual([problem])
})
