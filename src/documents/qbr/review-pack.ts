// The pack of one quarterly review, from the same values as its page: what it shows, in the order in which a meeting speaks of it.
import type { Entry } from '../../program/program.ts'
import { programName } from '../../site/compliance/frame.ts'
import { formatDate, formatNumber } from '../../site/format.ts'
import type { Page } from '../../site/page.ts'
import { addressOf } from '../../site/page.ts'
import type { QbrProps } from '../../site/pages/qbr.ts'
import { type Context, nameIn } from '../../site/partner-record/context.ts'
import { jointOf } from '../../site/partner-record/joint.ts'
import { planOf } from '../../site/partner-record/plan.ts'
import type { QuarterReview } from '../../site/partner-record/qbrs.ts'
import { isOpen } from '../../site/review/actions.ts'
import { reviewPeriod } from '../../site/review/figures.ts'
import { dealsChart } from '../../site/scorecard/charts.ts'
import type { Whose } from '../../site/scorecard/figure-text.ts'
import { marginChart } from '../../site/scorecard/margin.ts'
import { standingText } from '../../site/scorecard/standing-text.ts'
import { defaultLocale } from '../../site/site.ts'
import { filled } from '../../site/ui.ts'
import { qbrPageWords } from '../../site/words/qbr.ts'
import { scorecardWords } from '../../site/words/scorecards.ts'
import { packWords } from '../words/qbr.ts'
import { dash, stateOf } from './cells.ts'
import { byMonth, chartSection, type UntilPeriod } from './charts.ts'
import type { Pack, Part, Section, Tile } from './pack.ts'
import { blocksOf } from './prose.ts'
import { actionSection } from './review-actions.ts'
import { figureSections, figureTiles } from './review-figures.ts'
import { roadmapSection } from './review-plan.ts'
import { standingSection } from './review-standing.ts'

export interface Held {
  context: Context
  review: Entry<'qbr'>
  page: Page<QbrProps>
  /** The page says so of reviews that were held. */
  meeting: QuarterReview
}

const most_deals = 5

export function reviewPack(held: Held, untilPeriod: UntilPeriod): Pack {
  const { context, review, page, meeting } = held
  const { site, locale, partner } = context
  const words = packWords(locale)
  const { figures } = page.props
  const lead = [formatDate(review.fields.held_on, locale), filled(words.asOf, { date: formatDate(site.asOf, locale) })]
  const facts = factsOf(held)
  const states = stateTiles(held)
  return {
    locale,
    day: site.asOf,
    program: programName(site, locale),
    kind: words.kind,
    title: partner.fields.name,
    period: meeting.period,
    lead,
    footer: `${programName(site, locale)} · ${partner.fields.name}`,
    notice: words.notice,
    pageOf: words.pageOf,
    teamMark: words.team,
    facts,
    welcome: filled(words.say.cover, { facts: facts.map(({ label, value }) => `${label}: ${value}.`).join(' ') }),
    sections: [
      {
        title: words.summary,
        parts: [
          { kind: 'tiles', tiles: states },
          ...(figures === undefined ? [] : [{ kind: 'tiles' as const, tiles: figureTiles(figures, locale) }]),
        ],
        notes: [
          words.say.figures,
          ...states
            .filter(({ value }) => value !== dash.text)
            .map(({ label, value, note }) => `${label}: ${[value, note].filter((text) => text !== undefined).join('. ')}`),
        ],
      },
      ...figureParts(held, untilPeriod),
      roadmapSection(meeting, planOf(context), locale),
      actionSection(page.props.actions.own ?? [], page.props.actions.open, addressOf(page), locale),
      ...teamSections(held, untilPeriod),
    ],
  }
}

function factsOf({ context: { locale }, page, meeting }: Held): Pack['facts'] {
  const words = qbrPageWords(locale)
  return [
    { label: words.topics, value: meeting.reviewed },
    { label: words.ours, value: meeting.ours },
    { label: words.theirs, value: meeting.theirs },
    ...(page.props.next === undefined ? [] : [{ label: words.next, value: page.props.next }]),
  ]
}

function stateTiles({ context: { site, locale }, page, meeting, review }: Held): Tile[] {
  const words = packWords(locale)
  const labels = qbrPageWords(locale)
  const own = review.fields.actions.filter(isOpen)
  const earlier = page.props.actions.open
  const late = own.filter(({ due }) => due < site.asOf).length + earlier.filter(({ state }) => state.tone === 'bad').length
  const { tier } = page.props
  return [
    { label: labels.tier, value: tier?.tier?.name.value ?? dash.text, ...(tier?.held === undefined ? {} : { note: tier.held }) },
    { label: labels.alignment, value: meeting.alignment.label, tone: meeting.alignment.tone },
    {
      label: labels.score,
      value: meeting.satisfaction === undefined ? words.notHeld : filled(labels.scoreOf, { score: meeting.satisfaction }),
    },
    {
      label: words.openActions,
      value: formatNumber(own.length + earlier.length, locale),
      note: filled(words.overdue, { count: formatNumber(late, locale) }),
      ...(late === 0 ? {} : { tone: 'warn' }),
    },
  ]
}

