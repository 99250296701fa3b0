// What the numbers of checks in the table of a file say: how many rows count, how many are left out, and which defects they have.
import { type Engine, identifier } from '../engine.ts'
import type { DefectKind } from '../figure.ts'
import { cellCheckOf, digitAt, refused_from, rowCheckOf } from './checks.ts'
import { slotsOf } from './column-sql.ts'
import type { ResolvedFile } from './resolve.ts'

/** A defect of a cell or a row, and how to find the rows that have it. */
export interface Finding {
  kind: DefectKind
  /** Column of the dataset; absent for rows as a whole. */
  field?: string
  /** Condition on the checks of a row. */
  where: string
  count: number
}

export interface FileCounts {
  rows: number
  taken: number
  refused: number
  /** Left out because the source says so. */
  left_out: number
  not_data: number
  findings: readonly Finding[]
}

/** Marks the last rows of a table as footers. */
export async function markFooters(engine: Engine, table: string, footers: number): Promise<void> {
  const name = identifier(table)
  if (footers > 0)
    await engine.run(`update ${name} set checks = ${digitAt(0, 'footer', true)} where rowid >= (select count(*) from ${name}) - ${footers}`)
}

/** Counts a file by what is wrong with its rows. */
export async function countsOf(engine: Engine, table: string, file: Pick<ResolvedFile, 'dataset'>): Promise<FileCounts> {
  const groups = await engine.rows(`select checks, count(*) as rows from ${identifier(table)} group by checks order by checks`)
  const counts = { rows: 0, taken: 0, refused: 0, left_out: 0, not_data: 0 }
  const findings = new Map<string, Finding>()
  for (const group of groups) {
    const [checks, rows] = [BigInt(group['checks'] ?? 0), Number(group['rows'])]
    const found = findingsOf(checks, file)
    const no_data = rowCheckOf(checks) === 'empty' || found.some(({ kind }) => kind === 'footer' || kind === 'header_fragment')
    counts.rows += no_data ? 0 : rows
    counts[no_data ? 'not_data' : isLeftOut(checks, file) ? 'left_out' : checks >= refused_from ? 'refused' : 'taken'] += rows
    for (const each of found) {
      const key = `${each.kind} ${each.field}`
      const before = findings.get(key)
      findings.set(
        key,
        before === undefined
          ? { ...each, count: rows }
          : { ...before, where: `${before.where} or ${each.where}`, count: before.count + rows },
      )
    }
  }
  return { ...counts, findings: [...findings.values()] }
}

const row_kinds: Readonly<Record<string, DefectKind>> = {
  too_few: 'columns_wrong',
  too_many: 'columns_wrong',
  quote_open: 'columns_wrong',
  too_long: 'columns_wrong',
  footer: 'footer',
}

const isLeftOut = (checks: bigint, file: Pick<ResolvedFile, 'dataset'>): boolean =>
  [...slotsOf(file).values()].some((slot) => cellCheckOf(checks, slot) === 'left_out')

/** The defects of rows with these checks. A row that is broken as a whole has no others, and one that the source leaves out has none. */
function findingsOf(checks: bigint, file: Pick<ResolvedFile, 'dataset'>): Omit<Finding, 'count'>[] {
  const where = `checks = ${checks}`
  const row = rowCheckOf(checks)
  if (row !== 'fine') {
    const kind = row_kinds[row]
    return kind === undefined ? [] : [{ kind, where }]
  }
  if (isLeftOut(checks, file)) return []
  const cells = [...slotsOf(file)].flatMap(([field, slot]) => {
    const check = cellCheckOf(checks, slot)
    return check === 'fine' || check === 'unread' || check === 'left_out' ? [] : [{ kind: check, field, where }]
  })
  return cells.some(({ kind }) => kind === 'header_fragment') ? [{ kind: 'header_fragment', where }] : cells
}

/** Numbers of the first records that have a defect, from 1. */
export async function recordsWith(engine: Engine, table: string, { where }: Pick<Finding, 'where'>, most: number): Promise<number[]> {
  const rows = await engine.rows(`select rowid + 1 as record from ${identifier(table)} where ${where} order by rowid limit ${most}`)
  return rows.map(({ record }) => Number(record))
}
