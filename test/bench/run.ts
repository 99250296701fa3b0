// Runs a command to its end and says how long it took and how much memory it and its children held.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Run {
  /** Wall time in milliseconds. */
  ms: number
  /** Most that the command and all its children held at one moment, in bytes; shared pages count once. Undefined where there is no /proc. */
  tree: number | undefined
  /** Most that one of these processes held, in bytes. */
  largest: number | undefined
  /** Processor time of all of them in milliseconds, up to the last look: less disturbed by what else runs here than wall time. */
  cpu: number | undefined
  stdout: string
}

export interface Command {
  args: readonly string[]
  cwd?: string
  env?: Readonly<Record<string, string>>
}

/** Milliseconds between two looks at the memory. */
const interval = 150

/** Runs node with `args`. Throws with the end of what it printed when it fails. */
export function run({ args, cwd, env }: Command): Promise<Run> {
  const { promise, resolve, reject } = Promise.withResolvers<Run>()
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    stdout = (stdout + chunk.toString()).slice(-20_000)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString()).slice(-4000)
  })
  const peak: { tree?: number; largest?: number; cpu?: number } = {}
  const timer = setInterval(() => {
    const tree = child.pid === undefined ? [] : treeOf(child.pid)
    if (tree.length === 0) return
    const sum = (pick: (each: (typeof tree)[number]) => number): number => tree.reduce((total, each) => total + pick(each), 0)
    peak.tree = Math.max(
      peak.tree ?? 0,
      sum(({ memory }) => memory),
    )
    peak.largest = Math.max(peak.largest ?? 0, ...tree.map(({ memory }) => memory))
    peak.cpu = Math.max(
      peak.cpu ?? 0,
      sum(({ cpu }) => cpu),
    )
  }, interval)
  const stop = (): void => {
    child.kill()
  }
  process.once('exit', stop)
  child.on('error', reject)
  child.on('close', (code) => {
    clearInterval(timer)
    process.off('exit', stop)
    const ms = performance.now() - start
    if (code === 0) resolve({ ms, tree: peak.tree, largest: peak.largest, cpu: peak.cpu, stdout })
    else reject(new Error(`${args.join(' ')} ended with ${code}\n${`${stdout}\n${stderr}`.trim().split('\n').slice(-25).join('\n')}`))
  })
  return promise
}

/** One command after the other, as one. */
export async function runAll(commands: readonly Command[]): Promise<Run> {
  const runs: Run[] = []
  for (const command of commands) runs.push(await run(command))
  const most = (pick: (each: Run) => number | undefined): number | undefined =>
    runs.map(pick).reduce((a, b) => (a === undefined || b === undefined ? (a ?? b) : Math.max(a, b)), undefined)
  return {
    ms: runs.reduce((sum, each) => sum + each.ms, 0),
    tree: most((each) => each.tree),
    largest: most((each) => each.largest),
    cpu: runs.reduce<number | undefined>((sum, each) => (sum === undefined || each.cpu === undefined ? undefined : sum + each.cpu), 0),
    stdout: runs.map((each) => each.stdout).join(''),
  }
}

interface Usage {
  parent: number
  /** Processor time of the process and of its children that have ended, in milliseconds. */
  cpu: number
}

/** Every process of the tree below `root`, with its memory in bytes; empty where there is no /proc. */
function treeOf(root: number): { cpu: number; memory: number }[] {
  const all = new Map(processes().flatMap((process) => usageOf(process) ?? []))
  const tree = new Set([root])
  for (const process of tree) for (const [child, { parent }] of all) if (parent === process) tree.add(child)
  return [...tree].flatMap((process) => {
    const memory = proportional(process)
    return memory === undefined ? [] : [{ cpu: all.get(process)?.cpu ?? 0, memory }]
  })
}

function processes(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
  } catch {
    return []
  }
}

// A process may end between two reads, and then it holds nothing. Linux counts time in hundredths of a second.
function usageOf(process: number): [[number, Usage]] | undefined {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    return [[process, { parent, cpu: 10 * fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) }]]
  } catch {
    return undefined
  }
}

function proportional(process: number): number | undefined {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : 1024 * Number(kilobytes)
  } catch {
    return undefined
  }
}
