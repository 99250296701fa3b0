// What partners get, told from the benefits of the tier matrix: how far each reaches from the lowest tier to the highest, or from which tier it begins.
import { cellOf } from '../program/matrix.ts'
import type { Entry, FieldsOf } from '../program/program.ts'
import { formatPercent } from './format.ts'
import type { Locale } from './locales.ts'
import { tierOrder } from './pages/tiers.ts'
import { defaultLocale, type Site } from './site.ts'
import { type Localized, localized } from './text.ts'
import { cellText } from './tier-points.ts'
import { filled } from './ui.ts'
import { homeWords } from './words/home.ts'

export interface GainGroup {
  label: Localized
  rows: readonly { label: Localized; value: Localized }[]
}

/** A benefit that grows with the tiers, for a picture. */
export interface Stair {
  label: Localized
  /** From the lowest tier; `share` of the highest value, 0 to 1. */
  steps: readonly { tier: string; name: Localized; value: string; share: number }[]
}

type Row = FieldsOf<'matrix'>['benefits'][number]

/** Benefits by their group; what no tier has is left out. */
export function gainsOf(site: Site, locale: Locale): GainGroup[] {
  const fallback = defaultLocale(site)
  const groups = new Map<string, { label: Localized; rows: { label: Localized; value: Localized }[] }>()
  for (const row of site.find('matrix', 'matrix')?.fields.benefits ?? []) {
    const value = reach(site, row, locale)
    if (value === undefined) continue
    const label = localized(row.group, locale, fallback)
    const group = groups.get(label.value) ?? { label, rows: [] }
    group.rows.push({ label: localized(row.label, locale, fallback), value })
    groups.set(label.value, group)
  }
  return [...groups.values()]
}

/** The first benefit in percent that differs between tiers. */
export function stairOf(site: Site, locale: Locale): Stair | undefined {
  const tiers = tierOrder(site)
  for (const row of site.find('matrix', 'matrix')?.fields.benefits ?? []) {
    const values = tiers.map(({ fields }) => cellOf(fields, row))
    const numbers = values.filter((value) => typeof value === 'number')
    if (row.unit !== 'percent' || numbers.length !== tiers.length || new Set(numbers).size < 2) continue
    const most = Math.max(...numbers)
    return {
      label: localized(row.label, locale, defaultLocale(site)),
      steps: tiers.map(({ id, fields }, index) => ({
        tier: id,
        name: localized(fields.name, locale, defaultLocale(site)),
        value: formatPercent(numbers[index] ?? 0, locale),
        share: (numbers[index] ?? 0) / most,
      })),
    }
  }
  return undefined
}

function reach(site: Site, row: Row, locale: Locale): Localized | undefined {
  const words = homeWords(locale)
  const tiers = tierOrder(site)
  const first = tiers.find(({ fields }) => has(cellOf(fields, row)))
  const last = tiers.at(-1)
  if (first === undefined || last === undefined) return undefined
  const nameOf = (tier: Entry<'tier'>): string => localized(tier.fields.name, locale, defaultLocale(site)).value
  const from = valueText(site, row, first, locale)
  const to = valueText(site, row, last, locale)
  if (from === undefined || to === undefined) return { value: first === tiers[0] ? '✓' : filled(words.from, { tier: nameOf(first) }) }
  if (row.unit === 'text')
    return from.value === to.value ? to : { ...to, value: filled(words.inTier, { text: to.value, tier: nameOf(last) }) }
  const range = from.value === to.value ? to.value : filled(words.range, { from: from.value, to: to.value })
  return { value: first === tiers[0] ? range : `${range}, ${filled(words.from, { tier: nameOf(first) })}` }
}

const has = (cell: ReturnType<typeof cellOf>): boolean => cell !== undefined && cell !== false && cell !== 0

/** The cell in words; undefined for what a tier simply has or has not. */
function valueText(site: Site, row: Row, tier: Entry<'tier'>, locale: Locale): Localized | undefined {
  const text = cellText(site, tier, row, locale)
  return typeof text === 'boolean' ? undefined : text
}
