// The legal library: the templates, and each with its text in the reader's language, what to fill in, who signs and what changed.
import { legal_document } from '../../../schemas/legal-document.ts'
import { type Entry, settings } from '../../program/program.ts'
import type { Card } from '../card.ts'
import { type FactRow, fact } from '../fact-row.ts'
import { fieldLabel } from '../field-words.ts'
import { formatCountry, formatDate, formatLanguage, formatList } from '../format.ts'
import { type LegalText, legalTextHtml } from '../legal-text.ts'
import { directionOf, type Locale } from '../locales.ts'
import { type Heading, href, type Page } from '../page.ts'
import { plainText } from '../plain-text.ts'
import { fieldNode, type RecordNode } from '../record.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'

export interface LegalListProps {
  documents: readonly Card[]
}

export interface LegalProps {
  summary: Localized
  facts: readonly FactRow[]
  /** Tables of the template, each below its heading. */
  sections: readonly { id: string; title: string; node: RecordNode }[]
  text?: { html: string; lang?: string; dir?: 'ltr' | 'rtl'; missing?: string }
  /** The text in the other languages: where the site has a page in it, a link; otherwise the text itself. */
  others: readonly { label: string; lang: string; dir: 'ltr' | 'rtl'; title: string; href?: string; html?: string }[]
}

export const legalListPages = (site: Site): Page<LegalListProps>[] =>
  site.locales.map((locale) => {
    const words = wordsIn(locale)
    const fallback = defaultLocale(site)
    const documents = site.view.entries.legal_document.map(({ id, fields }) => ({
      title: localized(fields.title, locale, fallback).value,
      href: href(locale, `legal/${id}/`),
      text: localized(fields.summary, locale, fallback),
      notes: [
        `${words.version} ${fields.version}`,
        formatList(
          fields.languages.map((tag) => formatLanguage(tag, locale)),
          locale,
        ),
      ],
    }))
    const titles = formatList(
      documents.map(({ title }) => title),
      locale,
    )
    return {
      template: 'legal-list',
      locale,
      path: 'legal/',
      params: {},
      title: words.legal,
      description: filled(words.legalDescription, { name: localized(settings(site.view).name, locale, fallback).value, titles }),
      section: 'legal/',
      headings: [],
      search: { kind: words.legal, text: titles },
      props: { documents },
    }
  })

export const legalPages = (site: Site): Page<LegalProps>[] =>
  site.locales.flatMap((locale) => site.view.entries.legal_document.map((entry) => legalPage(site, entry, locale)))

function legalPage(site: Site, entry: Entry<'legal_document'>, locale: Locale): Page<LegalProps> {
  const { id, fields } = entry
  const words = wordsIn(locale)
  const fallback = defaultLocale(site)
  const title = localized(fields.title, locale, fallback).value
  const summary = localized(fields.summary, locale, fallback)
  const placeholders = fields.variables.map(({ name, description }) => ({
    name,
    description: localized(description, locale, fallback).value,
  }))
  const texts = site.view.entries.legal_text.filter(({ params }) => params['document'] === id)
  const shown = texts.find((each) => languageOf(each) === locale.tag) ?? texts.find((each) => languageOf(each) === fallback.tag) ?? texts[0]
  const text = shown && legalTextHtml(shown.body ?? '', placeholders)
  const sections = sectionsOf(site, entry, locale)
  return {
    template: 'legal',
    locale,
    path: `legal/${id}/`,
    params: { id },
    title,
    description: summary.value,
    section: 'legal/',
    headings: headingsOf(sections, text, words.legalText),
    search: { kind: words.legal_document, text: [summary.value, plainText(shown?.body ?? '', 'md')].join(' ') },
    props: {
      summary,
      facts: factsOf(site, entry, locale),
      sections,
      ...(shown && text ? { text: { html: text.html, ...languageNote(languageOf(shown), locale) } } : {}),
      others: texts.filter((each) => each !== shown).map((each) => otherText(site, each, locale)),
    },
  }
}

