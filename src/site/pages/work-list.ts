// All open work by date: of everybody, and of each of the vendor's people, a hundred items to a page.
import { settings } from '../../program/program.ts'
import { formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { type Part, partPath, partsOf } from '../paging.ts'
import { defaultLocale, type Site } from '../site.ts'
import { localized } from '../text.ts'
import { filled } from '../ui.ts'
import { todayWords } from '../words/today.ts'
import { openWork } from '../work/open-work.ts'
import { ourPeople, peopleOf, slugOf } from '../work/people.ts'
import { perSite } from '../work/per-site.ts'
import type { WorkItem } from '../work/work-item.ts'
import { type PartLink, partLinks } from './card-list.ts'
import { type WorkRow, workRow } from './work-row.ts'

export interface WorkListProps {
  description: string
  people: readonly { label: string; href: string; current: boolean }[]
  rows: readonly WorkRow[]
  parts: readonly PartLink[]
  /** Says that the list ends before the work does. */
  cut?: string
}

const per_page = 100
/** Items that are listed of all and of one person, the nearest first; what lies beyond stands in the records of partners. */
const most_items = { all: 500, person: 200 }

const byPerson = perSite((site: Site): ReadonlyMap<string, readonly WorkItem[]> => {
  const ours = ourPeople(site)
  const found = new Map<string, WorkItem[]>()
  for (const item of openWork(site))
    for (const name of peopleOf(site, item, ours)) {
      const list = found.get(name)
      if (list) list.push(item)
      else found.set(name, [item])
    }
  return found
})

export const workListPages = (site: Site): Page<WorkListProps>[] =>
  site.audience === 'internal' ? site.locales.flatMap((locale) => listPages(site, locale)) : []

function listPages(site: Site, locale: Locale): Page<WorkListProps>[] {
  const words = todayWords(locale)
  const work = openWork(site)
  const ours = ourPeople(site)
  const { compare } = new Intl.Collator(locale.tag)
  const people = [...byPerson(site)].sort(([a], [b]) => compare(a, b))
  const row = workRow(site, locale, ours)
  const links = [
    { label: words.everybody, path: 'open-work/' },
    ...people.map(([name]) => ({ label: name, path: `open-work/${slugOf(name)}/` })),
  ]
  const list = (
    folder: string,
    items: readonly WorkItem[],
    of: { title: string; part: string; description: string },
    person?: string,
  ): Page<WorkListProps>[] => {
    const most = person === undefined ? most_items.all : most_items.person
    const parts = partsOf(items.slice(0, most), per_page)
    const cut =
      items.length > most
        ? { cut: filled(words.cut, { shown: formatNumber(most, locale), count: formatNumber(items.length, locale) }) }
        : {}
    return parts.map(({ number, items: own }: Part<WorkItem>) => ({
      template: 'work-list',
      locale,
      path: partPath(folder, number),
      params: { page: partPath(folder, number).replace(/^open-work\/|\/$/g, '') || undefined },
      title:
        number === 1
          ? of.title
          : filled(of.part, { person: person ?? '', page: formatNumber(number, locale), pages: formatNumber(parts.length, locale) }),
      description: of.description,
      section: 'open-work/',
      headings: [],
      wide: true,
      ...(number === 1 && person === undefined ? { search: { kind: words.workTitle, text: of.description } } : {}),
      props: {
        description: of.description,
        people: links.map(({ label, path }) => ({ label, href: href(locale, path), current: path === folder })),
        rows: own.map(row),
        parts: partLinks(folder, parts.length, number, locale),
        ...cut,
      },
    }))
  }
  const name = localized(settings(site.view).name, locale, defaultLocale(site)).value
  return [
    ...list('open-work/', work, { title: words.workTitle, part: words.workPage, description: filled(words.workDescription, { name }) }),
    ...people.flatMap(([person, items]) =>
      list(
        `open-work/${slugOf(person)}/`,
        items,
        {
          title: filled(words.workOf, { person }),
          part: words.workOfPage,
          description: filled(words.workOfDescription, { person, count: formatNumber(items.length, locale) }),
        },
        person,
      ),
    ),
  ]
}
