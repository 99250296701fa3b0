// Which people of a partner hold a valid certificate, and on which days.
import type { Contact } from '../../schemas/contact.ts'
import type { Partner } from './agreements.ts'
import { type Span, union } from './spans.ts'

type Certificate = NonNullable<Contact['certifications']>[number]

const validity = ({ issued_on, expires_on }: Certificate): Span => ({ from: issued_on, until: expires_on })

/** Days on which each person counts as certified; a person with two valid certificates counts once. */
export const certifiedSpans = ({ contacts }: Pick<Partner, 'contacts'>): Span[] =>
  contacts.flatMap(({ certifications = [] }) => {
    const spans = certifications.map(validity)
    return spans.length > 1 ? union(spans) : spans
  })
