// One file becomes its entries, or the problems that keep it from being one.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Kind } from '../../schemas/kind.ts'
import { type Place, type Problem, problem } from '../problems/problem.ts'
import { parseCsv, type Table } from '../read/csv.ts'
import { parseProse } from '../read/front-matter.ts'
import type { Link } from '../read/links.ts'
import { readBody } from '../read/mdx.ts'
import { Positions } from '../read/positions.ts'
import { readSource, type Source } from '../read/source.ts'
import { parseYaml } from '../read/yaml.ts'
import { type Placer, problemsOf, removal } from './issues.ts'
import { list, nearest } from './names.ts'
import type { Match } from './paths.ts'
import { fieldNames } from './schema.ts'

/** An entry as its file's path or row names it, whatever the file holds. */
export interface Claim extends Match {
  file: string
  /** Line at which the entry begins; more than 1 for rows of a table. */
  line: number
}

/** An entry of any kind while it is being linked. */
export interface Draft extends Claim {
  /** Its fields as the schema returns them, or as they were written when they do not fit the schema. */
  fields: Record<string, unknown>
  fits: boolean
  body?: string
  /** Links of the body. */
  links: readonly Link[]
  /** SHA-256 of the text of a prose file, the same whatever its line ends are. */
  hash?: () => string
  places: Placer
}

export interface ParsedFile {
  /** Entries that the file stands for even if it cannot be read, so that references to them are not called dangling. */
  claims: Claim[]
  drafts: Draft[]
  problems: Problem[]
  /** False when the file could not be read, so that it may stand for entries that are not known. */
  read: boolean
}

/** Reads one file of a kind. */
export function parseFile(root: string, file: string, match: Match): ParsedFile {
  const claim: Claim = { ...match, file, line: 1 }
  const source = readSource(join(root, file), file)
  if (!('text' in source)) return failed(claim, [source])
  if (file.endsWith('.csv')) return parseTable(claim, source)
  if (file.endsWith('.yaml')) {
    const yaml = parseYaml(source)
    return Array.isArray(yaml) ? failed(claim, yaml) : parseValue(claim, yaml.value, inYaml(source.text))
  }
  const prose = parseProse(source)
  if (Array.isArray(prose)) return failed(claim, prose)
  const body = readBody(file, source.text, prose.bodyStart)
  const parsed = parseValue(claim, prose.value ?? {}, inYaml(source.text, prose.yaml.start, prose.yaml.end))
  for (const draft of parsed.drafts) Object.assign(draft, { body: prose.body, links: body.links, hash: () => hashOf(source) })
  parsed.problems.push(...body.problems)
  return parsed
}

const hashOf = ({ text }: Source): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')

const failed = (claim: Claim, problems: Problem[]): ParsedFile => ({
  claims: claim.file.endsWith('.csv') ? [] : [claim],
  drafts: [],
  problems,
  read: false,
})

function parseValue(claim: Claim, value: unknown, places: Placer): ParsedFile {
  const { kind, file } = claim
  if (value === null) return failed(claim, [problem('file-empty', { file, reason: 'the file holds no fields' })])
  const result = kind.schema.safeParse(value)
  const draft = (fields: Record<string, unknown>): Draft => ({ ...claim, fields, fits: result.success, links: [], places })
  if (result.success) return one(draft(result.data as Record<string, unknown>), [])
  const problems = problemsOf({ file, schema: kind.schema, value, places }, result.error.issues)
  return isMap(value) ? one(draft(value), problems) : failed(claim, problems)
}

const one = (draft: Draft, problems: Problem[]): ParsedFile => ({ claims: [draft], drafts: [draft], problems, read: true })

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function parseTable(claim: Claim, source: Source): ParsedFile {
  const { kind, file } = claim
  const table = parseCsv(source)
  if (Array.isArray(table)) return failed(claim, table)
  const header = headerProblems(kind, file, table)
  if (header.length > 0) return failed(claim, header)
  const rows = table.rows.map((row) => {
    const place = (path: readonly PropertyKey[]): Place => row.place(path[0] === undefined ? undefined : String(path[0]))
    const own: Claim = { ...claim, id: row.value[kind.idField ?? ''] ?? '', line: place([]).line }
    return parseValue(own, row.value, { value: place, key: place })
  })
  const named = rows.flatMap((each) => each.claims).filter(({ id }) => id !== '')
  return { claims: named, drafts: rows.flatMap((each) => each.drafts), problems: rows.flatMap((each) => each.problems), read: true }
}

// A column that is missing or unknown would be wrong in every row, so it is said once, of the header.
function headerProblems(kind: Kind, file: string, { columns, header }: Table): Problem[] {
  const names = fieldNames(kind.schema, [], undefined)
  const unknown = columns.filter((column) => !names.includes(column))
  const meant = unknown.map((column) => nearest(column, names))
  const missing = names.filter((field) => !columns.includes(field) && !meant.some((near) => near[0] === field) && isRequired(kind, field))
  return [
    ...unknown.map((column, index) => {
      const near = meant[index] ?? []
      return problem('unknown-field', {
        file,
        place: header(column),
        reason: `the column "${column}" is no field${near.length > 0 ? `; did you mean ${list(near)}?` : ''}`,
        fix: near.length > 0 ? undefined : removal(names),
      })
    }),
    ...missing.map((field) =>
      problem('missing-field', { file, reason: `the column "${field}" is missing`, fix: 'Add the column to the header and to every row.' }),
    ),
  ]
}

const isRequired = (kind: Kind, field: string): boolean =>
  kind.schema.safeParse({}).error?.issues.some((issue) => issue.path[0] === field) ?? false

/** Places in YAML, worked out when the first one is asked for. */
function inYaml(text: string, start?: number, end?: number): Placer {
  let positions: Positions | undefined
  const get = () => {
    positions ??= new Positions(text, start, end)
    return positions
  }
  return { value: (path) => get().value(path), key: (path) => get().key(path) }
}
