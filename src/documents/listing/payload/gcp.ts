// The fields of Google's Producer Portal in their order, which has no public API to send them to: product details, pricing, technical integration.
import { csvText } from '../../../program/csv-text.ts'
import { languagesOf, textIn } from '../../../program/payload/copy-faults.ts'
import type { Listing } from '../../../program/payload/fault.ts'
import { isMeter } from '../../../program/payload/pricing-faults.ts'
import type { KitImages } from '../images.ts'
import type { Json } from './json.ts'

interface Field {
  section: 'product_details' | 'pricing' | 'technical_integration'
  field: string
  values: readonly string[]
}

export interface FieldSheet {
  json: Json
  csv: string
  missing: readonly string[]
}

export function fieldSheet(fields: Listing, images: KitImages): FieldSheet {
  const rows = [...productDetails(fields, images), ...pricing(fields), ...integration(fields)]
  const missing = rows.filter(({ values }) => values.length === 0).map(({ field }) => field)
  return {
    missing,
    json: {
      marketplace: 'marketplaces/google-cloud',
      product: fields.product,
      fields: rows.map(({ section, field, values }) => ({ section, field, values })),
      missing,
    },
    csv: csvText([
      ['section', 'field', 'value'],
      ...rows.flatMap(({ section, field, values }) => (values.length === 0 ? [''] : values).map((value) => [section, field, value])),
    ]),
  }
}

const some = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value])

function productDetails(fields: Listing, { images }: KitImages): Field[] {
  const { copy, keywords, categories, legal, support, contacts = [], compliance } = fields
  const [language = 'en'] = languagesOf(fields, 'gcp')
  const text = (value: Listing['copy']['title']): readonly string[] => some(textIn(value, language))
  const sales = contacts.find(({ duty }) => duty === 'sales')
  const rows: [string, readonly string[]][] = [
    ['product_name', text(copy.title)],
    ['logo', images.filter(({ spec }) => spec.from === 'logo').map(({ path }) => path)],
    ['tagline', text(copy.short_description)],
    ['overview', text(copy.long_description)],
    ['highlights', (copy.highlights ?? []).flatMap(text)],
    ['getting_started', copy.getting_started === undefined ? [] : text(copy.getting_started)],
    ['categories', categories],
    ['search_keywords', keywords],
    ['more_info_url', [support.url]],
    ['privacy_policy_url', [legal.privacy_url]],
    ['eula', legal.eula === 'custom' ? some(legal.eula_url) : ['Standard agreement of Google Cloud Marketplace']],
    ['refund_policy', text(legal.refund_policy)],
    ['support_description', text(support.description)],
    ['support_url', [support.url]],
    ['support_email', [support.email]],
    ['sales_email', some(sales?.email)],
    ['countries', compliance.countries],
  ]
  return rows.map(([field, values]) => ({ section: 'product_details', field, values }))
}

/** What the portal calls each model. */
const models: Partial<Record<Listing['pricing']['model'], string>> = {
  free: 'Free',
  usage: 'Usage-based',
  flat_rate: 'Subscription',
  contract: 'Subscription',
  contract_with_consumption: 'Subscription with usage',
}

function pricing({ pricing: { model, currency, dimensions, rates, free_trial_days } }: Listing): Field[] {
  const priced = (isMetered: boolean): Field[] =>
    dimensions
      .filter((dimension) => isMeter(dimension) === isMetered)
      .flatMap(({ key, name, unit }) =>
        rates
          .filter(({ dimension }) => dimension === key)
          .sort((a, b) => (a.term_months ?? 0) - (b.term_months ?? 0))
          .flatMap(({ price, term_months }): Field[] => {
            const field = `${isMetered ? 'metric' : 'plan'}.${key}${term_months === undefined ? '' : `.${term_months}_months`}`
            return [
              { section: 'pricing', field: `${field}.name`, values: [name] },
              { section: 'pricing', field: `${field}.unit`, values: [unit] },
              { section: 'pricing', field: `${field}.price`, values: [`${price} ${currency}`] },
            ]
          }),
      )
  return [
    { section: 'pricing', field: 'model', values: some(models[model]) },
    ...priced(false),
    ...priced(true),
    ...(free_trial_days === undefined
      ? []
      : [{ section: 'pricing' as const, field: 'free_trial_days', values: [String(free_trial_days)] }]),
  ]
}

function integration({ product_id, fulfillment_url, pricing: { dimensions } }: Listing): Field[] {
  const rows: [string, readonly string[]][] = [
    ['service_name', some(product_id)],
    ['signup_url', some(fulfillment_url)],
    ['usage_metrics', dimensions.filter(isMeter).map(({ key }) => key)],
  ]
  return rows.map(([field, values]) => ({ section: 'technical_integration', field, values }))
}
