// What the gate and the scorecards say of the program that a site is made from. Only the team hears it.
import type { Audience } from '../../schemas/audience.ts'
import { type Compliance, complianceOf } from '../gate/compliance.ts'
import type { Loaded } from '../program/load.ts'
import { filesOf } from '../read/contents.ts'
import { hasExports, openScores } from '../scorecards/import/open-scores.ts'
import type { Scorecards } from '../scorecards/scorecards.ts'

/** Days ahead in which pages, calendars and feeds say what falls due. */
const horizon = 90
/** Rows that a receipt on a page shows at most; the command prints them all. */
const receipt_rows = 200

export interface Judged {
  compliance?: Compliance
  /** Absent of programs without exports. */
  scorecards?: Scorecards
}

/** `content` is the folder of the program; nothing for audiences that the gate does not speak to. */
export async function judgedFor(audience: Audience, loaded: Loaded, content: string, asOf: string): Promise<Judged> {
  if (audience !== 'internal') return {}
  const files = filesOf(content)
  const { readable } = loaded
  if (readable === undefined || !hasExports(readable)) return { compliance: complianceOf(loaded, { as_of: asOf, files, horizon }) }
  await using scoring = await openScores(readable, { as_of: asOf, receipt_rows })
  const { scores, scorecards, problems } = scoring
  const whole = { ...loaded, problems: [...loaded.problems, ...problems] }
  return { compliance: complianceOf(whole, { as_of: asOf, files, horizon, scores }), scorecards }
}
