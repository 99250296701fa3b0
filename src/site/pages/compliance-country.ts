// The matrix of a country: its partners by what its law and our policies ask of them.
import { type CellState, cell_states, cellOf, partnersIn } from '../compliance/country-cell.ts'
import type { CountryRequirements, RequirementId } from '../compliance/country-requirements.ts'
import { english, findingsLink, rulePath } from '../compliance/finding-row.ts'
import { ruleOf } from '../compliance/found.ts'
import { countriesOf, type PageLink, pageLinks, section } from '../compliance/frame.ts'
import { formatCountry, formatDate } from '../format.ts'
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
}

export interface CountryRow {
  partner: EntryLink
  /** Where it is, when that is another country. */
  country?: string
  cells: readonly { state: CellState; label: string; until?: string; what: readonly Localized[] }[]
}

const per_page = 100

export const countryPages = (site: Site): Page<CountryProps>[] =>
  site.compliance === undefined
    ? []
    : site.locales.flatMap((locale) => countriesOf(site).flatMap((country) => matrixPages(site, country, locale)))

function matrixPages(site: Site, country: CountryRequirements, locale: Locale): Page<CountryProps>[] {
  const words = countryWords(locale)
  const name = formatCountry(country.code, locale)
  const folder = `${section}${country.slug}/`
  const description = filled(words.description, { country: name })
  const parts = partsOf(partnersIn(site, country), per_page)
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
      rows: items.map((partner): CountryRow => {
        const link = findingsLink(site, partner.id, locale)
        return {
          partner: link ?? { label: partner.fields.name, href: href(locale, `partners/${partner.id}/`) },
          ...(partner.fields.country === country.code ? {} : { country: formatCountry(partner.fields.country, locale) }),
          cells: country.requirements.map((requirement) => {
            const { state, until, what } = cellOf(site, partner, requirement, country.code)
            return {
              state,
              label: words.states[state],
              ...(until === undefined ? {} : { until: filled(words.until, { date: formatDate(until, locale) }) }),
              what: what.map((each) => english(each, locale)),
            }
          }),
        }
      }),
      parts: partLinks(folder, parts.length, number, locale),
    },
  }))
}
