// The picture that networks show of a page: what kind of page it is, its title and its description, on the colours of the program.

import { picture_size } from '../../site/downloads.ts'
import type { Maker } from '../job.ts'
import { box, type Element, image, picture, type Style, stack, words } from '../picture.ts'

export interface Card {
  /** What the page is, such as "Partner"; absent where it would repeat the title. */
  kind?: string
  title: string
  description: string
  /** Name of the program. */
  program: string
  /** Host of the site. */
  host: string
  dir: 'ltr' | 'rtl'
  /** Logo of the partner that the page is about. */
  logo?: { bytes: Uint8Array; type: 'image/png' | 'image/svg+xml' | 'image/jpeg' }
}

/** The dark theme of the sites. */
const look = {
  ground: '#0d2229',
  raised: '#16333c',
  line: '#23474f',
  text: '#f7f4ee',
  quiet: '#bcd0d4',
  accent: '#6cc6d6',
  mark: '#3fb5a5',
  call: '#f5b63d',
} as const

const margin = 72
/** Width that words may take: beside a logo, or beside the field of pixels alone. */
const measure = { plain: 900, logo: 760 } as const

/** Draws the picture as PNG. */
export const make: Maker<Card> = (card, tools) => picture(drawn(card), picture_size, tools)

/** What the picture shows, as elements. */
export function drawn(card: Card): Element {
  const { dir, logo } = card
  const rtl = dir === 'rtl'
  // Satori turns rows and the start of columns by `direction`, but not margins.
  const row: Style = { direction: dir, alignItems: 'center' }
  const column: Style = { direction: dir, alignItems: 'flex-start' }
  const width = logo === undefined ? measure.plain : measure.logo
  const text = (style: Style): Style => ({ direction: dir, textAlign: rtl ? 'right' : 'left', maxWidth: width, ...style })
  return box(
    { width: picture_size.width, height: picture_size.height, background: look.ground, position: 'relative' },
    pixels(rtl),
    stack(
      {
        position: 'absolute',
        top: 0,
        left: 0,
        width: picture_size.width,
        height: picture_size.height,
        padding: margin,
        justifyContent: 'space-between',
        ...column,
      },
      box(
        { ...row },
        mark(),
        words({ ...text({}), color: look.quiet, fontSize: 30, fontWeight: 600, margin: rtl ? '0 20px 0 0' : '0 0 0 20px' }, card.program),
      ),
      box(
        { ...row, justifyContent: 'space-between', width: picture_size.width - 2 * margin },
        stack(
          { ...column },
          ...(card.kind === undefined
            ? []
            : [words(text({ color: look.accent, fontSize: 28, fontWeight: 700, marginBottom: 14 }), card.kind)]),
          words(
            text({
              color: look.text,
              fontSize: titleSize(card.title),
              fontWeight: 700,
              lineHeight: rtl ? 1.3 : 1.12,
              display: 'block',
              lineClamp: 3,
            }),
            card.title,
          ),
          words(
            text({ color: look.quiet, fontSize: 28, lineHeight: 1.4, marginTop: 22, display: 'block', lineClamp: 2 }),
            card.description,
          ),
        ),
        ...(logo === undefined ? [] : [tile(logo)]),
      ),
      box(
        { ...row },
        box({ width: 56, height: 6, background: look.call, borderRadius: 3 }),
        words({ color: look.quiet, fontSize: 26, margin: rtl ? '0 18px 0 0' : '0 0 0 18px' }, card.host),
      ),
    ),
  )
}

/** Longer titles are set smaller; what does not fit on three lines ends with an ellipsis. */
const titleSize = (title: string): number => (title.length <= 24 ? 84 : title.length <= 46 ? 68 : title.length <= 80 ? 56 : 46)

const tile = ({ bytes, type }: NonNullable<Card['logo']>): Element =>
  box(
    { width: 220, height: 220, background: '#ffffff', borderRadius: 28, alignItems: 'center', justifyContent: 'center', flexShrink: 0 },
    image(bytes, type, { width: 168, height: 168 }),
  )

const mark = (): Element =>
  image(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="52" height="52"><path d="M6 4h14a6 6 0 0 1 0 12h-8v12H6z" fill="${look.mark}"/><circle cx="23" cy="24" r="4" fill="${look.call}"/></svg>`,
    ),
    'image/svg+xml',
    { width: 52, height: 52 },
  )

const cell = 42
const gap = 6
/** How strong the pixels of the field are, from the edge inwards: a scene that arrives as pixels. */
const strengths = [
  [3, 2, 0, 1, 0, 0],
  [2, 3, 1, 0, 0, 0],
  [3, 1, 2, 0, 1, 0],
  [1, 2, 0, 0, 0, 0],
  [2, 0, 1, 0, 0, 0],
  [0, 1, 0, 0, 0, 0],
] as const
const shades = ['', look.raised, look.line, '#2c6570'] as const

/** A field of pixels in the upper corner at the end of the line. */
function pixels(rtl: boolean): Element {
  const cells = strengths.flatMap((line, down) =>
    line.flatMap((strength, across) =>
      strength === 0
        ? []
        : [
            box({
              position: 'absolute',
              top: down * (cell + gap),
              [rtl ? 'left' : 'right']: across * (cell + gap),
              width: cell,
              height: cell,
              borderRadius: 8,
              background: shades[strength],
            }),
          ],
    ),
  )
  return box({ position: 'absolute', top: 0, [rtl ? 'left' : 'right']: 0, width: 6 * (cell + gap), height: 6 * (cell + gap) }, ...cells)
}
