// `npm test`: everything that must hold, cheapest first. `npm test -- unit check` runs only the steps named.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonTestResults } from 'vitest/node'

interface Step {
  title: string
  /** Node programs to run one after the other; the step passes when all of them exit with 0. */
  programs: readonly (readonly string[])[]
  /** Counts its tests one by one and shows them as they run. */
  vitest?: true
  /** Step whose result this one looks at. */
  after?: string
}

interface Count {
  passed: number
  failed: number
  /** Groups of tests that were passed over, with the reason in their name. */
  skipped?: readonly string[]
}

const bin = (path: string) => `node_modules/${path}`
const vitest = (project: string) => [bin('vitest/vitest.mjs'), 'run', '--project', project]

const steps = {
  lint: { title: 'Format and lint', programs: [[bin('@biomejs/biome/bin/biome'), 'check', '.', '--error-on-warnings']] },
  types: {
    title: 'Types',
    programs: [
      [bin('astro/bin/astro.mjs'), 'check', '--minimumFailingSeverity', 'hint'],
      [bin('typescript/bin/tsc'), '--noEmit'],
    ],
  },
  unit: { title: 'Unit tests', programs: [vitest('unit')], vitest: true },
  check: { title: 'Content check', programs: [['scripts/check.ts']] },
  build: { title: 'Both sites are built', programs: [['scripts/build.ts']] },
  site: { title: 'Built sites, in a browser', programs: [vitest('site')], vitest: true, after: 'build' },
} as const satisfies Record<string, Step>

const all: Record<string, Step> = steps
const root = join(import.meta.dirname, '..')
const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
const out = (text: string) => process.stdout.write(text)

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in all))
if (unknown.length > 0) {
  process.stderr.write(`There is no step ${unknown.join(', ')}; the steps are ${Object.keys(all).join(', ')}.\n`)
  process.exit(2)
}

const total: Count = { passed: 0, failed: 0 }
const broken = new Set<string>()
const skips = new Set<string>()
for (const [name, step] of Object.entries(all)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const began = performance.now()
  const count =
    step.after !== undefined && broken.has(step.after) ? skipped(step, step.after) : step.vitest ? runTests(step) : runPrograms(step)
  total.passed += count.passed
  total.failed += count.failed
  for (const name of count.skipped ?? []) skips.add(name)
  if (count.failed > 0) broken.add(name)
  // Tests of the built sites look at these instead of building them again.
  else if (name === 'build') env['PARTNERBOOK_SITES'] = 'dist'
  out(`${count.failed > 0 ? 'FAILED' : 'passed'}  ${step.title}  (${((performance.now() - began) / 1000).toFixed(1)} s)\n`)
}
out([...skips].map((name) => `\nskipped: ${name}`).join(''))
out(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0

/** Runs the programs of a step and shows what they say when one fails. */
function runPrograms(step: Step): Count {
  for (const program of step.programs) {
    const { status, output } = spawnSync(process.execPath, [...program], {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
    })
    if (status !== 0) {
      out(`\n${output.join('')}\n`)
      return { passed: 0, failed: 1 }
    }
  }
  return { passed: 1, failed: 0 }
}

/** Runs tests and counts them; a file that cannot even be loaded is one failure. */
function runTests(step: Step): Count {
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-test-'))
  const file = join(folder, 'results.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const runs = step.programs.map((program) =>
    spawnSync(process.execPath, [...program, ...reporters], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }),
  )
  const results = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JsonTestResults) : undefined
  rmSync(folder, { recursive: true })
  const unloaded =
    results?.testResults.filter((each) => each.status === 'failed' && each.assertionResults.every((test) => test.status !== 'failed')) ?? []
  const failed = (results?.numFailedTests ?? 0) + unloaded.length
  const exitedWell = runs.every((run) => run.status === 0)
  const passedOver = (results?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ status, ancestorTitles, title }) => (status === 'skipped' ? [ancestorTitles[0] ?? title] : [])),
  )
  return { passed: results?.numPassedTests ?? 0, failed: failed === 0 && !exitedWell ? 1 : failed, skipped: passedOver }
}

function skipped(step: Step, after: string): Count {
  out(`\n${step.title}: not run, because the step "${after}" failed.\n`)
  return { passed: 0, failed: 1 }
}
