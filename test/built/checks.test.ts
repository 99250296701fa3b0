// The checks of this folder see what they are there for: each on a site of a few lines, once whole and once broken.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch } from '../browser/chromium.ts'
import { headProblems, type PublishedPage } from './head.ts'
import { languageProblems, linkProblems, type Published } from './links.ts'
import { markupProblems } from './markup.ts'
import { serve } from './serve.ts'
import { tagsOf } from './tags.ts'
import { look, overflow, violations, watch } from './visit.ts'

const origin = 'https://site.example'

const site = (files: Record<string, string>): Published => ({
  files: new Set(Object.keys(files)),
  read: (file) => files[file] ?? '',
  origin,
})

test('tags are read past comments, scripts and values with brackets', () => {
  const html = '<!-- <a href="/no/"> --><script>"<a href=/no/>"</script><a title=\'1 > 0\' href="/x/?a=1&amp;b=&#34;" hidden>Caf&#xe9;</a>'
  expect(tagsOf(html).map(({ name, attributes, text }) => [name, Object.fromEntries(attributes), text])).toEqual([
    ['script', {}, '"<a href=/no/>"'],
    ['a', { title: '1 > 0', href: '/x/?a=1&b="', hidden: '' }, 'Café'],
  ])
})

describe('links', () => {
  const whole = {
    'index.html':
      '<h1 id="_top">A</h1><a href="#_top">up</a><a href="/b/#deep">b</a><a href="https://other.example/">o</a><a href="mailto:a@b.example">m</a><img src="/x.svg">',
    'b/index.html':
      '<h1 id="deep">B</h1><a href="../">a</a><a href="https://site.example/b/">self</a><link rel="canonical" href="https://site.example/b/">',
    'x.svg': '<svg/>',
    'a.css': 'a { background: url("/x.svg") }',
  }

  test('of a whole site are right', () => {
    expect(linkProblems(site(whole))).toEqual([])
  })

  test.each([
    ['<a href="/c/">', '<a> "/c/" leads nowhere, on /'],
    ['<a href="/b">', '<a> "/b" leads nowhere, on /'],
    ['<a href="/b/#shallow">', '<a> "/b/#shallow" leads to no anchor, on /'],
    ['<a href="#nowhere">', '<a> "#nowhere" leads to no anchor, on /'],
    ['<a href="/records/">', '<a> "/records/" is only in the internal site, on /'],
    ['<a href="">', '<a> "" is empty, on /'],
    ['<a href="http://other.example/">', '<a> "http://other.example/" is neither https nor mailto nor tel, on /'],
    ['<a href="javascript:alert(1)">', '<a> "javascript:alert(1)" is neither https nor mailto nor tel, on /'],
    ['<a href="https://site.example/c/">', '<a> "https://site.example/c/" leads nowhere, on /'],
    ['<script src="https://cdn.example/x.js"></script>', '<script> "https://cdn.example/x.js" is fetched from another host, on /'],
    ['<img src="//cdn.example/x.png">', '<img> "//cdn.example/x.png" is fetched from another host, on /'],
    ['<img srcset="/x.svg 1x, /y.svg 2x">', '<img> "/y.svg" leads nowhere, on /'],
    ['<iframe src="https://site.example/b/"></iframe>', '<iframe> "https://site.example/b/" is fetched from another host, on /'],
    [
      '<link rel="stylesheet" href="https://fonts.example/x.css">',
      '<link> "https://fonts.example/x.css" is fetched from another host, on /',
    ],
    ['<link rel="alternate" hreflang="ar" href="https://site.example/ar/">', '<link> "https://site.example/ar/" leads nowhere, on /'],
    [
      '<style>@font-face { src: url(https://fonts.example/x.woff2) }</style>',
      '<style> "https://fonts.example/x.woff2" is fetched from another host, on /',
    ],
    ['<p style="background: url(/y.svg)">', '<p> "/y.svg" leads nowhere, on /'],
    ['<option value="/ar/">', '<option> "/ar/" leads nowhere, on /'],
  ])('that are wrong are found: %s', (broken, problem) => {
    const internal = site({ ...whole, 'records/index.html': '' })
    expect(linkProblems(site({ ...whole, 'index.html': `${whole['index.html']}${broken}` }), internal)).toEqual([problem])
  })

  test('that leave the language are found', () => {
    const pages = (body: string) => [
      { address: '/', html: '<a href="/"><a hreflang="ar" href="/ar/">', language: 'en' },
      { address: '/ar/', html: `<a href="/ar/"><a href="/x.csv">${body}`, language: 'ar' },
    ]
    expect(languageProblems(pages(''))).toEqual([])
    expect(languageProblems(pages('<a href="../#deep">'))).toEqual(['<a> "../#deep" leads from ar to en, on /ar/'])
  })

  test('of style sheets are looked at too', () => {
    expect(linkProblems(site({ 'a.css': '@import "https://fonts.example/x.css"; a { background: url(b.svg) }' }))).toEqual([
      'a.css "https://fonts.example/x.css" is fetched from another host, on /a.css',
      'a.css "b.svg" leads nowhere, on /a.css',
    ])
  })
})

