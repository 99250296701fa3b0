// The lifecycle board: partners by phase, how long they have been in it, and what holds each of them back.
import { phases } from '../../../schemas/partner.ts'
import { addDays } from '../../program/days.ts'
import { type Entry, settings } from '../../program/program.ts'
import { formatDate, formatDuration, formatNumber } from '../format.ts'
import { holdText } from '../hold-text.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { type TierStanding, tierStandings } from '../tier-standing.ts'
import { filled } from '../ui.ts'
import { boardWords } from '../words/board.ts'
import { type Hold, holdsOf, isGrave } from '../work/holds.ts'
import { openWorkOf } from '../work/open-work.ts'
import { slugOf } from '../work/people.ts'
import { type Ageing, ageingOf, currentStay, median, type Phase, phaseLimit, phaseStays } from '../work/phase-time.ts'
import { workRow } from './work-row.ts'

export interface BoardCard {
  name: string
  href: string
  type: string
  tier?: TierStanding
  owner: string
  /** Values that the filters compare. */
  facets: { owner: string; region: string; segment: string }
  days: string
  ageing?: { age: Ageing; label: string }
  /** What holds it back, the strongest reason. */
  hold?: { text: Localized; grave: boolean; more?: string }
  /** What comes next when nothing holds it back. */
  next: string
}

export interface BoardColumn {
  phase: Phase
  label: string
  count: number
  median: string
  limit?: string
  cards: readonly BoardCard[]
  /** Said when there are more partners than the column shows. */
  rest?: string
}

export interface BoardFacet {
  id: 'owner' | 'region' | 'segment'
  label: string
  options: readonly { value: string; label: string; count: number }[]
}

export interface BoardProps {
  lead: string
  columns: readonly BoardColumn[]
  facets: readonly BoardFacet[]
  total: number
}

/** Cards that a column shows at most; a page with more is of no use to anybody. */
export const most_cards = 100

/** Days ahead in which something counts as what comes next. */
const soon_days = 90

export const boardPages = (site: Site): Page<BoardProps>[] => (site.audience === 'internal' ? pagesIn(site) : [])

interface Standing {
  partner: Entry<'partner'>
  days: number
  ageing?: Ageing
  holds: readonly Hold[]
}

function pagesIn(site: Site): Page<BoardProps>[] {
  const program = settings(site.view)
  const standings = site.view.entries.partner.map((partner): Standing => {
    const stay = currentStay(partner.fields, site.asOf)
    const ageing = stay && ageingOf(program, stay)
    return { partner, days: stay?.days ?? 0, ...(ageing ? { ageing } : {}), holds: holdsOf(site, partner) }
  })
  const columns = Map.groupBy(standings, ({ partner }) => partner.fields.phase)
  const medians = mediansOf(site)
  return site.locales.map((locale) => {
    const words = boardWords(locale)
    const name = localized(program.name, locale, defaultLocale(site)).value
    const card = cardsOf(site, locale)
    return {
      template: 'board',
      locale,
      path: 'board/',
      params: {},
      title: words.title,
      description: filled(words.description, { name }),
      section: 'board/',
      headings: [],
      wide: true,
      search: { kind: words.title, text: filled(words.description, { name }) },
      props: {
        lead: words.lead,
        total: standings.length,
        facets: facetsOf(site, locale),
        columns: phases.map((phase): BoardColumn => {
          const all = (columns.get(phase) ?? []).toSorted(inOrder)
          const limit = phaseLimit(program, phase)
          const { days, count } = medians.get(phase) ?? { days: undefined, count: 0 }
          return {
            phase,
            label: termIn(phase, locale),
            count: all.length,
            median:
              days === undefined
                ? words.noMedian
                : filled(words.median, { days: formatDuration(days, 'day', locale), count: formatNumber(count, locale) }),
            ...(limit === undefined ? {} : { limit: filled(words.limit, { days: formatDuration(limit, 'day', locale) }) }),
            cards: all.slice(0, most_cards).map(card),
            ...(all.length > most_cards ? { rest: filled(words.notShown, { count: formatNumber(all.length - most_cards, locale) }) } : {}),
          }
        }),
      },
    }
  })
}

