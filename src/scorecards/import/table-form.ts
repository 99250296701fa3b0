// Where a table stands in the text of an export: its delimiter, its header below what reports put above it, and what they put under it.
import { folded } from './fold.ts'
import { isBlank, recordsOf, type TextRecord } from './records.ts'
import type { Delimiter } from './resolve.ts'

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|']

/** Records that are looked at. */
const seen_records = 400

export const firstRecords = (text: string, delimiter: Delimiter, most = seen_records): TextRecord[] =>
  recordsOf(text, delimiter).take(most).toArray()

/** The delimiter that gives the most cells in records of the same length. */
export function delimiterOf(text: string): Delimiter {
  const scores = delimiters.map((delimiter) => {
    const records = firstRecords(text, delimiter)
    const width = commonWidth(records)
    const fitting = records.filter(({ cells }) => cells.length === width).length
    return { delimiter, score: fitting * (width - 1) }
  })
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

/** Number of cells that most records have. */
export function commonWidth(records: readonly TextRecord[]): number {
  const counts = new Map<number, number>()
  for (const record of records) if (!isBlank(record)) counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1)
  const [width = 1] = [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0] ?? []
  return width
}

const header_records = 40

/**
 * The record that names the columns: among the first ones, the one with the most headers that `isKnown` knows, if it knows two of one;
 * otherwise the first one as wide as the table that has words in all its cells.
 */
export function headerOf(records: readonly TextRecord[], isKnown: (header: string) => boolean): TextRecord | undefined {
  const first = records.slice(0, header_records)
  const known = first.map((record) => record.cells.filter(({ text }) => isKnown(folded(text))).length)
  const most = Math.max(0, ...known)
  if (most >= 2) return first[known.indexOf(most)]
  const width = commonWidth(records)
  return (
    first.find(({ cells }) => cells.length === width && cells.every(({ text }) => isName(text))) ??
    first.find(({ cells }) => cells.length === width && cells.filter(({ text }) => isName(text)).length > width / 2) ??
    first.find((record) => !isBlank(record))
  )
}

const isName = (text: string): boolean => /\p{L}/u.test(text) && text.length < 120

// What reports write under their tables, in the languages of the presets: sums, beside the word for them; and sentences on secrecy, rights and filters.
const totals = [
  /^(?:grand |sub ?)?totals?\b[^\p{L}]*(?:\(.*\)|:)?$/u,
  /^(?:sub)?tota(?:l|is|les|ux) ?(?:gera(?:l|is)|general(?:es)?|genera(?:l|ux)|global)?[^\p{L}]*(?:\(.*\)|:)?$/u,
  /^(?:gesamt(?:summen?|ergebnis(?:se)?|betrag)?|summen?|eindtota(?:al|len)|totaal|totalen|insgesamt)[^\p{L}]*(?:\(.*\)|:)?$/u,
]
const sentences = [
  /^(?:record count|number of records|\d+ (?:records?|registros?|datensatze?|enregistrements?))\b/u,
  /^(?:confidential|confidencial|informacoes confidenciais|informacion confidencial|vertraulich|informations? confidentiell|vertrouwelijk)/u,
  /^(?:copyright|\(c\) ?\d|©|tous droits|alle rechten|alle rechte|todos os direitos|todos los derechos)/u,
  /^(?:generated|exported|report (?:generated|run)|filtered by|gerado|exportado|generado|erstellt|exportiert|genere|gegenereerd)\b/u,
]

/** True for a record that reports put under their tables. */
export function isFooter(record: TextRecord, width: number): boolean {
  const said = record.cells.filter(({ text }) => text.trim() !== '')
  if (said[0] === undefined) return true
  const first = folded(said[0].text.slice(0, 300))
  if (totals.some((form) => form.test(first))) return true
  return said.length === 1 && ((record.cells.length === 1 && width > 2) || sentences.some((form) => form.test(first)))
}

/** Number of lines at the end of a text that are no data: footers, and empty lines between and around them. */
export function footerLines(text: string, delimiter: Delimiter, width: number): number {
  const records = [...recordsOf(fromRecord(text, delimiter, width), delimiter)]
  const last = records.findLastIndex((record) => !isFooter(record, width))
  const [end, data] = [records.at(-1)?.last_line ?? 0, records[last]?.last_line ?? 0]
  return end - data
}

// A piece of a file may begin inside a quoted cell. It is read from the first line on that has as many cells as the table.
export function fromRecord(text: string, delimiter: Delimiter, width: number): string {
  let start = 0
  for (let tries = 0; tries < 50; tries += 1) {
    const rest = text.slice(start)
    const [first, second] = firstRecords(rest, delimiter, 2)
    if (first?.cells.length === width && (second === undefined || second.cells.length === width || isFooter(second, width))) return rest
    const next = text.indexOf('\n', start) + 1
    if (next === 0) break
    start = next
  }
  return text
}
