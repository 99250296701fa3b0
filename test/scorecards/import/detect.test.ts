// Date formats and number marks out of cells, and the cases in which nobody can tell.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencyIn, currencyOfHeader, withoutCurrency } from '../../../src/scorecards/import/cells.ts'
import { dateEvidence, formatOf } from '../../../src/scorecards/import/date-evidence.ts'
import { type DateFormat, date_parts, dayReader } from '../../../src/scorecards/import/dates.ts'
import { currencySigns, type DeclaredMarks, digitsOf, marksOf, noEvidence, weigh } from '../../../src/scorecards/import/numbers.ts'

const dates = (cells: readonly string[], others: readonly (readonly string[])[] = []) =>
  formatOf(dateEvidence(cells), others.map(dateEvidence))

describe('the format of dates', () => {
  test.each<[DateFormat, string[]]>([
    ['DD/MM/YYYY', ['01/02/2026', '13/02/2026']],
    ['MM/DD/YYYY', ['1/2/2026', '2/13/2026']],
    ['DD-MM-YYYY', ['17-7-2018', '1-2-2018']],
    ['DD-MMM-YY', ['19-mai-17', '02-jun-17']],
    ['YYYY-MM-DD', ['2026-03-04', '2026-02-31']],
    ['YYYYMMDD', ['20260304', '20251231']],
    ['YYYY-MM', ['2026-03', '2026-04']],
    ['DD.MM.YY', ['04.03.26', '31.12.25']],
    ['DD/MM/YYYY HH:mm', ['04/03/2026 10:22', '31/12/2025']],
    ['MM/DD/YYYY hh:mm A', ['3/14/2026 5:12 PM']],
    ['YYYY-MM-DDTHH:mm:ssZ', ['2026-03-04T01:30:00.000+0000']],
    ['YYYY-MM-DD HH:mm:ssZ', ['2026-03-04 01:30:00 UTC', '2026-03-04 01:30']],
    // One impossible day and one damaged cell do not make the others doubtful.
    ['DD/MM/YYYY', ['31/11/2026', 'May-20', '14/02/2026', '02/03/2026', '03/03/2026']],
    // One in eleven is the wrong way round: a mistake of the data.
    ['DD/MM/YYYY', ['05/20/2026', ...Array.from({ length: 10 }, () => '20/05/2026')]],
  ])('is %s in %j', (format, cells) => {
    expect(dates(cells)).toEqual({ format })
  })

  test('is not guessed when no day is after the 12th', () => {
    expect(dates(['01/02/2026', '03/04/2026'])).toEqual({ unclear: 'order', example: '01/02/2026' })
  })

  test('is that of other columns written alike', () => {
    expect(dates(['01/02/2026'], [['02/13/2026']])).toEqual({ format: 'MM/DD/YYYY' })
    expect(dates(['01/02/2026'], [['13-02-2026']])).toEqual({ unclear: 'order', example: '01/02/2026' })
    expect(dates(['01/02/2026'], [['02/13/2026'], ['13/02/2026']])).toEqual({ unclear: 'order', example: '01/02/2026' })
  })

  test('cannot be told when rows contradict each other', () => {
    expect(dates(['05/20/2026', '20/05/2026', '01/02/2026'])).toEqual({ unclear: 'both', example: '05/20/2026' })
  })

  test.each([[['Ana', 'Bia']], [['45321', '45322']], [['2026-03-04', 'soon', 'later']]])('is none in %j', (cells) => {
    expect(dates(cells)).toEqual({ unclear: 'none', example: cells.find((cell) => !cell.startsWith('2026')) })
  })

  test('is found again in days that are written in it', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2068-12-28'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        fc.constantFrom(...date_parts.filter((part) => part.includes('DD'))),
        fc.array(day, { minLength: 1, maxLength: 20 }),
        (part, days) => {
          // A day after the 12th makes the order certain.
          const all = [...days, '2024-05-23']
          const written = all.map((each) => writtenAs(part, each))
          expect(formatOf(dateEvidence(written))).toEqual({ format: part })
          expect(written.map(dayReader(part, 'UTC'))).toEqual(all)
        },
      ),
    )
  })
})

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function writtenAs(part: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return part
    .replace('YYYY', year)
    .replace('YY', year.slice(2))
    .replace('MMM', names[Number(month) - 1] ?? '')
    .replace('MM', month)
    .replace('DD', date)
}

const marks = (cells: readonly string[], declared: DeclaredMarks = {}, others: readonly (readonly string[])[] = []) => {
  const evidence = (texts: readonly string[]) => {
    const all = noEvidence()
    for (const text of texts) weigh(all, text)
    return all
  }
  return marksOf(evidence(cells), declared, others.map(evidence))
}

