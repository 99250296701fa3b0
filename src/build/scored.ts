// What the exports of a program give the gate: scores for its rules, and what is wrong with the exports themselves.
import type { Scored } from '../gate/scored.ts'
import { hasExports, openScores } from '../scorecards/import/open-scores.ts'

/** Scores of a program that has exports; DuckDB is not loaded for one that has none. */
export const scored: Scored = async ({ readable }, as_of) => {
  if (readable === undefined || !hasExports(readable)) return { scores: [], problems: [] }
  await using scoring = await openScores(readable, { as_of })
  return { scores: scoring.scores, problems: scoring.problems }
}
