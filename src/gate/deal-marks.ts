// Words that give a registered deal away: its ids, and the customer's domain while the deal is open.
import type { Entry } from '../program/program.ts'
import { hostOf } from './hosts.ts'
import type { Context } from './rule.ts'

type Deal = Entry<'deal_registration'>

/** A word of a text with its place in it. */
interface Word {
  word: string
  offset: number
}

/** Ids that could be ordinary words give nothing away. */
const isTelling = (id: string): boolean => id.length >= 5 && /\d/.test(id)

/** Deals by the words that give them away, in lower case. Built once for a program. */
export function dealMarks({ program, settings }: Context): ReadonlyMap<string, Deal> {
  const known = new Set([
    hostOf(settings.vendor.website),
    ...program.entries.partner.flatMap(({ fields: { domains = [], website } }) => [hostOf(website), ...domains]),
  ])
  const marks = new Map<string, Deal>()
  for (const deal of program.entries.deal_registration) {
    const { account_id, account_domain, stage } = deal.fields
    for (const id of [deal.id, account_id]) if (isTelling(id)) marks.set(id.toLowerCase(), deal)
    // Customers who have bought may be named as references, and a partner may be somebody else's customer.
    if ((stage === 'submitted' || stage === 'approved') && !known.has(account_domain)) marks.set(account_domain, deal)
  }
  return marks
}

/** The words of a text that could be ids or domains, in lower case. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[a-z0-9][a-z0-9._-]*[a-z0-9]/gi)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replace(/^www\./, ''),
    offset: index,
  }))
