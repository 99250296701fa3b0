// What is wrong with a YAML text that cannot be read, in the words of somebody who writes YAML rarely.
import type { YAMLException } from 'js-yaml'
import { type Document, isCollection, isMap, isScalar, type Node, parseDocument, visit, type YAMLError } from 'yaml'
import { type Problem, problem } from '../problems/problem.ts'
import { Lines, type Source } from './source.ts'

interface Trouble {
  id: 'yaml-syntax' | 'yaml-key-duplicate' | 'yaml-merge-key' | 'yaml-key-reserved'
  at: number
  reason: string
  fix?: string | undefined
}

/** Every problem in a text that js-yaml refused. js-yaml is fast and stops at its first error; `yaml` is slow and finds all of them. */
export function yamlProblems(source: Source, text: string, offset: number, error: YAMLException): Problem[] {
  const { file } = source
  const lines = new Lines(source.text)
  const at = (position: number) => lines.place(offset + Math.min(position, text.length))
  const first = error.mark?.position ?? 0
  if (error.reason.startsWith('aliases exceeded'))
    return [problem('yaml-aliases', { file, place: at(first), reason: 'the file uses more than 20 YAML aliases' })]
  if (error.reason.startsWith('expected a document'))
    return [problem('file-empty', { file, reason: 'the file holds nothing but comments' })]
  if (error.reason.startsWith('nesting exceeded'))
    return [
      problem('yaml-syntax', {
        file,
        place: at(first),
        reason: 'the YAML is nested more than 100 levels deep',
        fix: 'Write it flatter; no entry needs more than ten levels.',
      }),
    ]
  const found = troublesIn(text)
  const all = found.length > 0 ? found : [{ id: 'yaml-syntax' as const, at: first, ...inWords(error.reason) }]
  return all.map((each) => problem(each.id, { file, place: at(each.at), reason: each.reason, fix: each.fix }))
}

function troublesIn(text: string): Trouble[] {
  const document = tolerant(text)
  if (document === undefined) return []
  const broken = document.errors.find((each) => each.code !== 'DUPLICATE_KEY')
  if (broken) return [{ id: 'yaml-syntax', at: startOf(text, document, broken), ...explain(broken) }]
  // What follows a syntax error cannot be trusted, so keys are looked at only in a text without one.
  const troubles: Trouble[] = document.errors.map((each) => ({
    id: 'yaml-key-duplicate',
    at: each.pos[0],
    reason: `the key ${keyAt(text, each.pos[0])} stands twice in one map`,
  }))
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !pair.key.range) return
      const [start] = pair.key.range
      if (pair.key.value === '<<') troubles.push({ id: 'yaml-merge-key', at: start, reason: 'a merge key "<<" is used' })
      if (pair.key.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(pair.key.source ?? ''))
        troubles.push({
          id: 'yaml-syntax',
          at: start,
          reason: 'the YAML cannot be read: a key is empty',
          fix: 'Write the key, or put it in quotes.',
        })
      if (pair.key.value === '__proto__') troubles.push({ id: 'yaml-key-reserved', at: start, reason: 'the key "__proto__" is used' })
    },
  })
  return troubles.sort((a, b) => a.at - b.at)
}

