// A template of the legal library: its text in the reader's language, who signs it, what changed, and what to fill in.
import type { Entry } from '../../program/program.ts'
import { type FactRow, fact } from '../fact-row.ts'
import { fieldLabel } from '../field-words.ts'
import { formatCountry, formatDate, formatDuration, formatItems, formatLanguage, formatNumber } from '../format.ts'
import { type LegalVersion, legalHistory } from '../legal-history.ts'
import { type LegalText, legalTextHtml } from '../legal-text.ts'
import { directionOf, type Locale } from '../locales.ts'
import { type Heading, href, type Page } from '../page.ts'
import { plainText } from '../plain-text.ts'
import { readingMinutes } from '../reading.ts'
import { defaultLocale, type Site } from '../site.ts'
import { type Team, teamPart } from '../team.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { guideWords } from '../words/guide.ts'
import { legalWords } from '../words/legal.ts'

export interface LegalProps {
  summary: Localized
  /** The moment at which it is signed, on the index. */
  stage?: { label: string; href: string }
  notes: readonly string[]
  /** Which partnerships sign it, always or in a case. */
  needs: readonly { who: string; when: Localized }[]
  facts: readonly FactRow[]
  history: readonly LegalVersion[]
  variables?: { lead: string; rows: readonly Variable[] }
  /** Clauses that depend on the case. */
  conditional: readonly { title: string; href?: string; when: Localized }[]
  text?: { html: string; lang?: string; dir?: 'ltr' | 'rtl'; missing?: string }
  /** Where the site has a page in another language, a link to its text; otherwise the text itself. */
  others: readonly { label: string; lang: string; dir: 'ltr' | 'rtl'; title: string; href?: string; html?: string }[]
  signatures: readonly { side: string; label: Localized; anchor: string }[]
  team?: Team
}

export interface Variable {
  name: string
  description: Localized
  type: string
  /** Said of those that may stay empty. */
  optional?: string
}

type Template = Entry<'legal_document'>

export const legalPages = (site: Site): Page<LegalProps>[] =>
  site.locales.flatMap((locale) => site.view.entries.legal_document.map((entry) => legalPage(site, entry, locale)))

