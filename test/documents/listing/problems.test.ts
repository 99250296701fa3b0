// What keeps a kit from being made, with its place and how grave it is.

import { describe, expect, test } from 'vitest'
import { CannotMake } from '../../../src/documents/job.ts'
import { drawing, fields, make, marketplace, pixels, planOf, told } from './lantern.ts'

const file = 'listings/shop/shot.png'
const logo = (name: string) => ({ ...fields.assets, logo: name })

describe('a picture', () => {
  test('that is too small fills no size', async () => {
    const plan = await planOf({ files: { [file]: await pixels(319, 180) } })
    expect(told(plan)).toEqual([
      '8:13 error listing-image-small: shot.png has 319 by 180 pixels, too few for shot of 320 by 180 pixels for aws',
    ])
    expect(plan.artifacts).toEqual([])
  })

  test('of just the size is taken', async () => {
    const plan = await planOf({ files: { [file]: await pixels(320, 180) } })
    expect([told(plan), plan.artifacts.length]).toEqual([[], 1])
  })

  test('of another shape is not cut', async () => {
    expect(told(await planOf({ files: { [file]: await pixels(640, 400) } }))).toEqual([
      '8:13 error listing-image-shape: shot.png is 640 by 400, which is another shape than shot of 320 by 180 pixels for aws',
    ])
  })

  test('that is none is said', async () => {
    expect(told(await planOf({ files: { [file]: 'GIF89a' } }))).toEqual([
      '8:13 error listing-image-shape: shot.png is no PNG, JPEG or SVG that can be read',
    ])
  })

  test('with words is no logo where the marketplace takes none', async () => {
    const files = { 'listings/shop/logo.svg': drawing.replace('</svg>', '<text y="9">Lantern</text></svg>') }
    expect(told(await planOf({ files }))).toEqual(['6:9 error listing-image-words: logo.svg holds text, and aws takes no text in logo'])
  })

  test('without transparency is no logo where it is asked for', async () => {
    const files = { 'listings/shop/logo.png': await pixels(200, 200), 'listings/shop/logo.jpg': await pixels(200, 200, 3, 'jpeg') }
    const reason = (name: string) => `6:9 error listing-image-shape: ${name} has no transparent background, and aws wants one for logo`
    expect(told(await planOf({ files, fields: { assets: logo('logo.png') } }))).toEqual([reason('logo.png')])
    expect(told(await planOf({ files, fields: { assets: logo('logo.jpg') } }))).toEqual([reason('logo.jpg')])
  })

  test('with transparency is', async () => {
    const files = { 'listings/shop/logo.png': await pixels(100, 90, 4) }
    expect(told(await planOf({ files, fields: { assets: logo('logo.png') } }))).toEqual([])
  })

  test('is measured inside the padding', async () => {
    const files = { 'listings/shop/logo.png': await pixels(99, 99, 4) }
    expect(told(await planOf({ files, fields: { assets: logo('logo.png') } }))).toEqual([
      '6:9 error listing-image-small: logo.png has 99 by 99 pixels, too few for logo of 110 by 110 pixels for aws',
    ])
  })
})

describe('a field', () => {
  test('that is too long stands at its language', async () => {
    const copy = { ...fields.copy, title: { en: 'L'.repeat(21), 'pt-BR': 'L'.repeat(20) } }
    expect(told(await planOf({ fields: { copy } }))).toEqual([
      '3:9 error listing-over: "copy.title.en" has 21 characters, and aws accepts 20',
    ])
  })

  test('that the form asks for is missed', async () => {
    const form = [
      ...marketplace.form,
      { field: 'fulfillment_url' as const, required: true, severity: 'error' as const, source: 'Guide', verified_on: '2026-01-02' },
    ]
    expect(told(await planOf({ marketplace: { form } }))).toEqual([
      '1:1 error listing-field-missing: the form of aws asks for fulfillment_url',
    ])
  })

  test('that a marketplace only advises is a warning, and there is a kit', async () => {
    const [limit] = marketplace.limits
    const limits = limit === undefined ? [] : [{ ...limit, value: 3, severity: 'warning' as const }]
    const plan = await planOf({ marketplace: { limits } })
    expect([told(plan).length, told(plan)[0], plan.artifacts.length]).toEqual([3, expect.stringContaining('warning listing-advice: '), 1])
  })
})

describe('a drawn picture', () => {
  test('with a character that no font has is told at its text', async () => {
    const copy = { ...fields.copy, short_description: 'Light 🏮' }
    const [kit] = (await planOf({ fields: { copy } })).artifacts
    expect(kit?.source).toEqual({ file: 'listings/shop/listing.yaml', place: { line: 4, column: 22 } })
    await expect(kit && make(kit.job)).rejects.toThrow(
      new CannotMake('no font of pictures has "🏮" (U+1F3EE)', 'Write it with other characters.'),
    )
  })
})

test('a picture that breaks off stands at its file', async () => {
  const whole = Buffer.from(await pixels(640, 360))
  expect(told(await planOf({ files: { [file]: whole.subarray(0, whole.length - 40) } }))).toEqual([
    '8:13 error listing-image-shape: shot.png is no PNG, JPEG or SVG that can be read',
  ])
})

test('a picture whose inside is damaged is named by what cannot decode it', async () => {
  const damaged = Buffer.from(await pixels(640, 360))
  damaged.fill(0, 60, damaged.length - 40)
  const [kit] = (await planOf({ files: { [file]: damaged } })).artifacts
  await expect(kit && make(kit.job)).rejects.toThrow(/^shot\.png cannot be read as a picture: [^\n]+$/)
})

describe('a listing', () => {
  test('that is a draft has warnings and a kit, without the pictures that cannot be made', async () => {
    const plan = await planOf({ fields: { status: 'draft' }, files: { [file]: await pixels(100, 100) } })
    expect(told(plan)).toEqual([
      '8:13 warning listing-unfinished: shot.png has 100 by 100 pixels, too few for shot of 320 by 180 pixels for aws',
    ])
    expect(plan.artifacts.length).toBe(1)
  })

  test('that is retired has no kit', async () => {
    expect(await planOf({ fields: { status: 'retired' } })).toEqual({ artifacts: [], problems: [] })
  })

  test('of a marketplace that nothing is known of has none', async () => {
    const plan = await planOf({ fields: { marketplace: 'zendesk' } })
    expect([told(plan), plan.artifacts]).toEqual([
      ['1:1 warning listing-unguided: no kit is made, because nothing says what zendesk asks for'],
      [],
    ])
  })
})
