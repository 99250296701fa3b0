// The entry for sources.yaml that an inspection proposes: what was found as fields, what has to be decided as comments.
import type { ExportSource } from '../../../schemas/export-source.ts'
import { printable } from '../../problems/report.ts'
import { valuesOf } from '../datasets.ts'
import type { Columns } from './columns.ts'
import type { DateFormat } from './dates.ts'
import { type FileForm, markName } from './dialect.ts'
import type { exportDay } from './file-day.ts'
import type { Guess } from './guess.ts'
import type { SeenColumn, SeenName } from './inspect.ts'
import type { NumberMarks } from './numbers.ts'
import { presetOf } from './preset.ts'
import type { FileColumn, Scale } from './resolve.ts'

export interface Proposal {
  source: ExportSource
  guess: Guess
  form: FileForm
  columns: Columns
  values: readonly SeenColumn[]
  names: readonly SeenName[]
  dates: { formats: Readonly<Record<string, DateFormat>> }
  /** Absent when they cannot be told. */
  marks: NumberMarks | undefined
  /** Whether any number has a mark. */
  has_marks: boolean
  scale: Scale | undefined
  /** First cell of each column. */
  examples: Readonly<Record<string, string>>
  questions: readonly string[]
  /** Day of the export, and what tells it. */
  exported: ReturnType<typeof exportDay>
  /** What figures are without columns that the file does not give. */
  lacks: readonly string[]
  /** What has to be decided that has a field of its own: columns without a header, and the rest by name. */
  open: { columns: readonly string[]; fields: readonly ('currency' | 'date_format' | 'scale')[] }
}

/** A text as YAML reads it back, whatever is in it. */
export const yamlText = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} _()/.%-]*$/u.test(text) && !/\s$/.test(text) && !/^(?:true|false|null|yes|no|on|off|none|y|n)$/i.test(text)
    ? text
    : printable(JSON.stringify(text))

export function proposalText(proposal: Proposal): string {
  const { source, guess, questions } = proposal
  const lines = [
    `- id: ${source.id}`,
    `  dataset: ${source.dataset}`,
    `  files: [${source.files.map(yamlText).join(', ')}]`,
    `  preset: ${source.preset}  # ${guess.preset === 'custom' ? 'no known system' : presetOf(guess.preset).label}`,
    ...columnLines(proposal),
    ...valueLines(proposal),
    ...partnerLines(proposal),
    ...formLines(proposal),
    ...proposal.lacks.map((each) => `  # Without ${each}`),
    exportedLine(proposal),
    '  max_rejected: 0',
    `  owner: ${yamlText(source.owner)}  # write who makes the export`,
  ]
  const head = questions.length === 0 ? [] : [`# To decide (${questions.length}):`, ...questions.map((each) => `# - ${each}`)]
  return `${[...head, ...lines].map((line) => `  ${line}`).join('\n')}\n`
}

const told_by = { name: '', lines: '', rows: '  # the latest day in its rows; write the day of the export' } as const

const exportedLine = ({ exported }: Proposal): string =>
  exported === undefined
    ? '  # exported_on: YYYY-MM-DD  # decide: the day of the export'
    : `  exported_on: ${exported.day}${told_by[exported.by]}`

function columnLines({ source, columns, examples, open }: Proposal): string[] {
  const given = Object.entries(source.columns ?? {})
  const known = Object.entries(columns.columns).filter(([field]) => source.columns?.[field] === undefined)
  const example = (field: string) => (examples[field] === undefined ? '' : `  # ${printable(JSON.stringify(cut(examples[field])))}`)
  return [
    ...(given.length === 0 ? [] : ['  columns:']),
    ...given.map(([field, header]) => `    ${field}: ${yamlText([header].flat().join(' '))}${example(field)}`),
    ...(open.columns.length > 0 && given.length === 0 ? ['  # columns:'] : []),
    ...open.columns.map((field) => `  #   ${field}: …  # decide which header${field === 'partner' ? '; or direct_rows: true' : ''}`),
    ...known.map(([field, column]) => `  # ${field} is ${headersOf(column)}${example(field).replace('  #', ', such as')}`),
    ...(columns.unused.length === 0 ? [] : [`  # Not taken: ${columns.unused.map((each) => printable(JSON.stringify(each))).join(', ')}`]),
  ]
}

const headersOf = (column: FileColumn): string => {
  const names: string[] = []
  for (let each: FileColumn | undefined = column; each !== undefined; each = each.otherwise)
    names.push(printable(JSON.stringify(each.header)))
  return names.length === 1 ? (names[0] ?? '') : `${names.join(', or else ')} where that is empty`
}

const most_values = 40

