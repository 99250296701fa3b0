// Waivers: findings that somebody accepts until a day. They fail closed: a waiver that is not right in every part accepts nothing and says why.
import { waivers as kind } from '../../schemas/waivers.ts'
import { addDays, daysBetween } from '../program/days.ts'
import type { Entry, FieldsOf, KindName } from '../program/program.ts'
import type { Mark } from './evaluate.ts'
import { pointerOf } from './finding.ts'
import type { Judged } from './judge.ts'
import { type Context, type Family, familyOf, type Rule, type Severity } from './rule.ts'
import { type Day, dayAfter, dayBefore, later, type Span, uncovered } from './spans.ts'

export type Waiver = FieldsOf<'waivers'>['waivers'][number]

/** One item of waivers.yaml. */
export interface Item {
  index: number
  /** Its fields as far as they are right. */
  fields: Partial<Waiver>
  /** The whole waiver; absent where a field is missing, unknown or wrong. */
  waiver?: Waiver
}

/** Most days that a waiver may last, where the program sets none. */
export const default_waiver_days: Readonly<Record<Severity, number>> = { error: 90, warning: 180, note: 365 }

/** Days before its end from which a waiver is called expiring, and days after which one that accepts nothing is an error. */
export const expiring_days = 14
export const unused_days = 30

const item_schema = kind.schema.shape.waivers.element

/** Items of a waivers.yaml as it was written, each judged by itself, so that one mistake voids one waiver. */
export function itemsOf(value: unknown): Item[] {
  const list = typeof value === 'object' && value !== null && 'waivers' in value ? value.waivers : undefined
  return (Array.isArray(list) ? list : []).map((raw: unknown, index) => {
    const parsed = item_schema.safeParse(raw)
    return parsed.success ? { index, fields: parsed.data, waiver: parsed.data } : { index, fields: rightFields(raw) }
  })
}

function rightFields(raw: unknown): Partial<Waiver> {
  const entries = typeof raw === 'object' && raw !== null ? Object.entries(raw) : []
  return Object.fromEntries(
    entries.filter(([name, value]) => {
      const field = Object.hasOwn(item_schema.shape, name) ? item_schema.shape[name as keyof typeof item_schema.shape] : undefined
      return field?.safeParse(value).success === true
    }),
  )
}

export interface Fault {
  rule: 'PB1001' | 'PB1904' | 'PB1905' | 'PB1906'
  /** Field of the waiver that is wrong. */
  field: keyof Waiver
  what: string
}

/** What voids a waiver whose fields are right, each as the rule that says so. */
export function faultsOf({ rule: id, entry, owner, approver, approved_on, expires_on }: Waiver, context: Context): Fault[] {
  const rule = context.rules.get(id)
  const faults: Fault[] = []
  if (rule === undefined) faults.push({ rule: 'PB1001', field: 'rule', what: `the waiver names "${id}", which is no rule` })
  else {
    const most = context.settings.gate?.waiver_days?.[rule.severity] ?? default_waiver_days[rule.severity]
    if (!rule.waivable) faults.push({ rule: 'PB1906', field: 'rule', what: `${id} may not be waived` })
    if (daysBetween(approved_on, expires_on) > most)
      faults.push({
        rule: 'PB1904',
        field: 'expires_on',
        what: `the waiver of ${id} lasts longer than the ${most} days that ${grave[rule.severity]} may be waived for`,
      })
    const family = familyOf(id)
    const given: Partial<Record<Family, readonly string[]>> = context.settings.gate?.approvers ?? {}
    const roles = given[family] ?? []
    if (!roles.some((role) => context.settings.approvers[role]?.people.includes(approver)))
      faults.push({
        rule: 'PB1905',
        field: 'approver',
        what: `the approver of the waiver is in no role that may accept findings of the family ${family}`,
      })
  }
  if (approver === owner)
    faults.push({
      rule: 'PB1905',
      field: 'approver',
      what: 'the approver of the waiver is its owner, and nobody accepts a finding of their own',
    })
  if (entryOf(entry, context) === undefined)
    faults.push({ rule: 'PB1001', field: 'entry', what: `the waiver names "${entry}", which is no entry` })
  return faults
}

const grave: Record<Severity, string> = { error: 'an error', warning: 'a warning', note: 'a note' }

function entryOf(name: string, context: Context): { id: string } | undefined {
  const [kind = '', ...id] = name.split('/')
  return Object.hasOwn(context.program.entries, kind) ? context.find(kind as KindName, id.join('/')) : undefined
}

/** Whether a waiver is for a finding, whatever the day. */
export const covers = (
  { rule, entry, pointer }: Pick<Waiver, 'rule' | 'entry' | 'pointer'>,
  found: { rule: string; kind?: string; entry?: string; pointer: string },
): boolean =>
  rule === found.rule &&
  entry === `${found.kind}/${found.entry}` &&
  (pointer === undefined || found.pointer === pointer || found.pointer.startsWith(`${pointer}/`))

