// Generated exports: another reader finds the same rows and sums, and the order of rows and files changes nothing.
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf, unitsOf } from '../../../src/program/decimal.ts'
import { imported, type Source } from './imported.ts'

const header = ['Id', 'Partner', 'Day', 'Amount', 'Currency', 'Note']
const costs = (files: readonly string[]): Source => ({
  id: 'costs',
  dataset: 'costs',
  files: [...files],
  columns: { cost_id: 'Id', partner: 'Partner', posted_on: 'Day', amount: 'Amount', currency: 'Currency' },
  delimiter: ',',
  decimal_mark: '.',
  thousands_mark: 'none',
  date_format: 'YYYY-MM-DD',
  footer_lines: 0,
  encoding: 'utf-8',
  max_rejected: 1_000,
})

const name = fc.constantFrom('', 'Aurora 3D', 'obra-digital', 'Casa Viva Tecnologia Imobiliária', 'Nobody')
const day = fc.constantFrom('2026-01-31', '2026-02-28', '2025-12-01', '2026-02-31')
const amount = fc.oneof(
  fc.integer({ min: -999_999, max: 9_999_999 }).map((cents) => decimalOf(BigInt(cents) * 100n)),
  fc.constantFrom('', 'x', '12'),
)
const note = fc.oneof(
  fc.constantFrom('', 'a "b" c', 'line\nend', ' , ', '"', 'é😀'),
  fc.string({ maxLength: 8 }).filter((text) => !text.includes('\r')),
)
const row = fc.tuple(name, day, amount, note)
// Rows that stand twice are a matter of their own, so each has an id.
const rows = fc
  .array(row, { minLength: 1, maxLength: 30 })
  .map((all) => all.map(([who, when, much, what], index) => [`c${index}`, who, when, much, 'BRL', what]))

const quoted = (cell: string): string => (/[",\n]|^ | $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const csv = (table: readonly (readonly string[])[], end: string): string =>
  [header, ...table].map((each) => each.map(quoted).join(',')).join(end) + end
// The first row is always good, so that the form of the file can be told.
const first = ['first', 'Aurora 3D', '2026-01-05', '1.5', 'BRL', '']

const counts = ([, who, when, much]: readonly string[]): boolean =>
  who !== 'Nobody' && when !== '2026-02-31' && /^-?\d+(\.\d+)?$/.test(much ?? '')
const sumOf = (table: readonly (readonly string[])[]): bigint => table.reduce((sum, each) => sum + unitsOf(each[3] ?? '0'), 0n)

/** Ids and sum of what was imported. */
async function totals(files: Readonly<Record<string, string>>) {
  const outcome = await imported(files, [costs(Object.keys(files))])
  const taken = outcome.rows['costs'] ?? []
  return {
    ids: taken.map(({ cost_id }) => cost_id ?? '').sort(),
    sum: taken.reduce((sum, each) => sum + unitsOf(each['amount'] ?? '0'), 0n),
    health: outcome.sources.map(({ rows: all, taken: good, refused, not_data, defects }) => ({ all, good, refused, not_data, defects })),
  }
}

test('another reader of CSV finds the same rows and the same sum', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), async (table, end) => {
      const text = csv([first, ...table], end)
      const expected = (parse(text, { from_line: 2, relax_column_count: true }) as string[][]).filter(counts)
      const { ids, sum, health } = await totals({ 'a.csv': text })
      expect({ ids, sum }).toEqual({ ids: expected.map(([id]) => id ?? '').sort(), sum: sumOf(expected) })
      expect(health.map(({ all, good, refused }) => ({ all, good, refused }))).toEqual([
        { all: table.length + 1, good: expected.length, refused: table.length + 1 - expected.length },
      ])
    }),
    { numRuns: 25 },
  )
})

test('the order of rows and files and where a file is split change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.nat(), fc.infiniteStream(fc.nat()), async (table, at, numbers) => {
      const whole = await totals({ 'a.csv': csv([first, ...table], '\n') })
      const shuffled = table.map((each) => ({ each, by: numbers.next().value ?? 0 })).sort((a, b) => a.by - b.by)
      const cut = at % (table.length + 1)
      const other = ['last', ...first.slice(1)]
      const parts = [shuffled.slice(0, cut), shuffled.slice(cut)].map((part) => part.map(({ each }) => each))
      const split = await totals({ 'b.csv': csv([...(parts[1] ?? []), first], '\n'), 'a.csv': csv([other, ...(parts[0] ?? [])], '\n') })
      const [one] = whole.health
      expect(split).toEqual({
        ids: [...whole.ids, 'last'].sort(),
        sum: whole.sum + unitsOf('1.5'),
        health: [{ ...one, all: (one?.all ?? 0) + 1, good: (one?.good ?? 0) + 1 }],
      })
    }),
    { numRuns: 15 },
  )
})

test('of rows with one id the same one counts, whatever their order', async () => {
  const repeated = fc.array(
    fc.tuple(fc.constantFrom('p', 'q'), fc.constantFrom('2026-01-31', '2026-02-28'), fc.constantFrom('1', '2.5', '3')),
    { minLength: 2, maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(repeated, async (all) => {
      const table = all.map(([id, when, much]) => [id, '', when, much, 'BRL', ''])
      const best = ['p', 'q'].flatMap(
        (id) =>
          all.filter(([own]) => own === id).sort((a, b) => (a[1] === b[1] ? Number(b[2]) - Number(a[2]) : a[1] < b[1] ? 1 : -1))[0] ?? [],
      )
      const expected = [0, 3].flatMap((index) => (best[index] === undefined ? [] : [[best[index], unitsOf(best[index + 2] ?? '')]]))
      for (const order of [table, table.toReversed()]) {
        const outcome = await imported({ 'a.csv': csv([first, ...order], '\n') }, [costs(['a.csv'])])
        const kept = (outcome.rows['costs'] ?? []).filter(({ cost_id }) => cost_id !== 'first')
        expect(
          kept.map(({ cost_id, amount: much }) => [cost_id, unitsOf(much ?? '')]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
        ).toEqual(expected)
        expect(outcome.sources[0]?.defects).toEqual(all.length > expected.length ? { duplicate_id: all.length - expected.length } : {})
      }
    }),
    { numRuns: 15 },
  )
})
