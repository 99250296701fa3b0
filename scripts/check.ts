// `npm run check`: reads the program and says what is wrong with it.
import { load } from '../src/program/load.ts'

const t = performance.now()
const r = load(process.argv[2] ?? 'content')
const { textReport } = await import('../src/problems/report.ts')
process.stdout.write(textReport({ files: r.files, problems: r.problems, as_of: '2026-11-20' }))
console.log(performance.now() - t)
