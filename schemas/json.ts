// JSON Schemas of the kinds, for editors and for tools that check files without running this code.
import { z } from 'zod'
import { type Audience, audiences, maySee } from './audience.ts'
import type { Kind } from './kind.ts'

type Json = z.core.JSONSchema.BaseSchema

const draft = 'https://json-schema.org/draft/2020-12/schema'

/** The JSON Schema (draft 2020-12) of a kind's files. The description of a field ends with its audience, such as `[internal]`. */
export function jsonSchema(kind: Kind): Json {
  const schema = z.toJSONSchema(kind.schema, { io: 'input', override: ({ zodSchema, jsonSchema }) => refine(zodSchema, jsonSchema) })
  return { $schema: draft, title: kind.label, description: kind.description, ...described(schema, kind.audience) }
}

/** The kind's JSON Schema as the text of its file. */
export const schemaText = (kind: Kind): string => `${JSON.stringify(jsonSchema(kind), null, 2)}\n`

/** Where a kind's JSON Schema stands in this repository. */
export const schemaPath = (kind: Kind): string => `schemas/json/${kind.name}.schema.json`

/** JSON Schema of what a command prints, as the text of its file. */
export const outputSchemaText = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { override: ({ jsonSchema }) => withoutSafeLimits(jsonSchema) }), null, 2)}\n`

/** Which JSON Schema holds for which YAML files of `content`: the setting `yaml.schemas` of the editor. */
export const editorSchemas = (kinds: readonly Kind[], content: string): Record<string, string> =>
  Object.fromEntries(
    kinds
      .filter((kind) => kind.path.endsWith('.yaml'))
      .map((kind) => [`./${schemaPath(kind)}`, `${content}/${kind.path.replace(/\{\w+\}/g, '*')}`]),
  )

// Adds what zod's translation loses and drops limits that only JavaScript has.
function refine(zodSchema: z.core.$ZodTypes, json: Json): void {
  withoutSafeLimits(json)
  if ('protocol' in zodSchema._zod.def) json.pattern = '^https://'
}

function withoutSafeLimits(json: Json): void {
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum
}

// Our own notes on a schema mean nothing to an editor; who may see a field does to its author. A field is never seen by more than its parent is.
function described(node: Json, widest: Audience): Json {
  const { audience, ref, asset, identifies, words, text, problem, order, among, ...json } = node
  const one = (each: Json | boolean): Json | boolean => (typeof each === 'boolean' ? each : described(each, widest))
  for (const keyword of ['items', 'additionalProperties'] as const) {
    const below = json[keyword]
    if (typeof below === 'object' && !Array.isArray(below)) json[keyword] = one(below)
  }
  for (const keyword of ['anyOf', 'oneOf', 'allOf'] as const) json[keyword] &&= json[keyword].map((each) => described(each, widest))
  if (json.properties)
    json.properties = Object.fromEntries(Object.entries(json.properties).map(([name, each]) => [name, field(each, widest)]))
  if (json.$defs) json.$defs = Object.fromEntries(Object.entries(json.$defs).map(([name, each]) => [name, described(each, widest)]))
  return json
}

const isAudience = (value: unknown): value is Audience => audiences.some((each) => each === value)

function field(node: Json | boolean, widest: Audience): Json | boolean {
  if (typeof node === 'boolean') return node
  const mark = isAudience(node['audience']) ? node['audience'] : 'internal'
  const seen = maySee(mark, widest) ? mark : widest
  return { ...described(node, seen), description: `${node.description} [${seen}]` }
}
