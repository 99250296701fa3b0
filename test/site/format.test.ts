// Amounts, lengths of time and lists in the reader's language.
import { expect, test } from 'vitest'
import {
  formatDate,
  formatDates,
  formatDuration,
  formatItems,
  formatMoney,
  formatMonth,
  formatShortMoney,
  formatShortMonth,
  formatWholeMoney,
} from '../../src/site/format.ts'
import { type Locale, localesOf } from '../../src/site/locales.ts'

const [en, pt, ar] = localesOf(['en', 'pt-BR', 'ar'], 'en') as [Locale, Locale, Locale]

test.each([
  ['1200.00', '$1,200'],
  ['2.4', '$2.40'],
  ['0.0125', '$0.0125'],
  ['999999999999999.9999', '$999,999,999,999,999.9999'],
])('%s dollars are %s, with every decimal that they have', (amount, text) => {
  expect(formatMoney({ amount, currency: 'USD' }, en)).toBe(text)
})

test('amounts among right-to-left words keep their own direction', () => {
  expect(formatMoney({ amount: '400000', currency: 'BRL' }, ar)).toBe('\u2066400,000\u00a0R$\u2069')
})

test.each([
  [90, 'day', ['90 days', '90 dias', '90 يومًا']],
  [1, 'month', ['1 month', '1 mês', 'شهر']],
  [1, 'quarter', ['1 quarter', '1 trimestre', 'ربع سنة']],
  [4, 'quarter', ['4 quarters', '4 trimestres', '4 أرباع سنة']],
  [2.5, 'minute', ['2.5 minutes', '2,5 minutos', '2.5 دقيقة']],
] as const)('%d of %s is said as each language counts', (value, unit, texts) => {
  expect([en, pt, ar].map((locale) => formatDuration(value, unit, locale))).toEqual(texts)
})

test('items are divided by the comma of the language', () => {
  expect([formatItems(['a', 'b'], en), formatItems(['أ', 'ب'], ar)]).toEqual(['a, b', 'أ، ب'])
})

test('a day is written as people of the language write it', () => {
  expect([en, pt, ar].map((locale) => formatDate('2026-06-01', locale))).toEqual(['Jun 1, 2026', '1º de jun. de 2026', '1 يونيو 2026'])
  expect([pt, ar].map((locale) => formatDate('2026-05-31', locale))).toEqual(['31 de mai. de 2026', '31 مايو 2026'])
  expect([en, pt, ar].map((locale) => formatDates('2026-12-01', '2026-12-02', locale).replace(/\s/g, ' '))).toEqual([
    'Dec 1 – 2, 2026',
    '1º – 2 de dez. de 2026',
    '1–2 ديسمبر 2026',
  ])
})

test('large amounts are rounded to whole units, or said in few characters', () => {
  const money = { amount: '1234567.8912', currency: 'BRL' }
  const plain = (text: string): string => text.replace(/\s/g, ' ')
  expect([en, pt, ar].map((locale) => plain(formatWholeMoney(money, locale)))).toEqual([
    'R$1,234,568',
    'R$ 1.234.568',
    '\u20661,234,568 R$\u2069',
  ])
  expect([en, pt, ar].map((locale) => plain(formatShortMoney(money, locale)))).toEqual([
    'R$1.2M',
    'R$ 1,2 mi',
    '\u2067\u20661.2\u2069 مليون \u2066R$\u2069\u2069',
  ])
  expect(formatShortMoney({ amount: '-950', currency: 'BRL' }, ar)).toBe('\u2067\u2066-950\u2069\u00a0\u2066R$\u2069\u2069')
})

test('months are named in full and in short', () => {
  expect([en, pt, ar].map((locale) => formatMonth('2026-10', locale))).toEqual(['October 2026', 'outubro de 2026', 'أكتوبر 2026'])
  expect([en, pt, ar].map((locale) => formatShortMonth('2026-10', locale))).toEqual(['Oct 26', 'out/26', 'أكتوبر 26'])
})
