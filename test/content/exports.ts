// The sample's exports, read a second time: csv-parse, a table of names written by hand and whole numbers. What import and metrics find is held against it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

export type Row = Readonly<Record<string, string>>

const folder = join(import.meta.dirname, '../../content/exports')

interface Form {
  delimiter?: string
  encoding?: string
}

/** Records of a file by header; lines of one cell are no data, and neither is a header that stands among them. */
export function rowsOf(
  file: string,
  { delimiter = ',', encoding = 'utf-8' }: Form = {},
): { rows: Row[]; headers: number; footers: number } {
  const text = new TextDecoder(encoding).decode(readFileSync(join(folder, file)))
  const lines: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true })
  const [header = [], ...others] = lines
  const full = others.filter((line) => line.length === header.length)
  const rows = full
    .filter((line) => line[0] !== header[0])
    .map((line) => Object.fromEntries(header.map((name, index) => [name, line[index] ?? ''])))
  return { rows, headers: full.length - rows.length, footers: others.length - full.length }
}

/** Partners as people typed them. */
const typed: Readonly<Record<string, readonly string[]>> = {
  'andes-render': ['Andes Render', 'ANDES RENDER SPA', 'Andes Render SpA'],
  'aurora-3d': ['Aurora 3D', 'Aurora 3D Softwares', 'Aurora 3D Softwares Ltda', 'aurora 3d softwares ltda', 'AURORA 3D SOFTWARES LTDA.'],
  'casa-viva': [
    'Casa Viva',
    'CasaViva',
    'CASA VIVA',
    'Casa Viva Tecnologia Imobiliária',
    'Casa viva tecnologia imobiliária',
    'Casa Viva Tecnologia Imobiliaria LTDA',
  ],
  'najd-visual': ['Najd Visual', 'Najd Visual Technologies', 'Najd Visual Technologies Co.', 'نجد فيجوال للتقنية'],
  'nuvem-praca': ['Nuvem Praça', 'NuvemPraca', 'Nuvem Praça Marketplace', 'Nuvem Praca Marketplace Ltda'],
  'obra-digital': [
    'Obra Digital',
    'OBRA DIGITAL INTEGR.',
    'Obra Digital Integradora',
    'Obra digital integradora',
    'Obra Digital Integradora SA',
    'Obra Digital Integradora S.A.',
  ],
  'quadro-vivo': ['Quadro Vivo', 'Quadro Vivo Mídia', 'Quadro Vivo Midia LTDA'],
  'rio-plata-sistemas': [
    'Río Plata',
    'Río Plata Sistemas',
    'Rio Plata Sistemas',
    'Río Plata Sistemas SA',
    'Rio Plata Sistemas SA',
    'RIO PLATA SISTEMAS S.A.',
  ],
  'sabia-consultoria': ['Sabiá', 'Sabiá Consultoria', 'Sabia Consultoria ME'],
  'tijolo-real': ['Tijolo Real', 'Tijolo Real Proptech', 'Tijolo Real Proptech SAPI', 'Tijolo Real Proptech, S.A.P.I. de C.V.'],
  'universidade-atlantica': ['UniAtlântica', 'Universidade Atlântica', 'Universidade Atlantica'],
  'volta-engenharia': ['Volta', 'Volta Engenharia', 'Volta Engenharia de Sistemas', 'VOLTA ENG DE SISTEMAS LTDA'],
  'khaleej-cloud': ['Khaleej Cloud'],
}
const ids = new Map(Object.entries(typed).flatMap(([id, names]) => [id, ...names].map((name) => [name, id] as const)))

/** Id of a partner; empty for nobody, undefined for a name that is none. */
export const partnerOf = (name: string): string | undefined => (name === '' || name === '-' ? '' : ids.get(name))

/** An amount in ten-thousandths; undefined when it is none. */
export function units(text: string): bigint | undefined {
  const [, sign, whole, digits = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text) ?? []
  return whole === undefined ? undefined : BigInt(`${sign}${whole}${digits.padEnd(4, '0')}`)
}

/** An amount as text, with as many decimals as it has; half a ten-thousandth was rounded up before. */
export function plain(value: bigint): string {
  const text = String(value < 0n ? -value : value).padStart(5, '0')
  const digits = text.slice(-4).replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${text.slice(0, -4)}${digits === '' ? '' : `.${digits}`}`
}

/** A quotient in ten-thousandths, rounded half up. */
export const divided = (numerator: bigint, denominator: bigint): bigint => (2n * numerator * 10_000n + denominator) / (2n * denominator)

export const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

/** Sums by a key, in the order of the keys. */
export function sums<T>(items: readonly T[], key: (item: T) => string, value: (item: T) => bigint): Record<string, string> {
  const groups = [...Map.groupBy(items, key)].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(groups.map(([name, group]) => [name, plain(sum(group.map(value)))]))
}

export const counts = <T>(items: readonly T[], key: (item: T) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(items, key)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, group]) => [name, group.length]))

export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** DD/MM/YYYY as ISO; undefined when there is no such day. */
export function isoDay(text: string): string | undefined {
  const day = text.split('/').reverse().join('-')
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined
}

const rates = rowsOf('treasury-rates-2026-11-03.csv').rows

/** An amount in reais at the last rate on or before a day. */
export function inReais(amount: bigint, currency: string, day: string): bigint {
  if (currency === 'BRL') return amount
  const rate = rates.filter((row) => row['From'] === currency && (row['Valid from'] ?? '') <= day).at(-1)?.['Rate']
  const factor = rate === undefined ? undefined : units(rate)
  if (factor === undefined) throw new Error(`no rate of ${currency} on ${day}`)
  return divided(amount * factor, 10_000n * 10_000n)
}
