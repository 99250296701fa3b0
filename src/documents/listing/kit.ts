// Everything that somebody needs to fill the form of a marketplace, as the files of one archive.
import { csvText } from '../../program/csv-text.ts'
import { job } from '../job.ts'
import type { ZipPart } from '../package/zip-maker.ts'
import { askedWords, checksOf } from './checklist.ts'
import { copyTexts, fileOf } from './copy.ts'
import type { KitImages } from './images.ts'
import { payloadParts } from './payload/files.ts'
import { previewPage } from './preview.ts'
import { priceTable, skuTable } from './prices.ts'
import { sheetPage } from './sheet.ts'
import type { Subject } from './subject.ts'

export function kitOf(subject: Subject, images: KitImages): ZipPart[] {
  const { pricing } = subject.listing.fields
  const text = (path: string, content: string): ZipPart => ({ path, content: { text: content } })
  return [
    text('listing.html', sheetPage(subject, images)),
    text('preview.html', previewPage(subject)),
    text('checklist.csv', checklistTable(subject)),
    text('prices.csv', priceTable(pricing)),
    text('skus.csv', skuTable(pricing)),
    ...payloadParts(subject, images),
    ...copyTexts(subject).flatMap((each) => {
      const path = fileOf(each)
      return path === undefined || each.text === undefined ? [] : [text(path, each.text)]
    }),
    ...images.images.map(({ path, job: made }): ZipPart => ({ path, content: { job: made } })),
  ]
}

function checklistTable(subject: Subject): string {
  const rows = checksOf(subject).map(({ asked, state }) => {
    const { what, hint = '' } = askedWords(subject, asked)
    return [what, hint, asked.field ?? '', asked.required ? 'yes' : 'no', state, asked.source, asked.verified_on]
  })
  return csvText([['asked_for', 'hint', 'field', 'required', 'state', 'source', 'verified_on'], ...rows])
}

/** The archive as a job. */
export const kitJob = (subject: Subject, images: KitImages) => job('zip', { parts: kitOf(subject, images) })
