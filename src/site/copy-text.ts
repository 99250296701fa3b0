// Marketplace copy as paragraphs and lists. Marketplaces take plain text with list marks or a little HTML; neither is markup of ours.

export type CopyBlock = { type: 'paragraph'; text: string } | { type: 'list'; ordered: boolean; items: readonly string[] }

/** Paragraphs and lists of plain text, or of the simple HTML that some marketplaces ask for. */
export function copyBlocks(copy: string): CopyBlock[] {
  const blocks: { type: 'paragraph' | 'list'; ordered: boolean; lines: string[] }[] = []
  for (const line of (/<(?:p|ul|ol|h[1-6])\b/i.test(copy) ? fromHtml(copy) : copy).split(/\r?\n/)) {
    const [, mark, item] = /^\s*([-*•]|\d+[.)])\s+(.*)$/.exec(line) ?? []
    const last = blocks.at(-1)
    if (item !== undefined) {
      const ordered = /\d/.test(mark ?? '')
      // Blank lines between items do not end a list.
      if (last?.lines.length === 0 && blocks.at(-2)?.type === 'list' && blocks.at(-2)?.ordered === ordered) blocks.pop()
      const list = blocks.at(-1)
      if (list?.type === 'list' && list.ordered === ordered) list.lines.push(item)
      else blocks.push({ type: 'list', ordered, lines: [item] })
    } else if (line.trim() === '') {
      if (last !== undefined && last.lines.length > 0) blocks.push({ type: 'paragraph', ordered: false, lines: [] })
    } else if (last?.type === 'paragraph') last.lines.push(line.trim())
    else blocks.push({ type: 'paragraph', ordered: false, lines: [line.trim()] })
  }
  return blocks
    .filter(({ lines }) => lines.length > 0)
    .map(({ type, ordered, lines }) => (type === 'list' ? { type, ordered, items: lines } : { type, text: lines.join(' ') }))
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'" }

function fromHtml(html: string): string {
  let number = 0
  let ordered = false
  return html
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi, (_, closing: string, tag: string) => {
      const name = tag.toLowerCase()
      if (name === 'ol' || name === 'ul') {
        ordered = closing === '' && name === 'ol'
        number = 0
        return '\n\n'
      }
      if (name === 'li' && closing === '') {
        number += 1
        return ordered ? `\n${number}. ` : '\n- '
      }
      return /^(?:p|h[1-6]|br|div)$/.test(name) ? '\n\n' : ''
    })
    .replace(/&(#39|[a-z]+);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
}
