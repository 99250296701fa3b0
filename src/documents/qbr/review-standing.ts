// Where the partner stands on the ladder of tiers: at the end of the quarter, today, and what the next tier takes.
import type { TierThen } from '../../site/review/tier-then.ts'
import type { AskedText, StandingText, WaysText } from '../../site/scorecard/standing-text.ts'
import { qbrPageWords } from '../../site/words/qbr.ts'
import { scorecardWords } from '../../site/words/scorecards.ts'
import { packWords } from '../words/qbr.ts'
import { dash, figureOf, receiptLines } from './cells.ts'
import type { Cell, Pack, Part, Section } from './pack.ts'

/** Ways that a slide has room for; each names everything that it takes. */
const most_ways = 3

export function standingSection(then: TierThen | undefined, today: StandingText | undefined, locale: Pack['locale']): Section[] {
  if (then === undefined && today === undefined) return []
  const words = packWords(locale)
  const page = qbrPageWords(locale)
  const now = today === undefined ? [] : [`${page.tierNow}: ${today.state.text}. ${today.sentence}`]
  return [
    {
      title: words.standing,
      ...(then === undefined ? {} : { lead: [then.text, then.held].filter((text) => text !== undefined).join(' ') }),
      parts: [
        ...(then?.lacked === undefined
          ? []
          : [{ kind: 'list' as const, title: then.lacked.title, items: then.lacked.items.map((text) => ({ text })) }]),
        ...now.map((text) => ({ kind: 'remark' as const, text })),
        ...(today === undefined ? [] : standingParts(today, locale)),
      ],
      notes: [words.say.tier, ...(today?.asks === undefined ? [] : receiptLines(asked(today.asks.tree), locale))],
    },
  ]
}

function standingParts({ asks, keep, next, noNext }: StandingText, locale: Pack['locale']): Part[] {
  const words = scorecardWords(locale)
  const columns = [
    { title: words.requirement, width: 4.6 },
    { title: words.has, width: 2.4, number: true as const },
    { title: words.needs, width: 2.6, number: true as const },
    { title: qbrPageWords(locale).state, width: 1.8 },
  ]
  return [
    ...(asks === undefined ? [] : [{ kind: 'table' as const, title: asks.title, columns, rows: rowsOf(asks.tree), none: words.noTargets }]),
    ...(keep === undefined ? [] : waysPart(keep, words.or)),
    ...(next === undefined ? [] : waysPart(next, words.or)),
    ...(noNext === undefined ? [] : [{ kind: 'remark' as const, text: noNext }]),
  ]
}

/** Requirements one below the other; a row without figures leads those that belong together. */
const rowsOf = (asked: AskedText): Cell[][] =>
  'items' in asked
    ? [[{ text: asked.lead, strong: true }, { text: '' }, { text: '' }, { text: '' }], ...asked.items.flatMap(rowsOf)]
    : [[{ text: asked.label }, figureOf(asked.has), { text: asked.needs }, { text: asked.state.text, tone: asked.state.state }]]

const asked = (tree: AskedText): { label: string; href?: string | undefined }[] =>
  'items' in tree ? tree.items.flatMap(asked) : [{ label: tree.label, href: tree.has.href }]

const waysPart = ({ title, ways, none }: WaysText, or: string): Part[] => [
  {
    kind: 'list',
    title,
    items:
      none === undefined
        ? ways.slice(0, most_ways).map((way, index) => ({ text: `${index === 0 ? '' : `${or}: `}${way.join('; ')}` }))
        : [{ text: none === '' ? dash.text : none }],
  },
]
