// The index of the legal library: which agreements a partnership signs, and all templates in the order in which they are needed.
import { legal_stages } from '../../../schemas/legal-document.ts'
import { partnerships } from '../../../schemas/program.ts'
import { type Entry, settings } from '../../program/program.ts'
import { formatCountry, formatDate, formatItems, formatLanguage, formatList } from '../format.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { legalWords } from '../words/legal.ts'

export interface LegalListProps {
  /** Which partnerships sign what; absent when no template says so. */
  which?: { columns: readonly string[]; rows: readonly WhichRow[] }
  groups: readonly LegalGroup[]
}

export interface WhichRow {
  title: string
  href: string
  /** For each type of partnership. */
  cells: readonly ('always' | 'case' | 'never')[]
  /** The cases, one after the other. */
  when: readonly Localized[]
}

export interface LegalGroup {
  /** Anchor and name of the moment; absent for templates that name none. */
  id?: string
  label?: string
  documents: readonly LegalCard[]
}

export interface LegalCard {
  title: string
  href: string
  text: Localized
  version: string
  facts: readonly { label: string; value: string }[]
}

type Template = Entry<'legal_document'>

export const legalListPages = (site: Site): Page<LegalListProps>[] =>
  site.locales.map((locale) => {
    const words = wordsIn(locale)
    const fallback = defaultLocale(site)
    const groups = groupsOf(site, locale)
    const titles = formatList(
      groups.flatMap(({ documents }) => documents.map(({ title }) => title)),
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
      wide: true,
      headings: [],
      search: { kind: words.legal, text: inSentences([titles]) },
      props: { ...whichOf(site, locale), groups },
    }
  })

/** Templates in the order in which they are needed; those that do not say when come last. */
export const legalOrder = (site: Site): Template[] =>
  [...site.view.entries.legal_document].sort((a, b) => stageOf(a) - stageOf(b) || partnershipOf(a) - partnershipOf(b))

const stageOf = ({ fields }: Template): number => (fields.stage === undefined ? legal_stages.length : legal_stages.indexOf(fields.stage))

/** The first type of partnership that always signs it. */
function partnershipOf({ fields }: Template): number {
  const always = (fields.needed_by ?? []).filter(({ when }) => when === undefined).flatMap((need) => need.partnerships)
  const place = partnerships.findIndex((type) => always.includes(type))
  return place === -1 ? partnerships.length : place
}

function groupsOf(site: Site, locale: Locale): LegalGroup[] {
  return [...Map.groupBy(legalOrder(site), ({ fields }) => fields.stage)].map(([stage, documents]) => ({
    ...(stage === undefined ? {} : { id: stage, label: legalWords(locale).stages[stage] }),
    documents: documents.map((entry) => cardOf(site, entry, locale)),
  }))
}

function cardOf(site: Site, { id, fields }: Template, locale: Locale): LegalCard {
  const words = wordsIn(locale)
  const fallback = defaultLocale(site)
  const fact = (label: string, values: readonly string[]) => ({ label, value: formatItems(values, locale) })
  return {
    title: localized(fields.title, locale, fallback).value,
    href: href(locale, `legal/${id}/`),
    text: localized(fields.summary, locale, fallback),
    version: [filled(legalWords(locale).versionNote, { version: fields.version }), formatDate(fields.released_on, locale)].join(' · '),
    facts: [
      fact(
        words.languages,
        fields.languages.map((tag) => formatLanguage(tag, locale)),
      ),
      fact(
        legalWords(locale).countries,
        fields.jurisdictions.map((code) => formatCountry(code, locale)),
      ),
    ],
  }
}

function whichOf(site: Site, locale: Locale): Pick<LegalListProps, 'which'> {
  const fallback = defaultLocale(site)
  const rows = legalOrder(site).flatMap(({ id, fields }): WhichRow[] => {
    const needs = fields.needed_by
    if (needs === undefined) return []
    const cell = (type: (typeof partnerships)[number]): WhichRow['cells'][number] => {
      const found = needs.filter((need) => need.partnerships.includes(type))
      if (found.length === 0) return 'never'
      return found.some(({ when }) => when === undefined) ? 'always' : 'case'
    }
    return [
      {
        title: localized(fields.title, locale, fallback).value,
        href: href(locale, `legal/${id}/`),
        cells: partnerships.map(cell),
        when: needs.flatMap(({ when }) => (when === undefined ? [] : [localized(when, locale, fallback)])),
      },
    ]
  })
  return rows.length === 0 ? {} : { which: { columns: partnerships.map((type) => termIn(type, locale)), rows } }
}
