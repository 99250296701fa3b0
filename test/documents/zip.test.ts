import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { reproducible, zipped } from '../../src/documents/package/zip.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const core = (day: string): Uint8Array =>
  bytes(
    `<cp:coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`,
  )

describe('an archive', () => {
  test('is the same whatever the order of its files', () => {
    const one = zipped(
      new Map([
        ['b.txt', bytes('b')],
        ['a/é.txt', bytes('a')],
      ]),
    )
    const two = zipped(
      new Map([
        ['a/é.txt', bytes('a')],
        ['b.txt', bytes('b')],
      ]),
    )
    expect(one).toEqual(two)
    expect(Object.keys(unzipSync(one))).toEqual(['a/é.txt', 'b.txt'])
  })
})

describe('an office file', () => {
  const made = (day: string, mtime: Date): Uint8Array =>
    zipSync(
      {
        'docProps/core.xml': core(day),
        'ppt/embeddings/sheet.xlsx': zipSync({ 'docProps/core.xml': core(day) }, { mtime }),
        '[Content_Types].xml': bytes('<Types/>'),
      },
      { mtime },
    )

  test('says the day that it was made for and nothing of when it was made', () => {
    const one = reproducible(made('2026-11-21T09:10:11Z', new Date(2026, 10, 21, 9)), '2026-11-20')
    const two = reproducible(made('2027-01-01T00:00:00Z', new Date(2027, 0, 1)), '2026-11-20')
    expect(one).toEqual(two)
    const parts = unzipSync(one)
    expect(Object.keys(parts)).toEqual(['[Content_Types].xml', 'docProps/core.xml', 'ppt/embeddings/sheet.xlsx'])
    expect(parts['docProps/core.xml']).toEqual(core('2026-11-20T00:00:00Z'))
    expect(unzipSync(parts['ppt/embeddings/sheet.xlsx'] ?? new Uint8Array())['docProps/core.xml']).toEqual(core('2026-11-20T00:00:00Z'))
  })

  test('has watermarks of the same name in every run, and nothing else of it changed', () => {
    const header = (chance: string): Uint8Array =>
      bytes(`<v:shape id="PowerPlusWaterMarkObject${chance}" alt="PowerPlusWaterMarkObject7"/>`)
    const settled = unzipSync(reproducible(zipSync({ 'word/header1.xml': header('7w2-l_4') }), '2026-11-20'))
    expect(settled['word/header1.xml']).toEqual(bytes('<v:shape id="PowerPlusWaterMarkObject1" alt="PowerPlusWaterMarkObject7"/>'))
  })

  test('has the changes that are asked for, in the parts that they are for', () => {
    const made = zipSync({ 'word/a.xml': bytes('<a/>'), 'word/b.xml': bytes('<a/>') })
    const changed = unzipSync(reproducible(made, '2026-11-20', { 'word/b.xml': (xml) => xml.replace('a', 'b') }))
    expect(changed).toEqual({ 'word/a.xml': bytes('<a/>'), 'word/b.xml': bytes('<b/>') })
  })
})
