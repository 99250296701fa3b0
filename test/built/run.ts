// Runs the project's commands as a user does.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
  /** Both, in the order of their arrival. */
  output: string
}

const project = join(import.meta.dirname, '../..')

/** Runs a Node program of the project and waits for its end; one that does not end is stopped, with the exit code null. */
export function run(program: string, args: readonly string[] = [], env: Record<string, string> = {}, milliseconds = 300_000): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: project,
      env: { ...surroundings(), ...env },
      timeout: milliseconds,
      killSignal: 'SIGKILL',
    })
    const ran = { stdout: '', stderr: '', output: '' }
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        ran[stream] += text
        ran.output += text
      })
    child.on('error', fail).on('close', (code) => done({ code, ...ran }))
  })
}

// Vitest says NODE_ENV=test, in which Astro would render for development.
function surroundings(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|SSR|BASE_URL|TEST|VITEST.*|PARTNERBOOK_.*)$/.test(name),
  )
  return { ...Object.fromEntries(kept), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' }
}
