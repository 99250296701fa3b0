// `npm run verify`: makes the documents in dist/documents again and says what differs; with a folder, those in it. A folder of evidence is held against
// itself and against the content, which is judged again.
import { join, resolve } from 'node:path'
import { scored } from '../src/build/scored.ts'
import { documentsManifest, verifyDocuments } from '../src/build/verify-documents.ts'
import type { Manifest } from '../src/documents/manifest.ts'
import { manifestIn, verify } from '../src/gate/pack.ts'
import { exitCode, textReport } from '../src/problems/report.ts'
import { load } from '../src/program/load.ts'
import { filesOf } from '../src/read/contents.ts'
import { flagsWith, project, tool, usage } from './options.ts'

const { options, rest } = flagsWith({ content: 'content' })
if (rest.length > 1) usage('Give one folder: npm run verify -- DIR.')
const dir = resolve(rest[0] ?? join(project, 'dist', 'documents'))
const documents = documentsManifest(dir)
if (documents === undefined) await verifyEvidence()
else await verifyMade(documents)

async function verifyMade(manifest: Manifest): Promise<void> {
  const content = resolve(options.content)
  const loaded = load(content)
  const { program, files, problems } = loaded
  if (program === undefined) {
    process.stderr.write(textReport({ files, problems, as_of: manifest.files[0]?.as_of ?? '' }))
    process.exit(exitCode(problems))
  }
  const found = await verifyDocuments(dir, manifest, {
    project,
    content,
    loaded: { ...loaded, program },
    tool: tool(),
    progress: (step) => process.stderr.write(`${step}\n`),
  })
  say(found, 'The documents do not hold:', [
    `The documents hold: ${manifest.files.length} files are as they were written, the content is the one that they were made from,`,
    'and made again from it they are the same, byte by byte.',
  ])
}

async function verifyEvidence(): Promise<void> {
  const pack = filesOf(dir)
  const manifest = manifestIn(pack.text('manifest.json'))
  if (manifest === undefined)
    return usage(
      `${dir} holds nothing that this version can verify: it has no manifest.json of version 1. Documents are written by npm run documents, evidence by npm run check -- --evidence DIR.`,
    )
  const found = await verify(pack.text, manifest, resolve(options.content), tool(), scored)
  const { as_of, verdict, files, frozen_on } = manifest
  const inputs = (pack.text('inputs.sha256') ?? '').split('\n').length - 1
  say(found, `The evidence does not hold as of ${as_of}:`, [
    `The evidence holds: ${files.length} files of the pack are as they were written, ${inputs} files of the content are those that were judged,`,
    `and judged again as of ${as_of} they give the same result, byte by byte.`,
    '',
    `Verdict of the run: ${verdict}.`,
    ...(frozen_on === undefined
      ? []
      : [`The program stands still at ${frozen_on}, as samples do, so this says nothing about any later day.`]),
    ...(verdict === 'simulation' ? ['It was a simulation for another day than its own, so it proves nothing.'] : []),
    'This does not prove who ran the check or when, that what the content says is true, or that a document exists behind a hash.',
  ])
}

/** What does not hold, fifty of it at most, or that all holds. */
function say(differences: readonly string[], no: string, yes: readonly string[]): void {
  const more = differences.length > 50 ? [`  and ${differences.length - 50} more`] : []
  const lines = differences.length === 0 ? yes : [no, ...differences.slice(0, 50).map((each) => `  ${each}`), ...more]
  process.stdout.write(`${lines.join('\n')}\n`)
  process.exitCode = differences.length > 0 ? 1 : 0
}
