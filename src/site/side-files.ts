// Files of a site that are no pages: feeds, calendars and data.

import { expiryFiles } from './compliance/expiry-files.ts'
import { changesFeed } from './feed.ts'
import { feedAddress } from './feed-address.ts'
import type { Locale } from './locales.ts'
import { eventFiles } from './pages/events.ts'
import { reviewFiles } from './review/calendar-files.ts'
import { scorecardData } from './scorecard/files.ts'
import type { Site } from './site.ts'

export interface SideFile {
  /** Address below the host, such as `/changes/feed.xml`. */
  path: string
  text: string
}

/** All of them: those for programs once, the others in every language. */
export const sideFiles = (site: Site): SideFile[] => [...scorecardData(site), ...site.locales.flatMap((locale) => filesIn(site, locale))]

function filesIn(site: Site, locale: Locale): SideFile[] {
  const path = feedAddress(site, locale)
  const text = changesFeed(site, locale)
  return [
    ...(path === undefined || text === undefined ? [] : [{ path, text }]),
    ...eventFiles(site, locale),
    ...expiryFiles(site, locale),
    ...reviewFiles(site, locale),
  ]
}
