// Consent of people at partners, by channel and day.
import type { Contact } from '../../schemas/contact.ts'
import { dayBefore, type Span } from './spans.ts'

export type Flag = NonNullable<Contact['opt_in_flags']>[number]

/** A flag with its place in the list. */
export interface NumberedFlag {
  flag: Flag
  index: number
}

// On one day a withdrawal is the later word.
const inOrder = (a: NumberedFlag, b: NumberedFlag): number =>
  a.flag.at === b.flag.at ? Number(b.flag.given) - Number(a.flag.given) : a.flag.at < b.flag.at ? -1 : 1

/** Flags of a person for each channel, in the order of their days. */
export const flagsByChannel = ({ opt_in_flags = [] }: Contact): Map<Flag['channel'], NumberedFlag[]> =>
  Map.groupBy(opt_in_flags.map((flag, index) => ({ flag, index })).sort(inOrder), ({ flag }) => flag.channel)

/** Days on which a person may be written to or called on a channel. */
export function consentDays(contact: Contact, channel: Flag['channel']): Span[] {
  const flags = flagsByChannel(contact).get(channel) ?? []
  return flags.flatMap(({ flag: { given, at } }, index): Span[] => {
    const next = flags.slice(index + 1).find(({ flag }) => !flag.given)
    return given ? [{ from: at, until: next && dayBefore(next.flag.at) }] : []
  })
}
