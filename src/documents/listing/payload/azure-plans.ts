// Plans of an offer: each dimension that is bought ahead is one, with its texts, its prices by term and the meters that count beyond it.
import { languagesOf, textIn } from '../../../program/payload/copy-faults.ts'
import type { Listing, Pricing } from '../../../program/payload/fault.ts'
import { isMeter } from '../../../program/payload/pricing-faults.ts'
import { languageId, product, type Resource } from './azure-resource.ts'
import type { Json } from './json.ts'

export function plans(fields: Listing, resource: Resource): Json[] {
  const { pricing, compliance } = fields
  return pricing.dimensions
    .filter((dimension) => !isMeter(dimension))
    .flatMap(({ key, name, description }) => {
      const plan = { resourceName: `plan-${key}` }
      return [
        resource('plan', plan.resourceName, { product, identity: { externalId: key }, alias: name, azureRegions: ['azureGlobal'] }),
        ...languagesOf(fields, 'azure').map((language) =>
          resource('plan-listing', `plan-${key}-${languageId(language)}`, {
            product,
            plan,
            kind: 'azureSaaS-plan',
            languageId: languageId(language),
            name,
            description: textIn(description, language) ?? '',
          }),
        ),
        resource('price-and-availability-plan', `price-${key}`, {
          product,
          plan,
          visibility: 'visible',
          audience: 'public',
          markets: compliance.countries.map((country) => country.toLowerCase()),
          pricing: { recurrentPrice: recurrentPrice(pricing, key), ...customMeters(pricing, key) },
          ...trial(pricing),
        }),
      ]
    })
}

/** Terms are months up to a year, and years from there on. */
const period = (months: number): Json => (months % 12 === 0 ? { type: 'year', value: months / 12 } : { type: 'month', value: months })

const termsOf = ({ rates }: Pricing, key: string) =>
  rates
    .flatMap(({ dimension, price, term_months }) =>
      dimension === key && term_months !== undefined ? [{ price, months: term_months }] : [],
    )
    .sort((a, b) => a.months - b.months)

/** A term is paid for once, when it begins. */
const recurrentPrice = (pricing: Pricing, key: string): Json => ({
  priceInputOption: 'usd',
  recurrentPriceMode: pricing.model === 'per_user' ? 'perUser' : 'flatRate',
  prices: termsOf(pricing, key).map(({ price, months }) => ({
    billingTerm: period(months),
    paymentOption: period(months),
    pricePerPaymentInUsd: Number(price),
  })),
})

function customMeters(pricing: Pricing, key: string): { readonly [key: string]: Json } {
  const metered = pricing.dimensions.filter(isMeter)
  if (metered.length === 0) return {}
  const meters = metered.map(({ key: meter, included_monthly = 0 }): [string, Json] => [
    meter,
    {
      pricePerPaymentInUsd: Number(pricing.rates.find(({ dimension }) => dimension === meter)?.price ?? 0),
      includedQuantities: termsOf(pricing, key).map(({ months }) => ({
        billingTerm: period(months),
        isInfinite: false,
        quantity: included_monthly * months,
      })),
    },
  ])
  return { customMeters: { priceInputOption: 'usd', meters: Object.fromEntries(meters) } }
}

/** Microsoft gives trials by the month. */
const trial = ({ free_trial_days }: Pricing): { readonly [key: string]: Json } =>
  free_trial_days === undefined
    ? {}
    : { trial: free_trial_days % 30 === 0 ? { type: 'month', value: free_trial_days / 30 } : { type: 'day', value: free_trial_days } }
