// Run as its own process: import, all metrics, and the rows behind the figures of one partner, as the score command does it.
import { load } from '../../src/program/load.ts'
import { openScores } from '../../src/scorecards/import/open-scores.ts'
import { gate_day } from './gate-program.ts'

const [, , content = '.'] = process.argv
const { readable } = load(content)
if (readable === undefined) throw new Error(`${content} holds no program`)
const start = performance.now()
await using scoring = await openScores(readable, { as_of: gate_day })
const figure = scoring.scorecards.figures.find(
  ({ metric, partner, value }) => metric === 'win_rate' && partner !== undefined && value !== undefined,
)
if (figure === undefined) throw new Error('there is no figure')
const receipt = await scoring.receipt(figure)
if (receipt === undefined || receipt.lines.length === 0) throw new Error('there is no receipt')
const ms = performance.now() - start
process.stdout.write(
  JSON.stringify({ ms, figures: scoring.scorecards.figures.length, problems: scoring.problems.map(({ reason }) => reason) }),
)
