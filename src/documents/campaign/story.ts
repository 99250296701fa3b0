// What the template of a customer story says in a language: what the campaign knows, and what is to be asked.
import { programName } from '../../site/compliance/frame.ts'
import { formatDate, formatItems } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import { filled } from '../../site/ui.ts'
import { campaignWords } from '../words/campaign.ts'
import type { CaseStudy } from './case-study.ts'
import { partnerNames, type Subject, textIn, titleOf } from './subject.ts'

export function caseStudyOf(subject: Subject, locale: Locale): CaseStudy {
  const { fields, site } = subject
  const { case_study: known } = fields
  const words = campaignWords(locale)
  const chapter = (title: string, text: Parameters<typeof textIn>[1], questions: readonly string[]): CaseStudy['chapters'][number] => {
    const said = textIn(subject, text, locale)
    return { title, questions, ...(said === undefined ? {} : { text: said }) }
  }
  return {
    tag: locale.tag,
    dir: locale.dir,
    day: site.asOf,
    author: programName(site, locale),
    title: filled(words.storyTitle, { customer: known?.customer ?? words.theCustomer }),
    lead: words.storyLead,
    facts: [
      { label: words.campaign, value: titleOf(subject, locale) },
      { label: words.customer, value: known?.customer ?? words.blank },
      { label: words.partners, value: formatItems(partnerNames(subject, locale), locale) },
      {
        label: words.consent,
        value: known?.consent_on === undefined ? words.noConsent : filled(words.agreedOn, { date: formatDate(known.consent_on, locale) }),
      },
    ],
    chapters: [
      chapter(words.before, known?.situation, words.askBefore),
      chapter(words.done, known?.solution, words.askDone),
      chapter(words.changed, known?.outcome, words.askChanged),
      { title: words.quote, questions: words.askQuote },
      { title: words.release, questions: words.askRelease },
    ],
    blank: words.blank,
    foot: filled(words.made, { file: subject.campaign.file, date: formatDate(site.asOf, locale) }),
  }
}
