// Holds a folder of documents against its manifest, the manifest against the content, and both against what the content gives when all is made again.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '../documents/digest.ts'
import { type Manifest, type ManifestEntry, manifest_file, manifestFrom } from '../documents/manifest.ts'
import { byCode } from '../problems/problem.ts'
import { buildDocuments, type DocumentsBuild } from './documents.ts'

/** The manifest of a folder of documents; undefined of other folders. */
export function documentsManifest(dir: string): Manifest | undefined {
  const file = join(dir, manifest_file)
  return existsSync(file) ? manifestFrom(readFileSync(file, 'utf8')) : undefined
}

/** What does not hold, as sentences; none when every file is as it was written and comes out the same again. */
export async function verifyDocuments(
  dir: string,
  { files }: Manifest,
  build: Omit<DocumentsBuild, 'asOf' | 'out' | 'state' | 'selection'>,
): Promise<string[]> {
  const written = writtenIn(dir)
  const known = new Set(files.map(({ path }) => path))
  const inputs = new Map(files.flatMap((entry) => entry.inputs.map(({ file, sha256: sha }) => [file, sha] as const)))
  return [
    ...files.flatMap((entry) => damage(dir, entry)),
    ...written.filter((path) => path !== manifest_file && !known.has(path)).map((path) => `${path} is not in the manifest`),
    ...[...inputs].sort(([a], [b]) => byCode(a, b)).flatMap(([file, sha]) => inputChange(build.content, file, sha)),
    ...(await differences(files, build)),
  ]
}

function damage(dir: string, { path, sha256: sha }: ManifestEntry): string[] {
  const file = join(dir, path)
  if (!existsSync(file)) return [`${path} is missing`]
  return sha256(readFileSync(file)) === sha ? [] : [`${path} is not as it was written`]
}

function inputChange(content: string, file: string, sha: string): string[] {
  const path = join(content, file)
  if (!existsSync(path)) return [`${file}, from which documents were made, is no longer in the content`]
  return sha256(readFileSync(path)) === sha ? [] : [`${file}, from which documents were made, has changed since`]
}

/** Everything is made again for each day that the manifest speaks of, without what earlier builds remembered. */
async function differences(files: readonly ManifestEntry[], build: Omit<DocumentsBuild, 'asOf' | 'out' | 'state'>): Promise<string[]> {
  const found: string[] = []
  for (const [asOf, entries] of Map.groupBy(files, ({ as_of }) => as_of)) {
    const folder = mkdtempSync(join(tmpdir(), 'partnerbook-verify-'))
    try {
      const again = await buildDocuments({ ...build, asOf, out: join(folder, 'out'), state: join(folder, 'state') })
      const made = new Map(again.files.map((entry) => [entry.path, entry.sha256]))
      for (const { path, sha256: sha } of entries) {
        const now = made.get(path)
        if (now === undefined) found.push(`${path} is not made from this content as of ${asOf}`)
        else if (now !== sha) found.push(`${path} comes out different when it is made again`)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return found
}

const writtenIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort(byCode)
