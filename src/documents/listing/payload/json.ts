// JSON values and their text: two spaces, keys in the order of the vendor's documents.
import type { Requirements } from '../../../program/payload/fault.ts'
import type { Versioned } from '../../../program/payload/offer-faults.ts'

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

export const jsonText = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`

/** The version of a part of a payload; faults of the listing say when the marketplace's file gives none. */
export const versionOf = (requirements: Requirements, part: Versioned<'aws' | 'azure'>): string =>
  requirements.api?.versions.find(({ of }) => of === part)?.version ?? ''
