// Everything else that is known of a partner, so that no field and no entry is lost: shown folded, at the end.
import { partner as partner_kind } from '../../../schemas/partner.ts'
import type { AnyEntry } from '../../program/program.ts'
import { entryTitle } from '../entry-title.ts'
import { fieldLabel } from '../field-words.ts'
import { kindWords } from '../kind-words.ts'
import type { EntryLink } from '../links.ts'
import type { RecordNode, RecordRow } from '../record.ts'
import { type Context, entryHref, fieldTree } from './context.ts'

/** Fields that the public part of the page shows. */
export const profile_fields = [
  'name',
  'type',
  'partnership',
  'region',
  'country',
  'city',
  'website',
  'summary',
  'tier',
  'logo',
  'specializations',
  'industries',
  'languages',
] as const

/** Fields that a section of the record shows in full. */
export const told_fields = [
  'status',
  'suspended_on',
  'suspended_because',
  'ended_on',
  'phase',
  'phases',
  'segment',
  'fit',
  'fit_score_pinned',
  'leverage',
  'value_proposition',
  'commitments',
  'risk_tier',
  'due_diligence',
  'security_review',
  'agreements',
  'data_flows',
  'contacts',
  'owners',
  'commercial',
  'exit',
  'notes',
] as const

/** Kinds of entries that a section of the record shows. */
export const told_kinds: readonly AnyEntry['kind'][] = [
  'plan',
  'term_sheet',
  'activation',
  'qbr',
  'integration',
  'blueprint',
  'listing',
  'campaign',
  'mdf_request',
  'deal_registration',
]

export interface Others {
  fields?: RecordNode
  entries: readonly (EntryLink & { kind: string })[]
}

export function othersOf(context: Context): Others {
  const { locale, related, site } = context
  const told = new Set<string>([...profile_fields, ...told_fields])
  const rows = Object.keys(partner_kind.schema.shape)
    .filter((name) => !told.has(name))
    .flatMap((name): RecordRow[] => {
      const value = fieldTree(context, name)
      return value ? [{ label: fieldLabel(name, locale), value }] : []
    })
  return {
    ...(rows.length === 0 ? {} : { fields: { type: 'fields' as const, rows } }),
    entries: related
      .filter(({ kind }) => !told_kinds.includes(kind))
      .map((entry) => ({
        kind: kindWords(entry.kind, locale).one,
        label: entryTitle(site, entry, locale) ?? entry.id,
        href: entryHref(context, entry.kind, entry.id),
      })),
  }
}
