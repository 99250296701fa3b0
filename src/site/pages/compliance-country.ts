// The matrix of a country: its partners by what its law and our policies ask of them.
import { type CellState, type CountryStanding, cell_states, standings } from '../compliance/country-cell.ts'
import type { CountryRequirements, RequirementId } from '../compliance/country-requirements.ts'
import { english, findingsLink, rulePath } from '../compliance/finding-row.ts'
import { ruleOf } from '../compliance/found.ts'
import { type PageLink, pageLinks, section } from '../compliance/frame.ts'
import { formatCountry, formatDate, formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { partParam, partPath, partsOf } from '../paging.ts'
import type { Site } from '../site.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'
import { countryWords } from '../words/country-matrix.ts'
import { type PartLink, partLinks } from './card-list.ts'

export interface CountryProps {
  lead: string
  links: readonly PageLink[]
  caption: string
  requirements: readonly { id: RequirementId; label: string; covers: string; rules: readonly EntryLink[] }[]
  legend: readonly { state: CellState; label: string; text: string }[]
  rows: readonly CountryRow[]
  parts: readonly PartLink[]
  /** Says that there are more. */
  cut?: string
}

export interface CountryRow {
  partner: EntryLink
  /** Where it is, when that is another country. */
  country?: string
  cells: readonly { state: CellState; label: string; until?: string; what: readonly Localized[] }[]
}

const per_page = 100
/** Partners that the matrix shows, the worst first; what is wrong with the others stands in the list of all findings. */
const most_partners = 500

export const countryPages = (site: Site): Page<CountryProps>[] =>
  site.compliance === undefined
    ? []
    : site.locales.flatMap((locale) => [...standings(site)].flatMap(([country, partners]) => matrixPages(site, country, partners, locale)))

function matrixPages(site: Site, country: CountryRequirements, partners: readonly CountryStanding[], locale: Locale): Page<CountryProps>[] {
  const words = countryWords(locale)
  const name = formatCountry(country.code, locale)
  const folder = `${section}${country.slug}/`
  const description = filled(words.description, { country: name })
  const parts = partsOf(partners.slice(0, most_partners), per_page)
  return parts.map(({ number, items }) => ({
    template: 'compliance-country',
    locale,
    path: partPath(folder, number),
    params: { country: [country.slug, partParam(number)].filter((part) => part !== undefined).join('/') },
    title: filled(words.title, { country: name }),
    description,
    section,
    headings: [],
    wide: true,
    ...(number === 1 ? { search: { kind: complianceWords(locale).title, text: description } } : {}),
    props: {
      lead: filled(words.lead, { country: name, date: formatDate(site.asOf, locale) }),
      links: pageLinks(site, locale, folder),
      caption: filled(words.caption, { country: name }),
      requirements: country.requirements.map(({ id, rules }) => ({
        id,
        label: words.requirements[id][0],
        covers: words.requirements[id][1],
        rules: rules.flatMap((rule) => (ruleOf(site, rule) ? [{ label: rule, href: href(locale, rulePath(rule)) }] : [])),
      })),
      legend: cell_states.map((state) => ({ state, label: words.states[state], text: words.meanings[state] })),
      rows: items.map(({ partner, cells }): CountryRow => {
        const link = findingsLink(site, partner.id, locale)
        return {
          partner: link ?? { label: partner.fields.name, href: href(locale, `partners/${partner.id}/`) },
          ...(partner.fields.country === country.code ? {} : { country: formatCountry(partner.fields.country, locale) }),
          cells: cells.map(({ state, until, what }) => ({
            state,
            label: words.states[state],
            ...(until === undefined ? {} : { until: filled(words.until, { date: formatDate(until, locale) }) }),
            what: what.map((each) => english(each, locale)),
          })),
        }
      }),
      parts: partLinks(folder, parts.length, number, locale),
      ...(partners.length > most_partners
        ? {
            cut: filled(complianceWords(locale).cut, {
              shown: formatNumber(most_partners, locale),
              count: formatNumber(partners.length, locale),
            }),
          }
        : {}),
    },
  }))
}
