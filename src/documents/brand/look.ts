// What the brand of a program is made of: the mark for each ground, the colours with their names, the fonts, and how much room the mark needs.
import { colours } from '../look/colours.ts'
import type { MarkColours } from '../look/mark.ts'
import { night } from '../look/night.ts'

export const grounds = { light: '#ffffff', dark: night.ground } as const

export interface MarkVariant {
  id: 'on-light' | 'on-dark' | 'one-colour-dark' | 'one-colour-light'
  colours: MarkColours
  /** Ground that it stands on. */
  ground: keyof typeof grounds
}

const [ink, paper] = [colours['text-strong'], '#ffffff']

export const mark_variants: readonly MarkVariant[] = [
  { id: 'on-light', colours: { body: '#0f766e', dot: '#f59e0b' }, ground: 'light' },
  { id: 'on-dark', colours: { body: night.mark, dot: night.call }, ground: 'dark' },
  { id: 'one-colour-dark', colours: { body: ink, dot: ink }, ground: 'light' },
  { id: 'one-colour-light', colours: { body: paper, dot: paper }, ground: 'dark' },
]

/** Sides of the mark as PNG, in pixels. */
export const mark_sides = [64, 128, 256, 512, 1024] as const

/** The symbol in its field of 32 by 32, where it stands. */
export const symbol = { left: 6, top: 4, width: 21, height: 24 } as const
/** Free space on all sides, in parts of the height of the symbol. */
export const clear_space = 0.5
/** Least height of the symbol. */
export const least = { pixels: 24, millimetres: 8 } as const

export const brand_colours = [
  { id: 'teal', hex: '#0f766e' },
  { id: 'amber', hex: '#f59e0b' },
  { id: 'mint', hex: night.mark },
  { id: 'sun', hex: night.call },
  { id: 'night', hex: night.ground },
  { id: 'ink', hex: ink },
  { id: 'accent', hex: colours['accent-text'] },
  { id: 'paper', hex: colours.bg },
] as const
export type BrandColour = (typeof brand_colours)[number]['id']

export const brand_fonts = [
  { name: 'Figtree', script: 'Latn', licence: 'SIL Open Font License 1.1', source: 'https://fonts.google.com/specimen/Figtree' },
  { name: 'Tajawal', script: 'Arab', licence: 'SIL Open Font License 1.1', source: 'https://fonts.google.com/specimen/Tajawal' },
] as const
