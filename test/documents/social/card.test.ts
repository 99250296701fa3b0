// Pictures that networks show of pages: their size, the same bytes in every run, and texts of every kind.
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { font } from '../../../src/build/fonts.ts'
import { CannotMake } from '../../../src/documents/job.ts'
import { type Card, drawn, make } from '../../../src/documents/social/card.ts'
import { shortened } from '../../../src/documents/social/shortened.ts'

const card: Card = {
  kind: 'Partner',
  title: 'Andes Render SpA',
  description: 'Renders housing projects for architects in Chile.',
  program: 'Corrente Partner Program',
  host: 'partners.corrente.example',
  dir: 'ltr',
}
const tools = { font, make: () => Promise.reject(new Error('a picture has no parts')) }
const made = (over: Partial<Card> = {}): Promise<Uint8Array> => make({ ...card, ...over }, tools, undefined)

/** Share of pixels of the picture's left and right half that are as bright as its words. */
async function brightness(bytes: Uint8Array): Promise<{ left: number; right: number }> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  const count = { left: 0, right: 0 }
  data.forEach((value, at) => {
    if (value > 180) count[at % info.width < info.width / 2 ? 'left' : 'right'] += 1
  })
  return count
}

describe('the picture of a page', () => {
  test('is a PNG of the size that networks ask for, the same in every run', async () => {
    const [one, two] = [await made(), await made()]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
    const { format, width, height } = await sharp(one).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 })
  })

  test('changes with each of its texts', async () => {
    const all = [
      {},
      { title: 'Andes Render' },
      { kind: 'Tier' },
      { description: 'Other.' },
      { program: 'Other' },
      { host: 'other.example' },
    ]
    const pictures = await Promise.all(all.map((over) => made(over)))
    expect(new Set(pictures.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(all.length)
  })

  test('begins at the left in English and at the right in Arabic', async () => {
    const english = await brightness(await made())
    const arabic = await brightness(
      await made({ dir: 'rtl', kind: 'شريك', title: 'دليل البرنامج', description: 'قواعد البرنامج', program: 'برنامج الشركاء' }),
    )
    expect(english.left).toBeGreaterThan(english.right * 2)
    expect(arabic.right).toBeGreaterThan(arabic.left * 2)
  })

  test.each([
    ['quotes and marks', `"'#$\\<b>&amp;{{x}}=1+1`],
    ['marks of direction', 'a\u200fb\u202e c'],
    ['10,000 characters', 'stream '.repeat(1429)],
  ])('stands %s', async (_, text) => {
    const { width, height } = await sharp(await made({ title: text, description: text })).metadata()
    expect({ width, height }).toEqual({ width: 1200, height: 630 })
  })

  test('keeps a long text inside: the edge stays of the ground', async () => {
    const { data, info } = await sharp(await made({ title: 'W'.repeat(3000), description: 'stream '.repeat(900) }))
      .extract({ left: 0, top: 200, width: 60, height: 300 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(info.width * info.height).toBe(data.length)
    expect(Math.max(...data)).toBeLessThan(60)
  })

  test('ends a long text after a whole word, in its own direction', () => {
    const room = { lines: 2, width: 760, size: 28 }
    const text =
      'Renders housing projects for architects in Chile. It is adding Corrente Stream so that clients walk through a project while it is drawn.'
    const said = shortened(text, room)
    expect(said).toMatch(/^Renders .*[a-z]…$/)
    expect(text.split(' ')).toEqual(expect.arrayContaining(said.slice(0, -1).split(' ')))
    expect(shortened('Short.', room)).toBe('Short.')
    expect(shortened('stream'.repeat(100), room)).toBe('stream'.repeat(100))
    const english = JSON.stringify(drawn({ ...card, dir: 'rtl', description: text }))
    expect(/"direction":"(\w+)"[^}]*\},"children":\[?"Renders/.exec(english)?.[1]).toBe('ltr')
  })

  test('is refused for a character that no font has', async () => {
    await expect(made({ title: '漢' })).rejects.toThrow(CannotMake)
    await expect(made({ title: '漢' })).rejects.toThrow('no font of pictures has "漢" (U+6F22)')
  })
})
