// What is inside of Word files: styles, numbering, fields, blanks, languages, properties.
import { describe, expect, test } from 'vitest'
import { CannotMake } from '../../../../src/documents/job.ts'
import { all, author, blankOf, draftOf, partsOf, saidIn, smallCommon, word, wordOfBoth } from './documents.ts'

const values = { partner_name: 'Andes Render S.A.', price: 'USD 10' }
const xmlOf = async (...[filling, common]: Parameters<typeof word>): Promise<string> =>
  partsOf(await word(filling, common))['word/document.xml'] ?? ''
/** Each paragraph with its style. */
const paragraphs = (xml: string): string[] =>
  all(xml, /<w:p>.*?<\/w:p>/g).map((each) => `${/<w:pStyle w:val="(\w+)"/.exec(each)?.[1] ?? ''}: ${saidIn(each)}`)

describe('a document', () => {
  test('is made of styles', async () => {
    expect(paragraphs(await xmlOf(draftOf(values, { off: ['3'] }), smallCommon()))).toMatchInlineSnapshot(`
      [
        "Note: Version 2.0  ·  English  ·  Prepared on 20 November 2026",
        "Title: A small text",
        "BodyText: Corrente Tecnologia Ltda. and Andes Render S.A.",
        "Notice: DRAFT · Counsel must review it.",
        "PartHeading: Key terms",
        "Note: These values fill the standard terms that follow. Where they differ from the standard terms, the standard terms are read with these values.",
        "TermLabel: Partner",
        "TermValue: Andes Render S.A.",
        "TermLabel: Price",
        "TermValue: USD 10",
        "PartHeading: Standard terms",
        "BodyText: Parties. Andes Render S.A. ("Partner") and others.",
        "Heading1: Terms",
        "Clause: "Price" means what clause 2.2 and Annex A say.",
        "Clause: Either party may:",
        "Item: give notice,",
        "Item: wait.",
        "ClauseText: and, as the rules say:",
        "Item: ask again.",
        "Bullet: a point",
        "TermValue: Plan",
        "TermValue: Price",
        "TermValue: Base",
        "TermValue: USD 10",
        "TableGap: ",
        "Heading1: Payment",
        "Clause: First words.",
        "Clause: The Partner pays USD 10. Clauses 1 and 3 apply.",
        "Heading1: Public bodies",
        "ClauseText: Not used.",
        "Heading1: Annexes",
        "Heading2: Annex A. Prices",
        "ClauseText: What is paid: USD 10.",
        "Heading2: Annex B. Standard clauses, in full.",
        "PartHeading: Signatures",
        "TermValue: For the Vendor",
        "TermValue: Corrente Tecnologia Ltda.",
        "TermValue: _sig_vendor_1_",
        "Note: Name  ·  Title  ·  Date",
        "TermValue: For the Partner",
        "TermValue: Andes Render S.A.",
        "TermValue: _sig_partner_1_",
        "Note: Name  ·  Title  ·  Date",
        "TableGap: ",
      ]
    `)
  })

  test('is numbered by styles that belong to one list of several levels', async () => {
    const parts = partsOf(await word(draftOf(values), smallCommon()))
    const styles = parts['word/styles.xml'] ?? ''
    const numbering = parts['word/numbering.xml'] ?? ''
    const numbered = all(styles, /<w:style [^>]*w:styleId="\w+">.*?<\/w:style>/g).flatMap((style) => {
      const [, level, list] = /<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(style) ?? []
      return list === undefined ? [] : [{ style: /w:styleId="(\w+)"/.exec(style)?.[1], level, list }]
    })
    const [clauses = '', bullets = ''] = ['1', '2'].map((_, at) => numbered[at === 0 ? 0 : numbered.length - 1]?.list ?? '')
    expect(numbered).toEqual([
      { style: 'Heading1', level: '0', list: clauses },
      { style: 'Clause', level: '1', list: clauses },
      { style: 'Item', level: '2', list: clauses },
      { style: 'Bullet', level: '0', list: bullets },
    ])
    const abstract = new RegExp(`<w:num w:numId="${clauses}"[^>]*><w:abstractNumId w:val="(\\d+)"/>`).exec(numbering)?.[1]
    const list = new RegExp(`<w:abstractNum w:abstractNumId="${abstract}".*?</w:abstractNum>`).exec(numbering)?.[0] ?? ''
    expect(list).toContain('<w:multiLevelType w:val="multilevel"/>')
    expect(all(list, /<w:lvl .*?<\/w:lvl>/g).map((level) => all(level, /<w:(?:numFmt|pStyle|lvlText) w:val="([^"]*)"/g))).toEqual([
      ['decimal', 'Heading1', '%1.'],
      ['decimal', 'Clause', '%1.%2'],
      ['lowerLetter', 'Item', '(%3)'],
    ])
  })

  test('refers by fields to bookmarks that exist once', async () => {
    const xml = await xmlOf(draftOf(values, { off: ['3'] }), smallCommon())
    const bookmarks = all(xml, /<w:bookmarkStart w:name="(\w+)"/g)
    expect(bookmarks).toEqual([
      'clause_1',
      'clause_1_1',
      'clause_1_2',
      'clause_2',
      'clause_2_1',
      'clause_2_2',
      'clause_3',
      'clause_4',
      'annex_A',
      'annex_B',
    ])
    expect(all(xml, /<w:fldSimple .*?<\/w:fldSimple>/g).map((field) => [/w:instr="([^"]*)"/.exec(field)?.[1], saidIn(field)])).toEqual([
      [' REF clause_2_2 \\w \\h ', '2.2'],
      [' REF annex_A \\h ', 'A'],
      [' HYPERLINK &quot;https://corrente.example/rules?a=1&amp;b=%222%22&quot; ', 'the rules'],
      [' REF clause_1 \\w \\h ', '1'],
      [' REF clause_3 \\w \\h ', '3'],
    ])
    const ids = all(xml, /<w:bookmarkStart [^>]*w:id="(\d+)"/g)
    expect(all(xml, /<w:bookmarkEnd w:id="(\d+)"/g)).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('does not refer to clauses that do not apply', async () => {
    const text = 'Notice.\n\n## 1. One\n\nSee clauses 2 and 2.1.\n\n## 2. Two\n\n2.1 Words.'
    const xml = await xmlOf(draftOf({}, { off: ['2'] }), smallCommon('en', text))
    expect(all(xml, /w:instr="([^"]*)"/g)).toEqual([' REF clause_2 \\w \\h '])
    expect(paragraphs(xml).filter((each) => /^(Heading1|ClauseText|Clause):/.test(each))).toEqual([
      'Heading1: One',
      'ClauseText: See clauses 2 and 2.1.',
      'Heading1: Two',
      'ClauseText: Not used.',
    ])
  })

  test('whose numbers are not those that Word counts is not made', async () => {
    const gap = 'Notice.\n\n## 1. One\n\n1.1 Words.\n\n1.3 More.'
    await expect(async () => await word(draftOf({}), smallCommon('en', gap))).rejects.toThrow(
      new CannotMake('clause 1.3 stands where Word counts 1.2', 'Number the clauses without gaps.'),
    )
  })

  test('is the same bytes in two runs', async () => {
    expect(await word(draftOf(values), smallCommon())).toEqual(await word(draftOf(values), smallCommon()))
    const both = () => wordOfBoth([draftOf(values), draftOf(values)], [smallCommon(), smallCommon('ar')])
    expect(await both()).toEqual(await both())
  })

  test('says its title, author, language and day', async () => {
    expect(partsOf(await word(draftOf(values), smallCommon('pt-BR')))['docProps/core.xml']?.replace(/^.*?<dc:title>/, '<dc:title>')).toBe(
      `<dc:title>A small text</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><dc:language>pt-BR</dc:language><cp:version>2.0</cp:version><dcterms:created xsi:type="dcterms:W3CDTF">2026-11-20T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-20T00:00:00Z</dcterms:modified></cp:coreProperties>`,
    )
  })
})

