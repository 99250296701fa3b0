// Run as its own process: the same file through csv-parse, and one metric in a Map.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { export_file } from './score-program.ts'

const [, , content = '.'] = process.argv
const won = new Map<string, { won: number; closed: number }>()
const rows = createReadStream(join(content, export_file)).pipe(parse({ columns: true }))
for await (const { Partner, StageName } of rows as AsyncIterable<{ Partner: string; StageName: string }>) {
  if (StageName !== 'Closed Won' && StageName !== 'Closed Lost') continue
  const partner = won.get(Partner) ?? { won: 0, closed: 0 }
  partner.closed += 1
  if (StageName === 'Closed Won') partner.won += 1
  won.set(Partner, partner)
}
process.stdout.write(JSON.stringify({ partners: won.size }))
