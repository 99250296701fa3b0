// Where the values of a legal document come from: the agreement's own words first, then the field that says it, then the template's default.
import type { Agreement } from '../../../schemas/agreement.ts'
import type { LegalValue, Money, Text } from '../../../schemas/fields.ts'
import { addDays, addMonths } from '../days.ts'
import type { FieldsOf } from '../program.ts'
import type { OwnPartner, OwnTerms } from './own.ts'

/** What one document is filled from: only what the partner may see. */
export interface Given {
  settings: Pick<FieldsOf<'program'>, 'vendor' | 'product' | 'legal' | 'deal_registration'>
  document: FieldsOf<'legal_document'>
  partner: OwnPartner
  agreement?: Agreement | undefined
  terms?: OwnTerms | undefined
  /** Language that prevails, when there are several. */
  prevailing?: string | undefined
}

type Flow = NonNullable<OwnPartner['data_flows']>[number]

/** Who receives personal data, and the ground on which it goes there; without a ground where nothing says it. */
export interface Recipient {
  name: string
  country: string
  purposes: readonly Text[]
  mechanism?: Flow['mechanism'] | undefined
}

/** A value before it is written in a language. */
export type Value =
  | { type: 'text'; text: Text }
  | { type: 'list'; items: readonly Text[] }
  | { type: 'number'; value: number }
  | { type: 'percent'; value: number }
  | { type: 'money'; money: Money }
  | { type: 'date'; date: string }
  | { type: 'countries'; codes: readonly string[] }
  | { type: 'language'; tag: string }
  | { type: 'recipients'; items: readonly Recipient[] }
  /** The day of the last signature, which is not known yet. */
  | { type: 'signature' }
  | { type: 'none' }

type Variable = Given['document']['variables'][number]

/** The value of a variable; undefined when nothing says it. */
export function valueFor(variable: Pick<Variable, 'name' | 'type' | 'default'>, given: Given): Value | undefined {
  const { agreement } = given
  const own = agreement?.variables?.[variable.name]
  const value = own === undefined ? fields[variable.name]?.(given) : written(own, variable.type)
  return value ?? (variable.default === undefined ? undefined : written(variable.default, variable.type))
}

/** Variables that a document cannot do without and that nothing says. */
export const missingValues = (given: Given): Variable[] =>
  given.document.variables.filter((variable) => variable.required && valueFor(variable, given) === undefined)

