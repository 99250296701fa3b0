// Contradictions among dimensions, prices, terms and the pricing model of a listing.
import { difference, unitsOf } from '../decimal.ts'
import type { Fault, Listing, PayloadMarketplace, Pricing, Requirements } from './fault.ts'

type Need = 'needed' | 'any' | 'none'
type Model = Pricing['model']
type Dimension = Pricing['dimensions'][number]

/** What each marketplace sells software as a service by, and whether dimensions that are bought ahead and metered ones belong to it. */
const models: Record<PayloadMarketplace, Partial<Record<Model, { entitled: Need; metered: Need }>>> = {
  aws: {
    free: { entitled: 'any', metered: 'any' },
    usage: { entitled: 'none', metered: 'needed' },
    contract: { entitled: 'needed', metered: 'none' },
    contract_with_consumption: { entitled: 'needed', metered: 'needed' },
  },
  azure: {
    free: { entitled: 'none', metered: 'none' },
    flat_rate: { entitled: 'needed', metered: 'any' },
    per_user: { entitled: 'needed', metered: 'none' },
  },
  gcp: {
    free: { entitled: 'any', metered: 'any' },
    usage: { entitled: 'none', metered: 'needed' },
    flat_rate: { entitled: 'needed', metered: 'any' },
    contract: { entitled: 'needed', metered: 'none' },
    contract_with_consumption: { entitled: 'needed', metered: 'needed' },
  },
}

export const pricingFaults = ({ pricing }: Listing, marketplace: PayloadMarketplace, { api }: Requirements): Fault[] => [
  ...modelFaults(pricing, marketplace),
  ...dimensionFaults(pricing, marketplace),
  ...pricing.rates.flatMap((_, index) => rateFaults(pricing, index, marketplace, api?.terms)),
  ...amountFaults(pricing),
  ...currencyFaults(pricing, marketplace, api?.currencies),
]

function modelFaults({ model, dimensions }: Pricing, marketplace: PayloadMarketplace): Fault[] {
  const at = ['pricing', 'model']
  const accepted = models[marketplace]
  const needs = accepted[model]
  if (needs === undefined)
    return [
      {
        kind: 'model',
        at,
        what: `${marketplace} sells no software as a service by the model ${model}`,
        fix: `Write one of ${Object.keys(accepted).join(', ')}; an offer has one model, which cannot be changed once it is published.`,
      },
    ]
  return (['entitled', 'metered'] as const).flatMap((type): Fault[] => {
    const some = dimensions.filter((each) => isMeter(each) === (type === 'metered'))
    const bought = type === 'entitled' ? 'bought ahead' : 'metered'
    if (needs[type] === 'needed' && some.length === 0)
      return [
        {
          kind: 'model',
          at,
          key: type,
          what: `the model is ${model}, and no dimension is ${bought}`,
          fix: 'Add the dimension, or write the model that fits.',
        },
      ]
    if (needs[type] === 'none' && some.length > 0)
      return some.map(({ key }) => ({
        kind: 'model',
        at: ['pricing', 'dimensions', dimensions.findIndex((each) => each.key === key), 'type'],
        what: `the model is ${model}, and the dimension "${key}" is ${bought}`,
        fix: 'Take the dimension out, or write the model that fits.',
      }))
    return []
  })
}

const monthsOf = (count: number): string => (count === 1 ? '1 month' : `${count} months`)

export const isMeter = ({ type }: Dimension): boolean => type !== 'entitled'

function dimensionFaults({ dimensions, rates }: Pricing, marketplace: PayloadMarketplace): Fault[] {
  const terms = [...new Set(rates.flatMap(({ term_months }) => term_months ?? []))].sort((a, b) => a - b)
  return dimensions.flatMap((dimension, index): Fault[] => {
    const { key, type } = dimension
    const at = ['pricing', 'dimensions', index]
    if (dimensions.findIndex((each) => each.key === key) < index)
      return [
        {
          kind: 'dimension',
          at: [...at, 'key'],
          what: `a dimension before it has the key "${key}" as well`,
          fix: 'Give each dimension a key of its own.',
        },
      ]
    if (marketplace === 'aws' && type === 'metered')
      return [
        {
          kind: 'dimension',
          at: [...at, 'type'],
          what: `"${key}" is metered by AWS itself, which it does for images of machines alone`,
          fix: 'Write externally_metered: software as a service reports its use.',
        },
      ]
    const own = rates.filter((rate) => rate.dimension === key)
    if (own.length === 0)
      return [
        {
          kind: 'price',
          at: [...at, 'key'],
          what: `the dimension "${key}" has no price`,
          fix: 'Add its price to pricing.rates, or take the dimension out.',
        },
      ]
    const lacking = isMeter(dimension) ? [] : terms.filter((term) => !own.some(({ term_months }) => term_months === term))
    return lacking.map((term) => ({
      kind: 'term',
      at: [...at, 'key'],
      key: String(term),
      what: `the dimension "${key}" has no price for ${monthsOf(term)}, and others have one`,
      fix: 'Add the price; a buyer chooses one term for all that is bought ahead.',
    }))
  })
}

