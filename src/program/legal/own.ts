// What a partner may see of itself, without a view of the whole program for each partner.
import { parse } from 'zod/v4/core'
import { partner as partnerKind } from '../../../schemas/partner.ts'
import { term_sheet as termsKind } from '../../../schemas/term-sheet.ts'
import { audienceSchema } from '../audience-schema.ts'
import type { Entry, FieldsOf, Program } from '../program.ts'
import { audienceOf } from '../view.ts'

type Seen<T, K extends keyof T> = Pick<T, K>

/** Fields of a partner that it may see itself. */
export type OwnPartner = Seen<
  FieldsOf<'partner'>,
  'name' | 'type' | 'partnership' | 'country' | 'languages' | 'public_sector_deals' | 'legal' | 'agreements' | 'data_flows' | 'commercial'
>

export interface OwnTerms extends Seen<FieldsOf<'term_sheet'>, 'status' | 'territory' | 'slas' | 'exit_clauses'> {
  economics: Seen<
    FieldsOf<'term_sheet'>['economics'],
    'currency' | 'margin_percent' | 'commission_percent' | 'revenue_share_percent' | 'minimum_commitment'
  >
}

/** A partner as it sees itself. */
export const ownPartner = ({ fields }: Pick<Entry<'partner'>, 'fields'>): OwnPartner =>
  parse(audienceSchema(partnerKind.schema, 'partner'), fields) as OwnPartner

/** Its terms: those that it has accepted, or else the latest that were sent to it. */
export function ownTerms(program: Program, partner: string): { file: string; fields: OwnTerms } | undefined {
  const sheets = program.entries.term_sheet.filter(
    (each) => each.params['partner'] === partner && audienceOf(termsKind, each.fields) === 'partner',
  )
  const accepted = sheets.filter(({ fields }) => fields.status === 'accepted')
  const latest = (accepted.length > 0 ? accepted : sheets).reduce<Entry<'term_sheet'> | undefined>(
    (last, each) => (last === undefined || numberOf(each) > numberOf(last) ? each : last),
    undefined,
  )
  return latest && { file: latest.file, fields: parse(audienceSchema(termsKind.schema, 'partner'), latest.fields) as OwnTerms }
}

const numberOf = ({ params }: Entry<'term_sheet'>): number => Number(/\d+/.exec(params['version'] ?? '')?.[0] ?? 0)
