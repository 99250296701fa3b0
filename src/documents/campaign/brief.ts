// The brief of a campaign as a PDF: what it says, to whom, by which steps, for what money and to what end; then the words of its author.

import { daysBetween } from '../../program/days.ts'
import { programName } from '../../site/compliance/frame.ts'
import { formatDate, formatDay, formatItems, formatMoney, formatNumber } from '../../site/format.ts'
import { nameOf } from '../../site/links.ts'
import type { Locale } from '../../site/locales.ts'
import { defaultLocale } from '../../site/site.ts'
import { termIn } from '../../site/terms.ts'
import { localized } from '../../site/text.ts'
import { filled } from '../../site/ui.ts'
import type { Pack, Section, Table, Tone } from '../qbr/pack.ts'
import { blocksOf } from '../qbr/prose.ts'
import { campaignWords } from '../words/campaign.ts'
import { fundingOf, requestsOf } from './budget.ts'
import { partnerNames, type Subject, titleOf, wordsOf } from './subject.ts'
import { type Step, stepsOf } from './tasks.ts'

export function briefOf(subject: Subject, locale: Locale): Pack {
  const { fields, site } = subject
  const words = campaignWords(locale)
  const fallback = defaultLocale(site)
  const foreign = wordsOf(subject, locale) === undefined ? fallback.tag : undefined
  const value = localized(fields.value_proposition, locale, fallback)
  const own = site.translation('campaign', subject.campaign.id, locale) ?? subject.campaign
  const body = blocksOf(own.body ?? '', foreign)
  return {
    locale,
    day: site.asOf,
    program: programName(site, locale),
    kind: words.brief,
    title: titleOf(subject, locale),
    // In digits, which read the same from either side.
    period: fields.launch_on,
    lead: [termIn(fields.status, locale), formatItems(partnerNames(subject, locale), locale)],
    notice: filled(words.internal, { date: formatDate(site.asOf, locale) }),
    footer: '',
    pageOf: words.pageOf,
    teamMark: '',
    facts: factsOf(subject, locale),
    welcome: '',
    sections: [
      {
        title: words.message,
        parts: [{ kind: 'list', items: [{ text: value.value, ...language(value.lang) }] }],
        notes: [],
      },
      ...figures(subject, locale),
      ...(body.length === 0 ? [] : [{ title: words.body, parts: [{ kind: 'prose' as const, blocks: body }], notes: [] }]),
      plan(subject, locale),
      ...money(subject, locale),
    ],
  }
}

const language = (lang: string | undefined): { lang?: string } => (lang === undefined ? {} : { lang })

function factsOf({ fields, site }: Subject, locale: Locale): Pack['facts'] {
  const words = campaignWords(locale)
  const solution = fields.blueprint === undefined ? undefined : site.find('blueprint', fields.blueprint)
  const own = solution === undefined ? undefined : (site.translation('blueprint', solution.id, locale) ?? solution)
  return [
    { label: words.launch, value: formatDate(fields.launch_on, locale) },
    { label: words.target, value: fields.target_audience },
    {
      label: words.channels,
      value: formatItems(
        fields.channels.map((each) => termIn(each, locale)),
        locale,
      ),
    },
    ...(own === undefined ? [] : [{ label: words.solution, value: nameOf(own, locale, defaultLocale(site)) }]),
    ...(fields.landing_page === undefined ? [] : [{ label: words.landing, value: fields.landing_page.url }]),
    ...(fields.budget === undefined ? [] : [{ label: words.budget, value: formatMoney(fields.budget, locale) }]),
  ]
}

/** What it should bring; a row for each figure. */
function figures({ fields, site }: Subject, locale: Locale): Section[] {
  const words = campaignWords(locale)
  const { tag } = defaultLocale(site)
  const lang = language(locale.tag === tag ? undefined : tag)
  const rows = fields.kpis.map(({ what, target, result }) => [
    { text: what, ...lang },
    { text: formatNumber(target, locale) },
    result === undefined ? { text: '–' } : { text: formatNumber(result, locale), tone: (result >= target ? 'good' : 'neutral') as Tone },
  ])
  const columns = [
    { title: words.counted, width: 5 },
    { title: words.aim, width: 1.4, number: true as const },
    { title: words.reached, width: 1.4, number: true as const },
  ]
  return [{ title: words.results, parts: [{ kind: 'table', columns, rows, none: '' }], notes: [] }]
}

const tones = { done: 'good', overdue: 'bad', planned: 'info', date_passed: 'neutral' } as const satisfies Record<Step['state'], Tone>

function plan(subject: Subject, locale: Locale): Section {
  const { fields } = subject
  const words = campaignWords(locale)
  const table: Table = {
    columns: [
      { title: words.day, width: 2.3 },
      { title: words.offset, width: 1.1, number: true },
      { title: words.what, width: 4.6 },
      { title: words.owner, width: 2.2 },
      { title: words.state, width: 1.5 },
    ],
    rows: stepsOf(subject, locale).map(({ day, what, lang, owner, state }) => [
      { text: formatDate(day, locale) },
      { text: formatDay(daysBetween(fields.launch_on, day), locale) },
      { text: what, ...language(lang) },
      { text: owner, ...language(lang) },
      { text: words.states[state], tone: tones[state] },
    ]),
    none: '',
  }
  return {
    title: words.plan,
    lead: filled(words.planLead, { date: formatDate(fields.launch_on, locale) }),
    parts: [{ kind: 'table', ...table }],
    notes: [],
  }
}

function money(subject: Subject, locale: Locale): Section[] {
  const words = campaignWords(locale)
  const requests = requestsOf(subject).map(fundingOf)
  if (requests.length === 0) return []
  const amount = (value: string, currency: string): { text: string } => ({ text: formatMoney({ amount: value, currency }, locale) })
  const table: Table = {
    columns: [
      { title: words.request, width: 2.6 },
      { title: words.state, width: 1.4 },
      ...[words.whole, words.partnerPart, words.approved, words.claimed, words.paid].map((title) => ({
        title,
        width: 1.7,
        number: true as const,
      })),
    ],
    rows: requests.map((each) => [
      { text: each.id, note: subject.site.find('partner', each.partner)?.fields.name ?? each.partner },
      { text: termIn(each.status, locale) },
      ...([each.budget, each.partner_share, each.approved, each.claimed, each.paid] as const).map((value) => amount(value, each.currency)),
    ]),
    none: '',
  }
  return [{ title: words.money, parts: [{ kind: 'table', ...table }], notes: [] }]
}