function rateFaults(pricing: Pricing, index: number, marketplace: PayloadMarketplace, terms: Terms): Fault[] {
  const rate = pricing.rates[index]
  if (rate === undefined) return []
  const { dimension: key, price, term_months } = rate
  const at = ['pricing', 'rates', index]
  const dimension = pricing.dimensions.find((each) => each.key === key)
  const faults: Fault[] = []
  if (dimension === undefined)
    faults.push({
      kind: 'dimension',
      at: [...at, 'dimension'],
      what: `no dimension has the key "${key}"`,
      fix: `Write the key of one: ${pricing.dimensions.map((each) => each.key).join(', ')}.`,
    })
  else if (isMeter(dimension) && term_months !== undefined)
    faults.push({
      kind: 'term',
      at: [...at, 'term_months'],
      what: `"${key}" is metered, so it has a price for use and none for a term`,
      fix: 'Take term_months out, or make the dimension entitled.',
    })
  else if (!isMeter(dimension) && term_months === undefined)
    faults.push({
      kind: 'term',
      at: [...at, 'dimension'],
      what: `"${key}" is bought ahead, and its price names no term`,
      fix: 'Add term_months, or make the dimension metered.',
    })
  if (pricing.rates.findIndex((each) => each.dimension === key && each.term_months === term_months) < index)
    faults.push({
      kind: 'price',
      at: [...at, 'price'],
      key: 'twice',
      what: `"${key}" has two prices for ${term_months === undefined ? 'use' : monthsOf(term_months)}`,
      fix: 'Keep one of them.',
    })
  if (term_months !== undefined && terms !== undefined && !terms.months.includes(term_months))
    faults.push({
      kind: 'term',
      at: [...at, 'term_months'],
      key: 'unknown',
      what: `${marketplace} sells no term of ${monthsOf(term_months)}`,
      fix: `Write one of ${terms.months.join(', ')}.`,
      ...advice(terms),
    })
  if (unitsOf(price) < 0n)
    faults.push({
      kind: 'price',
      at: [...at, 'price'],
      key: 'negative',
      what: `the price ${price} is less than nothing`,
      fix: 'Write what is paid.',
    })
  // Microsoft takes prices as JSON numbers, which keep some 15 digits.
  else if (marketplace === 'azure' && difference(String(Number(price)), price) !== '0')
    faults.push({
      kind: 'price',
      at: [...at, 'price'],
      key: 'long',
      what: `${price} has more digits than ${marketplace} takes`,
      fix: 'Round it.',
    })
  return faults
}

type Terms = NonNullable<Requirements['api']>['terms']
type Currencies = NonNullable<Requirements['api']>['currencies']

const advice = ({ severity }: { severity: 'error' | 'warning' }): Pick<Fault, 'severity'> => (severity === 'warning' ? { severity } : {})

function amountFaults({ model, rates }: Pricing): Fault[] {
  if (rates.length === 0) return []
  const isPaid = rates.some(({ price }) => unitsOf(price) > 0n)
  if (model === 'free' && isPaid)
    return [
      {
        kind: 'model',
        at: ['pricing', 'model'],
        key: 'paid',
        what: 'the model is free, and a price is more than nothing',
        fix: 'Write the model that fits, or the price 0.',
      },
    ]
  if (model !== 'free' && model !== 'byol' && !isPaid)
    return [
      {
        kind: 'price',
        at: ['pricing', 'rates'],
        what: `the model is ${model}, and no price is more than nothing`,
        fix: 'Write the prices, or the model free.',
      },
    ]
  return []
}

const currencyFaults = ({ currency, rates }: Pricing, marketplace: PayloadMarketplace, known: Currencies): Fault[] =>
  known === undefined || rates.length === 0 || known.codes.includes(currency)
    ? []
    : [
        {
          kind: 'currency',
          at: ['pricing', 'currency'],
          what: `${marketplace} takes prices in ${known.codes.join(', ')}, and they are in ${currency}`,
          fix: 'Write the prices in a currency that it takes.',
          ...advice(known),
        },
      ]
