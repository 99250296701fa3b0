// Reads every output back: which rule is broken where, by the format's own parser.
import { SaxesParser } from 'saxes'
import type { Format } from '../../../src/gate/report/report.ts'
import type { Result } from '../../../src/gate/report/result.ts'

/** `rule file:line`, and the fingerprint where the format holds it. */
export interface Told {
  at: string
  fingerprint?: string
}

export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

/** The root of an XML text; throws where it is not well formed. */
export function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (part) => {
    const last = open.at(-1)
    if (last) last.text += part
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  const [first] = root.children
  if (first === undefined) throw new Error('the text holds no element')
  return first
}

/** The test cases of a JUnit file. */
export const casesOf = (text: string): Element[] =>
  parseXml(text).children.flatMap((suite) => suite.children.filter(({ name }) => name === 'testcase'))

const matches = (text: string, pattern: RegExp): Told[] =>
  [...text.matchAll(pattern)].map(({ groups }) => ({ at: `${groups?.['rule']} ${groups?.['file']}:${groups?.['line']}` }))

interface Sarif {
  runs: {
    results: {
      ruleId: string
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[]
      partialFingerprints: Record<string, string>
    }[]
  }[]
}
type Quality = { check_name: string; fingerprint: string; location: { path: string; lines: { begin: number } } }[]

const withoutFolder = (path: string): string => path.replace(/^content\//, '')

/** What an output says, by format. Files are named below the folder `content/`. */
export const readers: Readonly<Record<Format, (text: string) => Told[]>> = {
  text: (text) =>
    matches(text, /^(?<file>\S[^\n]*?):(?<line>\d+):\d+ {2}(?:error|warning|note) {2}[^\n]*\[(?<rule>[A-Z]+\d{4}) [^\]\n]*\]$/gm),
  json: (text) =>
    (JSON.parse(text) as Result).findings.map(({ rule, file, line, fingerprint }) => ({ at: `${rule} ${file}:${line}`, fingerprint })),
  sarif: (text) =>
    (JSON.parse(text) as Sarif).runs.flatMap(({ results }) =>
      results.map(({ ruleId, locations, partialFingerprints }) => {
        const { artifactLocation, region } = locations[0]?.physicalLocation ?? { artifactLocation: { uri: '' }, region: { startLine: 0 } }
        return {
          at: `${ruleId} ${withoutFolder(decodeURIComponent(artifactLocation.uri))}:${region.startLine}`,
          fingerprint: partialFingerprints['partnerbook/v1'] ?? '',
        }
      }),
    ),
  github: (text) =>
    matches(text, /^- content\/(?<file>.*?):(?<line>\d+):\d+ {2}(?:error|warning|note)[^\n]*\[(?<rule>[A-Z]+\d{4}) [^\]\n]*\]$/gm),
  gitlab: (text) =>
    (JSON.parse(text) as Quality).map(({ check_name, fingerprint, location }) => ({
      at: `${check_name} ${withoutFolder(location.path)}:${location.lines.begin}`,
      fingerprint,
    })),
  junit: (text) =>
    casesOf(text).flatMap((element) => {
      const detail = element.children[0]?.text ?? ''
      const place = /^content\/(.*):(\d+):\d+$/m.exec(detail.split('\n')[0] ?? '')
      if (place === null) return []
      const rule = element.attributes['name']?.split(' ')[0] ?? ''
      return [{ at: `${rule} ${place[1]}:${place[2]}`, fingerprint: /^Fingerprint: (.*)$/m.exec(detail)?.[1] ?? '' }]
    }),
  markdown: (text) =>
    matches(text, /^\| (?:error|warning|note) \| `(?<rule>[A-Z]+\d{4}) [^`]*` \| `content\/(?<file>[^`]*):(?<line>\d+)`/gm),
}
