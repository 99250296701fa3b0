// Prose as plain text, for search and excerpts.
import { markdownToMdast, mdxToMdast } from 'satteri'

interface Node {
  type: string
  value?: unknown
  children?: readonly Node[]
}

const blocks = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'blockquote', 'code'])

/** The words of a Markdown or MDX body, without markup, code expressions and imports. */
export function plainText(body: string, format: 'md' | 'mdx'): string {
  const words: string[] = []
  const visit = (node: Node): void => {
    if ((node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') && typeof node.value === 'string')
      words.push(node.value)
    for (const child of node.children ?? []) visit(child)
    if (blocks.has(node.type)) words.push(' ')
  }
  visit((format === 'mdx' ? mdxToMdast(body) : markdownToMdast(body)) as Node)
  return words.join('').replace(/\s+/g, ' ').trim()
}

/** Texts one after the other as sentences, for search; those that end without a mark get a full stop. */
export const inSentences = (texts: readonly string[]): string =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => (/[.!?:;…؟،]$/.test(text) ? text : `${text}.`))
    .join(' ')
