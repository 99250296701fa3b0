// The colours of documents are those of the sites.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { colours, withColours } from '../../../src/documents/look/colours.ts'

const css = readFileSync('src/styles/tokens.css', 'utf8')

/** The colour of a token in the light theme, as `#rrggbb`. */
function lightOf(name: string): string {
  const value = new RegExp(`--pb-${name}: (?:light-dark\\()?(oklch\\((?:[^()]|\\([^()]*\\))*\\)|#[0-9a-f]{6})`).exec(css)?.[1] ?? ''
  return value.startsWith('#') ? value : hexOf(value.replace('var(--pb-hue)', '200'))
}

/** OKLCH as sRGB, by the matrices of its definition (https://bottosson.github.io/posts/oklab/). */
function hexOf(oklch: string): string {
  const [light = 0, chroma = 0, hue = 0] = /oklch\((.*)\)/.exec(oklch)?.[1]?.split(' ').map(Number) ?? []
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${linear.map((value) => byteOf(Math.min(1, Math.max(0, value)))).join('')}`
}

const byteOf = (linear: number): string =>
  Math.round(255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055))
    .toString(16)
    .padStart(2, '0')

describe('the colours of documents', () => {
  test('are those of the light theme', () => {
    expect(colours).toEqual(Object.fromEntries(Object.keys(colours).map((name) => [name, lightOf(name)])))
  })

  test('stand in place of variables that only a browser knows', () => {
    expect(withColours('<path stroke="var(--pb-series-2)" fill="var(--pb-none)"/>')).toBe('<path stroke="#c77f00" fill="var(--pb-none)"/>')
  })
})