describe('blanks', () => {
  test('are fields to fill in, marked, with what is to be written', async () => {
    const xml = await xmlOf(blankOf(), smallCommon())
    expect(
      all(xml, /<w:sdt>.*?<\/w:sdt>/g)
        .filter((each) => each.includes('w:tag'))
        .map((each) => [
          /w:alias w:val="([^"]*)"/.exec(each)?.[1],
          /w:tag w:val="([^"]*)"/.exec(each)?.[1],
          saidIn(each),
          each.includes('w:highlight w:val="yellow"'),
        ]),
    ).toEqual([
      ['Partner', 'partner_name', '[Legal name of the partner]', true],
      ['Price', 'price', '[to be filled in]', true],
      ['Partner', 'partner_name', '[Partner]', true],
      ['Price', 'price', '[Price]', true],
      ['Price', 'price', '[Price]', true],
      ['Price', 'price', '[Price]', true],
    ])
    expect(new Set(all(xml, /<w:id w:val="(\d+)"/g)).size).toBe(6)
  })
})

describe('signatures', () => {
  const anchors = (xml: string): number[] => ['_sig_vendor_1_', '_sig_partner_1_'].map((anchor) => xml.split(anchor).length - 1)

  test('have each anchor once, white and tiny, until they are given', async () => {
    const parts = partsOf(await word(draftOf(values), smallCommon()))
    expect(anchors(Object.values(parts).join())).toEqual([1, 1])
    expect(parts['word/document.xml']).toContain(
      '<w:rPr><w:rStyle w:val="SignatureAnchor"/></w:rPr><w:t xml:space="preserve">_sig_vendor_1_</w:t>',
    )
    expect(/w:styleId="SignatureAnchor">.*?<\/w:style>/.exec(parts['word/styles.xml'] ?? '')?.[0]).toContain(
      '<w:color w:val="FFFFFF"/><w:sz w:val="2"/><w:szCs w:val="2"/>',
    )
    const both = partsOf(await wordOfBoth([draftOf(values), draftOf(values)], [smallCommon(), smallCommon('ar')]))
    expect(anchors(Object.values(both).join())).toEqual([1, 1])
  })

  test('that were given say who gave them, and the file is no draft', async () => {
    const filling = draftOf(values, {
      state: 'signed',
      signers: [{ side: 'partner', name: 'Ana Ruiz', title: 'Director', date: '1 October 2026' }],
      signedFile: 'abc',
    })
    const parts = partsOf(await word(filling, smallCommon()))
    expect(anchors(Object.values(parts).join())).toEqual([0, 0])
    expect(paragraphs(parts['word/document.xml'] ?? '').slice(-10)).toEqual([
      'PartHeading: Signatures',
      'Note: Copy of the signed agreement, made from the record. The signed file prevails; its SHA-256 is abc.',
      'TermValue: For the Vendor',
      'TermValue: Corrente Tecnologia Ltda.',
      'TermValue: For the Partner',
      'TermValue: Andes Render S.A.',
      'TermValue: Name: Ana Ruiz',
      'TermValue: Title: Director',
      'TermValue: Date: 1 October 2026',
      'TableGap: ',
    ])
    expect(parts['word/header1.xml']).not.toMatch(/DRAFT|WaterMark/)
  })
})

