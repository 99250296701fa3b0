// The form of files: what their bytes show, and what sources declare before it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DeclaredForm, formOf } from '../../../src/scorecards/import/dialect.ts'
import { recordsOf } from '../../../src/scorecards/import/records.ts'
import { sample_bytes } from '../../../src/scorecards/import/sample.ts'
import { ExportFolder, encoded } from './folder.ts'

/** What was found of the form of a file. */
function found(data: string | Uint8Array, declared: DeclaredForm = {}, known: readonly string[] = []) {
  using folder = new ExportFolder()
  const form = formOf(folder.write('x.csv', data), declared, (header) => known.includes(header))
  if (form === undefined) return undefined
  const { header, sample, ...rest } = form
  const texts = (each: typeof header) => each.cells.map(({ text }) => text)
  return { ...rest, header_line: header.line, headers: texts(header), rows: sample.map(texts) }
}

const plain = { encoding: 'utf-8', bom: false, delimiter: ',', footer_lines: 0, header_line: 1 }

describe('encodings', () => {
  const text = 'Fase;Valor\nNegociação;1\nPrédio;2\n'
  const rows = [
    ['Negociação', '1'],
    ['Prédio', '2'],
  ]
  test.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', false],
    ['utf-16le', true],
    ['utf-16be', false],
    ['utf-16be', true],
    ['windows-1252', false],
  ] as const)('%s, byte order mark: %s', (encoding, bom) => {
    expect(found(encoded(text, encoding, bom))).toEqual({ ...plain, encoding, bom, delimiter: ';', headers: ['Fase', 'Valor'], rows })
  })

  test('a few damaged characters do not make UTF-8 another encoding', () => {
    const names = Array.from({ length: 30 }, (_, index) => `Preço ${index};1\n`).join('')
    const damaged = Buffer.concat([Buffer.from(`Nome;Valor\n${names}Pre`), Buffer.from([0xe7]), Buffer.from('o;2\n')])
    expect(found(damaged)).toMatchObject({ encoding: 'utf-8', headers: ['Nome', 'Valor'] })
    expect(found(damaged)?.rows.at(-1)).toEqual(['Pre\ufffdo', '2'])
  })

  test('a declared encoding is not questioned', () => {
    const bytes = encoded('Fase;Valor\nPreço;1\n', 'utf-8')
    expect(found(bytes, { encoding: 'windows-1252' })?.rows).toEqual([['PreÃ§o', '1']])
    expect(found(encoded(text, 'utf-16be'), { encoding: 'utf-16' })).toMatchObject({ encoding: 'utf-16be', rows })
  })
})

