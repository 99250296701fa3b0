// The limits that a listing breaks, each at its field.
import type { Problem } from '../../problems/problem.ts'
import { countsOf, limitedValues } from '../../program/listing-values.ts'
import { breaks } from '../../program/marketplaces.ts'
import { name } from '../../program/names.ts'
import type { Subject } from './subject.ts'

export function limitProblems({ listing, marketplace, tell }: Subject): Problem[] {
  return marketplace.fields.limits.flatMap((limit) =>
    limitedValues(listing.fields, limit.field)
      .flatMap(countsOf)
      .filter(({ count }) => breaks(limit, count))
      .map(({ at, count }) =>
        tell(['listing-over', 'listing-advice'], at, {
          reason: `${name(at)} has ${count} ${limit.unit}, and ${marketplace.id} ${limit.bound === 'least' ? 'asks for at least' : 'accepts'} ${limit.value}`,
          ...(limit.bound === 'least' ? { fix: 'Add what is missing.' } : {}),
          severity: limit.severity,
        }),
      ),
  )
}
