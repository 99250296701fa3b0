// Each defect of an export with its report.
import { describe, expect, test } from 'vitest'
import { imported, problemsOf, rowId, type Source, told } from './imported.ts'

const header = 'Id,Partner,Credit,Stage,Currency,Amount,Created,Closed'
const deals: Source = {
  id: 'deals',
  dataset: 'opportunities',
  files: ['deals.csv'],
  columns: {
    opportunity_id: 'Id',
    partner: 'Partner',
    credit: 'Credit',
    stage: 'Stage',
    currency: 'Currency',
    amount: 'Amount',
    created_on: 'Created',
    close_on: 'Closed',
  },
  values: { stage: { Won: 'won', Lost: 'lost', Open: 'open' }, credit: { Sourced: 'sourced', Influenced: 'influenced' } },
  decimal_mark: '.',
  thousands_mark: ',',
  date_format: 'YYYY-MM-DD',
}

/** Imports two good deals with lines between them, which stand on line 3 and after it. */
const dealsWith = (...lines: string[]) => {
  const good = (id: string) => `${id},Aurora 3D,Sourced,Won,BRL,100.00,2026-01-05,2026-03-01`
  return imported({ 'deals.csv': `${[header, good('a'), ...lines, good('z')].join('\n')}\n` }, [deals])
}

const mend = 'Correct it in the system that it comes from.'

