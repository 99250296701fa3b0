// Consent of people at partners, by channel and day.
import type { Contact } from '../../schemas/contact.ts'
import { dayBefore, earlier, type Span } from './spans.ts'

export type Flag = NonNullable<Contact['opt_in_flags']>[number]

/** Whether a flag says something about the same channel after another did; on one day, a withdrawal is the later word. */
const isAfter = (flag: Flag, other: Flag): boolean =>
  flag.channel === other.channel && (flag.at > other.at || (flag.at === other.at && other.given && !flag.given))

/** Whether a flag is a person's last word on its channel, and consents. */
export const isStanding = (flag: Flag, flags: readonly Flag[]): boolean => flag.given && !flags.some((other) => isAfter(other, flag))

/** Days on which a person may be written to or called on a channel. */
export const consentDays = ({ opt_in_flags: flags = [] }: Contact, channel: Flag['channel']): Span[] =>
  flags
    .filter((flag) => flag.channel === channel && flag.given)
    .map((flag) => {
      const withdrawn = flags.flatMap((other) => (!other.given && isAfter(other, flag) ? [other.at] : []))
      return { from: flag.at, until: withdrawn.length === 0 ? undefined : dayBefore(withdrawn.reduce(earlier)) }
    })
