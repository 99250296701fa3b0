// Plants canaries in a copy of a program: in every text that the public may not see, in every page that it may not read.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseTable } from 'csv-parse/sync'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import type { Audience } from '../../schemas/audience.ts'
import { maySee } from '../../schemas/audience.ts'
import { kinds } from '../../schemas/index.ts'
import type { Kind } from '../../schemas/kind.ts'
import { load } from '../../src/program/load.ts'
import type { AnyEntry } from '../../src/program/program.ts'
import { bare, isArray, isObject, isRecord, isUnion, metaOf } from '../../src/program/schema.ts'
import { view } from '../../src/program/view.ts'
import { Aviary } from '../build/canaries.ts'

type Schema = z.core.$ZodType

export interface Planted {
  text: string
  /** File and field. */
  place: string
}

/** Copies the program to `to` and plants. Returns what may not be found in the public site and has to be found in the internal one. */
export function plant(from: string, to: string): Planted[] {
  cpSync(from, to, { recursive: true })
  writeFileSync(
    join(to, 'guide/canary-notes.mdx'),
    '---\ntitle: Notes\ndescription: Notes.\naudience: internal\nowner: Somebody\n---\n\nNotes.\n',
  )
  const { program, problems } = load(to)
  if (program === undefined) throw new Error(problems.map(String).join('\n'))
  const entries: AnyEntry[] = Object.values(program.entries).flat()
  const shown = new Set(Object.values(view(program, 'public').entries).flatMap((all) => all.map(keyOf)))
  const planted: Planted[] = []
  const aviary = new Aviary(1, (kind) => entries.find((entry) => entry.kind === kind)?.id)
  const seen = new Set<string>()
  for (const file of new Set(entries.map((entry) => entry.file))) {
    const own = entries.filter((entry) => entry.file === file)
    const [first] = own
    const kind: Kind | undefined = kinds.find((each) => each.name === first?.kind)
    if (first === undefined || kind === undefined) continue
    const audience: Audience = own.some((entry) => shown.has(keyOf(entry))) ? 'public' : 'internal'
    // Optional fields that nobody filled are added where a kind is first met, once shown and once hidden.
    const adding = !seen.has(`${kind.name} ${audience}`)
    seen.add(`${kind.name} ${audience}`)
    const before = aviary.canaries.length
    const planter = new Planter(aviary, kind, adding)
    writeFileSync(join(to, file), rewritten(file, readFileSync(join(to, file), 'utf8'), planter, audience))
    planted.push(
      ...aviary.canaries
        .slice(before)
        .filter((each) => each.audience !== 'public')
        .map(({ text, path }) => ({ text, place: `${file} ${path}` })),
    )
  }
  return planted
}

const keyOf = (entry: { kind: string; id: string; locale?: string }): string => `${entry.kind} ${entry.id} ${entry.locale ?? ''}`

