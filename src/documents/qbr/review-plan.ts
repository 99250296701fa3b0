// How the roadmaps of both sides fit: what was said of it, the goals of the joint plan and its milestones.
import type { PlanPart } from '../../site/partner-record/plan.ts'
import type { QuarterReview } from '../../site/partner-record/qbrs.ts'
import { qbrPageWords } from '../../site/words/qbr.ts'
import { packWords } from '../words/qbr.ts'
import { said, stateOf } from './cells.ts'
import type { Pack, Part, Section } from './pack.ts'

const most_milestones = 8

export function roadmapSection(meeting: QuarterReview, plan: PlanPart | undefined, locale: Pack['locale']): Section {
  const words = packWords(locale)
  const page = qbrPageWords(locale)
  return {
    title: words.roadmap,
    lead: `${page.alignment}: ${meeting.alignment.label}. ${page.topics}: ${meeting.reviewed}.`,
    parts: plan === undefined ? [{ kind: 'remark', text: words.noPlan }] : planParts(plan, locale),
    notes: [words.say.roadmap, ...(plan === undefined ? [] : [filledSource(words.say.source, plan.href)])],
  }
}

const filledSource = (sentence: string, path: string): string => sentence.replace('{path}', path)

function planParts({ goals, milestones }: PlanPart, locale: Pack['locale']): Part[] {
  const words = packWords(locale)
  const page = qbrPageWords(locale)
  return [
    {
      kind: 'table',
      title: words.goals,
      columns: [
        { title: page.what, width: 5 },
        { title: page.figure, width: 2.6 },
        { title: words.baseline, width: 1.5, number: true },
        { title: page.target, width: 1.5, number: true },
        { title: page.due, width: 1.6 },
      ],
      rows: goals.map(({ statement, metric, baseline, target, by }) => [
        said(statement),
        { text: metric },
        { text: baseline },
        { text: target },
        { text: by.date },
      ]),
      none: words.noPlan,
    },
    {
      kind: 'table',
      title: words.milestones,
      columns: [
        { title: page.what, width: 5 },
        { title: page.owner, width: 2.6 },
        { title: page.due, width: 2.2 },
        { title: page.state, width: 1.6 },
      ],
      // The latest are those that still matter.
      rows: milestones
        .slice(-most_milestones)
        .map(({ what, owner, due, state, done }) => [
          said(what),
          { text: owner },
          { text: due.date, ...(done === undefined ? { note: due.away } : {}) },
          { ...stateOf(state), ...(done === undefined ? {} : { note: done }) },
        ]),
      none: words.noMilestones,
    },
  ]
}
