// The cells of a sample by column of the dataset, and what they tell of dates and numbers.
import { type ColumnType, type DatasetName, dataset_columns } from '../datasets.ts'
import { type DateEvidence, dateEvidence } from './date-evidence.ts'
import { folded } from './fold.ts'
import { currencySigns, type NumberEvidence, noEvidence, weigh } from './numbers.ts'
import type { TextRecord } from './records.ts'
import type { FileColumn } from './resolve.ts'

/** What the sample of a file tells, before anything is decided. */
export interface Evidence {
  dates: ReadonlyMap<string, DateEvidence>
  numbers: NumberEvidence
  currency_signs: readonly string[]
}

/** Cells of a column that hold something, its second column where it is empty. */
export function cellsOf(sample: readonly TextRecord[], column: FileColumn | undefined, missing: ReadonlySet<string>): string[] {
  return sample.flatMap(({ cells }) => {
    for (let each = column; each !== undefined; each = each.otherwise) {
      const text = cells[each.index]?.text.trim() ?? ''
      if (text !== '' && !missing.has(folded(text))) return [text]
    }
    return []
  })
}

export const numeric: ReadonlySet<ColumnType> = new Set(['money', 'number', 'rate', 'count'])

export function evidenceOf(
  dataset: DatasetName,
  columns: Readonly<Record<string, FileColumn>>,
  sample: readonly TextRecord[],
  missing: ReadonlySet<string>,
): Evidence {
  const dates = new Map<string, DateEvidence>()
  const numbers = noEvidence()
  const signs = new Set<string>()
  for (const { name, type } of dataset_columns[dataset].columns) {
    const cells = cellsOf(sample, columns[name], missing)
    if (type === 'date' && cells.length > 0) dates.set(name, dateEvidence(cells))
    if (numeric.has(type)) for (const cell of cells) weigh(numbers, cell)
    if (type === 'money') for (const cell of cells) for (const sign of currencySigns(cell)) signs.add(sign)
  }
  return { dates, numbers, currency_signs: [...signs] }
}

const certain: Readonly<Record<string, string>> = {
  R$: 'BRL',
  US$: 'USD',
  U$S: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₪': 'ILS',
}

/** The currency that all signs in the amounts mean, when each sign is of one currency alone. */
export function currencyIn(signs: readonly string[]): string | undefined {
  const codes = new Set(signs.map((sign) => certain[sign] ?? (/^[A-Z]{3}$/.test(sign) ? sign : undefined)))
  const [code] = codes
  return codes.size === 1 ? code : undefined
}

/** The currency that stands at the end of a header, such as "Amount (USD)" or "Valor em R$". */
export function currencyOfHeader(header: string): string | undefined {
  const [, sign] = /(?:\(|\[|\b(?:in|em|en) )([A-Z]{3}|R\$|US\$|€|£)[)\]]?$/.exec(header.trim()) ?? []
  const code = sign === undefined ? undefined : currencyIn([sign])
  return code !== undefined && currencies.has(code) ? code : undefined
}

/** A header without the currency at its end. */
export const withoutCurrency = (header: string): string =>
  currencyOfHeader(header) === undefined ? header : header.trim().replace(/\s*(?:\([^()]*\)|\[[^[\]]*\]|(?:in|em|en) \S+)$/, '')

const currencies = new Set(Intl.supportedValuesOf('currency'))

export const isCurrencyCode = (text: string): boolean => currencies.has(text)
