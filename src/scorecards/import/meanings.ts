// What single cells of an export mean: values of a list, currencies, answers on a scale, partners and days with names of months.
import type { Column, DatasetName } from '../datasets.ts'
import { type DateFormat, dayReader } from './dates.ts'
import type { Meaning } from './dictionary.ts'
import { folded } from './fold.ts'
import type { PartnerMatcher } from './match.ts'
import { leave_out, meaning } from './meaning.ts'
import type { ResolvedFile } from './resolve.ts'

const iso = new Set(Intl.supportedValuesOf('currency'))
const damage = /^#+$|^#(?:REF|N\/A|NAME|VALUE|DIV\/0|NUM|NULL|SPILL)[!?]?$|^(?:\d{1,2}-\p{L}{3}\.?|\p{L}{3}-\d{2})$/iu
/** What spreadsheets make of `4/5` or `5-20`: 5-Apr, May-20, 05/abr. */
const day_of_month = /^\d{1,2}[-/]\p{L}{3}\.?$|^\p{L}{3}\.?[-/]\d{2}$/u

/** Reads the text of a cell in a column of `file`. Texts of nothing mean nothing. */
export function meaningReader(file: ResolvedFile, column: Column, format: DateFormat, time_zone: string): (text: string) => Meaning {
  const read = readerOf(file, column, format, time_zone)
  const header = file.columns[column.name]?.header.trim()
  const usual = column.name === 'currency' ? file.currency : undefined
  const nothing: Meaning = usual !== undefined ? { value: usual } : column.required ? { check: 'value_missing' } : {}
  return (text) => {
    const bare = text.trim()
    if (bare === '' || file.missing.has(folded(bare))) return nothing
    if (bare === header) return { check: 'header_fragment' }
    const value = read(bare)
    if (value === leave_out || (value === '' && column.required)) return { check: 'left_out' }
    if (value !== undefined) return value === '' ? {} : { value }
    return {
      check: isDamaged(bare, column)
        ? 'excel_damage'
        : column.type === 'date'
          ? 'date_impossible'
          : isCurrency(column)
            ? 'currency_unknown'
            : 'value_unknown',
    }
  }
}

const isDamaged = (bare: string, { type }: Column): boolean => damage.test(bare) || (type !== 'date' && day_of_month.test(bare))

export const isCurrency = ({ name }: Column): boolean => name === 'currency' || name.endsWith('_currency')
export const isAnswer = ({ name }: Column): boolean => name === 'score' || name === 'csat'

function readerOf(file: ResolvedFile, column: Column, format: DateFormat, time_zone: string): (bare: string) => string | undefined {
  if (column.type === 'date') return dayReader(format, time_zone)
  if (isCurrency(column)) return (bare) => currencyOf(file, column, bare)
  if (isAnswer(column)) return (bare) => answerOf(file, column, bare)
  return (bare) => listValueOf(file, column, bare)
}

function listValueOf(file: ResolvedFile, { name, values = [] }: Column, bare: string): string | undefined {
  const said = meaning(file, name, bare)
  return said === undefined || said === '' || said === leave_out || values.includes(said) ? said : undefined
}

function currencyOf(file: ResolvedFile, { name }: Column, bare: string): string | undefined {
  const code = (meaning(file, name, bare) ?? bare).toUpperCase()
  return iso.has(code) ? code : undefined
}

const number = /^\d+(?:[.,]\d+)?$/

/** An answer as a plain number within its scale, or `good` and `bad`. */
function answerOf(file: ResolvedFile, { name }: Column, bare: string): string | undefined {
  const said = folded(meaning(file, name, bare) ?? bare)
  if (said === 'good' || said === 'bad' || said === '') return said
  if (!number.test(said) || file.scale === undefined || file.scale === 'good_bad') return undefined
  const value = said.replace(',', '.')
  return Number(value) >= file.scale.min && Number(value) <= file.scale.max ? value : undefined
}

/** Rows of these are about a partner, or about nothing. */
const partners_only: ReadonlySet<DatasetName> = new Set(['deal_registrations', 'mdf_payments', 'events'])

/** Reads partner and domain of a row. */
export function partnerReader(file: ResolvedFile, matcher: PartnerMatcher): (name: string, domain: string) => Meaning {
  const header = file.columns['partner']?.header.trim()
  return (name, domain) => {
    const [who, host] = [name, domain].map((text) => (file.missing.has(folded(text)) ? '' : text.trim()))
    if (who !== '' && who === header) return { check: 'header_fragment' }
    if ((who ?? '') + (host ?? '') === '')
      return file.direct_rows && !partners_only.has(file.dataset)
        ? {}
        : { check: partners_only.has(file.dataset) || file.dataset === 'certifications' ? 'value_missing' : 'partner_unknown' }
    const match = matcher.match(who, host, file.partners)
    if (match.kind === 'partner') return { value: match.partner }
    return match.kind === 'direct' ? {} : { check: damage.test(who ?? '') ? 'excel_damage' : 'partner_unknown' }
  }
}