// Text nested deeper than the stack makes `yaml` throw; js-yaml's own error is then all there is.
function tolerant(text: string): Document.Parsed | undefined {
  try {
    const document = parseDocument(text, { prettyErrors: false, strict: true, uniqueKeys: true, merge: false, stringKeys: true })
    return isMap(document.contents) || document.errors.length > 0 ? document : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const plain: Partial<Record<YAMLError['code'], { reason: string; fix?: string }>> = {
  BAD_ALIAS: { reason: 'the alias * names no anchor & above it', fix: 'Put text that starts with * in quotes, or write the value out.' },
  BAD_DQ_ESCAPE: {
    reason: 'the text in double quotes has a backslash that YAML does not know',
    fix: 'Write \\\\ for a backslash, or use single quotes.',
  },
  BAD_INDENT: {
    reason: 'the line is indented differently from its neighbours',
    fix: 'Indent the fields of one map by the same number of spaces.',
  },
  BAD_SCALAR_START: { reason: 'text cannot start with this character', fix: 'Put the text in quotes.' },
  BLOCK_AS_IMPLICIT_KEY: {
    reason: 'a second colon follows on the line, or the next line is indented too far',
    fix: 'Put text with a colon and a space in quotes, or correct the indentation.',
  },
  BLOCK_IN_FLOW: { reason: 'a map or list on lines of its own stands inside [ ] or { }', fix: 'Write the whole list or map in one style.' },
  MULTILINE_IMPLICIT_KEY: {
    reason: 'the line has no colon after its key',
    fix: 'Write key: value, or indent the line if it continues the text above.',
  },
  MULTIPLE_DOCS: { reason: 'a second document begins after ---', fix: 'Keep one document in a file.' },
  NON_STRING_KEY: { reason: 'a key is a list or a map', fix: 'Use text as key.' },
  TAB_AS_INDENT: { reason: 'the line is indented with a tab', fix: 'Indent with spaces.' },
  UNEXPECTED_TOKEN: {
    reason: 'what stands here does not belong to what is before it',
    fix: 'Look for a missing quote, colon or indentation before this place.',
  },
  TAG_RESOLVE_FAILED: { reason: 'the tag ! is not known', fix: 'Put text that starts with ! in quotes.' },
}

// js-yaml knows two mistakes that `yaml` lets pass.
function inWords(reason: string): Pick<Trouble, 'reason' | 'fix'> {
  const known = /^unidentified alias/.test(reason)
    ? plain.BAD_ALIAS
    : /^unknown \w+ tag/.test(reason)
      ? plain.TAG_RESOLVE_FAILED
      : undefined
  return { reason: `the YAML cannot be read: ${known?.reason ?? reason}`, fix: known?.fix }
}

function explain(error: YAMLError): Pick<Trouble, 'reason' | 'fix'> {
  if (isOpenQuote(error))
    return {
      reason: 'the YAML cannot be read: a quote is not closed',
      fix: 'Close the quote; write a quote inside double quotes as \\", inside single quotes as two.',
    }
  if (isOpenBracket(error))
    return {
      reason: 'the YAML cannot be read: a [ or { that opens here is not closed',
      fix: 'Close it with ] or }, or put text that begins with [ or { in quotes.',
    }
  const known = plain[error.code]
  if (known) return { reason: `the YAML cannot be read: ${known.reason}`, fix: known.fix }
  const message = error.message.replace(/\s+at line \d+, column \d+[\s\S]*$/, '').trim()
  return { reason: `the YAML cannot be read: ${message.charAt(0).toLowerCase()}${message.slice(1)}` }
}

// An error at the end of the text is about something that was opened before: the last quote, or else the last line with text.
function startOf(text: string, document: Document.Parsed, error: YAMLError): number {
  if (isOpenQuote(error))
    return lastNode(document, (node) => isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) ?? error.pos[0]
  if (isOpenBracket(error))
    return lastNode(document, (node) => isCollection(node) && node.flow === true && (node.range?.[0] ?? 0) < error.pos[0]) ?? error.pos[0]
  const end = text.trimEnd().length
  return error.pos[0] < end ? error.pos[0] : text.lastIndexOf('\n', end - 1) + 1
}

const isOpenQuote = (error: YAMLError): boolean => error.code === 'MISSING_CHAR' && /quote/.test(error.message)

const isOpenBracket = (error: YAMLError): boolean =>
  /Flow (?:map|sequence) in block collection must be sufficiently indented|Expected flow (?:map|sequence) to end/.test(error.message)

/** Where the last node begins that `fits`. */
function lastNode(document: Document.Parsed, fits: (node: Node) => boolean): number | undefined {
  let last: number | undefined
  visit(document, {
    Node(_, node) {
      if (node.range && fits(node)) last = Math.max(last ?? 0, node.range[0])
    },
  })
  return last
}

const keyAt = (text: string, position: number): string => {
  const line = /^[^\r\n]{0,80}/.exec(text.slice(position))?.[0] ?? ''
  const key = /^(?:"[^"]*"|'[^']*'|[^:]*)/.exec(line)?.[0]?.trim() ?? ''
  return `"${key.replace(/^["']|["']$/g, '')}"`
}
