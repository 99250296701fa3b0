// The payload of a listing as files of its kit, and what keeps it from being made as problems at their lines.
import type { ProblemId } from '../../../problems/catalogue.ts'
import type { Problem } from '../../../problems/problem.ts'
import { type FaultKind, hasPayload } from '../../../program/payload/fault.ts'
import { payloadFaults } from '../../../program/payload/faults.ts'
import type { ZipPart } from '../../package/zip-maker.ts'
import type { KitImages } from '../images.ts'
import type { Subject } from '../subject.ts'
import { changeSet } from './aws.ts'
import { configureRequest, previewRequest } from './azure.ts'
import { fieldSheet } from './gcp.ts'
import { guide } from './guide.ts'
import { type Json, jsonText } from './json.ts'

const errors: Record<FaultKind, ProblemId> = {
  dimension: 'listing-dimension',
  term: 'listing-term',
  price: 'listing-price',
  currency: 'listing-currency',
  model: 'listing-model',
  contract: 'listing-contract',
  language: 'listing-language',
  offer: 'listing-offer',
}

export const payloadProblems = ({ listing, marketplace, tell }: Subject): Problem[] =>
  payloadFaults(listing.fields, marketplace.fields).map(({ kind, at, what, fix, severity }) =>
    tell([errors[kind], 'listing-payload-advice'], at, {
      reason: what,
      ...(fix === undefined ? {} : { fix }),
      ...(severity === undefined ? {} : { severity }),
    }),
  )

/** None where the marketplace takes no payload; of a draft with faults, the README alone. */
export function payloadParts(subject: Subject, images: KitImages): ZipPart[] {
  if (!hasPayload(subject.listing.fields.marketplace)) return []
  const files = payloadFiles(subject, images)
  const missing = subject.listing.fields.marketplace === 'gcp' ? fieldSheet(subject.listing.fields, images).missing : []
  return [...files, { path: 'README.txt', text: guide(subject, files.length > 0, missing) }].map(({ path, text }) => ({
    path: `payload/${path}`,
    content: { text },
  }))
}

interface PayloadFile {
  path: string
  text: string
}

export function payloadFiles({ listing, marketplace }: Subject, images: KitImages): PayloadFile[] {
  const { fields } = listing
  if (payloadFaults(fields, marketplace.fields).some(({ severity }) => severity === undefined)) return []
  const json = (path: string, value: Json | undefined): PayloadFile[] => (value === undefined ? [] : [{ path, text: jsonText(value) }])
  if (fields.marketplace === 'aws') {
    const logo = images.images.find(({ spec }) => spec.from === 'logo')
    const folder = fields.offer?.files_url?.replace(/\/$/, '')
    const address = logo === undefined || folder === undefined ? undefined : `${folder}/${logo.path}`
    return json('aws-change-set.json', changeSet(fields, marketplace.fields, address))
  }
  if (fields.marketplace === 'azure') {
    const configure = configureRequest(fields, marketplace.fields, images.images)
    if (configure === undefined) return []
    return [...json('azure-configure.json', configure), ...json('azure-preview.json', previewRequest(fields, marketplace.fields))]
  }
  const sheet = fieldSheet(fields, images)
  return [...json('gcp-field-sheet.json', sheet.json), { path: 'gcp-field-sheet.csv', text: sheet.csv }]
}
