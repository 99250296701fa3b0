// A small sign for an architecture, without words: a column for each boundary, its boxes in it, and lines between them. Cheap enough for long lists.
import type { Architecture } from './architecture.ts'

export interface Thumbnail {
  width: number
  height: number
  /** Path data of the columns, by whose ground they are. */
  grounds: readonly { kind: Architecture['boundaries'][number]['kind']; d: string }[]
  /** Path data of all boxes, and of all lines. */
  boxes: string
  lines: string
}

const size = { width: 160, height: 64 }
const gap = 6

export function thumbnailOf({ boundaries, nodes, edges }: Architecture): Thumbnail {
  const held = boundaries
    .map(({ id, kind }) => ({ kind, nodes: nodes.filter((node) => node.boundary === id) }))
    .filter((each) => each.nodes.length > 0)
  const column = (size.width - gap * (held.length + 1)) / Math.max(1, held.length)
  const places = new Map<string, { x: number; y: number }>()
  const boxes: string[] = []
  const grounds = held.map(({ kind, nodes: own }, index) => {
    const left = gap + index * (column + gap)
    const pitch = (size.height - 2 * gap) / own.length
    const [width, height] = [Math.min(22, column - 8), Math.min(9, pitch - 3)]
    for (const [row, node] of own.entries()) {
      const at = { x: Math.round(left + column / 2), y: Math.round(gap + pitch * (row + 0.5)) }
      places.set(node.id, at)
      boxes.push(box(at.x - width / 2, at.y - height / 2, width, height))
    }
    return { kind, d: box(left, gap, column, size.height - 2 * gap) }
  })
  const lines = edges.flatMap(({ from, to }) => {
    const [start, end] = [places.get(from), places.get(to)]
    return start && end ? [`M${start.x} ${start.y}L${end.x} ${end.y}`] : []
  })
  return { ...size, grounds, boxes: boxes.join(''), lines: [...new Set(lines)].join('') }
}

const box = (x: number, y: number, width: number, height: number): string =>
  `M${Math.round(x)} ${Math.round(y)}h${Math.round(width)}v${Math.round(height)}h-${Math.round(width)}z`
