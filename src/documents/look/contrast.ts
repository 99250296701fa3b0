// Contrast of two colours by WCAG 2.2, from 1 to 21.

/** The ratio, cut after the first digit: a colour is never said to have more than it has. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return Math.floor(((high + 0.05) / (low + 0.05)) * 10) / 10
}

/** Red, green and blue of `#rrggbb`, each from 0 to 255. */
export const rgbOf = (hex: string): [number, number, number] => [byte(hex, 1), byte(hex, 3), byte(hex, 5)]

const byte = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)

function luminance(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
