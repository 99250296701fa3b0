// What of a listing its marketplace may limit: each value with its place.
import type { Text } from '../../schemas/fields.ts'
import type { LimitedField } from '../../schemas/marketplace-limits.ts'
import type { FieldsOf } from './program.ts'

/** A text whose characters count, or a list whose items do. */
export interface LimitedValue {
  path: readonly (string | number)[]
  value: Text | readonly unknown[]
}

/** The values of a field; none when the listing does not have it. */
export function limitedValues(
  { copy, categories, keywords, support, legal, pricing }: FieldsOf<'listing'>,
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
  }
}
