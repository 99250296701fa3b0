// `npm run documents`: makes the files that people send, sign, upload and present, with a manifest of all of them.
import { join, resolve } from 'node:path'
import { buildDocuments } from '../src/build/documents.ts'
import { artifact_kinds } from '../src/documents/artifact.ts'
import { type ManifestEntry, manifest_file } from '../src/documents/manifest.ts'
import { exitCode, textReport } from '../src/problems/report.ts'
import { load } from '../src/program/load.ts'
import { asOfFrom, flags, outputFolder, project, stateOf, tool, usage } from './options.ts'

const options = flags({ content: 'content', 'as-of': '', partner: '', only: '', out: '' })
const only =
  options.only === ''
    ? undefined
    : (artifact_kinds.find((kind) => kind === options.only) ??
      usage(`--only "${options.only}" is none: write ${artifact_kinds.join(', ')}.`))

const content = resolve(options.content)
const out = outputFolder(
  '--out',
  options.out === '' ? join(project, 'dist', 'documents') : options.out,
  [manifest_file],
  [content, project],
)
const loaded = load(content)
const { program } = loaded
const asOf = asOfFrom(options['as-of'], loaded.readable)
if (program === undefined) {
  process.stderr.write(textReport({ ...loaded, as_of: asOf }))
  process.exit(exitCode(loaded.problems))
}
const partners = program.entries.partner.map(({ id }) => id)
if (options.partner !== '' && !partners.includes(options.partner))
  usage(`--partner "${options.partner}" is none of this program: write one of ${partners.join(', ')}.`)

const selection = { ...(only === undefined ? {} : { only }), ...(options.partner === '' ? {} : { partner: options.partner }) }
const started = performance.now()
const { files, asked, made, problems } = await buildDocuments({
  project,
  content,
  loaded: { ...loaded, program },
  asOf,
  out,
  state: stateOf('documents', out),
  tool: tool(),
  ...(Object.keys(selection).length === 0 ? {} : { selection }),
  progress: (step) => process.stderr.write(`${step}\n`),
})
const said = [...loaded.problems, ...problems]
if (said.length > 0) process.stderr.write(textReport({ files: loaded.files, problems: said, as_of: asOf }))
process.stdout.write(summary(files))
if (asked === 0) process.stderr.write('Nothing of what was asked for is made of this program.\n')
process.stderr.write(`${files.length} documents, ${made} made, ${((performance.now() - started) / 1000).toFixed(1)} s: ${out}\n`)
process.exitCode = exitCode(said)

/** How many files of which kind for whom. */
function summary(all: readonly ManifestEntry[]): string {
  const groups = Map.groupBy(all, ({ audience, kind }) => `${audience.padEnd(8)}  ${kind}`)
  const rows = [...groups].map(([name, entries]) => {
    const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
    return `${name.padEnd(20)}  ${String(entries.length).padStart(5)} ${entries.length === 1 ? 'file ' : 'files'}  ${(bytes / 1_000_000).toFixed(bytes < 1_000_000 ? 2 : 1).padStart(7)} MB\n`
  })
  return rows.join('')
}
