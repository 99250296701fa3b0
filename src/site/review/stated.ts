// Figures that the notes of a review state in a sentence: the name of a metric, and behind it a number of its unit. What speaks of aims or of other
// periods is passed over: a figure that is missed does no harm, one that is misread does.
import type { Metric } from '../../../schemas/metric.ts'
import { compareTimes, difference, product } from '../../program/decimal.ts'
import type { MetricFile } from '../../scorecards/figure.ts'
import { metric_names } from '../metric-names.ts'

export interface StatedFigure {
  metric: Metric
  /** As it is written. */
  text: string
  /** Exact decimal. */
  value: string
  /** The last digit that is written: `0.1` of 4.2, `100000` of 1.2 million. */
  step: string
  /** Of money. */
  currency?: string
  sentence: string
}

/** What people write in place of the full name. */
const short_names: Partial<Record<Metric, readonly string[]>> = {
  arr: ['ARR'],
  nrr: ['NRR'],
  grr: ['GRR'],
  csat: ['CSAT'],
  open_tickets: ['open tickets', 'chamados abertos'],
  win_rate: ['taxa de ganho'],
}

const aims =
  /\b(?:targets?|goals?|aim(?:s|ed)?|plans?|planned|should|forecast|expects?|expected|meta|metas|previsto|espera|last year|a year ago|ano passado)\b|هدف|خطة/iu

/** Characters behind a name in which its number stands. */
const reach = 60

type Measure = Pick<MetricFile, 'id' | 'unit'>

/** The first figure of each metric in each sentence. `text` is plain. */
export function statedFigures(text: string, metrics: readonly Measure[]): StatedFigure[] {
  const named = metrics.flatMap(({ id, unit }) => namesOf(id).map((name) => ({ id, unit, name })))
  // The longest first, so that a name inside another one is not taken for itself.
  named.sort((a, b) => b.name.length - a.name.length)
  return text
    .split(/(?<=[.!?؟])\s+/u)
    .filter((sentence) => !aims.test(sentence))
    .flatMap((sentence) => inSentence(sentence, named))
}

const namesOf = (metric: Metric): string[] => {
  const { en, pt, ar } = metric_names[metric]
  return [en, pt, ar, ...(short_names[metric] ?? [])]
}

interface Named extends Measure {
  name: string
}

function inSentence(sentence: string, named: readonly Named[]): StatedFigure[] {
  const places: { at: number; end: number; measure: Measure }[] = []
  for (const { name, ...measure } of named)
    for (const match of sentence.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'giu'))) {
      const end = match.index + match[0].length
      if (places.every((place) => end <= place.at || match.index >= place.end)) places.push({ at: match.index, end, measure })
    }
  places.sort((a, b) => a.at - b.at)
  const known = new Set<Metric>()
  return places.flatMap(({ at, end, measure }, index) => {
    if (known.has(measure.id)) return []
    const behind = sentence.slice(end, Math.min(end + reach, places[index + 1]?.at ?? sentence.length))
    const found = numberIn(behind, measure) ?? (measure.unit === 'count' ? countBefore(sentence.slice(0, at)) : undefined)
    if (found === undefined) return []
    known.add(measure.id)
    return [{ metric: measure.id, ...found, sentence }]
  })
}

type Found = Pick<StatedFigure, 'text' | 'value' | 'step' | 'currency'>

const number = String.raw`\d+(?:[.,\u00a0]\d{3})*(?:[.,]\d+)?`
const patterns: Record<MetricFile['unit'], RegExp> = {
  percent: new RegExp(`(?<number>${number})\\s?(?:%|percent\\b|per cent\\b|por cento\\b)`, 'iu'),
  money: new RegExp(
    `(?<currency>R\\$|US\\$|€|[A-Z]{3})\\s?(?<number>${number})(?:\\s(?<power>thousand|million|mil|milhão|milhões))?(?![\\p{L}\\p{N}])`,
    'u',
  ),
  days: new RegExp(`(?<number>${number})\\s(?:days?|dias?)\\b`, 'iu'),
  score: /(?<![\p{L}\p{N}.,-])(?<number>\d(?:[.,]\d+)?|10)(?![\p{L}\p{N}%-]|[.,]\d|\s?(?:%|percent|days?|dias?))/iu,
  count: /(?<![\p{L}\p{N}.,-])(?<number>\d+)(?![\p{L}\p{N}%-]|[.,]\d|\s?(?:%|percent|days?|dias?))/iu,
  factor: new RegExp(`(?<number>${number})\\s?(?:×|x\\b|times\\b|vezes\\b)`, 'iu'),
}
const powers: Record<string, string> = { thousand: '1000', mil: '1000', million: '1000000', milhão: '1000000', milhões: '1000000' }
const signs: Record<string, string> = { R$: 'BRL', US$: 'USD', '€': 'EUR' }

function numberIn(behind: string, { unit }: Measure): Found | undefined {
  // Of "fell from 4.4 to 4.1" the second is the figure.
  const moved = /\b(?:from|de)\b.*?\b(?:to|para|a)\b/iu.exec(behind)
  const text = moved === null ? behind : behind.slice(moved.index + moved[0].length)
  const groups = patterns[unit].exec(text)
  const written = groups?.groups?.['number']
  if (groups === null || written === undefined) return undefined
  if (unit === 'count' && /^(?:19|20)\d\d$/.test(written)) return undefined
  const power = powers[groups.groups?.['power'] ?? ''] ?? '1'
  const currency = groups.groups?.['currency']
  const { value, step } = read(written)
  return {
    text: groups[0].trim(),
    value: product(value, power),
    step: product(step, power),
    ...(currency === undefined ? {} : { currency: signs[currency] ?? currency }),
  }
}

function countBefore(before: string): Found | undefined {
  const written = /(?<![\p{L}\p{N}.,-])(\d{1,6})\s$/u.exec(before)?.[1]
  return written === undefined ? undefined : { text: written, value: written, step: '1' }
}

/** A number with marks of either kind: a mark with three digits behind it and others before groups thousands, unless it is the last of two kinds. */
function read(written: string): { value: string; step: string } {
  const last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','))
  const behind = last < 0 ? '' : written.slice(last + 1)
  const isGrouping = behind.length === 3 && !(/[.]/.test(written) && /,/.test(written))
  const digits = (text: string): string => text.replace(/\D/g, '')
  if (last < 0 || isGrouping) return { value: digits(written), step: '1' }
  return { value: `${digits(written.slice(0, last))}.${behind}`, step: `0.${'0'.repeat(behind.length - 1)}1` }
}

/** Whether a figure is another one than what was written: further away than half of the last digit that is written. */
export function differs({ value, step }: Pick<StatedFigure, 'value' | 'step'>, figure: string): boolean {
  const distance = difference(figure, value).replace('-', '')
  return compareTimes(distance, step, 0.5) > 0
}