describe('a row is left out', () => {
  test.each([
    [
      'of a partner that nobody knows, with the nearest ones',
      'b,Aurora 4D,Sourced,Won,BRL,5,2026-01-05,2026-03-01',
      'exports/deals.csv:3:3 partner_unknown partner refused: "Aurora 4D" is no partner; the nearest are Aurora 3D Softwares (aurora-3d), Obra Digital Integradora (obra-digital) and Casa Viva Tecnologia Imobiliária (casa-viva); the row is left out. Add the name to aliases of its partner, or say in sources.yaml with partners whom it means, or none.',
    ],
    [
      'with a day that does not exist',
      'b,Aurora 3D,Sourced,Won,BRL,5,2026-01-05,2026-02-31',
      `exports/deals.csv:3:42 date_impossible close_on refused: "Closed" is "2026-02-31", which is no day; the row is left out. ${mend}`,
    ],
    [
      'with a day in another form than the file has',
      'b,Aurora 3D,Sourced,Won,BRL,5,2026-01-05,3/14/2026',
      'exports/deals.csv:3:42 date_impossible close_on refused: "Closed" is "3/14/2026", which is no day in the form that the file has; the row is left out. Make the export with one form of dates, or declare date_format in sources.yaml.',
    ],
    [
      'with words for a day that only databases know',
      'b,Aurora 3D,Sourced,Won,BRL,5,epoch,2026-02-28',
      `exports/deals.csv:3:31 date_impossible created_on refused: "Created" is "epoch", which is no day; the row is left out. ${mend}`,
    ],
    [
      'won after the export',
      'b,Aurora 3D,Sourced,Won,BRL,5,2026-01-05,2026-11-17',
      'exports/deals.csv:3:42 date_future close_on refused: "Closed" is "2026-11-17" and the deal is won, though the export was made on 2026-11-16; the row is left out. Correct the day or the stage in the system that it comes from.',
    ],
    [
      'with text in its amount',
      'b,Aurora 3D,Sourced,Won,BRL,about 5,2026-01-05,2026-03-01',
      `exports/deals.csv:3:29 amount_text amount refused: "Amount" is "about 5", which is no number; the row is left out. ${mend}`,
    ],
    [
      'with marks in its amount that group no thousands',
      'b,Aurora 3D,Sourced,Won,BRL,"12,34",2026-01-05,2026-03-01',
      `exports/deals.csv:3:29 amount_text amount refused: "Amount" is "12,34", which is no number; the row is left out. ${mend}`,
    ],
    [
      'with an amount below zero',
      'b,Aurora 3D,Sourced,Won,BRL,(5.00),2026-01-05,2026-03-01',
      'exports/deals.csv:3:29 amount_negative amount refused: "Amount" is "(5.00)", less than nothing; the row is left out. Record a refund where it belongs, or correct the amount.',
    ],
    [
      'whose currency is none',
      'b,Aurora 3D,Sourced,Won,reais,5,2026-01-05,2026-03-01',
      'exports/deals.csv:3:25 currency_unknown currency refused: "Currency" is "reais", which is no currency of ISO 4217; the row is left out. Write its three letters, such as BRL, or declare currency in sources.yaml.',
    ],
    [
      'whose amount has no currency',
      'b,Aurora 3D,Sourced,Won,,5,2026-01-05,2026-03-01',
      'exports/deals.csv:3:25 currency_unknown currency refused: the amount has no currency; the row is left out. Write its three letters, such as BRL, or declare currency in sources.yaml.',
    ],
    [
      'whose amount says another currency',
      'b,Aurora 3D,Sourced,Won,BRL,US$ 5,2026-01-05,2026-03-01',
      'exports/deals.csv:3:29 currency_wrong amount refused: "Amount" is "US$ 5", and the currency of the row is BRL; the row is left out. Correct the one that is wrong.',
    ],
    [
      'whose stage means nothing',
      'b,Aurora 3D,Sourced,Limbo,BRL,5,2026-01-05,2026-03-01',
      'exports/deals.csv:3:21 value_unknown stage refused: "Stage" is "Limbo", which means none of open, won and lost; the row is left out. Say in sources.yaml with values what it means, or none.',
    ],
    [
      'without what it needs',
      'b,Aurora 3D,Sourced,,BRL,5,2026-01-05,2026-03-01',
      'exports/deals.csv:3:21 value_missing stage refused: "Stage" is empty; the row is left out. Fill it in in the system that it comes from.',
    ],
    [
      'whose id a spreadsheet made a number',
      '1.23E+15,Aurora 3D,Sourced,Won,BRL,5,2026-01-05,2026-03-01',
      'exports/deals.csv:3:1 excel_damage opportunity_id refused: "Id" is "1.23E+15", which a spreadsheet made of something else; the row is left out. Make the export again and do not save it with a spreadsheet.',
    ],
    [
      'whose day a spreadsheet made a number',
      'b,Aurora 3D,Sourced,Won,BRL,5,45992,2026-03-01',
      'exports/deals.csv:3:31 excel_damage created_on refused: "Created" is "45992", which a spreadsheet made of something else; the row is left out. Make the export again and do not save it with a spreadsheet.',
    ],
    [
      'whose amount a spreadsheet made a day',
      'b,Aurora 3D,Sourced,Won,BRL,May-20,2026-01-05,2026-03-01',
      'exports/deals.csv:3:29 excel_damage amount refused: "Amount" is "May-20", which a spreadsheet made of something else; the row is left out. Make the export again and do not save it with a spreadsheet.',
    ],
    [
      'that a spreadsheet could not work out',
      'b,#REF!,Sourced,Won,BRL,5,2026-01-05,2026-03-01',
      'exports/deals.csv:3:3 excel_damage partner refused: "Partner" is "#REF!", which a spreadsheet made of something else; the row is left out. Make the export again and do not save it with a spreadsheet.',
    ],
    [
      'too narrow for a spreadsheet',
      'b,Aurora 3D,Sourced,Won,BRL,########,2026-01-05,2026-03-01',
      'exports/deals.csv:3:29 excel_damage amount refused: "Amount" is "########", which a spreadsheet made of something else; the row is left out. Make the export again and do not save it with a spreadsheet.',
    ],
    [
      'with too few cells',
      'b,Aurora 3D,Sourced',
      'exports/deals.csv:3:1 columns_wrong refused: the row has 3 cells, and the header 8; the row is left out. Put cells with a delimiter, a line end or quotation marks into quotation marks.',
    ],
    [
      'with too many cells',
      'b,Aurora 3D,Sourced,Won,BRL,5,000,2026-01-05,2026-03-01',
      'exports/deals.csv:3:1 columns_wrong refused: the row has 9 cells, and the header 8; the row is left out. Put cells with a delimiter, a line end or quotation marks into quotation marks.',
    ],
    [
      'with the id of another one',
      'z,Aurora 3D,Sourced,Won,BRL,90.00,2026-01-05,2026-03-01',
      'exports/deals.csv:3:1 duplicate_id opportunity_id refused: "z" is also the id of line 4, which counts; the row is left out. Take the row out of the export, or make it with one row for each.',
    ],
  ])('%s', async (_, line, report) => {
    const outcome = await dealsWith(line)
    expect(told(outcome)).toEqual([report])
    expect(outcome.rows['opportunities']?.map(({ row_id }) => row_id)).toEqual([rowId(1, 1), rowId(1, 3)])
    const [health] = outcome.sources
    expect([health?.rows, health?.taken, health?.refused, health?.not_data]).toEqual([3, 2, 1, 0])
  })

  test('when it has no rate and is worth nothing without one', async () => {
    const outcome = await imported(
      {
        'costs.csv': 'Id,Day,Amount,Currency\n1,2026-03-01,10,USD\n2,2026-02-01,20,USD\n3,2026-02-01,0,USD\n4,2026-02-01,30,BRL\n',
        'rates.csv': 'From,To,Since,Rate\nUSD,BRL,2026-03-01,5.5\nEUR,BRL,2026-01-01,6\n',
      },
      [
        {
          id: 'costs',
          dataset: 'costs',
          files: ['costs.csv'],
          columns: { cost_id: 'Id', posted_on: 'Day', amount: 'Amount', currency: 'Currency' },
        },
        {
          id: 'rates',
          dataset: 'fx_rates',
          files: ['rates.csv'],
          columns: { from_currency: 'From', to_currency: 'To', valid_from: 'Since', rate: 'Rate' },
        },
      ],
    )
    expect(told(outcome)).toEqual([
      'exports/costs.csv:3:14 rate_missing amount refused: there is no rate from USD to BRL on its day; the row is left out. Add an earlier rate to the exchange rates.',
    ])
    expect(outcome.rows['costs']?.map(({ cost_id }) => cost_id)).toEqual(['1', '3', '4'])
  })
})

