// Whenever a build is killed, the last good output is whole: the old one or the new one, never a mixture.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recover } from '../../src/build/swap.ts'
import { treeDigest } from './published.ts'
import { run } from './run.ts'
import { smallProgram } from './small-program.ts'

const project = join(import.meta.dirname, '../..')
const temporary = mkdtempSync(join(tmpdir(), 'partnerbook-kill-'))
afterAll(() => rmSync(temporary, { recursive: true }))
const out = join(temporary, 'dist')
const args = (content: string) => ['--content', content, '--out', out, '--as-of', '2026-03-13']

const contents = ['old', 'new'].map((name) => join(temporary, name))
const whole = new Set<string>()
let milliseconds = 0

beforeAll(async () => {
  for (const [index, content] of contents.entries()) {
    const program = smallProgram(content)
    program.replace(`partners/${program.partners[0]}/partner.yaml`, /^summary: .*$/m, `summary: Edition ${index} of it.`)
    const began = performance.now()
    const { code, output } = await run('scripts/build.ts', args(content))
    expect([code, output]).toEqual([0, expect.stringContaining('published')])
    milliseconds = performance.now() - began
    for (const audience of ['public', 'internal']) whole.add(`${audience} ${treeDigest(join(out, audience))}`)
  }
})

// Vitest says NODE_ENV=test, in which Astro would render for development.
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:NODE_ENV|NODE_OPTIONS|VITEST.*|PARTNERBOOK_.*)$/.test(name)),
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

const state = (): string[] => ['public', 'internal'].map((audience) => `${audience} ${treeDigest(join(out, audience))}`)

describe('kill -9', () => {
  // From the first thing that it does to the last renames; the moments differ from run to run as machines do.
  test.each([0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 0.97].map((part, index) => [part, index] as const))(
    'at %f of a build',
    async (part, index) => {
      await killed(contents[index % 2] ?? '', milliseconds * part)
      // Parts of the build notice that the whole is gone.
      await new Promise((done) => setTimeout(done, 1500))
      for (const audience of ['public', 'internal']) recover(join(out, audience))
      for (const each of state()) expect(whole).toContain(each)
      expect(readdirSync(out).sort()).toEqual(['internal', 'public'])
    },
  )

  test('leaves nothing that the next build would trip over', async () => {
    await killed(contents[0] ?? '', milliseconds / 2)
    for (const content of contents) {
      const { code, output } = await run('scripts/build.ts', args(content))
      expect([code, output]).toEqual([0, expect.stringContaining('published')])
      for (const each of state()) expect(whole).toContain(each)
    }
    expect(readdirSync(out).sort()).toEqual(['internal', 'public'])
  })
})
