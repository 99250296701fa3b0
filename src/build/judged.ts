// The gate's word on the program that a site is made from. Only the team hears it.
import type { Audience } from '../../schemas/audience.ts'
import { type Compliance, complianceOf } from '../gate/compliance.ts'
import type { Loaded } from '../program/load.ts'
import { filesOf } from '../read/contents.ts'

/** Days ahead in which pages, calendars and feeds say what falls due. */
const horizon = 90

/** `content` is the folder of the program; undefined for audiences that the gate does not speak to. */
export const judgedFor = (audience: Audience, loaded: Loaded, content: string, asOf: string): Compliance | undefined =>
  audience === 'internal' ? complianceOf(loaded, { as_of: asOf, files: filesOf(content), horizon }) : undefined
