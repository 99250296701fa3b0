// The mark with the name of the program beside it, as PNG or as SVG whose letters are outlines, with nothing around it.
import sharp from 'sharp'
import type { Maker } from '../job.ts'
import { type MarkColours, markSvg } from '../look/mark.ts'
import { box, drawing, image, words } from '../picture.ts'

export interface Logo {
  name: string
  dir: 'ltr' | 'rtl'
  mark: MarkColours
  ink: string
  format: 'png' | 'svg'
}

/** The mark is drawn with this side; its symbol is three quarters of it high. */
const side = 256
const size = { width: 4096, height: 2 * side }

export const make: Maker<Logo> = async ({ name, dir, mark, ink, format }, tools) => {
  const after = Math.round(side / 12)
  const svg = await drawing(
    box(
      { width: size.width, height: size.height, alignItems: 'center', direction: dir, padding: side / 4 },
      image(Buffer.from(markSvg(mark, side)), 'image/svg+xml', { width: side, height: side }),
      words(
        {
          direction: dir,
          color: ink,
          fontSize: 112,
          fontWeight: 700,
          lineHeight: 1.3,
          margin: dir === 'rtl' ? `0 ${after}px 0 0` : `0 0 0 ${after}px`,
          display: 'block',
          lineClamp: 1,
          maxWidth: size.width - 2 * side,
        },
        name,
      ),
    ),
    size,
    tools,
  )
  const { info } = await sharp(Buffer.from(svg), { density: 72 })
    .trim({ background: '#00000000', threshold: 1 })
    .png()
    .toBuffer({ resolveWithObject: true })
  const seen = { left: -(info.trimOffsetLeft ?? 0), top: -(info.trimOffsetTop ?? 0), width: info.width, height: info.height }
  if (format === 'png') return sharp(Buffer.from(svg), { density: 72 }).extract(seen).png({ compressionLevel: 9 }).toBuffer()
  const head = `<svg width="${seen.width}" height="${seen.height}" viewBox="${seen.left} ${seen.top} ${seen.width} ${seen.height}"`
  return Buffer.from(svg.replace(/^<svg width="\d+" height="\d+" viewBox="[^"]*"/, head))
}
