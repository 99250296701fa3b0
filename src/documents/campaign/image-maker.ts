// The picture of a campaign in the size of a network: its name, what it promises, and who stands behind it, on the dark ground of the program.
import type { Maker } from '../job.ts'
import { corner } from '../look/corner.ts'
import { markSvg } from '../look/mark.ts'
import { night } from '../look/night.ts'
import { box, type Element, image, picture, type Style, stack, words } from '../picture.ts'

export interface CampaignImage {
  width: number
  height: number
  /** Pixels at the edges that the network covers. */
  covered: { top: number; bottom: number }
  title: string
  headline: string
  /** What the button of the landing page says. */
  call?: string
  /** Companies that take part. */
  companies: string
  dir: 'ltr' | 'rtl'
}

export const make: Maker<CampaignImage> = (data, tools) => picture(drawn(data), data, tools)

function drawn({ width, height, covered, title, headline, call, companies, dir }: CampaignImage): Element {
  const rtl = dir === 'rtl'
  const tall = height > width
  // Parts of the shorter side, so that it looks the same in every size.
  const part = (percent: number): number => Math.round((Math.min(width, height) * percent) / 100)
  const edge = part(tall ? 8 : 10)
  const cell = part(width > height * 1.3 ? 7.4 : 6.2)
  const text: Style = { direction: dir, textAlign: rtl ? 'right' : 'left' }
  const column: Style = { direction: dir, alignItems: 'flex-start' }
  const after = (space: number): string => (rtl ? `0 ${space}px 0 0` : `0 0 0 ${space}px`)
  return box(
    { width, height, background: night.ground, position: 'relative' },
    corner({ cell, step: Math.round(cell * 1.14), round: Math.round(cell / 5) }, dir),
    stack(
      {
        position: 'absolute',
        top: 0,
        left: 0,
        width,
        height,
        padding: `${Math.max(edge, covered.top)}px ${edge}px ${Math.max(edge, covered.bottom)}px`,
        justifyContent: 'space-between',
        ...column,
      },
      box(
        { direction: dir, alignItems: 'center' },
        image(Buffer.from(markSvg({ body: night.mark, dot: night.call }, part(8))), 'image/svg+xml', { width: part(8), height: part(8) }),
        words(
          {
            ...text,
            color: night.accent,
            fontSize: part(tall ? 5.4 : 4.6),
            fontWeight: 700,
            margin: after(part(2.6)),
            maxWidth: Math.round(width * 0.6),
            display: 'block',
            lineClamp: 2,
          },
          title,
        ),
      ),
      stack(
        { ...column, width: width - 2 * edge },
        words(
          {
            ...text,
            color: night.text,
            fontSize: part(headlineSize(headline, width / height)),
            fontWeight: 700,
            lineHeight: rtl ? 1.32 : 1.12,
            display: 'block',
            lineClamp: tall ? 7 : 4,
            maxWidth: width > height * 1.3 ? Math.round(width * 0.78) : width - 2 * edge,
          },
          headline,
        ),
        ...(call === undefined ? [] : [button(call, part, dir)]),
      ),
      box(
        { direction: dir, alignItems: 'center', width: width - 2 * edge },
        box({ width: part(7), height: part(0.8), background: night.call, borderRadius: part(0.4), flexShrink: 0 }),
        words(
          {
            ...text,
            color: night.quiet,
            fontSize: part(tall ? 4.4 : 3.5),
            margin: after(part(2.4)),
            maxWidth: width - 2 * edge - part(9.4),
            display: 'block',
            lineClamp: 2,
          },
          companies,
        ),
      ),
    ),
  )
}

/** Percent of the shorter side: longer headlines are set smaller, and what does not fit ends with an ellipsis. */
function headlineSize(headline: string, ratio: number): number {
  const size = headline.length <= 28 ? 13.5 : headline.length <= 56 ? 11 : headline.length <= 100 ? 8.6 : 6.8
  return ratio > 1.3 || ratio < 0.8 ? size : size * 0.88
}

function button(call: string, part: (percent: number) => number, dir: 'ltr' | 'rtl'): Element {
  return box(
    { background: night.call, borderRadius: part(1.6), padding: `${part(2)}px ${part(3.4)}px`, marginTop: part(5), direction: dir },
    words({ color: '#301904', fontSize: part(4.2), fontWeight: 700, direction: dir, display: 'block', lineClamp: 2 }, call),
  )
}
