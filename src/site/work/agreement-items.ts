// Agreements that end, renew or have lapsed, and offers that run out.
import type { Agreement } from '../../../schemas/agreement.ts'
import { type Entry, type FieldsOf, settings } from '../../program/program.ts'
import { recordPath } from '../links.ts'
import type { Site } from '../site.ts'
import { agreementState, isInForce, noticeDay } from './agreement-state.ts'
import { freshUntil } from './freshness.ts'
import { partnerPath } from './partner-path.ts'
import { managerOf } from './people.ts'
import type { WorkItem } from './work-item.ts'

/** Items of the agreements of one partner that we work with or talk to. */
export function agreementItems(
  program: Pick<FieldsOf<'program'>, 'freshness'>,
  { id, fields }: Entry<'partner'>,
  asOf: string,
): WorkItem[] {
  const agreements = fields.agreements ?? []
  return agreements.flatMap((agreement): WorkItem[] => {
    const item = { partner: id, owners: managerOf({ fields }), term: agreement.kind, path: partnerPath(id, 'agreements') }
    const state = agreementState(agreement, asOf)
    const { expires_on, subprocessors_reviewed_on } = agreement
    const notice = noticeDay(agreement, asOf)
    const list = agreement.kind === 'dpa' && isInForce(agreement, asOf) && freshUntil(program, 'subprocessors', subprocessors_reviewed_on)
    return [
      ...(expires_on !== undefined && state === 'lapsed' && !isReplaced(agreement, agreements, asOf)
        ? [{ ...item, kind: 'agreement_lapsed' as const, due: expires_on }]
        : []),
      ...(expires_on !== undefined && expires_on >= asOf && agreement.auto_renew !== true && isInForce(agreement, asOf)
        ? [{ ...item, kind: 'agreement_ends' as const, due: expires_on }]
        : []),
      ...(notice === undefined ? [] : [{ ...item, kind: 'agreement_notice' as const, due: notice }]),
      ...(list ? [{ ...item, kind: 'subprocessors' as const, due: list }] : []),
    ]
  })
}

// A lapsed agreement asks for nothing once a later one of its kind is in force.
const isReplaced = (lapsed: Agreement, all: readonly Agreement[], asOf: string): boolean =>
  all.some((each) => each.kind === lapsed.kind && isInForce(each, asOf))

/** Term sheets that wait for the partner's answer. */
export function offerItems(site: Pick<Site, 'view' | 'find'>): WorkItem[] {
  return site.view.entries.term_sheet.flatMap(({ id, params, fields }): WorkItem[] => {
    const partner = params['partner']
    if (fields.status !== 'sent' || partner === undefined) return []
    return [
      {
        kind: 'offer_ends',
        partner,
        owners: managerOf(site.find('partner', partner)),
        due: fields.valid_until,
        ...(params['version'] === undefined ? {} : { text: params['version'] }),
        path: recordPath('term_sheet', id),
      },
    ]
  })
}

/** Partners whose records still ask for work: all but those that have left. */
export const isCurrent = ({ fields }: Pick<Entry<'partner'>, 'fields'>): boolean => fields.status !== 'terminated'

/** Agreements of all partners. */
export const allAgreementItems = (site: Pick<Site, 'view' | 'asOf'>): WorkItem[] =>
  site.view.entries.partner.filter(isCurrent).flatMap((partner) => agreementItems(settings(site.view), partner, site.asOf))
