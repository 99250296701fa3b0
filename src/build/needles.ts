// What may not be found in a public site: every telling part of the program's values that the public site does not say by itself.

import { kinds as standard } from '../../schemas/index.ts'
import type { Kind } from '../../schemas/kind.ts'
import { fieldNamesOf } from '../program/enums.ts'
import type { AnyEntry, Program } from '../program/program.ts'
import { Finder } from './finder.ts'
import { saidBy } from './said.ts'
import { beginningOf, tellingParts, tellingRuns } from './telling.ts'
import { entriesOf, type FieldPath, formatOf, visitValues } from './values.ts'

/** A text in canonical form that is searched for. Where it stands in the program is looked up only when it is found. */
export type Needle = string

/** Where a value stands in the program. */
export interface ValuePlace {
  entry: AnyEntry
  /** Path of the field, or what else of the entry it is. */
  at: FieldPath | 'text' | 'address'
}

/**
 * The needles of a program: parts of values that stand nowhere in `visible` nor in `vocabulary`, the texts that the site brings itself.
 * A part that stands within a longer visible text is no needle.
 */
export function needlesOf(program: Program, visible: Program, vocabulary: readonly string[], kinds: readonly Kind[] = standard): Needle[] {
  const names = fieldNamesOf(kinds)
  // Most values are visible as they stand, so they are taken out before the rest is looked for inside longer texts.
  const plain = new Set<string>()
  const bodies = new Set(entriesOf(visible).map((entry) => entry.body))
  for (const entry of entriesOf(visible)) visitValues(entry, names, (text) => plain.add(text))
  const parts = new Set<string>()
  const add = (part: string): unknown => plain.has(part) || parts.add(part)
  for (const entry of entriesOf(program)) {
    visitValues(entry, names, (text) => {
      if (!plain.has(text)) for (const part of tellingParts(text)) add(part)
    })
    if (entry.body !== undefined && !bodies.has(entry.body)) for (const part of tellingRuns(entry.body, formatOf(entry))) add(part)
  }
  for (const part of hiddenAddresses(program, visible)) add(part)
  const beginnings = [...new Set([...parts].map(beginningOf))]
  const known = saidBy(visible, vocabulary, new Finder([...new Set([...parts, ...beginnings])]))
  const needles = new Set<Needle>()
  for (const part of parts) {
    const beginning = beginningOf(part)
    if (!known.has(beginning)) needles.add(beginning)
    else if (!known.has(part)) needles.add(part)
  }
  return [...needles]
}

/** Places of the needles in the program, in the order of its entries. */
export function placesOf(program: Program, needles: ReadonlySet<Needle>, kinds: readonly Kind[] = standard): Map<Needle, ValuePlace[]> {
  const names = fieldNamesOf(kinds)
  const places = new Map<Needle, ValuePlace[]>()
  const note = (parts: readonly string[], place: ValuePlace): void => {
    const found = new Set(parts.flatMap((part) => [part, beginningOf(part)]).filter((part) => needles.has(part)))
    for (const needle of found) places.set(needle, [...(places.get(needle) ?? []), place])
  }
  for (const entry of entriesOf(program)) {
    visitValues(entry, names, (text, path) => note(tellingParts(text), { entry, at: path }))
    if (entry.body !== undefined) note(tellingRuns(entry.body, formatOf(entry)), { entry, at: 'text' })
    note([addressOf(entry)], { entry, at: 'address' })
  }
  return places
}

// A hidden page's address would say that it exists.
function hiddenAddresses(program: Program, visible: Program): string[] {
  const shown = new Set(entriesOf(visible).map(addressOf))
  return entriesOf(program)
    .map(addressOf)
    .filter((address) => address.length >= 12 && !shown.has(address))
}

/** Folder of the kind and the entry's id, as in addresses of pages: `/playbook/deal-desk/`. */
const addressOf = (entry: AnyEntry): string => `/${entry.file.split('/')[0]}/${entry.id}/`.toLowerCase()
