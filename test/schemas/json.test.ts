// The JSON Schemas for editors: up to date, complete, and of one mind with zod on the sample program.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { asInternal, asPublic } from '../../schemas/audience.ts'
import { ref, text } from '../../schemas/fields.ts'
import { kinds } from '../../schemas/index.ts'
import { editorSchemas, jsonSchema, schemaPath, schemaText } from '../../schemas/json.ts'
import { defineKind, type Kind } from '../../schemas/kind.ts'
import { manifest_schema_path, manifestSchemaText } from '../../src/documents/manifest.ts'
import { result_schema_path, resultSchemaText } from '../../src/gate/report/result.ts'
import { Layout } from '../../src/program/paths.ts'
import { bare, isArray, isObject, isRecord, isUnion, metaOf } from '../../src/program/schema.ts'
import { parseYaml } from '../../src/read/yaml.ts'
import { score_schemas } from '../../src/scorecards/report/result.ts'

const formats = { date: true, 'date-time': true, email: true, uri: true, uuid: true } as const
const validators = new Map(
  kinds.map((kind): [string, ValidateFunction] => [kind.name, new Ajv2020({ allowUnionTypes: true, formats }).compile(jsonSchema(kind))]),
)

const outputs = new Map([[result_schema_path, resultSchemaText()], [manifest_schema_path, manifestSchemaText()], ...score_schemas])

describe('what is committed', () => {
  test('is what the kinds say; `npm run schemas` writes it', () => {
    expect(
      readdirSync('schemas/json')
        .map((name) => `schemas/json/${name}`)
        .sort(),
    ).toEqual([...kinds.map(schemaPath), ...outputs.keys()].sort())
    for (const [path, schema] of outputs) expect(readFileSync(path, 'utf8')).toBe(schema)
    for (const kind of kinds) expect(readFileSync(schemaPath(kind), 'utf8')).toBe(schemaText(kind))
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<string, unknown>
    expect(settings['yaml.schemas']).toEqual(editorSchemas(kinds, 'content'))
  })

  test('an entry of a new kind is known to editors without another line of code', () => {
    const award = defineKind({
      name: 'award',
      label: 'Awards',
      description: 'An award that a partner won.',
      path: 'awards/{year}/{id}.yaml',
      audience: 'partner',
      schema: z.strictObject({
        title: asPublic('Name of the award.', text),
        tier: asPublic('Tier it counts for.', ref('tier').optional()),
        jury: asInternal('Who decided.', z.array(z.strictObject({ name: asPublic('Name.', z.string()) }))),
      }),
    })
    expect(editorSchemas([award], 'program')).toEqual({ './schemas/json/award.schema.json': 'program/awards/*/*.yaml' })
    expect(jsonSchema(award)).toMatchInlineSnapshot(`
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "additionalProperties": false,
        "description": "An award that a partner won.",
        "properties": {
          "jury": {
            "description": "Who decided. [internal]",
            "items": {
              "additionalProperties": false,
              "properties": {
                "name": {
                  "description": "Name. [internal]",
                  "type": "string",
                },
              },
              "required": [
                "name",
              ],
              "type": "object",
            },
            "type": "array",
          },
          "tier": {
            "description": "Tier it counts for. [partner]",
            "maxLength": 64,
            "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
            "type": "string",
          },
          "title": {
            "anyOf": [
              {
                "minLength": 1,
                "type": "string",
              },
              {
                "additionalProperties": {
                  "minLength": 1,
                  "type": "string",
                },
                "propertyNames": {
                  "pattern": "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$",
                  "type": "string",
                },
                "type": "object",
              },
            ],
            "description": "Name of the award. [partner]",
          },
        },
        "required": [
          "title",
          "jury",
        ],
        "title": "Awards",
        "type": "object",
      }
    `)
  })
})

describe('every field, at any depth', () => {
  const fields = kinds.flatMap((kind) => fieldsOf(kind.schema, kind.name))

  test('has a sentence and an audience', () => {
    expect(fields.length).toBeGreaterThan(400)
    const lacking = fields.filter(
      ({ schema }) => !/^[A-Z].*[.?]$/.test(metaOf(schema).description ?? '') || metaOf(schema).audience === undefined,
    )
    expect(lacking.map(({ path }) => path)).toEqual([])
  })
})

