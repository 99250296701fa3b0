// Files in all the forms that exports have, and hostile ones: the same rows come out, or somebody is told.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDuckDb } from '../../../src/scorecards/duckdb.ts'
import { importExports } from '../../../src/scorecards/import/import.ts'
import { ExportFolder, encoded } from './folder.ts'
import { imported, problemsOf, programWith, rowId, type Source, told } from './imported.ts'

const costs: Source = {
  id: 'costs',
  dataset: 'costs',
  files: ['costs.csv'],
  columns: { cost_id: 'Id', partner: 'Partner', posted_on: 'Day', amount: 'Amount', currency: 'Currency' },
}

/** Amounts of costs by id, from files of one source. */
async function amounts(text: string | Uint8Array, source: Partial<Source> = {}) {
  const outcome = await imported({ 'costs.csv': text }, [{ ...costs, ...source }])
  expect([...told(outcome), ...problemsOf(outcome)]).toEqual([])
  return outcome.rows['costs']?.map(({ cost_id, amount }) => [cost_id, amount])
}

const lines = ['Id;Partner;Day;Amount;Currency', '1;Aurora 3D;2026-03-01;61000,00;EUR', '2;;2026-03-02;7,0000000000;BRL']

describe('the same rows come out', () => {
  const rates = 'From,To,Since,Rate\nEUR,BRL,2026-01-01,6\n'
  const fx: Source = {
    id: 'rates',
    dataset: 'fx_rates',
    files: ['rates.csv'],
    columns: { from_currency: 'From', to_currency: 'To', valid_from: 'Since', rate: 'Rate' },
  }
  const text = (end: string) => `${lines.join(end)}${end}`
  const quoted = text('\n').replace(/[^;\n]+/g, '"$&"')
  test.each([
    ['with line feeds', text('\n')],
    ['with line ends of Windows', text('\r\n')],
    ['with line ends of old Macs', text('\r')],
    ['without a last line end', text('\n').trimEnd()],
    ['with line ends of two kinds', text('\n').replace('\n', '\r\n')],
    ['with every cell in quotation marks', quoted],
    ['with a byte order mark', encoded(quoted, 'utf-8', true)],
    ['in UTF-16', encoded(text('\r\n'), 'utf-16le', true)],
    ['in UTF-16 the other way round', encoded(text('\n'), 'utf-16be', true)],
    ['in Windows-1252', encoded(`${text('\n')}`, 'windows-1252')],
    ['with an empty line', text('\n').replace('\n2', '\n\n2')],
    ['with a line of spaces', text('\n').replace('\n2', '\n  \n2')],
    ['with delimiters after the last column', text('\n').replaceAll('\n', ';;\n').replace('Currency;;', 'Currency')],
    ['with lines above the header', `"Costs, all of them"\n\n${text('\n')}`],
  ])('%s', async (_, data) => {
    const outcome = await imported({ 'costs.csv': data, 'rates.csv': rates }, [costs, fx])
    expect([...told(outcome), ...problemsOf(outcome)]).toEqual([])
    expect(outcome.rows['costs']).toEqual([
      { cost_id: '1', partner: 'aurora-3d', posted_on: '2026-03-01', amount: '61000.0000', currency: 'EUR', row_id: rowId(1, 1) },
      { cost_id: '2', posted_on: '2026-03-02', amount: '7.0000', currency: 'BRL', row_id: rowId(1, 2) },
    ])
  })
})

