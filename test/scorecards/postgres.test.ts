// A real PostgreSQL server: how it is spoken to, and scorecards from it.
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { load } from '../../src/program/load.ts'
import type { Program } from '../../src/program/program.ts'
import { openDuckDb } from '../../src/scorecards/duckdb.ts'
import type { Engine } from '../../src/scorecards/engine.ts'
import type { Receipt } from '../../src/scorecards/figure.ts'
import { importExports } from '../../src/scorecards/import/import.ts'
import { openScores } from '../../src/scorecards/import/open-scores.ts'
import { openPostgres } from '../../src/scorecards/postgres.ts'
import { figuresOf } from '../../src/scorecards/run.ts'
import { baseFromWarehouse } from '../../src/scorecards/warehouse.ts'
import { Command } from '../scripts/command.ts'
import { as_of, type Base, engineWith, metric_files, prepareWith, programWith, wantedOf } from './base.ts'
import { type Cluster, findPostgres, startCluster } from './cluster.ts'
import { openPglite } from './pglite.ts'
import { anyBase, partner_ids } from './random-base.ts'
import { fillWarehouse, schema, turnedRows } from './warehouse-copy.ts'

let cluster: Cluster
beforeAll(async () => {
  cluster = await startCluster()
})
afterAll(async () => {
  await cluster.stop()
})

test('POSTGRES_BIN comes before what is installed', () => {
  expect(findPostgres({ POSTGRES_BIN: '/opt/postgres/bin' })).toBe('/opt/postgres/bin')
})

const engines = [
  ['DuckDB', async () => await openDuckDb()],
  ['PGlite', openPglite],
  ['PostgreSQL', async () => await openPostgres(cluster.url)],
] as const

describe.each(engines)('%s', (_name, open) => {
  test('gives every value as text without loss', async () => {
    const engine = await open()
    try {
      await engine.run(`
        create temp table kept as select cast('12345678901234.5678' as numeric(18,4)) as amount, cast('9007199254740993' as bigint) as row_id;
        insert into kept values (null, -1);
      `)
      const rows = await engine.rows(`
        select amount, row_id, amount * 2 as twice, cast('2026-02-28' as date) + 1 as day, amount is null as lacking, 'a\\''b' as said
        from kept order by row_id
      `)
      expect(rows).toEqual([
        { amount: null, row_id: '-1', twice: null, day: '2026-03-01', lacking: 'true', said: "a\\'b" },
        {
          amount: '12345678901234.5678',
          row_id: '9007199254740993',
          twice: '24691357802469.1356',
          day: '2026-03-01',
          lacking: 'false',
          said: "a\\'b",
        },
      ])
    } finally {
      await engine.close()
    }
  })
})

