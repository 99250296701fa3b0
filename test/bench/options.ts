// Options of `npm run bench`.
import { parseArgs } from 'node:util'
import type { Figure } from './figure.ts'

export const sections = [
  'load',
  'gate',
  'scores',
  'documents',
  'site',
  'pages',
  'growth',
  'small',
] as const satisfies readonly Figure['section'][]

export interface Options {
  /** Numbers of partners, smallest first. */
  sizes: number[]
  /** Whether they were asked for. */
  given: boolean
  /** How often each measurement is made. */
  runs: number
  only: ReadonlySet<Figure['section']>
  format: 'text' | 'json'
}

export const usage = `npm run bench [-- --sizes 500,2000,10000] [--runs 1] [--only ${sections.join(',')}] [--format text|json]`

/** Reads the options; what is wrong with them comes back as a sentence. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        sizes: { type: 'string' },
        runs: { type: 'string', default: '1' },
        only: { type: 'string', default: sections.join(',') },
        format: { type: 'string', default: 'text' },
      },
    })
    const wanted = values.sizes ?? '500,2000,10000'
    const sizes = wanted.split(',').map(Number)
    if (sizes.some((size) => !Number.isInteger(size) || size < 1))
      return `--sizes is "${wanted}": write whole numbers of partners, such as 500,2000.`
    const runs = Number(values.runs)
    if (!Number.isInteger(runs) || runs < 1) return `--runs is "${values.runs}": write a whole number, 1 or more.`
    const names = values.only.split(',')
    const only = sections.filter((section) => names.includes(section))
    if (only.length !== new Set(names).size) return `--only is "${values.only}": write some of ${sections.join(', ')}.`
    if (values.format !== 'text' && values.format !== 'json') return `--format is "${values.format}": write text or json.`
    return {
      given: values.sizes !== undefined,
      sizes: [...new Set(sizes)].sort((a, b) => a - b),
      runs,
      only: new Set(only),
      format: values.format,
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
