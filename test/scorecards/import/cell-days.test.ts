// The database and `dayReader` read the same day from a cell, whatever its format.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDuckDb } from '../../../src/scorecards/duckdb.ts'
import { type Engine, literal } from '../../../src/scorecards/engine.ts'
import { daySql, isDaySql, readsDays } from '../../../src/scorecards/import/cell-sql.ts'
import { type DateFormat, date_parts, dayReader, time_parts } from '../../../src/scorecards/import/dates.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openDuckDb()
})
afterAll(() => engine.close())

const parts = { year: ['2026', '1999', '26', '68', '71'], month: ['01', '3', '11', '13', '0'], day: ['05', '7', '13', '29', '31', '32'] }
const times = ['', ' 10:22', 'T10:22:31', ', 9:05 PM', ' 23:59:59.123']

/** Cells that are days of a format, or nearly so. */
function cellsOf(format: DateFormat): string[] {
  const date = date_parts.find((part) => format.startsWith(part) && time_parts.includes(format.slice(part.length) as '')) ?? ''
  const days = parts.year.flatMap((year) =>
    parts.month.flatMap((month) =>
      parts.day.map((day) =>
        date
          .replace(/YYYY|YY/, year)
          .replace('MM', month)
          .replace('DD', day),
      ),
    ),
  )
  const odd = [
    '',
    '2026',
    '45321',
    'May-20',
    'today',
    'infinity',
    '2026-03-04 x',
    ' 2026-03-04 ',
    '04/03/2026',
    '4. 3. 2026',
    '04.03.2026 ',
    "'; drop",
  ]
  return [...new Set([...days, ...days.slice(0, 40).flatMap((day) => times.map((time) => day + time)), ...odd])]
}

const formats = date_parts.flatMap((date) => time_parts.map((time): DateFormat => `${date}${time}`)).filter(readsDays)

test.each(formats)('%s', async (format) => {
  const cells = cellsOf(format)
  const values = cells.map((cell, index) => `(${index}, ${literal(cell)})`).join(', ')
  const rows = await engine.rows(`select cell, ${daySql('cell', format)} as day from (values ${values}) as t(n, cell) order by n`)
  const reader = dayReader(format, 'UTC')
  // The database passes over what stands behind its own form of a day, such as a time.
  const read = (cell: string) => reader(format === 'YYYY-MM-DD' ? cell.trim().replace(/[ ,T].*$/, '') : cell)
  const days = new Set(
    (
      await engine.rows(
        `select day from (values ${values}) as t(n, cell), lateral (select ${daySql('cell', format)} as day) where ${isDaySql('day')}`,
      )
    ).map(({ day }) => day),
  )
  const meant = (day: string | null | undefined) => (day && days.has(day) ? day : undefined)
  const different = rows.filter(({ cell, day }) => meant(day) !== read(cell ?? ''))
  expect(different).toEqual([])
})