describe('a row counts', () => {
  test('without what it can do without', async () => {
    const outcome = await dealsWith(
      'b,Aurora 3D,Perhaps,Won,BRL,,2026-01-05,2026-03-01',
      'c,Aurora 3D,Sourced,Open,USD,5,2026-01-05,2026-12-24',
    )
    expect(told(outcome)).toEqual([
      'exports/deals.csv:3:13 value_unknown credit taken: "Credit" is "Perhaps", which means none of sourced, influenced and co_sell; the row counts without it. Say in sources.yaml with values what it means, or none.',
      'exports/deals.csv:3:29 amount_missing amount taken: "Amount" is empty; the row counts without it. Write the amount into the system that it comes from.',
      'exports/deals.csv:4:30 rate_missing amount taken: there is no rate from USD to BRL at all; the row counts without it. Add rates from USD to the exchange rates, or a converted amount to the export.',
    ])
    expect(outcome.rows['opportunities']).toEqual([
      good('a', 1),
      {
        opportunity_id: 'b',
        partner: 'aurora-3d',
        stage: 'won',
        currency: 'BRL',
        created_on: '2026-01-05',
        close_on: '2026-03-01',
        row_id: rowId(1, 2),
      },
      { ...good('c', 3), stage: 'open', currency: 'USD', amount: '5.0000', close_on: '2026-12-24' },
      good('z', 4),
    ])
  })

  test('for two partners of one deal, and the credit for one of those who sourced it', async () => {
    const outcome = await dealsWith(
      'b,Obra Digital,Sourced,Won,BRL,5,2026-01-05,2026-03-01',
      'b,Aurora 3D,Sourced,Won,BRL,5,2026-01-05,2026-03-01',
      'b,Casa Viva Tecnologia Imobiliária,Influenced,Won,BRL,5,2026-01-05,2026-03-01',
    )
    expect(told(outcome)).toEqual([
      'exports/deals.csv:3:3 credit_twice partner taken: the deal of "Obra Digital" was sourced by two partners; the one of line 4 keeps the credit, and this one influenced it. Decide in the CRM who brought it.',
    ])
    expect(outcome.rows['opportunities']?.map(({ opportunity_id, partner, credit }) => [opportunity_id, partner, credit])).toEqual([
      ['a', 'aurora-3d', 'sourced'],
      ['b', 'obra-digital', 'influenced'],
      ['b', 'aurora-3d', 'sourced'],
      ['b', 'casa-viva', 'influenced'],
      ['z', 'aurora-3d', 'sourced'],
    ])
  })
})

const good = (opportunity_id: string, record: number) => ({
  opportunity_id,
  partner: 'aurora-3d',
  credit: 'sourced',
  stage: 'won',
  amount: '100.0000',
  currency: 'BRL',
  created_on: '2026-01-05',
  close_on: '2026-03-01',
  row_id: rowId(1, record),
})

