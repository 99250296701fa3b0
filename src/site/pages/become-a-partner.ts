// The page for a company that wants to join: the path with its times, what to bring, what the first tier asks and gives, why the program is open or curated, and what is signed.
// A program that says nothing about joining has a shorter page, from what it does say.
import type { Entry } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import { decisionText, tierDecision } from '../decision-tree.ts'
import { formatDuration, formatNumber } from '../format.ts'
import { type EntryLink, linkTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import { type Heading, href, type Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { type Localized, localized } from '../text.ts'
import { type TierAsks, type TierPoint, tierAsks, tierGives } from '../tier-points.ts'
import { type TierStanding, tierStandings } from '../tier-standing.ts'
import { filled, wordsIn } from '../ui.ts'
import { becomeWords } from '../words/become-a-partner.ts'
import { tierOrder } from './tiers.ts'

export interface BecomeProps {
  lead: string
  mail: { href: string; address: string }
  guide?: EntryLink
  tool?: EntryLink
  stats: readonly { label: string; value: string }[]
  steps: readonly JoiningStep[]
  agreements: readonly JoiningAgreement[]
  first?: FirstTier
  model: { open: boolean; why: Localized; decision?: EntryLink }
  onboarding: readonly (EntryLink & { text: string })[]
}

export interface JoiningStep {
  id: string
  title: Localized
  text: Localized
  time: string
  /** Its days, counted from the first message. */
  days: string
  answered?: string
  bring: readonly Localized[]
}

export interface JoiningAgreement {
  label: string
  href: string
  when: Localized
  version: string
}

export interface FirstTier {
  standing: TierStanding
  summary: Localized
  asks: TierAsks
  gives: readonly TierPoint[]
  href: string
  compare: string
}

type Joining = NonNullable<Entry<'program'>['fields']['joining']>

export const becomePages = (site: Site): Page<BecomeProps>[] => site.locales.map((locale) => becomePage(site, locale))

function becomePage(site: Site, locale: Locale): Page<BecomeProps> {
  const words = becomeWords(locale)
  const fallback = defaultLocale(site)
  const { name, contact, ecosystem, joining } = settings(site.view)
  const program = localized(name, locale, fallback).value
  const tool = tierDecision(site)
  const guide = linkTo(site, 'guide_page', 'join', locale)
  const first = firstTier(site, locale)
  const decision = linkTo(site, 'decision', 'open-or-curated', locale)
  const subject = encodeURIComponent(filled(words.subject, { name: program }))
  const props: BecomeProps = {
    lead: joining === undefined ? words.leadShort : words.lead,
    mail: { href: `mailto:${contact}?subject=${subject}`, address: contact },
    ...(guide === undefined ? {} : { guide }),
    ...(tool === undefined
      ? {}
      : { tool: { label: decisionText(site, tool.fields.title, locale).value, href: href(locale, `decisions/${tool.id}/`) } }),
    stats: [
      ...(joining === undefined
        ? []
        : [
            { label: words.inAll, value: timeOf(joining.steps, locale) },
            { label: words.steps, value: formatNumber(joining.steps.length, locale) },
          ]),
      { label: words.model, value: ecosystem.model === 'open' ? words.open : words.curated },
      ...(first === undefined ? [] : [{ label: words.startTier, value: first.standing.name.value }]),
    ],
    steps: stepsOf(joining?.steps ?? [], locale, fallback),
    agreements: (joining?.agreements ?? []).flatMap(({ document, when }) => {
      const link = linkTo(site, 'legal_document', document, locale)
      const version = site.find('legal_document', document)?.fields.version
      if (link === undefined || version === undefined) return []
      return [{ ...link, when: localized(when, locale, fallback), version: filled(words.version, { version }) }]
    }),
    ...(first === undefined ? {} : { first }),
    model: {
      open: ecosystem.model === 'open',
      why: localized(ecosystem.why, locale, fallback),
      ...(decision === undefined ? {} : { decision }),
    },
    onboarding: site.view.entries.checklist
      .filter(({ fields }) => fields.when === 'onboarding')
      .flatMap(({ id, fields }) => {
        const link = linkTo(site, 'checklist', id, locale)
        return link === undefined ? [] : [{ ...link, text: filled(words.afterSize, { count: formatNumber(fields.items.length, locale) }) }]
      }),
  }
  return {
    template: 'become-a-partner',
    locale,
    path: 'become-a-partner/',
    params: {},
    title: filled(words.title, { name: program }),
    description: filled(words.description, { tier: first?.standing.name.value ?? program }),
    section: 'become-a-partner/',
    wide: true,
    headings: headingsOf(props, locale),
    search: {
      kind: wordsIn(locale).page,
      text: inSentences([
        ...props.steps.flatMap(({ title, text, bring }) => [title.value, text.value, ...bring.map(({ value }) => value)]),
        props.model.why.value,
        ...props.agreements.flatMap(({ label, when }) => [label, when.value]),
      ]),
    },
    props,
  }
}

function stepsOf(steps: Joining['steps'], locale: Locale, fallback: Locale): JoiningStep[] {
  const words = becomeWords(locale)
  return steps.map(({ id, title, text, days, answered_by, answer_business_days, bring }, index) => {
    const before = steps.slice(0, index).reduce((sum, each) => sum + each.days, 0)
    const who = answered_by === undefined ? undefined : localized(answered_by, locale, fallback).value
    const time =
      answer_business_days === undefined
        ? undefined
        : filled(answer_business_days === 1 ? words.businessDay : words.businessDays, {
            count: formatNumber(answer_business_days, locale),
          })
    const answered =
      who === undefined ? undefined : time === undefined ? filled(words.answered, { who }) : filled(words.answeredIn, { who, time })
    return {
      id,
      title: localized(title, locale, fallback),
      text: localized(text, locale, fallback),
      time: timeOf([{ days }], locale),
      days: filled(words.day, { from: formatNumber(before + 1, locale), to: formatNumber(before + days, locale) }),
      ...(answered === undefined ? {} : { answered }),
      bring: (bring ?? []).map((each) => localized(each, locale, fallback)),
    }
  })
}

/** The time of steps one after the other, in weeks where they come out even. */
function timeOf(steps: readonly { days: number }[], locale: Locale): string {
  const days = steps.reduce((sum, each) => sum + each.days, 0)
  return days % 7 === 0 ? formatDuration(days / 7, 'week', locale) : formatDuration(days, 'day', locale)
}

function firstTier(site: Site, locale: Locale): FirstTier | undefined {
  const [tier] = tierOrder(site)
  const standing = tier && tierStandings(site, locale).get(tier.id)
  if (tier === undefined || standing === undefined) return undefined
  return {
    standing,
    summary: localized(tier.fields.summary, locale, defaultLocale(site)),
    asks: tierAsks(site, tier, locale),
    gives: tierGives(site, tier, locale),
    href: href(locale, `tiers/#${tier.id}`),
    compare: href(locale, 'tiers/'),
  }
}

function headingsOf(props: BecomeProps, locale: Locale): Heading[] {
  const words = becomeWords(locale)
  const section = (slug: string, text: string, shown: boolean): Heading[] => (shown ? [{ depth: 2, slug, text }] : [])
  return [
    ...section('path', words.path, props.steps.length > 0),
    ...section('first', filled(words.first, { tier: props.first?.standing.name.value ?? '' }), props.first !== undefined),
    ...section('model', props.model.open ? words.openTitle : words.curatedTitle, true),
    ...section('agreements', words.agreements, props.agreements.length > 0),
    ...section('after', words.after, props.onboarding.length > 0),
    ...section('contact', words.contact, true),
  ]
}
