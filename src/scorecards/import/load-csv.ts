// Reads the files of exports into tables of the database: the texts that mean something are learnt from the first rows, then the file is read once.
import { statSync } from 'node:fs'
import { dataset_columns } from '../datasets.ts'
import { type Engine, identifier, literal } from '../engine.ts'
import { digitAt } from './checks.ts'
import { formatOf, isListed } from './column-sql.ts'
import { type Dictionary, keyOf, keySql, type Meaning, separator } from './dictionary.ts'
import type { PartnerMatcher } from './match.ts'
import { meaningReader, partnerReader } from './meanings.ts'
import { cellOf, type RawTable } from './raw-table.ts'
import type { ResolvedFile } from './resolve.ts'
import {
  forgetCellsSql,
  plainTableSql,
  seenRowsSql,
  settleSql,
  type TableInput,
  tableSql,
  trialSql,
  unseenCountSql,
  unseenRows,
} from './table-sql.ts'

export interface Load {
  engine: Engine
  file: ResolvedFile
  matcher: PartnerMatcher
  /** Day of the export. */
  exported_on: string
  time_zone: string
  /** Name of the table that is made. */
  table: string
}

// What no cell holds, so that an empty cell and one that is not there stay apart.
const no_text = '\u0001\u0002none\u0002\u0001'

/** A file that the database reads as it is. With `short_rows`, rows with too few cells are read too, which it can only do where no cell has a line end. */
export function directTable(file: ResolvedFile, path: string, short_rows: boolean): RawTable {
  const last = file.headers.length - 1
  const columns = file.headers.map((_, index) => `c${index}: 'varchar'`).join(', ')
  return {
    from: `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${file.header_line}, delim = ${literal(file.delimiter)}, quote = '"', escape = '"',
      comment = '', nullstr = ${literal(no_text)}, null_padding = ${short_rows}, columns = {${columns}})`,
    cell: (index) => `c${index}`,
    ...(short_rows
      ? {
          row_check: {
            cells: [`c${last}`],
            fine: `c${last} is not null`,
            branches: `when c${last} is null then ${digitAt(0, 'too_few', true)}`,
          },
        }
      : {}),
  }
}

/** Reads a file into its table. Throws what the database throws when the file is not as `raw` says. */
export async function loadTable(load: Load, raw: RawTable, small = statSync(load.file.path).size <= small_file): Promise<void> {
  const listed = listedColumns(load, raw)
  const texts = await textsOf(load.engine, raw, listed, small ? undefined : first_rows)
  const input = inputOf(load, raw, dictionariesOf(load, listed, texts, !small))
  const loaded = (small || (await isPlain(load, input))) && (await loadPlainRows(load, input, listed, small))
  if (!loaded) await loadClosely(load, raw)
}

/** Reads a file into its table with every row looked at closely, which takes longer and comes to the same. */
export async function loadClosely(load: Load, raw: RawTable): Promise<void> {
  const listed = listedColumns(load, raw)
  const dictionaries = dictionariesOf(load, listed, await textsOf(load.engine, raw, listed), false)
  await load.engine.run(tableSql(inputOf(load, raw, dictionaries)))
}

const inputOf = ({ table, file, exported_on }: Load, raw: RawTable, dictionaries: TableInput['dictionaries']): TableInput => ({
  table,
  file,
  raw,
  dictionaries,
  exported_on,
})

// Rows at the beginning of a file in which to look for the texts of lists, and those whose form is tried.
const first_rows = 20_000
const tried_rows = 4_000
/** Files are read all at once when more than one row in so many is not plain: what was not plain would take longer to put in its place. */
const most_unseen = 8
/** To improve a statement takes the database longer than to run it over a file of up to this many bytes. */
const small_file = 4_000_000

async function isPlain({ engine }: Load, input: TableInput): Promise<boolean> {
  const { before, query } = trialSql(input, tried_rows)
  await engine.run(before)
  const [found] = await engine.rows(query)
  return Number(found?.['rows']) * most_unseen <= tried_rows
}

/** Reads plain rows first, and then those that are left. False when they are too many, or have values that nobody knew when the table was made. */
async function loadPlainRows(
  { engine, table, file }: Load,
  input: TableInput,
  listed: ReadonlyMap<string, Listed>,
  small: boolean,
): Promise<boolean> {
  await runOn(engine, plainTableSql(input), small)
  const [found] = await engine.rows(unseenCountSql(table))
  const [rows, unseen] = [Number(found?.['rows']), Number(found?.['unseen'])]
  if (unseen > 0) {
    if (!small && unseen * most_unseen > rows) return false
    const dictionaries = await dictionariesOfUnseen(engine, input, listed)
    if (dictionaries === undefined) return false
    await runOn(engine, seenRowsSql({ ...input, dictionaries }), small)
    await engine.run(settleSql({ table, file }))
  }
  await engine.run(forgetCellsSql(table))
  return true
}

