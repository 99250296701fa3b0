// Exact amounts: rates and comparisons that floating-point numbers would get wrong.
import { expect, test } from 'vitest'
import { compareTimes, converted, decimalOf, difference, product, quotient, roundedUp } from '../../src/program/decimal.ts'

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
