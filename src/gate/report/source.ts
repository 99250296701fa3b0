// Lines of the program as an output may show them: names of fields and what everybody may see stay, every other letter and digit is masked.
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import { kinds } from '../../../schemas/index.ts'
import type { Kind } from '../../../schemas/kind.ts'
import { fieldNamesOf } from '../../program/enums.ts'
import { Layout } from '../../program/paths.ts'
import type { Program } from '../../program/program.ts'
import { isPublic } from '../../program/schema.ts'
import { audienceOf, view } from '../../program/view.ts'
import { parseProse } from '../../read/front-matter.ts'
import { Lines } from '../../read/source.ts'
import { type Finding, pathOf } from '../finding.ts'
import type { Files } from '../rule.ts'

const layout = new Layout(kinds)
const names = new Map(kinds.map((kind): [string, ReadonlySet<string>] => [kind.name, fieldNamesOf([kind])]))

// Findings about a private value in a public place: the line holds just what nobody may see.
const about_values: ReadonlySet<string> = new Set(['PB1006', 'PB1007'])

interface Shown {
  lines: Lines
  /** The same text with what may be seen and nothing else; made when a finding needs it. */
  open: () => Lines | undefined
  kind: Kind | undefined
}

/** A function that gives the line of one of the findings; undefined when there is none. Each file is read once. */
export function sourceLines(
  program: Program | undefined,
  files: Pick<Files, 'text'>,
  findings: readonly Finding[],
): (finding: Finding) => string | undefined {
  const hidden_lines = new Set(findings.filter(({ rule }) => about_values.has(rule)).map(({ file, line }) => `${file}:${line}`))
  const known = new Map<string, Shown | undefined>()
  const isVisible = visibleFiles(program)
  const shownOf = (file: string): Shown | undefined => {
    const text = files.text(file)
    if (text === undefined) return undefined
    const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
    const kind = layout.match(file)?.kind
    const open = once(() => (kind && isVisible(file) ? opened(file, clean, kind) : undefined))
    return { lines: new Lines(clean), open, kind }
  }
  return ({ file, line, pointer }) => {
    if (!known.has(file)) known.set(file, shownOf(file))
    const shown = known.get(file)
    if (shown === undefined) return undefined
    const source = shown.lines.line(line)
    if (source === '') return undefined
    const { kind } = shown
    const open = !hidden_lines.has(`${file}:${line}`) && kind && isPublic(kind.schema, pathOf(pointer)) ? shown.open() : undefined
    return masked(source, open?.line(line) ?? '', kind && keysIn(source, file, line, names.get(kind.name)))
  }
}

