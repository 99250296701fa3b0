// The picture of an architecture as a drawing that stands alone: colours written out, words as text that can be searched and read aloud.
import { type Architecture, type Drawing, drawingOf, title_text } from '../../site/architecture.ts'
import { badge, label_text, node_text, sign } from '../../site/architecture-graph.ts'
import { signs } from '../../site/architecture-signs.ts'
import { escapeHtml } from '../../site/html.ts'
import { line_height, type TextBlock } from '../../site/text-block.ts'
import { colours } from '../look/colours.ts'

export interface Diagram {
  architecture: Architecture
  title: string
  /** The picture in words. */
  summary: string
}

const grounds = {
  customer: colours['series-4'],
  vendor: colours.accent,
  partner: colours['series-2'],
  cloud: colours['series-5'],
  public: colours['text-quiet'],
} as const satisfies Record<Drawing['boundaries'][number]['kind'], string>

/** A line of text in the picture. */
export interface DiagramText {
  text: string
  x: number
  /** Middle of its height. */
  y: number
  size: number
  weight: 400 | 500 | 600 | 700
  fill: string
  /** Stands with its middle at `x` and does not begin there. */
  middle: boolean
}

/** The picture as shapes, in the format of SVG, and the words above them. */
export interface DiagramParts {
  width: number
  height: number
  shapes: string
  texts: readonly DiagramText[]
}

/** SVG of the picture. */
export function diagramSvg({ architecture, title, summary }: Diagram): string {
  const { width, height, shapes, texts } = diagramParts(architecture)
  return [
    svgHead(width, height).replace('>', ' role="img" font-family="Figtree, Tajawal, sans-serif">'),
    `<title>${escapeHtml(title)}</title><desc>${escapeHtml(summary)}</desc>`,
    shapes,
    // Renderers differ in what they know of baselines, so the baseline is said.
    ...texts.map(
      ({ text, x, y, size, weight, fill, middle }) =>
        `<text x="${round(x)}" y="${round(y + size * 0.35)}" font-size="${size}" font-weight="${weight}" fill="${fill}"${middle ? ' text-anchor="middle"' : ''}>${escapeHtml(text)}</text>`,
    ),
    '</svg>',
  ].join('')
}

/** The shapes alone as SVG. */
export const shapesSvg = ({ width, height, shapes }: DiagramParts): string => `${svgHead(width, height)}${shapes}</svg>`

const svgHead = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`

export function diagramParts(architecture: Architecture): DiagramParts {
  const { width, height, boundaries, nodes, arrows } = drawingOf(architecture)
  const shapes = [
    `<rect width="${width}" height="${height}" fill="${colours.surface}"/>`,
    ...boundaries.map(
      (box) =>
        `<rect ${place(box)} rx="10" fill="${grounds[box.kind]}" fill-opacity="0.09" stroke="${grounds[box.kind]}" stroke-width="1.5" stroke-dasharray="5 4"/>`,
    ),
    ...arrows.map(({ path }) => `<path d="${path}" fill="none" stroke="${colours['text-quiet']}" stroke-width="1.25"/>${headOf(path)}`),
    ...boundaries.map(
      ({ x, y, title }) =>
        `<rect ${place({ x: x + 7, y: y - 9, width: Math.ceil(title.width) + 10, height: 18 })} fill="${colours.surface}"/>`,
    ),
    ...nodes.map(nodeShapes),
    ...arrows.map(({ box }) => `<rect ${place(box)} rx="5" fill="${colours.surface}"/>`),
    ...arrows.flatMap((arrow) =>
      marksOf(arrow).map(({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="${badge / 2}" fill="${colours.accent}"/>`),
    ),
  ]
  return {
    width,
    height,
    shapes: shapes.join(''),
    texts: [...boundaries.flatMap(titleTexts), ...nodes.flatMap(nodeTexts), ...arrows.flatMap(arrowTexts)],
  }
}

const round = (value: number): number => Math.round(value * 10) / 10
const place = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string =>
  `x="${round(x)}" y="${round(y)}" width="${width}" height="${height}"`

/** Lines of a block below `top`, each in the middle of its height. */
const lines = (
  block: TextBlock | undefined,
  top: number,
  style: Pick<DiagramText, 'x' | 'size' | 'weight' | 'fill' | 'middle'>,
): DiagramText[] => (block?.lines ?? []).map((text, index) => ({ ...style, text, y: top + (index + 0.5) * style.size * line_height }))

const titleTexts = ({ x, y, title }: Drawing['boundaries'][number]): DiagramText[] =>
  lines(title, y - (title_text.size * line_height) / 2, {
    x: x + 12,
    size: title_text.size,
    weight: 600,
    fill: colours['text-strong'],
    middle: false,
  })

const centreOf = ({ x, width }: { x: number; width: number }): number => x + width / 2

const nodeShapes = (box: Drawing['nodes'][number]): string =>
  `<rect ${place(box)} rx="8" fill="${colours.surface}" stroke="${colours['line-strong']}" stroke-width="1.25"/>` +
  `<path transform="translate(${round(centreOf(box) - 8)} ${round(box.y + 9)})" d="${signs[box.kind]}" fill="none" stroke="${colours['accent-text']}" stroke-width="1.25" stroke-linecap="round" stroke-linejoin="round"/>`

const nodeTexts = (box: Drawing['nodes'][number]): DiagramText[] =>
  lines(box.label, box.y + 9 + sign, { x: centreOf(box), size: node_text.size, weight: 500, fill: colours['text-strong'], middle: true })

/** Numbers of steps, in a row above the words of an arrow. */
const marksOf = ({ box, steps }: Drawing['arrows'][number]): { step: number; x: number; y: number }[] =>
  steps.map((step, index) => ({
    step,
    x: centreOf(box) + (index - (steps.length - 1) / 2) * (badge + 2),
    y: box.y + 3 + badge / 2,
  }))

function arrowTexts(arrow: Drawing['arrows'][number]): DiagramText[] {
  const { box, steps, label, protocol } = arrow
  const top = box.y + 3 + (steps.length > 0 ? badge + 2 : 0)
  const style = { x: centreOf(box), size: label_text.size, weight: 400, middle: true } as const
  return [
    ...marksOf(arrow).map(({ step, x, y }) => ({
      text: String(step),
      x,
      y,
      size: 11,
      weight: 700 as const,
      fill: colours['on-accent'],
      middle: true,
    })),
    ...lines(label, top, { ...style, fill: colours['text-strong'] }),
    ...lines(protocol, top + label.height, { ...style, fill: colours['text-quiet'] }),
  ]
}

/** The head of an arrow, turned the way that its line ends: not every renderer of SVG knows markers. */
function headOf(path: string): string {
  const [from, to] = lastStretch(path)
  const angle = round((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI)
  return `<path d="M-7 -3.5 1 0 -7 3.5Z" transform="translate(${to.x} ${to.y}) rotate(${angle})" fill="${colours['text-quiet']}"/>`
}

interface Point {
  x: number
  y: number
}

// Lines are written with M, H, V and Q alone: the last two numbers of M and Q are a point, the others one coordinate of it.
function lastStretch(path: string): [Point, Point] {
  let from: Point = { x: 0, y: 0 }
  let to = from
  for (const [, command, rest = ''] of path.matchAll(/([MHVQ])([^MHVQ]*)/g)) {
    const values = rest.trim().split(/\s+/).map(Number)
    const [x = 0, y = 0] = values.slice(-2)
    const [one = 0] = values
    from = to
    to = command === 'H' ? { x: one, y: to.y } : command === 'V' ? { x: to.x, y: one } : { x, y }
  }
  return [from, to]
}
