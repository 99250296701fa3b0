// What is forecast is what happens: the list of what is due against the findings of each day, judged one by one.
import { describe, expect, test } from 'vitest'
import { complianceOf } from '../../src/gate/compliance.ts'
import { addDays } from '../../src/program/days.ts'
import { load } from '../../src/program/load.ts'
import { filesOf } from '../../src/read/contents.ts'
import { exampleTree } from './example.ts'

const horizon = 120

/** Findings that count on a day, by fingerprint, with their severity. */
const on = (dir: string, loaded: ReturnType<typeof load>, day: string): Map<string, string> => {
  const { findings } = complianceOf(loaded, { as_of: day, files: filesOf(dir) })
  return new Map(
    findings.filter(({ state }) => state === 'new').map(({ fingerprint, severity, rule }) => [`${rule} ${fingerprint}`, severity]),
  )
}

function held(dir: string, day: string): { forecast: string[]; happened: string[] } {
  const loaded = load(dir)
  const { due } = complianceOf(loaded, { as_of: day, files: filesOf(dir), horizon })
  const happened: string[] = []
  let before = on(dir, loaded, day)
  for (let count = 1; count <= horizon; count++) {
    const next = addDays(day, count)
    const now = on(dir, loaded, next)
    for (const [key, severity] of now)
      if (before.get(key) === undefined || (before.get(key) !== 'error' && severity === 'error'))
        happened.push(`${next} ${severity} ${key}`)
    before = now
  }
  const forecast = due.map(({ on, severity, finding }) => `${on} ${severity} ${finding.rule} ${finding.fingerprint}`)
  return { forecast: [...new Set(forecast)].sort(), happened: [...new Set(happened)].sort() }
}

describe('the forecast', () => {
  test('of the sample program is what the days bring', () => {
    const { forecast, happened } = held('content', '2026-11-20')
    expect(forecast.length).toBeGreaterThan(5)
    expect(forecast).toEqual(happened)
  })

  test('of a waived finding names the day after the waiver ends', () => {
    using tree = exampleTree({
      files: {
        'partners/acme/partner.yaml': 'agreements: []',
        'waivers.yaml':
          'waivers:\n  - { rule: PB1101, entry: partner/acme, reason: It waits for a signature, owner: Eva Melo, approver: Rui Sá, approved_on: 2026-05-04, expires_on: 2026-06-30 }',
      },
    })
    const { forecast, happened } = held(tree.dir, '2026-06-01')
    expect(forecast.filter((each) => /^2026-07-01 error PB(1101|1901)/.test(each)).map((each) => each.slice(0, 23))).toEqual([
      '2026-07-01 error PB1101',
      '2026-07-01 error PB1901',
    ])
    expect(forecast).toEqual(happened)
  })
})
