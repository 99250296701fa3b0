// Actions that reviews agreed on.
import { expect, test } from 'vitest'
import { openActions } from '../../src/scorecards/actions.ts'
import { entry } from '../site/sample.ts'
import { partner, programWith } from './ladder.ts'

test('what is open comes by the day it is due, from all reviews of the partner, and says when it is late', () => {
  const action = (id: string, due: string, status: 'open' | 'in_progress' | 'done' | 'dropped') => ({
    id,
    what: `Do ${id}.`,
    owner: 'Ana',
    due,
    status,
  })
  const review = (of: string, period: string, ...actions: ReturnType<typeof action>[]) =>
    entry('qbr', `${of}/${period}`, { actions }, { params: { partner: of, period } })
  const program = programWith(
    partner('acme'),
    review('acme', '2026-q3', action('late', '2026-11-19', 'open'), action('done', '2026-11-01', 'done')),
    review(
      'acme',
      '2026-q2',
      action('today', '2026-11-20', 'in_progress'),
      action('first', '2026-09-01', 'open'),
      action('never', '2026-09-01', 'dropped'),
    ),
    review('bolt', '2026-q3', action('other', '2026-11-01', 'open')),
  )
  const shared = { owner: 'Ana' }
  const actions = openActions(program, '2026-11-20')
  expect([...actions.keys()]).toEqual(['acme', 'bolt'])
  expect(actions.get('acme')).toEqual([
    { ...shared, review: '2026-q2', id: 'first', what: 'Do first.', due: '2026-09-01', status: 'open', late: true },
    { ...shared, review: '2026-q3', id: 'late', what: 'Do late.', due: '2026-11-19', status: 'open', late: true },
    { ...shared, review: '2026-q2', id: 'today', what: 'Do today.', due: '2026-11-20', status: 'in_progress', late: false },
  ])
})
