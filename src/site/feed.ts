// Program changes as an Atom feed, one for each language. Nothing in it depends on the day of the build, so the same content gives the same bytes.
import { settings } from '../program/program.ts'
import { feedAddress, feedTitle } from './feed-address.ts'
import { formatDate } from './format.ts'
import { escapeHtml } from './html.ts'
import type { Locale } from './locales.ts'
import { href } from './page.ts'
import { changeItem, changesByDate } from './pages/changes.ts'
import type { Site } from './site.ts'
import { filled } from './ui.ts'
import { datesWords } from './words/dates.ts'

/** The feed of a language, newest announcement first; undefined where `feedAddress` is. */
export function changesFeed(site: Site, locale: Locale): string | undefined {
  const { site: origin, vendor } = settings(site.view)
  const address = feedAddress(site, locale)
  if (address === undefined || origin === undefined) return undefined
  const words = datesWords(locale)
  const absolute = (path: string): string => escapeHtml(new URL(path, origin).href)
  const page = absolute(href(locale, 'changes/'))
  const announced = changesByDate(site).sort((a, b) => (a.fields.announced_on < b.fields.announced_on ? 1 : -1))
  const entries = announced.map((entry) => {
    const { id, title, summary, body, kindLabel, affects, kind } = changeItem(site, entry, locale)
    // What the page calls "in force since" from that day on: a feed has one text for good.
    const effective = filled(words.inForceFrom, { date: formatDate(entry.fields.effective_on, locale) })
    const moment = `${entry.fields.announced_on}T00:00:00Z`
    const paragraphs = [summary, ...body].map(
      ({ value, lang }) => `<p${lang === undefined ? '' : ` lang="${lang}"`}>${escapeHtml(value)}</p>`,
    )
    return [
      '<entry>',
      `<id>${page}#${id}</id>`,
      `<title>${escapeHtml(title.value)}</title>`,
      `<link rel="alternate" type="text/html" href="${page}#${id}"/>`,
      `<published>${moment}</published><updated>${moment}</updated>`,
      `<category term="${kind}" label="${escapeHtml(kindLabel)}"/>`,
      `<content type="html">${escapeHtml(`<p>${escapeHtml(effective)} · ${escapeHtml(affects)}</p>${paragraphs.join('')}`)}</content>`,
      '</entry>',
    ].join('\n')
  })
  const updated = announced[0]?.fields.announced_on ?? site.asOf
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale.tag}">`,
    `<id>${absolute(address)}</id>`,
    `<title>${escapeHtml(feedTitle(site, locale))}</title>`,
    `<link rel="self" type="application/atom+xml" href="${absolute(address)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${locale.tag}" href="${page}"/>`,
    `<updated>${updated}T00:00:00Z</updated>`,
    `<author><name>${escapeHtml(vendor.legal_name)}</name></author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}
