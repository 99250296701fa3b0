// What figures of the running fiscal quarter and year will probably be: by open deals and their probability, or by the pace so far.
import type { Metric } from '../../schemas/metric.ts'
import { daysBetween } from '../program/days.ts'
import { compareTimes, product, quotient, rounded, totalOf } from '../program/decimal.ts'
import { settings } from '../program/program.ts'
import type { Figure, MetricFile } from './figure.ts'
import type { OpenDeals } from './open-deals.ts'
import { type Period, windowId } from './periods.ts'
import type { Expected, Forecast, ProbabilitySource } from './scorecards.ts'
import type { StandingInput } from './standing.ts'

export interface ForecastInput extends StandingInput {
  /** Months, fiscal quarters and fiscal years. */
  periods: readonly Period[]
  /** Open deals that are expected to close in a running period. */
  open_deals: readonly OpenDeals[]
}

/** What open deals of one probability (0 to 1) add to a figure in the mean, above and below the line. */
interface Pipeline {
  above: (deals: OpenDeals, probability: string) => string
  below?: (deals: OpenDeals, probability: string) => string
  /** Its parts are money, although it is none. */
  money?: true
  /** It is a figure of the program alone. */
  program?: true
}

/** Deals of partners; direct ones have no place in figures of partners. */
const ofPartners = ({ partner, deals }: OpenDeals): string => (partner === undefined ? '0' : deals)

const by_pipeline: Readonly<Partial<Record<Metric, Pipeline>>> = {
  partner_sourced_share: {
    above: ({ sourced_amount }, probability) => product(sourced_amount, probability),
    below: ({ amount }, probability) => product(amount, probability),
    money: true,
    program: true,
  },
  sourced_revenue: { above: ({ sourced_amount }, probability) => product(sourced_amount, probability) },
  sourced_arr: { above: ({ sourced_arr }, probability) => product(sourced_arr, probability) },
  closed_deals: { above: (deals, probability) => product(ofPartners(deals), probability) },
  win_rate: { above: (deals, probability) => product(ofPartners(deals), probability), below: ofPartners },
  attach_rate: {
    above: (deals, probability) => product(ofPartners(deals), probability),
    below: ({ deals }, probability) => product(deals, probability),
    program: true,
  },
  co_sell_conversion: { above: ({ co_sell }, probability) => product(co_sell, probability), below: ({ co_sell }) => co_sell },
}

/** What counts on the day it begins knows of nothing that is still to come: it goes on as it did. */
const by_pace: ReadonlySet<Metric> = new Set<Metric>(['sourced_pipeline', 'influenced_pipeline', 'registered_deals'])

/** A win rate of fewer decided deals says little about the next one. */
export const fewest_decided = 5

/** Forecasts for the program, and for each active partner, where there is something to go by. */
export function forecastsOf(input: ForecastInput): Forecast[] {
  const { program, metrics, periods, as_of } = input
  const running = periods.filter(({ kind, from, until }) => (kind === 'quarter' || kind === 'year') && from <= as_of && as_of <= until)
  const partners = program.entries.partner.filter(({ fields: { status } }) => status === 'active').map(({ id }) => id)
  const ofProgram = metrics.filter(({ id }) => by_pace.has(id) || by_pipeline[id] !== undefined)
  const ofPartner = ofProgram.filter(({ id }) => by_pipeline[id]?.program !== true)
  const rates = new Map([undefined, ...partners].map((partner) => [partner, winRate(partner, input)]))
  return running.flatMap((period) => {
    const open = input.open_deals.filter((each) => each.period === period.id).map((deals) => ({ deals, ...probabilityOf(deals, rates) }))
    const byPartner = Map.groupBy(open, ({ deals: { partner } }) => partner)
    return [undefined, ...partners.toSorted()].flatMap((partner) =>
      (partner === undefined ? ofProgram : ofPartner).flatMap(
        (file) => forecastOf({ file, partner, period, open: partner === undefined ? open : (byPartner.get(partner) ?? []) }, input) ?? [],
      ),
    )
  })
}

/** Open deals with their probability, 0 to 1, if anybody knows it. */
interface Open {
  deals: OpenDeals
  source: ProbabilitySource
  probability?: string
}