describe('heads', () => {
  const head = (path: string, title: string): string =>
    `<title>${title}</title><meta name="description" content="D"><link rel="canonical" href="${origin}${path}"><link rel="alternate" hreflang="en" href="${origin}/"><link rel="alternate" hreflang="ar" href="${origin}/ar/"><link rel="alternate" hreflang="x-default" href="${origin}/">`
  const page = (
    address: string,
    locale: PublishedPage['locale'],
    body = '<main><h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2></main>',
  ): PublishedPage => ({
    address,
    locale,
    html: `<html lang="${locale.tag}" dir="${locale.dir}"><head>${head(address, 'T')}</head><body>${body}</body></html>`,
  })
  const en = page('/', { tag: 'en', dir: 'ltr' })
  const ar = page('/ar/', { tag: 'ar', dir: 'rtl' })
  const expected = { audience: 'public', origin, fallback: 'en' } as const
  const changed = (from: string, to: string): PublishedPage[] => [{ ...en, html: en.html.replace(from, to) }, ar]

  test('of a whole site are right', () => {
    expect(headProblems([en, ar], expected)).toEqual([])
  })

  test.each([
    ['lang="en"', 'lang="ar"', ['/: lang is "ar", not "en"']],
    ['dir="ltr"', '', ['/: dir is undefined, not "ltr"']],
    ['<title>T', '<title> ', ['/: has no title']],
    ['content="D"', 'content=" "', ['/: has an empty description']],
    ['<h1>A</h1>', '', ['/: has 0 headings of the first level', '/: begins with h2 "B"']],
    ['<h2>B</h2>', '<h1>B</h1>', ['/: has 2 headings of the first level', '/: jumps from h1 to h3 "C"']],
    ['<h2>B</h2>', '', ['/: jumps from h1 to h3 "C"']],
    ['<main>', '<main></main><main>', ['/: has 2 main elements']],
    [
      'rel="canonical" href="https://site.example/"',
      'rel="canonical" href="https://site.example/ar/"',
      ['/: its canonical address is https://site.example/ar/'],
    ],
    ['<meta name="d', '<meta name="robots" content="noindex"><meta name="d', ['/: search engines may not list it']],
    [
      `hreflang="ar" href="${origin}/ar/"`,
      `hreflang="ar" href="${origin}/fr/"`,
      [
        '/: its version in ar, https://site.example/fr/, does not exist',
        '/ar/: its version in en does not name it back',
        '/ar/: its version in x-default does not name it back',
      ],
    ],
    [
      `hreflang="en" href="${origin}/"`,
      `hreflang="en" href="${origin}/ar/"`,
      [
        '/: does not name itself as its version in en',
        '/: has another default version than the one in en',
        '/: its version in x-default does not name it back',
      ],
    ],
  ])('that are wrong are found: %s as %s', (from, to, problems) => {
    // A page that names another one as itself is seen by the other one too.
    expect(headProblems(changed(from, to), expected)).toEqual(expect.arrayContaining(problems))
  })

  test('of one language have titles and descriptions of their own', () => {
    const twin = { ...en, address: '/b/', html: en.html.replaceAll(`href="${origin}/"`, `href="${origin}/b/"`) }
    expect(headProblems([en, twin, ar], expected)).toContain('/, /b/: share the title "T"')
    expect(headProblems([en, twin, ar], expected)).toContain('/, /b/: share the description "D"')
  })

  test('of the internal site keep search engines away', () => {
    expect(headProblems([en], { ...expected, audience: 'internal' })).toEqual([
      '/: search engines may list it',
      '/: names public addresses',
    ])
  })
})

test.each([
  ['<img src="/x.svg">', 'wcag/h37'],
  ['<p><div></div></p>', 'close-order'],
  ['<ul><p>one</p></ul>', 'element-permitted-content'],
  ['<p id="a"></p><p id="a"></p>', 'no-dup-id'],
  ['<a href="/x/"></a>', 'wcag/h30'],
  ['<p style="color: red">one</p>', 'no-inline-style'],
])('invalid HTML is found: %s', async (body, rule) => {
  const html = (content: string) => `<!DOCTYPE html>\n<html lang="en"><head><title>A</title></head><body>${content}</body></html>\n`
  expect(await markupProblems(html('<p>one</p>'))).toEqual([])
  expect(await markupProblems(html(body))).toEqual(expect.arrayContaining([expect.stringContaining(`[${rule}]`)]))
})

describe('a browser', () => {
  let browser: Browser
  const dir = mkdtempSync(join(tmpdir(), 'partnerbook-checks-'))
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(dir, { recursive: true })
  })

  test.each([
    ['<p>one</p>', []],
    ['<script>console.error("broken")</script>', ['console error: broken']],
    ['<script>console.warn("odd")</script>', ['console warning: odd']],
    ['<script>throw new Error("thrown")</script>', ['exception: thrown']],
    ['<img src="/none.png" alt="none">', [/^404: .*\/none\.png$/, /^console error: Failed to load resource/]],
    [
      '<img src="https://other.invalid/x.png" alt="other">',
      [
        'asks another host: https://other.invalid/x.png',
        /^console error: Failed to load resource/,
        /^request failed: https:\/\/other\.invalid/,
      ],
    ],
    ['<p style="width: 500px">wide</p>', [/^is 508 wide in 390: <p style="width: 500px">/]],
    ['<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">', [/^image-alt: /]],
    ['<p style="color: #ccc">pale</p>', [/^color-contrast: /]],
  ])('sees what is wrong with %s', async (body, problems) => {
    writeFileSync(
      join(dir, 'index.html'),
      `<!doctype html><html lang="en"><head><title>A</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body style="background: #fff"><main><h1>A</h1>${body}</main></body></html>`,
    )
    await using host = await serve(dir)
    const page = await browser.newPage()
    const seen = watch(page, host.origin)
    await page.goto(`${host.origin}/`)
    await look(page, 'phone', 'light')
    const all = [...seen, ...(await overflow(page)), ...(await violations(page))]
    await page.close()
    expect(all.sort()).toEqual(problems.map((each) => (typeof each === 'string' ? each : expect.stringMatching(each))))
  })
})
