// YAML as values. One policy: YAML 1.2 core schema, so dates stay text, `<<` is no merge and a key stands once.
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import { LineCounter, parseDocument } from 'yaml'
import { type Place, type Problem, problem } from '../problems/problem.ts'
import { placeAt, type Source } from './source.ts'

const max_aliases = 20

export interface Parsed {
  value: unknown
}

/** The value of a YAML text, or every syntax problem in it. `offset` is where the text begins in the file. */
export function parseYaml(source: Source, text: string = source.text, offset = 0): Parsed | Problem[] {
  try {
    return { value: load(text, { schema: CORE_SCHEMA, maxAliases: max_aliases }) }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return syntaxProblems(source, text, offset, error)
  }
}

// js-yaml is fast and stops at its first error; `yaml` is slow and finds all of them, so it looks only at broken files.
function syntaxProblems(source: Source, text: string, offset: number, error: YAMLException): Problem[] {
  const file = source.file
  const at = (position: number): Place => placeAt(source.text, Math.min(offset + position, source.text.length))
  if (error.reason.startsWith('aliases exceeded'))
    return [problem('yaml-aliases', { file, place: at(error.mark?.position ?? 0), reason: 'the file uses more than 20 YAML aliases' })]
  const found = parseDocument(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
    merge: false,
    stringKeys: true,
  }).errors.map((each) =>
    each.code === 'DUPLICATE_KEY'
      ? problem('yaml-key-duplicate', {
          file,
          place: at(each.pos[0]),
          reason: `the key ${quoted(keyAt(text, each.pos[0]))} stands twice in one map`,
        })
      : problem('yaml-syntax', { file, place: at(each.pos[0]), reason: `the YAML cannot be read: ${sentence(each.message)}` }),
  )
  const unique = new Map(found.map((each) => [`${each.line}:${each.column}:${each.ruleId}`, each]))
  return unique.size > 0
    ? [...unique.values()]
    : [problem('yaml-syntax', { file, place: at(error.mark?.position ?? 0), reason: `the YAML cannot be read: ${sentence(error.reason)}` })]
}

const keyAt = (text: string, position: number): string => /^[^:\r\n]*/.exec(text.slice(position, position + 80))?.[0]?.trim() ?? ''
const quoted = (text: string): string => `"${text.replace(/^["']|["']$/g, '')}"`
const sentence = (message: string): string => message.replace(/\s+at line \d+, column \d+[\s\S]*$/, '').trim()
