// What a cell means in the words of its dataset.
import { type DatasetName, dataset_columns } from '../datasets.ts'
import { folded } from './fold.ts'
import { intervalOf } from './interval.ts'
import type { ResolvedFile } from './resolve.ts'

/** The parts of a file's description that say it. */
export type Words = Pick<ResolvedFile, 'dataset' | 'missing' | 'values' | 'others'>

/** What `values` of a source say of texts whose rows do not count. */
export const leave_out = 'leave_out'

/**
 * A cell of a column as a value of the dataset: empty when it stands for nothing, undefined when nobody knows what it means. Columns without a list of
 * values keep their text.
 */
export function meaning({ dataset, missing, values, others }: Words, column: string, cell: string): string | undefined {
  const text = cell.trim()
  const key = folded(text)
  if (key === '' || missing.has(key)) return ''
  const known = values[column]
  // Some systems add the pipeline to the stage: "Closed Won (Sales Pipeline)".
  const named = known?.get(key) ?? (key.endsWith(')') ? known?.get(key.slice(0, Math.max(0, key.lastIndexOf(' (')))) : undefined)
  if (named !== undefined) return named
  const length = column === 'interval' ? intervalOf(text) : undefined
  if (length !== undefined) return length
  const other = others[column]
  if (other !== undefined && !other.unless.some((word) => beginsWord(key, word))) return other.value
  if (known?.has('*')) return known.get('*')
  return listed.has(`${dataset} ${column}`) ? undefined : text
}

const listed = new Set(
  (Object.keys(dataset_columns) as DatasetName[]).flatMap((dataset) =>
    dataset_columns[dataset].columns.flatMap(({ name, values }) => (values === undefined ? [] : [`${dataset} ${name}`])),
  ),
)

const beginsWord = (text: string, word: string): boolean => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${word}`)
