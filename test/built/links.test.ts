// No link, source or anchor of either site leads nowhere, and none out of the public site into the internal one.
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { addressOf } from '../../src/site/page.ts'
import { type BuiltSite, builtAudiences, builtSite, fileOf, writtenPages } from './built-site.ts'
import { languageProblems, linkProblems, shortList } from './links.ts'

const project = resolve(import.meta.dirname, '../..')
const sites = Object.fromEntries(
  await Promise.all(
    builtAudiences.map(
      async (audience) => [audience, await builtSite(audience, join(inject('sites'), audience), join(project, 'content'))] as const,
    ),
  ),
)
const [open, internal] = [sites['public'] as BuiltSite, sites['internal'] as BuiltSite]

test('every reference of the public site leads somewhere', () => {
  expect(linkProblems(open, internal)).toEqual([])
})

test('every reference of the internal site leads somewhere', () => {
  expect(linkProblems(internal)).toEqual([])
})

test.each(builtAudiences)('no link of the %s site leads out of the language of its page', (audience) => {
  const built = sites[audience] as BuiltSite
  const pages = writtenPages(built).map((page) => ({ address: addressOf(page), html: built.read(fileOf(page)), language: page.locale.tag }))
  expect(languageProblems(pages)).toEqual([])
})

test('the sitemap lists exactly the public pages', () => {
  const listed = [...open.read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)
  expect(listed.sort()).toEqual(
    open.pages
      .filter((page) => page.template !== 'not-found')
      .map((page) => new URL(addressOf(page), open.origin).href)
      .sort(),
  )
  expect(open.read('robots.txt')).toContain(`Sitemap: ${open.origin}/sitemap.xml`)
  expect(internal.files.has('sitemap.xml')).toBe(false)
})

test.each(builtAudiences)('the %s site does not tell where it was built', (audience) => {
  const { dir, files } = sites[audience] as BuiltSite
  // A home such as /root is too short to be telling.
  const places = [project, 'file:///', ...(homedir().split('/').length > 2 ? [homedir()] : [])]
  const told = [...files].flatMap((file) => {
    const bytes = readFileSync(join(dir, file))
    // Parts of the search index are compressed.
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1')
    return places.filter((place) => text.includes(place)).map((place) => `${file}: ${place}`)
  })
  expect(shortList(told)).toBe('')
})
