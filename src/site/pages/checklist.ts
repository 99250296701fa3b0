// Checklists: what to check at a fixed moment, in the order of days, with who checks it and why.
import { checklist } from '../../../schemas/checklist.ts'
import type { Entry } from '../../program/program.ts'
import type { Card } from '../card.ts'
import { formatDay, formatList, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'

export interface ChecklistListProps {
  checklists: readonly Card[]
}

export interface ChecklistProps {
  when: string
  items: readonly {
    id: string
    item: Localized
    owner: Localized
    why?: Localized
    /** Day counted from the moment, such as "Day +5". */
    day?: string
  }[]
}

type Fields = Entry<'checklist'>['fields']
const moments = checklist.schema.shape.when.options

/** The lists in the order of a partnership. */
const inOrder = (site: Site): Entry<'checklist'>[] =>
  [...site.view.entries.checklist].sort((a, b) => moments.indexOf(a.fields.when) - moments.indexOf(b.fields.when))

export const checklistListPages = (site: Site): Page<ChecklistListProps>[] =>
  site.locales.map((locale) => {
    const words = wordsIn(locale)
    const checklists = inOrder(site).map(({ id, fields }) => ({
      title: localized(fields.title, locale, defaultLocale(site)).value,
      href: href(locale, `checklists/${id}/`),
      text: { value: describe(fields, locale) },
    }))
    const titles = formatList(
      checklists.map(({ title }) => title),
      locale,
    )
    return {
      template: 'checklist-list',
      locale,
      path: 'checklists/',
      params: {},
      title: words.checklists,
      description: filled(words.checklistsDescription, { titles }),
      section: 'checklists/',
      headings: [],
      search: { kind: words.checklists, text: titles },
      props: { checklists },
    }
  })

export const checklistPages = (site: Site): Page<ChecklistProps>[] =>
  site.locales.flatMap((locale) => site.view.entries.checklist.map((entry) => checklistPage(site, entry, locale)))

function checklistPage(site: Site, { id, fields }: Entry<'checklist'>, locale: Locale): Page<ChecklistProps> {
  const words = wordsIn(locale)
  const text = (of: Parameters<typeof localized>[0]): Localized => localized(of, locale, defaultLocale(site))
  const byDay = [...fields.items].sort((a, b) => (a.days_from ?? Number.POSITIVE_INFINITY) - (b.days_from ?? Number.POSITIVE_INFINITY) || 0)
  const items = (byDay.some((each) => each.days_from !== undefined) ? byDay : fields.items).map((each) => ({
    id: each.id,
    item: text(each.item),
    owner: text(each.owner),
    ...(each.why === undefined ? {} : { why: text(each.why) }),
    ...(each.days_from === undefined ? {} : { day: filled(words.dayNumber, { day: formatDay(each.days_from, locale) }) }),
  }))
  return {
    template: 'checklist',
    locale,
    path: `checklists/${id}/`,
    params: { id },
    title: text(fields.title).value,
    description: describe(fields, locale),
    section: 'checklists/',
    headings: [],
    search: { kind: words.checklist, text: items.flatMap(({ item, why }) => [item.value, why?.value ?? '']).join(' ') },
    props: { when: termIn(fields.when, locale), items },
  }
}

const describe = (fields: Fields, locale: Locale): string =>
  filled(wordsIn(locale).checklistDescription, { when: termIn(fields.when, locale), items: formatNumber(fields.items.length, locale) })
