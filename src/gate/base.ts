// The base commit of a change, judged on its own day and on the day of the run: what differs between the two, only the calendar did.
import { load } from '../program/load.ts'
import { settings } from '../program/program.ts'
import { filesOf } from '../read/contents.ts'
import { checkedOut, momentOf } from '../read/revision.ts'
import { type Known, knownOf } from './before.ts'
import { complianceOf } from './compliance.ts'
import type { Rule } from './rule.ts'
import { type Scored, unscored } from './scored.ts'
import type { Day } from './spans.ts'

/** The findings of a commit of the content in `root`. Empty when the content was not there yet. */
export async function baseAt(
  root: string,
  commit: string,
  as_of: Day,
  { rules, scored = unscored }: { rules?: readonly Rule[]; scored?: Scored } = {},
): Promise<{ own: Known; now: Known }> {
  const none = { own: new Map(), now: new Map() }
  using folder = checkedOut(root, commit)
  if (folder === undefined) return none
  const loaded = load(folder.dir)
  if (loaded.readable === undefined) return none
  const zone = settings(loaded.readable).time_zone
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(momentOf(root, commit) * 1000))
  const files = filesOf(folder.dir)
  const at = async (on: Day): Promise<Known> => {
    const { scores, problems } = await scored(loaded, on)
    const whole = { ...loaded, problems: [...loaded.problems, ...problems] }
    return knownOf(complianceOf(whole, { as_of: on, files, scores, ...(rules ? { rules } : {}) }).findings)
  }
  return { own: await at(day), now: await at(as_of) }
}
