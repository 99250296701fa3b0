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
  const peak: { tree?: number; largest?: number } = {}
  const timer = setInterval(() => {
    const sizes = child.pid === undefined ? [] : memoryOf(child.pid)
    if (sizes.length === 0) return
    peak.tree = Math.max(
      peak.tree ?? 0,
      sizes.reduce((sum, size) => sum + size, 0),
    )
    peak.largest = Math.max(peak.largest ?? 0, ...sizes)
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
    if (code === 0) resolve({ ms, tree: peak.tree, largest: peak.largest, stdout })
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
    stdout: runs.map((each) => each.stdout).join(''),
  }
}

/** Memory of a process and of everything below it, in bytes; empty where there is no /proc. */
function memoryOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of folders('/proc')) {
    const parent = parentOf(name)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const tree = [root]
  for (const process of tree) tree.push(...(children.get(process) ?? []))
  return tree.flatMap((process) => proportional(process) ?? [])
}

function folders(path: string): string[] {
  try {
    return readdirSync(path).filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

// A process may end between two reads, and then it holds nothing.
function parentOf(process: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
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
