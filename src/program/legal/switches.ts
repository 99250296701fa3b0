// Which clauses of a template apply to a partner: conditions are data, and an agreement may choose a clause by itself.
import type { FieldsOf } from '../program.ts'
import { type Given, lawOf, territoryOf, valueFor } from './values.ts'

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
  const abroad = (partner.data_flows ?? []).filter((flow) => flow.personal && flow.exporter_country !== flow.importer_country)
  return (
    among(condition.governing_law, [lawOf(given)]) &&
    among(condition.partner_country, [partner.country]) &&
    among(condition.partner_type, [partner.type]) &&
    among(condition.territory, territoryOf(given)) &&
    among(
      condition.exporter_country,
      abroad.map((flow) => flow.exporter_country),
    ) &&
    among(
      condition.importer_country,
      abroad.map((flow) => flow.importer_country),
    ) &&
    (condition.public_sector_deals === undefined || condition.public_sector_deals === (partner.public_sector_deals ?? false)) &&
    reaches(condition.variable, given)
  )
}

function reaches(wanted: Condition['variable'], given: Given): boolean {
  if (wanted === undefined) return true
  const variable = given.document.variables.find(({ name }) => name === wanted.name)
  const value = variable && valueFor(variable, given)
  return value?.type === 'number' && value.value >= wanted.at_least
}
