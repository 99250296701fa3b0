// Sizes that headers of pictures tell, against what a decoder says.
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { imageSize } from '../../src/documents/image-size.ts'

const made = (channels: 3 | 4) => sharp({ create: { width: 31, height: 17, channels, background: { r: 9, g: 9, b: 9, alpha: 0.2 } } })

test.each([
  ['PNG', made(3).png(), { type: 'png', alpha: false }],
  ['PNG with transparency', made(4).png(), { type: 'png', alpha: true }],
  ['PNG of few colours with transparency', made(4).png({ palette: true }), { type: 'png', alpha: true }],
  ['JPEG', made(3).jpeg(), { type: 'jpg', alpha: false }],
  [
    'progressive JPEG',
    made(3)
      .jpeg({ progressive: true })
      .withExif({ IFD0: { Copyright: 'x'.repeat(2000) } }),
    { type: 'jpg', alpha: false },
  ],
] as const)('%s', async (_, picture, wanted) => {
  expect(imageSize(await picture.toBuffer())).toEqual({ ...wanted, width: 31, height: 17 })
})

test.each([
  ['<svg viewBox="0 0 240 120"/>', { width: 240, height: 120 }],
  ['<?xml version="1.0"?>\n<svg\n width="50px" height=\'25\' viewBox="-5,-5 10 10">', { width: 50, height: 25 }],
  ['<svg stroke-width="9" viewBox="0 0 4 2">', { width: 4, height: 2 }],
])('drawing %s', (svg, size) => {
  expect(imageSize(Buffer.from(svg))).toEqual({ type: 'svg', alpha: true, ...size })
})

test.each(['', 'GIF89a', '<svg width="10"/>', '\u00ff\u00d8\u00ff'])('no picture: %j', (text) => {
  expect(imageSize(Buffer.from(text, 'latin1'))).toBeUndefined()
})

test.each(['png', 'jpeg'] as const)('a %s that breaks off is none', async (format) => {
  const whole = await made(3)[format]().toBuffer()
  expect(imageSize(whole.subarray(0, whole.length - 8))).toBeUndefined()
})
