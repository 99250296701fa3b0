// What the marketplace of a listing asks of it, from the program's own data.
import type { Marketplace } from '../../schemas/listing.ts'
import type { Limit, LimitedField } from '../../schemas/marketplace.ts'
import type { Entry, Program } from './program.ts'

/** Undefined when the program says nothing about the marketplace. */
export const marketplaceOf = (program: Program, id: Marketplace): Entry<'marketplace'> | undefined =>
  program.entries.marketplace.find((entry) => entry.id === id)

/** The greatest or the least value of a field; undefined when the marketplace names none. */
export const limitOf = (
  marketplace: Entry<'marketplace'> | undefined,
  field: LimitedField,
  bound: 'most' | 'least' = 'most',
): Limit | undefined => marketplace?.fields.limits.find((limit) => limit.field === field && (limit.bound ?? 'most') === bound)

/** Whether a value breaks a limit. */
export const breaks = ({ bound, value }: Limit, count: number): boolean => (bound === 'least' ? count < value : count > value)
