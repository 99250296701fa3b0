// Calendars and feeds of what falls due: the same ids whenever they are built, nothing that breaks their format, and one for each owner.
import { expect, test } from 'vitest'
import { expiryFiles } from '../../../src/site/compliance/expiry-files.ts'
import { sideFiles } from '../../../src/site/side-files.ts'
import { due, judged } from '../judged.ts'
import { partner, workSite } from '../work/work-site.ts'

const hostile = 'Z&ta <b>;,\\ "Ltd"'
const partners = [
  partner('acme'),
  partner('zeta', { name: hostile, owners: { manager: 'Rui Sá' } }),
  partner('gone', { status: 'terminated', owners: { manager: 'Eva' } }),
]
const vendor = { legal_name: 'Lantern & Co', address: '1 Quay Street', country: 'PT', website: 'https://lantern.example/' }
const dues = [
  due('2026-03-14', { what: 'the certificate runs out', fix: 'Renew it; soon, please' }),
  due('2026-04-01', { partners: ['zeta'], entry: 'zeta' }, 'warning'),
  due('2026-04-02', { partners: [] }),
]
const on = (day: string) => judged(workSite(partners, { vendor }, day), { due: dues })
const site = on('2026-03-13')
const [en, , ar] = site.locales
if (!en || !ar) throw new Error('the sample has three languages')
const file = (path: string, of = site): string => expiryFiles(of, en).find((each) => each.path === path)?.text ?? ''
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

test('everybody has one, and each partner manager, in every language', () => {
  expect(expiryFiles(site, en).map(({ path }) => path)).toEqual([
    '/compliance/expiries.ics',
    '/compliance/expiries.xml',
    '/compliance/owners/ana.ics',
    '/compliance/owners/ana.xml',
    '/compliance/owners/rui-sa.ics',
    '/compliance/owners/rui-sa.xml',
  ])
  expect(expiryFiles(site, ar)[0]?.path).toBe('/ar/compliance/expiries.ics')
  expect(sideFiles(site).filter(({ path }) => path.includes('compliance')).length).toBe(18)
  expect(unfolded(file('/compliance/owners/ana.ics')).filter((line) => line.startsWith('UID:')).length).toBe(1)
})

test('dates are whole days with text that is escaped', () => {
  expect(unfolded(file('/compliance/expiries.ics'))).toMatchInlineSnapshot(`
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Partnerbook//Events//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "NAME;LANGUAGE=en:Lantern Partners: what falls due",
      "X-WR-CALNAME:Lantern Partners: what falls due",
      "BEGIN:VEVENT",
      "UID:PB110100000000000000000000000000-error-2026-03-14@lantern.example",
      "DTSTAMP:20251214T000000Z",
      "DTSTART;VALUE=DATE:20260314",
      "DTEND;VALUE=DATE:20260315",
      "SUMMARY;LANGUAGE=en:Acme: the certificate runs out",
      "DESCRIPTION;LANGUAGE=en:Becomes: Error (PB1101)\\nTo do: Renew it\\; soon\\, please\\npartners/acme/partner.yaml:12",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:PB110100000000000000000000000000-warning-2026-04-01@lantern.example",
      "DTSTAMP:20260101T000000Z",
      "DTSTART;VALUE=DATE:20260401",
      "DTEND;VALUE=DATE:20260402",
      "SUMMARY;LANGUAGE=en:Z&ta <b>\\;\\,\\\\ "Ltd": acme has no data processing agreement",
      "DESCRIPTION;LANGUAGE=en:Becomes: Warning (PB1101)\\nTo do: Sign one.\\npartners/acme/partner.yaml:12",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:PB110100000000000000000000000000-error-2026-04-02@lantern.example",
      "DTSTAMP:20260102T000000Z",
      "DTSTART;VALUE=DATE:20260402",
      "DTEND;VALUE=DATE:20260403",
      "SUMMARY;LANGUAGE=en:The program: acme has no data processing agreement",
      "DESCRIPTION;LANGUAGE=en:Becomes: Error (PB1101)\\nTo do: Sign one.\\npartners/acme/partner.yaml:12",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]
  `)
})

test('lines of calendars have 75 bytes at most and end in CRLF', () => {
  for (const { path, text } of expiryFiles(site, ar).filter((each) => each.path.endsWith('.ics'))) {
    expect([path, text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)]).toEqual([path, []])
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  }
})

test('a feed has the same entries whenever it is built, and its text is escaped', () => {
  expect(file('/compliance/owners/rui-sa.xml')).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
    <id>tag:lantern.example,2026-01-01:compliance/compliance/owners/rui-sa.xml</id>
    <title>Lantern Partners: what falls due for Rui Sá</title>
    <link rel="self" type="application/atom+xml" href="/compliance/owners/rui-sa.xml"/>
    <updated>2026-01-01T00:00:00Z</updated>
    <author><name>Lantern &#38; Co</name></author>
    <entry>
    <id>tag:lantern.example,2026-01-01:compliance/PB110100000000000000000000000000-warning-2026-04-01</id>
    <title>Z&#38;ta &#60;b&#62;;,\\ &#34;Ltd&#34;: acme has no data processing agreement</title>
    <link rel="alternate" type="text/html" href="/compliance/rules/PB1101/"/>
    <published>2026-01-01T00:00:00Z</published><updated>2026-01-01T00:00:00Z</updated>
    <category term="warning" label="Warning"/>
    <summary>Apr 1, 2026. Becomes: Warning (PB1101). To do: Sign one.</summary>
    </entry>
    </feed>
    "
  `)
  expect(file('/compliance/expiries.xml', on('2026-03-12'))).toBe(file('/compliance/expiries.xml'))
  expect(file('/compliance/expiries.ics', on('2026-03-12'))).toBe(file('/compliance/expiries.ics'))
})

test('files end where nobody reads any further', () => {
  const many = judged(workSite(partners, { vendor }), { due: Array.from({ length: 2001 }, () => due('2026-03-14')) })
  const count = (path: string, what: RegExp): number => file(path, many).match(what)?.length ?? 0
  expect([count('/compliance/expiries.ics', /BEGIN:VEVENT/g), count('/compliance/expiries.xml', /<entry>/g)]).toEqual([2000, 500])
})

test('control characters of a name do not break a feed', () => {
  const odd = judged(workSite([partner('acme', { name: 'A\u0007B' })], { vendor }), { due: dues.slice(0, 1) })
  expect(file('/compliance/expiries.xml', odd)).toContain('<title>A B: the certificate runs out</title>')
})
