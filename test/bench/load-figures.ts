// load() against the floor: what js-yaml and zod alone take for the same files and schemas.
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { compared, type Figure } from './figure.ts'
import { run } from './run.ts'

const result = z.object({ ms: z.number(), files: z.number(), entries: z.number(), peak: z.number() })
const script = (name: string): string => fileURLToPath(import.meta.resolve(name))

/** Measures `dir` in fresh processes, `times` each side, one after the other. */
export async function loadFigures(dir: string, partners: number, times: number, say: (text: string) => void): Promise<Figure[]> {
  const pairs: { ours: Measured; other: Measured }[] = []
  for (let turn = 1; turn <= times; turn += 1) {
    say(`load, ${partners} partners, ${turn} of ${times}`)
    // The side that goes first changes, because the second one finds the files in memory.
    const sides =
      turn % 2 === 0
        ? [await measure('./load-ours.ts', dir), await measure('./load-floor.ts', dir)]
        : [await measure('./load-floor.ts', dir), await measure('./load-ours.ts', dir)].reverse()
    const [ours, other] = sides
    if (ours === undefined || other === undefined) continue
    if (ours.entries !== other.entries) throw new Error(`load() read ${ours.entries} entries and the floor ${other.entries}`)
    pairs.push({ ours, other })
  }
  const of = (what: string, unit: Figure['unit'], pick: (side: Measured) => number, goal?: number): Figure =>
    compared(
      { section: 'load', what, partners, unit, ...(goal === undefined ? {} : { goal }) },
      pairs.map(({ ours, other }) => ({ ours: pick(ours), other: pick(other) })),
    )
  return [
    of('load()', 'ms', ({ ms }) => ms, 1.3),
    of('load(), whole process', 'ms', ({ whole }) => whole),
    of('load(), peak memory', 'bytes', ({ peak }) => peak),
  ]
}

type Measured = z.output<typeof result> & { whole: number }

async function measure(name: string, dir: string): Promise<Measured> {
  const { stdout, ms } = await run({ args: [script(name), dir] })
  return { ...result.parse(JSON.parse(stdout)), whole: ms }
}
