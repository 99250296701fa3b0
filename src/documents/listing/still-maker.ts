// A still picture that stands for a product where nobody made one, such as before a video plays: its logo and what it does, in the colours of the program.
import type { Maker } from '../job.ts'
import { colours } from '../look/colours.ts'
import { box, image, picture, stack, words } from '../picture.ts'

export interface Still {
  width: number
  height: number
  product: string
  title: string
  vendor: string
  logo?: { bytes: Uint8Array; type: 'image/png' | 'image/jpeg' | 'image/svg+xml'; ratio: number }
}

/** Sizes are parts of the picture's height, so that it looks the same in every size. */
export const make: Maker<Still> = ({ width, height, product, title, vendor, logo }, tools) => {
  const part = (percent: number): number => Math.round((height * percent) / 100)
  const tile = part(22)
  return picture(
    stack(
      { width, height, padding: part(9), justifyContent: 'space-between', background: colours.inverse, color: colours['on-inverse'] },
      box(
        { alignItems: 'center', gap: part(4) },
        ...(logo === undefined
          ? []
          : [
              box(
                {
                  width: tile,
                  height: tile,
                  background: colours.surface,
                  borderRadius: part(3),
                  alignItems: 'center',
                  justifyContent: 'center',
                },
                image(logo.bytes, logo.type, fitted(logo.ratio, part(16))),
              ),
            ]),
        words({ fontSize: part(9), fontWeight: 700 }, product),
      ),
      words({ fontSize: part(6.4), fontWeight: 500, lineHeight: 1.3, display: 'block', lineClamp: 4, maxWidth: width - part(30) }, title),
      box(
        { alignItems: 'center', gap: part(3) },
        box({ width: part(10), height: part(1), background: colours.cta }),
        words({ fontSize: part(4), color: colours['on-inverse-quiet'] }, vendor),
      ),
    ),
    { width, height },
    tools,
  )
}

const fitted = (ratio: number, side: number): { width: number; height: number } =>
  ratio >= 1 ? { width: side, height: Math.round(side / ratio) } : { width: Math.round(side * ratio), height: side }
