// What pages tell search engines in data: that it can be read, that each thing has what its type needs, and that addresses are whole.
import { type Tag, tagsOf } from './tags.ts'

/** What each type has to have; others are not known here. */
const required: Record<string, readonly string[]> = {
  Article: ['headline', 'description', 'inLanguage', 'mainEntityOfPage', 'publisher'],
  BreadcrumbList: ['itemListElement'],
  Event: ['name', 'startDate', 'eventAttendanceMode', 'location', 'organizer'],
  Organization: ['name', 'url'],
  TechArticle: ['headline', 'description', 'inLanguage', 'mainEntityOfPage', 'publisher'],
  WebSite: ['name', 'url', 'inLanguage', 'publisher', 'potentialAction'],
}

type Thing = Readonly<Record<string, unknown>>
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

/** One sentence for each thing that is wrong with the data of a page. */
export function dataProblems(address: string, html: string): string[] {
  const scripts = tagsOf(html).filter(({ name, attributes }) => name === 'script' && attributes.get('type') === 'application/ld+json')
  if (scripts.length !== 1) return [`${address}: has ${scripts.length} blocks of data`]
  const data = parsed(scripts[0])
  if (!isThing(data) || data['@context'] !== 'https://schema.org') return [`${address}: its data is no data of schema.org`]
  const graph = Array.isArray(data['@graph']) ? data['@graph'].filter(isThing) : []
  const first = graph[0]?.['@type']
  return [
    ...(first === 'BreadcrumbList' || first === 'Organization' ? [] : [`${address}: its data begins with ${String(first)}`]),
    ...graph.flatMap((thing) => thingProblems(thing).map((problem) => `${address}: ${problem}`)),
  ]
}

function parsed(tag: Tag | undefined): unknown {
  try {
    return JSON.parse(tag?.text ?? '')
  } catch {
    return undefined
  }
}

function thingProblems(thing: Thing): string[] {
  const type = String(thing['@type'])
  const needs = required[type]
  if (needs === undefined) return [`nothing is known of the type ${type}`]
  const missing = needs.filter((name) => thing[name] === undefined || thing[name] === '')
  const addresses = addressesIn(thing).filter((each) => !/^https:\/\/[^/\s]+(?:\/\S*)?$/.test(each))
  const steps = type === 'BreadcrumbList' && Array.isArray(thing['itemListElement']) ? thing['itemListElement'].filter(isThing) : []
  return [
    ...missing.map((name) => `${type} has no ${name}`),
    ...addresses.map((each) => `${type} has the address ${JSON.stringify(each)}`),
    ...(steps.every((step, index) => step['position'] === index + 1 && step['name'] && step['item'])
      ? []
      : [`${type} has steps out of order`]),
  ]
}

const address_names = new Set(['url', 'item', '@id', 'logo', 'mainEntityOfPage', 'urlTemplate'])

const addressesIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(addressesIn)
    : isThing(value)
      ? Object.entries(value).flatMap(([name, each]) => (address_names.has(name) && typeof each === 'string' ? [each] : addressesIn(each)))
      : []
