// An architecture as a graph with room for its words, laid out level by level. The layout always goes down; a picture to the right changes the axes.
import { Graph, layout } from '@dagrejs/dagre'
import type { Architecture } from './architecture.ts'
import { blockOf, type TextBlock } from './text-block.ts'

/** A way to lay out: down the page or to the right, with labels of at most this width and levels this far apart. */
export interface Lay {
  down: boolean
  label: number
  apart: number
  ranker: 'network-simplex' | 'longest-path'
}

export const node_text = { size: 14, width: 112 }
export const label_text = { size: 12 }
/** Height of the sign above the words of a node, and of the row of step numbers above those of an arrow. */
export const sign = 22
export const badge = 18
export const margin = 14
const padding = { x: 12, y: 9 }

/** Names in the graph: a boundary and a node may share an id. */
export const graphKey = { node: (id: string): string => `node ${id}`, group: (id: string): string => `group ${id}` }

export const nodeBlock = (label: string): TextBlock => blockOf(label, node_text)

/** The words on an arrow, and the box that they need with the numbers above them. */
export function labelSize(
  edge: Architecture['edges'][number] | undefined,
  lay: Lay,
): { width: number; height: number; label: TextBlock; protocol: TextBlock | undefined } {
  const label = blockOf(edge?.label ?? '', { ...label_text, width: lay.label })
  const protocol = edge?.protocol === undefined ? undefined : blockOf(edge.protocol, { ...label_text, width: lay.label })
  const steps = edge?.steps?.length ?? 0
  return {
    label,
    protocol,
    width: Math.max(label.width, protocol?.width ?? 0, steps * (badge + 2)) + 8,
    height: label.height + (protocol?.height ?? 0) + (steps > 0 ? badge + 2 : 0) + 6,
  }
}

/** The graph with a place for every box, boundary and label. Axes are those of a picture that goes down. */
export function laidOut({ boundaries, nodes, edges }: Architecture, lay: Lay): Graph {
  const graph = new Graph({ compound: true, multigraph: true })
  const beside = lay.down ? { nodesep: 16, edgesep: 8 } : { nodesep: 12, edgesep: 12 }
  graph.setGraph({ rankdir: 'TB', ranker: lay.ranker, ranksep: lay.apart, ...beside, marginx: margin, marginy: margin })
  const size = (width: number, height: number) => (lay.down ? { width, height } : { width: height, height: width })
  for (const { id } of boundaries) graph.setNode(graphKey.group(id), {})
  for (const { id, label, boundary } of nodes) {
    const text = nodeBlock(label)
    graph.setNode(graphKey.node(id), size(Math.max(text.width, 44) + 2 * padding.x, text.height + sign + 2 * padding.y))
    if (graph.hasNode(graphKey.group(boundary))) graph.setParent(graphKey.node(id), graphKey.group(boundary))
  }
  for (const [index, edge] of edges.entries()) {
    const [from, to] = [graphKey.node(edge.from), graphKey.node(edge.to)]
    if (!graph.hasNode(from) || !graph.hasNode(to)) continue
    const { width, height } = labelSize(edge, lay)
    graph.setEdge(from, to, { ...size(width, height), labelpos: 'c' }, String(index))
  }
  layout(graph)
  return graph
}
