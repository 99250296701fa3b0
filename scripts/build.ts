// `npm run build`: checks the program and builds its sites; with `--audience` only one of them.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createHash } from 'node:crypto'
import { leakReport } from '../src/build/leaks.ts'
import { buildSite } from '../src/build/site.ts'
import { exitCode, textReport } from '../src/problems/report.ts'
import { load } from '../src/program/load.ts'
import { settings } from '../src/program/program.ts'
import { audienceFrom, dateFrom, flags, project, today } from './options.ts'

const options = flags({ content: 'content', 'as-of': '', audience: '', out: '', cold: false })
const content = resolve(options.content)
const loaded = load(content)
const { program } = loaded
const asOf = options['as-of'] === '' ? (program && settings(program).frozen_on) ?? today() : dateFrom(options['as-of'])

if (program === undefined) {
  process.stderr.write(textReport({ ...loaded, as_of: asOf }))
  process.exit(exitCode(loaded.problems))
}

if (options.audience === '') {
  // One process for each audience: Astro keeps state in its process, and two cores are used.
  const codes = await Promise.all(['public', 'internal'].map((audience) => run(['--audience', audience, '--content', content, '--as-of', asOf, ...(options.cold ? ['--cold'] : []), ...(options.out === '' ? [] : ['--out', join(resolve(options.out), audience)])])))
  process.exit(Math.max(...codes))
}

const audience = audienceFrom(options.audience)
const out = resolve(options.out === '' ? join(project, 'dist', audience) : options.out)
const started = performance.now()
const result = await buildSite({
  project,
  content,
  loaded: { ...loaded, program },
  audience,
  asOf,
  out,
  state: join(project, '.partnerbook', `${audience}-${createHash('sha256').update(out).digest('hex').slice(0, 8)}`),
  cold: options.cold,
  progress: (step) => process.stderr.write(`${audience}: ${step}\n`),
})
if (result.leaks.length > 0) {
  process.stderr.write(leakReport(result.leaks, program))
  process.exit(1)
}
process.stderr.write(`${audience}: ${result.pages} pages, ${result.rendered} rendered, ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
process.exit(0)

function run(args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    spawn(process.execPath, [fileURLToPath(import.meta.url), ...args], { stdio: 'inherit' }).on('exit', (code) => done(code ?? 4))
  })
}
