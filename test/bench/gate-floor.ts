// Run as its own process: reads the files of a program that the gate judges as barely as can be, js-yaml and zod over every one.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { kinds } from '../../schemas/index.ts'

const [, , dir = '.'] = process.argv
const patterns = kinds
  .filter(({ path }) => path.endsWith('.yaml') || path.endsWith('.mdx') || path.endsWith('.md'))
  .map(({ path, schema }) => ({
    pattern: new RegExp(
      `^${path
        .replaceAll('.', '\\.')
        .replace(/\{\\\.\\\.\\\.\w+\}/g, '.+')
        .replace(/\{\w+\}/g, '[^/]+')}$`,
    ),
    schema,
  }))

const values: unknown[] = []
for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue
  const path = join(entry.parentPath, entry.name)
  const schema = patterns.find(({ pattern }) => pattern.test(path.slice(dir.length + 1)))?.schema
  if (schema === undefined) continue
  const text = readFileSync(path, 'utf8')
  values.push(schema.parse(load(path.endsWith('.yaml') ? text : text.slice(4, text.indexOf('\n---', 4)), { schema: CORE_SCHEMA })))
}
process.stdout.write(JSON.stringify({ entries: values.length }))
