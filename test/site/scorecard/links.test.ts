// Addresses of scorecards and receipts.
import { expect, test } from 'vitest'
import { localesOf } from '../../../src/site/locales.ts'
import { receiptHref, scorecardHref } from '../../../src/site/scorecard/links.ts'

const [en, pt] = localesOf(['en', 'pt-BR'], 'en') as [ReturnType<typeof localesOf>[0], ReturnType<typeof localesOf>[0]]

test('a receipt stands below the scorecard of its partner, or of the program, at its period', () => {
  expect([
    scorecardHref(pt, 'acme'),
    receiptHref(pt, { metric: 'sourced_arr', partner: 'acme', period: '2026-Q3' }),
    receiptHref(en, { metric: 'win_rate', period: '12m@2026-11-20' }),
  ]).toEqual([
    '/pt-br/scorecards/acme/',
    '/pt-br/scorecards/acme/receipts/sourced-arr/#2026-Q3',
    '/scorecards/program/receipts/win-rate/#12m@2026-11-20',
  ])
})

test('a partner that is called as a page of ours does not stand in its place', () => {
  expect([scorecardHref(en, 'program'), scorecardHref(en, 'sources')]).toEqual(['/scorecards/program_/', '/scorecards/sources_/'])
})