function rewritten(file: string, text: string, planter: Planter, audience: Audience): string {
  if (file.endsWith('.yaml')) return stringify(planter.whole(parse(text), audience), { lineWidth: 0 })
  if (file.endsWith('.csv')) {
    const rows: Record<string, string>[] = parseTable(text, { columns: true, bom: true })
    const columns = Object.keys(rows[0] ?? {})
    const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
    const planted = rows.map((row) => planter.row(row, audience))
    return `${[line(columns), ...planted.map((row) => line(columns.map((column) => row[column] ?? '')))].join('\n')}\n`
  }
  const [, front = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? []
  return `---\n${stringify(planter.whole(parse(front), audience), { lineWidth: 0 })}---\n${body}${audience === 'internal' ? planter.prose() : ''}`
}

/** Fields of items of an entry's lists that other fields of it name, such as `outcomes.id`. */
function namedLists(schema: Schema, seen = new Set<Schema>()): string[] {
  // Some schemas hold themselves.
  if (seen.has(schema)) return []
  seen.add(schema)
  const { among } = metaOf(schema)
  const inner = bare(schema)
  const below: Schema[] = isObject(inner)
    ? Object.values(inner._zod.def.shape)
    : isArray(inner)
      ? [inner._zod.def.element]
      : isRecord(inner)
        ? [inner._zod.def.valueType]
        : isUnion(inner)
          ? [...inner._zod.def.options]
          : []
  return [...(among?.in === 'entry' ? [`${among.list}.${among.key}`] : []), ...below.flatMap((each) => namedLists(each, seen))]
}

const narrower = (a: Audience, b: Audience): Audience => (maySee(a, b) ? a : b)

class Planter {
  readonly #aviary: Aviary
  readonly #kind: Kind
  readonly #adding: boolean
  readonly #named: ReadonlySet<string>

  constructor(aviary: Aviary, kind: Kind, adding: boolean) {
    this.#aviary = aviary
    this.#kind = kind
    this.#adding = adding
    this.#named = new Set(namedLists(kind.schema))
  }

  whole(value: unknown, audience: Audience): unknown {
    return this.#planted(this.#kind.schema, value, '', audience)
  }

  row(row: Record<string, string>, audience: Audience): Record<string, string> {
    const planted = this.#planted(
      this.#kind.schema,
      Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')),
      '',
      audience,
    )
    return Object.fromEntries(Object.entries(planted as Record<string, unknown>).map(([column, cell]) => [column, String(cell)]))
  }

  prose(): string {
    const texts = ['heading', 'paragraph', 'emphasis'].map((part) => this.#aviary.text(z.string(), `body, ${part}`, 'internal'))
    return `\n\n## ${texts[0]}\n\nA paragraph says ${texts[1]}, and **${texts[2]}**.\n`
  }

  #planted(schema: Schema, value: unknown, path: string, audience: Audience): unknown {
    const meta = metaOf(schema)
    const inner = bare(schema)
    if (meta.ref !== undefined || meta.among || meta.asset) return value
    if (isObject(inner) && isMap(value)) {
      const fields = Object.entries(inner._zod.def.shape).map(([name, field]) => {
        const at = path === '' ? name : `${path}.${name}`
        const own = narrower(audience, metaOf(field).audience ?? 'internal')
        if (at === this.#kind.idField) return [name, value[name]]
        // Other fields of the entry name the item by it.
        if (this.#named.has(at.replace(/\[\d+\](?=[^[]*$)/, ''))) return [name, value[name]]
        return [name, value[name] === undefined ? this.#added(field, at, own) : this.#planted(field, value[name], at, own)]
      })
      return Object.fromEntries(fields.filter(([, each]) => each !== undefined))
    }
    if (isArray(inner) && Array.isArray(value)) {
      if (value.length === 0) return this.#added(schema, path, audience) ?? value
      return value.map((item, index) => this.#planted(inner._zod.def.element, item, `${path}[${index}]`, audience))
    }
    if (isRecord(inner) && isMap(value)) {
      const { valueType } = inner._zod.def
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, this.#planted(valueType, each, `${path}.${key}`, audience)]),
      )
    }
    if (isUnion(inner)) {
      const option = inner._zod.def.options.find((each) => z.safeParse(each, value).success)
      return option && !hasChecks(schema) ? this.#planted(option, value, path, audience) : value
    }
    if (typeof value !== 'string' || audience === 'public') return value
    const { length } = this.#aviary.canaries
    const text = this.#aviary.text(schema, path, audience)
    return this.#aviary.canaries.length > length ? text : value
  }

  #added(schema: Schema, path: string, audience: Audience): unknown {
    const { asset, among } = metaOf(schema)
    if (!this.#adding || audience === 'public' || asset || among?.in === 'entry') return undefined
    const { length } = this.#aviary.canaries
    const value = withoutAssets(schema, this.#aviary.value(schema, path, audience))
    const fits = z.safeParse(schema, value).success
    // Some went with the files that they named.
    const kept = this.#aviary.canaries.splice(length).filter(({ text }) => fits && JSON.stringify(value).includes(text))
    this.#aviary.canaries.push(...kept)
    return kept.length > 0 ? value : undefined
  }
}

// Files that are named have to exist.
function withoutAssets(schema: Schema, value: unknown): unknown {
  const inner = bare(schema)
  if (Array.isArray(value)) return isArray(inner) ? value.map((item) => withoutAssets(inner._zod.def.element, item)) : value
  if (!isMap(value) || !isObject(inner)) return value
  const fields = Object.entries(value).filter(([name]) => !metaOf(inner._zod.def.shape[name] as Schema).asset)
  return Object.fromEntries(fields.map(([name, each]) => [name, withoutAssets(inner._zod.def.shape[name] as Schema, each)]))
}

// A decimal is a union with a form of its own.
const hasChecks = (schema: Schema): boolean => {
  const { def } = schema._zod as z.core.$ZodTypeInternals & { def: { type: string; innerType?: Schema } }
  return def.type === 'pipe' || (def.innerType !== undefined && hasChecks(def.innerType))
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
