// The shape of a decision: its questions in the order in which they are met, how long it can take, and its texts with the figures that they quote.
import type { Entry, FieldsOf } from '../program/program.ts'
import { quotedCell } from '../program/quoted-cells.ts'
import { tierFactText } from './facts.ts'
import type { Locale } from './locales.ts'
import { defaultLocale, type Site } from './site.ts'
import { type Localized, localized } from './text.ts'

type Fields = FieldsOf<'decision'>
type Question = Fields['questions'][number]

/** Questions as a reader meets them: from the first, each answer's before the next answer's; questions that no answer leads to come last. */
export function inOrder({ start, questions }: Fields): Question[] {
  const met = new Map<string, Question>()
  const visit = (id: string | undefined): void => {
    const question = questions.find((each) => each.id === id)
    if (question === undefined || met.has(question.id)) return
    met.set(question.id, question)
    for (const { next } of question.answers) visit(next)
  }
  for (const id of [start, ...questions.map((each) => each.id)]) visit(id)
  return [...met.values()]
}

/** Most questions that can be asked from a question on, itself counted; nothing is asked twice. */
export function longest({ questions }: Pick<Fields, 'questions'>, from: string, asked: ReadonlySet<string> = new Set()): number {
  const question = questions.find(({ id }) => id === from)
  if (question === undefined || asked.has(from)) return 0
  const now = new Set([...asked, from])
  return 1 + Math.max(0, ...question.answers.map(({ next }) => (next === undefined ? 0 : longest({ questions }, next, now))))
}

/** The decision whose every outcome names a tier: it tells a company where it would start. */
export const tierDecision = (site: Site): Entry<'decision'> | undefined =>
  site.view.entries.decision.find(({ fields }) => fields.outcomes.every(({ tier }) => tier !== undefined))

/** A text of a decision in the reader's language, with the cells of the tier matrix that it quotes. */
export function decisionText(site: Site, text: Parameters<typeof localized>[0], locale: Locale): Localized {
  const found = localized(text, locale, defaultLocale(site))
  return { ...found, value: found.value.replace(quotedCell, (_quoted, tier: string, row: string) => tierFactText(site, tier, row, locale)) }
}
