// What the content says about goals, and what it does not.
import { expect, test } from 'vitest'
import { goalFigure } from '../../../src/site/work/goal-figure.ts'
import { entry } from '../sample.ts'
import { deal, partner, workSite } from './work-site.ts'

const activation = (id: string, started_on: string, activated_on?: string) =>
  entry('activation', id, { started_on, ...(activated_on === undefined ? {} : { activated_on }) }, { params: { partner: id } })
const person = (name: string, ...dates: [string, string?][]) => ({
  contact_id: name,
  name,
  role: 'Engineer',
  influence: 'user' as const,
  email: `${name}@acme.example`,
  certifications: dates.map(([issued_on, expires_on]) => ({
    name: 'Lantern',
    level: 'expert' as const,
    issued_on,
    ...(expires_on === undefined ? {} : { expires_on }),
  })),
})

test('people count once, on the last day of a certificate too, at active partners only', () => {
  const contacts = [
    person('today', ['2024-03-13', '2026-03-13']),
    person('yesterday', ['2024-03-12', '2026-03-12']),
    person('twice', ['2024-03-12', '2026-03-12'], ['2026-03-13']),
    person('tomorrow', ['2026-03-14']),
    person('without'),
  ]
  const site = workSite([partner('acme', { contacts }), partner('held', { status: 'suspended', contacts })])
  expect(goalFigure(site, 'certified_people')).toEqual({ value: 2 })
})

test('published solutions count, in the source language', () => {
  const site = workSite([
    entry('blueprint', 'a', { status: 'published' }),
    entry('blueprint', 'a', { status: 'published' }, { locale: 'ar' }),
    entry('blueprint', 'b', { status: 'in_review' }),
  ])
  expect(goalFigure(site, 'joint_solutions')).toEqual({ value: 1 })
})

test('the time to activate is the median of completed activations', () => {
  const days = (...entries: ReturnType<typeof activation>[]) => goalFigure(workSite(entries), 'time_to_activate')
  const [ten, twenty, hundred] = [
    activation('a', '2026-01-01', '2026-01-11'),
    activation('b', '2026-01-01', '2026-01-21'),
    activation('c', '2026-01-01', '2026-04-11'),
  ]
  expect([days(), days(activation('x', '2026-01-01')), days(ten), days(hundred, ten), days(hundred, ten, twenty)]).toEqual([
    undefined,
    undefined,
    { value: 10, of: 1 },
    { value: 55, of: 2 },
    { value: 20, of: 3 },
  ])
})

test('won deals are told by region, and other figures are not guessed', () => {
  const site = workSite([
    partner('acme'),
    partner('gulf', { region: 'gulf' }),
    deal('a', { stage: 'won' }),
    deal('b', { stage: 'won', partner_id: 'gulf' }),
    deal('c'),
  ])
  expect([goalFigure(site, 'closed_deals'), goalFigure(site, 'partner_sourced_share')]).toEqual([
    {
      value: 2,
      regions: [
        { region: 'iberia', value: 1 },
        { region: 'gulf', value: 1 },
      ],
    },
    undefined,
  ])
})