// Most findings stand in fields that only the team may see; the public view is made for the others alone.
function visibleFiles(program: Program | undefined): (file: string) => boolean {
  if (program === undefined) return () => false
  const byName = new Map<string, Kind>(kinds.map((kind) => [kind.name, kind]))
  const likely = once(
    () =>
      new Set(
        Object.values(program.entries)
          .flat()
          .filter(({ kind, fields }) => {
            const known = byName.get(kind)
            return known !== undefined && audienceOf(known, fields) === 'public'
          })
          .map(({ file }) => file),
      ),
  )
  const sure = once(
    () =>
      new Set(
        Object.values(view(program, 'public').entries)
          .flat()
          .map(({ file }) => file),
      ),
  )
  return (file) => likely().has(file) && sure().has(file)
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

interface Range {
  start: number
  end: number
}

/** Each unit of `source` that is neither in `open` at the same place nor in one of the ranges gives way to a dot, but for spaces and marks of ASCII. */
const masked = (source: string, open: string, keys: readonly Range[] = []): string =>
  source.replace(/[^\s!-/:-@[-`{-~]/g, (unit, at: number) =>
    open.charAt(at) === unit || keys.some(({ start, end }) => start <= at && at < end) ? unit : '•',
  )

const key = /(?:^[\s-]*|[{,]\s*)["']?([A-Za-z_]\w*)["']?(?=\s*:)/g
const column = /(?<=^|,)"?(\w+)"?(?=,|$)/g

/** Where names of fields stand in a line. */
function keysIn(source: string, file: string, line: number, known: ReadonlySet<string> | undefined): Range[] {
  const isTable = file.endsWith('.csv')
  if (known === undefined || (isTable && line !== 1)) return []
  return [...source.matchAll(isTable ? column : key)].flatMap((match) => {
    const name = match[1] ?? ''
    const start = match.index + match[0].lastIndexOf(name)
    return known.has(name) ? [{ start, end: start + name.length }] : []
  })
}

/** The text of a public entry with NUL for everything that is not public. */
function opened(file: string, text: string, kind: Kind): Lines | undefined {
  if (file.endsWith('.csv')) return undefined
  const prose = file.endsWith('.yaml') ? undefined : parseProse({ file, text })
  if (Array.isArray(prose)) return undefined
  const { start, end } = prose?.yaml ?? { start: 0, end: text.length }
  const front = openedYaml(text.slice(start, end), kind)
  if (front === undefined) return undefined
  const body = prose === undefined ? '' : openedBody(file, text.slice(prose.bodyStart))
  const between = prose === undefined ? '' : text.slice(end, prose.bodyStart)
  return new Lines(closed(text.slice(0, start)) + front + closed(between) + body)
}

// Line ends stay, so that lines keep their numbers.
const closed = (text: string): string => text.replace(/[^\r\n]/g, '\0')

function openedYaml(text: string, kind: Kind): string | undefined {
  const document = parseDocument(text, { prettyErrors: false, merge: false })
  if (document.errors.length > 0) return undefined
  const open: Range[] = []
  const visit = (node: unknown, path: readonly PropertyKey[]): void => {
    if (isScalar(node)) open.push(...rangeOf(node, text))
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, [...path, index])
    else if (isMap(node))
      for (const pair of node.items) {
        if (!isScalar(pair.key) || isAlias(pair.value)) continue
        const inside = [...path, String(pair.key.value)]
        if (!isPublic(kind.schema, inside)) continue
        open.push(...rangeOf(pair.key, text))
        visit(pair.value, inside)
      }
  }
  visit(document.contents, [])
  return kept(text, open)
}

function rangeOf({ range, type }: Scalar, text: string): Range[] {
  if (!range) return []
  const [start, end] = range
  // The first line of a block may hold a comment.
  const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL'
  return [{ start: isBlock ? start + (/^[^\r\n]*/.exec(text.slice(start, end))?.[0].length ?? 0) : start, end }]
}

function kept(text: string, ranges: readonly Range[]): string {
  let result = ''
  let at = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    result += closed(text.slice(at, start)) + text.slice(start, end)
    at = end
  }
  return result + closed(text.slice(at))
}

// Comments, unused link definitions and code of prose are on no page.
const text_end = '(?![\\s\\S])'
const hidden = [`<!--[\\s\\S]*?(?:-->|${text_end})`, '^[ \\t]*\\[[^\\]]*\\]:.*$']
const module = `^(?:import|export)\\b[\\s\\S]*?(?:\\r?\\n[ \\t]*\\r?\\n|${text_end})`
const unpublished = new RegExp(hidden.join('|'), 'gm')
const unpublishedCode = new RegExp([...hidden, module].join('|'), 'gm')

const openedBody = (file: string, text: string): string =>
  file.endsWith('.mdx') ? withoutExpressions(text.replace(unpublishedCode, closed)) : text.replace(unpublished, closed)

// Braces in a comment inside an expression do not count.
function withoutExpressions(text: string): string {
  let depth = 0
  let result = ''
  for (const [part] of text.matchAll(/\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|[{}]|[^{}/]+|\//g)) {
    if (part === '{') depth++
    result += depth > 0 ? closed(part) : part
    if (part === '}') depth = Math.max(0, depth - 1)
  }
  return result
}
