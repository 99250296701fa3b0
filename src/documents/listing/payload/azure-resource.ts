// What the resources of one request share: their schemas, and the names that they call each other by.
import type { Requirements } from '../../../program/payload/fault.ts'
import type { Versioned } from '../../../program/payload/offer-faults.ts'
import { type Json, versionOf } from './json.ts'

/** A resource with the schema of its type, and the name that others in the request call it by. */
export type Resource = (type: Versioned<'azure'>, name: string, fields: { readonly [key: string]: Json }) => Json

export const product = { resourceName: 'product' } as const

export const schema = (requirements: Requirements, type: Versioned<'azure'>): string =>
  `https://schema.mp.microsoft.com/schema/${type}/${versionOf(requirements, type)}`

/** Microsoft calls languages by language and region. */
const regions: ReadonlyMap<string, string> = new Map([
  ['ar', 'ar-sa'],
  ['en', 'en-us'],
])
export const languageId = (tag: string): string =>
  regions.get(tag) ??
  new Intl.Locale(tag)
    .maximize()
    .toString()
    .replace(/-[A-Z][a-z]{3}/, '')
    .toLowerCase()

export const listingName = (language: string): string => `listing-${languageId(language)}`