test('what is no data is counted apart', async () => {
  const outcome = await dealsWith(header, ',,,,,,,', '')
  expect(told(outcome)).toEqual([
    'exports/deals.csv:3:1 header_fragment refused: the header stands here again ("Id"). Nothing, or make the export in one piece.',
  ])
  expect(outcome.rows['opportunities']).toEqual([good('a', 1), good('z', 4)])
  expect(outcome.sources).toEqual([
    {
      source: 'deals',
      dataset: 'opportunities',
      files: [
        {
          file: 'exports/deals.csv',
          rows: 2,
          dialect: {
            encoding: 'utf-8',
            delimiter: ',',
            header_line: 1,
            decimal_mark: '.',
            thousands_mark: ',',
            date_format: 'YYYY-MM-DD',
            footer_lines: 0,
          },
          columns: {
            opportunity_id: 'Id',
            partner: 'Partner',
            credit: 'Credit',
            stage: 'Stage',
            amount: 'Amount',
            currency: 'Currency',
            created_on: 'Created',
            close_on: 'Closed',
          },
          unused: [],
        },
      ],
      exported_on: '2026-11-16',
      age_days: 4,
      rows: 2,
      taken: 2,
      refused: 0,
      superseded: 0,
      left_out: 0,
      not_data: 2,
      max_rejected: 0,
      defects: { header_fragment: 1 },
      refused_for: {},
    },
  ])
  expect(problemsOf(outcome)).toEqual([])
})

test('footers are no data, and quotes in them change nothing', async () => {
  const lines = [
    '',
    '"Grand Totals (1 record)"',
    '"Confidential Information - Do Not Distribute"',
    '"Copyright (c) 2000-2026 salesforce.com, inc."',
  ]
  const outcome = await imported({ 'deals.csv': `${header}\nb,,,Open,BRL,5,2026-01-05,\n${lines.join('\n')}\n` }, [deals])
  expect(told(outcome)).toEqual([
    'exports/deals.csv:4:1 footer refused: "Grand Totals (1 record)" is no data. Nothing.',
    'exports/deals.csv:5:1 footer refused: "Confidential Information - Do Not Distribute" is no data. Nothing.',
    'exports/deals.csv:6:1 footer refused: "Copyright (c) 2000-2026 salesforce.com, inc." is no data. Nothing.',
  ])
  expect(outcome.rows['opportunities']).toEqual([
    { opportunity_id: 'b', stage: 'open', amount: '5.0000', currency: 'BRL', created_on: '2026-01-05', row_id: rowId(1, 1) },
  ])
})

test('a row with too few cells is one above footers too', async () => {
  const text = `${header}\nb,,,Open,BRL,5,2026-01-05,\nc,,Open\nd,,,Open,BRL,6,2026-01-05,\n\nGrand Totals (3 records)\n`
  const outcome = await imported({ 'deals.csv': text }, [{ ...deals, max_rejected: 1 }])
  expect(told(outcome)).toEqual([
    'exports/deals.csv:3:1 columns_wrong refused: the row has 3 cells, and the header 8; the row is left out. Put cells with a delimiter, a line end or quotation marks into quotation marks.',
    'exports/deals.csv:6:1 footer refused: "Grand Totals (3 records)" is no data. Nothing.',
  ])
  expect(outcome.rows['opportunities']?.map(({ opportunity_id, row_id }) => [opportunity_id, row_id])).toEqual([
    ['b', rowId(1, 1)],
    ['d', rowId(1, 3)],
  ])
  const [health] = outcome.sources
  expect([health?.rows, health?.taken, health?.refused, health?.not_data]).toEqual([3, 2, 1, 1])
})

test('a currency without any rate is told apart from one without an earlier rate', async () => {
  const outcome = await imported({ 'deals.csv': `${header}\nb,Aurora 3D,Sourced,Won,EUR,5,2026-01-05,2026-03-01\n` }, [deals])
  expect(told(outcome)).toEqual([
    'exports/deals.csv:2:29 rate_missing amount taken: there is no rate from EUR to BRL at all; the row counts without it. Add rates from EUR to the exchange rates, or a converted amount to the export.',
  ])
})

