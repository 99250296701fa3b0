// The brand kit of the sample: its files, the mark in every form, colours that keep their promises, and words from what everybody may read.
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { brandPlan } from '../../../src/documents/brand/plan.ts'
import { firstRules, rulesText } from '../../../src/documents/brand/texts.ts'
import { contrast } from '../../../src/documents/look/contrast.ts'
import { entry, siteWith } from '../../site/sample.ts'
import { aboutPdf, bare, lost, pageTexts } from '../pdf-text.ts'
import { made, sample, sampleArtifacts } from '../sample.ts'

const artifacts = sampleArtifacts('public', 'brand')
const zip = artifacts.find(({ path }) => path.endsWith('.zip'))
if (zip === undefined) throw new Error('the sample has a brand kit')
const files = unzipSync(await made(zip.job))
const text = (path: string): string => new TextDecoder().decode(files[path])

describe('the brand kit', () => {
  test('is for everybody, with a sheet in each language, at the guidelines', () => {
    expect(artifacts.map(({ path, audience, locale, entry: of }) => [path, audience, locale, of?.id])).toEqual([
      ['brand/partner_brand-kit_brand-guidelines_20261120_v1.0.zip', 'public', undefined, 'brand-guidelines'],
      ['brand/partner_brand-sheet-ar_brand-guidelines_20261120_v1.0.pdf', 'public', 'ar', 'brand-guidelines'],
      ['brand/partner_brand-sheet-en_brand-guidelines_20261120_v1.0.pdf', 'public', 'en', 'brand-guidelines'],
      ['brand/partner_brand-sheet-pt-br_brand-guidelines_20261120_v1.0.pdf', 'public', 'pt-BR', 'brand-guidelines'],
    ])
    expect(sampleArtifacts('internal', 'brand')).toEqual([])
  })

  test('names what it is made from', () => {
    expect(zip.inputs).toMatchInlineSnapshot(`
      [
        "program.yaml",
        "legal/brand-guidelines/document.yaml",
        "matrix.yaml",
        "tiers/builder.yaml",
        "tiers/explorer.yaml",
        "tiers/vanguard.yaml",
        "guide/brand-use.mdx",
        "legal/brand-guidelines/en.md",
        "guide/brand-use.pt-BR.mdx",
        "legal/brand-guidelines/pt-BR.md",
        "guide/brand-use.ar.mdx",
        "legal/brand-guidelines/ar.md",
      ]
    `)
  })

  test('holds the mark in every form, the logo, the colours, and texts in each language', () => {
    const forms = ['on-dark', 'on-light', 'one-colour-dark', 'one-colour-light']
    const tags = ['ar', 'en', 'pt-BR']
    const expected = [
      ...tags.flatMap((tag) => [
        `brand-sheet/brand-sheet-${tag}.pdf`,
        `guidelines/${tag}.md`,
        `readme.${tag}.txt`,
        `rules/${tag}.txt`,
        `texts/${tag}.txt`,
        ...forms.flatMap((form) => [`logo/${tag}/logo-${form}.png`, `logo/${tag}/logo-${form}.svg`]),
      ]),
      ...forms.flatMap((form) => [
        `mark/svg/mark-${form}.svg`,
        ...[64, 128, 256, 512, 1024].map((side) => `mark/png/mark-${form}-${side}.png`),
      ]),
      'colours.csv',
    ]
    expect(Object.keys(files).sort()).toEqual(expected.sort())
  })

  test('is the same bytes in two runs', async () => {
    expect(Buffer.from(await made(zip.job)).equals(Buffer.from(await made(zip.job)))).toBe(true)
  })

  test('is not made without guidelines, under which marks are used', () => {
    expect(brandPlan({ site: siteWith([]), read: () => new Uint8Array() })).toEqual({ artifacts: [], problems: [] })
  })
})

