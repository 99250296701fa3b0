// A field of pixels in the upper corner at the end of the line: a scene that arrives as pixels.
import { night } from './night.ts'

/** How strong the pixels are, from the edge inwards. */
const strengths = [
  [3, 2, 0, 1, 0, 0],
  [2, 3, 1, 0, 0, 0],
  [3, 1, 2, 0, 1, 0],
  [1, 2, 0, 0, 0, 0],
  [2, 0, 1, 0, 0, 0],
  [0, 1, 0, 0, 0, 0],
] as const
const shades = ['', night.raised, night.line, night.pixel] as const

interface Pixel {
  /** Places from the edge. */
  across: number
  down: number
  shade: string
}

const pixels: readonly Pixel[] = strengths.flatMap((line, down) =>
  line.flatMap((strength, across) => (strength === 0 ? [] : [{ across, down, shade: shades[strength] }])),
)

/** Pixels on a side of the field. */
const pixels_wide = 6

/** Squares of a side, their distance from one to the next, and how round their corners are. */
export interface FieldSize {
  cell: number
  step: number
  round: number
}

/** Side of the whole field. */
export const fieldSide = ({ step }: FieldSize): number => pixels_wide * step

/** The field as one drawing: dozens of boxes cost a layout more than all of its words. */
export function fieldSvg(size: FieldSize, dir: 'ltr' | 'rtl'): string {
  const { cell, step, round } = size
  const side = fieldSide(size)
  const squares = pixels.map(({ across, down, shade }) => {
    const x = dir === 'rtl' ? across * step : side - across * step - cell
    return `<rect x="${x}" y="${down * step}" width="${cell}" height="${cell}" rx="${round}" fill="${shade}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">${squares.join('')}</svg>`
}
