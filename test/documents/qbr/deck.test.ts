// Decks as the files that they are: parts, numbers of charts, notes, hidden slides, and the same bytes in every run.
import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { font } from '../../../src/build/fonts.ts'
import { maker } from '../../../src/documents/make.ts'
import type { Pack } from '../../../src/documents/qbr/pack.ts'
import { describeWithOffice, printed } from '../libreoffice.ts'
import { bare, pageTexts } from '../pdf-text.ts'
import { textsOf } from './pack-texts.ts'
import { hostile, long, smallPack } from './small-pack.ts'

const make = maker(font)
const deckOf = (pack: Pack): Promise<Uint8Array> => make({ maker: 'qbr-deck', data: pack })

type Parts = Readonly<Record<string, string>>
const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([path, content]) => (/\.(xml|rels)$/.test(path) ? [[path, strFromU8(content)]] : [])),
  )

const textsIn = (xml: string): string[] =>
  [...xml.matchAll(/<(a:t|c:v|t)(?: [^>]*)?>([^<]*)<\/\1>/g)].map(([, , text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
  )

/** Throws where an XML is not well formed. */
function wellFormed(xml: string): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

const bytes = await deckOf(smallPack('en'))
const parts = partsOf(bytes)
const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))

describe('a deck', () => {
  test('has a cover and a slide for each part, and is well formed', () => {
    expect(slides.length).toBeGreaterThanOrEqual(4)
    expect(Object.keys(parts).filter((path) => path.includes('notesSlides/notes'))).toHaveLength(slides.length)
    for (const xml of Object.values(parts)) wellFormed(xml)
  })

  test('lists the parts that it has, and points to no others', () => {
    const all = new Set(Object.keys(unzipSync(bytes)))
    const listed = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]*)"/g)].map(([, path = '']) => path)
    expect(listed.filter((path) => !all.has(path))).toEqual([])
    const targets = Object.entries(parts).flatMap(([path, xml]) =>
      path.endsWith('.rels')
        ? [...xml.matchAll(/Target="([^"]*)"/g)].map(([, target = '']) =>
            posix.resolve('/', posix.dirname(posix.dirname(path)), target).slice(1),
          )
        : [],
    )
    expect(targets.length).toBeGreaterThan(20)
    expect(targets.filter((path) => !all.has(path))).toEqual([])
  })

  test('says every text literally', () => {
    const said = bare(slides.flatMap((path) => textsIn(parts[path] ?? '')).join(' '))
    expect(textsOf(smallPack('en')).filter((text) => text !== long && !said.includes(bare(text)))).toEqual([])
    expect(said.split('endless')).toHaveLength(1251)
  })

  test('hides the slides that stay with the team, and those alone', () => {
    expect(
      slides.filter((path) => (parts[path] ?? '').includes(' show="0"')).map((path) => textsIn(parts[path] ?? '').includes('Team only')),
    ).not.toContain(false)
    expect(
      slides.filter((path) => (parts[path] ?? '').includes('Team only')).every((path) => (parts[path] ?? '').includes(' show="0"')),
    ).toBe(true)
    expect(slides.some((path) => (parts[path] ?? '').includes(' show="0"'))).toBe(true)
  })

  test('has notes in paragraphs', () => {
    expect(textsIn(parts['ppt/notesSlides/notesSlide2.xml'] ?? '').slice(0, 2)).toEqual(['Say this.', `From ${hostile}`])
  })

  test('numbers the objects of a slide one by one, and marks the heads of tables', () => {
    const ids = slides.map((path) => [...(parts[path] ?? '').matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => Number(id)))
    expect(ids).toEqual(ids.map((own) => own.map((_, index) => index + 1)))
    expect(parts['ppt/slides/slide2.xml']).toContain('<a:tblPr firstRow="1"/>')
  })
})

describe('a chart', () => {
  const chart = parts['ppt/charts/chart1.xml'] ?? ''
  const valuesOf = (xml: string): string[][] =>
    [...xml.matchAll(/<c:val>(.*?)<\/c:val>/gs)].map(([, series = '']) =>
      [...series.matchAll(/<c:pt idx="(\d)"><c:v>([^<]*)/g)].map(([, at, value]) => `${at}: ${value}`),
    )

  test('is native, with its numbers, and without those that are not known', () => {
    expect(valuesOf(chart)).toEqual([
      ['0: 1200.46', '2: 0'],
      ['0: 5', '1: 6', '2: 7'],
    ])
    expect(chart).toContain('formatCode="[&gt;=1000000]0.0,,&quot;M&quot;;[&gt;=1000]0,&quot;K&quot;;#"')
  })

  test('has a workbook with the same numbers, in which text is no formula', () => {
    const [workbook] = Object.entries(unzipSync(bytes)).flatMap(([path, content]) =>
      path.endsWith('.xlsx') ? [{ path, files: partsOf(content) }] : [],
    )
    expect(workbook?.path).toBe('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx')
    for (const xml of Object.values(workbook?.files ?? {})) wellFormed(xml)
    const sheet = workbook?.files['xl/worksheets/sheet1.xml'] ?? ''
    expect([...sheet.matchAll(/<c r="([B-Z]\d)"><v>([^<]*)/g)].map(([, cell, value]) => `${cell} ${value}`)).toEqual([
      'B2 1200.46',
      'C2 5',
      'C3 6',
      'B4 0',
      'C4 7',
    ])
    expect(sheet).not.toContain('<f>')
    expect(textsIn(workbook?.files['xl/sharedStrings.xml'] ?? '')).toEqual([
      '',
      '=cmd()',
      'Second <series>',
      'January & February',
      '=HYPERLINK("x")',
      'March',
    ])
    expect(workbook?.files['xl/tables/table1.xml']).toContain('ref="A1:C4" ')
  })

  test('names a font once for each kind of letters', () => {
    expect(chart).toContain('<a:latin typeface="Figtree"/><a:cs typeface="Figtree"/>')
    expect(chart).not.toMatch(/<a:cs [^>]*\/><a:cs/)
  })

  test('is described for those who do not see it', () => {
    expect(parts['ppt/slides/slide3.xml']).toContain('descr="By month. It went up."')
  })
})