describe('the marks of numbers', () => {
  test.each([
    [['61000,00', '7,0000000000'], ',', ''],
    [['2.025.045', '12'], ',', '.'],
    [['$1,234,567', '$9'], '.', ','],
    [['1.234,50', '2.045'], ',', '.'],
    [['1,234.50', '2,045'], '.', ','],
    [['1 234,56', '2\u00a0500,00', '3\u202f100,00'], ',', ' '],
    [["1'234.50"], '.', "'"],
    [['0,29%'], ',', ''],
    [['0.125'], '.', ''],
    [['1234.500'], '.', ''],
    [['10.5', '2.045'], '.', ''],
    [['75%', '12', '(300)'], '.', ''],
    [[], '.', ''],
  ] as const)('in %j are %j and %j', (cells, decimal_mark, thousands_mark) => {
    expect(marks(cells)).toEqual({ decimal_mark, thousands_mark })
  })

  test('are not guessed from one mark with three digits behind it', () => {
    expect(marks(['2.045', '12.500', '7'])).toEqual({ unclear: 'either', example: '2.045' })
  })

  test('are those of other files of the source', () => {
    expect(marks(['2.045'], {}, [['10,50']])).toEqual({ decimal_mark: ',', thousands_mark: '.' })
    expect(marks(['2.045'], {}, [['10.50']])).toEqual({ decimal_mark: '.', thousands_mark: '' })
    expect(marks(['2.045'], {}, [['10.50'], ['10,50']])).toEqual({ unclear: 'either', example: '2.045' })
  })

  test('cannot be told when rows contradict each other', () => {
    expect(marks(['10.50', '10,50'])).toEqual({ unclear: 'both' })
  })

  test('one odd number in twenty-one is a mistake of the data', () => {
    expect(marks(['10.50', ...Array.from({ length: 20 }, () => '10,50')])).toEqual({ decimal_mark: ',', thousands_mark: '' })
  })

  test('are what the source says', () => {
    expect(marks(['2.045'], { decimal_mark: '.' })).toEqual({ decimal_mark: '.', thousands_mark: '' })
    expect(marks(['2.045'], { decimal_mark: ',' })).toEqual({ decimal_mark: ',', thousands_mark: '.' })
    expect(marks(['2.045'], { thousands_mark: '.' })).toEqual({ decimal_mark: ',', thousands_mark: '.' })
    expect(marks(['10,50', '10.50'], { decimal_mark: ',', thousands_mark: '' })).toEqual({ decimal_mark: ',', thousands_mark: '' })
  })
})

test.each([
  ['R$ 1.234,50', '1.234,50', ['R$']],
  ['1 234,50 €', '1 234,50', ['€']],
  ['-$12.00', '12.00', ['$']],
  ['USD 12', '12', ['USD']],
  ['(12.5)', '12.5', []],
  ['75 %', '75', []],
  ['U$S 100', '100', ['U$S']],
  ['call me', undefined, []],
  ['12 units', undefined, []],
])('the digits of %j are %j', (text, digits, signs) => {
  expect([digitsOf(text), currencySigns(text)]).toEqual([digits, signs])
})

test.each([
  [['R$'], 'BRL'],
  [['€', 'EUR'], 'EUR'],
  [['US$', 'USD'], 'USD'],
  [['$'], undefined],
  [['R$', '€'], undefined],
  [[], undefined],
])('the currency of %j is %s', (signs, code) => {
  expect(currencyIn(signs)).toBe(code)
})

test.each([
  ['Amount (USD)', 'USD', 'Amount'],
  ['Valor (R$)', 'BRL', 'Valor'],
  ['Betrag in EUR', 'EUR', 'Betrag'],
  ['Valor em R$', 'BRL', 'Valor'],
  ['Amount (converted)', undefined, 'Amount (converted)'],
  ['Probability (%)', undefined, 'Probability (%)'],
  ['First reply (MIN)', undefined, 'First reply (MIN)'],
  ['Amount ($)', undefined, 'Amount ($)'],
  ['USD', undefined, 'USD'],
])('the header %s names %s', (header, code, bare) => {
  expect([currencyOfHeader(header), withoutCurrency(header)]).toEqual([code, bare])
})

test('cells that are very long are neither dates nor numbers, which is found out at once', () => {
  const long = [' '.repeat(200_000), ', '.repeat(100_000), '('.repeat(200_000), '1'.repeat(200_000)].map((text) => `1${text}x`)
  const begin = performance.now()
  expect(dates(long)).toEqual({ unclear: 'none', example: long[0] })
  expect(long.map(digitsOf)).toEqual([undefined, undefined, undefined, undefined])
  expect(performance.now() - begin).toBeLessThan(1000)
})
