// Launch readiness: every point that the program needs, counted from the content, with what is left of it.
import { settings } from '../../program/program.ts'
import { formatDate, formatNumber } from '../format.ts'
import { nameOf } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { localized } from '../text.ts'
import { filled } from '../ui.ts'
import { strategyWords } from '../words/strategy.ts'
import { type LaunchState, launchStates } from '../work/launch.ts'

export interface LaunchProps {
  lead: string
  points: readonly LaunchRow[]
}

export interface LaunchRow {
  id: string
  title: string
  rule: string
  figure: string
  /** Share that is done, in percent; absent when there is nothing to check. */
  length?: number
  state: 'good' | 'warn' | 'neutral'
  stateText: string
  left: readonly { label: string; href: string; lack: string }[]
  /** How many more are left than are named. */
  more?: string
}

const most_left = 20

export const launchPages = (site: Site): Page<LaunchProps>[] =>
  site.audience === 'internal' ? site.locales.map((locale) => launchPage(site, locale)) : []

function launchPage(site: Site, locale: Locale): Page<LaunchProps> {
  const words = strategyWords(locale)
  const states = launchStates(site)
  const checked = states.filter(({ all }) => all > 0)
  const name = localized(settings(site.view).name, locale, defaultLocale(site)).value
  const points = states.map((state) => rowOf(site, state, locale))
  return {
    template: 'launch',
    locale,
    path: 'launch/',
    params: {},
    title: words.launch,
    description: filled(words.launchDescription, { name }),
    section: 'launch/',
    headings: points.map(({ id, title }) => ({ depth: 2, slug: id, text: title })),
    wide: true,
    search: { kind: words.launch, text: points.map(({ title, rule }) => `${title}. ${rule}`).join(' ') },
    props: {
      lead: filled(words.launchLead, {
        done: formatNumber(checked.filter(({ done, all }) => done === all).length, locale),
        all: formatNumber(checked.length, locale),
        date: formatDate(site.asOf, locale),
      }),
      points,
    },
  }
}

function rowOf(site: Site, state: LaunchState, locale: Locale): LaunchRow {
  const words = strategyWords(locale)
  const { point, done, all, left } = state
  const isReady = done === all
  return {
    id: point,
    title: words.points[point],
    rule: words.rules[point],
    figure: all === 0 ? words.nothingToDo : filled(words.of, { done: formatNumber(done, locale), all: formatNumber(all, locale) }),
    ...(all === 0 ? {} : { length: Math.round((done / all) * 100) }),
    state: all === 0 ? 'neutral' : isReady ? 'good' : 'warn',
    stateText: all === 0 ? words.nothingToDo : isReady ? words.ready : words.notReady,
    left: left.slice(0, most_left).map((each) => ({
      label: nameOf(each.entry, locale, defaultLocale(site)),
      href: href(locale, each.path),
      lack: lackText(each, locale),
    })),
    ...(left.length > most_left ? { more: filled(words.more, { count: formatNumber(left.length - most_left, locale) }) } : {}),
  }
}

function lackText(each: LaunchState['left'][number], locale: Locale): string {
  return filled(strategyWords(locale).missing[each.lack], {
    ...('date' in each ? { date: formatDate(each.date, locale) } : {}),
    ...('count' in each ? { count: formatNumber(each.count, locale) } : {}),
    ...('status' in each ? { status: termIn(each.status, locale) } : {}),
  })
}
