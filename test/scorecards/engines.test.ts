// The two engines are asked the same: every figure of random rows is equal to the last digit.
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { load } from '../../src/program/load.ts'
import { scorecardsFrom } from '../../src/scorecards/compute.ts'
import { openDuckDb } from '../../src/scorecards/duckdb.ts'
import type { Engine } from '../../src/scorecards/engine.ts'
import type { Figure } from '../../src/scorecards/figure.ts'
import { importExports } from '../../src/scorecards/import/import.ts'
import { readMetricFiles, readPrepareSql } from '../../src/scorecards/import/metric-files.ts'
import { figuresOf } from '../../src/scorecards/run.ts'
import { baseFromWarehouse } from '../../src/scorecards/warehouse.ts'
import { type Base, engineWith, metric_files, wantedOf } from './base.ts'
import { openPglite } from './pglite.ts'
import { anyBase } from './random-base.ts'
import { fillWarehouse, schema, turnedRows } from './warehouse-copy.ts'

let pglite: Engine
beforeAll(async () => {
  pglite = await openPglite()
})
afterAll(async () => {
  await pglite.close()
})

// One database for all runs, emptied after each.
const borrowed = (): Promise<Engine> => Promise.resolve({ ...pglite, close: () => pglite.run('discard temp') })

async function allFigures(base: Base): Promise<Figure[]> {
  const engine = await engineWith(base)
  try {
    return await figuresOf(engine, metric_files, wantedOf(base))
  } finally {
    await engine.close()
  }
}

test('DuckDB and PostgreSQL find the same figures', async () => {
  const evaluated = new Set<string>()
  await fc.assert(
    fc.asyncProperty(anyBase, async (base) => {
      const figures = await allFigures(base)
      for (const { metric, value } of figures) if (value !== undefined) evaluated.add(metric)
      expect(await allFigures({ ...base, open: borrowed })).toEqual(figures)
    }),
    { numRuns: 20, seed: 20260331, endOnFailure: true },
  )
  // No metric went through without a figure.
  expect(metric_files.map(({ id }) => id).filter((id) => !evaluated.has(id))).toEqual([])
})

test('the sample has the same figures from its exports and from a warehouse', async () => {
  const { program } = load(join(import.meta.dirname, '../../content'))
  if (program === undefined) throw new Error('the sample is sound')
  const as_of = '2026-11-20'
  const sql = { metrics: readMetricFiles(), prepare: readPrepareSql() }
  const duckdb = await openDuckDb()
  try {
    await importExports(duckdb, program, { as_of })
    await fillWarehouse(pglite, await turnedRows(duckdb))
    const { problems, defects } = await baseFromWarehouse(pglite, program, { as_of, schema })
    expect({ problems, defects }).toEqual({ problems: [], defects: [] })
    const { figures, coverage } = await scorecardsFrom(pglite, program, as_of, sql)
    const expected = await scorecardsFrom(duckdb, program, as_of, sql)
    expect(figures).toEqual(expected.figures)
    expect(coverage).toEqual(expected.coverage)
  } finally {
    await duckdb.close()
  }
})