function valueLines({ values }: Proposal): string[] {
  const written = values.flatMap(({ column, cells }) => {
    const open = cells.filter(({ by }) => by === 'guess' || by === 'nothing').slice(0, most_values)
    return open.length === 0 ? [] : [{ column, open }]
  })
  const guessed = written.some(({ open }) => open.some(({ by }) => by === 'guess'))
  const lines = written.flatMap(({ column, open }) => {
    const some = open.some(({ by }) => by === 'guess')
    return [
      `${some ? '    ' : '  #   '}${column.name}:  # ${valuesOf(column).join(', ')}, none, or leave_out for rows that do not count`,
      ...open.map(({ cell, rows, value, by }) =>
        by === 'guess' ? `      ${key(cell)}: ${value}  # ${rowsOf(rows)}, guessed` : `  #     ${key(cell)}: …  # ${rowsOf(rows)}; decide`,
      ),
    ]
  })
  const rules = values.flatMap(({ column, cells }) => {
    const ruled = cells.filter(({ by }) => by === 'rule')
    return ruled.length === 0
      ? []
      : [
          `  # Counted as ${ruled[0]?.value} ${column.name}: ${ruled
            .slice(0, most_values)
            .map(({ cell, rows }) => `${key(cell)} (${rows})`)
            .join(', ')}`,
        ]
  })
  return [...(lines.length === 0 ? [] : [guessed ? '  values:' : '  # values:']), ...lines, ...rules]
}

const key = (text: string): string => printable(JSON.stringify(text))
const rowsOf = (rows: number): string => `${rows} ${rows === 1 ? 'row' : 'rows'}`
const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

function partnerLines({ names }: Proposal): string[] {
  const matched = names.flatMap(({ name, rows, match }) => (match.kind === 'partner' ? [`${key(name)} = ${match.partner} (${rows})`] : []))
  const unknown = names.filter(({ match }) => match.kind === 'unmatched')
  return [
    ...(matched.length === 0 ? [] : [`  # Partners: ${matched.slice(0, most_values).join(', ')}`]),
    ...(unknown.length === 0 ? [] : ['  # partners:  # an id, or none for a name that is no partner']),
    ...unknown.slice(0, most_values).map(({ name, rows, match }) => {
      const [first, ...others] = match.kind === 'unmatched' ? (match.among ?? match.nearest) : []
      return `  #   ${key(name)}: ${first ?? 'none'}  # ${rowsOf(rows)}${others.length > 0 ? `; or ${others.join(', ')}` : ''}`
    }),
    ...(unknown.length > most_values
      ? [`  #   and ${unknown.length - most_values} more; "*": none says that all other names are no partners`]
      : []),
  ]
}

const undecided = {
  currency: 'BRL  # decide: no column says it',
  date_format: 'DD/MM/YYYY  # decide, or MM/DD/YYYY',
  scale: '{ min: 1, max: 5 }  # decide: the worst and the best rating, or good_bad',
} as const

function formLines({ source, form, marks, has_marks, dates, scale, columns, open }: Proposal): string[] {
  const formats = Object.entries(dates.formats)
  const [first] = formats
  const same = formats.every(([, format]) => format === first?.[1])
  return [
    ...Object.entries(columns.fixed).map(([field, value]) => `  # ${field} is ${value} in every row`),
    ...(columns.monthly ? ['  # Each row stands for one month.'] : []),
    ...(source.currency === undefined ? [] : [`  currency: ${source.currency}  # as the amounts or their header say`]),
    ...(scale === undefined ? [] : [`  scale: ${typeof scale === 'string' ? scale : `{ min: ${scale.min}, max: ${scale.max} }`}`]),
    `  delimiter: ${JSON.stringify(markName(form.delimiter))}`,
    ...(marks === undefined || !has_marks
      ? []
      : [`  decimal_mark: ${JSON.stringify(marks.decimal_mark)}`, `  thousands_mark: ${JSON.stringify(markName(marks.thousands_mark))}`]),
    ...(first === undefined || same
      ? formats.slice(0, 1).map(([, format]) => `  date_format: ${format}`)
      : ['  date_format:', ...formats.map(([field, format]) => `    ${field}: ${format}`)]),
    ...open.fields.map((field) => `  # ${field}: ${undecided[field]}`),
    ...(marks === undefined ? ['  # decimal_mark: "."  # decide, or ","'] : []),
    `  encoding: ${form.encoding.replace(/[lb]e$/, '')}${form.bom ? '  # with byte order mark' : ''}`,
    ...(form.header.line === 1 ? [] : [`  header_line: ${form.header.line}`]),
    ...(form.footer_lines === 0 ? [] : [`  # Lines at the end that are no data, found again in each export: ${form.footer_lines}`]),
  ]
}
