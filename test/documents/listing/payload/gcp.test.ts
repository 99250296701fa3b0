// The field sheet for Google's Producer Portal, and what its schema refuses.
import { describe, expect, test } from 'vitest'
import { checker, type Fields, filesOf, jsonOf, subject } from './sample.ts'

interface Sheet {
  fields: { section: string; field: string; values: string[] }[]
  missing: string[]
}

const made = (change?: (fields: Fields) => Fields): Sheet => jsonOf(subject('gcp', change), 'gcp-field-sheet.json') as Sheet
const check = checker('gcp-field-sheet')

test('its fields stand in the three parts of the portal, and it says which are not written', () => {
  const { fields, missing } = made()
  expect(Object.entries(Object.groupBy(fields, ({ section }) => section)).map(([section, all]) => [section, all?.length])).toEqual([
    ['product_details', 17],
    ['pricing', 7],
    ['technical_integration', 3],
  ])
  expect(missing).toEqual(['sales_email', 'service_name', 'signup_url'])
})

test('a plan with terms has a price for each, in order, before what is metered', () => {
  const { fields } = made((listing) => ({
    ...listing,
    pricing: {
      model: 'contract_with_consumption',
      currency: 'USD',
      free_trial_days: 30,
      dimensions: [
        { key: 'hour', name: 'Hour', description: 'One hour', type: 'metered', unit: 'hour' },
        { key: 'base', name: 'Base', description: 'Five seats', type: 'entitled', unit: 'plan' },
      ],
      rates: [
        { dimension: 'hour', price: '0.5' },
        { dimension: 'base', price: '100', term_months: 12 },
        { dimension: 'base', price: '10', term_months: 1 },
      ],
    },
  }))
  const prices = fields.filter(({ section, field }) => section === 'pricing' && !/\.(name|unit)$/.test(field))
  expect(prices.map(({ field, values }) => [field, ...values])).toEqual([
    ['model', 'Subscription with usage'],
    ['plan.base.1_months.price', '10 USD'],
    ['plan.base.12_months.price', '100 USD'],
    ['metric.hour.price', '0.5 USD'],
    ['free_trial_days', '30'],
  ])
})

test('hostile texts stand in the sheet as they are, and are no formula in its table', () => {
  const hostile = '=HYPERLINK("https://evil.example") "quotes" \\ <b> ‏مرحبا‎'
  const change = (fields: Fields): Fields => ({ ...fields, copy: { ...fields.copy, title: hostile } })
  expect(made(change).fields[0]).toEqual({ section: 'product_details', field: 'product_name', values: [hostile] })
  expect(filesOf(subject('gcp', change)).get('gcp-field-sheet.csv')?.split('\r\n')[1]).toBe(
    `product_details,product_name,"'=HYPERLINK(""https://evil.example"") ""quotes"" \\ <b> ‏مرحبا‎"`,
  )
})

describe('its schema', () => {
  const fits = made()

  test.each(['product_name', 'overview', 'search_keywords', 'eula', 'model', 'signup_url'])('misses %s', (name) => {
    expect(check({ ...fits, fields: fits.fields.filter(({ field }) => field !== name) })).not.toEqual([])
  })

  test.each([
    ['another part', '"section":"pricing"', '"section":"prices"'],
    ['a negative price', '"3.10 USD"', '"-3.10 USD"'],
    ['a price without currency', '"3.10 USD"', '"3.10"'],
    ['a model that is not known', '"Usage-based"', '"Metered"'],
    ['an address without https', '"https://corrente.example/privacy"', '"http://corrente.example/privacy"'],
    ['a value that is no list', '"values":["Usage-based"]', '"values":"Usage-based"'],
  ])('refuses %s', (_, from, to) => {
    const text = JSON.stringify(fits)
    expect(text).toContain(from)
    expect(check(JSON.parse(text.replace(from, to)))).not.toEqual([])
  })
})
