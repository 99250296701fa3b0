// Exact amounts: rates and comparisons that floating-point numbers would get wrong.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareTimes,
  converted,
  decimalOf,
  decimalText,
  difference,
  medianOf,
  product,
  quotient,
  rounded,
  roundedUp,
  totalOf,
  wholeQuotient,
} from '../../src/program/decimal.ts'

test('an amount at a rate is rounded to four digits, halves up', () => {
  expect([
    converted('500.00', '1.0001'),
    converted('0.0001', '0.5'),
    converted('0.0001', '0.49'),
    converted('3', '0.333333333'),
    converted('12.5', '2'),
  ]).toEqual(['500.05', '0.0001', '0', '1', '25'])
})

test('a value compares with a limit times a factor, digit by digit', () => {
  expect([
    compareTimes('11', 10, 1.1),
    compareTimes('0.3', 0.1, 3),
    compareTimes('0.29999999999999999', 0.1, 3),
    compareTimes('6.00001', '10', 0.6),
    compareTimes('-0.5', -0.5, 1),
    compareTimes('1000000000000000000000', 1e21, 1),
    compareTimes('1', 1e-7, 1),
  ]).toEqual([0, 0, -1, 1, 0, 0, 1])
})

test('products and differences keep every digit', () => {
  expect([
    product('1500000', 0.6),
    product(4.2, 0.55),
    product('-0.5', '0.1'),
    product('10', 1),
    difference('1', '0.00001'),
    difference('1.5', '2'),
    difference('2.5000', '2.5'),
    decimalOf(-10_500n),
  ]).toEqual(['900000', '2.31', '-0.05', '10', '0.99999', '-0.5', '0', '-1.05'])
})

test('a quotient is rounded to four digits, halves away from zero', () => {
  expect([
    quotient('2', '3'),
    quotient('1', '20000'),
    quotient('-1', '20000'),
    quotient('1', '-20001'),
    quotient('0.5', '0.25'),
    quotient(0, 7),
    quotient('-7', '-2'),
  ]).toEqual(['0.6667', '0.0001', '-0.0001', '0', '2', '0', '3.5'])
})

test('what is short of a whole is rounded up', () => {
  expect(['2', '2.0001', '0', '-1.5', '0.4'].map(roundedUp)).toEqual(['2', '3', '0', '-1', '1'])
})

test('sums keep every digit, and rounding goes away from zero', () => {
  expect([
    totalOf([]),
    totalOf(['0.1', '0.2']),
    totalOf(['1000000000000000000000', '0.000000000000001', '-1']),
    totalOf(['2.50', '-2.5']),
    rounded('0.00005'),
    rounded('-0.00005'),
    rounded('0.000049999'),
  ]).toEqual(['0', '0.3', '999999999999999999999.000000000000001', '0', '0.0001', '-0.0001', '0'])
})

test('the median is the middle one, or the mean of the two in the middle', () => {
  expect([medianOf([]), medianOf(['7']), medianOf(['10', '9', '1']), medianOf(['4', '1', '2', '3']), medianOf(['-1', '0.0001'])]).toEqual([
    undefined,
    '7',
    '9',
    '2.5',
    '-0.5',
  ])
})

test('quotients of whole numbers are the nearest with four digits, and sums of decimals their exact sum', () => {
  const whole = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
  fc.assert(
    fc.property(
      whole,
      whole.filter((value) => value !== 0n),
      (above, below) => {
        const result = wholeQuotient(above, below)
        const units = BigInt(result.replace('.', '')) * 10n ** BigInt(4 - (result.split('.')[1] ?? '').length)
        // Twice the distance to the true value is at most one unit of the fourth digit.
        const distance = (above * 10_000n - units * below) * 2n
        const size = below < 0n ? -below : below
        expect(distance <= size && distance >= -size).toBe(true)
      },
    ),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(whole, fc.nat(15))), (parts) => {
      const texts = parts.map(([digits, places]) => decimalText(digits, places))
      const sum = parts.reduce((total, [digits, places]) => total + digits * 10n ** BigInt(15 - places), 0n)
      expect(totalOf(texts)).toBe(decimalText(sum, 15))
    }),
  )
})
