// What search engines are told of a page, and that it cannot end its script element.
import { expect, test } from 'vitest'
import { allPages } from '../../src/site/inventory.ts'
import { jsonLdText } from '../../src/site/json-ld.ts'
import type { Page } from '../../src/site/page.ts'
import { siteOf } from '../../src/site/site.ts'
import { structuredData } from '../../src/site/structured-data.ts'
import { entry, program, siteWith } from './sample.ts'

const base = siteWith([
  entry('event', 'fair', {
    title: 'Fair',
    summary: 'Lights.',
    announced_on: '2026-01-01',
    starts_on: '2026-06-01',
    place: 'Porto',
    languages: ['en'],
  }),
  entry('partner', 'acme', { name: 'Acme', website: 'https://acme.example/', country: 'PT', logo: 'logo.svg' }),
])
const settings = { ...program, fields: { ...program.fields, site: 'https://partners.lantern.example' } }
const site = siteOf({ ...base.view, entries: { ...base.view.entries, program: [settings] } }, 'public', base.asOf)

const page = (of: Partial<Page>): Page => {
  const [locale] = site.locales
  if (locale === undefined) throw new Error('the sample has a language')
  return {
    template: 'guide',
    locale,
    path: 'guide/x/',
    params: {},
    title: 'X',
    description: 'About x.',
    section: 'guide/',
    headings: [],
    props: {},
    ...of,
  }
}

test.each([
  ['the home page', page({ template: 'home', path: '', section: '', title: 'Lantern Partners' })],
  ['a guide page', page({ contentLang: 'en' })],
  ['a partner', page({ template: 'partner', path: 'partners/acme/', params: { id: 'acme' }, section: 'partners/', title: 'Acme' })],
  ['the events', page({ template: 'events', path: 'events/', section: 'events/', title: 'Events' })],
])('%s', (_what, given) => {
  expect(structuredData(site, given)).toMatchSnapshot()
})

test('the team, and a site without an address, get none', () => {
  expect(structuredData(siteOf(site.view, 'internal', site.asOf), page({}))).toBeUndefined()
  expect(structuredData(base, page({}))).toBeUndefined()
  expect(structuredData(site, page({ template: 'not-found' }))).toBeUndefined()
})

test('text cannot end the element that it stands in', () => {
  const text = jsonLdText({ name: '</script><script>alert(1)</script>\u2028&' })
  expect(text).toBe('{"name":"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\\u2028\\u0026"}')
  expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>\u2028&' })
})

test('every public page but the one for unknown addresses has data', () => {
  const small = siteWith([])
  const published = siteOf({ ...small.view, entries: { ...small.view.entries, program: [settings] } }, 'public', small.asOf)
  const without = allPages(published).filter(({ data }) => data === undefined)
  expect([...new Set(without.map(({ template }) => template))]).toEqual(['not-found'])
})
