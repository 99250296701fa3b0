// One search result as elements. Nothing of the index is written as HTML.
import type { Hit } from './index-api.ts'

const element = (name: string, className: string, text = ''): HTMLElement => {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')

/** Title as a link, kind, and the text around what was found. */
export function resultItem({ url, excerpt, meta }: Hit): HTMLLIElement {
  const item = document.createElement('li')
  item.className = 'search-hit'
  const link = document.createElement('a')
  link.href = url
  link.textContent = meta['title'] ?? url
  const head = element('p', 'search-hit-title')
  head.append(link)
  const marks = element('p', 'search-hit-kind')
  for (const text of [meta['kind'], meta['note']]) if (text) marks.append(element('span', 'badge', text))
  const text = element('p', 'search-hit-text')
  text.dir = 'auto'
  // The index gives no sign of where the excerpt was cut.
  if (!excerpt.replace(/<\/?mark>/g, '').startsWith(meta['title'] ?? '')) text.append('… ')
  for (const part of excerpt.split(/(<mark>.*?<\/mark>)/s)) {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1]
    text.append(marked === undefined ? plain(part) : element('mark', '', plain(marked)))
  }
  text.append(' …')
  head.append(marks)
  item.append(head, text)
  return item
}
