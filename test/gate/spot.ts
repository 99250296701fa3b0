// Where a JSON pointer stands in a file, looked up without the code under test: by the YAML library's own nodes.
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Tree } from '../program/tree.ts'

/** `file:line:column` of `file#/pointer`; a place that is written out comes back as it is. The value's first character; of a value in a block or a missing one, the nearest key. */
export function spotIn(tree: Tree, at: string): string {
  const [file = '', pointer] = at.split('#')
  if (pointer === undefined) return at
  const text = tree.text(file)
  const lines = new LineCounter()
  const start = file.endsWith('.yaml') ? 0 : 4
  const end = file.endsWith('.yaml') ? text.length : text.indexOf('\n---', 4) + 1
  const document = parseDocument(text.slice(start, end), { lineCounter: lines })
  const shift = start === 0 ? 0 : 1
  const place = (node: Node | null | undefined): string => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0)
    return `${file}:${line + shift}:${col}`
  }
  let node: unknown = document.contents
  let key: Node | null | undefined = isMap(node) ? (node.items[0]?.key as Node) : (node as Node)
  const parts = pointer.split('/').slice(1)
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    if (isMap(node)) {
      const pair = node.items.find((each) => isPair(each) && String((each.key as { value?: unknown }).value) === part)
      if (pair === undefined) return place(key)
      node = pair.value
      key = pair.key as Node
      if (last) {
        const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true
        const isText = isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')
        return place(isBlock || isText || node === null || (isScalar(node) && node.value === null) ? key : (node as Node))
      }
    } else if (isSeq(node)) {
      const item = node.items[Number(part)]
      if (item === undefined) return place(key)
      node = item
      key = isMap(item) ? (item.items[0]?.key as Node) : (item as Node)
    }
  }
  return place(key)
}
