// From a loaded program to its documents on the disk: plan for each audience, make what changed, write all with the manifest, and swap.
import { existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Audience, audiences } from '../../schemas/audience.ts'
import type { Artifact } from '../documents/artifact.ts'
import { jobDigest, sha256 } from '../documents/digest.ts'
import { entryOf, type ManifestEntry, manifest_file, manifestFrom, manifestText, pathOf } from '../documents/manifest.ts'
import { isAsked, planned, type Selection } from '../documents/plan.ts'
import { packetsOf } from '../gate/legal-packets.ts'
import { inOrder, type Problem, problem } from '../problems/problem.ts'
import type { Loaded } from '../program/load.ts'
import { type Program, settings } from '../program/program.ts'
import { view } from '../program/view.ts'
import { siteOf } from '../site/site.ts'
import { type DocumentCache, documentCache } from './document-cache.ts'
import { type DocumentPool, documentPool } from './document-pool.ts'
import type { Judged } from './judged.ts'
import { codeDigest } from './plan.ts'
import { prepare, publish, recover } from './swap.ts'

export interface DocumentsBuild {
  /** Folder of the project: where src/ is. */
  project: string
  content: string
  /** The program, read from `content` without errors. */
  loaded: Loaded & { program: Program }
  asOf: string
  /** Folder to publish to. */
  out: string
  /** Folder of the caches, one below it for each audience. */
  state: string
  tool: { name: string; version: string }
  /** Only these documents are made; the others stay as they are. */
  selection?: Selection
  progress: (step: string) => void
}

export interface DocumentsResult {
  files: ManifestEntry[]
  /** How many documents there should be of those that were asked for. */
  asked: number
  /** How many of them were made and not taken from the last build. */
  made: number
  /** What could not be made, and why; the other documents are there. */
  problems: Problem[]
}

/** Builds and publishes. An error or a kill leaves the last output as it was. */
export async function buildDocuments(options: DocumentsBuild): Promise<DocumentsResult> {
  const { project, content, loaded, asOf, out, state, selection, progress } = options
  recover(out)
  const target = prepare(out)
  const code = codeDigest(project, ['src', 'schemas', 'package-lock.json'])
  const digests = new Map<string, string>()
  const read = (file: string): Buffer => readFileSync(join(content, file))
  const inputSha = (file: string): string => {
    const known = digests.get(file) ?? sha256(read(file))
    digests.set(file, known)
    return known
  }
  const entries: ManifestEntry[] = []
  const problems: Problem[] = []
  let [asked, made] = [0, 0]
  await using pool = documentPool()
  for (const audience of audiences.filter((each) => isAsked(each, selection))) {
    const { compliance, scorecards } = await judged(audience, options)
    const site = siteOf(view(loaded.program, audience), audience, asOf, compliance, scorecards)
    const packets = audience === 'partner' ? { packets: packetsOf(loaded.program, asOf) } : {}
    const plan = planned({ site, read, ...packets }, selection)
    problems.push(...plan.problems)
    const cache = documentCache(join(state, audience))
    const count = await makeInto(
      plan.artifacts,
      { target, cache, code, pool, progress: (step) => progress(`${audience}: ${step}`) },
      (artifact, bytes) => {
        if (bytes instanceof Uint8Array) entries.push(entryOf(artifact, bytes, asOf, inputSha))
        else problems.push(unmade(artifact, bytes))
      },
    )
    asked += plan.artifacts.length
    made += count
    if (selection === undefined) cache.prune()
  }
  const kept = selection === undefined ? [] : keep(out, target, selection)
  const files = [...entries, ...kept]
  const { name, default_locale } = settings(loaded.program)
  const program = typeof name === 'string' ? name : (name[default_locale] ?? '')
  writeFileSync(join(target, manifest_file), manifestText({ version: 1, tool: options.tool, program, files }))
  publish(out)
  return { files, asked, made, problems: inOrder(unique(problems)) }
}

// The gate and the figures are loaded for the team's documents alone: one contract does not wait for them.
async function judged(audience: Audience, { loaded, content, asOf }: DocumentsBuild): Promise<Judged> {
  if (audience !== 'internal') return {}
  const { judgedFor } = await import('./judged.ts')
  return judgedFor(audience, loaded, content, asOf)
}

interface Making {
  target: string
  cache: DocumentCache
  code: string
  pool: DocumentPool
  progress: (step: string) => void
}

type Unmade = { reason: string; fix: string }

/** Writes each document as soon as it is made; returns how many were not made before. */
async function makeInto(
  artifacts: readonly Artifact[],
  { target, cache, code, pool, progress }: Making,
  tell: (artifact: Artifact, result: Uint8Array | Unmade) => void,
): Promise<number> {
  const missing: { artifact: Artifact; digest: string }[] = []
  const write = (artifact: Artifact, bytes: Uint8Array): void => {
    const file = join(target, pathOf(artifact))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    tell(artifact, bytes)
  }
  for (const artifact of artifacts) {
    const digest = jobDigest(artifact.job, code)
    const known = cache.get(digest)
    if (known === undefined) missing.push({ artifact, digest })
    else write(artifact, known)
  }
  progress(`${missing.length} of ${artifacts.length} documents to make`)
  let done = 0
  await pool.makeAll(
    missing.map(({ artifact }) => artifact.job),
    (index, result) => {
      const found = missing[index]
      if (found === undefined) return
      if ('bytes' in result) {
        cache.put(found.digest, result.bytes)
        write(found.artifact, result.bytes)
      } else tell(found.artifact, result)
      done += 1
      if (done % 100 === 0) progress(`${done} of ${missing.length} made`)
    },
  )
  return missing.length
}

const unmade = ({ source, path }: Artifact, { reason, fix }: Unmade): Problem =>
  problem('document-unmade', { file: source.file, place: source.place, reason: `${path} was not made: ${reason}`, fix })

// One cause may stand behind documents of several audiences.
function unique(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map((each) => [`${each.file}:${each.line}:${each.column} ${each.ruleId} ${each.reason}`, each]))
  return [...byText.values()]
}

/** Documents of the last build that this one was not asked for stay: the same files, and their entries. Of what it was asked for, nothing old stays. */
function keep(out: string, target: string, { only, partner }: Selection): ManifestEntry[] {
  const file = join(out, manifest_file)
  const last = existsSync(file) ? manifestFrom(readFileSync(file, 'utf8')) : undefined
  const kept = (last?.files ?? []).filter(
    (entry) =>
      !((only === undefined || entry.kind === only) && (partner === undefined || entry.partner === partner)) &&
      existsSync(join(out, entry.path)),
  )
  for (const { path } of kept) {
    mkdirSync(dirname(join(target, path)), { recursive: true })
    linkSync(join(out, path), join(target, path))
  }
  return kept
}
