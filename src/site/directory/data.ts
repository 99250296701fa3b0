// The file that the browser filters: all partners of a language in columns, with each word once. Loaded when somebody first filters, because at
// ten thousand partners it is larger than the page. Columns rather than search records: counts beside every choice need all partners at once.
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import type { Site } from '../site.ts'
import { type DirectoryOf, directoryOf } from './partners.ts'
import { type Directory, type DirectoryFacet, spelled } from './search.ts'

/** Address of the file. */
export const dataPath = (locale: Locale): string => href(locale, data_file)
export const data_file = 'partners/data.json'

/** The columns of a directory. */
export function directoryData({ partners, facets, card }: DirectoryOf, locale: Locale): Directory {
  const cards = partners.map(card)
  const cities = [...new Set(partners.flatMap(({ fields }) => fields.city ?? []))].sort()
  const cityNumbers = new Map(cities.map((city, index) => [city, index]))
  const { compare } = new Intl.Collator(locale.tag, { numeric: true })
  return {
    ids: cards.map(({ id, name }) => (spelled(name) === id ? 0 : id)),
    names: cards.map(({ name }) => name),
    cities,
    city: partners.map(({ fields }) => cityNumbers.get(fields.city ?? '') ?? -1),
    logos: partners.map(({ fields }) => fields.logo ?? 0),
    certified: cards.map(({ certified }) => certified),
    solutions: cards.map(({ solutions }) => solutions),
    facets: facets.map(({ id, all, rank, nameOf, of }): DirectoryFacet => {
      const values = partners.map((partner) => [...new Set(of(partner))])
      const options = [...new Set(values.flat())].map((value) => ({ id: value, label: nameOf(value) }))
      options.sort((a, b) => (rank ? rank(a.id) - rank(b.id) : compare(a.label, b.label)) || (a.id < b.id ? -1 : 1))
      const numbers = new Map(options.map((option, index) => [option.id, index]))
      return { id, ...(all ? { all } : {}), options, of: values.map((own) => own.flatMap((value) => numbers.get(value) ?? [])) }
    }),
  }
}

/** The file's text for each language of a site, by the value of the route. */
export const directoryFiles = (site: Site): { locale: Locale; text: string }[] =>
  site.locales.map((locale) => ({ locale, text: JSON.stringify(directoryData(directoryOf(site, locale), locale)) }))
