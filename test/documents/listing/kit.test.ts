// The archive of a listing: which files, what is in them, and the same bytes each time.
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { jobDigest } from '../../../src/documents/digest.ts'
import { fields, type Given, make, planOf } from './lantern.ts'

async function kit(given: Given = {}): Promise<Record<string, Uint8Array>> {
  const { artifacts } = await planOf(given)
  const [artifact] = artifacts
  if (artifact === undefined) throw new Error('there is no kit')
  return unzipSync(await make(artifact.job))
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

describe('a kit', () => {
  test('is for the team alone, and named by the listing and the day', async () => {
    const { artifacts, problems } = await planOf()
    expect(problems).toEqual([])
    expect(artifacts.map(({ job: _, ...rest }) => rest)).toMatchInlineSnapshot(`
      [
        {
          "audience": "internal",
          "entry": {
            "id": "shop",
            "kind": "listing",
          },
          "inputs": [
            "program.yaml",
            "listings/shop/listing.yaml",
            "marketplace/aws.yaml",
            "listings/shop/logo.svg",
            "listings/shop/shot.png",
          ],
          "kind": "listing",
          "path": "listings/partner_listing-kit_shop_20260313_v1.0.zip",
          "source": {
            "file": "listings/shop/listing.yaml",
            "place": {
              "column": 22,
              "line": 4,
            },
          },
          "title": {
            "ar": "حزمة العرض: Lantern (AWS Marketplace)",
            "en": "Listing kit: Lantern (AWS Marketplace)",
            "pt-BR": "Kit da oferta: Lantern (AWS Marketplace)",
          },
          "version": "1.0",
        },
      ]
    `)
  })

  test('holds copy, pictures, tables, the sheet and the preview', async () => {
    expect(Object.keys(await kit())).toMatchInlineSnapshot(`
      [
        "checklist.csv",
        "copy/all-languages/keywords.txt",
        "copy/ar/highlight-1.txt",
        "copy/ar/screenshot-caption-1.txt",
        "copy/ar/title.txt",
        "copy/en/dimension-description-1.txt",
        "copy/en/dimension-description-2.txt",
        "copy/en/highlight-1.txt",
        "copy/en/long-description.txt",
        "copy/en/refund-policy.txt",
        "copy/en/screenshot-caption-1.txt",
        "copy/en/short-description.txt",
        "copy/en/support-description.txt",
        "copy/en/title.txt",
        "copy/pt-BR/highlight-1.txt",
        "copy/pt-BR/screenshot-caption-1.txt",
        "copy/pt-BR/short-description.txt",
        "copy/pt-BR/title.txt",
        "images/icon-48x48.png",
        "images/logo-110x110.png",
        "images/shot-1-320x180.png",
        "images/still-640x360.png",
        "listing.html",
        "payload/README.txt",
        "preview.html",
        "prices.csv",
        "skus.csv",
      ]
    `)
  })

  test('is the same bytes in two runs, and another job when the listing says something else', async () => {
    const [first, again, other] = await Promise.all([planOf(), planOf(), planOf({ fields: { owner: 'Ana' } })])
    const [one, same, another] = [first, again, other].map(({ artifacts }) => artifacts[0]?.job)
    if (one === undefined || same === undefined || another === undefined) throw new Error('there is no kit')
    expect(await make(same)).toEqual(await make(one))
    expect(jobDigest(same, '')).toBe(jobDigest(one, ''))
    expect(jobDigest(another, '')).not.toBe(jobDigest(one, ''))
  })

  test('has texts as they are to be pasted', async () => {
    const files = await kit()
    expect(text(files['copy/ar/title.txt'])).toBe('لانترن: الإضاءة')
    expect(text(files['copy/en/long-description.txt'])).toBe('It plans.\n\n- light')
    expect(text(files['copy/all-languages/keywords.txt'])).toBe('light,plan')
  })

  test('has prices and SKUs as tables, in which nothing is a formula', async () => {
    const [base, hour] = fields.pricing.dimensions
    if (base === undefined || hour === undefined) throw new Error('there are two dimensions')
    const pricing = {
      ...fields.pricing,
      dimensions: [
        { ...base, name: '=HYPERLINK("https://evil.example","Base")' },
        { ...hour, unit: '@SUM(1)' },
      ],
      sku_map: [
        { sku: '+1', dimension: 'base' },
        { sku: '-cmd', dimension: 'base' },
      ],
    }
    const files = await kit({ fields: { pricing } })
    expect(text(files['prices.csv'])).toMatchInlineSnapshot(`
      "﻿dimension,name,type,unit,term_months,currency,price,model
      base,"'=HYPERLINK(""https://evil.example"",""Base"")",entitled,Units,1,USD,12.50,contract_with_consumption
      base,"'=HYPERLINK(""https://evil.example"",""Base"")",entitled,Units,12,USD,120.00,contract_with_consumption
      hour,Hour,externally_metered,'@SUM(1),,USD,0.0125,contract_with_consumption
      "
    `)
    expect(text(files['skus.csv'])).toMatchInlineSnapshot(`
      "﻿sku,dimension,name
      +1,base,"'=HYPERLINK(""https://evil.example"",""Base"")"
      '-cmd,base,"'=HYPERLINK(""https://evil.example"",""Base"")"
      ,hour,Hour
      "
    `)
  })

  test('has a checklist of what the form asks for', async () => {
    expect(text((await kit())['checklist.csv'])).toMatchInlineSnapshot(`
      "﻿asked_for,hint,field,required,state,source,verified_on
      Title,,copy.title,yes,done,Seller guide,2026-01-02
      Contract,,legal.eula_url,yes,done,Seller guide,2026-01-02
      Support contact,,contacts.support,no,left_out,Seller guide,2026-01-02
      Test the purchase,,,yes,by_hand,Seller guide,2026-01-02
      "
    `)
  })
})

describe('its pictures', () => {
  test('have their sizes; transparent ones have an empty edge, the others are white', async () => {
    const files = await kit()
    const seen = await Promise.all(
      Object.entries(files)
        .filter(([path]) => path.startsWith('images/'))
        .map(async ([path, bytes]) => {
          const { format, width, height, hasAlpha } = await sharp(bytes).metadata()
          const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
          const at = (x: number, y: number): string => [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)].join(' ')
          return `${path} ${format} ${width}x${height}${hasAlpha ? ' alpha' : ''}: corner ${at(0, 0)}, middle ${at(width / 2, height / 2)}`
        }),
    )
    expect(seen).toMatchInlineSnapshot(`
      [
        "images/icon-48x48.png png 48x48: corner 255 255 255 255, middle 11 92 122 255",
        "images/logo-110x110.png png 110x110 alpha: corner 255 255 255 0, middle 11 92 122 255",
        "images/shot-1-320x180.png png 320x180: corner 20 90 120 255, middle 20 90 120 255",
        "images/still-640x360.png png 640x360 alpha: corner 8 35 43 255, middle 8 35 43 255",
      ]
    `)
  })

  test('keep the padding that is asked for and fill the rest', async () => {
    const logo = (await kit())['images/logo-110x110.png']
    // The shape in the drawing is half as wide and as high as the drawing, which is twice as wide as high.
    const { info } = await sharp(logo).trim({ threshold: 10 }).raw().toBuffer({ resolveWithObject: true })
    // Half a pixel at the upper and the lower edge.
    expect([info.width, info.height, info.trimOffsetLeft, info.trimOffsetTop]).toEqual([50, 26, -30, -42])
  })

  test('are not drawn for a video that there is not', async () => {
    const { video_url: _, ...assets } = fields.assets ?? {}
    expect(Object.keys(await kit({ fields: { assets } })).filter((path) => path.includes('still'))).toEqual([])
  })
})

describe('its pages', () => {
  const hostile = '</td><script>alert(1)</script> <img src=https://evil.example/x> "\'&# $x$ \\ \u202E'

  test.each(['listing.html', 'preview.html'])('%s loads nothing, and shows hostile values as they are', async (page) => {
    const copy = { ...fields.copy, title: { en: 'Lantern' }, long_description: hostile, highlights: [hostile] }
    const html = text((await kit({ fields: { copy, keywords: [hostile] } }))[page])
    expect(html).not.toContain('<script')
    expect(
      [...html.matchAll(/\s(?:src|href|srcset)="([^"]*)"/g)].map(([, to = '']) => to).filter((to) => !to.startsWith('data:image/')),
    ).toEqual([])
    expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;')
    expect(html).toContain("default-src 'none'")
  })

  test('the preview has a part for each language, in its direction', async () => {
    const html = text((await kit())['preview.html'])
    expect([...html.matchAll(/<section([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([
      ' lang="en" dir="ltr"',
      ' lang="pt-BR" dir="ltr"',
      ' lang="ar" dir="rtl"',
    ])
  })
})
