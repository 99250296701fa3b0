// One file becomes its entries, or the problems that keep it from being one.
import { join } from 'node:path'
import type { Kind } from '../../schemas/kind.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { parseCsv } from '../read/csv.ts'
import { parseProse } from '../read/front-matter.ts'
import { bodyProblems } from '../read/mdx.ts'
import { Positions } from '../read/positions.ts'
import { readSource } from '../read/source.ts'
import { parseYaml } from '../read/yaml.ts'
import { type Placer, problemsOf } from './issues.ts'
import type { Match } from './paths.ts'

/** An entry of any kind while it is being linked: its fields are known to fit its schema. */
export interface Draft {
  kind: Kind
  id: string
  locale?: string
  file: string
  line: number
  params: Readonly<Record<string, string>>
  fields: Record<string, unknown>
  body?: string
  places: Placer
}

export interface ParsedFile {
  drafts: Draft[]
  problems: Problem[]
  /** Ids that the file stands for even if it has problems, so that references to it are not called dangling. */
  ids: string[]
}

/** Reads one file of a kind. */
export function parseFile(root: string, file: string, match: Match): ParsedFile {
  const source = readSource(join(root, file), file)
  const failed = (problems: Problem[]): ParsedFile => ({ drafts: [], problems, ids: file.endsWith('.csv') ? [] : [match.id] })
  if (!('text' in source)) return failed([source])
  const { text } = source
  const { kind } = match
  if (file.endsWith('.csv')) {
    const rows = parseCsv(source)
    if (!isRows(rows)) return failed(rows)
    const parsed = rows.map((row) => {
      const places = onRow(row.place)
      const id = String(row.value[kind.idField ?? ''] ?? '')
      return parseValue({ ...match, id }, file, row.value, places, row.place(undefined).line)
    })
    return {
      drafts: parsed.flatMap((each) => each.drafts),
      problems: parsed.flatMap((each) => each.problems),
      ids: parsed.flatMap((each) => each.ids),
    }
  }
  if (file.endsWith('.yaml')) {
    const yaml = parseYaml(source)
    return Array.isArray(yaml) ? failed(yaml) : parseValue(match, file, yaml.value, inYaml(text))
  }
  const prose = parseProse(source)
  if (Array.isArray(prose)) return failed(prose)
  const parsed = parseValue(match, file, prose.value ?? {}, inYaml(text, prose.yaml.start, prose.yaml.end))
  return {
    ...parsed,
    drafts: parsed.drafts.map((draft) => ({ ...draft, body: prose.body })),
    problems: [...parsed.problems, ...bodyProblems(file, text, prose.bodyStart)],
  }
}

function parseValue(match: Match, file: string, value: unknown, places: Placer, line = 1): ParsedFile {
  const { kind, id, locale, params } = match
  const result = kind.schema.safeParse(value)
  if (!result.success) return { drafts: [], problems: problemsOf(file, kind.schema, value, result.error.issues, places), ids: [id] }
  return {
    drafts: [
      { kind, id, ...(locale === undefined ? {} : { locale }), file, line, params, fields: result.data as Record<string, unknown>, places },
    ],
    problems: [],
    ids: [id],
  }
}

const isRows = (rows: ReturnType<typeof parseCsv>): rows is Exclude<ReturnType<typeof parseCsv>, Problem[]> =>
  rows.every((row) => 'value' in row)

/** Places in YAML, worked out when the first one is asked for. */
function inYaml(text: string, start?: number, end?: number): Placer {
  let positions: Positions | undefined
  const get = () => {
    positions ??= new Positions(text, start, end)
    return positions
  }
  return { value: (path) => get().value(path), key: (path) => get().key(path) }
}

const onRow = (place: (column: string | undefined) => Place): Placer => {
  const at = (path: readonly PropertyKey[]): Place => place(path[0] === undefined ? undefined : String(path[0]))
  return { value: at, key: at }
}
