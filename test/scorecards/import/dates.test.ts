// Days out of cells: every form, months in several languages, and days that do not exist.
import { describe, expect, test } from 'vitest'
import { type DateFormat, dateFormatOf, dayReader } from '../../../src/scorecards/import/dates.ts'

describe('a cell of a format is a day', () => {
  test.each<[DateFormat, string, string]>([
    ['YYYY-MM-DD', '2026-03-04', '2026-03-04'],
    ['YYYYMMDD', '20260304', '2026-03-04'],
    ['DD/MM/YYYY', '04/03/2026', '2026-03-04'],
    ['DD-MM-YYYY', '17-7-2018', '2018-07-17'],
    ['DD.MM.YY', '4.3.26', '2026-03-04'],
    ['DD.MM.YYYY', '4. 3. 2026', '2026-03-04'],
    ['DD/MM/YY', '04/03/68', '2068-03-04'],
    ['DD/MM/YY', '04/03/69', '1969-03-04'],
    ['MM/DD/YYYY', '3/4/2026', '2026-03-04'],
    ['DD-MMM-YY', '19-mai-17', '2017-05-19'],
    ['DD-MMM-YY', '19-May-17', '2017-05-19'],
    ['DD-MMM-YYYY', '01-dez-2025', '2025-12-01'],
    ['DD/MMM/YYYY', '01/ene./2025', '2025-01-01'],
    ['DD MMM YYYY', '4 de março de 2026', '2026-03-04'],
    ['DD MMM YYYY', '4 mrt. 2026', '2026-03-04'],
    ['MMM DD, YYYY', 'Mar 4, 2026', '2026-03-04'],
    ['MMM DD, YYYY', 'Sept 4 2026', '2026-09-04'],
    ['MMM YYYY', 'fevereiro 2026', '2026-02-01'],
    ['MMM-YY', 'out-25', '2025-10-01'],
    ['YYYY-MM', '2026-03', '2026-03-01'],
    ['MM/YYYY', '3/2026', '2026-03-01'],
    ['YYYY-MM-DD HH:mm', '2026-03-04 23:59', '2026-03-04'],
    ['YYYY-MM-DD HH:mm', '2026-03-04 23:59:07', '2026-03-04'],
    ['YYYY-MM-DD HH:mm', '2026-03-04', '2026-03-04'],
    ['MM/DD/YYYY hh:mm A', '3/4/2026, 12:05 AM', '2026-03-04'],
    ['YYYY-MM-DDTHH:mm:ss', '2026-03-04T10:00:00.000', '2026-03-04'],
    // 01:30 in UTC is 22:30 of the day before in São Paulo, three hours behind.
    ['YYYY-MM-DDTHH:mm:ssZ', '2026-03-04T01:30:00.000+0000', '2026-03-03'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2026-03-04T03:00:00Z', '2026-03-04'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2026-03-04T23:30:00-05:00', '2026-03-05'],
    ['YYYY-MM-DD HH:mm:ssZ', '2026-03-04 02:59:59 UTC', '2026-03-03'],
  ])('%s: %s', (format, cell, day) => {
    expect(dayReader(format, 'America/Sao_Paulo')(cell)).toBe(day)
  })
})

describe('what is no day of the format is none', () => {
  test.each<[DateFormat, string]>([
    ['YYYY-MM-DD', '2026-02-31'],
    ['YYYY-MM-DD', '2026-13-01'],
    ['YYYY-MM-DD', '0206-03-01'],
    ['YYYY-MM-DD', '2026-03-04 10:00'],
    ['YYYY-MM-DD', '04/03/2026'],
    ['YYYY-MM-DD', '45321'],
    ['YYYY-MM-DD', ''],
    ['DD/MM/YYYY', '31/11/2026'],
    ['DD/MM/YYYY', '3/14/2026'],
    ['DD/MM/YYYY', '04/03/26'],
    ['DD-MMM-YY', '19-mmm-17'],
    // Juin and juillet begin alike.
    ['DD-MMM-YY', '19-jui-17'],
    ['YYYY-MM-DD HH:mm', '2026-03-04 24:10'],
    ['MM/DD/YYYY hh:mm A', '3/4/2026 13:05 PM'],
    ['YYYY-MM-DDTHH:mm:ss', '2026-03-04T10:00:00Z'],
  ])('%s: %s', (format, cell) => {
    expect(dayReader(format, 'UTC')(cell)).toBeUndefined()
  })
})

test.each([
  ['DD/MM/YYYY', 'DD/MM/YYYY'],
  ['d/m/yyyy', 'DD/MM/YYYY'],
  ['dd/mm/aaaa', 'DD/MM/YYYY'],
  ['TT.MM.JJJJ', 'DD.MM.YYYY'],
  ['D-M-YYYY', 'DD-MM-YYYY'],
  ['M/D/YY', 'MM/DD/YY'],
  ['dd-mmm-yy', 'DD-MMM-YY'],
  ['MMM D, YYYY', 'MMM DD, YYYY'],
  ['YYYY-MM', 'YYYY-MM'],
  ['YYYY-MM-DD HH:mm', 'YYYY-MM-DD HH:mm'],
  ['yyyy-mm-dd hh:mm:ss', 'YYYY-MM-DD HH:mm:ss'],
  ['M/D/YYYY h:mm A', 'MM/DD/YYYY hh:mm A'],
  ['YYYY-MM-DDTHH:mm:ssZ', 'YYYY-MM-DDTHH:mm:ssZ'],
  ['YYYY-MM-DDTHH:mm:ss', 'YYYY-MM-DDTHH:mm:ss'],
  ['DD*MM', undefined],
  ['Excel', undefined],
])('somebody who writes %s means %s', (written, format) => {
  expect(dateFormatOf(written)).toBe(format)
})
