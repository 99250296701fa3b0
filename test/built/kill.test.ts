// Whenever a build is killed, the last good output is whole: the old one or the new one, never a mixture.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recover } from '../../src/build/swap.ts'
import { digestsOf } from './published.ts'
import { run } from './run.ts'
import { smallProgram } from './small-program.ts'

const project = join(import.meta.dirname, '../..')
const temporary = mkdtempSync(join(tmpdir(), 'partnerbook-kill-'))
afterAll(() => rmSync(temporary, { recursive: true }))
const out = join(temporary, 'dist')
const args = (content: string) => ['--content', content, '--out', out, '--as-of', '2026-03-13']

const contents = ['old', 'new'].map((name) => join(temporary, name))
const audiences = ['public', 'internal'] as const
const folders = ['documents', 'internal', 'public'] as const
const wholes: { audience: string; files: Record<string, string> }[] = []
let milliseconds = 0

beforeAll(async () => {
  for (const [index, content] of contents.entries()) {
    const program = smallProgram(content)
    program.replace(`partners/${program.partners[0]}/partner.yaml`, /^summary: .*$/m, `summary: Edition ${index} of it.`)
    const began = performance.now()
    const { code, output } = await run('scripts/build.ts', args(content))
    expect([code, output]).toEqual([0, expect.stringContaining('published')])
    milliseconds = performance.now() - began
    for (const audience of audiences) wholes.push({ audience, files: digestsOf(join(out, audience)) })
  }
})

// As in run.ts: what Vitest says of itself would become a part of the pages.
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|SSR|BASE_URL|TEST|VITEST.*|PARTNERBOOK_.*)$/.test(name),
  ),
)

/** Starts a build and kills it with all that it started; true when it was still running. */
function killed(content: string, after: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['scripts/build.ts', ...args(content)], { cwd: project, env, stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('error', fail).on('exit', (_, signal) => {
      clearTimeout(timer)
      done(signal === 'SIGKILL')
    })
  })
}

/** For each site, files in which it differs from the output that it is nearest to. */
function state(): Record<string, string[]> {
  const differing = (audience: string): string[] => {
    const files = digestsOf(join(out, audience))
    const all = wholes
      .filter((whole) => whole.audience === audience)
      .map((whole) =>
        [...new Set([...Object.keys(files), ...Object.keys(whole.files)])].filter((file) => files[file] !== whole.files[file]),
      )
    return all.sort((a, b) => a.length - b.length)[0] ?? []
  }
  return Object.fromEntries(audiences.map((audience) => [audience, differing(audience)]))
}
const whole = { public: [], internal: [] }

describe('kill -9', () => {
  test('is tried between outputs that differ', () => {
    for (const audience of audiences) {
      const [one, two] = wholes.filter((each) => each.audience === audience)
      expect(one?.files).not.toEqual(two?.files)
    }
  })

  // From the first thing that it does to the last renames; the moments differ from run to run as machines do.
  test.each([0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 0.97].map((part, index) => [part, index] as const))(
    'at %f of a build',
    async (part, index) => {
      await killed(contents[index % 2] ?? '', milliseconds * part)
      // Parts of the build notice that the whole is gone.
      await new Promise((done) => setTimeout(done, 1500))
      for (const folder of folders) recover(join(out, folder))
      expect(state()).toEqual(whole)
      expect(readdirSync(out).sort()).toEqual([...folders])
    },
  )

  test('leaves nothing that the next build would trip over', async () => {
    await killed(contents[0] ?? '', milliseconds / 2)
    for (const content of contents) {
      const { code, output } = await run('scripts/build.ts', args(content))
      expect([code, output]).toEqual([0, expect.stringContaining('published')])
      expect(state()).toEqual(whole)
    }
    expect(readdirSync(out).sort()).toEqual([...folders])
  })
})
