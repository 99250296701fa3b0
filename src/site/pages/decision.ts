// Decision tools: questions in the order in which they are met, each answer leading to the next question or to advice. They work without script.
import type { Entry } from '../../program/program.ts'
import type { Card } from '../card.ts'
import { formatList, formatNumber } from '../format.ts'
import { type EntryLink, linkTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { pageLink } from '../page-links.ts'
import { defaultLocale, type Site } from '../site.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'

export interface DecisionListProps {
  decisions: readonly Card[]
}

export interface Answer {
  label: Localized
  /** Where it leads on the page, and what stands there. */
  to: { href: string; label: string; lang?: string } | undefined
}

export interface Question {
  id: string
  question: Localized
  why?: Localized
  answers: readonly Answer[]
}

export interface Outcome {
  id: string
  title: Localized
  advice: Localized
  links: readonly EntryLink[]
}

export interface DecisionProps {
  summary: Localized
  /** The first question first; the place in the list is the number that answers refer to. */
  questions: readonly Question[]
  outcomes: readonly Outcome[]
}

export const decisionListPages = (site: Site): Page<DecisionListProps>[] =>
  site.locales.map((locale) => {
    const words = wordsIn(locale)
    const fallback = defaultLocale(site)
    const decisions = site.view.entries.decision.map(({ id, fields }) => ({
      title: localized(fields.title, locale, fallback).value,
      href: href(locale, `decisions/${id}/`),
      text: localized(fields.summary, locale, fallback),
      notes: [
        filled(words.decisionSize, {
          questions: formatNumber(fields.questions.length, locale),
          outcomes: formatNumber(fields.outcomes.length, locale),
        }),
      ],
    }))
    const titles = formatList(
      decisions.map(({ title }) => title),
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
      headings: [],
      search: { kind: words.decisions, text: titles },
      props: { decisions },
    }
  })

export const decisionPages = (site: Site): Page<DecisionProps>[] =>
  site.locales.flatMap((locale) => site.view.entries.decision.map((entry) => decisionPage(site, entry, locale)))

function decisionPage(site: Site, entry: Entry<'decision'>, locale: Locale): Page<DecisionProps> {
  const { id, fields } = entry
  const words = wordsIn(locale)
  const fallback = defaultLocale(site)
  const text = (of: Parameters<typeof localized>[0]): Localized => localized(of, locale, fallback)
  const order = inOrder(fields)
  const outcomes = fields.outcomes.map((outcome): Outcome => {
    const links = [
      outcome.tier === undefined ? undefined : linkTo(site, 'tier', outcome.tier, locale),
      outcome.link === undefined ? undefined : pageLink(site, outcome.link, locale),
    ]
    return { id: outcome.id, title: text(outcome.title), advice: text(outcome.advice), links: links.filter((link) => link !== undefined) }
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
    answers: question.answers.map((answer) => ({ label: text(answer.label), to: goal(answer) })),
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
    headings: [
      { depth: 2, slug: 'questions', text: words.questionList },
      { depth: 2, slug: 'outcomes', text: words.outcomeList },
      ...outcomes.map((outcome) => ({ depth: 3 as const, slug: `o-${outcome.id}`, text: outcome.title.value })),
    ],
    search: { kind: words.decision, text: searched.map(({ value }) => value).join(' ') },
    props: { summary, questions, outcomes },
  }
}

type Fields = Entry<'decision'>['fields']

/** Questions as a reader meets them: from the first, each answer's before the next answer's; questions that no answer leads to come last. */
function inOrder({ start, questions }: Fields): Fields['questions'] {
  const met = new Map<string, Fields['questions'][number]>()
  const visit = (id: string | undefined): void => {
    const question = questions.find((each) => each.id === id)
    if (question === undefined || met.has(question.id)) return
    met.set(question.id, question)
    for (const { next } of question.answers) visit(next)
  }
  for (const id of [start, ...questions.map((each) => each.id)]) visit(id)
  return [...met.values()]
}
