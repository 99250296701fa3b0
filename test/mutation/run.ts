// `npm run mutate [-- PATHS]`: breaks the gate in one small place after the other and says which faults no test finds.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { familyOf } from '../../src/gate/rule.ts'
import { exampleSource, testSources } from './checks.ts'
import { Hunt } from './hunt.ts'
import { Copy } from './modules.ts'
import type { Mutant } from './mutants.ts'

// How findings are worded and laid out for each tool is compared with whole outputs elsewhere.
const left_out = 'src/gate/report/'

/** The family of rules that a file is of, or the part of the gate that all of them share. */
const partOf = (file: string): string =>
  /^src\/gate\/rules\/(\w+)[/.]/.exec(file)?.[1] ?? (file.includes('policy-rules') ? 'policy rules' : 'core')

const root = join(import.meta.dirname, '../..')
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const paths = process.argv.slice(2)
const files = globSync('src/gate/**/*.ts', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => (paths.length === 0 ? !file.startsWith(left_out) : paths.some((path) => file.startsWith(path.replace(/^\.\//, '')))))
  .sort()

// A check that fails may leave promises behind that nobody waits for; it is counted all the same.
process.on('unhandledRejection', () => undefined)

using copy = new Copy(root, files)
process.env['TMPDIR'] = copy.dir
process.chdir(copy.dir)
const parts = [...new Set(files.map(partOf))]
const isShared = parts.some((part) => part === 'core' || part === 'policy rules')
const byExamples = await Hunt.begin(copy, [await exampleSource(copy, (rule) => isShared || parts.includes(familyOf(rule.id)))])
const mutants = copy.mutants.filter((mutant) => !byExamples.onlyMakesData(mutant))
const unseen = await left(mutants, byExamples)
const survivors = unseen.length === 0 ? unseen : await left(unseen, await Hunt.begin(copy, testSources(copy, furtherTests())))

/** Tests beside the examples: those of the families, and of everything when what all share is broken. */
function furtherTests(): string[] {
  const tests = globSync('test/gate/**/*.test.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'))
  return tests.filter((file) =>
    isShared
      ? file !== 'test/gate/rules.test.ts' && !file.startsWith('test/gate/report/')
      : [...parts, 'absent'].some((part) => file.startsWith(`test/gate/rules/${part}`)),
  )
}

/** The mutants that a hunt does not find. */
async function left(mutants: readonly Mutant[], hunt: Hunt): Promise<Mutant[]> {
  process.stderr.write(`${mutants.length} mutants\n`)
  const found: Mutant[] = []
  for (const [index, mutant] of mutants.entries()) {
    if (index % 200 === 0) process.stderr.write(`  ${index}, ${found.length} not found\n`)
    if (!(await hunt.finds(mutant))) found.push(mutant)
  }
  return found
}

for (const { file, line, column, change } of survivors) say(`${file}:${line}:${column}  ${change}`)
const shares = [...Map.groupBy(mutants, ({ file }) => partOf(file))].map(([part, all]) => {
  const lost = survivors.filter(({ file }) => partOf(file) === part).length
  return { part, killed: all.length - lost, all: all.length }
})
const total = shares.reduce((sum, { killed, all }) => ({ part: 'total', killed: sum.killed + killed, all: sum.all + all }), {
  part: 'total',
  killed: 0,
  all: 0,
})
for (const { part, killed, all } of [...shares, total]) say(`${part}: ${killed} of ${all} (${((killed / all) * 100).toFixed(1)} %)`)