describe('a row in two files', () => {
  const row = (id: string, amount: string) => `${id},,,Won,BRL,${amount},2026-01-05,2026-03-01\n`
  const source = (id: string, exported_on: string): Source => ({ ...deals, id, files: [`${id}.csv`], exported_on })

  test('counts as the newer export has it', async () => {
    const outcome = await imported({ 'new.csv': `${header}\n${row('b', '7')}`, 'old.csv': `${header}\n${row('a', '1')}${row('b', '9')}` }, [
      source('new', '2026-11-16'),
      source('old', '2026-06-30'),
    ])
    expect(told(outcome)).toEqual([
      'exports/old.csv:3:1 row_in_two_files opportunity_id refused: "b" is also in exports/new.csv line 2, which counts; the row is left out. Export periods that do not overlap.',
    ])
    expect(outcome.rows['opportunities']?.map(({ opportunity_id, amount }) => [opportunity_id, amount])).toEqual([
      ['b', '7.0000'],
      ['a', '1.0000'],
    ])
  })

  test('is the same row where rows have no ids', async () => {
    const { opportunity_id: _, ...columns } = deals.columns ?? {}
    const without = (id: string): Source => ({ ...source(id, '2026-11-16'), columns })
    const outcome = await imported(
      { 'a.csv': `${header}\n${row('', '5')}${row('', '5')}`, 'b.csv': `${header}\n${row('', '5')}${row('', '6')}` },
      [without('a'), without('b')],
    )
    expect(outcome.sources.map(({ taken, defects }) => ({ taken, defects }))).toEqual([
      { taken: 0, defects: { row_in_two_files: 2 } },
      { taken: 2, defects: {} },
    ])
  })
})

describe('a row in two files of one source is superseded', () => {
  const row = (id: string, amount: string, closed: string, partner = '') => `${id},${partner},,Won,BRL,${amount},2026-01-05,${closed}\n`
  /** The file whose row counts, of two that have one row of the same id. */
  const counting = async (files: Readonly<Record<string, string>>) => {
    const outcome = await imported(files, [{ ...deals, files: Object.keys(files) }])
    const [health] = outcome.sources
    return {
      amounts: outcome.rows['opportunities']?.map(({ amount = '' }) => Number(amount)),
      counts: [health?.rows, health?.taken, health?.refused, health?.superseded],
      problems: problemsOf(outcome),
      told: told(outcome),
    }
  }
  const report = (file: string, other: string) => [
    `exports/${file}:2:1 superseded opportunity_id refused: "b" is also in exports/${other} line 2, a newer file of the source. Nothing: the newer file counts.`,
  ]

  test('by the file with the later day in its name, whatever its name begins with', async () => {
    expect(
      await counting({
        'a-2026-10-31.csv': `${header}\n${row('b', '7', '2026-03-01')}`,
        'z-2026-09-30.csv': `${header}\n${row('b', '9', '2026-08-01')}`,
      }),
    ).toEqual({ amounts: [7], counts: [2, 1, 0, 1], problems: [], told: report('z-2026-09-30.csv', 'a-2026-10-31.csv') })
  })

  test('by the file with the latest day on which something happened, where one has no day in its name', async () => {
    expect(
      await counting({
        'q4.csv': `${header}\n${row('b', '7', '2026-10-02')}`,
        'z-2026-09-30.csv': `${header}\n${row('b', '9', '2026-09-01')}x,,,Open,BRL,1,2026-01-05,2027-12-01\n`,
      }),
    ).toEqual({ amounts: [7, 1], counts: [3, 2, 0, 1], problems: [], told: report('z-2026-09-30.csv', 'q4.csv') })
  })

  test('by the file that stands later in sources.yaml, where nothing tells', async () => {
    const [left, right] = [`${header}\n${row('b', '7', '2026-03-01')}`, `${header}\n${row('b', '9', '2026-03-01')}`]
    expect(await counting({ 'b.csv': left, 'a.csv': right })).toEqual({
      amounts: [9],
      counts: [2, 1, 0, 1],
      problems: [],
      told: report('b.csv', 'a.csv'),
    })
  })

  test('with its deal, when another partner has it now', async () => {
    const outcome = await imported(
      {
        'deals-2026-09-30.csv': `${header}\n${row('b', '9', '2026-03-01', 'Aurora 3D')}${row('c', '1', '2026-03-01', 'Aurora 3D')}`,
        'deals-2026-10-31.csv': `${header}\n${row('b', '9', '2026-03-01', 'Obra Digital')}`,
      },
      [{ ...deals, files: ['deals-2026-09-30.csv', 'deals-2026-10-31.csv'] }],
    )
    expect(outcome.rows['opportunities']?.map(({ opportunity_id, partner }) => [opportunity_id, partner])).toEqual([
      ['c', 'aurora-3d'],
      ['b', 'obra-digital'],
    ])
    expect(outcome.sources[0]?.defects).toEqual({ superseded: 1 })
  })
})

