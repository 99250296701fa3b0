// From a path into a value to a line and column of its YAML. Slow, so it is used only for files that have a problem.
import { type Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { Place } from '../problems/problem.ts'
import { sourceOffset } from './scalar-text.ts'
import { Lines } from './source.ts'

type Path = readonly PropertyKey[]

/** A place with the column after its last character. */
export interface Token extends Place {
  endColumn: number
}

/** What stands at a path, and the token that people look at when nothing does. */
interface Found {
  node: unknown
  /** The key of a field, the first key of a list item. */
  token: unknown
  isField: boolean
}

/** Finds places in one file; `start` and `end` bound its YAML. */
export class Positions {
  readonly #lines: Lines
  readonly #start: number
  readonly #text: string
  readonly #document: Document.Parsed

  constructor(text: string, start = 0, end = text.length) {
    this.#lines = new Lines(text)
    this.#start = start
    this.#text = text.slice(start, end)
    this.#document = parseDocument(this.#text, { prettyErrors: false, merge: false, uniqueKeys: false })
  }

  /** Place of the value at `path`; of its key when it is empty or begins on a line of its own; when it is missing, of the nearest ancestor's key, or the first key of its list item or file. */
  value(path: Path): Place {
    const { node, token, isField } = this.#find(path)
    if (isField) return this.#at(isEmpty(node) || isBlock(node) ? token : node)
    return this.#at(isMap(node) ? token : (node ?? token))
  }

  /** Like `value`, with the column after the token's last character on its line. */
  token(path: Path): Token {
    const { node, token, isField } = this.#find(path)
    const shown = isField ? (isEmpty(node) || isBlock(node) ? token : node) : isMap(node) ? token : (node ?? token)
    const { line, column } = this.#at(shown)
    const range = isCollection(shown) || isScalar(shown) || isAlias(shown) ? shown.range : undefined
    const end = range === undefined || range === null ? undefined : this.#lines.place(this.#start + range[1])
    return { line, column, endColumn: end !== undefined && end.line === line ? Math.max(end.column, column + 1) : this.#lines.end(line) }
  }

  /** Place of the character at `offset` of the text at `path`, however the text is written; of the value when there is no text. */
  inside(path: Path, offset: number): Place {
    const { node } = this.#find(path)
    const scalar = isAlias(node) ? node.resolve(this.#document) : node
    if (!isScalar(scalar) || typeof scalar.value !== 'string' || !scalar.range) return this.value(path)
    const [start, end] = scalar.range
    return this.#lines.place(this.#start + start + sourceOffset(this.#text.slice(start, end), scalar.value, offset))
  }

  /** Place of the key at `path`, or where `value` would place a missing one. */
  key(path: Path): Place {
    return this.#at(this.#find(path).token)
  }

  #find(path: Path): Found {
    const root: unknown = this.#document.contents
    let found: Found = { node: root, token: firstKey(root) ?? root, isField: false }
    for (const segment of path) {
      const next = step(isAlias(found.node) ? found.node.resolve(this.#document) : found.node, segment)
      if (next === undefined) return { node: undefined, token: found.token, isField: true }
      found = next
    }
    return found
  }

  #at(node: unknown): Place {
    const range = isCollection(node) || isScalar(node) || isAlias(node) ? node.range : undefined
    return this.#lines.place(this.#start + (range?.[0] ?? 0))
  }
}

function step(node: unknown, segment: PropertyKey): Found | undefined {
  if (isMap(node)) {
    const pair = pairOf(node, segment)
    return pair && { node: pair.value, token: pair.key, isField: true }
  }
  const item: unknown = isSeq(node) ? node.items[Number(segment)] : undefined
  return item === undefined ? undefined : { node: item, token: firstKey(item) ?? item, isField: false }
}

const pairOf = (map: YAMLMap, segment: PropertyKey): Pair | undefined =>
  map.items.find((item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === String(segment))
const firstKey = (node: unknown): unknown => (isMap(node) ? node.items[0]?.key : undefined)
const isEmpty = (node: unknown): boolean =>
  node === null || node === undefined || (isScalar(node) && node.value === null && node.source === '')
const isBlock = (node: unknown): boolean =>
  (isCollection(node) && node.flow !== true) || (isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'))
