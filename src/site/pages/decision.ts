// A decision tool: questions in the order in which they are met, each answer leading to the next question or to advice. It can be read without script.
import type { Entry } from '../../program/program.ts'
import { decisionText, inOrder, longest } from '../decision-tree.ts'
import { formatNumber } from '../format.ts'
import { type EntryLink, linkTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import type { Page } from '../page.ts'
import { pageLink } from '../page-links.ts'
import type { Site } from '../site.ts'
import type { Localized } from '../text.ts'
import { type TierStanding, tierStandings } from '../tier-standing.ts'
import { filled, wordsIn } from '../ui.ts'
import { decisionWords } from '../words/decisions.ts'

export interface Answer {
  label: Localized
  /** Why it leads there. */
  because?: Localized
  /** Where it leads on the page, and what stands there. */
  to: { href: string; label: string } | undefined
}

export interface Question {
  id: string
  question: Localized
  why?: Localized
  answers: readonly Answer[]
  /** Most questions from here on, itself counted. */
  left: number
}

export interface Outcome {
  id: string
  title: Localized
  advice: Localized
  tier?: TierStanding
  links: readonly EntryLink[]
}

export interface DecisionProps {
  summary: Localized
  /** The first question first; the place in the list is the number that answers refer to. */
  questions: readonly Question[]
  outcomes: readonly Outcome[]
  /** What stands above the first question. */
  progress: string
  team: boolean
}

export const decisionPages = (site: Site): Page<DecisionProps>[] =>
  site.locales.flatMap((locale) => site.view.entries.decision.map((entry) => decisionPage(site, entry, locale)))

function decisionPage(site: Site, entry: Entry<'decision'>, locale: Locale): Page<DecisionProps> {
  const { id, fields } = entry
  const words = wordsIn(locale)
  const text = (of: Parameters<typeof decisionText>[1]): Localized => decisionText(site, of, locale)
  const order = inOrder(fields)
  const tiers = tierStandings(site, locale)
  const outcomes = fields.outcomes.map((outcome): Outcome => {
    const tier = outcome.tier === undefined ? undefined : tiers.get(outcome.tier)
    const links = [
      outcome.tier === undefined ? undefined : linkTo(site, 'tier', outcome.tier, locale),
      outcome.link === undefined ? undefined : pageLink(site, outcome.link, locale),
    ]
    return {
      id: outcome.id,
      title: text(outcome.title),
      advice: text(outcome.advice),
      ...(tier === undefined ? {} : { tier }),
      links: links.filter((link) => link !== undefined),
    }
  })
  const goal = ({ next, outcome }: { next?: string | undefined; outcome?: string | undefined }): Answer['to'] => {
    const number = order.findIndex((each) => each.id === next)
    if (number >= 0) return { href: `#q-${next}`, label: filled(words.toQuestion, { number: formatNumber(number + 1, locale) }) }
    const end = outcomes.find((each) => each.id === outcome)
    return end && { href: `#o-${end.id}`, label: filled(words.toOutcome, { title: end.title.value }) }
  }
  const questions = order.map((question) => ({
    id: question.id,
    question: text(question.question),
    ...(question.why === undefined ? {} : { why: text(question.why) }),
    answers: question.answers.map((answer) => ({
      label: text(answer.label),
      ...(answer.because === undefined ? {} : { because: text(answer.because) }),
      to: goal(answer),
    })),
    left: longest(fields, question.id),
  }))
  const summary = text(fields.summary)
  const searched = [summary, ...questions.map(({ question }) => question), ...outcomes.flatMap(({ title, advice }) => [title, advice])]
  return {
    template: 'decision',
    locale,
    path: `decisions/${id}/`,
    params: { id },
    title: text(fields.title).value,
    description: summary.value,
    section: 'decisions/',
    wide: true,
    headings: [
      { depth: 2, slug: 'questions', text: words.questionList },
      { depth: 2, slug: 'outcomes', text: words.outcomeList },
      ...outcomes.map((outcome) => ({ depth: 3 as const, slug: `o-${outcome.id}`, text: outcome.title.value })),
    ],
    search: { kind: words.decision, text: searched.map(({ value }) => value).join(' ') },
    props: {
      summary,
      questions,
      outcomes,
      progress: filled(decisionWords(locale).progress, {
        number: formatNumber(1, locale),
        most: formatNumber(questions[0]?.left ?? 0, locale),
      }),
      team: fields.audience === 'internal',
    },
  }
}
