// The sentences about rows of a warehouse that make no sense.
import { type Column, dataset_columns } from '../datasets.ts'
import type { TextRow } from '../engine.ts'
import type { Defect, DefectKind } from '../figure.ts'
import type { PartnerMatcher } from '../import/match.ts'
import type { Relation } from './relations.ts'

interface Found {
  field: string
  /** As the warehouse has it; empty where there is nothing. */
  value: string
  /** How the row is told from others. */
  row: string
  column: Column | undefined
  nearest: readonly string[]
}

type Words = (found: Found) => { what: string; fix: string }

const mend = 'Correct it in the system that it comes from, or in the view.'

const words: Partial<Record<DefectKind, Words>> = {
  value_missing: ({ field, row }) => ({ what: `${row} has no ${field}.`, fix: mend }),
  value_unknown: ({ field, value, row, column }) => ({
    what: `${row} has "${value}" as ${field}, which is none of ${(column?.values ?? []).join(', ')}.`,
    fix: 'Translate it in the view.',
  }),
  date_impossible: ({ field, value, row }) => ({ what: `${row} has ${value} as ${field}, which is no day of business.`, fix: mend }),
  date_future: ({ value, row }) => ({ what: `${row} is won and closes on ${value}, which is still to come.`, fix: mend }),
  amount_text: ({ field, value, row }) => ({ what: `${row} has ${value} as ${field}, which is no amount.`, fix: mend }),
  amount_negative: ({ field, value, row }) => ({ what: `${row} has ${value} as ${field}, which is less than nothing.`, fix: mend }),
  currency_unknown: ({ field, value, row }) => ({
    what: `${row} has "${value}" as ${field}, which is no currency.`,
    fix: 'Write its three capital letters, such as BRL.',
  }),
  duplicate_id: ({ row }) => ({ what: `${row} stands there more than once; the first one counts.`, fix: 'Give the view one row of it.' }),
  partner_unknown: ({ value, row, nearest }) => ({
    what: `${row} names "${value}", which is no partner.${nearest.length === 0 ? '' : ` Nearest: ${nearest.join(', ')}.`}`,
    fix: 'Add the name to `aliases` of the partner that it means, or write the partner’s id in the view.',
  }),
}

/** A defect that was found in the warehouse, from its row with `row_id`, `kind`, `field`, `refused`, `value`, `id`, `partner` and `partner_domain`. */
export function defectOf({ dataset, name }: Relation, row: TextRow, matcher: PartnerMatcher): Defect {
  const kind = row['kind'] as DefectKind
  const field = row['field'] ?? ''
  const line = Number(row['row_id'])
  const match = kind === 'partner_unknown' ? matcher.match(row['partner'] ?? '', row['partner_domain'] ?? '') : undefined
  const say = words[kind]
  if (say === undefined) throw new Error(`no words for ${kind}`)
  const told = say({
    field,
    value: row['value'] ?? row['partner_domain'] ?? '',
    row: row['id'] ? `The row ${row['id']}` : `Row ${line}`,
    column: dataset_columns[dataset].columns.find((each) => each.name === field),
    nearest: match?.kind === 'unmatched' ? match.nearest : [],
  })
  return { kind, source: name, file: name, line, column: 1, field, ...told, refused: row['refused'] === 'true' }
}
