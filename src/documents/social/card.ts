// The picture that networks show of a page: what kind of page it is, its title and its description, on the colours of the program.

import { picture_size } from '../../site/downloads.ts'
import type { Maker } from '../job.ts'
import { corner } from '../look/corner.ts'
import { markSvg } from '../look/mark.ts'
import { night } from '../look/night.ts'
import { box, type Element, image, picture, type Style, stack, words } from '../picture.ts'
import { shortened } from './shortened.ts'

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

const margin = 72
/** Width that words may take: beside a logo, or beside the field of pixels alone. */
const measure = { plain: 900, logo: 760 } as const
const field = { cell: 42, step: 48, round: 8 } as const

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
    { width: picture_size.width, height: picture_size.height, background: night.ground, position: 'relative' },
    corner(field, dir),
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
        words({ ...text({}), color: night.quiet, fontSize: 30, fontWeight: 600, margin: rtl ? '0 20px 0 0' : '0 0 0 20px' }, card.program),
      ),
      box(
        { ...row, justifyContent: 'space-between', width: picture_size.width - 2 * margin },
        stack(
          { ...column },
          ...(card.kind === undefined
            ? []
            : [words(text({ color: night.accent, fontSize: 28, fontWeight: 700, marginBottom: 14 }), card.kind)]),
          words(
            text({
              color: night.text,
              fontSize: titleSize(card.title),
              fontWeight: 700,
              lineHeight: rtl ? 1.3 : 1.12,
              display: 'block',
              lineClamp: 3,
            }),
            shortened(card.title, { lines: 3, width, size: titleSize(card.title) }),
          ),
          words(
            {
              ...text({ color: night.quiet, fontSize: description_size, lineHeight: 1.4, marginTop: 22, display: 'block', lineClamp: 2 }),
              // What is not translated keeps its own direction, and so its ellipsis stands at its end.
              direction: readFrom(card.description),
            },
            shortened(card.description, { lines: 2, width, size: description_size }),
          ),
        ),
        ...(logo === undefined ? [] : [tile(logo)]),
      ),
      box(
        { ...row },
        box({ width: 56, height: 6, background: night.call, borderRadius: 3 }),
        words({ color: night.quiet, fontSize: 26, margin: rtl ? '0 18px 0 0' : '0 0 0 18px' }, card.host),
      ),
    ),
  )
}

const description_size = 28

const readFrom = (text: string): Card['dir'] => (/^\P{L}*\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr')

/** Longer titles are set smaller; what does not fit on three lines ends with an ellipsis. */
const titleSize = (title: string): number => (title.length <= 24 ? 84 : title.length <= 46 ? 68 : title.length <= 80 ? 56 : 46)

const tile = ({ bytes, type }: NonNullable<Card['logo']>): Element =>
  box(
    { width: 220, height: 220, background: '#ffffff', borderRadius: 28, alignItems: 'center', justifyContent: 'center', flexShrink: 0 },
    image(bytes, type, { width: 168, height: 168 }),
  )

const mark = (): Element =>
  image(Buffer.from(markSvg({ body: night.mark, dot: night.call }, 52)), 'image/svg+xml', { width: 52, height: 52 })
