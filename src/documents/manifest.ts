// The list of all documents that were made, and of what: programs rely on its shape, so fields are added and never renamed or removed within a version.
import { z } from 'zod'
import { audiences } from '../../schemas/audience.ts'
import { outputSchemaText } from '../../schemas/json.ts'
import { byCode } from '../problems/problem.ts'
import { type Artifact, artifact_kinds } from './artifact.ts'
import { sha256 } from './digest.ts'

export const manifest_file = 'manifest.json'
const sha = z.string().regex(/^[0-9a-f]{64}$/)
const said = (description: string) => ({ description })

const manifest_entry = z.strictObject({
  path: z.string().meta(said('Below the folder of the manifest.')),
  audience: z.enum(audiences).meta(said('Who may have it.')),
  kind: z.enum(artifact_kinds),
  title: z.record(z.string(), z.string()).meta(said('What people call it, by language.')),
  type: z.string().meta(said('Media type.')),
  bytes: z.int().min(0),
  sha256: sha,
  as_of: z.iso.date().meta(said('Day that it was made for.')),
  template_version: z.string().meta(said('Version of the template that it is made by.')),
  locale: z.string().optional().meta(said('Language of its words; absent of files without, and of those that hold several.')),
  partner: z.string().optional().meta(said('Partner that it is about or made for.')),
  entry: z.strictObject({ kind: z.string(), id: z.string() }).optional().meta(said('Entry that it belongs to.')),
  inputs: z
    .array(z.strictObject({ file: z.string(), sha256: sha }))
    .meta(said('Files of the program that it is made from, below its folder.')),
})

const manifest = z.strictObject({
  version: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  program: z.string(),
  files: z.array(manifest_entry),
})
export type Manifest = z.output<typeof manifest>
export type ManifestEntry = z.output<typeof manifest_entry>

export const manifest_schema_path = 'schemas/json/documents-manifest.schema.json'
export const manifestSchemaText = (): string => outputSchemaText(manifest)

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  ics: 'text/calendar',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

export const mediaType = (path: string): string => types[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream'

/** Path of a document below the folder of the manifest: each audience has a folder of its own. */
export const pathOf = ({ audience, path }: Pick<Artifact, 'audience' | 'path'>): string => `${audience}/${path}`

/** `inputSha` gives the digest of a file of the program. */
export function entryOf(artifact: Artifact, bytes: Uint8Array, as_of: string, inputSha: (file: string) => string): ManifestEntry {
  const { audience, kind, title, locale, partner, entry, inputs, version } = artifact
  const path = pathOf(artifact)
  return {
    path,
    audience,
    kind,
    title,
    type: mediaType(path),
    bytes: bytes.length,
    sha256: sha256(bytes),
    as_of,
    template_version: version,
    ...(locale === undefined ? {} : { locale }),
    ...(partner === undefined ? {} : { partner }),
    ...(entry === undefined ? {} : { entry }),
    inputs: [...new Set(inputs)].sort(byCode).map((file) => ({ file, sha256: inputSha(file) })),
  }
}

/** The text of the manifest; the same files give the same text. */
export const manifestText = (value: Manifest): string =>
  `${JSON.stringify({ ...value, files: [...value.files].sort((a, b) => byCode(a.path, b.path)) }, null, 2)}\n`

/** A manifest that was written before; undefined when the text is none. */
export function manifestFrom(text: string): Manifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
