// Headings of a prose body, with the anchors that Astro gives them.
import GithubSlugger from 'github-slugger'
import { mdxToMdast } from 'satteri'
import type { Heading } from './page.ts'

interface Node {
  type: string
  depth?: number
  value?: unknown
  children?: readonly Node[]
}

const textOf = (node: Node): string =>
  typeof node.value === 'string' && (node.type === 'text' || node.type === 'inlineCode')
    ? node.value
    : (node.children ?? []).map(textOf).join('')

/** Headings of the second and third level. All headings take part in naming anchors, so that repeated ones are numbered as in the page. */
export function headingsOf(body: string): Heading[] {
  const slugger = new GithubSlugger()
  const found: Heading[] = []
  const visit = (node: Node): void => {
    if (node.type === 'heading') {
      const text = textOf(node)
      const slug = slugger.slug(text)
      if (node.depth === 2 || node.depth === 3) found.push({ depth: node.depth, slug, text })
    }
    for (const child of node.children ?? []) visit(child)
  }
  visit(mdxToMdast(body) as Node)
  return found
}
