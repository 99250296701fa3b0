// What of a value would give it away, in canonical form. The rule for "telling":
// - The parts of a value are its lines, their sentences, and the addresses and numbers in them. Of a long part its first 32 to 48 characters do,
//   so that an excerpt is found too; the whole part only where the public site begins like it.
// - A part is telling from 8 characters on; characters of Chinese, Japanese and Korean count twice.
// - Plain words of prose are from 16 characters on: "done or not done" is nobody's secret.
// - Dates and times are not telling. A number is from 6 digits on, zeros at its ends not counted: 250,000 stands in many places, 187,350.55 does not.
// Short and common words are not left out here: what the public site says by itself is no secret, and that is looked up (see needles.ts).
import { markdownToMdast, mdxToMdast } from 'satteri'
import { canonicalText } from './canonical.ts'
import { isNumber, numberIn, significantDigits } from './numbers.ts'

const least_length = 8
const least_digits = 6
const least_prose = 16

/** The telling parts of a field's value. */
export function tellingParts(text: string): string[] {
  const parts = new Set<string>()
  for (const line of linesOf(text)) addLine(line, parts)
  return [...parts]
}

// Some fields hold HTML.
const linesOf = (text: string): string[] => text.split(/[\r\n]+|<\/?[a-z][^<>]*>/i)

/** The telling parts of a prose body: of its blocks and the texts in them, its code and the values that its components are given. */
export function tellingRuns(body: string, format: 'md' | 'mdx'): string[] {
  const parts = new Set<string>()
  const visit = (node: Node): string => {
    const texts = [node.value, node.url, node.alt, node.title, ...(node.attributes ?? []).map((attribute) => codeOf(attribute.value))]
    for (const text of texts) if (typeof text === 'string') for (const line of linesOf(text)) addLine(line, parts)
    const whole = (node.children ?? []).map(visit).join('')
    // Words of a sentence may be emphasised or links.
    if (blocks.has(node.type)) addLine(whole.replace(/\s+/g, ' '), parts)
    return node.type === 'text' || node.type === 'inlineCode' ? String(node.value) : whole
  }
  visit((format === 'mdx' ? mdxToMdast(body, options) : markdownToMdast(body, options)) as Node)
  return [...parts].filter((part) => part.length >= least_prose || !/^[\p{L}\s.,;:!?'"-]+$/u.test(part))
}

const blocks = new Set(['paragraph', 'heading', 'tableCell'])
const options = { features: { frontmatter: false } }

interface Node {
  type: string
  value?: unknown
  url?: unknown
  alt?: unknown
  title?: unknown
  attributes?: readonly { value?: unknown }[]
  children?: readonly Node[]
}

const codeOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'value' in value ? value.value : value)

function addLine(line: string, parts: Set<string>): void {
  const before = parts.size
  if (line.length >= 2 * least_length) for (const sentence of line.split(/(?<=[.!?؟。…])\s+/)) add(sentence, parts)
  // Sentences that are too short alone may be telling together.
  if (parts.size === before) add(line, parts)
  if (/[0-9@٠-٩]/.test(line))
    for (const token of line.match(/[^\s"'<>()[\]{},;|`*]*[0-9@٠-٩](?:[^\s"'<>()[\]{};|`*]*[^\s"'<>()[\]{},;|`*.:])?/g) ?? [])
      add(token, parts)
}

function add(part: string, parts: Set<string>): void {
  const text = withoutMarks(canonicalText(part))
  const number = numberIn(text)
  if (number !== undefined) {
    if (significantDigits(number) >= least_digits) parts.add(number)
  } else if (isLong(text) && !isTime(text)) {
    parts.add(text)
    // Text that looks like an escape is published as text.
    if (/[&%\\]/.test(text)) parts.add(withoutMarks(canonicalText(part, { escapes: false })))
  }
}

// Which bullets, quotes and stops are around a text depends on where it stands.
const withoutMarks = (text: string): string => text.replace(/^[^\p{L}\p{N}+]+|[\s.,;:!?"'()]+$/gu, '')

const wide = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g
const isLong = (text: string): boolean =>
  text.length >= least_length || (text.length >= least_length / 2 && text.length + (text.match(wide)?.length ?? 0) >= least_length)

const isTime = (text: string): boolean => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text) && /^[\d\s\-/.:tz+]+$/.test(text)

/** What is searched for of a part: its beginning, when it is long. */
export function beginningOf(part: string): string {
  if (part.length <= 48 || isNumber(part)) return part
  const end = part.lastIndexOf(' ', 48)
  return end >= 32 ? part.slice(0, end) : part.slice(0, 48)
}
