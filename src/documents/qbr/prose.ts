// Written notes as blocks of plain text: headings, paragraphs, items of lists. Markup says nothing here, and expressions of MDX are not evaluated.
import { mdxToMdast } from 'satteri'
import type { Block } from './pack.ts'

interface Node {
  type: string
  value?: unknown
  name?: unknown
  attributes?: readonly { name?: unknown; value?: unknown }[]
  children?: readonly Node[]
}

/** What an element of MDX that has no words says, such as a figure of the program. */
export type ElementText = (name: string, attributes: Readonly<Record<string, string>>) => string

const kinds: Readonly<Record<string, Block['kind']>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  code: 'paragraph',
  tableRow: 'item',
  // Words of an element of MDX that stand in no paragraph.
  text: 'paragraph',
}

/** Blocks in reading order; `lang` is the language that they are written in, when it is not the reader's. */
export function blocksOf(body: string, lang?: string, elementText: ElementText = () => ''): Block[] {
  const blocks: Block[] = []
  const visit = (node: Node, isItem: boolean): void => {
    const kind = kinds[node.type]
    if (kind === undefined) for (const child of node.children ?? []) visit(child, isItem || node.type === 'listItem')
    else {
      const text = textOf(node, elementText).replace(/\s+/g, ' ').trim()
      if (text !== '') blocks.push({ kind: isItem && kind === 'paragraph' ? 'item' : kind, text, ...(lang === undefined ? {} : { lang }) })
    }
  }
  visit(mdxToMdast(body) as Node, false)
  return blocks
}

/** Blocks in two columns of about the same length. */
export function inTwo(blocks: readonly Block[]): [Block[], Block[]] {
  const lengthOf = (group: readonly Block[]): number => group.reduce((sum, { text }) => sum + text.length + 40, 0)
  const half = lengthOf(blocks) / 2
  const columns: [Block[], Block[]] = [[], []]
  let used = 0
  for (const group of headed(blocks)) {
    const length = lengthOf(group)
    columns[used === 0 || used + length / 2 <= half ? 0 : 1].push(...group)
    used += length
  }
  return columns
}

/** Every heading with what follows it: the two are not parted. */
export function headed(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last?.every(({ kind }) => kind === 'heading')) last.push(block)
    else groups.push([block])
  }
  return groups
}

function textOf(node: Node, elementText: ElementText): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return String(node.value ?? '')
  if (node.type === 'break') return ' '
  const { children = [], name, attributes = [] } = node
  if (children.length === 0 && typeof name === 'string')
    return elementText(name, Object.fromEntries(attributes.map(({ name: key, value }) => [String(key), String(value)])))
  return children.map((each) => textOf(each, elementText)).join(node.type === 'tableRow' ? ' · ' : '')
}
