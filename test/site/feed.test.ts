// The feed of program changes: absolute links, escaped text, the newest announcement first, nothing of the day of the build.
import { expect, test } from 'vitest'
import { changesFeed } from '../../src/site/feed.ts'
import { sideFiles } from '../../src/site/side-files.ts'
import { siteOf } from '../../src/site/site.ts'
import { entry, program, siteWith } from './sample.ts'

const base = siteWith([
  entry('change', 'late', {
    title: 'A & B',
    summary: 'If <x> then "y".',
    announced_on: '2026-02-01',
    effective_on: '2026-02-02',
    kind: 'new',
  }),
  entry('change', 'early', {
    title: { en: 'Early', ar: 'مبكر' },
    summary: 'First.',
    body: ['Do it.'],
    announced_on: '2026-01-01',
    effective_on: '2026-05-01',
    kind: 'removed',
  }),
  entry('event', 'fair', { title: 'Fair', summary: 'Lights.', announced_on: '2026-01-01', starts_on: '2026-06-01', languages: ['en'] }),
])
const published = siteOf(
  {
    ...base.view,
    entries: { ...base.view.entries, program: [{ ...program, fields: { ...program.fields, site: 'https://partners.lantern.example' } }] },
  },
  'public',
  base.asOf,
)

test('of a language', () => {
  const [, , ar] = published.locales
  expect(ar && changesFeed(published, ar)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">
    <id>https://partners.lantern.example/ar/changes/feed.xml</id>
    <title>شركاء لانترن: تغييرات البرنامج</title>
    <link rel="self" type="application/atom+xml" href="https://partners.lantern.example/ar/changes/feed.xml"/>
    <link rel="alternate" type="text/html" hreflang="ar" href="https://partners.lantern.example/ar/changes/"/>
    <updated>2026-02-01T00:00:00Z</updated>
    <author><name>Lantern Ltd</name></author>
    <entry>
    <id>https://partners.lantern.example/ar/changes/#late</id>
    <title>A &#38; B</title>
    <link rel="alternate" type="text/html" href="https://partners.lantern.example/ar/changes/#late"/>
    <published>2026-02-01T00:00:00Z</published><updated>2026-02-01T00:00:00Z</updated>
    <category term="new" label="جديد"/>
    <content type="html">&#60;p&#62;يسري من 2 فبراير 2026 · يشمل: الجميع&#60;/p&#62;&#60;p lang=&#34;en&#34;&#62;If &#38;#60;x&#38;#62; then &#38;#34;y&#38;#34;.&#60;/p&#62;</content>
    </entry>
    <entry>
    <id>https://partners.lantern.example/ar/changes/#early</id>
    <title>مبكر</title>
    <link rel="alternate" type="text/html" href="https://partners.lantern.example/ar/changes/#early"/>
    <published>2026-01-01T00:00:00Z</published><updated>2026-01-01T00:00:00Z</updated>
    <category term="removed" label="إلغاء"/>
    <content type="html">&#60;p&#62;يسري من 1 مايو 2026 · يشمل: الجميع&#60;/p&#62;&#60;p lang=&#34;en&#34;&#62;First.&#60;/p&#62;&#60;p lang=&#34;en&#34;&#62;Do it.&#60;/p&#62;</content>
    </entry>
    </feed>
    "
  `)
})

test('the same on every day', () => {
  const [en] = published.locales
  const later = siteOf(published.view, 'public', '2026-06-01')
  expect(en && changesFeed(later, en)).toBe(en && changesFeed(published, en))
})

test('stands beside the calendars, and only where the address of the site is known', () => {
  const paths = (site: typeof base): string[] => sideFiles(site).map(({ path }) => path)
  expect(paths(published).slice(0, 3)).toEqual(['/changes/feed.xml', '/events/calendar.ics', '/events/fair.ics'])
  expect(paths(base).slice(0, 2)).toEqual(['/events/calendar.ics', '/events/fair.ics'])
  expect(paths(siteOf(published.view, 'internal', base.asOf)).filter((path) => path.endsWith('.xml'))).toEqual([])
})