describe('delimiters', () => {
  test.each([
    [',', 'a,b,c\n1,"x;y",3\n4,5,6\n'],
    [';', 'a;b;c\n1;61000,00;3,5\n4;7,0000000000;6,5\n'],
    ['\t', 'a\tb\tc\n1\tx, y\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
  ])('%j', (delimiter, text) => {
    expect(found(text)?.delimiter).toBe(delimiter)
  })

  test('one that is declared wins', () => {
    expect(found('a,b;c\n1,2;3\n', { delimiter: ';' })?.rows).toEqual([['1,2', '3']])
    expect(found('a\tb\n1\t2\n', { delimiter: 'tab' })?.rows).toEqual([['1', '2']])
  })
})

describe('headers', () => {
  const preamble = 'Opportunities by partner\nAs of 2026-11-16,,\n\n"Filtered by: All, open",,\n'
  const table = 'Id,Stage,Amount\n1,Won,10\n2,Lost,0\n3,Won,7\n'
  const rows = [
    ['1', 'Won', '10'],
    ['2', 'Lost', '0'],
    ['3', 'Won', '7'],
  ]

  test('stand below what a report writes first', () => {
    expect(found(preamble + table)).toEqual({ ...plain, header_line: 5, headers: ['Id', 'Stage', 'Amount'], rows })
  })

  test('are known by the names in them, even where another line looks like one', () => {
    const text = `Report,Owner,Date\nDeals,Ana,today\n${table}`
    expect(found(text, {}, ['id', 'stage', 'amount'])).toMatchObject({ header_line: 3, rows })
  })

  test('stand where the source says', () => {
    expect(found(`Report,Owner,Date\n${table}`, { header_line: 2 })).toMatchObject({ header_line: 2, rows })
    expect(found(table, { header_line: 9 })).toBeUndefined()
  })

  test('are missing from an empty file', () => {
    expect([found(''), found('\n\n')]).toEqual([undefined, undefined])
  })

  test('may go over lines', () => {
    expect(found('"Id of\nthe deal",Stage\n1,Won\n')).toMatchObject({
      header_line: 1,
      headers: ['Id of\nthe deal', 'Stage'],
      rows: [['1', 'Won']],
    })
  })
})

describe('footers', () => {
  const table = 'Id,Stage,Amount\n1,Won,10\n2,Lost,0\n'
  test.each([
    [
      '\n"Grand Totals (5700 records)"\n"Confidential Information - Do Not Distribute"\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\n',
      4,
    ],
    [
      '\n\n"Totais gerais (40 registros)"\n"Informações confidenciais - Não distribuir"\n"Copyright (c) 2000-2023 salesforce.com, inc. Todos os direitos reservados."',
      5,
    ],
    ['"Totales generales (3 registros)"\n"© 2024 salesforce.com"\n', 2],
    ['Gesamtsummen (12 Datensätze),,\nVertraulich – nicht weitergeben\n', 2],
    ['Eindtotaal,,10\n', 1],
    ['Total général,,10\nInformations confidentielles\n', 2],
    ['Total,,10\n', 1],
    [',,\n,,\n', 2],
    ['\n\n\n', 3],
    ['', 0],
  ])('%j are %i lines', (footer, footer_lines) => {
    expect(found(table + footer)).toEqual({
      ...plain,
      footer_lines,
      headers: ['Id', 'Stage', 'Amount'],
      rows: [
        ['1', 'Won', '10'],
        ['2', 'Lost', '0'],
      ],
    })
  })

  test.each(['Total Energies,Won,1', 'Exported widgets,Won,1', 'Copyright audit,Won,1', 'Confidential deal,Won,1'])(
    'a deal is none for its name: %s',
    (row) => {
      expect(found(`${table}${row}\n`)).toMatchObject({ footer_lines: 0, rows: [{}, {}, row.split(',')] })
    },
  )

  test('as many as the source says', () => {
    expect(found(`${table}Sum of all,,10\n`, { footer_lines: 1 })?.footer_lines).toBe(1)
  })
})

test('of a large file the beginning and the end are looked at', () => {
  const row = (id: number) => `${id},"Ana\nMaria, ""the"" first",${'x'.repeat(50)}\n`
  const rows = Array.from({ length: 30_000 }, (_, index) => row(index)).join('')
  const form = found(encoded(`Id,Name,Text\n${rows}\n"Grand Totals (30000 records)"\n`, 'utf-8'))
  expect(rows.length).toBeGreaterThan(sample_bytes.head + sample_bytes.tail)
  expect(form).toMatchObject({ ...plain, footer_lines: 2, headers: ['Id', 'Name', 'Text'] })
  expect(form?.rows.at(0)?.[0]).toBe('0')
  expect(form?.rows.at(-1)?.slice(0, 2)).toEqual(['29999', 'Ana\nMaria, "the" first'])
  expect(new Set(form?.rows.map(({ length }) => length))).toEqual(new Set([3]))
})

test('of a large file in UTF-16 too', () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => `${index};Preço ${'y'.repeat(10)}\r\n`).join('')
  const form = found(encoded(`Id;Nome\r\n${rows}`, 'utf-16le', true))
  expect(form).toMatchObject({ encoding: 'utf-16le', bom: true, delimiter: ';', footer_lines: 0, headers: ['Id', 'Nome'] })
  expect(form?.rows.at(-1)).toEqual(['59999', 'Preço yyyyyyyyyy'])
})

test('records say where their cells stand', () => {
  const text = 'a,"b ""q""\r\nc",d\r\n\r\n"e"x,\n'
  expect([...recordsOf(text, ',')]).toEqual([
    {
      line: 1,
      last_line: 2,
      cells: [
        { text: 'a', line: 1, column: 1 },
        { text: 'b "q"\r\nc', line: 1, column: 3 },
        { text: 'd', line: 2, column: 4 },
      ],
    },
    { line: 3, last_line: 3, cells: [{ text: '', line: 3, column: 1 }] },
    {
      line: 4,
      last_line: 4,
      cells: [
        { text: 'ex', line: 4, column: 1 },
        { text: '', line: 4, column: 6 },
      ],
    },
  ])
})

const words = fc.constantFrom('Won', 'Negociação', 'São Paulo', 'a, b', 'x; y', 'say "no"', 'two\nlines', 'Ltda | ME', 'Preço')
const table = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
  bom: fc.boolean(),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  end: fc.constantFrom('\n', '\r\n'),
  preamble: fc.constantFrom('', 'Deals by partner', 'Report'),
  footer: fc.constantFrom('', 'Grand Totals (3 records)', 'Totais gerais (2 registros)'),
  quote_all: fc.boolean(),
  rows: fc.array(fc.tuple(fc.integer({ min: 1, max: 9999 }).map(String), words, words, words), { minLength: 3, maxLength: 12 }),
})

test('a table written in any form is found as it is and read back', () => {
  fc.assert(
    fc.property(table, ({ encoding, bom, delimiter, end, preamble, footer, quote_all, rows }) => {
      const cell = (text: string) => (quote_all || /[",;|\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
      const headers = ['Number', 'Stage of it', 'Account', 'Owner name']
      const lines = [headers, ...rows].map((row) => row.map(cell).join(delimiter))
      const text = [...(preamble === '' ? [] : [preamble, '']), ...lines, ...(footer === '' ? [] : ['', footer])].join(end) + end
      const marked = bom && encoding !== 'windows-1252'
      // Text of plain letters alone is the same in Windows-1252 and UTF-8.
      const shown = encoding === 'windows-1252' && !/[^\0-\u007f]/.test(text) ? 'utf-8' : encoding
      expect(found(encoded(text, encoding, marked))).toEqual({
        encoding: shown,
        bom: marked,
        delimiter,
        footer_lines: footer === '' ? 0 : 2,
        header_line: preamble === '' ? 1 : 3,
        headers,
        rows,
      })
    }),
    { numRuns: 300 },
  )
})
