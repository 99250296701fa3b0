// Documents that a site of an audience may offer, out of the folder in which all of them were made.
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Audience, maySee } from '../../schemas/audience.ts'
import { type ManifestEntry, manifest_file, manifestFrom } from '../documents/manifest.ts'
import { downloads_folder, nothing_offered, type Offered, pictures_folder } from '../site/downloads.ts'

export interface OfferedFiles {
  offered: Offered
  /** Digest of each file by its path in the site. */
  digests: Record<string, string>
  /** The file behind a path of the site; undefined when there is none. */
  fileAt: (path: string) => string | undefined
  /** Puts the files into a site. */
  copyTo: (dir: string) => void
}

/** What the manifest in `folder` has for an audience; nothing where there is no manifest. */
export function offeredTo(audience: Audience, folder: string | undefined): OfferedFiles {
  const file = folder === undefined ? undefined : join(folder, manifest_file)
  const manifest = file === undefined || !existsSync(file) ? undefined : manifestFrom(readFileSync(file, 'utf8'))
  if (folder === undefined || manifest === undefined)
    return { offered: nothing_offered, digests: {}, fileAt: () => undefined, copyTo: () => undefined }
  const allowed = manifest.files.filter((entry) => maySee(audience, entry.audience) && (entry.kind !== 'social' || audience === 'public'))
  const placed = new Map(allowed.map((entry) => [placeOf(entry), entry]))
  if (placed.size < allowed.length) throw new Error('two documents have the same place in a site')
  return {
    offered: {
      downloads: [...placed].flatMap(([path, entry]) => (entry.kind === 'social' ? [] : [downloadOf(`/${path}`, entry)])),
      pictures: Object.fromEntries([...placed].flatMap(([path, entry]) => (entry.kind === 'social' ? [pictureOf(`/${path}`, entry)] : []))),
    },
    digests: Object.fromEntries([...placed].map(([path, { sha256 }]) => [path, sha256])),
    fileAt: (path) => {
      const entry = placed.get(path)
      return entry === undefined ? undefined : join(folder, entry.path)
    },
    copyTo: (dir) => {
      for (const [path, entry] of placed) {
        mkdirSync(dirname(join(dir, path)), { recursive: true })
        place(join(folder, entry.path), join(dir, path))
      }
    },
  }
}

// The folder of the audience says nothing to a reader of the site.
const placeOf = ({ path, kind }: ManifestEntry): string =>
  kind === 'social' ? path.slice(path.indexOf('/') + 1) : `${downloads_folder}/${path.slice(path.indexOf('/') + 1)}`

const downloadOf = (href: string, { kind, title, bytes, locale, template_version, as_of, partner, entry }: ManifestEntry) => ({
  href,
  kind,
  title,
  bytes,
  version: template_version,
  day: as_of,
  ...(locale === undefined ? {} : { locale }),
  ...(partner === undefined ? {} : { partner }),
  ...(entry === undefined ? {} : { entry }),
})

/** Networks keep a picture by its address, so the address changes with it. */
const pictureOf = (href: string, { sha256 }: ManifestEntry): [string, string] => [
  `/${href.slice(`/${pictures_folder}/`.length).replace(/(?:^|(?<=\/))index\.png$/, '')}`,
  `${href}?v=${sha256.slice(0, 8)}`,
]

// A hard link costs no reading and no space; across file systems there is none.
function place(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
