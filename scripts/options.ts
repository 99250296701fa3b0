// Flags and environment of the commands. The clock is read here.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Audience, audiences } from '../schemas/audience.ts'
import { date } from '../schemas/fields.ts'
import type { SiteOptions } from '../src/build/config.ts'
import { type Program, settings } from '../src/program/program.ts'
import { helpText } from './help.ts'

/** Folder of the project, whatever folder a command is started in. */
export const project = dirname(dirname(fileURLToPath(import.meta.url)))

/** Folders of the project whose code Node loads and not the dev server's own module loader: a change of them needs a new process. */
export const restart_folders = ['schemas', 'src/read', 'src/program', 'src/problems', 'src/gate', 'src/build', 'src/site'] as const

/** A usage error: one sentence, exit code 2. */
export function usage(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

/** Folder in which is remembered what earlier builds wrote to `out`. */
export const stateOf = (name: string, out: string): string =>
  join(project, '.partnerbook', `${name}-${createHash('sha256').update(out).digest('hex').slice(0, 8)}`)

type Defaults = Record<string, string | boolean | string[]>

/** The command's flags; those that are not given have their default, and one whose default is a list may stand several times. An unknown flag is a usage error. */
export const flags = <T extends Defaults>(defaults: T): T => parsed(defaults, false).options

/** The same, with what stands beside the flags. */
export const flagsWith = <T extends Defaults>(defaults: T): { options: T; rest: string[] } => parsed(defaults, true)

function parsed<T extends Defaults>(defaults: T, allowPositionals: boolean): { options: T; rest: string[] } {
  if (process.argv.includes('--help')) {
    process.stdout.write(helpText(basename(process.argv[1] ?? '', '.ts'), Object.keys(defaults)))
    process.exit(0)
  }
  const options = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [
      name,
      { type: typeof value === 'boolean' ? ('boolean' as const) : ('string' as const), multiple: Array.isArray(value) },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals })
    return { options: { ...defaults, ...values } as T, rest: positionals }
  } catch (error) {
    return usage(
      `${error instanceof Error ? error.message.replace(/\. To specify.*$/s, '.') : String(error)} The options are ${Object.keys(defaults)
        .map((name) => `--${name}`)
        .join(', ')}.`,
    )
  }
}

/**
 * A folder that an output takes as a whole, whatever it holds: so it has to be new, empty or an earlier output, which is known by files that each output has,
 * and may neither hold nor lie in what somebody keeps.
 */
export function outputFolder(name: string, dir: string, signs: readonly string[], kept: readonly string[]): string {
  const target = resolve(dir)
  const lies = (inner: string, outer: string): boolean => `${inner}${sep}`.startsWith(`${outer}${sep}`)
  const [content = ''] = kept
  if (kept.some((each) => lies(each, target)) || lies(target, content))
    return usage(`${name} "${dir}" would replace files of the program: give a folder of its own.`)
  if (!existsSync(target)) return target
  if (!statSync(target).isDirectory()) return usage(`${name} "${dir}" is a file: give a folder.`)
  if (readdirSync(target).length > 0 && !signs.every((sign) => existsSync(join(target, sign))))
    return usage(`${name} "${dir}" holds other files, which would be gone: give a new folder.`)
  return target
}

/** Name and version of this program. */
export function tool(): { name: string; version: string } {
  const { name, version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { name: string; version: string }
  return { name, version }
}

export const today = (zone = 'UTC'): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date())

/** The day that a command speaks of: the one that is given, that of a program that stands still, or today where the program is at home. */
export const asOfFrom = (given: string, program: Program | undefined): string =>
  given === '' ? ((program && settings(program).frozen_on) ?? today(program && settings(program).time_zone)) : dateFrom(given)

export function dateFrom(text: string): string {
  const parsed = date.safeParse(text)
  return parsed.success ? parsed.data : usage(`--as-of "${text}" is no calendar date: write YYYY-MM-DD, a day that exists.`)
}

export function audienceFrom(name: string): Audience {
  return audiences.find((each) => each === name) ?? usage(`"${name}" is no audience: write ${audiences.join(', ')}.`)
}

/** Options of a site from environment variables, for Astro's own commands; without any it is the public site of `content`. */
export function optionsFromEnv(env: NodeJS.ProcessEnv): SiteOptions {
  const audience = audienceFrom(env['PARTNERBOOK_AUDIENCE'] ?? 'public')
  return {
    project,
    content: resolve(env['PARTNERBOOK_CONTENT'] ?? join(project, 'content')),
    audience,
    asOf: env['PARTNERBOOK_AS_OF'] ?? today(),
    outDir: resolve(env['PARTNERBOOK_OUT'] ?? join(project, 'dist', audience)),
    cacheDir: join(project, '.partnerbook', `astro-${audience}`),
  }
}

/** A port number; 0 lets the system choose. */
export function portFrom(flag: string, text: string): number {
  const port = Number(text)
  return /^\d{1,5}$/.test(text) && port <= 65535 ? port : usage(`--${flag} "${text}" is no port: write a number from 0 to 65535.`)
}

/** Ends the command with one sentence when a port cannot be listened on. */
export function portTaken(error: unknown, port: number, flag: string): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return usage(`Port ${port} is in use: stop what listens there, or give another one with ${flag}.`)
  if (code === 'EACCES') return usage(`Port ${port} may not be used by this account: give one above 1023 with ${flag}.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return usage('--host is no address of this machine.')
  throw error
}

/** The address to open in a browser. */
export function addressText(address: AddressInfo | string | null | undefined, host: string): string {
  const name = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${typeof address === 'object' ? address?.port : ''}/`
}