describe('a draft', () => {
  test('says so at the head and behind the text of each page, and keeps changes visible', async () => {
    const parts = partsOf(await word(draftOf(values), smallCommon()))
    const header = parts['word/header1.xml'] ?? ''
    expect(saidIn(header)).toBe('A small text  ·  Version 2.0  ·  EnglishDRAFT')
    expect(all(header, /<v:shape id="PowerPlusWaterMarkObject1".*?string="([^"]*)"/g)).toEqual(['DRAFT'])
    expect(parts['word/settings.xml']).toContain('<w:trackRevisions/>')
    const footer = parts['word/footer1.xml'] ?? ''
    expect(saidIn(footer)).toBe('Prepared on 20 November 2026Page  of ')
    expect(all(footer, /<w:instrText[^>]*>(\w+)</g)).toEqual(['PAGE', 'NUMPAGES'])
  })

  test('and a template is no draft', async () => {
    const parts = partsOf(await word(blankOf(), smallCommon()))
    expect(saidIn(parts['word/header1.xml'] ?? '')).toBe('A small text  ·  Version 2.0  ·  EnglishTEMPLATE')
    expect(parts['word/settings.xml']).not.toContain('<w:trackRevisions/>')
  })
})

describe('Arabic', () => {
  const text = 'تنبيه.\n\n## 1. التعريفات\n\n1.1 يخص Corrente Stream.\n\n| الخطة | السعر |\n| --- | --- |\n| أ | 5 |'

  test('runs from the right: paragraphs by their styles, letters by their runs, tables as a whole', async () => {
    const parts = partsOf(await word(draftOf({}), smallCommon('ar', text)))
    const styles = all(parts['word/styles.xml'] ?? '', /<w:style w:type="paragraph" [^>]*w:styleId="\w+">.*?<\/w:style>/g)
    const used = new Set(all(parts['word/document.xml'] ?? '', /<w:pStyle w:val="(\w+)"/g))
    const wrong = styles.filter((style) => used.has(/w:styleId="(\w+)"/.exec(style)?.[1] ?? '') && !style.includes('<w:bidi/>'))
    expect(wrong).toEqual([])
    const runs = all(parts['word/document.xml'] ?? '', /<w:r>.*?<\/w:r>/g)
    expect(runs.filter((run) => /\p{Script=Arabic}/u.test(saidIn(run)) !== run.includes('<w:rtl/>') && /\p{L}/u.test(saidIn(run)))).toEqual(
      [],
    )
    expect(runs.map(saidIn)).toContain('Corrente Stream')
    const tables = all(parts['word/document.xml'] ?? '', /<w:tblPr>.*?<\/w:tblPr>/g)
    expect(tables.map((table) => table.includes('<w:bidiVisual/>'))).toEqual([true, true, true])
    expect(/<w:sectPr>.*<\/w:sectPr>/.exec(parts['word/document.xml'] ?? '')?.[0]).toMatch(
      /<w:pgNumType\/><w:bidi\/><w:docGrid [^>]*\/><\/w:sectPr>$/,
    )
    expect(/<w:docDefaults>.*?<\/w:docDefaults>/.exec(parts['word/styles.xml'] ?? '')?.[0]).toMatch(
      /<w:lang (?=[^>]*w:bidi="ar-SA")(?=[^>]*w:val="en-US")/,
    )
    expect(/<w:docDefaults>.*?<\/w:docDefaults>/.exec(parts['word/styles.xml'] ?? '')?.[0]).toMatch(/<w:rFonts [^>]*w:cs="Tahoma"/)
  })

  test('beside Portuguese has styles, numbers and bookmarks of its own', async () => {
    const parts = partsOf(await wordOfBoth([draftOf({}), draftOf({})], [smallCommon('pt-BR', text), smallCommon('ar', text)]))
    const xml = parts['word/document.xml'] ?? ''
    expect(all(xml, /<w:bookmarkStart w:name="(\w+)"/g)).toEqual(['clause_1', 'clause_1Second', 'clause_1_1', 'clause_1_1Second'])
    expect(all(xml, /<w:tblPr>.*?<\/w:tblPr>/g).map((table) => table.includes('<w:bidiVisual/>'))).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ])
    const second = /w:styleId="ClauseSecond">.*?<\/w:style>/.exec(parts['word/styles.xml'] ?? '')?.[0] ?? ''
    expect(second).toContain('<w:bidi/>')
    expect(second).toMatch(/<w:lang [^>]*w:bidi="ar-SA"/)
    const first = /w:styleId="Clause">.*?<\/w:style>/.exec(parts['word/styles.xml'] ?? '')?.[0] ?? ''
    const listOf = (style: string): string | undefined => /<w:numId w:val="(\d+)"/.exec(style)?.[1]
    expect(listOf(first)).not.toBe(listOf(second))
  })
})