/** The waivers of a program with the faults of each, found once for all days. */
export interface Waivers {
  /** The entry of waivers.yaml; absent without one that can be read. */
  entry?: Entry<'waivers'>
  items: readonly (Item & { faults: readonly Fault[] })[]
}

export const waiversOf = (entry: Entry<'waivers'> | undefined, value: unknown, context: Context): Waivers => ({
  ...(entry === undefined ? {} : { entry }),
  items: itemsOf(entry?.fields ?? value).map((item) => ({ ...item, faults: item.waiver ? faultsOf(item.waiver, context) : [] })),
})

/** True when a waiver accepts findings on a day. */
const isLive = ({ waiver, faults }: Waivers['items'][number], day: Day): boolean =>
  waiver !== undefined && faults.length === 0 && waiver.approved_on <= day && day <= waiver.expires_on

/** The findings of a day with those that a waiver accepts marked so; one whose waiver accepts nothing says why. */
export function waived(findings: readonly Judged[], { items }: Waivers, day: Day): Judged[] {
  if (items.length === 0) return [...findings]
  return findings.map((finding): Judged => {
    if (finding.state !== 'new') return finding
    const own = items.filter(
      ({ fields: { rule, entry, pointer } }) => rule !== undefined && entry !== undefined && covers({ rule, entry, pointer }, finding),
    )
    const live = own.find((item) => isLive(item, day))
    if (live?.waiver && finding.waivable)
      return {
        ...finding,
        state: 'waived',
        waiver: { expires_on: live.waiver.expires_on, days_left: daysBetween(day, live.waiver.expires_on) },
      }
    const [first] = own
    return first === undefined ? finding : { ...finding, waiver: { void: voidReason(first, day) } }
  })
}

const voidReason = (item: Waivers['items'][number], day: Day): string => {
  const { waiver, faults, index } = item
  const name = `waiver ${index + 1} of waivers.yaml`
  if (waiver === undefined) return `${name} is void: a field of it is missing, unknown or wrong`
  if (faults[0]) return `${name} is void: ${faults[0].what}`
  if (waiver.expires_on < day) return `${name} has expired`
  return day < waiver.approved_on ? `${name} does not hold yet` : `${name} does not apply: this finding may not be waived`
}

/** Day on which the waiver that accepts a mark on `day` is over; undefined when none does. */
export function waivedUntil({ items }: Waivers, mark: Mark, day: Day): Day | undefined {
  if (items.length === 0 || !mark.rule.waivable || mark.waivable === false) return undefined
  const found = { rule: mark.rule.id, kind: mark.entry.kind, entry: mark.entry.id, pointer: pointerOf(mark.at) }
  const live = items.find((item) => isLive(item, day) && item.waiver !== undefined && covers(item.waiver, found))
  return live?.waiver && dayAfter(live.waiver.expires_on)
}

/** Marks of waivers that name a rule or an entry that is not there. `dangling` is the rule that says so. */
export function danglingMarks({ entry, items }: Waivers, dangling: Rule): Mark[] {
  if (entry === undefined) return []
  return items.flatMap(({ faults, index }) =>
    faults
      .filter(({ rule }) => rule === dangling.id)
      .map(({ field, what }): Mark => ({ rule: dangling, entry, at: ['waivers', index, field], what })),
  )
}

/** Marks of waivers that accept nothing: a warning from the first such day, an error when that lasts. `unused` is the rule that says so. */
export function unusedMarks({ entry, items }: Waivers, marks: readonly Mark[], unused: Rule): Mark[] {
  if (entry === undefined) return []
  return items.flatMap(({ waiver, faults, index }) => {
    if (waiver === undefined || faults.length > 0) return []
    const used = marks
      .filter(
        (mark) =>
          mark.waivable !== false &&
          covers(waiver, { rule: mark.rule.id, kind: mark.entry.kind, entry: mark.entry.id, pointer: pointerOf(mark.at) }),
      )
      .flatMap((mark): Span[] => [{ from: mark.from, until: mark.until }])
    return uncovered([...used, { until: dayBefore(waiver.approved_on) }, { from: dayAfter(waiver.expires_on) }]).map((span): Mark => {
      const from = later(span.from ?? waiver.approved_on, waiver.approved_on)
      return {
        rule: unused,
        entry,
        at: ['waivers', index, 'rule'],
        what: `the waiver of ${waiver.rule} accepts nothing: no such finding is left in ${waiver.entry}`,
        from,
        until: span.until,
        error: addDays(from, unused_days + 1),
      }
    })
  })
}
