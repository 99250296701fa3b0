// The request to Microsoft's Product Ingestion API: its resources, what they refer to, and what its schema refuses.
import { describe, expect, test } from 'vitest'
import { checker, type Fields, jsonOf, subject } from './sample.ts'

interface Resource {
  $schema: string
  resourceName: string
  [field: string]: unknown
}
interface Request {
  $schema: string
  resources: Resource[]
}

const made = (change?: (fields: Fields) => Fields): Request => jsonOf(subject('azure', change), 'azure-configure.json') as Request
const check = checker('azure-configure')
const typeOf = ({ $schema }: Resource): string => $schema.split('/').at(-2) ?? ''
const of = (request: Request, type: string): Resource[] => request.resources.filter((each) => typeOf(each) === type)

test('its resources are named once, each by the schema that the marketplace file gives', () => {
  const { resources } = made()
  const names = resources.map(({ resourceName }) => resourceName)
  expect(new Set(names).size).toBe(names.length)
  const versions = new Map(subject('azure').marketplace.fields.api?.versions.map((each) => [each.of, each.version]))
  for (const each of resources)
    expect(each.$schema).toBe(`https://schema.mp.microsoft.com/schema/${typeOf(each)}/${versions.get(typeOf(each))}`)
  expect(Object.entries(Object.groupBy(resources, typeOf)).map(([type, all]) => [type, all?.length])).toEqual([
    ['product', 1],
    ['commercial-marketplace-setup', 1],
    ['property', 1],
    ['listing', 2],
    ['listing-asset', 14],
    ['listing-trailer', 2],
    ['price-and-availability-offer', 1],
    ['software-as-a-service-technical-configuration', 1],
    ['price-and-availability-custom-meter', 1],
    ['reseller', 1],
    ['plan', 1],
    ['plan-listing', 2],
    ['price-and-availability-plan', 1],
  ])
})

test('each refers to one before it, of the type that the field is for', () => {
  const before = new Map<string, string>()
  let count = 0
  for (const each of made().resources) {
    for (const field of ['product', 'listing', 'plan']) {
      const target = each[field] as { resourceName: string } | undefined
      if (target === undefined) continue
      expect([each.resourceName, field, before.get(target.resourceName)]).toEqual([each.resourceName, field, field])
      count += 1
    }
    before.set(each.resourceName, typeOf(each))
  }
  expect(count).toBe(47)
})

test('a plan has its prices by term, and the hours that it holds for as long as the term', () => {
  expect(of(made(), 'price-and-availability-plan')[0]?.['pricing']).toEqual({
    recurrentPrice: {
      priceInputOption: 'usd',
      recurrentPriceMode: 'flatRate',
      prices: [
        { billingTerm: { type: 'month', value: 1 }, paymentOption: { type: 'month', value: 1 }, pricePerPaymentInUsd: 1200 },
        { billingTerm: { type: 'year', value: 1 }, paymentOption: { type: 'year', value: 1 }, pricePerPaymentInUsd: 12960 },
      ],
    },
    customMeters: {
      priceInputOption: 'usd',
      meters: {
        extra_hours: {
          pricePerPaymentInUsd: 2.4,
          includedQuantities: [
            { billingTerm: { type: 'month', value: 1 }, isInfinite: false, quantity: 200 },
            { billingTerm: { type: 'year', value: 1 }, isInfinite: false, quantity: 2400 },
          ],
        },
      },
    },
  })
})

test('what is sold by user has no meters', () => {
  const request = made((fields) => ({
    ...fields,
    pricing: {
      ...fields.pricing,
      model: 'per_user',
      dimensions: fields.pricing.dimensions.slice(0, 1),
      rates: fields.pricing.rates.slice(0, 2),
      sku_map: [],
    },
  }))
  expect([of(request, 'price-and-availability-custom-meter'), check(request)]).toEqual([[], []])
  expect(of(request, 'price-and-availability-plan').map((each) => each['pricing'])).toMatchObject([
    { recurrentPrice: { recurrentPriceMode: 'perUser' } },
  ])
})

