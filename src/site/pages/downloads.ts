// All files that a site offers, in one list that can be narrowed.

import { programName } from '../compliance/frame.ts'
import { type DownloadRow, downloadRow, inReadingOrder } from '../downloads.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import type { Page } from '../page.ts'
import type { Site } from '../site.ts'
import { filled } from '../ui.ts'
import { downloadWords } from '../words/downloads.ts'

export interface DownloadsProps {
  lead: string
  rows: readonly DownloadRow[]
  /** Says that the table ends before the files do. */
  cut?: string
}

export const downloads_path = 'downloads/'

/** Rows of the table at most: what is about one partner is found at the partner. */
const most_rows = 600

export const downloadsPages = (site: Site): Page<DownloadsProps>[] => site.locales.map((locale) => downloadsPage(site, locale))

function downloadsPage(site: Site, locale: Locale): Page<DownloadsProps> {
  const words = downloadWords(locale)
  const { downloads } = site.offered
  const lead =
    site.audience === 'public'
      ? filled(words.leadPublic, { name: programName(site, locale) })
      : filled(words.lead, { date: formatDate(site.asOf, locale) })
  // What belongs to the whole program first, so that a cut takes files that stand elsewhere too.
  const shared = downloads.filter(({ partner }) => partner === undefined)
  const own = downloads.filter(({ partner }) => partner !== undefined)
  const shown = [...inReadingOrder(shared, locale), ...inReadingOrder(own, locale)].slice(0, most_rows)
  return {
    template: 'downloads',
    locale,
    path: downloads_path,
    params: {},
    title: words.title,
    description: lead,
    section: downloads_path,
    headings: [],
    wide: true,
    search: { kind: words.title, text: lead },
    props: {
      lead,
      rows: shown.map((each) => downloadRow(site, each, locale)),
      ...(shown.length === downloads.length
        ? {}
        : { cut: filled(words.cut, { shown: formatNumber(shown.length, locale), count: formatNumber(downloads.length, locale) }) }),
    },
  }
}
