// The field of pixels in a picture: in the upper corner at the end of the line.
import { box, type Element, image } from '../picture.ts'
import { type FieldSize, fieldSide, fieldSvg } from './pixels.ts'

export function corner(size: FieldSize, dir: 'ltr' | 'rtl'): Element {
  const side = fieldSide(size)
  return box(
    { position: 'absolute', top: 0, [dir === 'rtl' ? 'left' : 'right']: 0 },
    image(Buffer.from(fieldSvg(size, dir)), 'image/svg+xml', { width: side, height: side }),
  )
}
