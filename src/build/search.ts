// The search index of a site, fed from its pages' own texts. It is kept in shards by content, so that an edit indexes one shard again.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { addressOf, type Page } from '../site/page.ts'
import { searchGroup } from '../site/search-kind.ts'

const records_per_shard = 2500

/** Number of shards for a number of pages; small sites have one. */
export const shardCount = (pages: readonly Page[]): number =>
  Math.max(1, Math.ceil(pages.filter((page) => page.search).length / records_per_shard))

interface SearchRecord {
  url: string
  content: string
  language: string
  meta: Record<string, string>
  filters: Record<string, string[]>
}

/** Writes the index below `outDir`. Shards that did not change are taken from `cacheDir`. */
export async function writeSearch(pages: readonly Page[], outDir: string, cacheDir: string): Promise<void> {
  const shards: SearchRecord[][] = Array.from({ length: shardCount(pages) }, () => [])
  for (const page of pages) {
    const record = recordOf(page)
    if (record) shards[shardOf(record.url, shards.length)]?.push(record)
  }
  const kept = new Set<string>()
  for (const [index, records] of shards.entries()) {
    const digest = createHash('sha256').update(JSON.stringify(records)).digest('hex').slice(0, 24)
    const folder = join(cacheDir, digest)
    kept.add(digest)
    if (!existsSync(folder)) await indexShard(records, folder)
    cpSync(folder, index === 0 ? outDir : join(outDir, String(index)), { recursive: true })
  }
  for (const name of existsSync(cacheDir) ? readdirSync(cacheDir) : [])
    if (!kept.has(name)) rmSync(join(cacheDir, name), { recursive: true, force: true })
  await close()
}

// Filters and titles are words of the page's own language. A list has the filter of its entries.
function recordOf(page: Page): SearchRecord | undefined {
  if (page.search === undefined) return undefined
  const { kind, note, text } = page.search
  return {
    url: addressOf(page),
    content: `${page.title}. ${page.description} ${text}`,
    language: page.locale.tag.toLowerCase(),
    meta: { title: page.title, kind, ...(note === undefined ? {} : { note }) },
    filters: { kind: [searchGroup(page)] },
  }
}

const shardOf = (url: string, shards: number): number => createHash('sha256').update(url).digest().readUInt32BE() % shards

async function indexShard(records: readonly SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ maxFragments: 50 } as Parameters<typeof createIndex>[0])
  if (index === undefined) throw new Error(`the search index cannot be made: ${errors.join(', ')}`)
  for (let from = 0; from < records.length; from += 250) {
    const answers = await Promise.all(records.slice(from, from + 250).map((record) => index.addCustomRecord(record)))
    const failed = answers.find((answer) => answer.errors.length > 0)
    if (failed) throw new Error(`the search index cannot take a page: ${failed.errors.join(', ')}`)
  }
  const temporary = `${folder}.tmp`
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary, { recursive: true })
  const written = await index.writeFiles({ outputPath: temporary })
  if (written.errors.length > 0) throw new Error(`the search index cannot be written: ${written.errors.join(', ')}`)
  // Pagefind's own interfaces: ours asks its index.
  for (const name of readdirSync(temporary)) if (/-ui\.|-highlight\./.test(name)) rmSync(join(temporary, name))
  await index.deleteIndex()
  renameSync(temporary, folder)
}
