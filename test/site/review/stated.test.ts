// Figures that notes state, and which of them differ from what the exports give.
import { expect, test } from 'vitest'
import { differs, statedFigures } from '../../../src/site/review/stated.ts'

const metrics = [
  { id: 'win_rate', unit: 'percent' },
  { id: 'nrr', unit: 'percent' },
  { id: 'csat', unit: 'score' },
  { id: 'open_tickets', unit: 'count' },
  { id: 'sourced_pipeline', unit: 'money' },
  { id: 'arr', unit: 'money' },
  { id: 'sourced_arr', unit: 'money' },
  { id: 'mdf_return', unit: 'factor' },
  { id: 'time_to_activate', unit: 'days' },
] as const

const found = (text: string) =>
  statedFigures(text, metrics).map(({ metric, text: written, value, step, currency }) => [metric, written, value, step, currency])

test.each([
  ['The win rate was 42 % by number.', [['win_rate', '42 %', '42', '1', undefined]]],
  [
    'NRR stands at 104.5%, and CSAT fell from 4.4 to 4.1.',
    [
      ['nrr', '104.5%', '104.5', '0.1', undefined],
      ['csat', '4.1', '4.1', '0.1', undefined],
    ],
  ],
  ['There are 3 open tickets.', [['open_tickets', '3', '3', '1', undefined]]],
  ['Open support tickets: 12.', [['open_tickets', '12', '12', '1', undefined]]],
  ['Sourced pipeline came to BRL 1.2 million.', [['sourced_pipeline', 'BRL 1.2 million', '1200000', '100000', 'BRL']]],
  ['Sourced pipeline: R$ 1.250.000,50 in all.', [['sourced_pipeline', 'R$ 1.250.000,50', '1250000.5', '0.01', 'BRL']]],
  ['ARR is USD 350,000.', [['arr', 'USD 350,000', '350000', '1', 'USD']]],
  ['Sourced annual recurring revenue is EUR 10.', [['sourced_arr', 'EUR 10', '10', '1', 'EUR']]],
  ['A taxa de vitória foi de 38,5%.', [['win_rate', '38,5%', '38.5', '0.1', undefined]]],
  ['بلغت نسبة الصفقات الرابحة 38%.', [['win_rate', '38%', '38', '1', undefined]]],
  ['Return on market development funds was 3.5x.', [['mdf_return', '3.5x', '3.5', '0.1', undefined]]],
  ['Time to activate was 24 days.', [['time_to_activate', '24 days', '24', '1', undefined]]],
] as const)('%s', (text, figures) => {
  expect(found(text)).toEqual(figures)
})

test.each([
  'The target for the win rate is 50%.',
  'We plan an NRR of 110%.',
  'The win rate by 2026 matters to both.',
  'CSAT moved in 2026.',
  'Open tickets were counted in 2026.',
  'The win rate is better than ever. Last week 40% of all people were ill.',
  'CSAT answers came from 40% of customers.',
  'Win rates of 10% are rare.',
])('nothing is read out of: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('a figure differs when it does not round to what was written', () => {
  const written = (value: string, step: string, figure: string) => differs({ value, step }, figure)
  expect([
    written('42', '1', '42.4999'),
    written('42', '1', '41.5'),
    written('42', '1', '42.51'),
    written('4.1', '0.1', '4.1499'),
    written('4.1', '0.1', '4.2'),
    written('1200000', '100000', '1249999'),
    written('1200000', '100000', '1100000'),
  ]).toEqual([false, false, true, false, true, false, true])
})
