// Scorecards from a large export, against DuckDB grouping the same file once, and against csv-parse with one metric in a Map.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compared, type Figure } from './figure.ts'
import { gate_day } from './gate-program.ts'
import { type Command, type Run, run } from './run.ts'
import { scoreProgram } from './score-program.ts'
import { project } from './sides.ts'

const partners = 500
/** Rows at which times are compared, and rows that have to fit into the memory below. */
export const score_rows = { compared: 1_000_000, most: 10_000_000 }
const most_memory = 2 ** 31

const own = (script: string, content: string): Command => ({ args: [fileURLToPath(import.meta.resolve(script)), content] })
const command = (content: string): Command => ({
  cwd: project,
  args: [
    ...['-r', join(project, 'scripts/runtime.cjs'), join(project, 'scripts/score.ts')],
    ...['--content', content, '--as-of', gate_day, '--format', 'json', '--out', `${content}.json`],
  ],
})
const inside = ({ stdout }: Run): number => (JSON.parse(stdout) as { ms: number }).ms

/** Measures `times` times each side in turn, then the memory of the largest export once. */
export async function scoreFigures(content: string, times: number, say: (text: string) => void): Promise<Figure[]> {
  const { compared: rows, most } = score_rows
  say(`scores, writing ${rows} rows`)
  scoreProgram(content, partners, rows)
  const pairs: { ours: Run; scan: Run; whole: Run; map: Run }[] = []
  for (let turn = 1; turn <= times; turn += 1) {
    say(`scores, ${rows} rows, ${turn} of ${times}`)
    pairs.push({
      scan: await run(own('./score-scan.ts', content)),
      ours: await run(own('./score-ours.ts', content)),
      whole: await run(command(content)),
      map: await run(own('./score-map.ts', content)),
    })
  }
  const head = { section: 'scores', partners, unit: 'ms' } as const
  const figures = [
    compared(
      { ...head, what: `import, all metrics and a receipt of ${rows} rows, against one grouped scan`, goal: 6 },
      pairs.map(({ ours, scan }) => ({ ours: inside(ours), other: inside(scan) })),
    ),
    compared(
      { ...head, what: 'the whole command against csv-parse with one metric', goal: 0.2 },
      pairs.map(({ whole, map }) => ({ ours: whole.ms, other: map.ms })),
    ),
  ]
  rmSync(content, { recursive: true })
  say(`scores, writing ${most} rows`)
  scoreProgram(content, partners, most)
  say(`scores, ${most} rows`)
  const large = await run(command(content))
  rmSync(content, { recursive: true })
  rmSync(`${content}.json`, { force: true })
  const memory = large.tree
  return memory === undefined
    ? figures
    : [...figures, { ...head, unit: 'bytes', what: `peak memory of ${most} rows`, ours: memory, ratio: memory / most_memory, goal: 1 }]
}
