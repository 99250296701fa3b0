// Files of different systems in one dataset: equal ids are different rows, and references find the row of their own system.
import { expect, test } from 'vitest'
import { systemOf } from '../../../src/scorecards/import/systems.ts'
import { imported, rowId, type Source, told } from './imported.ts'

const deals = (id: string, preset: Source['preset'], files = [`${id}.csv`]): Source => ({
  id,
  dataset: 'opportunities',
  files,
  ...(preset === undefined ? {} : { preset }),
  columns: {
    opportunity_id: 'Id',
    partner: 'Partner',
    stage: 'Stage',
    amount: 'Amount',
    currency: 'Currency',
    created_on: 'Created',
    close_on: 'Closed',
  },
  values: { stage: { Won: 'won' } },
  date_format: 'YYYY-MM-DD',
})
const header = 'Id,Partner,Stage,Amount,Currency,Created,Closed'
const row = (id: string, partner: string, amount: string) => `${id},${partner},Won,${amount},BRL,2026-01-05,2026-02-01`
const file = (...rows: string[]) => [header, ...rows, ''].join('\n')

const events = (id: string, preset: Source['preset']): Source => ({
  id,
  dataset: 'events',
  files: [`${id}.csv`],
  ...(preset === undefined ? {} : { preset }),
  columns: { event_id: 'Event', opportunity_id: 'Deal', partner: 'Partner', kind: 'Kind', happened_on: 'Day' },
  date_format: 'YYYY-MM-DD',
})
const event = (...rows: string[]) => ['Event,Deal,Partner,Kind,Day', ...rows, ''].join('\n')

const ids = (rows: readonly Readonly<Record<string, string | null>>[] | undefined) =>
  rows?.map(({ opportunity_id, row_id }) => [opportunity_id, row_id])

test('a preset names a system, whatever the language and the way out', () => {
  expect((['salesforce_report', 'salesforce_api', 'hubspot_pt_br', 'pipedrive', 'custom'] as const).map(systemOf)).toEqual([
    'salesforce',
    'salesforce',
    'hubspot',
    'pipedrive',
    undefined,
  ])
})

test('rows of two systems with one id are two rows, and references find that of their own system', async () => {
  const outcome = await imported(
    {
      'pipe.csv': file(row('42', 'Aurora 3D', '100'), row('7', 'Aurora 3D', '5')),
      'hub.csv': file(row('41', 'Obra Digital', '1'), row('42', 'Obra Digital', '200')),
      'steps.csv': event('e1,42,Aurora 3D,joint_demo,2026-01-10', 'e2,7,Aurora 3D,joint_demo,2026-01-10'),
      'other.csv': event('e3,42,Obra Digital,joint_demo,2026-01-10'),
    },
    [deals('pipe', 'pipedrive_pt'), deals('hub', 'hubspot'), events('steps', 'pipedrive'), events('other', undefined)],
  )
  expect(told(outcome)).toEqual([])
  // Of both systems with a 42 HubSpot comes first by name and keeps the id as it is.
  expect(ids(outcome.rows['opportunities'])).toEqual([
    ['42 (pipedrive)', rowId(1, 1)],
    ['7', rowId(1, 2)],
    ['41', rowId(2, 1)],
    ['42', rowId(2, 2)],
  ])
  expect(ids(outcome.rows['events'])).toEqual([
    ['42 (pipedrive)', rowId(3, 1)],
    ['7', rowId(3, 2)],
    ['42', rowId(4, 1)],
  ])
})

test.each([
  ['of one system in two languages', 'hubspot', 'hubspot_pt_br'],
  ['of a system and a map of its own, which may be the same', 'hubspot', 'custom'],
] as const)('files %s have the same row', async (_, one, other) => {
  const files = { 'a.csv': file(row('42', 'Aurora 3D', '100')), 'b.csv': file(row('42', 'Aurora 3D', '100'), row('43', 'Aurora 3D', '1')) }
  const outcome = await imported(files, [deals('a', one), { ...deals('b', other), exported_on: '2026-11-10' }])
  expect(outcome.sources.map(({ taken, defects }) => ({ taken, defects }))).toEqual([
    { taken: 1, defects: {} },
    { taken: 1, defects: { row_in_two_files: 1 } },
  ])
  expect(ids(outcome.rows['opportunities'])).toEqual([
    ['42', rowId(1, 1)],
    ['43', rowId(2, 2)],
  ])
})

test('an id that stands twice in one of two systems is still one row too many', async () => {
  const outcome = await imported(
    { 'a.csv': file(row('42', 'Aurora 3D', '100'), row('42', 'Aurora 3D', '90')), 'b.csv': file(row('42', 'Aurora 3D', '7')) },
    [deals('a', 'salesforce_api'), deals('b', 'dynamics')],
  )
  expect(outcome.sources.map(({ taken, defects }) => ({ taken, defects }))).toEqual([
    { taken: 1, defects: { duplicate_id: 1 } },
    { taken: 1, defects: {} },
  ])
  expect(ids(outcome.rows['opportunities'])).toEqual([
    ['42 (salesforce)', rowId(1, 1)],
    ['42', rowId(2, 1)],
  ])
})