const languageOf = ({ params }: Entry<'legal_text'>): string => params['language'] ?? ''

function languageNote(tag: string, locale: Locale) {
  if (tag === locale.tag) return {}
  const missing = filled(wordsIn(locale).textMissing, { language: formatLanguage(locale.tag, locale), other: formatLanguage(tag, locale) })
  return { lang: tag, dir: directionOf(tag), missing }
}

function otherText(site: Site, entry: Entry<'legal_text'>, locale: Locale): LegalProps['others'][number] {
  const tag = languageOf(entry)
  const own = site.locales.find((each) => each.tag === tag)
  const about = { label: formatLanguage(tag, locale), lang: tag, dir: directionOf(tag), title: entry.fields.title }
  return own
    ? { ...about, href: href(own, `legal/${entry.params['document']}/#text`) }
    : { ...about, html: withoutIds(legalTextHtml(entry.body ?? '', []).html) }
}

// Two texts on one page would have the same anchors.
const withoutIds = (html: string): string => html.replace(/ id="[^"]*"/g, '')

function factsOf(site: Site, { fields }: Entry<'legal_document'>, locale: Locale): LegalProps['facts'] {
  const words = wordsIn(locale)
  const fallback = defaultLocale(site)
  const label = (name: string): string => fieldLabel(name, locale).value
  const tongues = (tags: readonly string[]): string =>
    formatList(
      tags.map((tag) => formatLanguage(tag, locale)),
      locale,
    )
  const required = Object.entries(fields.required_languages ?? {}).map(
    ([country, tags]) => `${formatCountry(country, locale)}: ${tongues(tags)}`,
  )
  const source = localized(fields.source, locale, fallback)
  return [
    ...fact(label('kind'), termIn(fields.kind, locale)),
    ...fact(label('version'), fields.version),
    ...fact(label('released_on'), formatDate(fields.released_on, locale)),
    ...fact(label('languages'), tongues(fields.languages)),
    ...fact(label('prevailing_language'), fields.prevailing_language && formatLanguage(fields.prevailing_language, locale)),
    ...fact(words.requiredLanguages, required.join('. ')),
    ...fact(
      label('jurisdictions'),
      formatList(
        fields.jurisdictions.map((code) => formatCountry(code, locale)),
        locale,
      ),
    ),
    ...fact(label('source'), { ...source, ...(fields.source_url === undefined ? {} : { href: fields.source_url }) }),
    ...fact(label('licence'), { value: fields.licence, isolate: true }),
  ]
}

function sectionsOf(site: Site, { fields }: Entry<'legal_document'>, locale: Locale): LegalProps['sections'] {
  const words = wordsIn(locale)
  const node = (name: keyof typeof fields): RecordNode => fieldNode(site, legal_document.schema, name, fields[name], locale)
  const row = (name: keyof typeof fields) => (fields[name] === undefined ? [] : [{ label: fieldLabel(name, locale), value: node(name) }])
  return [
    ...(fields.variables.length === 0 ? [] : [{ id: 'fill-in', title: words.toFillIn, node: node('variables') }]),
    ...(fields.clauses === undefined ? [] : [{ id: 'clauses', title: words.conditionalClauses, node: node('clauses') }]),
    { id: 'signatures', title: words.signatureBlocks, node: node('signature_blocks') },
    { id: 'history', title: words.versionHistory, node: node('history') },
    ...(site.audience === 'internal'
      ? [
          {
            id: 'team',
            title: words.team,
            node: { type: 'fields' as const, rows: [...row('owner'), ...row('counsel_reviewed_on'), ...row('negotiation_notes')] },
          },
        ]
      : []),
  ]
}

function headingsOf(sections: LegalProps['sections'], text: LegalText | undefined, title: string): Heading[] {
  const own = sections.map((section): Heading => ({ depth: 2, slug: section.id, text: section.title }))
  return text === undefined
    ? own
    : [...own, { depth: 2, slug: 'text', text: title }, ...text.headings.map((heading): Heading => ({ depth: 3, ...heading }))]
}
