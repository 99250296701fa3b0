// `npm run check`: the compliance gate. Reads the program and says what is wrong with it, and what is out of compliance on a day.

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { kinds } from '../schemas/index.ts'
import { scored } from '../src/build/scored.ts'
import { baseAt } from '../src/gate/base.ts'
import { baselineOf, baselineText } from '../src/gate/baseline.ts'
import { concernOf } from '../src/gate/changed.ts'
import { complianceOf } from '../src/gate/compliance.ts'
import { neededFiles } from '../src/gate/needed.ts'
import { packOf } from '../src/gate/pack.ts'
import { answerOf } from '../src/gate/report/answer.ts'
import { explain } from '../src/gate/report/explain.ts'
import { reporters } from '../src/gate/report/index.ts'
import type { Report } from '../src/gate/report/report.ts'
import { rulesOf } from '../src/gate/rules-of.ts'
import { exitCode, textReport } from '../src/problems/report.ts'
import { type Loaded, load } from '../src/program/load.ts'
import { filesOf } from '../src/read/contents.ts'
import { changedSince, commitOf, folderIn } from '../src/read/revision.ts'
import {
  alsoFrom,
  baselineFrom,
  checkFlags,
  commitFrom,
  daysFrom,
  formatFrom,
  lastCommit,
  rulesFrom,
  severityFrom,
  statesFrom,
} from './check-options.ts'
import { asOfFrom, outputFolder, project, tool, usage } from './options.ts'

const options = checkFlags()
const root = resolve(options.content)
const outputs = [{ format: formatFrom('--format', options.format), file: options.out }, ...options.also.map(alsoFrom)]
const fail_on = severityFrom(options['fail-on'])
const fail_states = statesFrom(options['fail-states'])
const forecast = daysFrom('--forecast', options.forecast)
if (options['update-baseline'] && options.baseline === '') usage('--update-baseline does not say where: add --baseline FILE.')
if (options['update-baseline'] && (options.changed || options.rule.length > 0))
  usage('A baseline is of the whole program: leave out --changed and --rule.')
if (options.evidence !== '' && (options.baseline !== '' || options.base !== '' || options.changed || options.rule.length > 0))
  usage('Evidence is of the whole program: leave out --baseline, --base, --changed and --rule.')
const baseline = options.baseline === '' || options['update-baseline'] ? undefined : baselineFrom(options.baseline)

const changes = options.changed ? commitOf(root, options.base || 'HEAD') : undefined
const changed = changes === undefined ? undefined : changedSince(root, changes)
// Whether a baseline holds what is not found any more is said of the whole program.
const loaded = load(root, kinds, (stock) => (changed && baseline === undefined ? neededFiles(stock, changed) : undefined))
const rules = rulesFrom(options.rule, rulesOf(loaded))
if (options.explain !== '') {
  const asked = options.explain === 'all' ? rules : rulesFrom([options.explain], rules)
  process.stdout.write(
    asked.map((rule) => (options.explain === 'all' ? `${rule.id} ${rule.slug}: ${rule.title}\n` : explain(rule))).join(''),
  )
  process.exit(0)
}
const as_of = asOfFrom(options['as-of'], loaded.readable)
// A program that stands still has its own day for today.
const simulated = as_of !== asOfFrom('', loaded.readable)
refuse(loaded)

const files = filesOf(root)
const base = options.base === '' ? undefined : await baseAt(root, commitFrom('--base', root, options.base), as_of, { rules, scored })
// Without such a commit everything was read, and what is wrong with the content comes first.
if (options.changed && options.base === '') lastCommit(root)
const { scores, problems } = await scored(changed === undefined ? loaded : load(root), as_of)
const judged = { ...loaded, problems: [...loaded.problems, ...problems.filter(isAsked)] }
const compliance = complianceOf(judged, {
  as_of,
  files,
  scores,
  rules,
  simulated,
  before: { ...(baseline ? { baseline } : {}), ...(base ? { base } : {}) },
  baselineFile: relative(root, resolve(options.baseline)).replaceAll(sep, '/'),
  ...(forecast === undefined ? {} : { horizon: forecast }),
  ...(changed && loaded.readable ? concernOf(loaded.readable, changed) : {}),
})
const report: Report = {
  compliance,
  folder: folderIn(root),
  files,
  program: loaded.readable,
  version: tool().version,
  read: loaded.files,
  simulated,
  colour: options.out === '' && process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
  fail_on,
  fail_states,
  ...(forecast === undefined ? {} : { forecast }),
}
for (const { format, file } of outputs) write(file, reporters[format](report))
if (options['update-baseline']) write(options.baseline, baselineText(baselineOf(compliance.findings, as_of)))
if (options.evidence !== '')
  writeFolder(options.evidence, await packOf(root, loaded, { as_of, simulated, fail_on, fail_states }, tool(), scored))
process.exitCode = answerOf(report, judged.problems)

/** What is wrong with exports is told by whole runs, and by those of a change that touches exports. */
function isAsked(): boolean {
  return options.rule.length === 0 && (changed === undefined || [...changed].some((file) => file.startsWith('exports/')))
}

/** Ends the command where there is nothing to judge, or where what others are judged by cannot be read. */
function refuse({ problems, files: read }: Loaded): void {
  const unread = problems.filter(
    (each) => exitCode([each]) === 2 || (exitCode([each]) === 3 && (each.file === 'waivers.yaml' || each.file.startsWith('policies/'))),
  )
  if (unread.length === 0) return
  process.stderr.write(textReport({ files: read, problems: unread, as_of }))
  process.exit(2)
}

/** Writes a folder whole: beside its place first, then in its place. */
function writeFolder(dir: string, texts: ReadonlyMap<string, string>): void {
  const target = outputFolder('--evidence', dir, ['manifest.json'], [root, project])
  mkdirSync(dirname(target), { recursive: true })
  const made = mkdtempSync(`${target}-`)
  for (const [name, text] of texts) writeFileSync(join(made, name), text)
  rmSync(target, { recursive: true, force: true })
  renameSync(made, target)
}

function write(file: string, text: string): void {
  if (file === '') {
    process.stdout.write(text)
    return
  }
  mkdirSync(dirname(resolve(file)), { recursive: true })
  writeFileSync(file, text)
}
