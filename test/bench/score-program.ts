// A program with one large export of opportunities, as a CRM's API writes them.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { gateProgram } from './gate-program.ts'
import { random } from './random.ts'

export const export_file = 'exports/opportunities.csv'

/** Writes the program and its export; the rows are of two years and of all partners, one in eight is direct. */
export function scoreProgram(dir: string, partners: number, rows: number): void {
  gateProgram(dir, partners)
  mkdirSync(join(dir, 'exports'), { recursive: true })
  writeFileSync(join(dir, 'exports/sources.yaml'), sources)
  const file = openSync(join(dir, export_file), 'w')
  writeSync(file, 'Id,StageName,Amount,CreatedDate,CloseDate,Partner,Credit\n')
  const { int, pick } = random(7)
  let lines: string[] = []
  for (let row = 1; row <= rows; row += 1) {
    const created = int(730)
    const partner = int(8) === 0 ? ',' : `Acme Studio ${String(1 + int(partners)).padStart(5, '0')},${pick(['sourced', 'influenced'])}`
    lines.push(`006${row},${pick(stages)},${int(400_000)}.${int(90) + 10},${dayAt(created)},${dayAt(created + 1 + int(90))},${partner}\n`)
    if (lines.length < 50_000 && row < rows) continue
    writeSync(file, lines.join(''))
    lines = []
  }
  closeSync(file)
}

const stages = ['Prospecting', 'Negotiation/Review', 'Closed Won', 'Closed Won', 'Closed Lost']

const first = Date.UTC(2024, 1, 1)
const days = new Map<number, string>()
function dayAt(offset: number): string {
  let day = days.get(offset)
  if (day === undefined) {
    day = new Date(first + offset * 86_400_000).toISOString().slice(0, 10)
    days.set(offset, day)
  }
  return day
}

const sources = `sources:
  - id: opportunities
    dataset: opportunities
    files: [opportunities.csv]
    preset: custom
    columns:
      opportunity_id: Id
      stage: StageName
      amount: Amount
      created_on: CreatedDate
      close_on: CloseDate
      partner: Partner
      credit: Credit
    values:
      stage: { Prospecting: open, Negotiation/Review: open, Closed Won: won, Closed Lost: lost }
      credit: { sourced: sourced, influenced: influenced }
    exported_on: 2026-05-31
    delimiter: ","
    decimal_mark: "."
    thousands_mark: none
    date_format: YYYY-MM-DD
    encoding: utf-8
    currency: EUR
    max_rejected: 0
    owner: Rui Sá
`
