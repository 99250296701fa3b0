// Agreements and their state: what binds until when, from which version of the template, who approved it, and what is still missing.
import { agreement as agreement_schema } from '../../../schemas/agreement.ts'
import { formatCountry, formatItems, formatLanguage } from '../format.ts'
import { linkTo } from '../links.ts'
import { type RecordNode, recordOf } from '../record.ts'
import { filled } from '../ui.ts'
import { agreementName } from '../words/agreements.ts'
import { type AgreementState, agreementState, noticeDay } from '../work/agreement-state.ts'
import { approvalStates } from './approvals.ts'
import { type Context, type Day, dateIn, dueDay, type State, type Tone } from './context.ts'

export interface AgreementRow {
  kind: string
  state: State
  /** What was agreed when: signed, sent. */
  when: string
  /** End, while the agreement binds. */
  ends?: Day
  renewal?: string
  notice?: Day
  version?: string
  template?: { label: string; href: string }
  /** Version that the template has now, when it is another. */
  newer?: string
  languages: string
  approvals: readonly (State & { note?: string })[]
  /** Signatures, file, sub-processors and the rest. */
  rest?: RecordNode
}

export interface Agreements {
  current: readonly AgreementRow[]
  ended: readonly AgreementRow[]
}

const tones: Record<AgreementState, Tone> = {
  draft: 'neutral',
  sent: 'info',
  negotiating: 'info',
  upcoming: 'info',
  in_force: 'good',
  ending: 'warn',
  lapsed: 'bad',
  ended: 'neutral',
}

export function agreementsOf(context: Context): Agreements {
  const { site, partner } = context
  const rows = partner.fields.agreements.map((each) => ({
    isEnded: agreementState(each, site.asOf) === 'ended',
    row: rowOf(context, each),
  }))
  return {
    current: rows.filter(({ isEnded }) => !isEnded).map(({ row }) => row),
    ended: rows.filter(({ isEnded }) => isEnded).map(({ row }) => row),
  }
}

type Agreement = Context['partner']['fields']['agreements'][number]

function rowOf(context: Context, agreement: Agreement): AgreementRow {
  const { site, locale, words } = context
  const { kind, template, template_version: version, languages, prevailing_language: prevailing, expires_on } = agreement
  const state = agreementState(agreement, site.asOf)
  const current = template === undefined ? undefined : site.find('legal_document', template)?.fields.version
  const notice = noticeDay(agreement, site.asOf)
  const link = template === undefined ? undefined : linkTo(site, 'legal_document', template, locale)
  const tongues = formatItems(
    (languages ?? []).map((tag) => formatLanguage(tag, locale)),
    locale,
  )
  return {
    kind: agreementName(kind, locale),
    state: { tone: tones[state], label: words.agreementStates[state] },
    when: whenOf(context, agreement),
    ...(expires_on === undefined || state === 'ended' ? {} : { ends: dueDay(context, expires_on, agreement.auto_renew === true ? 0 : 90) }),
    ...(agreement.auto_renew === undefined || state === 'ended'
      ? {}
      : { renewal: agreement.auto_renew ? words.renewsItself : words.renewsNot }),
    ...(notice === undefined ? {} : { notice: dueDay(context, notice, 60) }),
    ...(version === undefined ? {} : { version }),
    ...(link ? { template: link } : {}),
    ...(current !== undefined && version !== undefined && current !== version && state !== 'ended' ? { newer: current } : {}),
    languages:
      prevailing === undefined || (languages ?? []).length < 2
        ? tongues
        : filled(words.prevails, { languages: tongues, language: formatLanguage(prevailing, locale) }),
    approvals: approvalStates(context, agreement.approvals),
    ...restOf(context, agreement, state !== 'ended'),
  }
}

function whenOf(context: Context, { signed_on, sent_on, terminated_on, governing_law }: Agreement): string {
  const { words, locale } = context
  const said = [
    terminated_on === undefined ? undefined : filled(words.endedOn, { date: dateIn(context, terminated_on) }),
    signed_on === undefined ? undefined : filled(words.signedOn, { date: dateIn(context, signed_on) }),
    signed_on !== undefined || sent_on === undefined ? undefined : filled(words.sentOn, { date: dateIn(context, sent_on) }),
    governing_law === undefined ? undefined : filled(words.lawOf, { country: formatCountry(governing_law, locale) }),
  ]
  return formatItems(
    said.filter((each) => each !== undefined),
    locale,
  )
}

const shown = new Set([
  'kind',
  'template',
  'template_version',
  'status',
  'languages',
  'prevailing_language',
  'auto_renew',
  'notice_by',
  'governing_law',
  'approvals',
  'signed_on',
  'terminated_on',
])

function restOf({ site, locale, partner }: Context, agreement: Agreement, hasEnd: boolean): { rest?: RecordNode } {
  const rest = Object.fromEntries(Object.entries(agreement).filter(([name]) => !shown.has(name) && !(hasEnd && name === 'expires_on')))
  return Object.keys(rest).length === 0
    ? {}
    : { rest: recordOf(site, agreement_schema, rest, locale, { folder: `partners/${partner.id}` }) }
}
