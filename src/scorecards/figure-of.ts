// Looks figures up. Where nobody did anything there is no line and no figure in the list: this says whether that is a zero or a figure that cannot be known.
import type { Coverage } from './coverage.ts'
import type { Figure, MetricFile } from './figure.ts'
import { type Period, windowEnding } from './periods.ts'
import type { FigureOf, FigureRef, Scorecards } from './scorecards.ts'

export type Found = Pick<Scorecards, 'as_of' | 'currency' | 'periods' | 'metrics' | 'figures'> & { coverage?: Coverage | undefined }

/**
 * The figure of an address; undefined when there is no such metric, period or scope. A sum without a line is 0, unless the period has not begun or ended
 * before the exports begin, or something is lacking; everything else without a line has no value.
 */
export function figureFinder(found: Found): FigureOf {
  const figures = figureIndex(found.figures)
  const metrics = new Map<string, MetricFile>(found.metrics.map((metric) => [metric.id, metric]))
  const periods = new Map(found.periods.map((period) => [period.id, period]))
  return (ref) => {
    const known = figures(ref)
    if (known !== undefined) return known
    const metric = metrics.get(ref.metric)
    const period = periods.get(ref.period) ?? windowNamed(ref.period)
    if (metric === undefined || period === undefined) return undefined
    if (metric.scope !== 'both' && (metric.scope === 'partner') !== (ref.partner !== undefined)) return undefined
    return figureOfNothing(found, ref, metric, period, figures({ metric: ref.metric, period: ref.period }))
  }
}

/** Figures by metric and partner; those of a partner by period when the first of them is asked for, because most never are. */
function figureIndex(figures: readonly Figure[]): FigureOf {
  const owners = new Map<string, Map<string | undefined, Figure[]>>()
  let last: Figure | undefined
  let own: Figure[] = []
  for (const figure of figures) {
    // Nearly every figure belongs to the owner of the one before.
    if (last?.metric !== figure.metric || last.partner !== figure.partner) own = figuresOfOwner(owners, figure)
    own.push(figure)
    last = figure
  }
  const byPeriod = new Map<readonly Figure[], ReadonlyMap<string, Figure>>()
  return ({ metric, partner, period }) => {
    const list = owners.get(metric)?.get(partner)
    if (list === undefined) return undefined
    const known = byPeriod.get(list) ?? new Map(list.map((figure) => [figure.period, figure]))
    byPeriod.set(list, known)
    return known.get(period)
  }
}

function figuresOfOwner(owners: Map<string, Map<string | undefined, Figure[]>>, { metric, partner }: Figure): Figure[] {
  const partners = owners.get(metric) ?? new Map<string | undefined, Figure[]>()
  const list = partners.get(partner) ?? []
  owners.set(metric, partners.set(partner, list))
  return list
}

/** A window by its id, such as `12m@2026-11-20`. */
function windowNamed(id: string): Period | undefined {
  const [, length, until] = /^(\d{1,3}[dmq])@(\d{4}-\d{2}-\d{2})$/.exec(id) ?? []
  return length === undefined || until === undefined ? undefined : windowEnding(length, until)
}

function figureOfNothing(found: Found, ref: FigureRef, metric: MetricFile, period: Period, program: Figure | undefined): Figure {
  // Who has no part of a whole that is known has a share of 0 in it.
  const whole = metric.denominator_of === 'program' && ref.partner !== undefined ? program : undefined
  const reason =
    reasonOf(found, metric, period) ?? (metric.value === 'sum' ? undefined : whole === undefined ? metric.none : whole.not_evaluated)
  return {
    ...ref,
    ...(reason === undefined ? { value: '0' } : { not_evaluated: reason }),
    ...(metric.unit === 'money' ? { currency: found.currency } : {}),
    numerator: '0',
    ...(metric.value === 'ratio' ? { denominator: whole?.denominator ?? '0' } : {}),
    lines: 0,
  }
}

function reasonOf({ as_of, coverage }: Found, metric: MetricFile, { kind, from, until }: Period): string | undefined {
  if (kind !== 'window' && from > as_of) return 'The period has not begun.'
  return coverage?.lacks[metric.id] ?? beforeExports(metric, coverage, until)
}

function beforeExports({ datasets }: MetricFile, coverage: Coverage | undefined, until: string): string | undefined {
  const late = datasets.find((dataset) => (coverage?.first_days[dataset] ?? '') > until)
  return late === undefined ? undefined : `The exports of ${late.replaceAll('_', ' ')} begin on ${coverage?.first_days[late]}.`
}
