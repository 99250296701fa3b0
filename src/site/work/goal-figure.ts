// What the content itself says about a goal of the program. Figures that need the exports come from the scorecards and are not guessed here.

import { daysBetween } from '../../program/days.ts'
import type { FieldsOf } from '../../program/program.ts'
import type { Site } from '../site.ts'

export interface GoalFigure {
  value: number
  /** How many things the value was taken from, for a median. */
  of?: number
  /** The value by region, for goals of which only a part may count. */
  regions?: readonly { region: string; value: number }[]
}

type Metric = FieldsOf<'program'>['goals'][number]['metric']

/** The figure on the day of the site; undefined when the content does not hold it. */
export function goalFigure(site: Pick<Site, 'view' | 'find' | 'asOf'>, metric: Metric): GoalFigure | undefined {
  switch (metric) {
    case 'joint_solutions':
      return {
        value: site.view.entries.blueprint.filter(({ locale, fields }) => locale === undefined && fields.status === 'published').length,
      }
    case 'certified_people':
      return { value: certifiedPeople(site) }
    case 'time_to_activate':
      return timeToActivate(site)
    case 'closed_deals':
      return wonDeals(site)
    default:
      return undefined
  }
}

// People count, not certificates; only people of partners that work with us now.
const certifiedPeople = ({ view, asOf }: Pick<Site, 'view' | 'asOf'>): number =>
  view.entries.partner
    .filter(({ fields }) => fields.status === 'active')
    .reduce(
      (sum, { fields }) =>
        sum + (fields.contacts ?? []).filter(({ certifications = [] }) => certifications.some((each) => counts(each, asOf))).length,
      0,
    )

const counts = ({ issued_on, expires_on }: { issued_on: string; expires_on?: string | undefined }, asOf: string): boolean =>
  issued_on <= asOf && (expires_on === undefined || expires_on >= asOf)

function timeToActivate({ view }: Pick<Site, 'view'>): GoalFigure | undefined {
  const days = view.entries.activation
    .flatMap(({ fields: { started_on, activated_on } }) => (activated_on === undefined ? [] : [daysBetween(started_on, activated_on)]))
    .sort((a, b) => a - b)
  const middle = days.length / 2
  const [low, high] = [days[Math.ceil(middle) - 1], days[Math.floor(middle)]]
  return low === undefined || high === undefined ? undefined : { value: (low + high) / 2, of: days.length }
}

function wonDeals({ view, find }: Pick<Site, 'view' | 'find'>): GoalFigure {
  const won = view.entries.deal_registration.filter(({ fields }) => fields.stage === 'won')
  const regions = Map.groupBy(won, ({ fields }) => find('partner', fields.partner_id)?.fields.region ?? '')
  return { value: won.length, regions: [...regions].map(([region, deals]) => ({ region, value: deals.length })) }
}
