// Reads the files of exports into tables of the database: the texts that mean something are learnt from the first rows, then the file is read once.
import { statSync } from 'node:fs'
import { dataset_columns } from '../datasets.ts'
import { type Engine, identifier, literal } from '../engine.ts'
import { cell_checks, digitAt, digitSql } from './checks.ts'
import { type Dictionary, keyOf, keySql, type Meaning, separator } from './dictionary.ts'
import type { PartnerMatcher } from './match.ts'
import { meaningReader, partnerReader } from './meanings.ts'
import { cellOf, type RawTable } from './raw-table.ts'
import type { ResolvedFile } from './resolve.ts'
import { formatOf, isListed, slotsOf, tableSql } from './table-sql.ts'

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
export async function loadTable(load: Load, raw: RawTable): Promise<void> {
  const listed = listedColumns(load, raw)
  await makeTable(load, raw, listed, first_rows)
  if (await hasUnread(load, listed)) await makeTable(load, raw, listed)
}

// Texts of lists are nearly always among the first of a file. When one is not, all are looked for.
const first_rows = 50_000

interface Listed {
  keys: readonly string[]
  read: (texts: readonly string[]) => Meaning
}

function listedColumns({ file, matcher, time_zone }: Load, raw: RawTable): ReadonlyMap<string, Listed> {
  const { columns } = dataset_columns[file.dataset]
  const listed = new Map<string, Listed>()
  for (const column of columns.filter((each) => isListed(file, each))) {
    const read = meaningReader(file, column, formatOf(file, column), time_zone)
    listed.set(column.name, { keys: [cellOf(file, raw, column.name) ?? ''], read: ([text = '']) => read(text) })
  }
  const named = columns.filter(({ name }) => file.columns[name] !== undefined && (name === 'partner' || name === 'partner_domain'))
  if (named.length > 0) {
    const read = partnerReader(file, matcher)
    const at = (name: string) => named.findIndex((column) => column.name === name)
    const [name, domain] = [at('partner'), at('partner_domain')]
    listed.set('partner', {
      keys: named.map((column) => cellOf(file, raw, column.name) ?? ''),
      read: (texts) => read(texts[name] ?? '', texts[domain] ?? ''),
    })
  }
  return listed
}

async function makeTable(load: Load, raw: RawTable, listed: ReadonlyMap<string, Listed>, first?: number): Promise<void> {
  const { engine, file, table, exported_on } = load
  const texts = await textsOf(engine, raw, listed, first)
  const dictionaries = new Map<string, Dictionary>()
  for (const [name, { keys, read }] of listed) {
    const known = new Set(['', ...(texts.get(name) ?? [])].map((text) => keyOf(text.split(separator), keys.length)))
    dictionaries.set(name, { keys, meanings: new Map([...known].map((text) => [text, read(text.split(separator))])) })
  }
  const sql = tableSql({ table, file, raw, dictionaries, exported_on })
  if (statSync(file.path).size > small_file) return engine.run(sql)
  await engine.run('pragma disable_optimizer')
  try {
    await engine.run(sql)
  } finally {
    await engine.run('pragma enable_optimizer')
  }
}

// To improve the statement takes the database longer than to run it over a file of up to this many bytes.
const small_file = 4_000_000

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

async function hasUnread({ engine, file, table }: Load, listed: ReadonlyMap<string, Listed>): Promise<boolean> {
  const slots = slotsOf(file)
  const unread = [...listed.keys()].map((name) => `${digitSql('checks', slots.get(name) ?? 0)} = ${cell_checks.indexOf('unread')}`)
  if (unread.length === 0) return false
  const row_is_fine = `${digitSql('checks', 0)} = 0`
  const rows = await engine.rows(
    `select 1 as one from ${identifier(table)} where checks <> 0 and ${row_is_fine} and (${unread.join(' or ')}) limit 1`,
  )
  return rows.length > 0
}
