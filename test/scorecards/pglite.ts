// PostgreSQL in this process, for tests that ask both engines the same. Made of the same session and the same reading of values as a server's.
import { PGlite, types } from '@electric-sql/pglite'
import type { Engine, TextRow } from '../../src/scorecards/engine.ts'
import { parserOf, session } from '../../src/scorecards/postgres.ts'

const numbers = Object.values(types).filter((type) => typeof type === 'number')
const parsers = Object.fromEntries(numbers.map((type) => [type, parserOf(type)]))

/** A fresh database in memory. */
export async function openPglite(): Promise<Engine> {
  const database = await PGlite.create()
  await database.exec(session)
  return {
    name: 'postgres',
    run: async (sql) => {
      await database.exec(sql)
    },
    rows: async (sql) => (await database.query<TextRow>(sql, [], { parsers })).rows,
    close: () => database.close(),
  }
}
