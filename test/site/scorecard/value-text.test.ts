// Values as people read them.
import { expect, test } from 'vitest'
import { localesOf } from '../../../src/site/locales.ts'
import { valueText } from '../../../src/site/scorecard/value-text.ts'

const [en, pt] = localesOf(['en', 'pt-BR'], 'en')
if (!en || !pt) throw new Error('there are two languages')

test.each([
  // Halves are rounded away from zero, of the decimal and not of the number next to it.
  ['percent', '55.55', '55.6%', '55,6%'],
  ['percent', '-0.05', '-0.1%', '-0,1%'],
  ['score', '4.005', '4.01', '4,01'],
  ['factor', '2.345', '2.35×', '2,35×'],
  ['days', '24.25', '24.3 days', '24,3 dias'],
  ['count', '1234.04', '1,234', '1.234'],
  ['money', '1234.5', 'R$1,235', 'R$ 1.235'],
] as const)('%s %s is %s', (unit, value, english, portuguese) => {
  expect([valueText(value, { unit }, 'BRL', en), valueText(value, { unit }, 'BRL', pt).replaceAll('\u00a0', ' ')]).toEqual([
    english,
    portuguese,
  ])
})
