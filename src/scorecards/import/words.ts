// What the values of an export mean: the words of its preset, and those of its source before them.
import type { ExportSource } from '../../../schemas/export-source.ts'
import { type Problem, problem } from '../../problems/problem.ts'
import { nearest } from '../../program/names.ts'
import { type Column, dataset_columns, valuesOf } from '../datasets.ts'
import type { SourcePlaces } from './columns.ts'
import { folded } from './fold.ts'
import { leave_out, type Words } from './meaning.ts'
import type { Preset } from './preset.ts'

/** The words of a source. A value of a dataset means itself, unless something else is said. */
export function wordsOf(source: Pick<ExportSource, 'dataset' | 'values' | 'scale'>, preset: Preset): Words {
  const own = preset.datasets[source.dataset]
  const maps = dataset_columns[source.dataset].columns.flatMap(({ name, values }) => {
    const entries = [...Object.entries(own?.values?.[name] ?? {}), ...Object.entries(source.values?.[name] ?? {})]
    if (values === undefined && entries.length === 0) return []
    const meant = entries.map(([cell, value]) => [folded(cell), value === 'none' ? '' : value] as const)
    return [[name, new Map([...(values ?? []).map((value) => [folded(value), value] as const), ...meant])] as const]
  })
  const others = Object.entries(own?.others ?? {}).filter(([field]) => source.values?.[field]?.['*'] === undefined)
  return {
    dataset: source.dataset,
    missing: new Set(preset.missing.map(folded)),
    values: Object.fromEntries(maps),
    others: Object.fromEntries(others),
  }
}

/** What is wrong with the fields and values that a source names. */
export function wordProblems(
  source: Pick<ExportSource, 'dataset' | 'columns' | 'values' | 'fixed' | 'date_format'>,
  places: SourcePlaces,
): Problem[] {
  const columns = new Map(dataset_columns[source.dataset].columns.map((column) => [column.name, column]))
  const formats = typeof source.date_format === 'object' ? source.date_format : {}
  const named = (['columns', 'values', 'fixed'] as const).flatMap((part) => Object.keys(source[part] ?? {}).map((field) => [part, field]))
  const strays = [...named, ...Object.keys(formats).map((field) => ['date_format', field])].filter(([, field = '']) => !columns.has(field))
  const unknown = strays.map((path) => {
    const field = path[1] ?? ''
    const near = nearest(field, [...columns.keys()])
    return problem('export-field-unknown', {
      file: places.file,
      place: places.at(path),
      reason: `"${path.join('.')}" is given, and ${source.dataset} has no column "${field}"${near.length > 0 ? `; nearest: ${near.map((each) => `"${each}"`).join(' or ')}` : ''}`,
      fix: `Write one of ${[...columns.keys()].join(', ')}.`,
      expected: [...columns.keys()],
    })
  })
  const given = [
    ...Object.entries(source.values ?? {}).flatMap(([field, map]) =>
      Object.entries(map).map(([cell, value]) => ({ field, value, path: ['values', field, cell] })),
    ),
    ...Object.entries(source.fixed ?? {}).map(([field, value]) => ({ field, value, path: ['fixed', field] })),
  ]
  return [...unknown, ...given.flatMap(({ field, value, path }) => wrongValue(columns.get(field), value, path, places))]
}

function wrongValue(column: Column | undefined, value: string, path: readonly string[], places: SourcePlaces): Problem[] {
  const allowed = column?.values
  if (allowed === undefined || allowed.includes(value) || (path[0] === 'values' && (value === 'none' || value === leave_out))) return []
  return [
    problem('export-value-wrong', {
      file: places.file,
      place: places.at(path),
      reason: `"${path.join('.')}" is "${value}", which "${column?.name}" cannot be`,
      fix: `Write one of ${valuesOf(column ?? {}).join(', ')}${path[0] === 'values' ? ', none for no value, or leave_out for rows that do not count' : ''}.`,
      expected: [...allowed],
    }),
  ]
}
