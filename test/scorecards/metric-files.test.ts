// Metrics and the files that they are in: each metric has one, and its head says everything that a reader needs.
import { describe, expect, test } from 'vitest'
import { metrics } from '../../schemas/metric.ts'
import { metricFileOf, readMetricFiles, readPrepareSql } from '../../src/scorecards/import/metric-files.ts'

const files = readMetricFiles()

test('every metric has one file, in the order of the list', () => {
  expect(files.map(({ id, file }) => [id, file])).toEqual(metrics.map((id) => [id, `${id}.sql`]))
})

test('rates and shares say why there may be none, and shares of the program are ratios', () => {
  const wrong = files.filter(
    ({ value, none, denominator_of, unit }) =>
      (value !== 'sum' && none === undefined) ||
      (denominator_of === 'program' && value !== 'ratio') ||
      (unit === 'percent' && value !== 'ratio'),
  )
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('what is said of a metric is whole sentences', () => {
  const said = files.flatMap(({ id, definition, numerator, denominator, variant, period, none, unknown, needs }) =>
    [definition, numerator, denominator, variant, period, none, unknown, needs?.lacks].flatMap((text) =>
      text === undefined || /^[A-Z0-9].*[.]$/.test(text) ? [] : [`${id}: ${text}`],
    ),
  )
  expect(said).toEqual([])
})

test('nothing is written in a dialect of one engine', () => {
  const own = /\b(qualify|exclude|group by all|order by all|list_|struct_|unnest|pivot|asof|strptime|strftime|::)\b/i
  expect([...files.map(({ sql }) => sql), ...readPrepareSql()].filter((sql) => own.test(sql))).toEqual([])
})

describe('a head', () => {
  const head = `-- metric: win_rate
-- label: Win rate
-- definition: Won over
--   closed.
-- unit: percent
-- value: ratio
-- numerator: Won.
-- denominator: Closed.
-- period: Close.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: opportunities, events
-- none: Nothing.
-- needs: true
-- lacks: Truth.
-- source: Usage.
`

  test('is read key by key, lines that go on included', () => {
    expect(metricFileOf('win_rate.sql', `${head}\nselect 1;\n`)).toEqual({
      id: 'win_rate',
      file: 'win_rate.sql',
      label: 'Win rate',
      definition: 'Won over closed.',
      unit: 'percent',
      value: 'ratio',
      numerator: 'Won.',
      denominator: 'Closed.',
      period: 'Close.',
      grain: 'day',
      standing: '12m',
      scope: 'both',
      audience: 'partner',
      better: 'higher',
      datasets: ['opportunities', 'events'],
      none: 'Nothing.',
      needs: { sql: 'true', lacks: 'Truth.' },
      source: 'Usage.',
      sql: 'select 1',
    })
  })

  test.each([
    ['another name', 'wins.sql', head, 'wins.sql holds the metric win_rate, so its name is win_rate.sql'],
    ['a key twice', 'win_rate.sql', `${head}-- unit: count\n`, '"unit" stands twice at the head'],
    [
      'no denominator',
      'win_rate.sql',
      head.replace('-- denominator: Closed.\n', ''),
      'The head of win_rate.sql is wrong. ✖ a ratio names its denominator; whatever is no sum says in `none` why it may be without a value',
    ],
    [
      'a key that nobody knows',
      'win_rate.sql',
      `${head}-- colour: red\n`,
      'The head of win_rate.sql is wrong. ✖ Unrecognized key: "colour"',
    ],
  ])('with %s is refused', (_, file, text, message) => {
    expect(() => metricFileOf(file, `${text}\nselect 1`)).toThrow(new Error(message))
  })
})