/** Dictionaries of the texts of unseen rows; undefined when they have values that the table cannot hold. */
async function dictionariesOfUnseen(engine: Engine, input: TableInput, listed: ReadonlyMap<string, Listed>) {
  const texts = await textsOf(engine, unseenRows(input), listed)
  const dictionaries = new Map<string, Dictionary>()
  for (const [name, { keys, read, days }] of listed) {
    const { values = [] } = input.dictionaries.get(name) ?? {}
    const meanings = meaningsOf(texts.get(name) ?? [], keys, read)
    if (!days && [...meanings.values()].some(({ value }) => value !== undefined && !values.includes(value))) return undefined
    dictionaries.set(name, { keys, meanings, values })
  }
  return dictionaries
}

/** Runs a statement that is planned as it stands where planning is what takes the time. */
async function runOn(engine: Engine, sql: string, small: boolean): Promise<void> {
  if (!small) return engine.run(sql)
  await engine.run('pragma disable_optimizer')
  try {
    await engine.run(sql)
  } finally {
    await engine.run('pragma enable_optimizer')
  }
}

interface Listed {
  keys: readonly string[]
  read: (texts: readonly string[]) => Meaning
  /** Values that it may have whatever its texts are. */
  values: readonly string[]
  /** Its values are days, which need not be known beforehand. */
  days: boolean
}

function listedColumns({ file, matcher, time_zone }: Load, raw: RawTable): ReadonlyMap<string, Listed> {
  const { columns } = dataset_columns[file.dataset]
  const listed = new Map<string, Listed>()
  for (const column of columns.filter((each) => isListed(file, each))) {
    const read = meaningReader(file, column, formatOf(file, column), time_zone)
    listed.set(column.name, {
      keys: [cellOf(file, raw, column.name) ?? ''],
      read: ([text = '']) => read(text),
      values: column.values ?? [],
      days: column.type === 'date',
    })
  }
  const named = columns.filter(({ name }) => file.columns[name] !== undefined && (name === 'partner' || name === 'partner_domain'))
  if (named.length > 0) {
    const read = partnerReader(file, matcher)
    const at = (name: string) => named.findIndex((column) => column.name === name)
    const [name, domain] = [at('partner'), at('partner_domain')]
    listed.set('partner', {
      keys: named.map((column) => cellOf(file, raw, column.name) ?? ''),
      read: (texts) => read(texts[name] ?? '', texts[domain] ?? ''),
      values: [],
      days: false,
    })
  }
  return listed
}

/** What these texts of a file mean. In large files there may be other partners further on. */
function dictionariesOf(
  { matcher }: Load,
  listed: ReadonlyMap<string, Listed>,
  texts: ReadonlyMap<string, readonly string[]>,
  large: boolean,
): Map<string, Dictionary> {
  const dictionaries = new Map<string, Dictionary>()
  for (const [name, { keys, read, values }] of listed) {
    const meanings = meaningsOf(texts.get(name) ?? [], keys, read)
    const found = [...meanings.values()].flatMap(({ value }) => value ?? [])
    dictionaries.set(name, {
      keys,
      meanings,
      values: [...new Set([...values, ...(name === 'partner' && large ? matcher.ids : []), ...found])],
    })
  }
  return dictionaries
}

function meaningsOf(texts: readonly string[], keys: readonly string[], read: Listed['read']): Map<string, Meaning> {
  const known = new Set(['', ...texts].map((text) => keyOf(text.split(separator), keys.length)))
  return new Map([...known].map((text) => [text, read(text.split(separator))]))
}

/** The different texts of columns, in all rows or the first ones. */
async function textsOf(engine: Engine, raw: RawTable, listed: ReadonlyMap<string, Listed>, first?: number) {
  const texts = new Map<string, string[]>()
  if (listed.size === 0) return texts
  const keys = [...listed].map(([name, { keys }]) => `${keySql(keys)} as ${identifier(name)}`)
  const rows = `select ${keys.join(', ')} from ${raw.from}${first === undefined ? '' : ` limit ${first}`}`
  const lists = [...listed.keys()].map((name) => `list(distinct ${identifier(name)}) as ${identifier(name)}`)
  await engine.run(`create or replace temp table listed_texts as select ${lists.join(', ')} from (${rows}) as rows`)
  for (const name of listed.keys()) {
    const found = await engine.rows(`select unnest(${identifier(name)}) as text from listed_texts`)
    texts.set(
      name,
      found.map(({ text }) => text ?? ''),
    )
  }
  await engine.run('drop table listed_texts')
  return texts
}
