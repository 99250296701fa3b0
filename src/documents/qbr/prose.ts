// Written notes as blocks of plain text: headings, paragraphs, items of lists. Markup says nothing here, and expressions of MDX are not evaluated.
import { mdxToMdast } from 'satteri'
import type { Block } from './pack.ts'

interface Node {
  type: string
  value?: unknown
  children?: readonly Node[]
}

const kinds: Readonly<Record<string, Block['kind']>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  code: 'paragraph',
  tableRow: 'item',
}

/** Blocks in reading order; `lang` is the language that they are written in, when it is not the reader's. */
export function blocksOf(body: string, lang?: string): Block[] {
  const blocks: Block[] = []
  const visit = (node: Node, isItem: boolean): void => {
    const kind = kinds[node.type]
    if (kind === undefined) for (const child of node.children ?? []) visit(child, isItem || node.type === 'listItem')
    else {
      const text = textOf(node).replace(/\s+/g, ' ').trim()
      if (text !== '') blocks.push({ kind: isItem && kind === 'paragraph' ? 'item' : kind, text, ...(lang === undefined ? {} : { lang }) })
    }
  }
  visit(mdxToMdast(body) as Node, false)
  return blocks
}

const textOf = (node: Node): string =>
  node.type === 'text' || node.type === 'inlineCode' || node.type === 'code'
    ? String(node.value ?? '')
    : node.type === 'break'
      ? ' '
      : (node.children ?? []).map(textOf).join(node.type === 'tableRow' ? ' · ' : '')
