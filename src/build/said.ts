// What the public site says by itself: its view's values and texts, as pages show them, and the words of the site.
import { type Program, settings } from '../program/program.ts'
import { factText, tierFactText } from '../site/facts.ts'
import type { Locale } from '../site/locales.ts'
import { plainText } from '../site/plain-text.ts'
import { defaultLocale, type Site, siteOf } from '../site/site.ts'
import { canonical } from './canonical.ts'
import type { Finder } from './finder.ts'
import { entriesOf, formatOf, visitValues } from './values.ts'

/** The texts of `finder` that stand in the visible program or in the vocabulary. */
export function saidBy(visible: Program, vocabulary: readonly string[], finder: Finder): Set<string> {
  const found = new Set<string>()
  const look = (text: string): unknown => finder.find(canonical(Buffer.from(text)), { found })
  for (const text of vocabulary) look(text)
  const site = siteOf(visible, 'public', settings(visible).frozen_on ?? '')
  for (const entry of entriesOf(visible)) {
    const texts: string[] = [entry.id, entry.file]
    visitValues(entry, new Set(), (text) => texts.push(text))
    const text = texts.join('\n')
    look(text)
    // Ids are shown as words, and search reads HTML without its tags.
    if (/[a-z0-9][-_][a-z0-9]/.test(text)) look(text.replace(/[-_]+/g, ' '))
    if (text.includes('</')) look(text.replace(/<\/?[a-z][^<>]*>/gi, ' '))
    if (entry.body === undefined) continue
    const format = formatOf(entry)
    look(entry.body)
    look(plainText(entry.body, format))
    const locale = site.locales.find(({ tag }) => tag === entry.locale) ?? defaultLocale(site)
    for (const each of /<(?:Tier)?Fact\b/.test(entry.body) ? new Set([locale, ...site.locales]) : [])
      look(plainText(withFacts(entry.body, site, each), format))
  }
  return found
}

// Texts of the guide take numbers from the data; what they say with them is as public as the rest.
function withFacts(body: string, site: Site, locale: Locale): string {
  const fallback = defaultLocale(site)
  return body.replace(/<(Fact|TierFact)\s([^>]*?)\/>/g, (tag, name: string, attributes: string) => {
    const value = (attribute: string): string => new RegExp(`\\b${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    try {
      return name === 'Fact'
        ? factText(settings(site.view), value('path'), locale, fallback)
        : tierFactText(site, value('tier'), value('row'), locale)
    } catch {
      // The page that holds it fails with the reason.
      return tag
    }
  })
}
