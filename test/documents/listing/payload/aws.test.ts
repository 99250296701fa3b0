// The change set of AWS Marketplace: its twelve steps, what they refer to, and what its schema refuses.
import { describe, expect, test } from 'vitest'
import { checker, type Fields, filesOf, jsonOf, subject } from './sample.ts'

interface Change {
  ChangeType: string
  ChangeName?: string
  Entity: { Type: string; Identifier?: string }
  DetailsDocument: unknown
}
interface ChangeSet {
  Catalog: string
  ChangeSet: Change[]
}

type Dimensions = readonly { Key: string; Types: string[] }[]
interface PricingTerms {
  PricingModel: string
  Terms: { Type: string; RateCards: { Selector?: { Value: string }; RateCard: { DimensionKey: string; Price: string }[] }[] }[]
}

const made = (change?: (fields: Fields) => Fields): ChangeSet => jsonOf(subject('aws', change), 'aws-change-set.json') as ChangeSet
const detailsOf = (steps: readonly Change[], index: number): unknown => steps[index]?.DetailsDocument
const check = checker('aws-change-set')
const pricing = (over: Partial<Fields['pricing']>) => (fields: Fields) => ({ ...fields, pricing: { ...fields.pricing, ...over } })

test('its twelve steps stand in the order in which the API takes them', () => {
  expect(made().ChangeSet.map(({ ChangeType, Entity }) => `${ChangeType} ${Entity.Type}`)).toEqual([
    'CreateProduct SaaSProduct@1.0',
    'UpdateInformation SaaSProduct@1.0',
    'UpdateTargeting SaaSProduct@1.0',
    'AddDeliveryOptions SaaSProduct@1.0',
    'AddDimensions SaaSProduct@1.0',
    'ReleaseProduct SaaSProduct@1.0',
    'CreateOffer Offer@1.0',
    'UpdateInformation Offer@1.0',
    'UpdatePricingTerms Offer@1.0',
    'UpdateLegalTerms Offer@1.0',
    'UpdateSupportTerms Offer@1.0',
    'ReleaseOffer Offer@1.0',
  ])
})

test('the address that buyers are sent to stands in the details of a delivery option', () => {
  expect(detailsOf(made().ChangeSet, 3)).toEqual({
    DeliveryOptions: [{ Details: { SaaSUrlDeliveryOptionDetails: { FulfillmentUrl: 'https://app.corrente.example/marketplace/aws' } } }],
  })
})

/** What a schema cannot see: references to changes that are not before them, prices of dimensions that are not added or are of another kind. */
function disagreements({ ChangeSet: steps }: ChangeSet): string[] {
  const found: string[] = []
  const named = new Set<string>()
  const types = new Map<string, string>()
  for (const { ChangeType, ChangeName, Entity, DetailsDocument } of steps) {
    for (const [, name = ''] of JSON.stringify([Entity, DetailsDocument]).matchAll(/"\$(\w+)\.Entity\.Identifier"/g))
      if (!named.has(name)) found.push(`${ChangeType} refers to ${name}`)
    if (ChangeName !== undefined) named.add(ChangeName)
    if (ChangeType === 'AddDimensions') for (const { Key, Types } of DetailsDocument as Dimensions) types.set(Key, Types.join())
    if (ChangeType !== 'UpdatePricingTerms') continue
    for (const { Type, RateCards } of (DetailsDocument as PricingTerms).Terms)
      for (const { DimensionKey } of RateCards.flatMap(({ RateCard }) => RateCard))
        if (types.get(DimensionKey) !== (Type === 'UsageBasedPricingTerm' ? 'ExternallyMetered' : 'Entitled'))
          found.push(`${Type} has a price of ${DimensionKey}, which is ${types.get(DimensionKey) ?? 'no dimension'}`)
  }
  return found
}

test('references name changes before them, and prices are of dimensions of their kind', () => {
  expect(disagreements(made())).toEqual([])
})

