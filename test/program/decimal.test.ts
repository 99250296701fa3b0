// Exact amounts: rates and comparisons that floating-point numbers would get wrong.
import { expect, test } from 'vitest'
import { compareTimes, converted } from '../../src/program/decimal.ts'

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
