// Names of people, which no id stands behind: the same person is written in one way but for case and spaces.

/** What is equal in two spellings of one name. */
export const personKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

export const isSamePerson = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && personKey(one) === personKey(other)
