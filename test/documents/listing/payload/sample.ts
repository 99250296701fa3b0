// Payloads of the sample's listings, and a listing of the sample with other fields.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { imagesOf } from '../../../../src/documents/listing/images.ts'
import { payloadFiles } from '../../../../src/documents/listing/payload/files.ts'
import { type Subject, subjectOf } from '../../../../src/documents/listing/subject.ts'
import { load } from '../../../../src/program/load.ts'
import type { Entry, FieldsOf } from '../../../../src/program/program.ts'
import { view } from '../../../../src/program/view.ts'
import { siteOf } from '../../../../src/site/site.ts'

export type Fields = FieldsOf<'listing'>

const { program } = load('content')
if (program === undefined) throw new Error('the sample is without errors')
const site = siteOf(view(program, 'internal'), 'internal', '2026-11-20')
const read = (file: string): Uint8Array => readFileSync(join('content', file))

export function listingOf(marketplace: Fields['marketplace']): Entry<'listing'> {
  const found = site.view.entries.listing.find(({ fields }) => fields.marketplace === marketplace)
  if (found === undefined) throw new Error(`the sample has no listing in ${marketplace}`)
  return found
}

export const source = { site, read }

export function subject(marketplace: Fields['marketplace'], change: (fields: Fields) => Fields = (fields) => fields): Subject {
  const listing = listingOf(marketplace)
  const made = subjectOf(source, { ...listing, fields: change(listing.fields) })
  if (made === undefined) throw new Error(`the sample says nothing of ${marketplace}`)
  return made
}

/** Texts of the files by name. */
export const filesOf = (about: Subject): ReadonlyMap<string, string> =>
  new Map(payloadFiles(about, imagesOf(about)).map(({ path, text }) => [path, text]))

export function jsonOf(about: Subject, path: string): unknown {
  const text = filesOf(about).get(path)
  if (text === undefined) throw new Error(`${path} was not made`)
  return JSON.parse(text)
}

/** What a schema says against a value, as paths; nothing of a value that fits. */
export function checker(schema: string): (value: unknown) => string[] {
  const validate = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, strictRequired: false, allErrors: true }).compile(
    JSON.parse(readFileSync(join('schemas/payloads', `${schema}.schema.json`), 'utf8')),
  )
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`))
}
