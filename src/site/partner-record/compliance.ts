// What the gate finds about a partner, what it will find soon, and what is accepted for now.
import { type DueRow, dueRow } from '../compliance/due.ts'
import { type FindingRow, findingRow } from '../compliance/finding-row.ts'
import { dueOf, findingsOf } from '../compliance/found.ts'
import { formatNumber } from '../format.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'
import type { Context } from './context.ts'

export interface ComplianceRecord {
  findings: readonly FindingRow[]
  due: readonly DueRow[]
  cut?: string
}

/** Rows of a list; a partner with more is past reading them here. */
const most_rows = 50

/** Undefined where the program was not judged. */
export function complianceOf({ site, partner, locale }: Context): ComplianceRecord | undefined {
  if (site.compliance === undefined) return undefined
  const all = findingsOf(site, partner.id)
  return {
    findings: all.slice(0, most_rows).map(findingRow(site, locale)),
    due: dueOf(site, partner.id).slice(0, most_rows).map(dueRow(site, locale)),
    ...(all.length > most_rows
      ? {
          cut: filled(complianceWords(locale).cut, {
            shown: formatNumber(most_rows, locale),
            count: formatNumber(all.length, locale),
          }),
        }
      : {}),
  }
}