test.each([
  [
    '"DimensionKey":"extra_hours"',
    '"DimensionKey":"extra_hour"',
    ['UsageBasedPricingTerm has a price of extra_hour, which is no dimension'],
  ],
  ['"ExternallyMetered"', '"Entitled"', ['UsageBasedPricingTerm has a price of extra_hours, which is Entitled']],
  ['"DimensionKey":"extra_hours"', '"DimensionKey":"base_plan"', ['UsageBasedPricingTerm has a price of base_plan, which is Entitled']],
  [
    '"ChangeName":"CreateOfferChange"',
    '"ChangeName":"NewOffer"',
    ['UpdateInformation', 'UpdatePricingTerms', 'UpdateLegalTerms', 'UpdateSupportTerms', 'ReleaseOffer'].map(
      (each) => `${each} refers to CreateOfferChange`,
    ),
  ],
])('a change set with %s as %s disagrees with itself', (from, to, said) => {
  const text = JSON.stringify(made())
  expect(text).toContain(from)
  expect(disagreements(JSON.parse(text.replace(from, to)) as ChangeSet)).toEqual(said)
})

test('every price is of a dimension, of the kind that its term is for', () => {
  const { ChangeSet: steps } = made()
  const types = new Map((detailsOf(steps, 4) as Dimensions).map(({ Key, Types }) => [Key, Types[0]]))
  const { Terms } = detailsOf(steps, 8) as PricingTerms
  const rows = Terms.flatMap(({ Type, RateCards }) =>
    RateCards.flatMap(({ Selector, RateCard }) =>
      RateCard.map(({ DimensionKey, Price }) => [Type, Selector?.Value, DimensionKey, types.get(DimensionKey), Price]),
    ),
  )
  expect(rows).toEqual([
    ['UsageBasedPricingTerm', undefined, 'extra_hours', 'ExternallyMetered', '2.40'],
    ['ConfigurableUpfrontPricingTerm', 'P1M', 'base_plan', 'Entitled', '1200.00'],
    ['ConfigurableUpfrontPricingTerm', 'P1M', 'viewer_pack', 'Entitled', '450.00'],
    ['ConfigurableUpfrontPricingTerm', 'P12M', 'base_plan', 'Entitled', '12960.00'],
    ['ConfigurableUpfrontPricingTerm', 'P12M', 'viewer_pack', 'Entitled', '4860.00'],
    ['ConfigurableUpfrontPricingTerm', 'P36M', 'base_plan', 'Entitled', '34560.00'],
    ['ConfigurableUpfrontPricingTerm', 'P36M', 'viewer_pack', 'Entitled', '12960.00'],
  ])
})

const [base, , hours] = subject('aws').listing.fields.pricing.dimensions
const rates = subject('aws').listing.fields.pricing.rates

test.each([
  ['what is only used', { model: 'usage', dimensions: hours ? [hours] : [], rates: rates.slice(6) }, 'Usage', ['UsageBasedPricingTerm']],
  [
    'what is only bought ahead',
    { model: 'contract', dimensions: base ? [base] : [], rates: rates.slice(0, 3) },
    'Contract',
    ['ConfigurableUpfrontPricingTerm'],
  ],
  [
    'what is free',
    { model: 'free', dimensions: hours ? [hours] : [], rates: [{ dimension: 'extra_hours', price: '0' }] },
    'Free',
    ['UsageBasedPricingTerm'],
  ],
] as const)('%s has its terms alone', (_, over, model, terms) => {
  const set = made(pricing({ ...over, dimensions: [...over.dimensions], rates: [...over.rates], sku_map: [] }))
  const { PricingModel, Terms } = detailsOf(set.ChangeSet, 8) as PricingTerms
  expect([PricingModel, Terms.map(({ Type }) => Type), check(set)]).toEqual([model, terms, []])
})

test('a contract of our own is named by its address', () => {
  const set = made((fields) => ({ ...fields, legal: { ...fields.legal, eula: 'custom', eula_url: 'https://corrente.example/eula' } }))
  expect([set.ChangeSet[9]?.DetailsDocument, check(set)]).toEqual([
    { Terms: [{ Type: 'LegalTerm', Documents: [{ Type: 'CustomEula', Url: 'https://corrente.example/eula' }] }] },
    [],
  ])
})

