// The colours of decks, PDFs and pictures: the light theme of the sites, as formats that know no CSS write them.

/** By the names of src/styles/tokens.css, without their prefix. */
export const colours = {
  sunken: '#f2f0ea',
  bg: '#fbfaf6',
  surface: '#ffffff',
  line: '#e0ded7',
  'line-strong': '#77868c',
  inverse: '#08232b',
  text: '#2a383f',
  'text-strong': '#081b23',
  'text-quiet': '#505d64',
  'on-inverse': '#f6f5f1',
  'on-inverse-quiet': '#bbcbce',
  accent: '#00696f',
  'accent-text': '#006166',
  'accent-soft': '#dbf2f3',
  'on-accent': '#f8fdfd',
  cta: '#f8ac3d',
  'on-cta': '#301904',
  good: '#12623e',
  'good-soft': '#dcf6e6',
  warn: '#7b4c07',
  'warn-soft': '#ffeecb',
  bad: '#a51f1e',
  'bad-soft': '#ffe9e7',
  info: '#1f5596',
  'info-soft': '#e7f1ff',
  'series-1': '#0072b2',
  'series-2': '#c77f00',
  'series-3': '#008a65',
  'series-4': '#b0578a',
  'series-5': '#3a8fc4',
  'series-6': '#c24e00',
  'tier-1': '#668f91',
  'tier-2': '#2a797d',
  'tier-3': '#006065',
  'tier-4': '#00494e',
  'tier-5': '#003134',
} as const satisfies Record<string, `#${string}`>

export type ColourName = keyof typeof colours

const named: ReadonlyMap<string, string> = new Map(Object.entries(colours))

/** A picture that was drawn for a page, with its colours written out. */
export const withColours = (svg: string): string =>
  svg.replace(/var\(--pb-([a-z0-9-]+)\)/g, (place, name: string) => named.get(name) ?? place)
