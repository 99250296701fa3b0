// The options of `npm run check`, each refused with one sentence when it cannot be understood.
import { readFileSync } from 'node:fs'
import { type Baseline, parseBaseline } from '../src/gate/baseline.ts'
import { type State, states } from '../src/gate/finding.ts'
import { type Format, formats, type Report } from '../src/gate/report/report.ts'
import type { Rule } from '../src/gate/rule.ts'
import { rulesNamed } from '../src/gate/select.ts'
import { commitOf } from '../src/read/revision.ts'
import { flags, usage } from './options.ts'

export const checkFlags = () =>
  flags({
    content: 'content',
    'as-of': '',
    format: 'text',
    out: '',
    also: [] as string[],
    forecast: '',
    baseline: '',
    'update-baseline': false,
    base: '',
    'fail-on': 'error',
    'fail-states': 'new',
    rule: [] as string[],
    changed: false,
    explain: '',
    evidence: '',
  })

/** An output and the file that it goes to; standard output when that is empty. */
export interface Output {
  format: Format
  file: string
}

export function formatFrom(flag: string, name: string): Format {
  return formats.find((each) => each === name) ?? usage(`${flag} "${name}" is not known: write ${formats.join(', ')}.`)
}

/** An output of `--also FORMAT=FILE`. */
export function alsoFrom(text: string): Output {
  const [name = '', ...file] = text.split('=')
  if (file.join('=') === '') usage(`--also "${text}" does not say where: write FORMAT=FILE, such as sarif=findings.sarif.`)
  return { format: formatFrom('--also', name), file: file.join('=') }
}

export function severityFrom(name: string): Report['fail_on'] {
  return name === 'error' || name === 'warning' ? name : usage(`--fail-on "${name}" is not known: write error or warning.`)
}

const failing = states.filter((each) => each === 'new' || each === 'existing' || each === 'time_caused')

/** States of findings that fail the run, from `new,time_caused` or `all`. */
export function statesFrom(text: string): State[] {
  const asked = text.split(',').flatMap((name) => (name === 'all' ? failing : stateFrom(name)))
  return failing.filter((state) => asked.includes(state))
}

const stateFrom = (name: string): State =>
  failing.find((each) => each === name) ?? usage(`--fail-states "${name}" is not known: write ${failing.join(', ')} or all.`)

/** A number of days ahead; undefined when none was asked for. */
export function daysFrom(flag: string, text: string): number | undefined {
  if (text === '') return undefined
  const days = Number(text)
  return /^\d{1,4}$/.test(text) && days >= 1 && days <= 3660
    ? days
    : usage(`${flag} "${text}" is no number of days: write a whole number from 1 to 3660.`)
}

export function baselineFrom(file: string): Baseline {
  const text = textOf(file)
  const baseline = text === undefined ? 'it cannot be read: write it with --update-baseline' : parseBaseline(text)
  return typeof baseline === 'string' ? usage(`The baseline ${file} is of no use: ${baseline}.`) : baseline
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

export function commitFrom(flag: string, root: string, ref: string): string {
  return commitOf(root, ref) ?? usage(`${flag} "${ref}" is no commit of the repository that holds the content: fetch it, or name another.`)
}

/** The commit that `--changed` compares with unless it is told another. */
export function lastCommit(root: string): string {
  return (
    commitOf(root, 'HEAD') ??
    usage('--changed compares with the last commit, and the content is in no Git repository that has one: leave it out.')
  )
}

/** The rules that were asked for; all without any. */
export function rulesFrom(names: readonly string[], rules: readonly Rule[]): readonly Rule[] {
  const wanted = names.flatMap((each) => each.split(',')).filter((each) => each !== '')
  if (wanted.length === 0) return rules
  const found = rulesNamed(wanted, rules)
  if (!('unknown' in found)) return found
  const near = found.near.length === 0 ? '' : ` Did you mean ${found.near.join(' or ')}?`
  const own = /^(?!PB)[A-Z]{2,8}\d{4}$/.test(found.unknown) ? ' If a policy adds it, --rule PB1910 says what is wrong there.' : ''
  return usage(`"${found.unknown}" is no rule of the gate.${near}${own} npm run check -- --explain all lists them.`)
}
