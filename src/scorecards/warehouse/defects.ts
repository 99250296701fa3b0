// Rows of a warehouse that make no sense, as sentences, and how reading a dataset went. The words are those of the import, but for what to do in a view.
import { type Program, settings } from '../../program/program.ts'
import { dataset_columns } from '../datasets.ts'
import { type Engine, identifier, literal, type TextRow } from '../engine.ts'
import type { Defect, DefectKind, SourceHealth } from '../figure.ts'
import { wordsOf } from '../import/defect-words.ts'
import { told } from '../import/defects.ts'
import type { PartnerMatcher } from '../import/match.ts'
import type { Relation } from './relations.ts'

export interface Reading {
  engine: Engine
  program: Program
  relation: Relation
  as_of: string
  matcher: PartnerMatcher
}

const fixes: Partial<Record<DefectKind, string>> = {
  duplicate_id: 'Give the view one row for each.',
  partner_unknown: 'Add the name to aliases of its partner, or write the id of the partner in the view.',
  value_unknown: 'Translate it in the view.',
  currency_unknown: 'Write its three letters, such as BRL.',
}

/** How reading a dataset went. As many rows may be refused as of the exports that it stands in for. */
export async function healthOf({ engine, program, relation, as_of }: Reading): Promise<SourceHealth> {
  const { dataset, name } = relation
  const [counts] = await engine.rows(
    `select (select count(*) from ${identifier(`numbered_${dataset}`)}) as rows, (select count(*) from ${identifier(dataset)}) as taken`,
  )
  const kinds = await engine.rows(
    `select kind, refused, count(*) as count from found_defects where dataset = ${literal(dataset)} group by kind, refused order by kind`,
  )
  const [rows, taken] = [Number(counts?.['rows']), Number(counts?.['taken'])]
  const exports = program.entries.export_sources.flatMap(({ fields }) => fields.sources).filter((source) => source.dataset === dataset)
  return {
    source: name,
    dataset,
    files: [],
    exported_on: as_of,
    age_days: 0,
    rows,
    taken,
    refused: rows - taken,
    superseded: 0,
    left_out: 0,
    not_data: 0,
    max_rejected: exports.reduce((sum, { max_rejected }) => sum + max_rejected, 0),
    defects: sums(kinds),
    refused_for: sums(kinds.filter(({ refused }) => refused === 'true')),
  }
}

function sums(rows: readonly TextRow[]): Partial<Record<DefectKind, number>> {
  const counts: Partial<Record<DefectKind, number>> = {}
  for (const { kind, count } of rows) counts[kind as DefectKind] = (counts[kind as DefectKind] ?? 0) + Number(count)
  return counts
}

/** The first defects of each kind, by row. */
export async function defectsOf(reading: Reading): Promise<Defect[]> {
  const { engine, relation } = reading
  const { columns } = dataset_columns[relation.dataset]
  const partner = columns.some(({ name }) => name === 'partner') ? 'r.partner, r.partner_domain' : 'null as partner, null as partner_domain'
  const followed = columns.flatMap(({ name, after }) =>
    after === undefined ? [] : [`when ${literal(name)} then cast(r.${identifier(after)} as text)`],
  )
  const other = followed.length === 0 ? 'null' : `case f.field ${followed.join(' ')} end`
  const rows = await engine.rows(`
select f.row_id, f.kind, f.field, f.refused, f.value, f.kept, ${other} as followed, ${partner}
from (
  select *, row_number() over (partition by kind order by row_id, field) as place from found_defects where dataset = ${literal(relation.dataset)}
) f
join ${identifier(`numbered_${relation.dataset}`)} r on r.row_id = f.row_id
where f.place <= ${told}
order by f.row_id, f.field collate "C", f.kind collate "C"`)
  return rows.map((row) => defectOf(row, reading))
}

/** The row of a defect stands where its line would: rows of a warehouse are counted in the order of their keys. */
function defectOf(row: TextRow, { program, relation, as_of, matcher }: Reading): Defect {
  const kind = row['kind'] as DefectKind
  const field = row['field'] ?? ''
  const refused = row['refused'] === 'true'
  const text = kind === 'partner_unknown' ? row['partner'] || row['partner_domain'] || '' : (row['value'] ?? '')
  const match = kind === 'partner_unknown' ? matcher.match(row['partner'] ?? '', row['partner_domain'] ?? '') : undefined
  const names = new Map(program.entries.partner.map(({ id, fields }) => [id, `${fields.name} (${id})`]))
  const near = match?.kind === 'unmatched' ? (match.among ?? match.nearest) : []
  const column = dataset_columns[relation.dataset].columns.find(({ name }) => name === field)
  const { what, fix } = wordsOf(kind, refused, {
    header: field,
    text,
    column,
    cells: 0,
    width: 0,
    nearest: near.map((id) => names.get(id) ?? id),
    ambiguous: match?.kind === 'unmatched' && match.among !== undefined,
    other: `row ${row['kept']}`,
    exported_on: as_of,
    reporting_currency: settings(program).reporting_currency,
    currency: row['value'] ?? '',
    rated: true,
    compared: kind === 'date_order' ? { header: column?.after ?? '', text: row['followed'] ?? '' } : { header: '', text: '' },
  })
  const { name } = relation
  return { kind, source: name, file: name, line: Number(row['row_id']), column: 1, field, what, fix: fixes[kind] ?? fix, refused }
}
