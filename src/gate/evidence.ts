// The evidence of a run: what was judged, by which rules, with what result, in files that somebody else can check. The same input gives the same bytes.
import { createHash } from 'node:crypto'
import { byCode } from '../problems/problem.ts'
import { explain } from './report/explain.ts'
import { reporters } from './report/index.ts'
import { blocks, type Report } from './report/report.ts'
import { sarifWithSuppressions } from './report/sarif.ts'

export const evidence_version = 1

/** Name and version of the program that judged. */
export interface Tool {
  name: string
  version: string
}

export interface EvidenceInput {
  report: Report
  /** SHA-256 of every file of the content, by its name below the content folder. */
  inputs: ReadonlyMap<string, string>
  tool: Tool
  /** Day that the program says it stands still at; only samples have one. */
  frozen_on?: string
}

/** What a pack says of itself. */
export interface Manifest {
  version: typeof evidence_version
  tool: Tool
  as_of: string
  /** `simulation`: judged for another day than its own, which proves nothing. */
  verdict: 'passed' | 'failed' | 'simulation'
  frozen_on?: string
  fail_on: Report['fail_on']
  fail_states: Report['fail_states']
  /** Path of the content folder from the top of its repository. */
  folder: string
  /** SHA-256 of what all rules say of themselves. */
  rules_sha256: string
  files: { name: string; sha256: string; bytes: number }[]
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The files of a pack by name. A simulation has no statement, because it states nothing. */
export function evidenceOf({ report, inputs, tool, frozen_on }: EvidenceInput): Map<string, string> {
  const { compliance, folder, simulated, fail_on, fail_states } = report
  const failed = compliance.findings.some((finding) => blocks(report, finding))
  const verdict = simulated ? 'simulation' : failed ? 'failed' : 'passed'
  const list = [...inputs].sort(([a], [b]) => byCode(a, b)).map(([file, hash]) => hashLine(folder + file, hash))
  const files = new Map([
    ['inputs.sha256', list.join('')],
    ['result.json', reporters.json(report)],
    ['findings.sarif', sarifWithSuppressions(report)],
    ['waivers.json', `${JSON.stringify({ as_of: compliance.as_of, waivers: compliance.waivers }, null, 2)}\n`],
  ])
  if (!simulated) files.set('statement.intoto.json', statement(report, files, failed))
  files.set('VERIFY.md', verifyText(verdict, compliance.as_of, frozen_on))
  const manifest: Manifest = {
    version: evidence_version,
    tool,
    as_of: compliance.as_of,
    verdict,
    ...(frozen_on === undefined ? {} : { frozen_on }),
    fail_on,
    fail_states,
    folder,
    rules_sha256: sha256(compliance.rules.map(explain).join('\n')),
    files: [...files].map(([name, text]) => ({ name, sha256: sha256(text), bytes: Buffer.byteLength(text) })),
  }
  return files.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
}

// sha256sum marks names with a backslash or a line end by a backslash before the line.
function hashLine(name: string, hash: string): string {
  const escaped = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
  return `${escaped === name ? '' : '\\'}${hash}  ${escaped}\n`
}

/** An in-toto statement with the predicate of test results. It is not signed: signing is for whoever runs the check. */
function statement({ compliance }: Report, files: ReadonlyMap<string, string>, failed: boolean): string {
  const digest = (name: string) => ({ name, digest: { sha256: sha256(files.get(name) ?? '') } })
  const rulesWith = (severity: string): Set<string> =>
    new Set(
      compliance.findings
        .filter((each) => each.severity === severity && each.state !== 'waived' && each.state !== 'not_evaluated')
        .map(({ rule }) => rule),
    )
  const errors = rulesWith('error')
  const warnings = rulesWith('warning').difference(errors)
  const unjudged = new Set(compliance.unevaluated.map(({ rule }) => rule))
  const names = compliance.rules.map(({ id }) => id)
  const value = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [digest('inputs.sha256')],
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: failed ? 'FAILED' : warnings.size > 0 || errors.size > 0 ? 'WARNED' : 'PASSED',
      configuration: [digest('result.json'), digest('findings.sarif'), digest('waivers.json')],
      passedTests: names.filter((id) => !errors.has(id) && !warnings.has(id) && !unjudged.has(id)),
      warnedTests: names.filter((id) => warnings.has(id)),
      failedTests: [...errors].sort(),
    },
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

const verdicts: Record<Manifest['verdict'], string> = {
  passed: 'The program **passed**: no finding failed the run.',
  failed: 'The program **failed**: result.json names the findings that failed the run.',
  simulation:
    'This was a **simulation** for another day than the day of the run. It proves nothing about any day, and there is no statement.',
}

const verifyText = (verdict: Manifest['verdict'], as_of: string, frozen_on: string | undefined): string => `# Evidence of a compliance check

As of ${as_of}. ${verdicts[verdict]}
${frozen_on === undefined ? '' : `\nThe program stands still at ${frozen_on} (frozen_on in program.yaml), as samples do. A program in use has no such line.\n`}
This folder is internal: waivers.json holds names and reasons.

## What is here

| file | holds |
|---|---|
| inputs.sha256 | the SHA-256 of every file of the content, for \`sha256sum -c\` |
| result.json | every finding with its state, and what could not be judged |
| findings.sarif | the same as SARIF 2.1.0, waived findings included |
| waivers.json | every waiver, whether it held and why not |
${verdict === 'simulation' ? '' : '| statement.intoto.json | an in-toto statement over these files, not signed |\n'}| manifest.json | the SHA-256 of the files above, the version of the gate and its options |

## How to check it

1. At the top of the repository that holds the content: \`sha256sum -c path/to/inputs.sha256\`. Every line has to say OK.
2. In the folder of Partnerbook: \`npm run verify -- path/to/this/folder\`, with \`--content\` if the content lies elsewhere. It hashes
   everything again, judges the content again as of ${as_of}, and compares the result byte by byte.

## What it proves, and what not

It proves that these files, judged by this version of the rules as of that day, give this result.

It does not prove who ran the check, or when: for that, sign statement.intoto.json with your own key (for example with cosign
or with the attestations of your CI). It does not prove that what the content says is true, that a signed document exists behind
a hash, or that the rules are the law.
`
