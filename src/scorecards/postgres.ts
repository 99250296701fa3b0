// PostgreSQL, or a warehouse that speaks its language. The driver is loaded when it is first needed.
import type { Engine, TextRow } from './engine.ts'

const minute = 60_000

/** A warehouse that cannot be read; the message says everything that is wrong with it, a sentence a line. */
export class WarehouseError extends Error {
  override name = 'WarehouseError'
}

/**
 * What a session needs for its answers to be the same everywhere: days in UTC, dates as YYYY-MM-DD, quotes that a backslash cannot escape.
 * Statements run once, so compiling them takes longer than running them; they sort and join a lot. None may run for longer than a quarter of an hour, or wait for somebody
 * else's lock for longer than a minute.
 */
export const session = `
set time zone 'UTC';
set datestyle = 'ISO, YMD';
set standard_conforming_strings = on;
set client_min_messages = warning;
select set_config(name, case name when 'jit' then 'off' else '64MB' end, false) from pg_settings where name in ('jit', 'work_mem');
set statement_timeout = ${15 * minute};
set lock_timeout = ${minute};
`

/** Id of the type of true and false, which PostgreSQL writes as t and f. */
const boolean_type = 16

/** How a value is read: as the text that the server sent, so that no digit is lost on the way through a number. */
export const parserOf = (type: number): ((text: string) => string) =>
  type === boolean_type ? (text) => (text === 't' ? 'true' : 'false') : (text) => text

/**
 * A session with the database at a URL such as `postgres://reader:secret@host:5432/warehouse`.
 * Throws a WarehouseError whose sentence names the database, never the password.
 */
export async function openPostgres(url: string): Promise<Engine> {
  const place = placeOf(url)
  const { default: driver } = await import('pg')
  const client = new driver.Client({
    connectionString: url,
    application_name: 'partnerbook',
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  })
  const failure = (what: string, error: unknown) => new WarehouseError(`The warehouse ${place} ${what}: ${saidBy(error)}.`)
  let lost: unknown
  client.on('error', (error) => {
    lost = error
  })
  try {
    await client.connect()
    await client.query(session)
  } catch (error) {
    await client.end().catch(() => undefined)
    throw failure('cannot be opened', error)
  }
  const query = async (sql: string): Promise<{ rows: TextRow[] }> => {
    try {
      return await client.query<TextRow>(sql)
    } catch (error) {
      throw failure('refused a statement', lost ?? error)
    }
  }
  return {
    name: 'postgres',
    run: async (sql) => {
      await query(sql)
    },
    rows: async (sql) => (await query(sql)).rows,
    close: () => client.end(),
  }
}

/** The database without whoever asks for it: host, port and name. */
function placeOf(url: string): string {
  const parsed = URL.parse(url)
  if (parsed === null || !/^postgres(ql)?:$/.test(parsed.protocol))
    throw new WarehouseError('The address of the warehouse is none: write it as postgres://user:password@host:5432/database.')
  return `${parsed.host || 'this machine'}${parsed.pathname}`
}

/** A host with several addresses fails with one error for each of them. */
function saidBy(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(saidBy).join('; ')
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
}
