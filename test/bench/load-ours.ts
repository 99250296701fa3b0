// Run as its own process: reads a program with load() and prints how long that took.
import { load } from '../../src/program/load.ts'

const [, , dir = '.'] = process.argv
const start = performance.now()
const { program, problems, files } = load(dir)
const ms = performance.now() - start
if (program === undefined || problems.length > 0) throw new Error(`the program has ${problems.length} problems`)
const entries = Object.values(program.entries).reduce((sum, each) => sum + each.length, 0)
process.stdout.write(JSON.stringify({ ms, files, entries, peak: 1024 * process.resourceUsage().maxRSS }))