function winRate(partner: string | undefined, { figureOf, as_of }: ForecastInput): string | undefined {
  const { value, denominator = '0' } =
    figureOf({ metric: 'win_rate', ...(partner === undefined ? {} : { partner }), period: windowId('12m', as_of) }) ?? {}
  return compareTimes(denominator, fewest_decided, 1) < 0 ? undefined : value
}

function probabilityOf(
  { partner, probability }: OpenDeals,
  rates: ReadonlyMap<string | undefined, string | undefined>,
): Omit<Open, 'deals'> {
  const own = partner === undefined ? undefined : rates.get(partner)
  const percent = probability ?? own ?? rates.get(undefined)
  if (percent === undefined) return { source: 'unknown' }
  return { source: probability !== undefined ? 'export' : own !== undefined ? 'partner' : 'program', probability: product(percent, '0.01') }
}

interface Asked {
  file: MetricFile
  partner: string | undefined
  period: Period
  open: readonly Open[]
}

function forecastOf(asked: Asked, input: ForecastInput): Forecast | undefined {
  const { file, partner, period } = asked
  const figure = input.figureOf({ metric: file.id, ...(partner === undefined ? {} : { partner }), period: period.id })
  if (by_pace.has(file.id)) return paced(asked, figure, input.as_of)
  const pipeline = by_pipeline[file.id]
  if (pipeline === undefined || isLacking(file, input)) return undefined
  return piped(asked, pipeline, figure, settings(input.program).reporting_currency)
}

/** The exports lack what the metric needs: nothing that is added to its parts would make it right. */
const isLacking = ({ id, needs, standing }: MetricFile, { figureOf, as_of }: ForecastInput): boolean =>
  needs !== undefined && figureOf({ metric: id, period: windowId(standing, as_of) })?.value === undefined

const addressOf = ({ file, partner, period }: Asked) => ({
  metric: file.id,
  ...(partner === undefined ? {} : { partner }),
  period: period.id,
})

/** So far, over the days that are gone, times all days. */
function paced(asked: Asked, figure: Figure | undefined, as_of: string): Forecast | undefined {
  const { value, currency } = figure ?? {}
  if (value === undefined || compareTimes(value, 0, 1) === 0) return undefined
  const { from, until } = asked.period
  const days = { passed: daysBetween(from, as_of) + 1, of: daysBetween(from, until) + 1 }
  const forecast = quotient(product(value, days.of), days.passed)
  return { ...addressOf(asked), actual: value, forecast, ...(currency === undefined ? {} : { currency }), basis: 'run_rate', days }
}

function piped(asked: Asked, { above, below, money }: Pipeline, figure: Figure | undefined, currency: string): Forecast | undefined {
  const { file, open } = asked
  const added = (part: NonNullable<Pipeline['below']>): string[] =>
    open.flatMap(({ deals, probability }) => (probability === undefined ? [] : part(deals, probability)))
  const common = {
    ...addressOf(asked),
    ...(money || file.unit === 'money' ? { currency } : {}),
    basis: 'open_pipeline',
    ...(open.length === 0 ? {} : { deals: countsOf(open) }),
  } as const
  const numerator = grown(figure?.numerator, added(above))
  if (below === undefined) {
    const isNothing = open.length === 0 && compareTimes(numerator.actual, 0, 1) === 0
    return isNothing ? undefined : { ...common, ...numerator }
  }
  const denominator = grown(figure?.denominator, added(below))
  if (compareTimes(denominator.forecast, 0, 1) === 0) return undefined
  return {
    ...common,
    ...(figure?.value === undefined ? {} : { actual: figure.value }),
    forecast: quotient(file.unit === 'percent' ? product(numerator.forecast, 100) : numerator.forecast, denominator.forecast),
    parts: { numerator, denominator },
  }
}

const grown = (actual = '0', added: readonly string[]): Expected => ({
  actual: rounded(actual),
  forecast: rounded(totalOf([actual, ...added])),
})

/** Number of deals by where their probability comes from. */
function countsOf(open: readonly Open[]): NonNullable<Forecast['deals']> {
  const bySource = Map.groupBy(open, ({ source }) => source)
  return Object.fromEntries([...bySource].map(([source, each]) => [source, rounded(totalOf(each.map(({ deals: { deals } }) => deals)))]))
}
