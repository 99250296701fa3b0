// The picture of an architecture: what must hold of every layout, whatever the library that makes it.
import { describe, expect, test } from 'vitest'
import { type Architecture, type Drawing, drawingOf, type Rectangle } from '../../src/site/architecture.ts'
import { lanesOf } from '../../src/site/arrow-path.ts'

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
    { from: 'viewer', to: 'session', label: 'Session request and comments', protocol: 'HTTPS', steps: [1, 3] },
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
const labelBoxes = ({ arrows }: Drawing): Rectangle[] => arrows.map(({ box }) => box)

describe('a drawing', () => {
  test('shows every box and arrow in the order of the data, and only boundaries that hold something', () => {
    expect([
      drawing.boundaries.map(({ title }) => title.lines),
      drawing.nodes.map(({ label }) => label.lines),
      drawing.arrows.map(({ label }) => label.lines.join(' ')),
    ]).toEqual([
      [['Customer'], ['Vendor cloud']],
      [['Viewer'], ['Identity', 'provider of the', 'customer'], ['Session', 'service'], ['Render worker']],
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

  test('gives each arrow the numbers of its steps, with room above its words', () => {
    const withSteps = drawing.arrows[1]
    const without = drawingOf({ ...architecture, edges: architecture.edges.map(({ steps: _, ...edge }) => edge) }).arrows[1]
    expect(drawing.arrows.map(({ steps }) => steps)).toEqual([[], [1, 3], [], [], [], []])
    expect((withSteps?.box.height ?? 0) - (without?.box.height ?? 0)).toBe(20)
  })

  test('turns arrows between the same levels at different places', () => {
    const way = (from: number, to: number) => ({
      edge: { v: 'a', w: 'b' },
      stops: [
        { x: from, y: 10, level: 0 },
        { x: to, y: 90, level: 100 },
      ],
    })
    const bands = new Map([
      [0, 10],
      [100, 10],
    ])
    expect([...lanesOf([way(0, 50), way(20, 80), way(90, 10), way(40, 40)], bands)]).toMatchInlineSnapshot(`
      [
        [
          "1 0",
          32.5,
        ],
        [
          "0 0",
          50,
        ],
        [
          "2 0",
          67.5,
        ],
      ]
    `)
  })

  test('goes to the right on a page, and down only where that fits better', () => {
    const chain = (length: number): Architecture => ({
      boundaries: [{ id: 'one', label: 'One', kind: 'vendor' }],
      nodes: Array.from({ length }, (_, index) => ({ id: `n${index}`, label: `Service ${index}`, kind: 'service', boundary: 'one' })),
      edges: Array.from({ length: length - 1 }, (_, index) => ({ from: `n${index}`, to: `n${index + 1}`, label: 'Passes the request on' })),
    })
    const shape = (length: number): string => {
      const { width, height } = drawingOf(chain(length))
      return width > height ? 'right' : 'down'
    }
    expect([shape(3), shape(9)]).toEqual(['right', 'down'])
  })

  test('is the same for the same data', () => {
    expect(drawingOf(structuredClone(architecture))).toEqual(drawing)
  })

  test('leaves out arrows to boxes that are not there', () => {
    const edges = [{ from: 'viewer', to: 'nowhere', label: 'Lost' }]
    expect(drawingOf({ ...architecture, edges }).arrows).toEqual([])
  })
})
