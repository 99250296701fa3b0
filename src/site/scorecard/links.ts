// Where scorecards and the receipts of their figures stand in the team's site.
import type { Metric } from '../../../schemas/metric.ts'
import type { FigureRef } from '../../scorecards/scorecards.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'

export const section = 'scorecards/'

/** The exports, and what is wrong with them. */
export const sources_path = `${section}sources/`

/** Pages beside the scorecards of partners. */
const taken = new Set(['program', 'sources', 'page', 'metrics'])

// A partner whose id is the name of such a page stands beside it; ids have no underscore.
const folderOf = (partner: string | undefined): string => (partner === undefined ? 'program' : taken.has(partner) ? `${partner}_` : partner)

/** Addresses have no underscores. */
export const slugOf = (metric: Metric): string => metric.replaceAll('_', '-')

/** Address of a partner's scorecard below base and language. */
export const scorecardPath = (partner: string): string => `${section}${folderOf(partner)}/`

export const scorecardHref = (locale: Locale, partner: string): string => href(locale, scorecardPath(partner))

/** Address of the receipts of a metric, of one partner or of the program, below base and language. */
export const receiptPath = ({ metric, partner }: Pick<FigureRef, 'metric' | 'partner'>): string =>
  `${section}${folderOf(partner)}/receipts/${slugOf(metric)}/`

/** Address of the receipt of a figure. */
export const receiptHref = (locale: Locale, ref: FigureRef): string => `${href(locale, receiptPath(ref))}#${ref.period}`

/** Address of the page on a metric, which holds its definition and its SQL once for all receipts. */
export const metricPath = (metric: Metric): string => `${section}metrics/${slugOf(metric)}/`

export const metricHref = (locale: Locale, metric: Metric): string => href(locale, metricPath(metric))
