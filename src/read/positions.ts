// From a path into a value to a line and column of its YAML. Slow, so it is used only for files that have a problem.
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { Place } from '../problems/problem.ts'
import { placeAt } from './source.ts'

type Path = readonly PropertyKey[]

/** Finds places in one file; `start` and `end` bound its YAML. */
export class Positions {
  readonly #text: string
  readonly #start: number
  readonly #document: Document.Parsed

  constructor(text: string, start = 0, end = text.length) {
    this.#text = text
    this.#start = start
    this.#document = parseDocument(text.slice(start, end), {
      lineCounter: new LineCounter(),
      keepSourceTokens: false,
      prettyErrors: false,
      merge: false,
      uniqueKeys: false,
    })
  }

  /** Place of the value at `path`; of the key when the value is empty, a block, or missing; of the nearest ancestor's key when that is missing too. */
  value(path: Path): Place {
    return this.#place(path, 'value')
  }

  /** Place of the key at `path`. */
  key(path: Path): Place {
    return this.#place(path, 'key')
  }

  #place(path: Path, wanted: 'key' | 'value'): Place {
    let node: unknown = this.#document.contents
    let pair: Pair | undefined
    let last: unknown = firstKey(node) ?? node
    for (const [depth, segment] of path.entries()) {
      node = isAlias(node) ? node.resolve(this.#document) : node
      if (isMap(node)) {
        pair = pairOf(node, segment)
        if (pair === undefined) return this.#at(last)
        node = pair.value
        last = pair.key
      } else if (isSeq(node)) {
        const item: unknown = node.items[Number(segment)]
        if (item === undefined) return this.#at(last)
        node = item
        pair = undefined
        // A field missing in a list item is placed at the item's first key.
        last = depth < path.length - 1 || wanted === 'key' ? (firstKey(item) ?? item) : item
      } else return this.#at(last)
    }
    if (wanted === 'key' || node === null || node === undefined || (pair !== undefined && isBlock(node))) return this.#at(last)
    return this.#at(isCollection(node) && pair === undefined ? (firstKey(node) ?? node) : node)
  }

  #at(node: unknown): Place {
    const range = rangeOf(node)
    return placeAt(this.#text, this.#start + (range?.[0] ?? 0))
  }
}

const pairOf = (map: YAMLMap, segment: PropertyKey): Pair | undefined =>
  map.items.find((item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === String(segment))
const firstKey = (node: unknown): unknown => (isMap(node) ? node.items[0]?.key : undefined)
const rangeOf = (node: unknown): readonly number[] | undefined =>
  isCollection(node) || isScalar(node) || isAlias(node) ? (node.range ?? undefined) : undefined
// A block that begins on a later line is hard to see from its first token; its key is where people look.
const isBlock = (node: unknown): boolean =>
  (isCollection(node) && node.flow !== true) ||
  (isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')) ||
  (isScalar(node) && node.value === null && node.source === '')
