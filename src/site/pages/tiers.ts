// The page of the tiers: each in short, the matrix that holds them side by side, where a company would start, and the way from one tier to the next.
import type { Entry, FieldsOf } from '../../program/program.ts'
import { decisionText, longest, tierDecision } from '../decision-tree.ts'
import { formatDuration, formatList, formatNumber } from '../format.ts'
import { recordHref } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { flatText } from '../requirement-text.ts'
import { type WhatIf, whatIfOf } from '../scorecard/what-if.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { type MatrixProps, matrixProps } from '../tier-matrix.ts'
import { cellText, type TierAsks, type TierPoint, tierAsks } from '../tier-points.ts'
import { type TierStanding, tierStandings } from '../tier-standing.ts'
import { filled, wordsIn } from '../ui.ts'
import { tierWords } from '../words/tiers.ts'

export interface TiersProps {
  tiers: readonly TierProps[]
  matrix: MatrixProps
  /** The first question of the tool that says where a company would start. */
  start?: { title: Localized; text: string; question: Localized; answers: readonly { label: Localized; href: string }[] }
  /** What the part with one tier after the other is called. */
  ladder: string
  join: string
  /** Who would move if thresholds did; in the team's site, where there are figures. */
  whatIf?: WhatIf
}

export interface TierProps {
  id: string
  standing: TierStanding
  summary: Localized
  engagement: string
  /** The first figures that it gives. */
  figures: readonly TierPoint[]
  partners: { label: string; href: string }
  asks: TierAsks
  graduation: Localized
  /** What a partner does to keep it. */
  keep: string
  /** Its record, in the internal site. */
  record?: string
}

const most_figures = 3

export const tiersPages = (site: Site): Page<TiersProps>[] => site.locales.map((locale) => tiersPage(site, locale))

/** The tiers from the first step of the ladder up. */
export const tierOrder = (site: Site): Entry<'tier'>[] => [...site.view.entries.tier].sort((a, b) => a.fields.order - b.fields.order)

function tiersPage(site: Site, locale: Locale): Page<TiersProps> {
  const words = wordsIn(locale)
  const own = tierWords(locale)
  const entries = tierOrder(site)
  const standings = tierStandings(site, locale)
  const tiers = entries.flatMap((tier) => {
    const standing = standings.get(tier.id)
    return standing === undefined ? [] : tierProps(site, tier, standing, locale)
  })
  const names = formatList(
    tiers.map((tier) => tier.standing.name.value),
    locale,
  )
  const matrix = matrixProps(site, entries, locale)
  const start = startProps(site, locale)
  const [only, ...more] = tiers
  const ladder = only && more.length === 0 ? filled(own.details, { tier: only.standing.name.value }) : own.ladder
  const { scorecards } = site
  const whatIf = scorecards === undefined || tiers.length === 0 ? undefined : whatIfOf(site, scorecards, locale)
  return {
    template: 'tiers',
    locale,
    path: 'tiers/',
    params: {},
    title: words.tiersTitle,
    description: filled(words.tiersDescription, { tiers: names }),
    section: 'tiers/',
    wide: true,
    headings: [
      { depth: 2, slug: '_glance', text: own.glance },
      ...(start === undefined ? [] : [{ depth: 2 as const, slug: '_start', text: own.where }]),
      { depth: 2, slug: '_matrix', text: words.matrix },
      { depth: 2, slug: '_ladder', text: ladder },
      ...tiers.map(({ id, standing }) => ({ depth: 3 as const, slug: id, text: standing.name.value })),
      ...(whatIf === undefined ? [] : [{ depth: 2 as const, slug: '_what-if', text: whatIf.told.words.title }]),
    ],
    search: { kind: words.tier, text: searchText(tiers, matrix) },
    props: {
      tiers,
      matrix,
      ...(start === undefined ? {} : { start }),
      ladder,
      join: href(locale, 'become-a-partner/'),
      ...(whatIf === undefined ? {} : { whatIf }),
    },
  }
}

function tierProps(site: Site, tier: Entry<'tier'>, standing: TierStanding, locale: Locale): TierProps {
  const words = tierWords(locale)
  const { id, fields } = tier
  const text = (value: FieldsOf<'tier'>['name']): Localized => localized(value, locale, defaultLocale(site))
  const record = recordHref(site, 'tier', id, locale)
  const asks = tierAsks(site, tier, locale)
  const free = asks.requirements === undefined && asks.others.length === 0
  const keep = free ? words.keepFree : standing.order === 1 ? words.keepFirst : words.keepText
  // In other views than the internal one those that are not active are gone, and so is their status.
  const partners = site.view.entries.partner.filter(
    ({ fields: { status, tier: at } }) => at === id && (site.audience !== 'internal' || status === 'active'),
  )
  return {
    id,
    standing,
    summary: text(fields.summary),
    engagement: termIn(fields.engagement, locale),
    figures: figuresOf(site, tier, locale),
    partners: {
      label: filled(words.partners, { count: formatNumber(partners.length, locale) }),
      href: href(locale, `partners/?tier=${id}`),
    },
    asks,
    graduation: text(fields.graduation),
    keep: filled(keep, { time: formatDuration(fields.grace_days, 'day', locale) }),
    ...(record === undefined ? {} : { record }),
  }
}

/** The same rows for every tier, so that they can be compared from card to card: the first that hold figures. */
function figuresOf(site: Site, tier: Entry<'tier'>, locale: Locale): TierPoint[] {
  const rows = (site.find('matrix', 'matrix')?.fields.benefits ?? []).filter(({ unit }) => unit !== 'flag' && unit !== 'text')
  return rows.slice(0, most_figures).map((row) => {
    const value = cellText(site, tier, row, locale)
    return { label: localized(row.label, locale, defaultLocale(site)), value: typeof value === 'boolean' ? { value: '–' } : value }
  })
}

function startProps(site: Site, locale: Locale): TiersProps['start'] {
  const decision = tierDecision(site)
  const first = decision?.fields.questions.find(({ id }) => id === decision.fields.start)
  if (decision === undefined || first === undefined) return undefined
  return {
    title: decisionText(site, decision.fields.title, locale),
    text: filled(tierWords(locale).whereText, { most: formatNumber(longest(decision.fields, first.id), locale) }),
    question: decisionText(site, first.question, locale),
    answers: first.answers.map(({ label }, index) => ({
      label: decisionText(site, label, locale),
      href: href(locale, `decisions/${decision.id}/?a=${index + 1}`),
    })),
  }
}

function searchText(tiers: readonly TierProps[], matrix: MatrixProps): string {
  const rows = matrix.sides.flatMap(({ groups }) => groups.flatMap((group) => group.rows.map((row) => row.label.value)))
  return inSentences([
    ...tiers.flatMap((tier) => [
      tier.standing.name.value,
      tier.summary.value,
      ...(tier.asks.requirements === undefined ? [] : [flatText(tier.asks.requirements)]),
      tier.graduation.value,
    ]),
    ...rows,
    ...matrix.footnotes.map((footnote) => footnote.value),
  ])
}