describe('rows that the source leaves out are no defects', () => {
  const rows = ['b,Nobody,,Deleted,BRL,x,2026-01-05,2026-02-31', 'c,Aurora 3D,Test,Won,BRL,5,2026-01-05,2026-03-01']
  test.each(['none', 'leave_out'])('by %s of a stage, and by leave_out of what a row can do without', async (word) => {
    const values = {
      ...deals.values,
      stage: { ...deals.values?.['stage'], Deleted: word },
      credit: { Sourced: 'sourced', Test: 'leave_out' },
    }
    const good = 'a,Aurora 3D,Sourced,Won,BRL,100.00,2026-01-05,2026-03-01'
    const outcome = await imported({ 'deals.csv': `${[header, good, ...rows].join('\n')}\n` }, [{ ...deals, values }])
    expect([told(outcome), problemsOf(outcome)]).toEqual([[], []])
    const [health] = outcome.sources
    expect([health?.rows, health?.taken, health?.refused, health?.left_out]).toEqual([3, 1, 0, 2])
    expect(outcome.rows['opportunities']?.map(({ opportunity_id }) => opportunity_id)).toEqual(['a'])
  })
})

describe('days that cannot be', () => {
  const order = 'Correct the one that is wrong in the system that it comes from.'
  const late =
    'though the export was made on 2026-11-16; the row is left out. Correct the day in the system that it comes from, or exported_on in sources.yaml.'
  test.each([
    [
      'b,Aurora 3D,,Open,BRL,5,2026-11-17,2027-03-01',
      `exports/deals.csv:3:25 date_future created_on refused: "Created" is "2026-11-17", ${late}`,
    ],
    [
      'b,Aurora 3D,,Won,BRL,5,2026-03-02,2026-03-01',
      `exports/deals.csv:3:35 date_order close_on taken: "Closed" is "2026-03-01", before "Created", which is "2026-03-02"; the row counts as it is. ${order}`,
    ],
    [
      'b,Aurora 3D,,Won,BRL,5,2026-03-02,',
      'exports/deals.csv:3:35 value_missing close_on taken: the deal is won and "Closed" is empty; it counts in no period. Write the day on which it was won into the system that it comes from.',
    ],
    ['b,Aurora 3D,,Open,BRL,5,2026-03-02,2026-03-01', undefined],
    ['b,Aurora 3D,,Open,BRL,5,2026-03-02,', undefined],
    ['b,Aurora 3D,,Won,BRL,5,2026-03-01,2026-03-01', undefined],
  ])('%s', async (line, report) => {
    const outcome = await dealsWith(line)
    expect(told(outcome)).toEqual(report === undefined ? [] : [report])
    const refused = report?.includes('refused') ? 1 : 0
    expect([outcome.sources[0]?.taken, outcome.sources[0]?.refused]).toEqual([3 - refused, refused])
  })

  test('are told of tickets, subscriptions and certificates', async () => {
    const base = { decimal_mark: '.', date_format: 'YYYY-MM-DD', currency: 'BRL' } as const
    const outcome = await imported(
      {
        'desk.csv': 'Id,Partner,Status,Opened,Solved\n1,Aurora 3D,solved,2026-09-24,2026-09-20\n2,Aurora 3D,open,2026-11-24,\n',
        'subs.csv': 'Id,Customer,Partner,Price,Start,End\n1,A,Aurora 3D,5,2026-09-24,2026-09-20\n',
        'people.csv': 'Company,Person,Passed,Valid\nAurora 3D,a,2026-09-24,2025-09-23\n,b,2026-09-24,2027-09-23\n',
      },
      [
        {
          ...base,
          id: 'desk',
          dataset: 'tickets',
          files: ['desk.csv'],
          columns: { ticket_id: 'Id', partner: 'Partner', status: 'Status', created_on: 'Opened', solved_on: 'Solved' },
        },
        {
          ...base,
          id: 'subs',
          dataset: 'recurring_revenue',
          files: ['subs.csv'],
          fixed: { interval: 'month' },
          columns: {
            subscription_id: 'Id',
            customer: 'Customer',
            partner: 'Partner',
            amount: 'Price',
            started_on: 'Start',
            ended_on: 'End',
          },
        },
        {
          ...base,
          id: 'people',
          dataset: 'certifications',
          files: ['people.csv'],
          columns: { partner: 'Company', person: 'Person', issued_on: 'Passed', expires_on: 'Valid' },
        },
      ],
    )
    expect(told(outcome)).toEqual([
      `exports/desk.csv:2:31 date_order solved_on taken: "Solved" is "2026-09-20", before "Opened", which is "2026-09-24"; the row counts as it is. ${order}`,
      `exports/desk.csv:3:18 date_future created_on refused: "Opened" is "2026-11-24", ${late}`,
      `exports/subs.csv:2:28 date_order ended_on taken: "End" is "2026-09-20", before "Start", which is "2026-09-24"; the row counts as it is. ${order}`,
      `exports/people.csv:2:24 date_order expires_on taken: "Valid" is "2025-09-23", before "Passed", which is "2026-09-24"; the row counts as it is. ${order}`,
      'exports/people.csv:3:1 value_missing partner refused: no partner is named; the row is left out. Fill it in in the system that it comes from; where cells of a spreadsheet were merged, write the name into each of their rows.',
    ])
    expect(problemsOf(outcome)).toEqual([
      'exports/sources.yaml:4:19 error export-rejected: desk: 1 of 2 rows is left out, and max_rejected allows 0 (1 × day after the export); counted, but to be looked at: 1 × day before the one that it follows',
      'exports/sources.yaml:21:19 warning export-defects: subs: no row is left out; counted, but to be looked at: 1 × day before the one that it follows',
      'exports/sources.yaml:41:19 error export-rejected: people: 1 of 2 rows is left out, and max_rejected allows 0 (1 × missing value); counted, but to be looked at: 1 × day before the one that it follows',
    ])
  })

  test('a deal that was won without a day is told to count on the expected one', async () => {
    const outcome = await imported(
      {
        'deals.csv':
          'Id,Partner,Stage,Created,Won on,Expected close\n1,Aurora 3D,won,2026-01-05,,2026-03-01\n2,Aurora 3D,open,2026-01-05,,2026-03-01\n3,Aurora 3D,won,2026-01-05,2026-02-01,2026-03-01\n',
      },
      [
        {
          ...deals,
          values: {},
          columns: {
            opportunity_id: 'Id',
            partner: 'Partner',
            stage: 'Stage',
            created_on: 'Created',
            close_on: ['Won on', 'Expected close'],
          },
        },
      ],
    )
    expect(told(outcome)).toEqual([
      'exports/deals.csv:2:28 value_missing close_on taken: the deal is won and "Won on" is empty; "Expected close" counts, which is "2026-03-01". Write the day on which it was won into the system that it comes from.',
    ])
    expect(outcome.rows['opportunities']?.map(({ close_on }) => close_on)).toEqual(['2026-03-01', '2026-03-01', '2026-02-01'])
  })
})

