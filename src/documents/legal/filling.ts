// From the texts of a template and what a partner's document is filled from to what makers get.

import { isSigned, type Packet } from '../../gate/legal-packets.ts'
import { type Parsed, parseLegalText } from '../../program/legal/parse.ts'
import { switchedOff } from '../../program/legal/switches.ts'
import { valueFor } from '../../program/legal/values.ts'
import type { Entry } from '../../program/program.ts'
import { formatLanguage, formatLongDate } from '../../site/format.ts'
import { localized } from '../../site/text.ts'
import { filled } from '../../site/ui.ts'
import { legalDocumentWords } from '../words/legal.ts'
import type { LegalCommon, LegalFilling } from './document.ts'
import { formatValue, inSentence, isolated, localeOf } from './values.ts'

const commons = new WeakMap<Entry<'legal_text'>, LegalCommon>()

/** What all documents of a text share: one and the same object for all of them. */
export function commonOf(document: Entry<'legal_document'>, entry: Entry<'legal_text'>, fallback: string): LegalCommon {
  const known = commons.get(entry)
  if (known !== undefined) return known
  const tag = entry.params['language'] ?? fallback
  const locale = localeOf(tag)
  const said = (text: Parameters<typeof localized>[0]): string => localized(text, locale, localeOf(fallback)).value
  const common: LegalCommon = {
    text: parsedText(document, entry, tag).text,
    language: locale.label,
    variables: document.fields.variables.map(({ name, label, description }) => ({
      name,
      label: said(label ?? description),
      hint: said(description),
    })),
    blocks: document.fields.signature_blocks.map(({ side, label, anchor }) => ({ side, label: said(label), anchor })),
    words: legalDocumentWords(locale),
  }
  commons.set(entry, common)
  return common
}

const parsedText = (document: Entry<'legal_document'>, entry: Entry<'legal_text'>, locale: string): Parsed =>
  parseLegalText({
    document: document.id,
    locale,
    dir: localeOf(locale).dir,
    title: entry.fields.title,
    version: entry.fields.version,
    body: entry.body ?? '',
  })

/** A template for everybody: every variable is a blank. */
export const blankFilling = (document: Entry<'legal_document'>, tag: string): LegalFilling => ({
  state: 'blank',
  values: {},
  off: [],
  signers: [],
  day: document.fields.released_on,
  date: formatLongDate(document.fields.released_on, localeOf(tag)),
})

/** A partner's document in one language. */
export function fillingOf(packet: Packet, tag: string, asOf: string, fallback: string): LegalFilling {
  const { given, document, prevailing } = packet
  const locale = localeOf(tag)
  const agreement = packet.agreement?.fields
  const signed = agreement !== undefined && isSigned(agreement)
  const day = signed ? (agreement.signed_on ?? asOf) : asOf
  const values = document.fields.variables.flatMap((variable): [string, string][] => {
    const value = valueFor(variable, given)
    return value === undefined ? [] : [[variable.name, formatValue(value, locale, fallback)]]
  })
  return {
    state: signed ? 'signed' : 'draft',
    parties: {
      vendor: isolated(given.settings.vendor.legal_name, locale),
      partner: isolated(given.partner.legal?.name ?? given.partner.name, locale),
    },
    values: Object.fromEntries(values),
    off: switchedOff(given),
    signers: signed
      ? (agreement.signatories ?? []).map(({ side, name, title, on }) => ({
          side,
          name: isolated(name, locale),
          title: isolated(title, locale),
          date: formatLongDate(on, locale),
        }))
      : [],
    ...(signed && agreement.document?.sha256 !== undefined ? { signedFile: agreement.document.sha256 } : {}),
    ...(prevailing === undefined
      ? {}
      : {
          prevails: filled(legalDocumentWords(locale).prevails, { language: inSentence(formatLanguage(prevailing, locale), locale) }),
        }),
    day,
    date: formatLongDate(day, locale),
  }
}
