// Everything that pages are made from: the view of one audience, and the day it is seen at.
import type { Audience } from '../../schemas/audience.ts'
import type { Compliance } from '../gate/compliance.ts'
import { type AnyEntry, type Entry, type KindName, type Program, settings } from '../program/program.ts'
import type { Scorecards } from '../scorecards/scorecards.ts'
import { nothing_offered, type Offered } from './downloads.ts'
import { type Locale, localesOf } from './locales.ts'

export interface Site {
  view: Program
  audience: Audience
  /** Day that the site describes, `YYYY-MM-DD`. */
  asOf: string
  /** What the gate says of the program on that day; in the team's site alone. */
  compliance?: Compliance
  /** The program in figures on that day; in the team's site alone, where it has exports. */
  scorecards?: Scorecards
  /** Files that were made beside the pages. */
  offered: Offered
  /** The default first. */
  locales: readonly Locale[]
  /** Entry of a kind by id, in the default language. */
  find: <N extends KindName>(kind: N, id: string) => Entry<N> | undefined
  /** Its translation into a language; undefined when there is none, and for the default language. */
  translation: <N extends KindName>(kind: N, id: string, locale: Locale) => Entry<N> | undefined
}

export function siteOf(
  view: Program,
  audience: Audience,
  asOf: string,
  compliance?: Compliance,
  scorecards?: Scorecards,
  offered: Offered = nothing_offered,
): Site {
  const { locales, default_locale } = settings(view)
  const index = new Map<string, AnyEntry>()
  for (const entries of Object.values(view.entries))
    for (const entry of entries)
      index.set(entry.locale === undefined ? `${entry.kind} ${entry.id}` : `${entry.kind} ${entry.id} ${entry.locale}`, entry)
  return {
    view,
    audience,
    asOf,
    // Whoever calls: what the gate finds, and what was earned with whom, is nobody's business but the team's.
    ...(compliance === undefined || audience !== 'internal' ? {} : { compliance }),
    ...(scorecards === undefined || audience !== 'internal' ? {} : { scorecards }),
    offered,
    locales: localesOf(locales, default_locale),
    // The key holds the kind, so the entry found is of that kind.
    find: <N extends KindName>(kind: N, id: string) => index.get(`${kind} ${id}`) as unknown as Entry<N> | undefined,
    translation: <N extends KindName>(kind: N, id: string, { tag }: Locale) =>
      index.get(`${kind} ${id} ${tag}`) as unknown as Entry<N> | undefined,
  }
}

/** The default language of the site. */
export function defaultLocale(site: Site): Locale {
  const [first] = site.locales
  if (first === undefined) throw new Error('a program has at least one language')
  return first
}
