// Targets and goals of the program as the dashboard shows them: judged by exact figures, in the unit of the figure.
import { expect, test } from 'vitest'
import { localesOf } from '../../../src/site/locales.ts'
import { goalRows, kpiRows } from '../../../src/site/scorecard/kpis.ts'
import { siteOf } from '../../../src/site/site.ts'
import { partner, programEntry, programWith } from '../../scorecards/ladder.ts'
import { asOf } from '../work/work-site.ts'
import { figure, scored, sources, winRate } from './scored.ts'

const [locale] = localesOf(['en'], 'en')

function rows(value: string | undefined) {
  const program = programWith(
    programEntry({
      targets: [
        // A target that is written as a ratio is one of 30 %.
        { metric: 'win_rate', gte: 0.3, lte: 0.5, unit: 'ratio', note: 'By number.' },
        { metric: 'csat', gte: 4, unit: 'score' },
      ],
      goals: [{ id: 'win', statement: 'Every third deal.', metric: 'win_rate', target: 33.3333, unit: 'percent', by: '2026-12-31' }],
    }),
  )
  const figures = value === undefined ? [] : [figure(winRate, `12m@${asOf}`, { value, numerator: '1', denominator: '3' })]
  const site = scored(siteOf(program, 'internal', asOf), { figures, sources })
  if (locale === undefined || site.scorecards === undefined) throw new Error('the team sees scorecards in English')
  const whose = { site, scorecards: site.scorecards, locale }
  return [...kpiRows(whose), ...goalRows(whose)].map(({ target, state, note }) => [target, state?.text, note?.value])
}

test('each bound of a target is judged by itself, and a goal by the direction in which the figure is better', () => {
  expect([rows('33.3333'), rows('29.9999'), rows(undefined)]).toEqual([
    [
      ['at least 30%', 'Reached', 'By number.'],
      ['at most 50%', 'Reached', 'By number.'],
      ['at least 4', 'Not evaluated', undefined],
      ['at least 33.3%', 'Reached', undefined],
    ],
    [
      ['at least 30%', 'Not reached', 'By number.'],
      ['at most 50%', 'Reached', 'By number.'],
      ['at least 4', 'Not evaluated', undefined],
      ['at least 33.3%', 'Not reached', undefined],
    ],
    [
      ['at least 30%', 'Not evaluated', 'By number.'],
      ['at most 50%', 'Not evaluated', 'By number.'],
      ['at least 4', 'Not evaluated', undefined],
      ['at least 33.3%', 'Not evaluated', undefined],
    ],
  ])
})

test('a goal of a region shows what its partners have, and no forecast of the program', () => {
  const program = programWith(
    programEntry({
      goals: [{ id: 'gulf', statement: 'Half.', metric: 'win_rate', region: 'gulf', target: 50, unit: 'percent', by: '2026-12-31' }],
    }),
    partner('dune', { region: 'gulf' }),
  )
  const period = `12m@${asOf}`
  const site = scored(siteOf(program, 'internal', asOf), {
    sources,
    figures: [
      figure(winRate, period, { value: '75', numerator: '3', denominator: '4' }),
      figure(winRate, period, { partner: 'dune', value: '25', numerator: '1', denominator: '4' }),
    ],
    forecasts: [{ metric: 'win_rate', period: '2026', forecast: '80', basis: 'open_pipeline' }],
  })
  if (locale === undefined || site.scorecards === undefined) throw new Error('the team sees scorecards in English')
  const [row] = goalRows({ site, scorecards: site.scorecards, locale })
  expect([row?.actual.text, row?.actual.href, row?.state?.text, row?.forecasts, row?.basis]).toEqual([
    '25%',
    undefined,
    'Not reached',
    [undefined],
    undefined,
  ])
})