function legalPage(site: Site, entry: Template, locale: Locale): Page<LegalProps> {
  const { id, fields } = entry
  const words = wordsIn(locale)
  const fallback = defaultLocale(site)
  const summary = localized(fields.summary, locale, fallback)
  const texts = site.view.entries.legal_text.filter(({ params }) => params['document'] === id)
  const shown = texts.find((each) => languageOf(each) === locale.tag) ?? texts.find((each) => languageOf(each) === fallback.tag) ?? texts[0]
  const rows = variablesOf(fields, locale, fallback)
  const placeholders = rows.map(({ name, description }) => ({ name, description: description.value }))
  const text = shown && legalTextHtml(shown.body ?? '', placeholders)
  const original = texts.find((each) => languageOf(each) === fallback.tag)
  const source = original && legalTextHtml(original.body ?? '', [])
  const props: LegalProps = {
    summary,
    ...stageOf(fields, locale),
    notes: notesOf(fields, shown?.body, locale),
    needs: (fields.needed_by ?? []).map(({ partnerships, when }) => ({
      who: formatItems(
        partnerships.map((type) => termIn(type, locale)),
        locale,
      ),
      when: when === undefined ? { value: legalWords(locale).always } : localized(when, locale, fallback),
    })),
    facts: factsOf(site, entry, locale),
    history: legalHistory(fields, text?.clauses ?? new Map(), locale, fallback),
    ...(rows.length === 0 ? {} : { variables: { lead: leadOf(rows, locale), rows } }),
    conditional: (fields.clauses ?? []).map((clause) => ({
      ...headingFor(clause.id, source, text),
      when: localized(clause.when, locale, fallback),
    })),
    ...(shown && text ? { text: { html: text.html, ...languageNote(languageOf(shown), locale) } } : {}),
    others: texts.filter((each) => each !== shown).map((each) => otherText(site, each, locale)),
    signatures: fields.signature_blocks.map(({ side, label, anchor }) => ({
      side: termIn(side, locale),
      label: localized(label, locale, fallback),
      anchor,
    })),
    ...teamPart(site, 'legal_document', id, locale, () => teamFacts(fields, locale)),
  }
  return {
    template: 'legal',
    locale,
    path: `legal/${id}/`,
    params: { id },
    title: localized(fields.title, locale, fallback).value,
    description: summary.value,
    section: 'legal/',
    headings: headingsOf(props, text, locale),
    search: { kind: words.legal_document, text: [summary.value, plainText(shown?.body ?? '', 'md')].join(' ') },
    props,
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
  const about = { label: own?.label ?? formatLanguage(tag, locale), lang: tag, dir: directionOf(tag), title: entry.fields.title }
  return own
    ? { ...about, href: href(own, `legal/${entry.params['document']}/#text`) }
    : { ...about, html: withoutAnchors(legalTextHtml(entry.body ?? '', []).html) }
}

// Two texts on one page would have the same anchors.
const withoutAnchors = (html: string): string => html.replace(/ id="[^"]*"/g, '').replace(/<a class="clause"[^>]*>([^<]*)<\/a>/g, '$1')

function stageOf({ stage }: Template['fields'], locale: Locale): Pick<LegalProps, 'stage'> {
  return stage === undefined ? {} : { stage: { label: legalWords(locale).stages[stage], href: href(locale, `legal/#${stage}`) } }
}

function notesOf(fields: Template['fields'], body: string | undefined, locale: Locale): string[] {
  const { versionNote } = legalWords(locale)
  const time = body === undefined ? undefined : formatDuration(readingMinutes(body, 'md'), 'minute', locale)
  return [
    filled(versionNote, { version: fields.version }),
    formatDate(fields.released_on, locale),
    ...(time === undefined ? [] : [filled(guideWords(locale).readingTime, { time })]),
  ]
}

function variablesOf(fields: Template['fields'], locale: Locale, fallback: Locale): Variable[] {
  return fields.variables.map(({ name, description, type, required }) => ({
    name,
    description: localized(description, locale, fallback),
    type: termIn(type, locale),
    ...(required ? {} : { optional: legalWords(locale).optional }),
  }))
}

function leadOf(rows: readonly Variable[], locale: Locale): string {
  const required = rows.filter(({ optional }) => optional === undefined).length
  return filled(legalWords(locale).variablesLead, {
    required: formatNumber(required, locale),
    all: formatNumber(rows.length, locale),
  })
}

/** What a conditional clause is called in the text that is shown: `public-bodies` is "16. Public bodies" in the default language, and "16. Entes públicos" by its number. */
function headingFor(id: string, source: LegalText | undefined, shown: LegalText | undefined): { title: string; href?: string } {
  const number = source?.headings.map(({ slug }) => /^text-(\d+)-(.*)$/.exec(slug)).find((found) => found?.[2] === id)?.[1]
  const slug = number === undefined ? undefined : shown?.clauses.get(number)
  const found = shown?.headings.find((heading) => heading.slug === slug)
  return found ? { title: found.text, href: `#${found.slug}` } : { title: id.replaceAll('-', ' ') }
}

function factsOf(site: Site, { fields }: Template, locale: Locale): FactRow[] {
  const fallback = defaultLocale(site)
  const label = (name: string): string => fieldLabel(name, locale).value
  const tongues = (tags: readonly string[]): string =>
    formatItems(
      tags.map((tag) => formatLanguage(tag, locale)),
      locale,
    )
  const required = Object.entries(fields.required_languages ?? {}).map(
    ([country, tags]) => `${formatCountry(country, locale)}: ${tongues(tags)}`,
  )
  const countries = fields.jurisdictions.map((code) => formatCountry(code, locale))
  const source = localized(fields.source, locale, fallback)
  return [
    ...fact(label('languages'), tongues(fields.languages)),
    ...fact(label('prevailing_language'), fields.prevailing_language && formatLanguage(fields.prevailing_language, locale)),
    ...fact(wordsIn(locale).requiredLanguages, required.join('. ')),
    ...fact(legalWords(locale).countries, formatItems(countries, locale)),
    ...fact(label('source'), { ...source, ...(fields.source_url === undefined ? {} : { href: fields.source_url }) }),
    ...fact(label('licence'), { value: fields.licence, isolate: true }),
  ]
}

function teamFacts(fields: Template['fields'], locale: Locale): { facts: FactRow[]; notes: (string | undefined)[] } {
  const label = (name: string): string => fieldLabel(name, locale).value
  return {
    facts: [
      ...fact(label('owner'), fields.owner),
      ...fact(label('counsel_reviewed_on'), fields.counsel_reviewed_on && formatDate(fields.counsel_reviewed_on, locale)),
    ],
    notes: [...(fields.negotiation_notes ?? [])],
  }
}

function headingsOf(props: LegalProps, text: LegalText | undefined, locale: Locale): Heading[] {
  const words = legalWords(locale)
  const second = (slug: string, title: string, shown = true): Heading[] => (shown ? [{ depth: 2, slug, text: title }] : [])
  return [
    ...second('who', words.needed, props.needs.length > 0),
    ...second('changes', words.changed),
    ...second('fill-in', words.variables, props.variables !== undefined),
    ...second('conditional', words.conditional, props.conditional.length > 0),
    ...(text === undefined
      ? []
      : [
          ...second('text', wordsIn(locale).legalText),
          ...text.headings.map((heading): Heading => ({ depth: 3, ...heading, ...(props.text?.lang ? { lang: props.text.lang } : {}) })),
        ]),
    ...second('signatures', words.signatures),
    ...second('about', words.about),
    ...second('_team', wordsIn(locale).team, props.team !== undefined),
  ]
}
