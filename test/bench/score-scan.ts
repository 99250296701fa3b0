// Run as its own process: DuckDB reads the same file and groups it once.
import { join } from 'node:path'
import { openDuckDb } from '../../src/scorecards/duckdb.ts'
import { literal } from '../../src/scorecards/engine.ts'
import { export_file } from './score-program.ts'

const [, , content = '.'] = process.argv
const engine = await openDuckDb()
const start = performance.now()
const rows = await engine.rows(
  `select Partner, StageName, count(*), sum(Amount) from read_csv(${literal(join(content, export_file))}) group by all`,
)
process.stdout.write(JSON.stringify({ ms: performance.now() - start, rows: rows.length }))
await engine.close()