describe('a deck from right to left', () => {
  test('has its foot from the right, so that its full stop stands at the end', async () => {
    const arabic = partsOf(await deckOf({ ...smallPack('ar'), footer: 'داخلي. لا تشاركه.', period: '2026-Q3' }))
    const layouts = Object.entries(arabic).flatMap(([path, xml]) => (path.startsWith('ppt/slideLayouts/slide') ? [xml] : []))
    const paragraphs = layouts.flatMap((xml) => [...xml.matchAll(/<a:p>(<a:pPr[^>]*>)(?:(?!<\/a:p>)[\s\S])*<a:t>([^<]+)/g)])
    const found = paragraphs.filter(([, , text]) => text === 'داخلي. لا تشاركه.' || text === '2026-Q3')
    expect(found.map(([, start = '', text]) => [text, start.includes('rtl="1"')])).toEqual([
      ['داخلي. لا تشاركه.', true],
      ['2026-Q3', false],
    ])
  })

  test('has its columns and months from the right', async () => {
    const arabic = partsOf(await deckOf(smallPack('ar')))
    expect(textsIn((arabic['ppt/slides/slide2.xml'] ?? '').replace(/.*<a:tbl>/s, '')).slice(0, 2)).toEqual(['How many', 'What'])
    expect(arabic['ppt/charts/chart1.xml']).toMatch(/<c:catAx>.*?<c:orientation val="maxMin"\/>.*?<\/c:catAx>/s)
    expect(arabic['ppt/charts/chart1.xml']).toMatch(/<c:valAx>.*?<c:orientation val="minMax"\/>.*?<\/c:valAx>/s)
    expect(arabic['ppt/notesSlides/notesSlide2.xml']).toContain('<a:pPr algn="r" rtl="1"/>')
    expect(arabic['ppt/slides/slide2.xml']).toContain('rtl="1"')
    expect(parts['ppt/slides/slide2.xml']).not.toContain('rtl="1"')
  })
})

describe('the bytes of a deck', () => {
  test('are the same in every run, whatever was made before', async () => {
    await deckOf(smallPack('pt-BR'))
    expect(Buffer.from(await deckOf(smallPack('en'))).equals(Buffer.from(bytes))).toBe(true)
  })

  test('tell the day of the pack and no other', () => {
    expect(parts['docProps/core.xml']?.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-11-20T00:00:00Z', '2026-11-20T00:00:00Z'])
  })
})

describe('a PDF', () => {
  test('says hostile and very long text literally', async () => {
    const made = await make({ maker: 'qbr-pdf', data: smallPack('en') })
    const said = (await pageTexts(made)).join('\n')
    const plain = bare(said)
    expect(textsOf(smallPack('en')).filter((text) => text !== long && !plain.includes(bare(text.replace(/\u202b.*/, ''))))).toEqual([])
    expect(plain.split('endless')).toHaveLength(1251)
    expect(Buffer.from(await make({ maker: 'qbr-pdf', data: smallPack('en') })).equals(Buffer.from(made))).toBe(true)
  })

  test('that nothing can print says so', async () => {
    const job = { maker: 'qbr-pdf', data: smallPack('en', { title: 'Partner \ud83e\uddea' }) }
    await expect(make(job)).rejects.toThrow('which no font of the document has')
  })
})

describeWithOffice('a hostile deck in LibreOffice', () => {
  test.each(['en', 'ar'])('in %s has all of its slides and numbers', async (tag) => {
    const pages = await pageTexts(printed(await deckOf(smallPack(tag)), 'pptx'))
    const own = Object.keys(partsOf(await deckOf(smallPack(tag)))).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    expect(pages).toHaveLength(own.length)
    expect(bare(pages.join(' ')).split('endless')).toHaveLength(1251)
    expect(['=2+2', '=cmd()', '=HYPERLINK("x")'].filter((text) => !bare(pages.join(' ')).includes(bare(text)))).toEqual([])
  })
})
