// Small programs and made-up figures for the tests of what follows from figures.

import type { Metric } from '../../schemas/metric.ts'
import type { AnyEntry, Entry, FieldsOf, Program } from '../../src/program/program.ts'
import type { Figure, MetricFile } from '../../src/scorecards/figure.ts'
import type { FigureOf } from '../../src/scorecards/scorecards.ts'
import { entry, program, programOf } from '../site/sample.ts'

/** program.yaml with what scorecards ask of it. */
export const programEntry = (fields: Partial<FieldsOf<'program'>> = {}): Entry<'program'> =>
  entry('program', 'program', {
    ...program.fields,
    reporting_currency: 'EUR',
    targets: [],
    goals: [],
    freshness: [],
    deal_registration: { valid_days: 90, extensions: 1, extension_days: 30, answer_business_days: 2, stale_days: 180 },
    ...fields,
  })

export const programWith = (...entries: readonly AnyEntry[]): Program =>
  programOf(entries.some(({ kind }) => kind === 'program') ? entries : [programEntry(), ...entries])

export const tier = (id: string, order: number, requirements?: FieldsOf<'tier'>['requirements'], grace_days = 90): Entry<'tier'> =>
  entry('tier', id, { order, grace_days, name: id, ...(requirements === undefined ? {} : { requirements }) })

export const partner = (id: string, fields: Partial<FieldsOf<'partner'>> = {}): Entry<'partner'> =>
  entry('partner', id, { name: id, status: 'active', region: 'iberia', joined_on: '2024-01-01', phases: [], contacts: [], ...fields })

export function metricFile(id: Metric, changed: Partial<MetricFile> = {}): MetricFile {
  return {
    id,
    file: `${id}.sql`,
    label: id,
    definition: id,
    unit: 'count',
    value: 'sum',
    numerator: id,
    period: 'day',
    grain: 'day',
    standing: '12m',
    scope: 'both',
    audience: 'internal',
    better: 'higher',
    datasets: ['opportunities'],
    source: 'test',
    sql: '',
    ...changed,
  }
}

export const sourced = metricFile('sourced_arr', { unit: 'money' })
export const people = metricFile('certified_people', { grain: 'period', standing: '1d', datasets: ['certifications'] })
export const csat = metricFile('csat', { unit: 'score', value: 'ratio', datasets: ['csat'] })

/** Figures by `metric partner period`, or `metric period` for the program. Amounts carry their currency, such as `400000 EUR`; a text that is no number says why there is none. */
export function figuresOf(values: Readonly<Record<string, string>>): FigureOf {
  return ({ metric, partner: of, period }) => {
    const text = values[[metric, ...(of === undefined ? [] : [of]), period].join(' ')]
    return text === undefined ? undefined : figureOf(metric, of, period, text)
  }
}

function figureOf(metric: Metric, of: string | undefined, period: string, text: string): Figure {
  const known = /^(-?[\d.]+)( [A-Z]{3})?$/.exec(text)
  return {
    metric,
    ...(of === undefined ? {} : { partner: of }),
    period,
    ...(known ? { value: known[1] ?? '' } : { not_evaluated: text }),
    ...(known?.[2] === undefined ? {} : { currency: known[2].trim() }),
    numerator: known?.[1] ?? '0',
    lines: 1,
  }
}