describe('max_rejected', () => {
  const bad = 'b,Aurora 3D,Sourced,Won,BRL,x,2026-01-05,2026-02-31'
  const good_row = 'a,Aurora 3D,Sourced,Won,BRL,1,2026-01-05,2026-02-28'
  test.each([
    [
      1,
      'exports/sources.yaml:4:19 warning export-defects: deals: 1 of 2 rows is left out, and max_rejected allows 1 (1 × amount with text, 1 × day that does not exist; some rows have several)',
    ],
    [
      0,
      'exports/sources.yaml:4:19 error export-rejected: deals: 1 of 2 rows is left out, and max_rejected allows 0 (1 × amount with text, 1 × day that does not exist; some rows have several)',
    ],
  ])('%i', async (max_rejected, report) => {
    const outcome = await imported({ 'deals.csv': `${header}\n${bad}\n${good_row}\n` }, [{ ...deals, max_rejected }])
    expect(problemsOf(outcome)).toEqual([report])
  })
})

test('defects are told up to fifty and all counted', async () => {
  const lines = Array.from({ length: 70 }, (_, index) => `b${index},Aurora 3D,Sourced,Won,BRL,x,2026-01-05,2026-03-01`)
  const outcome = await dealsWith(...lines)
  expect(outcome.defects).toHaveLength(50)
  expect(outcome.sources[0]?.defects).toEqual({ amount_text: 70 })
})