describe('a warehouse that cannot be used', () => {
  const failure = async (url: string, sql?: string): Promise<string> => {
    try {
      const engine = await openPostgres(url)
      try {
        await engine.run(sql ?? 'select 1')
      } finally {
        await engine.close()
      }
      return 'no failure'
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
  const port = () => new URL(cluster.url).port

  test('is named without its password', async () => {
    const wrong = new URL(cluster.url)
    wrong.password = 'tester'
    expect(await failure(wrong.href)).toBe(
      `The warehouse 127.0.0.1:${port()}/postgres cannot be opened: password authentication failed for user "tester".`,
    )
    const nowhere = new URL(cluster.url)
    nowhere.pathname = '/nowhere'
    expect(await failure(nowhere.href)).toBe(
      `The warehouse 127.0.0.1:${port()}/nowhere cannot be opened: database "nowhere" does not exist.`,
    )
    expect(await failure('postgres://me:secret@127.0.0.1:1/x')).toBe(
      'The warehouse 127.0.0.1:1/x cannot be opened: connect ECONNREFUSED 127.0.0.1:1.',
    )
    expect(await failure('mysql://me:secret@host/x')).toBe(
      'The address of the warehouse is none: write it as postgres://user:password@host:5432/database.',
    )
    expect(await failure('secret')).toBe('The address of the warehouse is none: write it as postgres://user:password@host:5432/database.')
  })

  test('ends the command with its sentence', async () => {
    const command = new Command('score.ts', ['--warehouse', 'postgres://me:secret@127.0.0.1:1/x'])
    expect([await command.ended, command.output]).toEqual([
      2,
      'The warehouse 127.0.0.1:1/x cannot be opened: connect ECONNREFUSED 127.0.0.1:1.\n',
    ])
  })

  test('says which statement it refused, and nothing of who asked', async () => {
    expect(await failure(cluster.url, 'select * from nowhere')).toBe(
      `The warehouse 127.0.0.1:${port()}/postgres refused a statement: relation "nowhere" does not exist.`,
    )
    expect(await failure(cluster.url, 'select pg_terminate_backend(pg_backend_pid())')).toBe(
      `The warehouse 127.0.0.1:${port()}/postgres refused a statement: terminating connection due to administrator command.`,
    )
  })
})

test('no statement runs for ever', async () => {
  const engine = await openPostgres(cluster.url)
  try {
    expect(
      await engine.rows(
        "select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout', 'TimeZone', 'DateStyle') order by name collate \"C\"",
      ),
    ).toEqual([
      { name: 'DateStyle', setting: 'ISO, YMD' },
      { name: 'TimeZone', setting: 'UTC' },
      { name: 'lock_timeout', setting: '60000' },
      { name: 'statement_timeout', setting: '900000' },
    ])
  } finally {
    await engine.close()
  }
})

test('a warehouse gives the figures of DuckDB, whatever the order of the rows', async () => {
  const program = programWith(...partner_ids)
  const figures = async (engine: Engine, base: Base) => await figuresOf(engine, metric_files, wantedOf(base))
  const taken = new Set<string>()
  await fc.assert(
    fc.asyncProperty(anyBase, async (base) => {
      const warehouse = await openPostgres(cluster.url)
      try {
        await fillWarehouse(warehouse, base.rows ?? {})
        const { problems, sources } = await baseFromWarehouse(warehouse, program, { as_of, schema })
        expect(problems).toEqual([])
        for (const { dataset, taken: rows } of sources) if (rows > 0) taken.add(dataset)
        await prepareWith(warehouse, base)
        const found = await figures(warehouse, base)
        const duckdb = await engineWith({ ...base, rows: await turnedRows(warehouse) })
        try {
          expect(found).toEqual(await figures(duckdb, base))
        } finally {
          await duckdb.close()
        }
      } finally {
        await warehouse.close()
      }
    }),
    { numRuns: 8, seed: 20261121, endOnFailure: true },
  )
  expect(taken.size).toBe(10)
})

describe('the sample in a warehouse', () => {
  const content = join(import.meta.dirname, '../../content')
  const as_of_sample = '2026-11-20'

  async function sampleProgram(): Promise<Program> {
    const { program } = load(content)
    if (program === undefined) throw new Error('the sample is sound')
    const [duckdb, warehouse] = await Promise.all([openDuckDb(), openPostgres(cluster.url)])
    try {
      await importExports(duckdb, program, { as_of: as_of_sample })
      await fillWarehouse(warehouse, await turnedRows(duckdb))
    } finally {
      await Promise.all([duckdb.close(), warehouse.close()])
    }
    return program
  }

  test('has the scorecards of its exports, to the last digit', async () => {
    const program = await sampleProgram()
    await using exports = await openScores(program, { as_of: as_of_sample })
    await using tables = await openScores(program, { as_of: as_of_sample, warehouse: { url: cluster.url, schema } })
    // Where the rows came from is all that differs.
    const { sources, defects, ...found } = tables.scorecards
    const { sources: files, defects: _, ...expected } = exports.scorecards
    expect(found).toEqual(expected)
    expect(found.figures.length).toBeGreaterThan(1000)
    expect(tables.scores).toEqual(exports.scores)
    expect(defects).toEqual([])
    const taken = (dataset: string) => files.filter((file) => file.dataset === dataset).reduce((sum, file) => sum + file.taken, 0)
    expect(sources.map(({ dataset, taken: rows }) => [dataset, rows])).toEqual(sources.map(({ dataset }) => [dataset, taken(dataset)]))
    expect(sources.length).toBe(10)
    for (const { id: metric } of found.metrics) {
      const ref = { metric, period: '2026-Q3' }
      expect(linesOf(await tables.receipt(ref))).toEqual(linesOf(await exports.receipt(ref)))
    }
  })
})

/** Lines of a receipt in an order of their own; rows of a warehouse stand in no file. */
const linesOf = (receipt: Receipt | undefined): string[] | undefined =>
  receipt?.lines.map(({ day, numerator, denominator, what }) => [day, numerator, denominator, what].join(' ')).sort()
