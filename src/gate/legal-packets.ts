// Which legal documents a partner gets: what the policies require of it and what it has agreed on, in the languages that are asked for.
import type { Agreement } from '../../schemas/agreement.ts'
import { type OwnPartner, ownPartner, ownTerms } from '../program/legal/own.ts'
import type { Given } from '../program/legal/values.ts'
import { type Entry, type Program, settings } from '../program/program.ts'
import { covers } from './policies.ts'
import type { Day } from './spans.ts'

/** One document of one partner. */
export interface Packet {
  partner: Pick<Entry<'partner'>, 'id' | 'file'>
  document: Entry<'legal_document'>
  /** Its agreement, as the partner sees it, and its place in the list. */
  agreement?: { fields: Agreement; index: number }
  /** Languages that it is made in; the one that prevails first. */
  languages: readonly string[]
  /** Language that prevails where there are several. */
  prevailing?: string
  /** Whether a policy requires it, rather than an agreement alone. */
  required: boolean
  given: Given
  /** Files that it is filled from. */
  inputs: readonly string[]
}

/** The documents of all partners on a day. Former partners get none, and no copy is made of what an earlier version of a template said. */
export const packetsOf = (program: Program, asOf: Day): Packet[] =>
  program.entries.partner.flatMap((partner) => (partner.fields.status === 'terminated' ? [] : packetsFor(program, partner, asOf)))

/** The documents of one partner; without a day, by the policies of every day. */
export function packetsFor(program: Program, entry: Entry<'partner'>, asOf?: Day): Packet[] {
  const held = program.entries.policy
    .filter(
      ({ fields }) =>
        (asOf === undefined || ((fields.from ?? '') <= asOf && asOf <= (fields.until ?? '9999'))) && covers(fields, entry.fields),
    )
    .map(({ fields }) => fields.requires)
  const wanted = new Set(held.flatMap(({ agreements = [] }) => agreements))
  const partner = ownPartner(entry)
  const terms = ownTerms(program, entry.id)
  const [vendor] = program.entries.program
  return program.entries.legal_document.flatMap((document): Packet[] => {
    const { kind, version } = document.fields
    const index = partner.agreements.findIndex((each) => each.kind === kind && isLive(each))
    const agreement = partner.agreements[index]
    if (agreement === undefined ? !wanted.has(kind) : agreement.template_version !== version && isSigned(agreement)) return []
    const languages = languagesOf(
      document.fields,
      partner,
      agreement,
      held.flatMap((each) => each.languages ?? []),
    )
    const prevailing =
      languages.length < 2
        ? undefined
        : (agreement?.prevailing_language ??
          held.find((each) => each.prevailing_language)?.prevailing_language ??
          document.fields.prevailing_language)
    return [
      {
        partner: { id: entry.id, file: entry.file },
        document,
        ...(agreement === undefined ? {} : { agreement: { fields: agreement, index } }),
        languages: [...languages].sort((a, b) => Number(b === prevailing) - Number(a === prevailing)),
        ...(prevailing === undefined ? {} : { prevailing }),
        required: wanted.has(kind),
        given: {
          settings: settings(program),
          document: document.fields,
          partner,
          agreement,
          terms: terms?.fields,
          prevailing: prevailing ?? languages[0],
        },
        inputs: [entry.file, document.file, ...(vendor ? [vendor.file] : []), ...(terms ? [terms.file] : [])],
      },
    ]
  })
}

const isLive = ({ status }: Agreement): boolean => status !== 'terminated' && status !== 'expired'

export const isSigned = ({ status }: Pick<Agreement, 'status'>): boolean => status === 'signed'

/** Languages of the agreement, of the policies and of the country's law; without any, the first of the partner's that the template has. */
function languagesOf(
  document: Entry<'legal_document'>['fields'],
  partner: OwnPartner,
  agreement: Agreement | undefined,
  byPolicy: readonly string[],
): string[] {
  const asked = [...(agreement?.languages ?? []), ...byPolicy, ...(document.required_languages?.[partner.country] ?? [])]
  const [first = 'en'] = document.languages
  const own = partner.languages?.find((tag) => document.languages.includes(tag)) ?? document.prevailing_language ?? first
  // A text in Arabic alone is read by half of those who sign: the other side's stands beside it.
  if (agreement?.languages === undefined) asked.push(own)
  return [...new Set(asked)]
}
