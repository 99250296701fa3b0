// Columns whose texts mean something: few or many of them, early or late in the file, in one column or several.
import { expect, test } from 'vitest'
import { imported, problemsOf, rowId, type Source, told } from './imported.ts'

const tickets: Source = {
  id: 'desk',
  dataset: 'tickets',
  files: ['desk.csv'],
  columns: { ticket_id: 'Id', partner: 'Partner', partner_domain: 'Domain', status: 'Status', created_on: 'Made', csat: 'Rating' },
  values: { status: { Fresh: 'open', Done: 'solved' } },
  scale: { min: 1, max: 5 },
}
const header = 'Id,Partner,Domain,Status,Made,Rating'

test('texts that come late in a file are read as those at its beginning', async () => {
  // Only large files are not read for their texts first.
  const early = Array.from({ length: 50_000 }, (_, index) => `t${index},,aurora3d.example,Fresh,2026-03-01,4,${'note '.repeat(10)}`)
  const late = ['u1,Obra Digital,,Done,2026-03-02,5', 'u2,Nobody,,Done,2026-03-02,5', 'u3,,,Odd,2026-03-02,']
  const lines = [`${header},Note`, ...early, ...late.map((line) => `${line},`)]
  const outcome = await imported({ 'desk.csv': lines.join('\n') }, [{ ...tickets, max_rejected: 2 }])
  expect(told(outcome)).toEqual([
    'exports/desk.csv:50003:4 partner_unknown partner refused: "Nobody" is no partner; the nearest are Obra Digital Integradora (obra-digital), Aurora 3D Softwares (aurora-3d) and Casa Viva Tecnologia Imobiliária (casa-viva); the row is left out. Add the name to aliases of its partner, or say in sources.yaml with partners whom it means, or none.',
    'exports/desk.csv:50004:6 value_unknown status refused: "Status" is "Odd", which means none of open, pending and solved; the row is left out. Say in sources.yaml with values what it means, or none.',
  ])
  expect(outcome.rows['tickets']?.slice(-2)).toEqual([
    {
      ticket_id: 't49999',
      partner: 'aurora-3d',
      status: 'open',
      created_on: '2026-03-01',
      csat: '4',
      csat_scale: '1-5',
      row_id: rowId(1, 50_000),
    },
    {
      ticket_id: 'u1',
      partner: 'obra-digital',
      status: 'solved',
      created_on: '2026-03-02',
      csat: '5',
      csat_scale: '1-5',
      row_id: rowId(1, 50_001),
    },
  ])
})

test('lists of many texts keep the order of the file and say what each text is', async () => {
  const words = Array.from({ length: 40 }, (_, index) => `Step ${index}`)
  const status = Object.fromEntries(words.map((word, index) => [word, index % 2 === 0 ? 'open' : 'solved']))
  const rows = [...words, '', 'Step 40', 'Status'].map((word, index) => `t${index},Aurora 3D,,${word},2026-03-01,${index % 7}`)
  const outcome = await imported({ 'desk.csv': [header, ...rows].join('\n') }, [{ ...tickets, values: { status }, max_rejected: 20 }])
  const [health] = outcome.sources
  // Of 43 rows one is the header, and 0 and 6 are beyond the scale: 7 of 0, 6 of 6 among t0 to t41 and one of them, t41, has an unknown status as well.
  expect(health?.defects).toEqual({ header_fragment: 1, value_missing: 1, value_unknown: 13 })
  expect([health?.rows, health?.taken, health?.refused, health?.not_data]).toEqual([42, 40, 2, 1])
  expect(outcome.rows['tickets']?.map(({ ticket_id, status: said, csat }) => [ticket_id, said, csat])).toEqual(
    words.map((_, index) => [
      `t${index}`,
      index % 2 === 0 ? 'open' : 'solved',
      index % 7 === 0 || index % 7 === 6 ? undefined : String(index % 7),
    ]),
  )
})

test('one column stands in for another where that is empty', async () => {
  const outcome = await imported(
    {
      'desk.csv':
        'Id,Org,Tag,Status,Made\n1,Aurora 3D,Obra Digital,Done,2026-03-01\n2,,Obra Digital,Done,2026-03-01\n3,,,Done,2026-03-01\n',
    },
    [{ ...tickets, columns: { ticket_id: 'Id', partner: ['Org', 'Tag'], status: 'Status', created_on: 'Made' } }],
  )
  expect([...told(outcome), ...problemsOf(outcome)]).toEqual([])
  expect(outcome.rows['tickets']?.map(({ partner }) => partner)).toEqual(['aurora-3d', 'obra-digital', undefined])
  expect(outcome.sources[0]?.files[0]?.columns).toEqual({ ticket_id: 'Id', partner: 'Org / Tag', status: 'Status', created_on: 'Made' })
})

test('rows of one month hold to its last day', async () => {
  const outcome = await imported({ 'mrr.csv': 'Customer,Partner,Month,Amount\nA,Aurora 3D,2026-02,5\nB,Aurora 3D,2028-02,6\n' }, [
    {
      id: 'mrr',
      dataset: 'recurring_revenue',
      files: ['mrr.csv'],
      columns: { customer: 'Customer', partner: 'Partner', started_on: 'Month', amount: 'Amount' },
      fixed: { interval: 'month' },
      currency: 'BRL',
      monthly: true,
    },
  ])
  expect([...told(outcome), ...problemsOf(outcome)]).toEqual([])
  expect(outcome.rows['recurring_revenue']).toEqual([
    {
      customer: 'A',
      partner: 'aurora-3d',
      amount: '5.0000',
      currency: 'BRL',
      interval: 'month',
      started_on: '2026-02-01',
      ended_on: '2026-02-28',
      row_id: rowId(1, 1),
    },
    {
      customer: 'B',
      partner: 'aurora-3d',
      amount: '6.0000',
      currency: 'BRL',
      interval: 'month',
      started_on: '2028-02-01',
      ended_on: '2028-02-29',
      row_id: rowId(1, 2),
    },
  ])
})

test('rows that name no partner are refused where somebody has to be meant', async () => {
  const payments: Source = {
    id: 'mdf',
    dataset: 'mdf_payments',
    files: ['mdf.csv'],
    columns: { payment_id: 'Id', partner: 'Partner', paid_on: 'Day', amount: 'Amount' },
    currency: 'BRL',
    max_rejected: 1,
  }
  const outcome = await imported(
    { 'mdf.csv': 'Id,Partner,Day,Amount\n1,Aurora 3D,2026-03-01,5\n2,,2026-03-01,6\n', 'desk.csv': `${header}\n1,,,Done,2026-03-01,\n` },
    [payments, { ...tickets, direct_rows: false, max_rejected: 1 }],
  )
  expect(told(outcome)).toEqual([
    'exports/mdf.csv:3:3 value_missing partner refused: no partner is named; the row is left out. Fill it in in the system that it comes from; where cells of a spreadsheet were merged, write the name into each of their rows.',
    'exports/desk.csv:2:3 partner_unknown partner refused: no partner is named; the row is left out. Add the name to aliases of its partner, or say in sources.yaml with partners whom it means, or none.',
  ])
})