describe('numbers', () => {
  const row = (amount: string, index: number) => `${index},,2026-03-0${index + 1},"${amount}",BRL`
  const file = (...cells: string[]) => ['Id,Partner,Day,Amount,Currency', ...cells.map(row)].join('\n')
  test.each([
    [
      'with points for decimals',
      ['1,234,567', '$1,234,567.50'.replace('$', 'R$'), '12', '-3.5', '(3.50)', '1 234.5'.replace(' ', '')],
      '.',
      ',',
      ['1234567.0000', '1234567.5000', '12.0000', '-3.5000', '-3.5000', '1234.5000'],
    ],
    [
      'with commas for decimals',
      ['2.025.045', '61000,00', '1.234,5', 'R$\u00a07,25', '7,0000000000', '−4,5'],
      ',',
      '.',
      ['2025045.0000', '61000.0000', '1234.5000', '7.2500', '7.0000', '-4.5000'],
    ],
    [
      'with spaces between thousands',
      ['1 234,5', '1\u00a0234\u00a0567', '1\u202f234,25', '8,125', '5'],
      ',',
      'space',
      ['1234.5000', '1234567.0000', '1234.2500', '8.1250', '5.0000'],
    ],
    [
      'with apostrophes between thousands',
      ["1'234.5", '1’234’567', 'BRL 9', '9 BRL'],
      '.',
      'apostrophe',
      ['1234.5000', '1234567.0000', '9.0000', '9.0000'],
    ],
  ] as const)('%s', async (_, cells, decimal_mark, thousands_mark, expected) => {
    expect(await amounts(file(...cells), { decimal_mark, thousands_mark })).toEqual(
      expected.map((amount, index) => [String(index), amount]),
    )
  })

  test('percent is a number, and a part of a whole where the column is one', async () => {
    const outcome = await imported(
      { 'deals.csv': 'Id,Stage,Made,Chance,Share\na,Open,2026-03-01,75%,50%\nb,Open,2026-03-01,0.29%,0.25\n' },
      [
        {
          id: 'deals',
          dataset: 'opportunities',
          files: ['deals.csv'],
          columns: { opportunity_id: 'Id', stage: 'Stage', created_on: 'Made', probability: 'Chance', weight: 'Share' },
          values: { stage: { Open: 'open' } },
          fixed: { partner: 'Aurora 3D' },
        },
      ],
    )
    expect([...told(outcome), ...problemsOf(outcome)]).toEqual([])
    expect(outcome.rows['opportunities']?.map(({ partner, probability, weight }) => [partner, probability, weight])).toEqual([
      ['aurora-3d', '75.0000', '0.5000'],
      ['aurora-3d', '0.2900', '0.2500'],
    ])
  })
})

describe('days', () => {
  test.each([
    ['DD/MM/YYYY', ['31/01/2026', '7/2/2026', ' 08/02/2026 '], ['2026-01-31', '2026-02-07', '2026-02-08']],
    ['MM/DD/YYYY', ['01/31/2026', '2/7/2026'], ['2026-01-31', '2026-02-07']],
    ['DD.MM.YY', ['31.01.26', '07.02.68', '07.02.70'], ['2026-01-31', '2068-02-07', '1970-02-07']],
    ['YYYYMMDD', ['20260131', '20260207'], ['2026-01-31', '2026-02-07']],
    ['YYYY-MM', ['2026-01', '2026-12'], ['2026-01-01', '2026-12-01']],
    ['DD-MMM-YY', ['19-mai-17', '01-Feb-26', '2-dez-25'], ['2017-05-19', '2026-02-01', '2025-12-02']],
    ['YYYY-MM-DD HH:mm', ['2026-01-31 23:59', '2026-02-07', '2026-02-08 9:05'], ['2026-01-31', '2026-02-07', '2026-02-08']],
    ['DD/MM/YYYY hh:mm A', ['31/01/2026 11:59 PM', '07/02/2026 1:00 am'], ['2026-01-31', '2026-02-07']],
    ['YYYY-MM-DDTHH:mm:ssZ', ['2026-02-01T02:30:00Z', '2026-02-01T00:30:00-03:00'], ['2026-01-31', '2026-02-01']],
  ])('%s', async (date_format, cells, expected) => {
    const rows = cells.map((cell, index) => `${index},,"${cell}",1,BRL`)
    const outcome = await imported({ 'costs.csv': ['Id,Partner,Day,Amount,Currency', ...rows].join('\n') }, [{ ...costs, date_format }])
    expect([...told(outcome), ...problemsOf(outcome)]).toEqual([])
    expect(outcome.rows['costs']?.map(({ posted_on }) => posted_on)).toEqual(expected)
  })
})

