// The record of a partner in the order in which a colleague needs it on a call: where it stands, who the people are, what is signed, what is planned, why we do it.
import { kinds } from '../../../schemas/index.ts'
import type { AnyEntry, Entry, FieldsOf } from '../../program/program.ts'
import { entryTitle, ownTitle } from '../entry-title.ts'
import { fieldLabel } from '../field-words.ts'
import { kindWords } from '../kind-words.ts'
import { pathOf } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import { fieldNode, fieldOf, type RecordNode, type RecordRow, recordOf } from '../record.ts'
import type { Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Word, wordsIn } from '../ui.ts'

export interface RecordSection {
  id: string
  title: string
  node: RecordNode
}

type Field = keyof FieldsOf<'partner'>

/** Fields that the public part of the page shows. */
export const shown_above = [
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
] as const satisfies readonly Field[]

/** Sections with their fields; what is in none of them comes last, so that a new field is never lost. */
export const record_sections = [
  {
    id: 'stands',
    word: 'recordStands',
    fields: [
      'notes',
      'status',
      'suspended_on',
      'suspended_because',
      'ended_on',
      'phase',
      'segment',
      'risk_tier',
      'joined_on',
      'public_sector_deals',
      'listed',
      'review_cadence',
      'next_review_on',
      'fit_score_pinned',
    ],
  },
  { id: 'people', word: 'recordPeople', fields: ['owners', 'contacts'] },
  { id: 'agreements', word: 'recordAgreements', fields: ['agreements'] },
  { id: 'reviews', word: 'recordReviews', fields: ['security_review', 'due_diligence', 'data_flows'] },
  { id: 'related', word: 'related', fields: [] },
  { id: 'case', word: 'recordCase', fields: ['value_proposition', 'commitments', 'leverage', 'fit'] },
  { id: 'terms', word: 'recordTerms', fields: ['commercial', 'tax', 'ksa'] },
  { id: 'history', word: 'recordHistory', fields: ['phases', 'exit'] },
  { id: 'names', word: 'recordNames', fields: ['partner_id', 'aliases', 'domains'] },
] as const satisfies readonly { id: string; word: Word; fields: readonly Field[] }[]

/** The sections that have something to show. */
export function partnerRecord(site: Site, entry: Entry<'partner'>, related: readonly AnyEntry[], locale: Locale): RecordSection[] {
  const words = wordsIn(locale)
  const { schema } = kindOf('partner')
  const folder = `partners/${entry.id}`
  const grouped = new Set<string>([...shown_above, ...record_sections.flatMap(({ fields }): readonly string[] => fields)])
  const rest = Object.keys(entry.fields).filter((name) => !grouped.has(name))
  const values: Record<string, unknown> = entry.fields
  return record_sections.flatMap(({ id, word, fields }): RecordSection[] => {
    const title = words[word]
    const own = [...fields, ...(id === 'names' ? rest : [])].filter((name) => values[name] !== undefined)
    const rows = own.map(
      (name): RecordRow => ({ label: fieldLabel(name, locale), value: fieldNode(site, schema, name, values[name], locale, { folder }) }),
    )
    if (id === 'related') return [...relatedSection(site, related, title, locale), ...openSteps(site, related, locale)]
    const [only, ...others] = rows
    if (only === undefined) return []
    return [{ id, title, node: others.length === 0 && only.value.type === 'table' ? only.value : { type: 'fields', rows } }]
  })
}

function relatedSection(site: Site, related: readonly AnyEntry[], title: string, locale: Locale): RecordSection[] {
  if (related.length === 0) return []
  const rows = related.map((entry) => {
    const path = pathOf(site, entry.kind, entry.id)
    const text = ownTitle(site, entry, locale) ?? entryTitle(site, entry, locale) ?? kindWords(entry.kind, locale).one
    const status = 'status' in entry.fields ? entry.fields.status : 'stage' in entry.fields ? entry.fields.stage : undefined
    return {
      cells: [
        { type: 'text' as const, text: kindWords(entry.kind, locale).one },
        { type: 'text' as const, text, isolate: true as const, ...(path === undefined ? {} : { href: href(locale, path) }) },
        status === undefined ? undefined : { type: 'text' as const, text: termIn(String(status), locale) },
      ],
    }
  })
  const words = wordsIn(locale)
  return [
    {
      id: 'related',
      title,
      node: { type: 'table', columns: [{ value: words.record }, { value: words.name }, { value: words.status }], rows },
    },
  ]
}

// What is promised and not done: the first thing that the other side asks about.
function openSteps(site: Site, related: readonly AnyEntry[], locale: Locale): RecordSection[] {
  const words = wordsIn(locale)
  const open = <T extends object>(items: readonly T[] | undefined, isDone: (item: T) => boolean): T[] =>
    (items ?? []).filter((item) => !isDone(item))
  const rows = related.flatMap((entry): RecordRow[] => {
    const steps =
      entry.kind === 'plan'
        ? { name: 'milestones', left: open(entry.fields.milestones, (each) => each.status === 'done' || each.status === 'dropped') }
        : entry.kind === 'qbr'
          ? { name: 'actions', left: open(entry.fields.actions, (each) => each.status === 'done' || each.status === 'dropped') }
          : undefined
    if (steps === undefined || steps.left.length === 0) return []
    const { schema } = kindOf(entry.kind)
    return [
      {
        label: { value: `${kindWords(entry.kind, locale).one}: ${ownTitle(site, entry, locale) ?? entry.id}` },
        value: recordOf(site, fieldOf(schema, steps.name) ?? schema, steps.left, locale),
      },
    ]
  })
  return rows.length === 0 ? [] : [{ id: 'open', title: words.recordOpen, node: { type: 'fields', rows } }]
}

function kindOf(name: AnyEntry['kind']) {
  const found = kinds.find((kind) => kind.name === name)
  if (found === undefined) throw new Error(`there is no kind ${name}`)
  return found
}
