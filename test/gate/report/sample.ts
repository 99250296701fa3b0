// Reports for the tests of outputs: of a tree of files, and of findings made up.
import { createHash } from 'node:crypto'
import { complianceOf } from '../../../src/gate/compliance.ts'
import type { Finding, Spot } from '../../../src/gate/finding.ts'
import type { Report } from '../../../src/gate/report/report.ts'
import { rules } from '../../../src/gate/rules/index.ts'
import { load } from '../../../src/program/load.ts'
import { filesOf } from '../../../src/read/contents.ts'
import { exampleTree } from '../example.ts'

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

/** One report with what the first failing example of every rule shows, each under a folder with the id of the rule. */
export function everyExample(): Report {
  const texts = new Map<string, string>()
  const findings = rules.flatMap((rule) => {
    const [example] = rule.examples.failing
    if (example === undefined) return []
    using tree = exampleTree(example)
    const { compliance, files } = reportOf(tree.dir, example.on)
    return compliance.findings.map((each) => {
      const moved = <S extends Spot>(spot: S): S => {
        const file = `${rule.id}/${spot.file}`
        texts.set(file, files.text(spot.file) ?? '')
        return { ...spot, file }
      }
      const own = createHash('sha256').update(`${rule.id} ${each.fingerprint}`).digest('hex')
      return { ...moved(each), fingerprint: own, related: each.related.map(moved) }
    })
  })
  const report = reportWith(findings, { program: undefined }, Object.fromEntries(texts))
  return { ...report, compliance: { ...report.compliance, rules } }
}

/** Texts that outputs have to survive: marks of every format, commands, links, control characters, broken characters, long ones. */
export const hostile = [
  '',
  ' ',
  '::error file=a,line=1::gone\n::add-mask::x',
  '\n::set-output name=a::b',
  '##[error]x ##[add-path]/tmp',
  '%0A::warning::x %25 %',
  '\\_\\_\\ ( _x_ ) __y__ a_b_c',
  '</testcase><script>alert(1)</script>]]>&amp;&#0;',
  '"quoted\' <b>"',
  '| a | `code` | [link](https://evil.example) ![x](https://evil.example/x.png) \\|',
  '@octocat #12 GH-12 org/repo#3 !7 ~label https://evil.example www.evil.example a@evil.example 0123456789abcdef0123456789abcdef01234567',
  '<img src=x onerror=alert(1)> <!-- --> &copy; :smile: $x^2$ ~~gone~~ **bold** __bold__ _a_',
  '[here](1) {0} {{1}} \\[x\\] ]( \\',
  '\u0000\u0007\u001b[31mred\u001b[0m\u009b \u202egnitirw\u202c \u2066x\u2069 \u2028 \ufeff \uffff \ufffe',
  '\ud800 lonely \udc00',
  '\r\nTab\there\r',
  'مرحبا 漢字 😀 é',
  'x'.repeat(5000),
  '漢'.repeat(3000),
  '```\n# Title\n- item\n> quote\n---\n1. one',
  '../../../etc/passwd',
  'C:\\dir\\file',
  '__proto__',
] as const
