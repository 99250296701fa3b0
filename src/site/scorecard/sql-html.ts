// SQL as HTML with its parts marked for colours. It is read, not run: what is not known stays as it is.
import { escapeHtml } from '../html.ts'

const keywords = new Set(
  `all and any as asc between by case cast count cross date desc distinct else end except exists extract false filter first from full group having in
  inner intersect interval is join last lateral left like limit max min not null nulls numeric on or order outer over partition right row rows select
  sum then true union using values when where with`.split(/\s+/),
)

/** Remarks, texts, numbers, and words. */
const token = /(--[^\n]*)|('(?:[^']|'')*')|(\b\d+(?:\.\d+)?\b)|([a-z_]\w*)/gi

const marked = (name: string, text: string): string => `<span class="${name}">${escapeHtml(text)}</span>`

export function sqlHtml(sql: string): string {
  let html = ''
  let at = 0
  for (const match of sql.matchAll(token)) {
    const [text, remark, quoted, number, word = ''] = match
    html += escapeHtml(sql.slice(at, match.index))
    at = match.index + text.length
    html +=
      remark !== undefined
        ? marked('sql-remark', text)
        : quoted !== undefined
          ? marked('sql-text', text)
          : number !== undefined
            ? marked('sql-number', text)
            : keywords.has(word.toLowerCase())
              ? marked('sql-word', text)
              : escapeHtml(text)
  }
  return html + escapeHtml(sql.slice(at))
}
