// The picture of a solution's architecture: where its boxes, arrows and words stand. The same data always gives the same picture.
import type { NodeLabel } from '@dagrejs/dagre'
import type { FieldsOf } from '../program/program.ts'
import { graphKey, type Lay, labelSize, laidOut, margin, nodeBlock } from './architecture-graph.ts'
import { bandsOf, lanesOf, loopOf, pathOf, waysOf } from './arrow-path.ts'
import { blockOf, type TextBlock } from './text-block.ts'

/** What the picture is drawn from: boxes, arrows and the grounds that the boxes stand on. */
export type Architecture = Pick<FieldsOf<'blueprint'>['architecture'], 'boundaries' | 'nodes' | 'edges'>

/** A rectangle by its upper left corner. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

export interface DrawnBoundary extends Rectangle {
  kind: Architecture['boundaries'][number]['kind']
  /** Stands on the upper edge. */
  title: TextBlock
}

export interface DrawnNode extends Rectangle {
  kind: Architecture['nodes'][number]['kind']
  label: TextBlock
}

export interface DrawnArrow {
  /** Path data of an SVG line with rounded bends. */
  path: string
  /** Box of everything that is written on the arrow. */
  box: Rectangle
  /** Steps of the data flow, in a row above the words. */
  steps: readonly number[]
  label: TextBlock
  protocol: TextBlock | undefined
}

export interface Drawing {
  width: number
  height: number
  boundaries: readonly DrawnBoundary[]
  nodes: readonly DrawnNode[]
  arrows: readonly DrawnArrow[]
}

export const title_text = { size: 13, width: 400 }
/** Room above a boundary for its title, which stands on the edge. */
const title_room = 4
/** Width in which a picture can be read without being made smaller, on a desk, and the height that a reader sees at once. */
const frame = { width: 1150, height: 820 }
/** Ways to lay out, the first that fits is taken: to the right, with ever narrower labels and levels closer together, and down. */
const lays: readonly Lay[] = [
  { down: false, label: 96, apart: 56, ranker: 'network-simplex' },
  { down: false, label: 96, apart: 56, ranker: 'longest-path' },
  { down: false, label: 76, apart: 34, ranker: 'network-simplex' },
  { down: true, label: 92, apart: 60, ranker: 'network-simplex' },
]
/** A picture that fits this well is good enough. */
const well = 0.88

/** Places everything, in the way that fits best on a page. Arrows go one way where they can, each with room for its label; boundaries hold their nodes. */
export function drawingOf(architecture: Architecture): Drawing {
  let best: { drawing: Drawing; fit: number } | undefined
  for (const lay of lays) {
    const drawing = drawnBy(architecture, lay)
    // A reader scrolls down a page more easily than sideways.
    const fit = Math.min(1, frame.width / drawing.width) * Math.min(1, frame.height / drawing.height) ** 0.75
    if (best === undefined || fit > best.fit) best = { drawing, fit }
    if (best.fit >= well) break
  }
  if (best === undefined) throw new Error('there is a way to lay out')
  return best.drawing
}

function drawnBy(architecture: Architecture, lay: Lay): Drawing {
  const graph = laidOut(architecture, lay)
  const boundaries = architecture.boundaries
    .filter(({ id }) => graph.hasNode(graphKey.group(id)) && (graph.children(graphKey.group(id)) ?? []).length > 0)
    .map((boundary): DrawnBoundary => {
      const box = titled(placed(graph.node(graphKey.group(boundary.id)), lay))
      return { ...box, kind: boundary.kind, title: blockOf(boundary.label, title_text) }
    })
  const nodes = architecture.nodes.map(
    (node): DrawnNode => ({ ...placed(graph.node(graphKey.node(node.id)), lay), kind: node.kind, label: nodeBlock(node.label) }),
  )
  const ways = waysOf(graph)
  const lanes = lanesOf(ways, bandsOf(graph))
  const arrows = ways.map(({ edge, stops }, way): DrawnArrow => {
    const drawn = graph.edge(edge)
    const source = architecture.edges[Number(edge.name)]
    const size = labelSize(source, lay)
    const [x, y] = lay.down ? [drawn.x ?? 0, drawn.y ?? 0] : [drawn.y ?? 0, drawn.x ?? 0]
    return {
      path:
        edge.v === edge.w
          ? loopOf(graph.node(edge.v), drawn.x ?? 0, lay.down)
          : pathOf(stops, (part) => lanes.get(`${way} ${part}`), lay.down),
      box: { x: round(x - size.width / 2), y: round(y - size.height / 2), width: size.width, height: size.height },
      steps: source?.steps ?? [],
      label: size.label,
      protocol: size.protocol,
    }
  })
  return framed(boundaries, nodes, arrows)
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The layout gives middles, and goes down; a picture to the right is the same with its axes changed. */
function placed({ x = 0, y = 0, width = 0, height = 0 }: NodeLabel, { down }: Lay): Rectangle {
  const box = { x: round(x - width / 2), y: round(y - height / 2), width: round(width), height: round(height) }
  return down ? box : { x: box.y, y: box.x, width: box.height, height: box.width }
}

const titled = (box: Rectangle): Rectangle => ({ ...box, y: round(box.y - title_room), height: round(box.height + title_room) })

/** Everything lies inside, with a margin. */
function framed(boundaries: readonly DrawnBoundary[], nodes: readonly DrawnNode[], arrows: readonly DrawnArrow[]): Drawing {
  const titles = boundaries.map(({ x, y, title }): Rectangle => ({ x, y, width: title.width + 12, height: title.height }))
  const boxes: Rectangle[] = [...boundaries, ...titles, ...nodes, ...arrows.map((arrow) => arrow.box)]
  const width = Math.ceil(Math.max(0, ...boxes.map((box) => box.x + box.width)) + margin)
  const height = Math.ceil(Math.max(0, ...boxes.map((box) => box.y + box.height)) + margin)
  return { width, height, boundaries, nodes, arrows }
}
