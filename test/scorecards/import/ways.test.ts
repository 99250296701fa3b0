// The two ways to read a file come to the same table: plain rows first and then the others, or every row looked at closely.
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { load } from '../../../src/program/load.ts'
import type { Program } from '../../../src/program/program.ts'
import { openDuckDb } from '../../../src/scorecards/duckdb.ts'
import type { Engine, TextRow } from '../../../src/scorecards/engine.ts'
import { directTable, loadClosely, loadTable } from '../../../src/scorecards/import/load-csv.ts'
import { partnerMatcher } from '../../../src/scorecards/import/match.ts'
import { resolveSources } from '../../../src/scorecards/import/resolve.ts'
import { rewrite } from '../../../src/scorecards/import/rewrite.ts'
import { ExportFolder } from './folder.ts'
import { programWith, type Source } from './imported.ts'

/** The tables of every file of a program, by the way that they were read. */
async function tablesOf(
  engine: Engine,
  program: Program,
): Promise<{ file: string; close: TextRow[]; small: TextRow[]; large: TextRow[] }[]> {
  const matcher = partnerMatcher(program.entries.partner)
  const tables = []
  for (const { source, files } of resolveSources(program).sources)
    for (const file of files) {
      using written = new ExportFolder()
      const raw =
        file.encoding === 'utf-8'
          ? directTable(file, file.path, file.footer_lines > 0)
          : rewrite(file, join(written.root, 'exports', 'again.csv'))
      const input = { engine, file, matcher, exported_on: source.exported_on, time_zone: 'America/Sao_Paulo' }
      await loadClosely({ ...input, table: 'close' }, raw)
      await loadTable({ ...input, table: 'small' }, raw, true)
      await loadTable({ ...input, table: 'large' }, raw, false)
      const rows = (table: string) => engine.rows(`select * from ${table} order by rowid`)
      tables.push({ file: file.file, close: await rows('close'), small: await rows('small'), large: await rows('large') })
    }
  return tables
}

// Rows are known by their places in these tables. A join anywhere below would put them in another order, but only in files larger than a test should have.
test('tables are made without a join, so that rows stay in the order of the file', async () => {
  using folder = new ExportFolder()
  folder.write('deals.csv', `${Object.values(headers).join(';')}\na1;A;Aurora 3D;sourced;1;Won;12;BRL;2026-03-01;2026-03-01\n`)
  const engine = await openDuckDb()
  const plans: string[] = []
  const watched: Engine = {
    ...engine,
    run: async (sql) => {
      await engine.run(sql)
      const [, select] = /create temp table "(?:close|small|large)" as (select.*);$/s.exec(sql) ?? []
      if (select === undefined) return
      const [plan] = await engine.rows(`explain create temp table explained as ${select}`)
      plans.push(plan?.['explain_value'] ?? '')
    },
  }
  const rows = await tablesOf(watched, programWith(folder, [opportunities('YYYY-MM-DD', '.')]))
  await engine.close()
  expect(rows.map(({ close }) => close.length)).toEqual([1])
  expect(plans.map((plan) => plan.match(/BATCH_CREATE_TABLE_AS|\w*JOIN/g))).toEqual(
    Array.from({ length: 3 }, () => ['BATCH_CREATE_TABLE_AS']),
  )
})

/** How many different numbers of checks the rows have. */
const checksOf = (rows: readonly TextRow[]): number => new Set(rows.map(({ checks }) => checks)).size

test('of the sample program', async () => {
  const program = load('content').readable
  if (program === undefined) throw new Error('the sample cannot be read')
  const engine = await openDuckDb()
  const tables = await tablesOf(engine, program)
  await engine.close()
  for (const { file, close, small, large } of tables) {
    expect(small, file).toEqual(close)
    expect(large, file).toEqual(close)
  }
  expect(tables.length).toBeGreaterThan(10)
  expect(tables.filter(({ close }) => checksOf(close) > 1).length).toBeGreaterThan(3)
})

