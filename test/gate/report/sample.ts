// Reports for the tests of outputs: of a tree of files, and of findings made up.
import { complianceOf } from '../../../src/gate/compliance.ts'
import type { Finding } from '../../../src/gate/finding.ts'
import type { Report } from '../../../src/gate/report/report.ts'
import { load } from '../../../src/program/load.ts'
import { filesOf } from '../../../src/read/contents.ts'

const usual = {
  folder: 'content/',
  version: '0.1.0',
  simulated: false,
  colour: false,
  fail_on: 'error',
  fail_states: ['new', 'existing', 'time_caused'],
} as const satisfies Partial<Report>

/** The report on a content folder. */
export function reportOf(dir: string, day: string, options: Partial<Report> = {}): Report {
  const loaded = load(dir)
  const files = filesOf(dir)
  const compliance = complianceOf(loaded, { as_of: day, files, horizon: options.forecast ?? 0 })
  return { ...usual, compliance, files, program: loaded.readable, read: loaded.files, ...options }
}

/** A report with these findings and nothing else; `files` are texts by file. */
export function reportWith(
  findings: readonly Finding[],
  options: Partial<Report> = {},
  files: Readonly<Record<string, string>> = {},
): Report {
  return {
    ...usual,
    compliance: { as_of: '2026-06-01', rules: [], findings, due: [], waivers: [], unevaluated: [], crashes: [] },
    files: { text: (file) => (Object.hasOwn(files, file) ? files[file] : undefined) },
    program: undefined,
    read: 1,
    ...options,
  }
}

/** A finding with nothing special about it. */
export const finding = (own: Partial<Finding> = {}): Finding => ({
  rule: 'PB1101',
  slug: 'dpa-missing',
  severity: 'error',
  state: 'new',
  kind: 'partner',
  entry: 'acme',
  pointer: '/agreements',
  partners: ['acme'],
  file: 'partners/acme/partner.yaml',
  line: 3,
  column: 1,
  endColumn: 11,
  fingerprint: 'f'.repeat(64),
  what: 'personal data flows to partner acme, and no data processing agreement is signed',
  why: 'Nobody may process personal data for another without a contract.',
  fix: 'Sign one and add it to agreements',
  waivable: true,
  related: [],
  ...own,
})
