// The gate's word on the program that a site is made from. Only the team hears it.
import type { Audience } from '../../schemas/audience.ts'
import { type Compliance, complianceOf } from '../gate/compliance.ts'
import type { Loaded } from '../program/load.ts'
import { filesOf } from '../read/contents.ts'

/** Days ahead in which pages, calendars and feeds say what falls due. */
const horizon = 90

export const judgedFor = (audience: Audience, loaded: Loaded, asOf: string): Compliance | undefined =>
  audience === 'internal' && loaded.readable !== undefined
    ? complianceOf(loaded, { as_of: asOf, files: filesOf(loaded.readable.root), horizon })
    : undefined