const odd = [
  '',
  ' ',
  '-',
  'n/a',
  '#REF!',
  '####',
  '5-Apr',
  '1.5E+12',
  'x',
  'é',
  ' trailing ',
  'Amount',
  'Total',
  '1e5',
  '-7',
  '(7)',
  '100%',
  '9'.repeat(13),
]
const cell = (...plain: readonly string[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...plain) }, { weight: 1, arbitrary: fc.constantFrom(...odd) })

const forms = {
  plain: {
    amounts: ['12', '1200.50', '0', '7.123456'],
    days: ['2026-03-01', '2025-12-31', '2027-01-01', '2026-02-30'],
    format: 'YYYY-MM-DD',
    mark: '.',
  },
  local: {
    amounts: ['12', '1.200,50', 'R$ 7,20', '0,5'],
    days: ['01/03/2026', '31/12/2025', '1/1/2027', '30/02/2026'],
    format: 'DD/MM/YYYY',
    mark: ',',
  },
  moments: {
    amounts: ['12', '1,200.50', '-3', '.5'],
    days: ['2026-03-01 10:30', '2025-12-31 23:59:59', '2026-13-01 00:00', '2027-01-01'],
    format: 'YYYY-MM-DD HH:mm',
    mark: '.',
  },
  named: { amounts: ['12', '5.5'], days: ['1-Mar-2026', '31-Dec-2025', '30-Feb-2026'], format: 'DD-MMM-YYYY', mark: '.' },
} as const

const headers = {
  opportunity_id: 'Id',
  name: 'Name',
  partner: 'Partner',
  credit: 'Credit',
  weight: 'Weight',
  stage: 'Stage',
  amount: 'Amount',
  currency: 'Currency',
  created_on: 'Created',
  close_on: 'Closed',
} as const

const opportunities = (format: string, mark: '.' | ','): Source => ({
  id: 'deals',
  dataset: 'opportunities',
  files: ['deals.csv'],
  columns: headers,
  values: { stage: { Won: 'won', Lost: 'lost', Open: 'open', '?': 'none' } },
  date_format: format,
  decimal_mark: mark,
  delimiter: ';',
  encoding: 'utf-8',
  footer_lines: 0,
  exported_on: '2026-11-16',
})

const file = fc
  .constantFrom(...Object.values(forms))
  .chain(({ amounts, days, format, mark }) =>
    fc
      .array(
        fc.tuple(
          cell('a1', '006xx000001', '42', 'a;b'),
          cell('Padaria Sol', 'Zé', 'line\nend', ' begins'),
          cell('Aurora 3D', 'obra-digital', '', 'Nobody', 'www.casaviva.example'),
          cell('sourced', 'influenced', ''),
          cell('1', '0.5', '', '50%', '2'),
          cell('Won', 'Lost', 'open', '?'),
          cell(...amounts),
          cell('BRL', 'eur', '', 'ZZZ'),
          cell(...days),
          cell(...days),
        ),
        { minLength: 1, maxLength: 40 },
      )
      .map((rows) => ({ rows, format, mark })),
  )

test('of random files with defects', async () => {
  const engine = await openDuckDb()
  let defects = 0
  await fc.assert(
    fc.asyncProperty(file, async ({ rows, format, mark }) => {
      using folder = new ExportFolder()
      const quoted = (text: string) => `"${text}"`
      const first = ['first', 'A', 'Aurora 3D', 'sourced', '1', 'Won', '12', 'BRL', ...Array(2).fill(rows[0]?.[8] ?? '')]
      const text = [Object.values(headers), first, ...rows].map((each) => each.map(quoted).join(';')).join('\n')
      folder.write('deals.csv', `${text}\n`)
      for (const { close, small, large } of await tablesOf(engine, programWith(folder, [opportunities(format, mark)]))) {
        expect(small).toEqual(close)
        expect(large).toEqual(close)
        defects += checksOf(close)
      }
    }),
    { numRuns: 25 },
  )
  await engine.close()
  expect(defects).toBeGreaterThan(50)
})