// Those that need somebody first: grave reasons, then the longest in the phase.
const inOrder = (a: Standing, b: Standing): number =>
  Number(b.holds.some(isGrave)) - Number(a.holds.some(isGrave)) || b.days - a.days || (a.partner.id < b.partner.id ? -1 : 1)

function mediansOf(site: Site): Map<Phase, { days: number | undefined; count: number }> {
  const stays = site.view.entries.partner
    .flatMap(({ fields }) => phaseStays(fields.phases ?? [], site.asOf))
    .filter(({ left_on }) => left_on !== undefined)
  return new Map(
    [...Map.groupBy(stays, ({ phase }) => phase)].map(([phase, own]) => [
      phase,
      { days: median(own.map(({ days }) => days)), count: own.length },
    ]),
  )
}

function cardsOf(site: Site, locale: Locale): (standing: Standing) => BoardCard {
  const words = boardWords(locale)
  const tiers = tierStandings(site, locale)
  const program = settings(site.view)
  const row = workRow(site, locale, new Set())
  return ({ partner: { id, fields }, days, ageing, holds }) => {
    const tier = fields.tier === undefined ? undefined : tiers.get(fields.tier)
    // The card says itself that a partner is long in its phase.
    const [hold, ...others] = holds.filter(({ kind }) => kind !== 'ageing')
    const limit = phaseLimit(program, fields.phase) ?? 0
    const next = openWorkOf(site, id).find(({ due }) => due >= site.asOf && due <= addDays(site.asOf, soon_days))
    const coming = next && row(next)
    return {
      name: fields.name,
      href: href(locale, `partners/${id}/`),
      type: termIn(fields.type, locale),
      ...(tier ? { tier } : {}),
      owner: fields.owners.manager,
      facets: { owner: slugOf(fields.owners.manager), region: fields.region, segment: fields.segment },
      days: filled(words.days, { days: formatDuration(days, 'day', locale) }),
      ...(ageing ? { ageing: { age: ageing, label: filled(words[ageing], { limit: formatNumber(limit, locale) }) } } : {}),
      ...(hold
        ? {
            hold: {
              text: holdText(hold, locale),
              grave: isGrave(hold),
              ...(others.length === 0 ? {} : { more: filled(words.more, { count: formatNumber(others.length, locale) }) }),
            },
          }
        : {}),
      next: coming ? filled(words.next, { what: coming.what, date: formatDate(coming.due.on, locale) }) : words.clear,
    }
  }
}

function facetsOf(site: Site, locale: Locale): BoardFacet[] {
  const words = boardWords(locale)
  const { regions } = settings(site.view)
  const regionName = (id: string): string => {
    const region = regions.find((each) => each.id === id)
    return region ? localized(region.name, locale, defaultLocale(site)).value : id
  }
  const facet = (id: BoardFacet['id'], of: (partner: Entry<'partner'>) => { value: string; label: string }): BoardFacet => {
    const counted = new Map<string, { value: string; label: string; count: number }>()
    for (const partner of site.view.entries.partner) {
      const { value, label } = of(partner)
      counted.set(value, { value, label, count: (counted.get(value)?.count ?? 0) + 1 })
    }
    return { id, label: words[id], options: [...counted.values()].sort((a, b) => a.label.localeCompare(b.label, locale.tag)) }
  }
  return [
    facet('owner', ({ fields }) => ({ value: slugOf(fields.owners.manager), label: fields.owners.manager })),
    facet('region', ({ fields }) => ({ value: fields.region, label: regionName(fields.region) })),
    facet('segment', ({ fields }) => ({ value: fields.segment, label: termIn(fields.segment, locale) })),
  ]
}