describe('hostile cells', () => {
  const header = '"Id","Partner","Day","Amount","Currency"'
  test.each([
    ['formulas', "=cmd|' /C calc'!A0"],
    ['SQL', "'); drop table costs; --"],
    ['quotation marks', 'say ""no""'],
    ['line ends and delimiters', 'a,b\nc\r\nd;e'],
    ['control characters', 'a\u0007b\u0001\u0002c'],
    ['letters of two units', 'naïve 😀 \u202eabc'],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ])('%s', async (_, cell) => {
    const text = `${header}\n"${cell}","","2026-03-01","5","BRL"\n"2","","2026-03-02","6","BRL"\n`
    expect(await amounts(text)).toEqual([
      [cell.replaceAll('""', '"'), '5.0000'],
      ['2', '6.0000'],
    ])
  })

  test('headers, names of files and values that are SQL', async () => {
    const name = "o'reilly; --.csv"
    const outcome = await imported({ [name]: `Id,"Day'); --","Amount ""net""",Currency,"Kind'"\n1,2026-03-01,5,BRL,it's\n` }, [
      {
        ...costs,
        files: [name],
        columns: { cost_id: 'Id', posted_on: "Day'); --", amount: 'Amount "net"', currency: 'Currency', category: "Kind'" },
        values: { category: { "it's": 'other' } },
      },
    ])
    expect([...told(outcome), ...problemsOf(outcome)]).toEqual([])
    expect(outcome.rows['costs']).toEqual([
      { cost_id: '1', category: 'other', posted_on: '2026-03-01', amount: '5.0000', currency: 'BRL', row_id: rowId(1, 1) },
    ])
  })

  test('a quotation mark that is not closed spoils its own line alone', async () => {
    const text = `Id,Partner,Day,Amount,Currency\n1,,2026-03-01,5,BRL\n2,"Aurora,2026-03-02,6,BRL\n3,,2026-03-03,7,BRL\n4,"",2026-03-04,8,BRL\n`
    const outcome = await imported({ 'costs.csv': text }, [costs])
    expect(told(outcome)).toEqual([
      'exports/costs.csv:3:1 columns_wrong refused: the row has 1 cell, and the header 5; the row is left out. Put cells with a delimiter, a line end or quotation marks into quotation marks.',
    ])
    expect(outcome.rows['costs']?.map(({ cost_id }) => cost_id)).toEqual(['1', '3', '4'])
  })

  test('a record without an end is one row that is left out', async () => {
    const text = `Id,Partner,Day,Amount,Currency\n1,,2026-03-01,5,BRL\n2,${'x'.repeat(2_500_000)},2026-03-02,6,BRL\n3,,2026-03-03,7,BRL\n`
    const outcome = await imported({ 'costs.csv': text }, [costs])
    expect(outcome.defects.map(({ line, kind, refused }) => ({ line, kind, refused }))).toEqual([
      { line: 3, kind: 'columns_wrong', refused: true },
    ])
    expect(outcome.rows['costs']?.map(({ cost_id, row_id }) => [cost_id, row_id])).toEqual([
      ['1', rowId(1, 1)],
      ['3', rowId(1, 3)],
    ])
  })
})

test('letters of another encoding far into a file decide about all of it', async () => {
  const text = `Id,Partner,Day,Amount,Currency\n1,Casa Viva Tecnologia Imobiliária,2026-03-01,5,BRL\n`
  const outcome = await imported({ 'costs.csv': encoded(text, 'windows-1252') }, [{ ...costs, encoding: 'utf-8' }])
  expect(told(outcome)).toEqual([])
  expect(outcome.rows['costs']?.map(({ partner }) => partner)).toEqual(['casa-viva'])
  expect(outcome.sources[0]?.files[0]?.dialect.encoding).toBe('windows-1252')
})

test('a damaged letter in one of many columns is read, and the other files with it', async () => {
  const head = 'Owner,Team,Region,Id,Partner,Day,Amount,Currency\n'
  const rows = (name: string) => `${head}a,b,c,1,Aurora 3D,2026-03-01,5,BRL\na,b,c,2,${name},2026-03-01,6,BRL\n`
  const files = { 'a.csv': encoded(rows('Casa Viva Tecnologia Imobiliária'), 'windows-1252'), 'b.csv': rows('').replaceAll('c,', 'c,b') }
  const outcome = await imported(files, [{ ...costs, files: ['a.csv', 'b.csv'], encoding: 'utf-8' }])
  expect(outcome.rows['costs']?.map(({ cost_id, partner }) => [cost_id, partner])).toEqual([
    ['1', 'aurora-3d'],
    ['2', 'casa-viva'],
    ['b1', 'aurora-3d'],
    ['b2', undefined],
  ])
})

