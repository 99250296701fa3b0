// The two engines are asked the same: every figure of random rows is equal to the last digit.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/scorecards/engine.ts'
import type { Figure } from '../../src/scorecards/figure.ts'
import { figuresOf } from '../../src/scorecards/run.ts'
import { type Base, engineWith, metric_files, wantedOf } from './base.ts'
import { openPglite } from './pglite.ts'
import { anyBase } from './random-base.ts'

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
