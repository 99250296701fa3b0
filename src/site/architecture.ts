// The picture of a solution's architecture: where its boxes, arrows and words stand. The same data always gives the same picture.
import { Graph, layout, type NodeLabel } from '@dagrejs/dagre'
import type { FieldsOf } from '../program/program.ts'
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
  title: TextBlock
}

export interface DrawnNode extends Rectangle {
  kind: Architecture['nodes'][number]['kind']
  label: TextBlock
}

export interface DrawnArrow {
  /** Path data of an SVG line with rounded bends. */
  path: string
  /** Middle of the label. */
  x: number
  y: number
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

interface Point {
  x: number
  y: number
}

/** A place that an arrow passes, and the level it is on: the middle of what stands beside it. */
interface Stop extends Point {
  level: number
}

export const node_text = { size: 14, width: 110 }
export const label_text = { size: 12, width: 92 }
export const title_text = { size: 13, width: 400 }
const padding = { x: 12, y: 11 }
const margin = 12
/** Between the top that the layout gives a boundary and where it is drawn, so that its title has room. */
const title_room = 8

/** Places everything. Arrows go down where they can, each with room for its label; boundaries hold their nodes. */
export function drawingOf(architecture: Architecture): Drawing {
  const graph = graphOf(architecture)
  layout(graph)
  const boundaries = architecture.boundaries
    .filter(({ id }) => graph.hasNode(groupKey(id)) && (graph.children(groupKey(id)) ?? []).length > 0)
    .map((boundary): DrawnBoundary => {
      const box = grown(rectangleOf(graph.node(groupKey(boundary.id))))
      return { ...box, kind: boundary.kind, title: blockOf(boundary.label, { ...title_text, width: box.width - 2 * padding.x }) }
    })
  const nodes = architecture.nodes.map(
    (node): DrawnNode => ({ ...rectangleOf(graph.node(nodeKey(node.id))), kind: node.kind, label: blockOf(node.label, node_text) }),
  )
  const ways = waysOf(graph)
  const bands = bandsOf(graph)
  const arrows = ways.map(({ edge, stops }): DrawnArrow => {
    const drawn = graph.edge(edge)
    const source = architecture.edges[Number(edge.name)]
    return {
      path: edge.v === edge.w ? loopOf(rectangleOf(graph.node(edge.v)), drawn.x ?? 0) : pathOf(stops, bands),
      x: round(drawn.x ?? 0),
      y: round(drawn.y ?? 0),
      label: blockOf(source?.label ?? '', label_text),
      protocol: source?.protocol === undefined ? undefined : blockOf(source.protocol, label_text),
    }
  })
  return framed({ boundaries, nodes, arrows })
}

const nodeKey = (id: string): string => `node ${id}`
const groupKey = (id: string): string => `group ${id}`

function graphOf({ boundaries, nodes, edges }: Architecture): Graph {
  const graph = new Graph({ compound: true, multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 16, edgesep: 8, ranksep: 64, marginx: margin, marginy: margin })
  for (const { id } of boundaries) graph.setNode(groupKey(id), {})
  for (const { id, label, boundary } of nodes) {
    const text = blockOf(label, node_text)
    graph.setNode(nodeKey(id), { width: text.width + 2 * padding.x, height: text.height + 2 * padding.y })
    if (graph.hasNode(groupKey(boundary))) graph.setParent(nodeKey(id), groupKey(boundary))
  }
  for (const [index, { from, to, label, protocol }] of edges.entries()) {
    if (!graph.hasNode(nodeKey(from)) || !graph.hasNode(nodeKey(to))) continue
    const words = blockOf(label, label_text)
    const how = protocol === undefined ? undefined : blockOf(protocol, label_text)
    graph.setEdge(
      nodeKey(from),
      nodeKey(to),
      { width: Math.max(words.width, how?.width ?? 0) + 8, height: words.height + (how?.height ?? 0) + 8, labelpos: 'c' },
      String(index),
    )
  }
  return graph
}

const round = (value: number): number => Math.round(value * 10) / 10

// The layout gives middles.
function rectangleOf({ x = 0, y = 0, width = 0, height = 0 }: NodeLabel): Rectangle {
  return { x: round(x - width / 2), y: round(y - height / 2), width: round(width), height: round(height) }
}

const grown = (box: Rectangle): Rectangle => ({ ...box, y: box.y - title_room, height: box.height + title_room })

interface Way {
  edge: ReturnType<Graph['edges']>[number]
  stops: readonly Stop[]
}

/** The places that each arrow passes: out of the side of its first box, level by level, into the side of its last box. Arrows at one side share it evenly. */
function waysOf(graph: Graph): Way[] {
  const ways = graph
    .edges()
    .map((edge): { edge: Way['edge']; points: readonly Point[] } => ({ edge, points: graph.edge(edge).points ?? [] }))
  const ends = ways.flatMap(({ edge, points }, way) =>
    edge.v === edge.w
      ? []
      : [
          { way, node: edge.v, down: leaves(points), towards: points[1]?.x ?? 0, first: true },
          { way, node: edge.w, down: !leaves(points), towards: points.at(-2)?.x ?? 0, first: false },
        ],
  )
  const ports = new Map<string, Stop>()
  for (const node of new Set(ends.map((end) => end.node))) {
    const box = rectangleOf(graph.node(node))
    for (const down of [true, false]) {
      const side = ends.filter((end) => end.node === node && end.down === down).sort((a, b) => a.towards - b.towards || a.way - b.way)
      for (const [index, { way, first }] of side.entries())
        ports.set(`${way} ${first}`, {
          x: box.x + (box.width * (index + 1)) / (side.length + 1),
          y: down ? box.y + box.height : box.y,
          level: graph.node(node).y ?? 0,
        })
    }
  }
  return ways.map(({ edge, points }, way) => {
    const between = points.slice(1, -1).map((point): Stop => ({ ...point, level: point.y }))
    return { edge, stops: [ports.get(`${way} true`), ...between, ports.get(`${way} false`)].filter((stop) => stop !== undefined) }
  })
}

// True when a way goes down the page.
const leaves = (points: readonly Point[]): boolean => (points.at(-1)?.y ?? 0) >= (points[0]?.y ?? 0)

/** Half the height of what stands on each level: boxes and labels. Between levels there is nothing to run into. */
function bandsOf(graph: Graph): ReadonlyMap<number, number> {
  const bands = new Map<number, number>()
  const things = [
    ...graph
      .nodes()
      .filter((id) => (graph.children(id) ?? []).length === 0)
      .map((id) => graph.node(id)),
    ...graph.edges().map((edge) => graph.edge(edge)),
  ]
  for (const { y = 0, height = 0 } of things) bands.set(round(y), Math.max(bands.get(round(y)) ?? 0, height / 2))
  return bands
}

/** Straight part before an arrow's head and after its start. */
const straight = 9

/** A line that runs straight through each level and bends between levels. */
export function pathOf(stops: readonly Stop[], bands: ReadonlyMap<number, number>): string {
  const [first, ...rest] = stops
  if (first === undefined) return ''
  let from = first
  const parts = [`M${round(from.x)} ${round(from.y)}`]
  for (const to of rest) {
    const down = to.level >= from.level ? 1 : -1
    const leave = from.level + down * ((bands.get(round(from.level)) ?? 0) + straight)
    const arrive = to.level - down * ((bands.get(round(to.level)) ?? 0) + straight)
    const middle = round((leave + arrive) / 2)
    parts.push(`V${round(leave)}C${round(from.x)} ${middle} ${round(to.x)} ${middle} ${round(to.x)} ${round(arrive)}V${round(to.y)}`)
    from = to
  }
  return parts.join('')
}

/** An arrow from a box to itself: out of its right side, past its label at `x`, and back. */
function loopOf(box: Rectangle, x: number): string {
  const [top, bottom] = [round(box.y + box.height / 4), round(box.y + (box.height * 3) / 4)]
  const right = round(box.x + box.width)
  const far = round(x)
  return `M${right} ${top}H${far - 4}Q${far} ${top} ${far} ${top + 4}V${bottom - 4}Q${far} ${bottom} ${far - 4} ${bottom}H${right}`
}

/** Moved so that everything lies inside, with a margin. */
function framed({ boundaries, nodes, arrows }: Omit<Drawing, 'width' | 'height'>): Drawing {
  const boxes = [...boundaries, ...nodes]
  const right = Math.max(0, ...boxes.map((box) => box.x + box.width), ...arrows.map((arrow) => arrow.x + arrow.label.width / 2))
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.height), ...arrows.map((arrow) => arrow.y + arrow.label.height))
  return { width: Math.ceil(right + margin), height: Math.ceil(bottom + margin), boundaries, nodes, arrows }
}
