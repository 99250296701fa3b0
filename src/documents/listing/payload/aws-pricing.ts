// Prices of a listing as pricing terms of the Catalog API: one rate card for use, and one for each term that is bought ahead.
import type { Pricing } from '../../../program/payload/fault.ts'
import { isMeter } from '../../../program/payload/pricing-faults.ts'
import type { Json } from './json.ts'

export function pricingTerms({ model, currency, dimensions, rates }: Pricing): Json {
  const card = (months: number | undefined): Json[] =>
    dimensions
      .filter((dimension) => isMeter(dimension) === (months === undefined))
      .flatMap(({ key }) =>
        rates
          .filter(({ dimension, term_months }) => dimension === key && term_months === months)
          .map(({ price }) => ({ DimensionKey: key, Price: price })),
      )
  const months = [...new Set(rates.flatMap(({ term_months }) => term_months ?? []))].sort((a, b) => a - b)
  const use = card(undefined)
  return {
    PricingModel: model === 'free' ? 'Free' : months.length === 0 ? 'Usage' : 'Contract',
    Terms: [
      ...(use.length === 0 ? [] : [{ Type: 'UsageBasedPricingTerm', CurrencyCode: currency, RateCards: [{ RateCard: use }] }]),
      ...(months.length === 0
        ? []
        : [
            {
              Type: 'ConfigurableUpfrontPricingTerm',
              CurrencyCode: currency,
              RateCards: months.map((each) => ({
                Selector: { Type: 'Duration', Value: `P${each}M` },
                RateCard: card(each),
                Constraints: { MultipleDimensionSelection: 'Allowed', QuantityConfiguration: 'Allowed' },
              })),
            },
          ]),
    ],
  }
}
