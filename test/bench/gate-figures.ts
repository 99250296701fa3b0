// The gate as a command: all rules over a generated program, against the floor, against Spectral with ten rules, and for one edit.

import { spawnSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compared, type Figure } from './figure.ts'
import { gate_day, gateProgram } from './gate-program.ts'
import { type Command, type Run, run } from './run.ts'
import { project } from './sides.ts'

/** Peak memory that the gate may need, in bytes, whatever the size. */
const most_memory = 400_000_000
/** Size at which Spectral is measured: it takes minutes for ten times as many. */
const spectral_partners = 1000

export interface GateResult {
  figures: Figure[]
  /** Median time of the whole run, for the growth from size to size. */
  full: number
}

const gate = (content: string, ...args: string[]): Command => ({
  cwd: project,
  // `npm run check` as package.json starts it. Broken partners are found and do not end the command with an error.
  args: [
    '--max-semi-space-size=8',
    '-r',
    join(project, 'scripts/runtime.cjs'),
    join(project, 'scripts/check.ts'),
    ...['--content', content, '--as-of', gate_day, '--fail-states', 'existing', '--format', 'json', '--out', `${content}.json`, ...args],
  ],
})
const floor = (content: string): Command => ({ args: [fileURLToPath(import.meta.resolve('./gate-floor.ts')), content] })
const spectral = (content: string): Command => ({
  args: [
    join(project, 'node_modules/@stoplight/spectral-cli/dist/index.js'),
    ...['lint', `${content}/{partners,integrations}/**/*.yaml`, '--ruleset', join(project, 'test/bench/spectral.yaml'), '--quiet'],
  ],
})

/** Measures a program of some partners in `content`, `times` times each side in turn. */
export async function gateFigures(content: string, partners: number, times: number, say: (text: string) => void): Promise<GateResult> {
  gateProgram(content, partners)
  remember(content)
  const pairs: { ours: Run; floor: Run; changed: Run; spectral?: Run }[] = []
  for (let turn = 1; turn <= times; turn += 1) {
    say(`gate, ${partners} partners, ${turn} of ${times}`)
    const first = await run(floor(content))
    const ours = await run(gate(content))
    appendFileSync(join(content, 'partners/acme-00001/partner.yaml'), '# looked at again\n')
    const changed = await run(gate(content, '--changed'))
    pairs.push({ ours, floor: first, changed, ...(partners === spectral_partners ? { spectral: await run(spectral(content)) } : {}) })
  }
  const of = (
    what: string,
    pick: (run: Run) => number | undefined,
    sides: (pair: (typeof pairs)[number]) => [Run, Run | undefined],
    goal?: number,
  ): Figure[] => {
    const known = pairs.flatMap((pair) => {
      const [a, b] = sides(pair)
      const [ours, other] = [pick(a), b && pick(b)]
      return ours === undefined || other === undefined ? [] : [{ ours, other }]
    })
    return known.length === 0
      ? []
      : [compared({ section: 'gate', what, partners, unit: 'ms', ...(goal === undefined ? {} : { goal }) }, known)]
  }
  const wall = ({ ms }: Run): number => ms
  const cpu = (each: Run): number | undefined => each.cpu
  const memory = pairs.flatMap(({ ours }) => ours.tree ?? [])
  return {
    full: compared(
      { section: 'gate', what: '', partners, unit: 'ms' },
      pairs.map(({ ours }) => ({ ours: ours.ms, other: 1 })),
    ).ours,
    figures: [
      ...of('all rules, whole process, against the floor', wall, (pair) => [pair.ours, pair.floor], 2),
      ...of('the same, processor time', cpu, (pair) => [pair.ours, pair.floor]),
      ...of('--changed with one edit, against all', wall, (pair) => [pair.changed, pair.ours], 0.5),
      ...of('the same, processor time', cpu, (pair) => [pair.changed, pair.ours]),
      ...of('against Spectral with 10 rules over the same files', wall, (pair) => [pair.ours, pair.spectral], 0.2),
      ...of('the same, processor time', cpu, (pair) => [pair.ours, pair.spectral]),
      ...(memory.length === 0
        ? []
        : [
            {
              section: 'gate',
              what: 'peak memory',
              partners,
              unit: 'bytes',
              ours: Math.max(...memory),
              ratio: Math.max(...memory) / most_memory,
              goal: 1,
            } as const,
          ]),
    ],
  }
}

// What changed is what git says, so the program lies in a repository of its own.
function remember(content: string): void {
  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync(
      'git',
      ['-C', content, '-c', 'user.name=Bench', '-c', 'user.email=bench@lantern.example', ...args],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  }
  git('init', '-q')
  git('add', '-A')
  git('commit', '-q', '-m', 'Before')
}