/** What the exports give; that there is nothing is said too. */
function figureParts(held: Held, untilPeriod: UntilPeriod): Section[] {
  const { context, page, meeting } = held
  const { site, locale, partner } = context
  const words = packWords(locale)
  const labels = scorecardWords(locale)
  const whose = whoseOf(held, untilPeriod)
  const { figures, tier } = page.props
  if (figures === undefined || whose === undefined)
    return [
      {
        title: filled(words.against, { period: nameIn(context, meeting.period) }),
        parts: [{ kind: 'remark', text: qbrPageWords(locale).noFigures }],
        notes: [words.say.figures],
      },
    ]
  const standing = site.scorecards?.standings.find((each) => each.partner === partner.id)
  const pipeline = byMonth(whose, 'chart-pipeline', labels.pipeline, 'lines', 'sourced_pipeline', 'influenced_pipeline')
  return [
    figureSections(figures, locale).shared,
    ...chartSection(words.pipeline, pipeline, whose, registrations(context)),
    ...chartSection(words.revenue, [...asList(dealsChart(whose)), ...byMonth(whose, 'chart-arr', labels.recurring, 'lines', 'arr')], whose),
    ...chartSection(
      words.service,
      [
        ...byMonth(whose, 'chart-csat', labels.satisfaction, 'lines', 'csat'),
        ...byMonth(whose, 'chart-tickets', labels.tickets, 'bars', 'open_tickets'),
      ],
      whose,
    ),
    ...standingSection(tier, standing && standingText(site, whose.scorecards, standing, locale), locale),
  ]
}

function whoseOf({ context, meeting }: Held, untilPeriod: UntilPeriod): Whose | undefined {
  const { site, locale, partner } = context
  const period = site.scorecards && reviewPeriod(site.scorecards, meeting.period)
  return site.scorecards === undefined || period === undefined
    ? undefined
    : { site, scorecards: untilPeriod(site.scorecards, period), partner: partner.id, locale }
}

const asList = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value])

function registrations(context: Context): Part {
  const words = packWords(context.locale)
  return {
    kind: 'table',
    title: words.registrations,
    columns: [
      { title: words.account, width: 4 },
      { title: words.stage, width: 2 },
      { title: words.amount, width: 2, number: true },
      { title: words.closes, width: 2 },
    ],
    rows: jointOf(context)
      .deals.slice(0, most_deals)
      .map(({ account, stage, amount, close }) => [{ text: account }, stateOf(stage), { text: amount }, { text: close }]),
    none: words.noDeals,
  }
}

/** What is no business of the partner: the written notes, where they differ from the exports, and figures of the team. */
function teamSections(held: Held, untilPeriod: UntilPeriod): Section[] {
  const { context, review, page } = held
  const { site, locale } = context
  const words = packWords(locale)
  const whose = whoseOf(held, untilPeriod)
  const margin = whose && marginChart({ ...whose, scorecards: site.scorecards ?? whose.scorecards })
  const lang = defaultLocale(site).tag
  const blocks = blocksOf(review.body ?? '', lang === locale.tag ? undefined : lang)
  const { figures } = page.props
  const [table] = figures === undefined ? [] : figureSections(figures, locale).team
  const drawn = margin === undefined || whose === undefined ? [] : chartSection(words.teamFigures, [margin], whose, ...(table?.parts ?? []))
  return [
    ...(drawn.length === 0 ? asList(table) : drawn.map((section) => ({ ...section, notes: [...section.notes, ...(table?.notes ?? [])] }))),
    {
      title: words.notes,
      parts: [
        ...differences(held),
        blocks.length === 0 ? { kind: 'remark' as const, text: words.noNotes } : { kind: 'prose' as const, blocks },
      ],
      notes: [words.say.source.replace('{path}', addressOf(page))],
    },
  ].map((section) => ({ ...section, notes: [words.say.team, ...section.notes], team: true as const }))
}

function differences({ context: { locale }, page }: Held): Part[] {
  const words = qbrPageWords(locale)
  const found = page.props.differences
  return found.length === 0
    ? []
    : [
        {
          kind: 'list',
          title: words.differences,
          items: found.map(({ label, stated, computed }) => ({
            text: `${label}. ${words.stated}: ${stated}. ${words.computed}: ${computed.text}.`,
            tone: 'warn' as const,
          })),
        },
      ]
}
