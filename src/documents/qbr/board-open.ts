// What the board deck says of today: risks with what the figures advise, funds, and decisions that are asked.
import { formatItems, formatNumber } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import { href } from '../../site/page.ts'
import type { WaitingRow } from '../../site/pages/approvals.ts'
import type { MdfProps } from '../../site/pages/mdf.ts'
import type { Advice } from '../../site/pages/optimize.ts'
import type { RiskRow } from '../../site/pages/risk.ts'
import { isolated } from '../../site/pages/work-row.ts'
import { filled } from '../../site/ui.ts'
import { dashboardWords } from '../../site/words/dashboard.ts'
import { mdfWords } from '../../site/words/mdf-overview.ts'
import { riskWords } from '../../site/words/risk.ts'
import { packWords } from '../words/qbr.ts'
import { dash, receiptLines, said, stateOf, textCell, titled } from './cells.ts'
import type { Cell, Section, Tone } from './pack.ts'

/** Rows that a board looks at; pages of the team's site have them all. */
const [most_risks, most_requests, most_decisions, most_advice] = [6, 4, 9, 5]

const tone_of: Readonly<Record<string, Tone>> = { critical: 'bad', high: 'warn' }

/** Partners by risk, and what the figures advise first. */
export function riskSection(rows: readonly RiskRow[], advice: readonly Advice[], locale: Locale): Section {
  const words = packWords(locale)
  const labels = riskWords(locale)
  const grave = rows.filter(({ worst }) => worst === 'critical' || worst === 'high')
  const shown = rows.filter(({ weight }) => weight > 0).slice(0, most_risks)
  const number = (value: number): string => formatNumber(value, locale)
  return {
    title: words.risks,
    lead: filled(words.risksLead, { count: number(grave.length), of: number(rows.length) }),
    parts: [
      {
        kind: 'table',
        ...(grave.length > most_risks ? { title: titled(words.risks, grave, most_risks, locale) } : {}),
        columns: [
          { title: labels.partner, width: 3 },
          { title: words.level, width: 1.5 },
          { title: words.why, width: 7 },
        ],
        rows: grave
          .slice(0, most_risks)
          .map(({ partner, worst, cells }) => [
            { text: partner.label },
            { text: labels.levels[worst], tone: tone_of[worst] ?? 'neutral' },
            reasonCell(cells, worst),
          ]),
        none: labels.noPartners,
      },
      {
        kind: 'list',
        title: words.advice,
        items:
          advice.length === 0
            ? [{ text: words.noAdvice }]
            : advice.slice(0, most_advice).map(({ title, says }) => ({ text: `${title}. ${says}` })),
      },
    ],
    notes: [
      words.say.risks,
      ...receiptLines(
        shown.map(({ partner }) => partner),
        locale,
      ),
    ],
  }
}

/** The kinds of risk at the worst level, and the first reason of each. */
function reasonCell(cells: RiskRow['cells'], worst: RiskRow['worst']): Cell {
  const own = cells.filter(({ level }) => level === worst)
  const [first] = own.flatMap(({ reasons }) => reasons.slice(0, 1))
  const text = own.flatMap(({ reasons: [reason] }) => (reason === undefined ? [] : [reason.text.value]))
  return { text: [...new Set(text)].slice(0, 3).join(' · '), ...(first?.text.lang === undefined ? {} : { lang: first.text.lang }) }
}

export function mdfSection({ lead, caps, requests }: MdfProps, locale: Locale): Section {
  const words = packWords(locale)
  const labels = mdfWords(locale)
  return {
    title: words.mdf,
    lead,
    parts: [
      {
        kind: 'table',
        columns: [
          { title: labels.period, width: 1.6 },
          { title: labels.region, width: 2.4 },
          ...[labels.cap, labels.open, labels.approved, labels.claimed, labels.paid, labels.left].map((title) => ({
            title,
            width: 1.6,
            number: true as const,
          })),
        ],
        rows: caps.map(({ period, region, cap, open, approved, claimed, paid, left, over }) => [
          { text: isolated(period, locale) },
          { text: region },
          ...[cap, open, approved, claimed, paid].map((text) => ({ text })),
          { text: left, tone: over ? ('bad' as const) : ('good' as const) },
        ]),
        none: words.noCaps,
      },
      {
        kind: 'table',
        title: titled(words.requests, requests.rows, most_requests, locale),
        columns: [
          { title: labels.activity, width: 4.6 },
          { title: labels.partner, width: 3 },
          { title: labels.state, width: 1.7 },
          { title: labels.amount, width: 1.7, number: true },
          { title: labels.next, width: 2.6 },
        ],
        rows: requests.rows
          .slice(0, most_requests)
          .map(({ activity, partner, state, amount, next }) => [
            said(activity),
            { text: partner.label },
            stateOf({ tone: state.state, label: state.text }),
            { text: amount },
            textCell(next[0]?.text),
          ]),
        none: labels.noRequests,
      },
    ],
    notes: [words.say.board, words.say.source.replace('{path}', href(locale, 'mdf/'))],
  }
}

export function decisionSection(waiting: readonly WaitingRow[], locale: Locale): Section {
  const words = packWords(locale)
  const number = (value: number): string => formatNumber(value, locale)
  return {
    title: words.decisions,
    // Beside the lead it takes no room from the table.
    lead: [
      filled(words.decisionsLead, { count: number(waiting.length) }),
      ...(waiting.length > most_decisions ? [filled(words.decisionsShown, { shown: number(most_decisions) })] : []),
    ].join(' '),
    parts: [
      {
        kind: 'table',
        columns: [
          { title: words.what, width: 4.5 },
          { title: dashboardWords(locale).partners, width: 2.6 },
          { title: words.who, width: 3 },
          { title: words.due, width: 2.2 },
        ],
        rows: waiting
          .slice(0, most_decisions)
          .map(({ what, detail, partner, role, people, due }) => [
            { text: what, ...(detail === undefined ? {} : { note: detail.value }) },
            textCell(partner?.label),
            { text: role, ...(people.length === 0 ? {} : { note: formatItems(people, locale) }) },
            due === undefined ? dash : { text: due.text, note: due.left, ...(due.state === 'good' ? {} : { tone: due.state }) },
          ]),
        none: words.noDecisions,
      },
    ],
    notes: [
      words.say.decisions,
      ...receiptLines(
        waiting.slice(0, most_decisions).map(({ what, href: from }) => ({ label: what, href: from })),
        locale,
      ),
    ],
  }
}