test('what is free is not sold through Microsoft, and has no plan', () => {
  const request = made((fields) => ({ ...fields, pricing: { model: 'free', currency: 'USD', dimensions: [], rates: [] } }))
  const { $schema: _, ...setup } = of(request, 'commercial-marketplace-setup')[0] ?? { $schema: '' }
  expect([setup, of(request, 'plan'), check(request)]).toEqual([
    {
      resourceName: 'setup',
      product: { resourceName: 'product' },
      sellThroughMicrosoft: false,
      callToAction: 'free',
      accessUrl: 'https://app.corrente.example/marketplace/azure',
    },
    [],
    [],
  ])
})

test('hostile texts stand in it as they are', () => {
  const hostile = `"quotes" \\ <script>alert(1)</script> =1+1 ‏مرحبا‎ 🏮 {{x}} ${'a'.repeat(4000)}`
  const request = made((fields) => ({ ...fields, copy: { ...fields.copy, long_description: hostile } }))
  expect([of(request, 'listing').map((each) => each['description']), check(request)]).toEqual([[hostile, hostile], []])
})

describe('its schema', () => {
  const fits = made()
  const without = (name: string): Request => ({ ...fits, resources: fits.resources.filter(({ resourceName }) => resourceName !== name) })

  test.each(['product', 'setup', 'property', 'preview', 'technical'])('misses the resource %s', (name) => {
    expect(check(without(name))).not.toEqual([])
  })

  test('refuses resources before their product', () => {
    expect(check({ ...fits, resources: fits.resources.toReversed() })).not.toEqual([])
  })

  test.each([
    ['a schema of another address', 'schema.mp.microsoft.com/schema/listing/', 'schema.example/schema/listing/'],
    ['a schema without version', 'schema/property/2022-03-01-preview5', 'schema/property/latest'],
    ['a type that is not known', 'schema/plan-listing/', 'schema/plan-words/'],
    ['another kind of product', 'softwareAsAService', 'azureVirtualMachine'],
    ['another kind of listing', '"kind":"azureSaaS"', '"kind":"azureVM"'],
    ['a reference by text', '"product":{"resourceName":"product"}', '"product":"product"'],
    ['a negative price', '"pricePerPaymentInUsd":1200', '"pricePerPaymentInUsd":-1200'],
    ['a price as text', '"pricePerPaymentInUsd":1200', '"pricePerPaymentInUsd":"1200"'],
    ['a term of two weeks', '{"type":"month","value":1}', '{"type":"week","value":2}'],
    ['a term of five years', '{"type":"year","value":1}', '{"type":"year","value":5}'],
    ['two pricing models', '"recurrentPriceMode":"flatRate"', '"recurrentPriceMode":["flatRate","perUser"]'],
    ['prices in another currency', '"priceInputOption":"usd"', '"priceInputOption":"eur"'],
    ['a country in capitals', '"br"', '"BR"'],
    ['a tenant that is no id', '7b0d3a52-94c1-4e0e-8f5d-51a6f2c9e001', 'corrente'],
    ['terms that are not known', 'standardMicrosoft', 'standard'],
    ['a language without region', '"languageId":"pt-br"', '"languageId":"pt"'],
    ['a phone number as people write it', '"+551130045500"', '"(11) 3004-5500"'],
    ['an asset that is not known', 'azureLogoLarge', 'logoLarge'],
    ['a field that is not known', '"displayOrder":0', '"displayOrder":0,"colour":"red"'],
  ])('refuses %s', (_, from, to) => {
    const text = JSON.stringify(fits)
    expect(text).toContain(from)
    expect(check(JSON.parse(text.replace(from, to)))).not.toEqual([])
  })

  test('takes the preview alone, and nothing that goes live', () => {
    const preview = jsonOf(subject('azure'), 'azure-preview.json')
    expect(check(preview)).toEqual([])
    expect(check(JSON.parse(JSON.stringify(preview).replace('"preview"}', '"live"}')))).not.toEqual([])
  })
})
