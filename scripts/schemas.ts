// `npm run schemas`: writes the JSON Schemas of the kinds and of what the commands print, and tells the editor which files they are for.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds } from '../schemas/index.ts'
import { editorSchemas, schemaPath, schemaText } from '../schemas/json.ts'
import { manifest_schema_path, manifestSchemaText } from '../src/documents/manifest.ts'
import { result_schema_path, resultSchemaText } from '../src/gate/report/result.ts'
import { score_schemas } from '../src/scorecards/report/result.ts'

const root = join(import.meta.dirname, '..')
const settings = join(root, '.vscode/settings.json')

rmSync(join(root, 'schemas/json'), { recursive: true, force: true })
mkdirSync(join(root, 'schemas/json'))
for (const kind of kinds) writeFileSync(join(root, schemaPath(kind)), schemaText(kind))
const outputs = new Map([[result_schema_path, resultSchemaText()], ...score_schemas, [manifest_schema_path, manifestSchemaText()]])
for (const [path, text] of outputs) writeFileSync(join(root, path), text)

const kept = JSON.parse(readFileSync(settings, 'utf8')) as Record<string, unknown>
writeFileSync(settings, `${JSON.stringify({ ...kept, 'yaml.schemas': editorSchemas(kinds, 'content') }, null, 2)}\n`)
process.stderr.write(`${kinds.length + outputs.size} JSON Schemas written to schemas/json/\n`)
