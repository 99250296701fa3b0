// Evidence packs on both ends: made from a folder of content, and held against it again later.
import { type Loaded, load } from '../program/load.ts'
import { settings } from '../program/program.ts'
import { filesOf } from '../read/contents.ts'
import { listFiles } from '../read/files.ts'
import { folderIn } from '../read/revision.ts'
import { complianceOf } from './compliance.ts'
import { evidence_version, evidenceOf, type Manifest, sha256, type Tool } from './evidence.ts'
import type { Report } from './report/report.ts'
import { type Scored, unscored } from './scored.ts'
import type { Day } from './spans.ts'

/** How a run judges, as far as the result depends on it. */
export interface Judging {
  as_of: Day
  simulated: boolean
  fail_on: Report['fail_on']
  fail_states: Report['fail_states']
}

/** The files of the evidence for the content in `root`, by name. */
export async function packOf(
  root: string,
  loaded: Loaded,
  judging: Judging,
  tool: Tool,
  scored: Scored = unscored,
): Promise<Map<string, string>> {
  const files = filesOf(root)
  const { as_of, simulated } = judging
  const { scores, problems } = await scored(loaded, as_of)
  const whole = { ...loaded, problems: [...loaded.problems, ...problems] }
  const report: Report = {
    ...judging,
    compliance: complianceOf(whole, { as_of, simulated, files, scores }),
    folder: folderIn(root),
    files,
    program: loaded.readable,
    version: tool.version,
    read: loaded.files,
    colour: false,
  }
  const frozen_on = loaded.readable && settings(loaded.readable).frozen_on
  return evidenceOf({ report, inputs: hashesOf(root), tool, ...(frozen_on === undefined ? {} : { frozen_on }) })
}

function hashesOf(root: string): Map<string, string> {
  const listing = listFiles(root)
  const { sha256: hash } = filesOf(root)
  return new Map('files' in listing ? listing.files.map((file) => [file, hash(file) ?? '']) : [])
}

/** What a look at a pack found: sentences on what is other than it says, none when all holds. */
export interface Verdict {
  manifest: Manifest
  differences: string[]
}

/** The manifest in a text, or undefined when it is none of this version. */
export function manifestIn(text: string | undefined): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null && 'version' in value && value.version === evidence_version
      ? (value as Manifest)
      : undefined
  } catch {
    return undefined
  }
}

/** Holds a pack against itself, and against the content in `root` judged again. `pack` gives the text of its files. */
export async function verify(
  pack: (name: string) => string | undefined,
  manifest: Manifest,
  root: string,
  tool: Tool,
  scored: Scored = unscored,
): Promise<string[]> {
  const own = manifest.files.flatMap(({ name, sha256: expected }) => {
    const text = pack(name)
    if (text === undefined) return [`${name} is missing from the pack`]
    return sha256(text) === expected ? [] : [`${name} was changed after the pack was written`]
  })
  if (own.length > 0) return own
  const { as_of, fail_on, fail_states, verdict } = manifest
  const again = await packOf(root, load(root), { as_of, fail_on, fail_states, simulated: verdict === 'simulation' }, tool, scored)
  const inputs = inputDifferences(pack('inputs.sha256') ?? '', again.get('inputs.sha256') ?? '')
  if (inputs.length > 0) return inputs
  const rules = manifestIn(again.get('manifest.json'))?.rules_sha256 === manifest.rules_sha256
  const results = ['result.json', 'findings.sarif', 'waivers.json', 'statement.intoto.json'].filter(
    (name) => again.get(name) !== pack(name),
  )
  return [
    ...(rules ? [] : [`the rules are not those of the pack (it was written by ${manifest.tool.name} ${manifest.tool.version})`]),
    ...results.map((name) => `judged again as of ${as_of}, the same content gives another ${name}`),
  ]
}

function inputDifferences(then: string, now: string): string[] {
  const read = (text: string) =>
    new Map(text.split('\n').flatMap((line) => (line === '' ? [] : [[line.slice(66), line.slice(0, 64)] as const])))
  const [before, after] = [read(then), read(now)]
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((file) => {
    if (!after.has(file)) return [`${file} is missing from the content`]
    if (!before.has(file)) return [`${file} is new in the content`]
    return before.get(file) === after.get(file) ? [] : [`${file} has changed`]
  })
}
