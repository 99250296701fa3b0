// What a recommendation says to a reader: its sentence with names and numbers in it, the rule that made it, and the figures behind it.
import type { Metric } from '../../../schemas/metric.ts'
import { type AdviceName, advice_rules, advice_values } from '../../scorecards/recommend.ts'
import type { FigureRef, Recommendation, Scorecards } from '../../scorecards/scorecards.ts'
import { formatDate, formatNumber, formatPercent, formatWholeMoney } from '../format.ts'
import type { Locale } from '../locales.ts'
import { isolated } from '../pages/work-row.ts'
import { metricLabel } from '../partner-record/metric-label.ts'
import type { Site } from '../site.ts'
import { tierStandings } from '../tier-standing.ts'
import { filled } from '../ui.ts'
import { receiptWords } from '../words/receipts.ts'
import { adviceWords } from '../words/recommendations.ts'
import { type FigureCell, figureCell, type Whose } from './figure-text.ts'
import { metricFile } from './figures.ts'
import { periodName } from './period-name.ts'
import { rounded, valueText } from './value-text.ts'

export interface AdviceText {
  rule: AdviceName
  weight: Recommendation['weight']
  title: string
  says: string
  /** When the rule speaks. */
  when: string
  figures: readonly AdviceFigure[]
}

export interface AdviceFigure {
  label: string
  /** Whose it is, when it is not the partner's that the advice is about. */
  of?: string
  period: string
  cell: FigureCell
}

const rule_names = new Map<string, AdviceName>(advice_rules.map(({ name }) => [name, name]))

export function adviceText(site: Site, scorecards: Scorecards, advice: Recommendation, locale: Locale): AdviceText {
  const rule = rule_names.get(advice.rule)
  if (rule === undefined) throw new Error(`no rule of advice is called ${advice.rule}`)
  const words = adviceWords(locale)[rule]
  const partner = nameOf(site, advice.partner, locale)
  const told = { site, scorecards, advice, locale }
  const values = Object.entries(advice.values).map(([name, value]) => [name, valueIn(told, name, value)])
  return {
    rule,
    weight: advice.weight,
    title: words.title,
    says: filled(words.says, { partner, ...Object.fromEntries(values) }),
    when: words.when,
    figures: advice.figures.map((ref) => figureOf(told, ref)),
  }
}

interface Told extends Whose {
  advice: Recommendation
}

const nameOf = ({ find }: Site, partner: string | undefined, locale: Locale): string =>
  partner === undefined ? '' : isolated(find('partner', partner)?.fields.name ?? partner, locale)

const kinds: Readonly<Record<string, (typeof advice_values)[keyof typeof advice_values]>> = advice_values

function valueIn(told: Told, name: string, value: string): string {
  const { site, scorecards, locale } = told
  switch (kinds[name]) {
    case 'money':
      return formatWholeMoney({ amount: value, currency: scorecards.currency }, locale)
    case 'figure':
      return figureText(told, value)
    case 'percent':
      return formatPercent(rounded(value, 1), locale)
    case 'count':
    case 'days':
      return formatNumber(Number(value), locale)
    case 'day':
      return formatDate(value, locale)
    case 'tier':
      return isolated(tierStandings(site, locale).get(value)?.name.value ?? value, locale)
    case 'metric':
      return metricLabel(value as Metric, locale)
    case 'partner':
      return nameOf(site, value, locale)
    default:
      return isolated(value, locale)
  }
}

/** A number in the unit of the metric that the advice names, or of its first figure. */
function figureText({ scorecards, advice, locale }: Told, value: string): string {
  const metric = (advice.values['metric'] as Metric | undefined) ?? advice.figures[0]?.metric
  const file = metric && metricFile(scorecards, metric)
  return valueText(value, file ?? { unit: 'count' }, scorecards.currency, locale)
}

function figureOf({ site, scorecards, advice, locale }: Told, { metric, partner, period }: FigureRef): AdviceFigure {
  const whose = { site, scorecards, locale, ...(partner === undefined ? {} : { partner }) }
  const other = partner === undefined ? receiptWords(locale).program : nameOf(site, partner, locale)
  return {
    label: metricLabel(metric, locale),
    ...(partner === advice.partner ? {} : { of: other }),
    period: periodName(period, locale),
    cell: figureCell(whose, metric, period),
  }
}
