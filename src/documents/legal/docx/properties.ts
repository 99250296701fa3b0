// What a Word file says of itself: title, author, language, and the day of the document instead of the day of the run.
import type { Column } from './column.ts'
import { seen } from './runs.ts'

export function properties(columns: readonly [Column, ...Column[]], title: string, author: string): string {
  const [{ common, filling }] = columns
  const day = `${filling.day}T00:00:00Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title>`,
    `<dc:creator>${escaped(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>`,
    `<dc:language>${columns.map((column) => escaped(column.common.text.locale)).join(', ')}</dc:language>`,
    `<cp:version>${escaped(common.text.version)}</cp:version>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

const escaped = (text: string): string => seen(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