test('NUL characters hide nothing', async () => {
  const outcome = await imported({ 'costs.csv': 'Id,Partner,Day,Amount,Currency\n1\0,,2026-03-01,5,BRL\n2,,2026-03-02,5\0,BRL\n' }, [
    { ...costs, encoding: 'utf-8' },
  ])
  expect(outcome.defects.map(({ line, column, kind }) => ({ line, column, kind }))).toEqual([{ line: 3, column: 15, kind: 'amount_text' }])
  expect(outcome.rows['costs']?.map(({ cost_id }) => cost_id)).toEqual(['1\0'])
})

describe('no rows', () => {
  test('a file with nothing but its header is a problem', async () => {
    const outcome = await imported({ 'costs.csv': 'Id,Partner,Day,Amount,Currency\n' }, [costs])
    expect(problemsOf(outcome)).toEqual(['exports/sources.yaml:8:5 error export-empty: the files of costs hold no row of data'])
    expect(outcome.rows['costs']).toEqual([])
  })

  test('datasets without an export are empty tables', async () => {
    const outcome = await imported({}, [])
    expect([outcome.sources, outcome.defects, outcome.problems, outcome.files]).toEqual([[], [], [], []])
  })
})

describe('rows are found again', () => {
  test('in a file of plain lines, and rows that are not there are not', async () => {
    const text = 'Id,Partner,Day,Amount,Currency\n1,,2026-03-01,5,BRL\n2,,2026-03-02,6,BRL\n'
    using folder = new ExportFolder()
    folder.write('costs.csv', text)
    const engine = await openDuckDb()
    try {
      const { placeOf } = await importExports(engine, programWith(folder, [costs]), { as_of: '2026-11-20' })
      const ids = [rowId(1, 1), rowId(1, 2), rowId(1, 3), rowId(1, 0), rowId(2, 1), rowId(0, 1)]
      expect(ids.map(placeOf)).toEqual([
        { file: 'exports/costs.csv', line: 2, column: 1 },
        { file: 'exports/costs.csv', line: 3, column: 1 },
        undefined,
        undefined,
        undefined,
        undefined,
      ])
    } finally {
      await engine.close()
    }
  })

  test('behind quoted line ends, empty lines and a header that is not at the top', async () => {
    const text =
      'Costs\n\nId,Partner,Day,Amount,Currency\n1,"Aurora\n3D",2026-03-01,5,BRL\n\n2,,2026-03-02,6,BRL\n3,"Obra Digital","2026-02-31",7,BRL\n'
    for (const data of [text, encoded(text, 'utf-16le', true), text.replaceAll('\n', '\r\n')]) {
      const outcome = await imported({ 'costs.csv': data }, [{ ...costs, max_rejected: 1 }])
      const places = outcome.rows['costs']?.map(({ row_id }) => outcome.placeOf(row_id ?? ''))
      expect(places).toEqual([
        { file: 'exports/costs.csv', line: 4, column: 1 },
        { file: 'exports/costs.csv', line: 7, column: 1 },
      ])
      expect(outcome.defects.map(({ line, column, kind }) => ({ line, column, kind }))).toEqual([
        { line: 8, column: 18, kind: 'date_impossible' },
      ])
    }
  })
})

test('temporary files go away', async () => {
  using folder = new ExportFolder()
  writeFileSync(join(folder.root, 'kept'), '')
  const { TMPDIR } = process.env
  process.env['TMPDIR'] = folder.root
  try {
    await imported({ 'costs.csv': encoded(`${lines.join('\n')}\n`, 'utf-16le', true) }, [costs])
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }
  expect(readdirSync(folder.root).sort()).toEqual(['exports', 'kept'])
})
