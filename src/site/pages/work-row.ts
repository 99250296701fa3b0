// An item of open work as a list shows it, in the reader's language.

import { daysBetween } from '../../program/days.ts'
import { formatDate, formatDuration, formatList } from '../format.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { agreementName } from '../words/agreements.ts'
import { workWords } from '../words/work.ts'
import { peopleOf, slugOf } from '../work/people.ts'
import { type Urgency, urgencyOf } from '../work/urgency.ts'
import type { WorkItem, WorkKind } from '../work/work-item.ts'

export interface WorkRow {
  /** What kind of thing it is, in the reader's language. */
  what: string
  /** What it is, in the words of the content. */
  detail?: Localized
  /** True when the words of the content name it better than its kind does. */
  named?: true
  todo: string
  href: string
  partner?: { name: string; href: string }
  owners: readonly string[]
  /** The vendor's people to whom it matters, as parts of addresses, for the filter. */
  people: readonly string[]
  due: { on: string; text: string; left: string; urgency: Urgency }
  atRisk?: true
}

/** Turns items into rows. */
export function workRow(site: Site, locale: Locale, ours: ReadonlySet<string>): (item: WorkItem) => WorkRow {
  const words = workWords(locale)
  const fallback = defaultLocale(site)
  return (item) => {
    const { what, todo } = words.kinds[item.kind]
    const partner = item.partner === undefined ? undefined : site.find('partner', item.partner)
    const values = {
      term: item.term === undefined ? '' : termOf(item, item.term, locale),
      name: isolated(item.name ?? '', locale),
      roles: formatList(
        (item.roles ?? []).map((role) => termIn(role, locale)),
        locale,
      ),
    }
    return {
      what: filled(what, values),
      ...(item.text === undefined ? {} : { detail: localized(item.text, locale, fallback) }),
      ...(item.text !== undefined && named_by_text.has(item.kind) ? { named: true as const } : {}),
      todo: filled(todo, values),
      href: href(locale, item.path),
      ...(partner === undefined ? {} : { partner: { name: partner.fields.name, href: href(locale, `partners/${partner.id}/`) } }),
      owners: item.owners,
      people: peopleOf(site, item, ours).map(slugOf),
      due: {
        on: item.due,
        text: formatDate(item.due, locale),
        left: leftText(item.due, site.asOf, locale),
        urgency: urgencyOf(item.due, site.asOf),
      },
      ...(item.atRisk ? { atRisk: true as const } : {}),
    }
  }
}

const named_by_text: ReadonlySet<WorkKind> = new Set<WorkKind>(['finding', 'milestone', 'step', 'action', 'activation', 'exit_task'])
const of_agreements = new Set(['agreement_lapsed', 'agreement_ends', 'agreement_notice'])

const termOf = ({ kind, path }: WorkItem, term: string, locale: Locale): string =>
  of_agreements.has(kind) || (kind === 'approval' && path.endsWith('#agreements')) ? agreementName(term, locale) : termIn(term, locale)

/** A name or an address among words of the other direction. */
export const isolated = (text: string, locale: Locale): string => (locale.dir === 'rtl' && text !== '' ? `\u2068${text}\u2069` : text)

/** How long until a day, or how long since: `3 days left`, `today`, `10 days overdue`. */
export function leftText(due: string, asOf: string, locale: Locale): string {
  const words = workWords(locale)
  const left = daysBetween(asOf, due)
  if (left === 0) return words.today
  return filled(left < 0 ? words.late : words.left, { time: formatDuration(Math.abs(left), 'day', locale) })
}