test('rules that name a figure which the program does not have are a problem, and no kit is made', () => {
  const site = siteWith([
    entry('legal_document', 'brand', { kind: 'brand_guidelines' }),
    entry('guide_page', 'brand-use', {}, { body: 'Write to <Fact path="nobody" />.' }),
  ])
  const { artifacts: none, problems } = brandPlan({ site, read: () => new Uint8Array() })
  expect(none).toEqual([])
  expect(problems.map(({ file, line, ruleId, reason }) => [file, line, ruleId, reason])).toEqual([
    [
      'guide_page/brand-use.yaml',
      1,
      'document-unmade',
      'the brand kit was not made: <Fact path="nobody">: program.yaml has no such value for this audience',
    ],
  ])
})

describe('the mark', () => {
  test('is drawn in each size on nothing, in the colours of its form', async () => {
    const colours = { 'on-light': '15 118 110', 'on-dark': '63 181 165', 'one-colour-dark': '8 27 35', 'one-colour-light': '255 255 255' }
    for (const [form, colour] of Object.entries(colours))
      for (const side of [64, 128, 256, 512, 1024]) {
        const { data, info } = await sharp(files[`mark/png/mark-${form}-${side}.png`])
          .ensureAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true })
        const at = (x: number, y: number): string => [...data.subarray((y * side + x) * 4, (y * side + x) * 4 + 4)].join(' ')
        // The stem of the letter stands at 9 of 32 across, 12 of 32 down; the corner is empty.
        expect([info.width, info.height, at((side * 9) / 32, (side * 12) / 32), at(0, 0).endsWith(' 0')]).toEqual([
          side,
          side,
          `${colour} 255`,
          true,
        ])
      }
  })

  test('with the name is the same as PNG and as SVG, without an edge', async () => {
    for (const tag of ['en', 'pt-BR', 'ar']) {
      const [png, svg] = await Promise.all(
        ['png', 'svg'].map((ending) =>
          sharp(files[`logo/${tag}/logo-on-light.${ending}`]).ensureAlpha().raw().toBuffer({ resolveWithObject: true }),
        ),
      )
      expect([png?.info.width, png?.info.height]).toEqual([svg?.info.width, svg?.info.height])
      const trimmed = await sharp(files[`logo/${tag}/logo-on-light.png`])
        .trim({ background: '#00000000', threshold: 1 })
        .toBuffer({ resolveWithObject: true })
      expect([trimmed.info.width, trimmed.info.height]).toEqual([png?.info.width, png?.info.height])
    }
  })

  test('stands at the right of the name in Arabic', async () => {
    const teal = async (tag: string): Promise<number[]> => {
      const { data, info } = await sharp(files[`logo/${tag}/logo-on-light.png`]).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
      const count = [0, 0]
      for (let index = 0; index < data.length; index += 4)
        if (data[index] === 15 && data[index + 1] === 118) count[(index / 4) % info.width < info.width / 2 ? 0 : 1] = 1
      return count
    }
    expect([await teal('en'), await teal('ar')]).toEqual([
      [1, 0],
      [0, 1],
    ])
  })
})

describe('its colours', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.4],
    ['#0000ff', '#ffffff', 8.5],
  ])('contrast %s to %s is %d', (one, other, ratio) => {
    expect([contrast(one, other), contrast(other, one)]).toEqual([ratio, ratio])
  })

  test('stand in a table with their contrasts', () => {
    expect(text('colours.csv')).toMatchInlineSnapshot(`
      "colour,name,use,hex,red,green,blue,contrast_on_white,contrast_on_night
      teal,Teal,Mark on light ground,#0f766e,15,118,110,5.4,3.0
      amber,Amber,Dot of the mark on light ground,#f59e0b,245,158,11,2.1,7.6
      mint,Mint,Mark on dark ground,#3fb5a5,63,181,165,2.5,6.5
      sun,Sun,"Dot of the mark on dark ground, buttons",#f5b63d,245,182,61,1.8,9.1
      night,Night,Dark ground,#0d2229,13,34,41,16.4,1.0
      ink,Ink,Headings; mark in one colour,#081b23,8,27,35,17.6,1.0
      accent,Accent,Links and accents,#006166,0,97,102,7.2,2.2
      paper,Paper,Light ground,#fbfaf6,251,250,246,1.0,15.7
      "
    `)
  })
})

