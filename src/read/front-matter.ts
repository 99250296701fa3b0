// Prose files: YAML front matter, then the body.
import matter from 'gray-matter'
import { type Problem, problem } from '../problems/problem.ts'
import { placeAt, type Source } from './source.ts'
import { type Parsed, parseYaml } from './yaml.ts'

/** Front matter as a value, and the body as text. */
export interface Prose extends Parsed {
  body: string
  /** Where the front matter's YAML begins and ends in the text of the file. */
  yaml: { start: number; end: number }
  /** Where the body begins in the text of the file. */
  bodyStart: number
}

// gray-matter runs JavaScript front matter by default. It is used to split only: every engine but YAML throws, and YAML is read by our own reader.
const refuse = (): never => {
  throw new Error('front matter is never run')
}
const engines = {
  yaml: () => ({}),
  js: refuse,
  javascript: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
  json: refuse,
  toml: refuse,
}

/** Splits a prose file and reads its front matter. Nothing in it is ever run. */
export function parseProse(source: Source): Prose | Problem[] {
  const { text, file } = source
  const open = /^---([^\r\n]*)\r?\n/.exec(text)
  const mark = open?.[1]?.trim()
  if (open === null || mark === undefined || mark.startsWith('-'))
    return [problem('front-matter-missing', { file, reason: 'the file does not begin with front matter' })]
  if (mark !== '')
    return [
      problem('front-matter-language', {
        file,
        place: { line: 1, column: 4 },
        reason: `the front matter is marked as "${mark.slice(0, 40)}"; only YAML is read`,
      }),
    ]
  const start = open[0].length
  // Astro's renderer and gray-matter end front matter at the first line that begins so, whatever follows on it.
  const close = /^(?:---|\+\+\+)(.*)$/m.exec(text.slice(start))
  if (close === null) return [problem('front-matter-missing', { file, reason: 'the front matter is not closed by a line ---' })]
  const end = start + close.index
  if (close[0].trimEnd() !== '---')
    return [
      problem('front-matter-missing', {
        file,
        place: placeAt(text, end),
        reason: 'the front matter is closed by a line that holds more than ---',
      }),
    ]
  const parsed = parseYaml(source, text.slice(start, end), start)
  const isEmpty = Array.isArray(parsed) ? parsed.some((each) => each.ruleId === 'file-empty') : parsed.value === null
  if (isEmpty) return [problem('front-matter-missing', { file, place: { line: 1, column: 1 }, reason: 'the front matter holds no fields' })]
  if (Array.isArray(parsed)) return parsed
  const body = matter(text, { engines, language: 'yaml' }).content
  return { ...parsed, body, yaml: { start, end }, bodyStart: text.length - body.length }
}
