// The deck of the whole program for its board, from the same values as the pages of the team's site.
import { programName } from '../../site/compliance/frame.ts'
import { formatDate } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import { approvalsPages } from '../../site/pages/approvals.ts'
import { dashboardPages } from '../../site/pages/dashboard.ts'
import { mdfPages } from '../../site/pages/mdf.ts'
import { optimizePages } from '../../site/pages/optimize.ts'
import { riskPages } from '../../site/pages/risk.ts'
import type { Site } from '../../site/site.ts'
import { filled } from '../../site/ui.ts'
import { packWords } from '../words/qbr.ts'
import { ladderPart, moverSection, targetSections, trendSections } from './board-figures.ts'
import { decisionSection, mdfSection, riskSection } from './board-open.ts'
import type { Pack, Section } from './pack.ts'

/** Undefined for everybody but the team, and without exports or a full quarter. */
export function boardPack(site: Site, locale: Locale): Pack | undefined {
  const props = inLocale(dashboardPages(site), locale)?.props
  if (props === undefined || site.scorecards === undefined || props.quarter === '') return undefined
  const words = packWords(locale)
  const [summary, ...targets] = targetSections(props, locale)
  const open = openSections(site, locale)
  const sections = [
    ...(summary === undefined ? [] : [summary]),
    ...targets,
    ...trendSections(props, ladderPart(site, site.scorecards, locale), locale),
    ...moverSection(props, locale),
    ...open,
  ]
  return {
    locale,
    day: site.asOf,
    program: programName(site, locale),
    kind: words.boardKind,
    title: programName(site, locale),
    period: props.quarter,
    lead: [filled(words.asOf, { date: formatDate(site.asOf, locale) })],
    footer: words.boardNotice,
    notice: words.boardNotice,
    pageOf: words.pageOf,
    teamMark: words.team,
    facts: [summary, open[0], open.at(-1)].flatMap((section) =>
      section?.lead === undefined ? [] : [{ label: section.title, value: section.lead }],
    ),
    welcome: words.say.board,
    sections,
  }
}

const inLocale = <P extends { locale: Locale }>(pages: readonly P[], { tag }: Locale): P | undefined =>
  pages.find((page) => page.locale.tag === tag)

/** What is open today: risks, funds and decisions. */
function openSections(site: Site, locale: Locale): Section[] {
  const risks = inLocale(riskPages(site), locale)?.props.rows ?? []
  const advice = inLocale(optimizePages(site), locale)?.props.groups.find(({ weight }) => weight === 'high')?.advice ?? []
  const mdf = inLocale(mdfPages(site), locale)?.props
  const waiting = inLocale(approvalsPages(site), locale)?.props.waiting.rows ?? []
  return [riskSection(risks, advice, locale), ...(mdf === undefined ? [] : [mdfSection(mdf, locale)]), decisionSection(waiting, locale)]
}
