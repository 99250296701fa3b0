// What of a listing its marketplace may limit: each value with its place, and how it is counted.
import type { Text } from '../../schemas/fields.ts'
import type { Limit, LimitedField } from '../../schemas/marketplace.ts'
import type { FieldsOf } from './program.ts'

/** A text whose characters count, or a list whose items do. */
export interface LimitedValue {
  path: readonly (string | number)[]
  value: Text | readonly unknown[]
}

/** Fields whose items count where no limit says what does. */
const lists: ReadonlySet<LimitedField> = new Set(['highlights', 'categories', 'keywords', 'screenshots', 'videos'])

export const unitOf = (field: LimitedField): Limit['unit'] => (lists.has(field) ? 'items' : 'characters')

/** Characters as people count them: code points, with spaces, line breaks and markup. No marketplace says that it counts otherwise; forms that count UTF-16 differ in emoji alone. */
export const charactersOf = (text: string): number => [...text].length

/** What is counted in a value, once for each language of it. */
export function countsOf({ path, value }: LimitedValue): { at: LimitedValue['path']; locale?: string; count: number }[] {
  if (typeof value === 'string') return [{ at: path, count: charactersOf(value) }]
  if (isList(value)) return [{ at: path, count: value.length }]
  return Object.entries(value).map(([locale, text]) => ({ at: [...path, locale], locale, count: charactersOf(text) }))
}

const isList = (value: LimitedValue['value']): value is readonly unknown[] => Array.isArray(value)

/** The values of a field; none when the listing does not have it. */
export function limitedValues(
  { copy, categories, keywords, support, legal, pricing, assets }: FieldsOf<'listing'>,
  field: LimitedField,
): LimitedValue[] {
  const one = (path: LimitedValue['path'], value: LimitedValue['value'] | undefined): LimitedValue[] =>
    value === undefined ? [] : [{ path, value }]
  const dimensions = (part: 'key' | 'name' | 'description'): LimitedValue[] =>
    pricing.dimensions.map((dimension, index) => ({ path: ['pricing', 'dimensions', index, part], value: dimension[part] }))
  switch (field) {
    case 'title':
    case 'short_description':
    case 'long_description':
    case 'getting_started':
    case 'highlights':
      return one(['copy', field], copy[field])
    case 'highlight':
      return (copy.highlights ?? []).map((value, index) => ({ path: ['copy', 'highlights', index], value }))
    case 'categories':
      return one(['categories'], categories)
    case 'keywords':
      return one(['keywords'], keywords)
    case 'keywords_length':
      return one(['keywords'], keywords.join(','))
    case 'screenshots':
      return one(['assets', 'screenshots'], assets?.screenshots)
    case 'screenshot_caption':
      return (assets?.screenshots ?? []).map(({ caption }, index) => ({
        path: ['assets', 'screenshots', index, 'caption'],
        value: caption,
      }))
    case 'videos':
      return one(['assets', 'video_url'], assets?.video_url === undefined ? undefined : [assets.video_url])
    case 'support_description':
      return one(['support', 'description'], support.description)
    case 'refund_policy':
      return one(['legal', 'refund_policy'], legal.refund_policy)
    case 'dimension_key':
      return dimensions('key')
    case 'dimension_name':
      return dimensions('name')
    case 'dimension_description':
      return dimensions('description')
    case 'sku':
      return (pricing.sku_map ?? []).map(({ sku }, index) => ({ path: ['pricing', 'sku_map', index, 'sku'], value: sku }))
  }
}
