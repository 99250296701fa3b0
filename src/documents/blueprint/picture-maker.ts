// The picture of an architecture as PNG, its words in the fonts of the program on every machine.
import type { Maker } from '../job.ts'
import { box, image, picture, words } from '../picture.ts'
import { type Diagram, type DiagramText, diagramParts, shapesSvg } from './diagram.ts'

/** Dots for each unit of the drawing: sharp on a slide and on paper. */
const scale = 2
/** Room for a line of words around its middle; no label is wider. */
const room = 400

export const make: Maker<Diagram> = ({ architecture }, tools) => {
  const parts = diagramParts(architecture)
  const size = { width: Math.ceil(parts.width) * scale, height: Math.ceil(parts.height) * scale }
  const shapes = image(Buffer.from(shapesSvg(parts)), 'image/svg+xml', size)
  return picture(
    box({ position: 'relative', ...size }, box({ position: 'absolute', top: 0, left: 0 }, shapes), ...parts.texts.map(textBox)),
    size,
    tools,
  )
}

const textBox = ({ text, x, y, size, weight, fill, middle }: DiagramText) =>
  box(
    {
      position: 'absolute',
      top: (y - size) * scale,
      left: (middle ? x - room / 2 : x) * scale,
      width: room * scale,
      height: size * 2 * scale,
      alignItems: 'center',
      justifyContent: middle ? 'center' : 'flex-start',
    },
    words(
      {
        fontSize: size * scale,
        fontWeight: weight,
        color: fill,
        lineHeight: 1,
        direction: /\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr',
      },
      text,
    ),
  )