describe('its words', () => {
  test('are those of the guidelines, whole', () => {
    for (const { params, body } of sample.entries.legal_text.filter((each) => each.params['document'] === 'brand-guidelines'))
      expect(text(`guidelines/${params['language']}.md`)).toContain((body ?? '').trim())
  })

  test('ask for the room that the guidelines ask for', () => {
    const { body } =
      sample.entries.legal_text.find((each) => each.params['document'] === 'brand-guidelines' && each.params['language'] === 'en') ?? {}
    expect(body).toContain(
      'free space of half the height of the symbol on all sides. The logo is at least 24 pixels high on screens and 8 millimetres high in print',
    )
    expect(text('readme.en.txt')).toContain(
      'Keep half the height of the symbol free on all sides.\nThe symbol is at least 24 pixels high on screens and 8 mm in print.',
    )
  })

  test('have the figures of the program in their places', () => {
    expect(
      text('rules/en.txt')
        .split('\n')
        .filter((line) => /Badge in the directory|write to/.test(line)),
    ).toEqual([
      '- Badge in the directory and on your site · – · ✓ · ✓',
      'Silence is not approval. If we are late, write to parcerias@corrente.example with the words brand approval in the subject.',
    ])
  })

  test('are set with items of a list together and all else apart', () => {
    const rules = [
      { kind: 'heading', text: 'Name' },
      { kind: 'item', text: 'one' },
      { kind: 'item', text: 'two' },
      { kind: 'paragraph', text: 'End.' },
    ] as const
    expect(rulesText(rules)).toBe('Name\n\n- one\n- two\n\nEnd.\n')
  })

  test('of the sheet are those of the first two parts', () => {
    const part = (text: string) => [{ kind: 'heading', text } as const, { kind: 'paragraph', text: `${text} text` } as const]
    expect(firstRules([{ kind: 'paragraph', text: 'lead' }, ...part('1'), ...part('2'), ...part('3')])).toEqual([
      ...part('1'),
      ...part('2'),
    ])
  })

  test('may be quoted in each language', () => {
    expect(text('texts/en.txt')).toMatchInlineSnapshot(`
      "The program in one sentence
      Corrente Partner Program: Sell, build and deliver real-time 3D with Corrente Stream, with written rules and an answer to every deal registration in two business days.

      The product
      Corrente Stream renders 3D scenes on cloud GPUs and streams the pixels to any browser. Viewers need a link, not a workstation.

      The company
      Corrente Tecnologia Ltda., https://corrente.example
      "
    `)
  })
})

describe('the sheet', () => {
  test.each(['en', 'pt-BR', 'ar'])('is one tagged page in %s that says what the kit says', async (tag) => {
    const bytes = files[`brand-sheet/brand-sheet-${tag}.pdf`] ?? new Uint8Array()
    const pages = await pageTexts(bytes)
    expect(pages).toHaveLength(1)
    expect(await aboutPdf(bytes)).toMatchObject({ tagged: true })
    const said = pages.join('\n')
    expect(['#0F766E', '#F59E0B', 'Figtree', 'Tajawal', 'brand@corrente.example'].filter((each) => !bare(said).includes(each))).toEqual([])
    const product = text(`texts/${tag}.txt`).split('\n')[4] ?? ''
    expect(product.length).toBeGreaterThan(80)
    if (tag !== 'ar') expect(lost(product, said.replaceAll(/\p{Script=Arabic}/gu, ' '))).toEqual([])
  })

  test('shows hostile values as they are', async () => {
    const hostile = `"'&# $x$ #{1+1} \\ <b> =1+1`
    const guidelines = { ...entry('legal_document', 'brand', { kind: 'brand_guidelines' }) }
    const guide = entry('guide_page', 'brand-use', {}, { body: '## Name\n\n- `"\'&# $x$ #{1+1} \\ <b> =1+1`' })
    const site = siteWith([guidelines, guide])
    const sheet = brandPlan({ site, read: () => new Uint8Array() }).artifacts.find(({ locale }) => locale === 'en')
    if (sheet === undefined) throw new Error('there is a sheet')
    expect(bare((await pageTexts(await made(sheet.job))).join(''))).toContain(bare(hostile))
  })
})
