// The scorecards of the sample program, whole: what the command prints for a quarter, and the files of the site. `vitest -u` writes them; read what changed.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, expect, test } from 'vitest'
import { load } from '../../src/program/load.ts'
import type { Program } from '../../src/program/program.ts'
import { openScores } from '../../src/scorecards/import/open-scores.ts'
import { scorecardFiles } from '../../src/scorecards/report/result.ts'
import { scorecardsText } from '../../src/scorecards/report/text.ts'
import type { Scorecards } from '../../src/scorecards/scorecards.ts'

let program: Program
let scorecards: Scorecards
beforeAll(async () => {
  const { readable } = load('content')
  if (readable === undefined) throw new Error('the sample cannot be read')
  program = readable
  await using scoring = await openScores(readable, { as_of: '2026-11-20' })
  scorecards = scoring.scorecards
})

test.each(['2026-Q3', '2025'])('what is printed for %s', async (period) => {
  await expect(scorecardsText(scorecards, program, period)).toMatchFileSnapshot(`../fixtures/scorecards/sample-${period}.txt`)
})

test('what the figures advise, and how tiers and forecasts stand', async () => {
  const { recommendations, standings, forecasts } = scorecards
  const text = [
    ...recommendations.map(({ rule, weight, partner = 'program', values }) => `${weight} ${rule} ${partner} ${JSON.stringify(values)}`),
    ...standings.map(({ partner, tier = 'none', state, earned = 'none', grace_until = '', risk_on = '', next }) => {
      const way = next?.ways[0]?.map(({ comparison: { metric }, missing = '?' }) => `${metric} ${missing}`).join(', ') ?? ''
      return [partner, tier, state, `earned ${earned}`, grace_until, risk_on, next === undefined ? 'highest' : `to ${next.tier}: ${way}`]
        .filter((part) => part !== '')
        .join(' | ')
    }),
    ...forecasts
      .filter(({ partner }) => partner === undefined)
      .map(({ metric, period, actual = '', forecast, basis }) => `${metric} ${period}: ${actual} so far, ${forecast} by ${basis}`),
  ].join('\n')
  await expect(`${text}\n`).toMatchFileSnapshot('../fixtures/scorecards/sample-conclusions.txt')
})

test('every file of the site is of its schema', () => {
  const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(
    JSON.parse(readFileSync('schemas/json/scorecard.schema.json', 'utf8')) as object,
  )
  const files = scorecardFiles(scorecards, program)
  expect([...files.keys()].slice(0, 3)).toEqual(['program.json', 'andes-render.json', 'aurora-3d.json'])
  for (const [name, file] of files) {
    validate(JSON.parse(JSON.stringify(file)))
    expect([name, validate.errors]).toEqual([name, null])
  }
})
