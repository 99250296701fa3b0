// Which clauses of a template apply to a partner: conditions are data, and an agreement may choose a clause by itself.
import type { FieldsOf } from '../program.ts'
import { type Given, lawOf, personalFlows, territoryOf, valueFor } from './values.ts'

type Switch = NonNullable<FieldsOf<'legal_document'>['clauses']>[number]
type Condition = Switch['any'][number]

/** Clauses and annexes that do not apply, as the template numbers them: `17`, `annex-D`. */
export const switchedOff = (given: Given): string[] =>
  (given.document.clauses ?? []).flatMap((each) => (applies(each, given) ? [] : each.clauses))

const applies = (each: Switch, given: Given): boolean =>
  (given.agreement?.clauses ?? []).includes(each.id) || each.any.some((condition) => holds(condition, given))

const among = (allowed: readonly string[] | undefined, values: readonly (string | undefined)[]): boolean =>
  allowed === undefined || values.some((value) => value !== undefined && allowed.includes(value))

function holds(condition: Condition, given: Given): boolean {
  const { partner } = given
  const abroad = journeys(given)
  return (
    among(condition.governing_law, [lawOf(given)]) &&
    among(condition.partner_country, [partner.country]) &&
    among(condition.partner_type, [partner.type]) &&
    among(condition.territory, territoryOf(given)) &&
    among(
      condition.exporter_country,
      abroad.map(({ from }) => from),
    ) &&
    among(
      condition.importer_country,
      abroad.map(({ to }) => to),
    ) &&
    (condition.public_sector_deals === undefined || condition.public_sector_deals === (partner.public_sector_deals ?? false)) &&
    reaches(condition.variable, given)
  )
}

/** Ways of personal data abroad: from one party to the other, and to sub-processors in another country than the data comes from. */
function journeys(given: Given): { from: string; to: string }[] {
  const onward = (given.agreement?.subprocessors ?? []).map(({ country }) => country)
  return personalFlows(given)
    .flatMap(({ exporter_country: from, importer_country }) => [importer_country, ...onward].map((to) => ({ from, to })))
    .filter(({ from, to }) => from !== to)
}

function reaches(wanted: Condition['variable'], given: Given): boolean {
  if (wanted === undefined) return true
  const variable = given.document.variables.find(({ name }) => name === wanted.name)
  const value = variable && valueFor(variable, given)
  return value?.type === 'number' && value.value >= wanted.at_least
}