function written(value: LegalValue, type: Variable['type']): Value {
  if (typeof value === 'number') return { type: type === 'percent' ? 'percent' : 'number', value }
  if (Array.isArray(value)) return { type: 'list', items: value }
  if (typeof value === 'object' && isMoney(value)) return { type: 'money', money: value }
  if (typeof value === 'string' && type === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return { type: 'date', date: value }
  if (typeof value === 'string' && type === 'country' && /^[A-Z]{2}$/.test(value)) return { type: 'countries', codes: [value] }
  return { type: 'text', text: value }
}

const isMoney = (value: Text | Money): value is Money => typeof value === 'object' && 'amount' in value && 'currency' in value

const text = (value: Text | undefined): Value | undefined => (value === undefined ? undefined : { type: 'text', text: value })
const number = (value: number | undefined): Value | undefined => (value === undefined ? undefined : { type: 'number', value })
const percent = (value: number | undefined): Value | undefined => (value === undefined ? undefined : { type: 'percent', value })

/** Flows of personal data: what a data processing agreement is about. */
export const personalFlows = ({ partner }: Pick<Given, 'partner'>): Flow[] => (partner.data_flows ?? []).filter((flow) => flow.personal)

// The same words of two flows are said once.
const once = (flows: readonly Flow[], field: 'what' | 'purpose' | 'subjects'): Text[] => [
  ...new Map(flows.map((flow) => [JSON.stringify(flow[field]), flow[field]])).values(),
]

function listed(given: Given, field: 'what' | 'purpose' | 'subjects'): Value | undefined {
  const items = once(personalFlows(given), field)
  return items.length === 0 ? undefined : { type: 'list', items }
}

/** The parties as recipients of each other's data abroad: whoever sits in the country that the data reaches. */
function partiesAbroad(given: Given): Recipient[] {
  const { settings, partner } = given
  const parties = [
    { name: settings.vendor.legal_name, country: settings.vendor.country },
    { name: partner.legal?.name ?? partner.name, country: partner.country },
  ]
  const abroad = personalFlows(given).filter((flow) => flow.exporter_country !== flow.importer_country)
  return parties.flatMap(({ name, country }) => {
    const received = Map.groupBy(
      abroad.filter((flow) => flow.importer_country === country),
      ({ mechanism }) => mechanism,
    )
    return [...received].map(([mechanism, flows]) => ({ name, country, purposes: once(flows, 'purpose'), mechanism }))
  })
}

// The term that the agreement's own days give; one that is no number of whole months has to be told by its variables.
function wholeMonths(agreement: Agreement | undefined): number | undefined {
  if (agreement?.effective_on === undefined || agreement.expires_on === undefined) return undefined
  const [from, end] = [agreement.effective_on, addDays(agreement.expires_on, 1)]
  const months = (Number(end.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(from.slice(5, 7))
  return months > 0 && addMonths(from, months) === end ? months : undefined
}

const isUnsigned = (agreement: Agreement | undefined): boolean => agreement?.signed_on === undefined

/** Variables whose value a field of the program holds. Others are said by the agreement or the template. */
const fields: Readonly<Record<string, (given: Given) => Value | undefined>> = {
  vendor_name: ({ settings }) => text(settings.vendor.legal_name),
  vendor_address: ({ settings }) => text(settings.vendor.address),
  vendor_notice_email: ({ settings }) => text(settings.legal?.notice_email),
  vendor_privacy_contact: ({ settings }) => text(settings.legal?.privacy_email),
  incident_contact: ({ settings }) => text(settings.legal?.incident_email),
  brand_contact: ({ settings }) => text(settings.legal?.brand_email),
  brand_kit_url: ({ settings }) => text(settings.legal?.brand_kit_url),
  product_name: ({ settings }) => text(settings.product.name),
  vendor_product: ({ settings }) => text(settings.product.name),
  answer_days: ({ settings }) => number(settings.deal_registration?.answer_business_days),
  protection_days: ({ settings }) => number(settings.deal_registration?.valid_days),
  partner_name: ({ partner }) => text(partner.legal?.name),
  partner_registration: ({ partner }) => text(partner.legal?.registration),
  partner_address: ({ partner }) => text(partner.legal?.address),
  partner_notice_email: ({ partner }) => text(partner.legal?.notice_email),
  partner_privacy_contact: ({ partner }) => text(partner.legal?.privacy_email),
  effective_date({ agreement }) {
    const day = agreement?.effective_on ?? agreement?.signed_on
    return day !== undefined ? { type: 'date', date: day } : isUnsigned(agreement) ? { type: 'signature' } : undefined
  },
  term_months: ({ agreement }) => number(wholeMonths(agreement)),
  // A memorandum ends 14 days after its work plan.
  end_date: ({ agreement }) =>
    agreement?.expires_on === undefined ? undefined : { type: 'date', date: addDays(agreement.expires_on, -14) },
  governing_law: (given) => {
    const law = lawOf(given)
    return law === undefined ? undefined : { type: 'countries', codes: [law] }
  },
  courts: (given) => text(given.settings.legal?.courts[lawOf(given) ?? '']),
  prevailing_language: ({ prevailing, document }) => {
    const tag = prevailing ?? document.prevailing_language
    return tag === undefined ? undefined : { type: 'language', tag }
  },
  territory: (given) => {
    const codes = territoryOf(given)
    return codes.length === 0 ? undefined : { type: 'countries', codes }
  },
  margin_percent: ({ terms, partner }) => percent(terms?.economics.margin_percent ?? partner.commercial?.margin_percent),
  referral_percent: ({ terms, partner }) => percent(terms?.economics.commission_percent ?? partner.commercial?.referral_percent),
  currency: ({ terms, partner }) => text(terms?.economics.currency ?? partner.commercial?.currency),
  payment_days: ({ partner }) => number(partner.commercial?.payment_days),
  incident_notice_hours: ({ agreement }) => number(agreement?.incident_notice_hours),
  processing_purpose: (given) => listed(given, 'purpose'),
  data_subjects: (given) => listed(given, 'subjects'),
  data_categories: (given) => listed(given, 'what'),
  sensitive_data: (given) => {
    const sensitive = personalFlows(given).filter((flow) => flow.sensitive === true)
    return sensitive.length === 0 ? { type: 'none' } : { type: 'list', items: sensitive.map(({ what }) => what) }
  },
  subprocessors: (given) => {
    const further = (given.agreement?.subprocessors ?? []).map(({ purpose, ...each }) => ({ ...each, purposes: [purpose] }))
    const items = [...partiesAbroad(given), ...further]
    return items.length === 0 ? { type: 'none' } : { type: 'recipients', items }
  },
}

/** Country whose law governs; without a word on it that of the partner, which the templates accept. */
export const lawOf = ({ agreement, partner }: Given): string | undefined => agreement?.governing_law ?? partner.country

/** Countries in which the partner works: those of its terms, or its own. */
export const territoryOf = ({ terms, partner }: Given): readonly string[] => terms?.territory ?? [partner.country]