describe('zod and JSON Schema are of one mind', () => {
  const files = sampleFiles()

  test('on every YAML file of the sample program', () => {
    expect(files.length).toBeGreaterThan(50)
    const refused = files.filter(({ kind, value }) => !accepts(kind, value).json || !accepts(kind, value).zod)
    expect(refused.map(({ file, kind }) => ({ file, errors: validators.get(kind.name)?.errors }))).toEqual([])
  })

  test('on each of its keys, misspelt', () => {
    const split = files.flatMap(({ file, kind, value }) =>
      misspelt(value).flatMap(({ path, value: wrong }) => disagreement(file, path, accepts(kind, wrong))),
    )
    expect(split).toEqual([])
  })

  test('on each of its values, replaced by one of another type', () => {
    const split = files.flatMap(({ file, kind, value }) =>
      retyped(value).flatMap(({ path, value: wrong }) => disagreement(file, path, accepts(kind, wrong))),
    )
    expect(split).toEqual([])
  })

  test('a misspelt key is refused at the top of every file', () => {
    const passed = files.filter(({ kind, value }) => accepts(kind, { ...(value as object), nmae: 'x' }).json)
    expect(passed.map(({ file }) => file)).toEqual([])
  })
})

interface Field {
  path: string
  schema: z.core.$ZodType
}

function fieldsOf(schema: z.core.$ZodType, path: string, open: readonly z.core.$ZodType[] = []): Field[] {
  const inner = bare(schema)
  if (open.includes(inner)) return []
  const seen = [...open, inner]
  if (isObject(inner)) {
    return Object.entries(inner._zod.def.shape).flatMap(([name, field]) => [
      { path: `${path}.${name}`, schema: field },
      ...fieldsOf(field, `${path}.${name}`, seen),
    ])
  }
  if (isArray(inner)) return fieldsOf(inner._zod.def.element, `${path}[]`, seen)
  if (isRecord(inner)) return fieldsOf(inner._zod.def.valueType, `${path}.*`, seen)
  if (isUnion(inner)) return inner._zod.def.options.flatMap((option) => fieldsOf(option, path, seen))
  return []
}

interface Sample {
  file: string
  kind: Kind
  value: unknown
}

function sampleFiles(): Sample[] {
  const layout = new Layout(kinds)
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  return files.sort().flatMap((file) => {
    const match = file.endsWith('.yaml') ? layout.match(file) : undefined
    const parsed = match && parseYaml({ file, text: readFileSync(join('content', file), 'utf8') })
    return match && parsed && 'value' in parsed ? [{ file, kind: match.kind, value: parsed.value }] : []
  })
}

const accepts = (kind: Kind, value: unknown) => ({
  zod: kind.schema.safeParse(value).success,
  json: validators.get(kind.name)?.(value) === true,
})

const disagreement = (file: string, path: string, verdict: { zod: boolean; json: boolean }): string[] =>
  verdict.zod === verdict.json
    ? []
    : [`${file} ${path}: zod ${verdict.zod ? 'accepts' : 'refuses'}, JSON Schema ${verdict.json ? 'accepts' : 'refuses'}`]

interface Variant {
  path: string
  value: unknown
}

/** The value once for each key of its maps, with that key misspelt. */
const misspelt = (value: unknown): Variant[] =>
  variants(value, (map, key) => Object.fromEntries(Object.entries(map).map(([name, each]) => [name === key ? `${name}x` : name, each])))

/** The value once for each key of its maps, with a value of another type there. */
const retyped = (value: unknown): Variant[] =>
  variants(value, (map, key) => ({ ...map, [key]: Array.isArray(map[key]) ? 'text' : [[true]] }))

function variants(value: unknown, change: (map: Record<string, unknown>, key: string) => unknown, path = ''): Variant[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      variants(item, change, `${path}[${index}]`).map((each) => ({ ...each, value: value.with(index, each.value) })),
    )
  }
  if (typeof value !== 'object' || value === null) return []
  const map: Record<string, unknown> = { ...value }
  return Object.entries(map).flatMap(([key, below]) => [
    { path: `${path}.${key}`, value: change(map, key) },
    ...variants(below, change, `${path}.${key}`).map((each) => ({ ...each, value: { ...map, [key]: each.value } })),
  ])
}
