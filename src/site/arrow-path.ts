// The lines of arrows: out of the side of a box, straight through each level, bent between levels, into the side of the next box.
import type { Graph, NodeLabel } from '@dagrejs/dagre'

interface Point {
  x: number
  y: number
}

/** A place that an arrow passes, and the level it is on: the middle of what stands beside it. */
interface Stop extends Point {
  level: number
}

/** The places that an arrow passes. */
export interface Way {
  edge: ReturnType<Graph['edges']>[number]
  stops: readonly Stop[]
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The places that each arrow passes: out of the side of its first box, level by level, into the side of its last box. Arrows at one side share it evenly. */
export function waysOf(graph: Graph): Way[] {
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
    const { x = 0, y = 0, width = 0, height = 0 }: NodeLabel = graph.node(node)
    for (const down of [true, false]) {
      const side = ends.filter((end) => end.node === node && end.down === down).sort((a, b) => a.towards - b.towards || a.way - b.way)
      for (const [index, { way, first }] of side.entries())
        ports.set(`${way} ${first}`, {
          x: x - width / 2 + (width * (index + 1)) / (side.length + 1),
          y: down ? y + height / 2 : y - height / 2,
          level: y,
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
export function bandsOf(graph: Graph): ReadonlyMap<number, number> {
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

/** Straight part before an arrow's head and after its start, which a lane keeps away from. */
const straight = 5
/** Radius of a bend. */
const bend = 5

/** A part of an arrow between two levels, seen from the lower level to the higher one. */
interface Passage {
  way: number
  part: number
  from: number
  to: number
}

/** For each part of each arrow the place between two levels at which it changes from one line to the next, so that arrows that do so between the same levels run apart. */
export function lanesOf(ways: readonly Way[], bands: ReadonlyMap<number, number>): ReadonlyMap<string, number> {
  const channels = new Map<string, { low: number; high: number; passages: Passage[] }>()
  for (const [way, { stops }] of ways.entries())
    for (const [part, to] of stops.slice(1).entries()) {
      const from = stops[part]
      if (from === undefined || Math.abs(from.x - to.x) < 0.5) continue
      const [low, high] = from.level <= to.level ? [from, to] : [to, from]
      const key = `${round(low.level)} ${round(high.level)}`
      const channel = channels.get(key) ?? { low: low.level, high: high.level, passages: [] }
      channel.passages.push({ way, part, from: low.x, to: high.x })
      channels.set(key, channel)
    }
  const lanes = new Map<string, number>()
  for (const { low, high, passages } of channels.values()) {
    const [start, end] = [low + (bands.get(round(low)) ?? 0) + straight, high - (bands.get(round(high)) ?? 0) - straight]
    for (const [index, { way, part }] of inLanes(passages).entries())
      lanes.set(`${way} ${part}`, start + ((end - start) * (index + 1)) / (passages.length + 1))
  }
  return lanes
}

// Of two that go the same way, the one that starts further on turns first: then neither crosses the other.
function inLanes(passages: readonly Passage[]): Passage[] {
  const order = (a: Passage, b: Passage): number => a.way - b.way || a.part - b.part
  const forth = passages.filter(({ from, to }) => to > from).sort((a, b) => b.from - a.from || b.to - a.to || order(a, b))
  const back = passages.filter(({ from, to }) => to < from).sort((a, b) => a.from - b.from || a.to - b.to || order(a, b))
  return [...forth, ...back]
}

/** Words of path data for one direction: "along" is the way that the picture goes. */
const pen = (down: boolean) => ({
  at: (x: number, y: number): string => (down ? `${round(x)} ${round(y)}` : `${round(y)} ${round(x)}`),
  along: (y: number): string => `${down ? 'V' : 'H'}${round(y)}`,
  across: (x: number): string => `${down ? 'H' : 'V'}${round(x)}`,
})

/** A line that runs straight through each level and turns, in its lane, between levels. */
export function pathOf(stops: readonly Stop[], laneOf: (part: number) => number | undefined, down: boolean): string {
  const [first, ...rest] = stops
  if (first === undefined) return ''
  const { at, along, across } = pen(down)
  let from = first
  const parts = [`M${at(from.x, from.y)}`]
  for (const [part, to] of rest.entries()) {
    const lane = laneOf(part)
    if (lane !== undefined) {
      const radius = Math.min(bend, Math.abs(to.x - from.x) / 2)
      const ahead = to.level >= from.level ? radius : -radius
      const aside = to.x >= from.x ? radius : -radius
      parts.push(`${along(lane - ahead)}Q${at(from.x, lane)} ${at(from.x + aside, lane)}`)
      parts.push(`${across(to.x - aside)}Q${at(to.x, lane)} ${at(to.x, lane + ahead)}`)
    }
    parts.push(along(to.y))
    from = { ...to }
  }
  return parts.join('')
}

/** An arrow from a box to itself: out of its far side, past its label at `x`, and back. */
export function loopOf({ x: middle = 0, y = 0, width = 0, height = 0 }: NodeLabel, x: number, down: boolean): string {
  const { at, along, across } = pen(down)
  const side = middle + width / 2
  const [near, far] = [y - height / 4, y + height / 4]
  return `M${at(side, near)}${across(x - 4)}Q${at(x, near)} ${at(x, near + 4)}${along(far - 4)}Q${at(x, far)} ${at(x - 4, far)}${across(side)}`
}
