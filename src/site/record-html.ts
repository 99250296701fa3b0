// A record as HTML text. One function writes it because a component for each of its hundreds of nodes is ten times slower.
import { attribute, escapeHtml, isSafeHref } from './html.ts'
import type { RecordNode, RecordRow, RecordTableRow, RecordText } from './record.ts'
import type { Localized } from './text.ts'

/** Words that the markup needs in the reader's language. */
export interface RecordWords {
  /** What opens the rest of a row. */
  more: string
}

/** Escaped HTML of a tree. */
export function recordHtml(node: RecordNode, words: RecordWords): string {
  switch (node.type) {
    case 'text':
      return textHtml(node)
    case 'list':
      return node.items.length === 0 ? '–' : `<ul>${node.items.map((item) => `<li>${recordHtml(item, words)}</li>`).join('')}</ul>`
    case 'fields':
      return `<dl class="record">${node.rows.map((row) => rowHtml(row, words)).join('')}</dl>`
    case 'table':
      return tableHtml(node.columns, node.rows, words)
  }
}

function textHtml({ text, lang, href, isolate }: RecordText): string {
  const inner = escapeHtml(text)
  const language = attribute('lang', lang)
  if (href !== undefined && isSafeHref(href))
    return `<a${attribute('href', href)}${language}>${isolate ? `<bdi>${inner}</bdi>` : inner}</a>`
  if (isolate) return `<bdi${language}>${inner}</bdi>`
  return lang === undefined ? inner : `<span${language}>${inner}</span>`
}

function rowHtml({ label, value }: RecordRow, words: RecordWords): string {
  return `<div${isWide(value) ? ' class="wide"' : ''}><dt${attribute('lang', label.lang)}>${escapeHtml(label.value)}</dt><dd${value.type === 'text' && isWide(value) ? ' dir="auto"' : ''}>${isBrief(value) ? cellHtml(value, words) : recordHtml(value, words)}</dd></div>`
}

// The wrapper scrolls where a table is wider than the page, so it can be reached by keyboard.
function tableHtml(columns: readonly Localized[], rows: readonly RecordTableRow[], words: RecordWords): string {
  if (columns.length === 0) return `<ul>${rows.map((row) => `<li>${row.more ? recordHtml(row.more, words) : ''}</li>`).join('')}</ul>`
  const head = columns.map((column) => `<th scope="col"${attribute('lang', column.lang)}>${escapeHtml(column.value)}</th>`).join('')
  const body = rows
    .map(
      (row) =>
        `<tr>${row.cells.map((cell) => `<td${attribute('data-sort', cell?.type === 'text' ? cell.sort : undefined)}>${cell ? cellHtml(cell, words) : ''}</td>`).join('')}</tr>${moreHtml(row, columns.length, words)}`,
    )
    .join('')
  return `<div class="record-table" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}

// Lists in cells are short: commas take less room than bullets.
const cellHtml = (node: RecordNode, words: RecordWords): string =>
  node.type === 'list'
    ? node.items.map((item) => `<span class="item">${recordHtml(item, words)}</span>`).join(' ')
    : recordHtml(node, words)

// Whoever hears only the word "more" needs to know of what.
function moreHtml({ cells: [first], more }: RecordTableRow, columns: number, words: RecordWords): string {
  if (more === undefined) return ''
  const of = first?.type === 'text' ? `<span class="sr-only">: ${escapeHtml(first.text)}</span>` : ''
  return `<tr class="more"><td colspan="${columns}"><details><summary>${escapeHtml(words.more)}${of}</summary>${recordHtml(more, words)}</details></td></tr>`
}

const isWide = (node: RecordNode): boolean =>
  node.type === 'table' ||
  node.type === 'fields' ||
  (node.type === 'list' && node.items.some((item) => item.type !== 'text' || item.text.length > 40)) ||
  (node.type === 'text' && node.text.length > 90)

const isBrief = (node: RecordNode): boolean =>
  node.type === 'list' &&
  node.items.length > 0 &&
  recordText(node).length <= 80 &&
  node.items.every((item) => item.type === 'text' && item.text.length <= 30)

/** The words of a tree, for search. */
export function recordText(node: RecordNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'list':
      return node.items.map(recordText).join(' ')
    case 'fields':
      return node.rows.map((row) => recordText(row.value)).join(' ')
    case 'table':
      return node.rows
        .flatMap((row) => [...row.cells.map((cell) => (cell ? recordText(cell) : '')), row.more ? recordText(row.more) : ''])
        .filter((each) => each !== '')
        .join(' ')
  }
}