test('hostile texts stand in it as they are', () => {
  const hostile = `"quotes" \\ $CreateOfferChange.Entity.Identifier <script>=1+1 ‏مرحبا‎ 🏮 {{x}} ${'a'.repeat(900)}`
  const set = made((fields) => ({ ...fields, copy: { ...fields.copy, short_description: hostile } }))
  expect([(detailsOf(set.ChangeSet, 1) as { ShortDescription: string }).ShortDescription, check(set)]).toEqual([hostile, []])
})

describe('its schema', () => {
  const fits = made()
  const steps = (change: (all: Change[]) => Change[]): ChangeSet => ({ ...fits, ChangeSet: change(fits.ChangeSet) })
  /** The change set with one text for another, wherever it stands. */
  const written = (from: string, to: string): unknown => {
    const text = JSON.stringify(fits)
    expect(text).toContain(from)
    return JSON.parse(text.replace(from, to))
  }

  test('takes what was made', () => expect(check(fits)).toEqual([]))

  test.each(fits.ChangeSet.map(({ ChangeType, Entity }, index) => [`${ChangeType} of ${Entity.Type}`, index] as const))(
    'misses %s',
    (_, index) => {
      expect(check(steps((all) => all.filter((__, at) => at !== index)))).not.toEqual([])
    },
  )

  test.each(fits.ChangeSet.slice(1).map(({ ChangeType, Entity }, index) => [`${ChangeType} of ${Entity.Type}`, index + 1] as const))(
    'refuses %s before the step that it follows',
    (_, index) => {
      const swapped = steps((all) => all.map((each, at) => (at === index ? all[index - 1] : at === index - 1 ? all[index] : each) ?? each))
      expect(check(swapped)).not.toEqual([])
    },
  )

  test('refuses a step more', () => expect(check(steps((all) => [...all, ...all.slice(-1)]))).not.toEqual([]))

  test.each([
    ['another catalogue', '"AWSMarketplace"', '"AWSMarket"'],
    ['another entity', 'SaaSProduct@1.0', 'AmiProduct@1.0'],
    ['a reference to nothing', '$CreateProductChange.Entity', '$CreateProduct.Entity'],
    [
      'an offer as a product',
      '"Identifier":"$CreateOfferChange.Entity.Identifier"',
      '"Identifier":"$CreateProductChange.Entity.Identifier"',
    ],
    ['an account of 11 digits', '"004412907731"', '"04412907731"'],
    ['an account as a number', '"771903348265"', '771903348265'],
    ['an address without https', 'https://app.corrente.example', 'http://app.corrente.example'],
    ['a type of machine images', '"ExternallyMetered"', '"Metered"'],
    ['another unit', '"Unit":"Units"', '"Unit":"Seats"'],
    ['a key with a hyphen', '"Key":"base_plan"', '"Key":"base-plan"'],
    ['a negative price', '"Price":"2.40"', '"Price":"-2.40"'],
    ['a price as a number', '"Price":"2.40"', '"Price":2.4'],
    ['a price with a comma', '"Price":"2.40"', '"Price":"2,40"'],
    ['a term of years', '"P12M"', '"P1Y"'],
    ['a term without length', '"P12M"', '"P0M"'],
    ['another kind of term', 'UsageBasedPricingTerm', 'RecurringPaymentTerm'],
    ['a model that does not fit the terms', '"PricingModel":"Contract"', '"PricingModel":"Usage"'],
    ['another model', '"PricingModel":"Contract"', '"PricingModel":"Byol"'],
    ['another currency', '"CurrencyCode":"USD"', '"CurrencyCode":"dollars"'],
    ['a standard contract by address', '"Version":"2022-07-14"', '"Url":"https://corrente.example/"'],
    ['a field that is not known', '"Catalog":', '"Colour":"red","Catalog":'],
    ['no refund policy', '"RefundPolicy"', '"Refund"'],
  ])('refuses %s', (_, from, to) => {
    expect(check(written(from, to))).not.toEqual([])
  })
})

test.each([
  ['offer', ({ offer: _, ...fields }: Fields): Fields => fields],
  ['where a buyer lands', ({ fulfillment_url: _, ...fields }: Fields): Fields => fields],
])('nothing is made without %s', (_, change) => {
  expect([...filesOf(subject('aws', change)).keys()]).toEqual([])
})
