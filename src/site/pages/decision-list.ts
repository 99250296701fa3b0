// The list of decision tools: how much each asks, and where it can end.
import { decisionText, longest } from '../decision-tree.ts'
import { formatList, formatNumber } from '../format.ts'
import { href, type Page } from '../page.ts'
import type { Site } from '../site.ts'
import type { Localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { decisionWords } from '../words/decisions.ts'

export interface DecisionListProps {
  decisions: readonly DecisionCard[]
}

export interface DecisionCard {
  title: Localized
  href: string
  summary: Localized
  /** How many questions it asks at most. */
  size: string
  outcomes: readonly Localized[]
  /** Whether only the team may use it. */
  team: boolean
}

export const decisionListPages = (site: Site): Page<DecisionListProps>[] =>
  site.locales.map((locale) => {
    const words = wordsIn(locale)
    const decisions = site.view.entries.decision.map(({ id, fields }) => ({
      title: decisionText(site, fields.title, locale),
      href: href(locale, `decisions/${id}/`),
      summary: decisionText(site, fields.summary, locale),
      size: filled(decisionWords(locale).size, { most: formatNumber(longest(fields, fields.start), locale) }),
      outcomes: fields.outcomes.map(({ title }) => decisionText(site, title, locale)),
      team: fields.audience === 'internal',
    }))
    const titles = formatList(
      decisions.map(({ title }) => title.value),
      locale,
    )
    return {
      template: 'decision-list',
      locale,
      path: 'decisions/',
      params: {},
      title: words.decisions,
      description: filled(words.decisionsDescription, { titles }),
      section: 'decisions/',
      wide: true,
      headings: [],
      search: { kind: words.decisions, text: titles },
      props: { decisions },
    }
  })
