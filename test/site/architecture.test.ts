// The picture of an architecture: what must hold of every layout, whatever the library that makes it.
import { describe, expect, test } from 'vitest'
import { type Architecture, type Drawing, drawingOf, type Rectangle } from '../../src/site/architecture.ts'

const architecture: Architecture = {
  boundaries: [
    { id: 'customer', label: 'Customer', kind: 'customer' },
    { id: 'cloud', label: 'Vendor cloud', kind: 'vendor' },
    { id: 'unused', label: 'Nothing stands here', kind: 'public' },
  ],
  nodes: [
    { id: 'viewer', label: 'Viewer', kind: 'user', boundary: 'customer' },
    { id: 'identity', label: 'Identity provider of the customer', kind: 'identity', boundary: 'customer' },
    { id: 'session', label: 'Session service', kind: 'service', boundary: 'cloud' },
    { id: 'worker', label: 'Render worker', kind: 'compute', boundary: 'cloud' },
  ],
  edges: [
    { from: 'viewer', to: 'identity', label: 'Sign-in', protocol: 'OpenID Connect' },
    { from: 'viewer', to: 'session', label: 'Session request and comments', protocol: 'HTTPS' },
    { from: 'session', to: 'worker', label: 'Start' },
    { from: 'worker', to: 'viewer', label: 'Video', protocol: 'WebRTC' },
    { from: 'viewer', to: 'worker', label: 'Input' },
    { from: 'worker', to: 'worker', label: 'Restart' },
  ],
}

const drawing = drawingOf(architecture)
const inside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height
const apart = (a: Rectangle, b: Rectangle): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
const pairs = <T>(items: readonly T[]): [T, T][] => items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]))
const labelBoxes = ({ arrows }: Drawing): Rectangle[] =>
  arrows.map(({ x, y, label, protocol }) => {
    const width = Math.max(label.width, protocol?.width ?? 0)
    const height = label.height + (protocol?.height ?? 0)
    return { x: x - width / 2, y: y - height / 2, width, height }
  })

describe('a drawing', () => {
  test('shows every box and arrow in the order of the data, and only boundaries that hold something', () => {
    expect([
      drawing.boundaries.map(({ title }) => title.lines),
      drawing.nodes.map(({ label }) => label.lines),
      drawing.arrows.map(({ label }) => label.lines.join(' ')),
    ]).toEqual([
      [['Customer'], ['Vendor cloud']],
      [['Viewer'], ['Identity', 'provider of', 'the customer'], ['Session', 'service'], ['Render worker']],
      ['Sign-in', 'Session request and comments', 'Start', 'Video', 'Input', 'Restart'],
    ])
  })

  test('keeps boxes in their boundaries and everything in the picture', () => {
    const [customer, cloud] = drawing.boundaries
    const [viewer, identity, session, worker] = drawing.nodes
    const picture = { x: 0, y: 0, width: drawing.width, height: drawing.height }
    const held = [
      [viewer, customer],
      [identity, customer],
      [session, cloud],
      [worker, cloud],
    ] as const
    expect(held.map(([node, boundary]) => node && boundary && inside(node, boundary))).toEqual([true, true, true, true])
    expect([...drawing.boundaries, ...drawing.nodes, ...labelBoxes(drawing)].filter((box) => !inside(box, picture))).toEqual([])
  })

  test('lets neither boxes nor labels overlap', () => {
    expect(pairs([...drawing.nodes, ...labelBoxes(drawing)]).filter(([a, b]) => !apart(a, b))).toEqual([])
    expect(pairs(drawing.boundaries).filter(([a, b]) => !apart(a, b))).toEqual([])
  })

  test('is the same for the same data', () => {
    expect(drawingOf(structuredClone(architecture))).toEqual(drawing)
  })

  test('leaves out arrows to boxes that are not there', () => {
    const edges = [{ from: 'viewer', to: 'nowhere', label: 'Lost' }]
    expect(drawingOf({ ...architecture, edges }).arrows).toEqual([])
  })
})
