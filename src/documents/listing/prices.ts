// Prices and SKUs of a listing as tables.
import { csvText } from '../../program/csv-text.ts'
import type { FieldsOf } from '../../program/program.ts'

type Pricing = FieldsOf<'listing'>['pricing']

/** A row for each price, those of use last. */
export function priceTable({ model, currency, dimensions, rates }: Pricing): string {
  const rows = dimensions.flatMap(({ key, name, type, unit }) =>
    rates
      .filter(({ dimension }) => dimension === key)
      .sort((a, b) => (a.term_months ?? Number.MAX_SAFE_INTEGER) - (b.term_months ?? Number.MAX_SAFE_INTEGER))
      .map(({ price, term_months }) => [key, name, type, unit, String(term_months ?? ''), currency, price]),
  )
  return csvText([
    ['dimension', 'name', 'type', 'unit', 'term_months', 'currency', 'price', 'model'],
    ...rows.map((row) => [...row, model]),
  ])
}

/** A row for each SKU of ours, and for each dimension without one. */
export function skuTable({ dimensions, sku_map = [] }: Pricing): string {
  const rows = dimensions.flatMap(({ key, name }) => {
    const skus = sku_map.filter(({ dimension }) => dimension === key)
    return skus.length === 0 ? [['', key, name]] : skus.map(({ sku }) => [sku, key, name])
  })
  return csvText([['sku', 'dimension', 'name'], ...rows])
}
