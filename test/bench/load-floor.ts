// Run as its own process: reads a program as barely as can be, js-yaml and zod over every file, and prints how long that took.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { blueprint } from '../../schemas/blueprint.ts'
import { guide_page } from '../../schemas/guide-page.ts'
import { matrix } from '../../schemas/matrix.ts'
import { partner } from '../../schemas/partner.ts'
import { program } from '../../schemas/program.ts'
import { tier } from '../../schemas/tier.ts'

const [, , dir = '.'] = process.argv
const byFolder = { partners: partner.schema, blueprints: blueprint.schema, guide: guide_page.schema, tiers: tier.schema } as const

const start = performance.now()
let files = 0
const entries: unknown[] = []
for (const [folder, schema] of Object.entries(byFolder)) {
  for (const entry of readdirSync(join(dir, folder), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !entry.name.startsWith('.')) read(join(entry.parentPath, entry.name), schema)
  }
}
read(join(dir, 'program.yaml'), program.schema)
read(join(dir, 'matrix.yaml'), matrix.schema)
process.stdout.write(
  JSON.stringify({ ms: performance.now() - start, files, entries: entries.length, peak: 1024 * process.resourceUsage().maxRSS }),
)

function read(path: string, schema: { parse: (value: unknown) => unknown }): void {
  const text = readFileSync(path, 'utf8')
  const yaml = path.endsWith('.mdx') ? text.slice(4, text.indexOf('\n---', 4)) : text
  entries.push(schema.parse(load(yaml, { schema: CORE_SCHEMA })))
  files += 1
}
