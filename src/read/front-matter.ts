// Prose files: YAML front matter, then the body.
import matter from 'gray-matter'
import { type Problem, problem } from '../problems/problem.ts'
import type { Source } from './source.ts'
import { type Parsed, parseYaml } from './yaml.ts'

/** Front matter as a value, and the body as text. */
export interface Prose extends Parsed {
  body: string
  /** Where the front matter's YAML begins and ends in the text of the file. */
  yaml: { start: number; end: number }
  /** Where the body begins in the text of the file. */
  bodyStart: number
}

// gray-matter runs JavaScript front matter by default, so every engine but ours refuses. Its YAML engine is ours: it only splits.
class Refused extends Error {}
const refuse = (): never => {
  throw new Refused()
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
  const language = /^---[ \t]*([^\s-][^\r\n]*)/.exec(text)?.[1]?.trim()
  if (language !== undefined && language !== 'yaml') return [refused(file, language)]
  const open = /^---[ \t]*(?:yaml)?[ \t]*\r?\n/.exec(text)
  if (open === null) return [problem('front-matter-missing', { file, reason: 'the file has no front matter' })]
  const start = open[0].length
  const close = /^---[ \t]*$/m.exec(text.slice(start).replace(/\r\n/g, ' \n'))
  if (close === null) return [problem('front-matter-missing', { file, reason: 'the front matter is not closed by a line ---' })]
  const end = start + close.index
  try {
    const body = matter(text, { engines, language: 'yaml' }).content
    const parsed = parseYaml(source, text.slice(start, end), start)
    return Array.isArray(parsed) ? parsed : { ...parsed, body, yaml: { start, end }, bodyStart: text.length - body.length }
  } catch (error) {
    if (error instanceof Refused || (error instanceof Error && /engine/.test(error.message))) return [refused(file, language ?? 'unknown')]
    throw error
  }
}

const refused = (file: string, language: string): Problem =>
  problem('front-matter-language', { file, reason: `the front matter is marked as "${language}"; only YAML is read` })
