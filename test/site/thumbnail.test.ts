// The small sign of an architecture.
import { expect, test } from 'vitest'
import { thumbnailOf } from '../../src/site/thumbnail.ts'

test('a column for each boundary that holds something, boxes in it, and a line for each pair once', () => {
  expect(
    thumbnailOf({
      boundaries: [
        { id: 'here', label: 'Here', kind: 'vendor' },
        { id: 'empty', label: 'Empty', kind: 'public' },
        { id: 'there', label: 'There', kind: 'customer' },
      ],
      nodes: [
        { id: 'a', label: 'A', kind: 'service', boundary: 'here' },
        { id: 'b', label: 'B', kind: 'user', boundary: 'there' },
      ],
      edges: [
        { from: 'a', to: 'b', label: 'Video' },
        { from: 'a', to: 'b', label: 'Sound' },
        { from: 'a', to: 'nowhere', label: 'Lost' },
      ],
    }),
  ).toMatchInlineSnapshot(`
    {
      "boxes": "M31 28h22v9h-22zM108 28h22v9h-22z",
      "grounds": [
        {
          "d": "M6 6h71v52h-71z",
          "kind": "vendor",
        },
        {
          "d": "M83 6h71v52h-71z",
          "kind": "customer",
        },
      ],
      "height": 64,
      "lines": "M42 32L119 32",
      "width": 160,
    }
  `)
})
