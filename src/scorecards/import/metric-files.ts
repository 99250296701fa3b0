// The SQL of scorecards, from its files: statements that prepare tables, and metrics with the words at their head.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { datasets } from '../../../schemas/export-source.ts'
import { metric } from '../../../schemas/metric.ts'
import type { MetricFile } from '../figure.ts'

const here = join(import.meta.dirname, '..')
const words = z.string().min(1)
const names = (text: string): string[] => (text === 'none' ? [] : text.split(',').map((name) => name.trim()))
const dataset_list = z
  .string()
  .transform(names)
  .pipe(z.array(z.enum(datasets)))

const head = z
  .strictObject({
    metric,
    label: words,
    definition: words,
    unit: z.enum(['money', 'percent', 'count', 'days', 'score', 'factor']),
    value: z.enum(['sum', 'ratio', 'median']),
    numerator: words,
    denominator: words.optional(),
    weight: words.optional(),
    denominator_of: z.enum(['partner', 'program']).optional(),
    program: z.literal('first').optional(),
    mixed: words.optional(),
    variant: words.optional(),
    period: words,
    grain: z.enum(['day', 'period']),
    standing: z.string().regex(/^\d{1,3}[dmq]$/, { error: 'is no window, such as 12m' }),
    scope: z.enum(['partner', 'program', 'both']),
    audience: z.enum(['partner', 'internal']),
    better: z.enum(['higher', 'lower']),
    datasets: dataset_list,
    also: dataset_list.optional(),
    needs: words.optional(),
    lacks: words.optional(),
    none: words.optional(),
    unknown: words.optional(),
    source: words,
  })
  .refine(
    ({ value, denominator, none }) => (value === 'ratio') === (denominator !== undefined) && (value === 'sum' || none !== undefined),
    {
      error: 'a ratio names its denominator; whatever is no sum says in `none` why it may be without a value',
    },
  )
  .refine(({ needs, lacks }) => (needs === undefined) === (lacks === undefined), { error: '`needs` and `lacks` go together' })

/** The metrics in the order of the list in schemas/metric.ts. */
export function readMetricFiles(): MetricFile[] {
  const order = new Map(metric.options.map((id, index) => [id, index]))
  return sqlFiles('metrics')
    .map(([file, text]) => metricFileOf(file, text))
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

/** The statements that prepare tables, one file after the other. */
export const readPrepareSql = (): string[] => sqlFiles('prepare').map(([, text]) => text)

const sqlFiles = (folder: string): [string, string][] =>
  readdirSync(join(here, folder))
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => [file, readFileSync(join(here, folder, file), 'utf8')])

/** A metric from the text of its file. The comments at the head are `-- key: value`; a value goes on in lines that begin with `--` and two blanks. */
export function metricFileOf(file: string, text: string): MetricFile {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => !line.startsWith('--'))
  const parsed = head.safeParse(fieldsOf(lines.slice(0, end)))
  if (!parsed.success) throw new Error(`The head of ${file} is wrong. ${z.prettifyError(parsed.error)}`)
  const { metric: id, needs, lacks, ...rest } = parsed.data
  if (file !== `${id}.sql`) throw new Error(`${file} holds the metric ${id}, so its name is ${id}.sql`)
  const sql = lines.slice(end).join('\n').trim().replace(/;$/, '')
  return { ...rest, id, file, sql, ...(needs !== undefined && lacks !== undefined ? { needs: { sql: needs, lacks } } : {}) }
}

function fieldsOf(lines: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {}
  let last = ''
  for (const line of lines) {
    const [, key, value = ''] = /^-- ([a-z_]+): *(.*)$/.exec(line) ?? []
    if (key !== undefined) {
      if (key in fields) throw new Error(`"${key}" stands twice at the head`)
      last = key
      fields[key] = value
    } else if (last !== '') fields[last] = `${fields[last]} ${line.replace(/^-- */, '')}`.trim()
  }
  return fields
}
