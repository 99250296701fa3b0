// Prices and SKUs of a listing as tables.
import { csvText } from '../../program/csv-text.ts'
import type { FieldsOf } from '../../program/program.ts'

type Pricing = FieldsOf<'listing'>['pricing']

/** Prices of a dimension from the shortest contract to the longest, and for use at the end. */
export const ratesOf = ({ rates }: Pricing, key: string): Pricing['rates'] =>
  rates
    .filter(({ dimension }) => dimension === key)
    .sort((a, b) => (a.term_months ?? Number.MAX_SAFE_INTEGER) - (b.term_months ?? Number.MAX_SAFE_INTEGER))

/** A row for each price. */
export function priceTable(pricing: Pricing): string {
  const { model, currency, dimensions } = pricing
  const rows = dimensions.flatMap(({ key, name, type, unit }) =>
    ratesOf(pricing, key).map(({ price, term_months }) => [key, name, type, unit, String(term_months ?? ''), currency, price, model]),
  )
  return csvText([['dimension', 'name', 'type', 'unit', 'term_months', 'currency', 'price', 'model'], ...rows])
}

/** A row for each SKU of ours, and for each dimension without one. */
export function skuTable({ dimensions, sku_map = [] }: Pricing): string {
  const rows = dimensions.flatMap(({ key, name }) => {
    const skus = sku_map.filter(({ dimension }) => dimension === key)
    return skus.length === 0 ? [['', key, name]] : skus.map(({ sku }) => [sku, key, name])
  })
  return csvText([['sku', 'dimension', 'name'], ...rows])
}
