// Astro drops a line break beside an element or an expression, as JSX does, so a space that was broken into two lines is lost on the page.
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { sourceFiles, treesOf } from './source.ts'

const inline = new Set(['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'em', 'i', 'kbd', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'time'])

/** Text that loses the space to what stands beside it. */
function lostSpaces(file: string, text: string): string[] {
  const lost: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      for (const [index, child] of node.children.entries()) {
        if (!ts.isJsxText(child)) continue
        const begins = /^\s*\n\s*(\S.*)/.exec(child.text)?.[1]
        const ends = /(.*\S)\s*\n\s*$/.exec(child.text)?.[1]
        if (begins !== undefined && isInline(node.children[index - 1])) lost.push(`${file}: before "${begins.slice(0, 40)}"`)
        if (ends !== undefined && isInline(node.children[index + 1])) lost.push(`${file}: after "${ends.trim().slice(-40)}"`)
      }
    }
    ts.forEachChild(node, visit)
  }
  for (const tree of treesOf(file, text)) visit(tree)
  return lost
}

function isInline(node: ts.Node | undefined): boolean {
  if (node === undefined) return false
  if (ts.isJsxExpression(node)) return node.expression !== undefined && node.expression.getText() !== "' '"
  const tag = ts.isJsxElement(node) ? node.openingElement.tagName : ts.isJsxSelfClosingElement(node) ? node.tagName : undefined
  return tag !== undefined && inline.has(tag.getText())
}

test('no text loses a space at the end of a line; write it as {" "} where it does', () => {
  const components = sourceFiles().filter((file) => file.endsWith('.astro'))
  expect(components.flatMap((file) => lostSpaces(file, readFileSync(file, 'utf8')))).toEqual([])
})

test('lost spaces are found', () => {
  expect(lostSpaces('a.astro', '<p>\n  Read\n  <a href="/x">this</a>\n  first,\n  {name}\n</p>')).toEqual([
    'a.astro: after "Read"',
    'a.astro: before "first,"',
    'a.astro: after "first,"',
  ])
  expect(
    lostSpaces('a.astro', '<div>\n  Read{\' \'}\n  <a href="/x">this</a>\n  <p>\n    Then go {on}, and\n    on.\n  </p>\n</div>'),
  ).toEqual([])
})
