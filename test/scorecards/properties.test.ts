// What holds for any rows: their order says nothing, and one row more adds itself and nothing else.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference } from '../../src/program/decimal.ts'
import type { DatasetName } from '../../src/scorecards/datasets.ts'
import type { Figure } from '../../src/scorecards/figure.ts'
import { figuresOf } from '../../src/scorecards/run.ts'
import { type Base, engineWith, filesOf, metric_files, type Row, wantedOf } from './base.ts'
import { anyBase, partner_ids } from './random-base.ts'

async function figures(base: Base, files = metric_files): Promise<Figure[]> {
  const engine = await engineWith(base)
  try {
    return await figuresOf(engine, files, wantedOf(base))
  } finally {
    await engine.close()
  }
}

const quick = { numRuns: 8, seed: 20260331, endOnFailure: true }

/** Rows in another order, with numbers of their own. */
const turned = (rows: readonly Row[]): Row[] => rows.toReversed().map((row, index) => ({ ...row, row_id: index + 7 }))

test('the order of rows changes no figure', async () => {
  await fc.assert(
    fc.asyncProperty(anyBase, async (base) => {
      const rows = Object.entries(base.rows ?? {}) as [DatasetName, readonly Row[]][]
      const other = Object.fromEntries(rows.map(([dataset, each]) => [dataset, turned(each)]))
      expect(await figures({ ...base, rows: other })).toEqual(await figures(base))
    }),
    quick,
  )
})

const amount = '1234.5678'
const added = filesOf('sourced_pipeline', 'sourced_revenue', 'closed_deals', 'win_rate', 'influenced_pipeline', 'co_sell_conversion')
/** What one deal won of a partner that brought it adds to numerators. */
const adds: Readonly<Record<string, string>> = { sourced_pipeline: amount, sourced_revenue: amount, closed_deals: '1', win_rate: '1' }

test('one deal more adds itself to the figures of its partner and of the program in the periods of its days, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(anyBase, fc.constantFrom(...partner_ids), async (any, partner) => {
      const base: Base = { ...any, settings: { ...any.settings, influenced_excludes_sourced: true } }
      const deal = {
        opportunity_id: 'one-more',
        partner,
        credit: 'sourced',
        stage: 'won',
        amount,
        currency: 'EUR',
        created_on: '2026-02-01',
        close_on: '2026-02-28',
      }
      const more: Base = { ...base, rows: { ...base.rows, opportunities: [...(base.rows?.opportunities ?? []), { ...deal, row_id: 999 }] } }
      const [before, after] = [await figures(base, added), await figures(more, added)]
      const known = new Map(before.map((figure) => [key(figure), figure.numerator]))
      const changes = after.flatMap((figure) => {
        const change = difference(figure.numerator, known.get(key(figure)) ?? '0')
        return change === '0' ? [] : [`${key(figure)} ${change}`]
      })
      const expected = Object.entries(adds).flatMap(([metric, change]) =>
        ['', partner].flatMap((name) => ['2026-02', '2026-Q1'].map((period) => `${metric} ${name} ${period} ${change}`)),
      )
      expect(changes.toSorted()).toEqual(expected.toSorted())
    }),
    quick,
  )
})

const key = ({ metric, partner = '', period }: Figure): string => `${metric} ${partner} ${period}`
