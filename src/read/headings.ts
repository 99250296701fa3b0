// Headings of a prose body, with the anchors that the site gives them.
import GithubSlugger from 'github-slugger'
import { mdxToMdast } from 'satteri'

export interface BodyHeading {
  depth: number
  slug: string
  text: string
}

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

/** Headings of every level. All take part in naming anchors, so that repeated ones are numbered as in the page. */
export function bodyHeadings(body: string): BodyHeading[] {
  const slugger = new GithubSlugger()
  const found: BodyHeading[] = []
  const visit = (node: Node): void => {
    if (node.type === 'heading') {
      const text = textOf(node)
      found.push({ depth: node.depth ?? 1, slug: slugger.slug(text), text })
    }
    for (const child of node.children ?? []) visit(child)
  }
  visit(mdxToMdast(body) as Node)
  return found
}
