// What a policy asks for and is missing, as a sentence in the reader's language.
import { formatDate, formatLanguage } from './format.ts'
import type { Locale } from './locales.ts'
import { termIn } from './terms.ts'
import { filled } from './ui.ts'
import { agreementName } from './words/agreements.ts'
import { holdWords } from './words/holds.ts'
import type { PolicyGap } from './work/policy-gaps.ts'

const of_agreements: readonly PolicyGap['needs'][] = ['agreement', 'language', 'prevailing_language']

export function gapText({ needs, subject, state }: PolicyGap, locale: Locale): string {
  const words = holdWords(locale)
  const isAgreement = of_agreements.includes(needs)
  const known: Record<string, string> = words.states
  const name = subject === undefined ? '' : isAgreement ? agreementName(subject, locale) : termIn(subject, locale)
  if (needs === 'agreement') return filled(words.gaps.agreement, { name, state: known[state ?? 'missing'] ?? words.states.missing })
  if (needs === 'review_age')
    return state === undefined ? words.gaps.security_review_none : filled(words.gaps.review_age, { date: formatDate(state, locale) })
  if (needs === 'language' || needs === 'prevailing_language')
    return filled(words.gaps[needs], { name, language: state === undefined ? '' : formatLanguage(state, locale) })
  // What flows is named in the words of the content, which are nobody's term.
  return filled(words.gaps[needs], { name: needs === 'transfer' ? (subject ?? '') : name, state: termIn(state ?? 'none', locale) })
}
