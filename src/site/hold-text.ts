// What holds a partner back, as a sentence in the reader's language.

import { english } from './compliance/finding-row.ts'
import { formatDate, formatDuration, formatNumber } from './format.ts'
import type { Locale } from './locales.ts'
import { termIn } from './terms.ts'
import type { Localized } from './text.ts'
import { filled } from './ui.ts'
import { agreementName } from './words/agreements.ts'
import { holdWords } from './words/holds.ts'
import type { Hold } from './work/holds.ts'

export const holdText = (hold: Hold, locale: Locale): Localized =>
  hold.kind === 'finding' ? english(hold.what, locale) : { value: ownText(hold, locale) }

function ownText(hold: Exclude<Hold, { kind: 'finding' }>, locale: Locale): string {
  const words = holdWords(locale)
  const time = (days: number): string => formatDuration(days, 'day', locale)
  switch (hold.kind) {
    case 'suspended':
      return hold.on === undefined ? words.suspended : filled(words.suspendedSince, { date: formatDate(hold.on, locale) })
    case 'review_rejected':
      return words.rejected
    case 'overdue':
      return filled(words.overdue, { what: words.late[hold.work], count: formatNumber(hold.count, locale), time: time(hold.days) })
    case 'approval':
    case 'approval_late':
      return filled(words[hold.days === undefined ? 'approvalPlain' : hold.kind], {
        what: hold.subject === 'agreement' && hold.term !== undefined ? agreementName(hold.term, locale) : words.subjects[hold.subject],
        role: termIn(hold.role, locale),
        time: time(hold.days ?? 0),
      })
    case 'review_missed':
      return filled(words.reviewMissed, { date: formatDate(hold.on, locale), time: time(hold.days) })
    case 'ageing':
      return filled(words.ageing, { time: time(hold.days), limit: formatNumber(hold.limit, locale) })
  }
}
