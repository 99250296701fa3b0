// `npm run build`: checks the program, makes its documents and builds its sites; with `--audience` only the site of one of them, which offers the documents in `--documents`.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Audience } from '../schemas/audience.ts'
import { buildDocuments } from '../src/build/documents.ts'
import { leakReport } from '../src/build/leaks.ts'
import { buildSite } from '../src/build/site.ts'
import { recover } from '../src/build/swap.ts'
import { manifest_file } from '../src/documents/manifest.ts'
import { exitCode, textReport } from '../src/problems/report.ts'
import { load } from '../src/program/load.ts'
import type { Program } from '../src/program/program.ts'
import { asOfFrom, audienceFrom, flags, outputFolder, project, stateOf, tool } from './options.ts'

// Pages are the same whatever shell they are built in: Astro and Vite would render for development.
process.env['NODE_ENV'] = 'production'
for (const name of ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']) delete process.env[name]

const options = flags({ content: 'content', 'as-of': '', audience: '', out: '', documents: '', cold: false })
const audiences = options.audience === '' ? (['public', 'internal'] as const) : [audienceFrom(options.audience)]
const outOf = (audience: string): string =>
  options.out === ''
    ? join(project, 'dist', audience)
    : options.audience === ''
      ? join(resolve(options.out), audience)
      : resolve(options.out)
for (const audience of audiences) outputFolder('--out', outOf(audience), ['404.html', '_astro'], [resolve(options.content), project])
if (options.audience === '') outputFolder('--out', outOf('documents'), [manifest_file], [resolve(options.content), project])
// What a killed run left half done is put right first, whatever comes of this one.
for (const audience of audiences) recover(outOf(audience))
// A part of a build ends with the whole.
process.once('disconnect', () => process.exit(4))

const content = resolve(options.content)
const loaded = load(content)
const { program } = loaded
const asOf = asOfFrom(options['as-of'], loaded.readable)

// A command that checks first has told it already.
if (program === undefined) {
  if (process.send === undefined) process.stderr.write(textReport({ ...loaded, as_of: asOf }))
  process.exit(exitCode(loaded.problems))
}

if (loaded.problems.length > 0 && process.send === undefined) process.stderr.write(textReport({ ...loaded, as_of: asOf }))

const documents = options.documents === '' ? undefined : resolve(options.documents)
const unmade = options.audience === '' ? await makeDocuments(program) : 0

// One process for each audience: Astro keeps state in its process, and two cores are used. The last is built here.
const folder = documents ?? (options.audience === '' ? outOf('documents') : undefined)
const shared = [
  ...['--content', content, '--as-of', asOf],
  ...(folder === undefined ? [] : ['--documents', folder]),
  ...(options.cold ? ['--cold'] : []),
]
const others = audiences.slice(0, -1).map((audience) => run([...shared, '--audience', audience, '--out', outOf(audience)]))
const codes = await Promise.all([...others, ...audiences.slice(-1).map((audience) => buildHere(audience, program))])
process.exit(Math.max(unmade, ...codes))

/** 1 when a document could not be made: it is told, and everything else is there. */
async function makeDocuments(program: Program): Promise<number> {
  const started = performance.now()
  const { files, made, problems } = await buildDocuments({
    project,
    content,
    loaded: { ...loaded, program },
    asOf,
    out: outOf('documents'),
    state: stateOf('documents', outOf('documents')),
    tool: tool(),
    progress: (step) => process.stderr.write(`documents: ${step}\n`),
  })
  if (problems.length > 0) process.stderr.write(textReport({ files: loaded.files, problems, as_of: asOf }))
  process.stderr.write(`documents: ${files.length} files, ${made} made, ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  return exitCode(problems)
}

async function buildHere(audience: Audience, program: Program): Promise<number> {
  const out = outOf(audience)
  const started = performance.now()
  const result = await buildSite({
    project,
    content,
    loaded: { ...loaded, program },
    audience,
    asOf,
    out,
    ...(folder === undefined ? {} : { documents: folder }),
    state: stateOf(audience, out),
    cold: options.cold,
    progress: (step) => process.stderr.write(`${audience}: ${step}\n`),
  })
  if (result.leaks.length > 0) {
    process.stderr.write(leakReport(result.leaks, program))
    return 1
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stderr.write(`${audience}: ${result.pages} pages, ${result.rendered} rendered, ${seconds} s\n`)
  return 0
}

function run(args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    }).on('exit', (code) => done(code ?? 4))
  })
}
