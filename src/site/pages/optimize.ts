// What the figures advise: by weight, each with the rule that made it, the figures behind it, and what to do.
import type { Entry } from '../../program/program.ts'
import type { Recommendation, Scorecards } from '../../scorecards/scorecards.ts'
import { programName } from '../compliance/frame.ts'
import { type Facet, facetsOf } from '../facet.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { type AdviceText, adviceText } from '../scorecard/advice-text.ts'
import { scorecardLink, scorecardsOf } from '../scorecard/frame.ts'
import type { Site } from '../site.ts'
import { filled } from '../ui.ts'
import { optimizeWords } from '../words/optimize.ts'
import { adviceWords } from '../words/recommendations.ts'

export interface OptimizeProps {
  lead: string
  count: number
  facets: readonly Facet[]
  groups: readonly { weight: Recommendation['weight']; title: string; advice: readonly Advice[] }[]
  cut?: string
}

export type Advice = AdviceText & {
  /** The partner that it is about. */
  partner?: EntryLink
  tags: Readonly<Record<'partner' | 'rule', readonly string[]>>
}

const path = 'optimize/'
const weights = ['high', 'medium', 'low'] as const satisfies readonly Recommendation['weight'][]
/** More than that nobody goes through; a partner's scorecard has its own. */
const most_advice = 300
/** Of advice about the program; no id of a partner has an underscore. */
const of_program = '_program'

export const optimizePages = (site: Site): Page<OptimizeProps>[] => {
  const scorecards = scorecardsOf(site)
  return scorecards === undefined ? [] : site.locales.map((locale) => optimizePage(site, scorecards, locale))
}

function optimizePage(site: Site, scorecards: Scorecards, locale: Locale): Page<OptimizeProps> {
  const words = optimizeWords(locale)
  const { recommendations } = scorecards
  // They come with the gravest first.
  const advice = recommendations.slice(0, most_advice).map((each) => adviceOf(site, scorecards, each, locale))
  const number = (value: number): string => formatNumber(value, locale)
  const description = filled(words.description, { name: programName(site, locale) })
  return {
    template: 'optimize',
    locale,
    path,
    params: {},
    title: words.title,
    description,
    section: path,
    headings: [],
    wide: true,
    search: { kind: words.title, text: inSentences([description, ...new Set(advice.map(({ title }) => title))]) },
    props: {
      lead: filled(words.lead, { date: formatDate(scorecards.as_of, locale) }),
      count: advice.length,
      facets: facets(site, advice, locale),
      groups: weights.flatMap((weight) => {
        const own = advice.filter((each) => each.weight === weight)
        return own.length === 0 ? [] : [{ weight, title: words.weights[weight], advice: own }]
      }),
      ...(recommendations.length > most_advice
        ? { cut: filled(words.cut, { shown: number(most_advice), count: number(recommendations.length) }) }
        : {}),
    },
  }
}

function adviceOf(site: Site, scorecards: Scorecards, advice: Recommendation, locale: Locale): Advice {
  const { partner, rule } = advice
  const about = partner === undefined ? undefined : site.find('partner', partner)
  return {
    ...adviceText(site, scorecards, advice, locale),
    ...(about === undefined ? {} : { partner: linkOf(site, about, locale) }),
    tags: { partner: [partner ?? of_program], rule: [rule] },
  }
}

/** The scorecard of the partner, or its page when nothing was counted of it yet. */
const linkOf = (site: Site, partner: Entry<'partner'>, locale: Locale): EntryLink => ({
  label: partner.fields.name,
  href: scorecardLink(site, partner, locale)?.href ?? href(locale, `partners/${partner.id}/`),
})

function facets(site: Site, advice: readonly Advice[], locale: Locale): Facet[] {
  const words = optimizeWords(locale)
  const titles = new Map<string, string>(Object.entries(adviceWords(locale)).map(([rule, { title }]) => [rule, title]))
  return facetsOf(
    advice.map(({ tags }) => tags),
    [
      {
        id: 'partner',
        label: words.partner,
        nameOf: (id) => (id === of_program ? words.program : (site.find('partner', id)?.fields.name ?? id)),
      },
      { id: 'rule', label: words.rule, nameOf: (id) => titles.get(id) ?? id },
    ],
    locale,
  )
}
