// Archives that are the same bytes in every run: sorted, and without the time of day. Office files are archives too.
import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate'
import { byCode } from '../../problems/problem.ts'

// The first day that the format knows, in local time, which is how the format keeps it.
const mtime = new Date(1980, 0, 1)

/** An archive of files by path. `first` stands before the others, as office formats ask of their list of parts. */
export function zipped(files: ReadonlyMap<string, Uint8Array>, first?: string): Uint8Array {
  const paths = [...files.keys()].sort((a, b) => Number(b === first) - Number(a === first) || byCode(a, b))
  const entries: Zippable = {}
  for (const path of paths) {
    const bytes = files.get(path)
    // Pictures are compressed already.
    if (bytes !== undefined) entries[path] = [bytes, { level: /\.(png|jpe?g|zip|pdf|pptx|docx|xlsx)$/i.test(path) ? 0 : 6 }]
  }
  return zipSync(entries, { mtime })
}

const core = 'docProps/core.xml'

/**
 * An office file (DOCX, PPTX, XLSX) without what changes between runs: the day it says it was made is `day` (`YYYY-MM-DD`), also in
 * workbooks inside, and its archive is sorted. `changes` are made to parts by path, where a library has no option for them.
 */
export function reproducible(office: Uint8Array, day: string, changes: Readonly<Record<string, (xml: string) => string>> = {}): Uint8Array {
  const parts: Unzipped = unzipSync(office)
  const files = new Map(
    Object.entries(parts)
      .filter(([path]) => !path.endsWith('/'))
      .map(([path, bytes]) => {
        const change = changes[path]
        return [path, settled(path, change === undefined ? bytes : rewritten(bytes, change), day)]
      }),
  )
  return zipped(files, '[Content_Types].xml')
}

function settled(path: string, bytes: Uint8Array, day: string): Uint8Array {
  if (/\.(xlsx|docx|pptx)$/.test(path)) return reproducible(bytes, day)
  if (path === core)
    return rewritten(bytes, (text) =>
      text.replaceAll(
        /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g,
        (_, open: string, __: string, close: string) => `${open}${day}T00:00:00Z${close}`,
      ),
    )
  // Word finds its watermarks by the beginning of their names; the library ends each with letters by chance.
  if (/^word\/header\d+\.xml$/.test(path))
    return rewritten(bytes, (text) => text.replaceAll(/(?<=\bid="PowerPlusWaterMarkObject)[\w-]+(?=")/g, '1'))
  return bytes
}

const rewritten = (bytes: Uint8Array, change: (text: string) => string): Uint8Array =>
  new TextEncoder().encode(change(new TextDecoder().decode(bytes)))
