// From a character of a text to the character of the YAML that stands for it, in all five ways to write a text.

/**
 * Offset into `source`, the YAML of one scalar from its first quote or sign on, of the character at `offset` of its `value`. Folding and indents
 * change white space alone, so the characters that are none are counted in both.
 */
export function sourceOffset(source: string, value: string, offset: number): number {
  const before = value.slice(0, offset).replace(/\s/g, '').length
  const isAtSpace = !/\S/.test(value.charAt(offset))
  let count = 0
  let end = bodyStart(source)
  for (const { start, length, characters } of unitsOf(source, end)) {
    if (characters === 0) continue
    if (count >= before) return isAtSpace ? end : start
    count += characters
    end = start + length
  }
  return end
}

// A block begins after the line of its sign, a quoted text after its quote.
function bodyStart(source: string): number {
  if (/^[|>]/.test(source)) return source.search(/\n/) + 1
  return /^["']/.test(source) ? 1 : 0
}

interface Unit {
  start: number
  length: number
  /** Characters of the text that it stands for; white space counts as none. */
  characters: number
}

const escaped = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/y

function* unitsOf(source: string, from: number): Generator<Unit> {
  const quote = /^["']/.exec(source)?.[0]
  for (let start = from; start < source.length; ) {
    const unit = unitAt(source, start, quote)
    if (unit === undefined) return
    yield unit
    start += unit.length
  }
}

// Undefined at the closing quote.
function unitAt(source: string, start: number, quote: string | undefined): Unit | undefined {
  const character = source.charAt(start)
  if (character === quote) return quote === "'" && source.charAt(start + 1) === "'" ? { start, length: 2, characters: 1 } : undefined
  if (quote === '"' && character === '\\') {
    escaped.lastIndex = start
    const [text = character] = escaped.exec(source) ?? []
    return { start, length: text.length, characters: widthOf(text) }
  }
  return { start, length: 1, characters: /\s/.test(character) ? 0 : 1 }
}

const blank = new Set([...' \t\r\ntnvfr_LP'])

function widthOf(text: string): number {
  const code = /^\\[xuU]([0-9a-fA-F]+)$/.exec(text)?.[1]
  if (code === undefined) return blank.has(text.slice(1)) ? 0 : 1
  return String.fromCodePoint(Number.parseInt(code, 16)).replace(/\s/g, '').length
}
