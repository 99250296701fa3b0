// `npm run verify -- DIR`: holds a pack of evidence against itself and against the content, which is judged again.
import { resolve } from 'node:path'
import { scored } from '../src/build/scored.ts'
import { manifestIn, verify } from '../src/gate/pack.ts'
import { filesOf } from '../src/read/contents.ts'
import { flagsWith, tool, usage } from './options.ts'

const { options, rest } = flagsWith({ content: 'content' })
const [dir] = rest
if (dir === undefined || rest.length > 1) usage('Give one folder that npm run check -- --evidence DIR wrote: npm run verify -- DIR.')
const pack = filesOf(resolve(dir))
const manifest = manifestIn(pack.text('manifest.json'))
if (manifest === undefined) usage(`${dir} holds no evidence that this version can read: it has no manifest.json of version 1.`)

const differences = await verify(pack.text, manifest, resolve(options.content), tool(), scored)
const { as_of, verdict, files, frozen_on } = manifest
const inputs = (pack.text('inputs.sha256') ?? '').split('\n').length - 1
const lines =
  differences.length > 0
    ? [
        `The evidence does not hold as of ${as_of}:`,
        ...differences.slice(0, 50).map((each) => `  ${each}`),
        ...more(differences.length - 50),
      ]
    : [
        `The evidence holds: ${files.length} files of the pack are as they were written, ${inputs} files of the content are those that were judged,`,
        `and judged again as of ${as_of} they give the same result, byte by byte.`,
        '',
        `Verdict of the run: ${verdict}.`,
        ...(frozen_on === undefined
          ? []
          : [`The program stands still at ${frozen_on}, as samples do, so this says nothing about any later day.`]),
        ...(verdict === 'simulation' ? ['It was a simulation for another day than its own, so it proves nothing.'] : []),
        'This does not prove who ran the check or when, that what the content says is true, or that a document exists behind a hash.',
      ]
process.stdout.write(`${lines.join('\n')}\n`)
process.exitCode = differences.length > 0 ? 1 : 0

function more(count: number): string[] {
  return count > 0 ? [`  and ${count} more`] : []
}
