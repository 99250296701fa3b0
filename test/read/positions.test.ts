// Where a path into a value is placed. `^` in the line below the YAML marks the column.
import { expect, test } from 'vitest'
import { Positions } from '../../src/read/positions.ts'

const yaml = `name: Acme
owner:
  first: Ana
  empty:
  quoted: "x"
tags: [a, { b: c }]
items:
  - id: one
    note: |
      long
  - { id: two }
  - just text
  -
folded: >-
  x
"quoted key": 1
2026: number key
base: &base
  deep: { leaf: 1 }
copy: *base
'مفتاح': 😀 value
`
const lines = yaml.split('\n')

/** The line at a place with a mark at its column. */
function shown(place: { line: number; column: number }): string {
  const line = lines[place.line - 1] ?? ''
  return `${line.slice(0, place.column - 1)}>>${line.slice(place.column - 1)}`
}

const value: [rule: string, path: PropertyKey[], mark: string][] = [
  ['a value is its own token', ['name'], 'name: >>Acme'],
  ['also in quotes', ['owner', 'quoted'], '  quoted: >>"x"'],
  ['also after wide characters', ['مفتاح'], "'مفتاح': >>😀 value"],
  ['also in a flow list', ['tags', 0], 'tags: [>>a, { b: c }]'],
  ['also in a flow map in a list', ['tags', 1, 'b'], 'tags: [a, { b: >>c }]'],
  ['a flow list is its bracket', ['tags'], 'tags: >>[a, { b: c }]'],
  ['a block map is its key', ['owner'], '>>owner:'],
  ['a block list is its key', ['items'], '>>items:'],
  ['a block scalar is its key', ['items', 0, 'note'], '    >>note: |'],
  ['a folded scalar is its key', ['folded'], '>>folded: >-'],
  ['an empty value is its key', ['owner', 'empty'], '  >>empty:'],
  ['a missing field is the key of its map', ['owner', 'last'], '>>owner:'],
  ['what is missing below a missing field is the same', ['owner', 'last', 'x', 1], '>>owner:'],
  ['what is missing below a scalar is the key of the scalar', ['name', 'first'], '>>name: Acme'],
  ['a missing field of the file is its first key', ['country'], '>>name: Acme'],
  ['a missing field of a list item is the first key of the item', ['items', 0, 'label'], '  - >>id: one'],
  ['also in a flow map', ['items', 1, 'label'], '  - { >>id: two }'],
  ['a missing item is the key of its list', ['tags', 7], '>>tags: [a, { b: c }]'],
  ['an item that is a map is its first key', ['items', 0], '  - >>id: one'],
  ['an item that is text is the text', ['items', 2], '  - >>just text'],
  ['the file is its first key', [], '>>name: Acme'],
  ['numbers are keys too', [2026], '2026: >>number key'],
  ['as text as well', ['2026'], '2026: >>number key'],
  ['quotes around keys do not matter', ['quoted key'], '"quoted key": >>1'],
  ['a value behind an alias stands at its anchor', ['copy', 'deep', 'leaf'], '  deep: { leaf: >>1 }'],
  ['an alias itself is the alias', ['copy'], 'copy: >>*base'],
]

test.each(value)('%s', (_, path, mark) => {
  expect(shown(new Positions(yaml).value(path))).toBe(mark)
})

const key: typeof value = [
  ['the key of a field', ['name'], '>>name: Acme'],
  ['the key of a nested field', ['tags', 1, 'b'], 'tags: [a, { >>b: c }]'],
  ['the key of a field that is empty', ['owner', 'empty'], '  >>empty:'],
  ['the key of a field in an item', ['items', 0, 'note'], '    >>note: |'],
  ['the parent of a key that is missing', ['owner', 'last'], '>>owner:'],
]

test.each(key)('key: %s', (_, path, mark) => {
  expect(shown(new Positions(yaml).key(path))).toBe(mark)
})

test('an item that is empty stands where it would begin', () => {
  expect(new Positions(yaml).value(['items', 3]).line).toBe(13)
})

test.each([
  ['line feeds', '\n'],
  ['carriage returns and line feeds', '\r\n'],
])('front matter is placed in its file, with %s', (_, end) => {
  const text = ['---', 'title: x', 'tags:', '  - é😀: y', '---', 'Body', ''].join(end)
  const positions = new Positions(text, text.indexOf('title'), text.lastIndexOf('---'))
  expect(positions.value(['tags', 0, 'é😀'])).toEqual({ line: 4, column: 10 })
  expect(positions.value(['missing'])).toEqual({ line: 2, column: 1 })
})

test('an empty text is placed at its begin', () => {
  expect(new Positions('').value(['a'])).toEqual({ line: 1, column: 1 })
  expect(new Positions('---\n---\n', 4, 4).value(['a'])).toEqual({ line: 2, column: 1 })
})
