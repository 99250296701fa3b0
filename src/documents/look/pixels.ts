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

export interface Pixel {
  /** Places from the edge. */
  across: number
  down: number
  shade: string
}

export const pixels: readonly Pixel[] = strengths.flatMap((line, down) =>
  line.flatMap((strength, across) => (strength === 0 ? [] : [{ across, down, shade: shades[strength] }])),
)
/** Pixels on a side of the field. */
export const pixels_wide = 6
