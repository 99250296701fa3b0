// Pictures as they come out: where the ink of a text is, in both directions, and what cannot be drawn.
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { font } from '../../src/build/fonts.ts'
import { CannotMake } from '../../src/documents/job.ts'
import { picture, type Style, stack, words } from '../../src/documents/picture.ts'

const size = { width: 600, height: 160 }
const drawn = (text: string, style: Style = {}): Promise<Uint8Array> =>
  picture(stack({ width: '100%', padding: 40, fontSize: 40, background: 'white', ...style }, words({}, text)), size, { font })

/** The rectangle that holds all ink. */
async function inkOf(bytes: Uint8Array): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const { info } = await sharp(bytes).trim({ background: 'white', threshold: 40 }).raw().toBuffer({ resolveWithObject: true })
  const left = -(info.trimOffsetLeft ?? 0)
  const top = -(info.trimOffsetTop ?? 0)
  return { left, right: left + info.width, top, bottom: top + info.height }
}

const pixels = (bytes: Uint8Array, left: number, width: number): Promise<Buffer> =>
  sharp(bytes).extract({ left, top: 0, width, height: size.height }).greyscale().threshold(128).raw().toBuffer()

describe('a picture', () => {
  test('has its size, and the same bytes each time', async () => {
    const bytes = await drawn('Real-time 3D')
    const { format, width, height } = await sharp(bytes).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', ...size })
    expect(await drawn('Real-time 3D')).toEqual(bytes)
  })

  test('shows marks of other formats as they are', async () => {
    const [plain, marked] = await Promise.all([drawn('b'), drawn('<b>')])
    const [narrow, wide] = [await inkOf(plain), await inkOf(marked)]
    expect(wide.right - wide.left).toBeGreaterThan(2 * (narrow.right - narrow.left))
  })

  test.each(['漢', '😀', '\u0001'])('of %j is not drawn', async (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    await expect(drawn(`x ${character}`)).rejects.toThrow(
      new CannotMake(`no font of pictures has "${character}" (U+${code})`, 'Write it with other characters.'),
    )
  })

  test('has nothing to say about characters without a shape', async () => {
    const [marked, plain] = await Promise.all([drawn('a\u200Fb'), drawn('ab')])
    expect(await inkOf(marked)).toEqual(await inkOf(plain))
  })
})

describe('Arabic', () => {
  const rtl = { direction: 'rtl' }

  test('begins at the right, inside the padding, on every line', async () => {
    const { left, right } = await inkOf(await drawn('مشاهد ثلاثية الأبعاد في المتصفح لأكثر من 200 ساعة', { ...rtl, fontSize: 32 }))
    expect(left).toBeGreaterThanOrEqual(40)
    expect(right).toBeGreaterThan(545)
    expect(right).toBeLessThanOrEqual(560)
  })

  test('has its marks above and below the letters', async () => {
    const [plain, above, below] = await Promise.all(['بث', 'بثّ', 'بثِ'].map(async (text) => inkOf(await drawn(text, rtl))))
    expect(above?.top).toBeLessThan((plain?.top ?? 0) - 5)
    expect(above?.bottom).toBe(plain?.bottom)
    expect(below?.bottom).toBeGreaterThan(plain?.bottom ?? 0)
    expect(below?.top).toBe(plain?.top)
  })

  test('keeps a Latin name and its brackets together', async () => {
    const alone = await inkOf(await drawn('Stream (AWS)'))
    const [latin, mixed] = await Promise.all([drawn('Stream (AWS)'), drawn('Stream (AWS) نعم', rtl)])
    const width = alone.right - alone.left
    const { right } = await inkOf(mixed)
    const [shown, wanted] = await Promise.all([pixels(mixed, right - width, width), pixels(latin, alone.left, width)])
    // Letters may begin at another fraction of a pixel.
    expect(shown.filter((value, index) => value !== wanted[index]).length / shown.length).toBeLessThan(0.02)
  })
})
