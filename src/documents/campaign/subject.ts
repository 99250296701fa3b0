// A campaign with what its kit asks of it again and again: its texts in one language, its partners, its days.
import type { Text } from '../../../schemas/fields.ts'
import { addDays } from '../../program/days.ts'
import { type Entry, type FieldsOf, settings } from '../../program/program.ts'
import { nameOf } from '../../site/links.ts'
import type { Locale } from '../../site/locales.ts'
import { defaultLocale, type Site } from '../../site/site.ts'

export interface Subject {
  site: Site
  campaign: Entry<'campaign'>
  fields: FieldsOf<'campaign'>
}

export const subjectOf = (site: Site, campaign: Entry<'campaign'>): Subject => ({ site, campaign, fields: campaign.fields })

/** A text in a language, when it is written in it; one string is in the default language. A kit never puts one language in the place of another. */
export function textIn({ site }: Subject, text: Text | undefined, { tag }: Locale): string | undefined {
  if (typeof text !== 'string') return text?.[tag]
  return tag === defaultLocale(site).tag ? text : undefined
}

/** The title and the sentence of the campaign in a language: those of its translation, or of itself in the default language. */
export const wordsOf = ({ site, campaign }: Subject, locale: Locale): FieldsOf<'campaign'> | undefined =>
  locale.tag === defaultLocale(site).tag ? campaign.fields : site.translation('campaign', campaign.id, locale)?.fields

/** Its name; a name that was not translated stays as it is. */
export const titleOf = (subject: Subject, locale: Locale): string => wordsOf(subject, locale)?.title ?? subject.fields.title

/** Names of the partners in a language. */
export const partnerNames = ({ site, fields }: Subject, locale: Locale): string[] =>
  fields.partners.map((id) => {
    const found = site.find('partner', id)
    return found === undefined ? id : nameOf(found, locale, defaultLocale(site))
  })

/** The partners and the vendor, by the name of its product where it has no shorter one. */
export const companies = (subject: Subject, locale: Locale): string[] => [
  ...partnerNames(subject, locale),
  settings(subject.site.view).product.name,
]

/** Day so many days from the launch. */
export const dayOf = ({ fields }: Subject, offset: number): string => addDays(fields.launch_on, offset)

/** The story of a customer that has agreed to be named by the day of the kit. */
export function agreedStory({ site, fields }: Subject): FieldsOf<'campaign'>['case_study'] {
  const { case_study: story } = fields
  return story?.consent_on !== undefined && story.consent_on <= site.asOf ? story : undefined
}

/** What pictures and the landing page promise, in a language. */
export const headlineOf = (subject: Subject, locale: Locale): string | undefined =>
  textIn(subject, subject.fields.landing_page?.headline, locale) ??
  (subject.fields.landing_page === undefined ? textIn(subject, subject.fields.value_proposition, locale) : undefined)
