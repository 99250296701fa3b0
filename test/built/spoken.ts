// What a page says to its readers, by language: the text in it, under the nearest `lang` above it.
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

/** Code, names and what nobody reads. */
const silent = new Set(['bdi', 'code', 'kbd', 'noscript', 'pre', 'script', 'style', 'template'])

/** Text by language tag, a line for each piece. */
export function spokenIn(html: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const visit = (node: Node, lang: string): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const text = node.value.trim()
      if (text !== '') found.set(lang, [...(found.get(lang) ?? []), text])
      return
    }
    if (silent.has(node.nodeName) || !('childNodes' in node)) return
    const own = 'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined
    const hidden = 'attrs' in node && node.attrs.some(({ name, value }) => name === 'translate' && value === 'no')
    if (hidden) return
    for (const child of node.childNodes) visit(child, own ?? lang)
  }
  visit(parse(html), '')
  return found
}
