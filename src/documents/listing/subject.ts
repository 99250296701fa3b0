// What a kit is made from: a listing, what its marketplace asks for, and places in its file for what is wrong with it.

import type { ProblemId } from '../../problems/catalogue.ts'
import type { Place } from '../../problems/problem.ts'
import { type Problem, problem } from '../../problems/problem.ts'
import { marketplaceOf } from '../../program/marketplaces.ts'
import type { Entry } from '../../program/program.ts'
import { Positions } from '../../read/positions.ts'
import type { Locale } from '../../site/locales.ts'
import { defaultLocale, type Site } from '../../site/site.ts'
import type { Source } from '../plan.ts'

export interface Subject {
  site: Site
  listing: Entry<'listing'>
  marketplace: Entry<'marketplace'>
  /** Language that texts without one are in, and that the team's sheets are written in. */
  locale: Locale
  read: Source['read']
  /** Place of a field in the listing's file. */
  place: (path: readonly PropertyKey[]) => Place
  /** A problem of the listing's file. Advice is a warning; so is everything while the listing is a draft. */
  tell: (ids: ProblemIds, path: readonly PropertyKey[], what: { reason: string; fix?: string; severity?: 'error' | 'warning' }) => Problem
}

/** The problem as an error and as a warning. */
export type ProblemIds = readonly [error: ProblemId, warning: ProblemId]

/** Undefined when the program does not say what the marketplace asks for. */
export function subjectOf({ site, read }: Source, listing: Entry<'listing'>): Subject | undefined {
  const marketplace = marketplaceOf(site.view, listing.fields.marketplace)
  if (marketplace === undefined) return undefined
  let positions: Positions | undefined
  const place = (path: readonly PropertyKey[]): Place => {
    positions ??= new Positions(new TextDecoder().decode(read(listing.file)))
    return positions.value(path)
  }
  const isDraft = listing.fields.status === 'draft'
  return {
    site,
    listing,
    marketplace,
    locale: defaultLocale(site),
    read,
    place,
    tell: ([error, warning], path, { reason, fix, severity = 'error' }) =>
      problem(isDraft || severity === 'warning' ? warning : error, { file: listing.file, place: place(path), reason, fix }),
  }
}
