// Commands as a user starts them: real processes, judged by what they print and answer.
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

const running = new Set<ChildProcess>()

/** Ends what a failed test left running. */
export function killAll(): void {
  for (const each of running) each.kill('SIGKILL')
}

/** A running command and all that it has printed. */
export class Command {
  output = ''
  readonly ended: Promise<number>
  readonly #process: ChildProcess

  constructor(script: string, args: readonly string[]) {
    this.#process = spawn(process.execPath, [`scripts/${script}`, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Astro's dev server serves nothing to a test runner.
      env: { ...process.env, VITEST: undefined, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    })
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (part) => {
        this.output += part
      })
    }
    running.add(this.#process)
    this.#process.once('close', () => running.delete(this.#process))
    this.ended = new Promise((done) => this.#process.on('close', (code, signal) => done(code ?? (signal === null ? 4 : 128))))
  }

  /** Waits until it has printed something, and gives it. Fails with all that was printed when it ends first. */
  printed(pattern: RegExp): Promise<string> {
    return until(`${pattern} in what it prints`, () => pattern.exec(this.output)?.[0] ?? this.#over(pattern))
  }

  interrupt(): Promise<number> {
    this.#process.kill('SIGINT')
    return this.ended
  }

  #over(pattern: RegExp): undefined {
    if (this.#process.exitCode !== null) throw new Error(`it ended before it printed ${pattern}:\n${this.output}`)
    return undefined
  }
}

/** Asks again and again until there is an answer, for two minutes. */
export async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let times = 0; times < 1200; times++) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await wait(100)
  }
  throw new Error(`it did not come: ${what}`)
}

/** A page as text with its status; undefined while nobody answers. */
export async function get(address: string): Promise<{ status: number; text: string } | undefined> {
  try {
    const response = await fetch(address)
    return { status: response.status, text: await response.text() }
  } catch {
    return undefined
  }
}

/** Waits until a page answers with a status and holds a text. */
export const shows = (address: string, status: number, text: string): Promise<true> =>
  until(`${address} with status ${status} and "${text}"`, async () => {
    const page = await get(address)
    return page?.status === status && page.text.includes(text) ? true : undefined
  })

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
