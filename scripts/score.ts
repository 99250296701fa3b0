// `npm run score`: scorecards from the exports of a program, or from its warehouse. With --inspect it proposes how to read a new file, with --receipt it shows what is behind a figure.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { errorsOf, exitCode, textReport } from '../src/problems/report.ts'
import { type Loaded, load } from '../src/program/load.ts'
import { type Program, settings } from '../src/program/program.ts'
import { inspect } from '../src/scorecards/import/inspect.ts'
import { notCsv } from '../src/scorecards/import/not-csv.ts'
import { openScores, type Scoring } from '../src/scorecards/import/open-scores.ts'
import { lastCompleteQuarter } from '../src/scorecards/periods.ts'
import { WarehouseError } from '../src/scorecards/postgres.ts'
import { scorecardsCsv } from '../src/scorecards/report/csv.ts'
import { scorecardsResult } from '../src/scorecards/report/result.ts'
import { receiptText, scorecardsText } from '../src/scorecards/report/text.ts'
import type { Scorecards } from '../src/scorecards/scorecards.ts'
import { lacksSources, unreadProblems } from '../src/scorecards/unread.ts'
import { asOfFrom, flagsWith, tool, usage } from './options.ts'

const { options, rest } = flagsWith({
  content: 'content',
  'as-of': '',
  format: 'text',
  period: '',
  out: '',
  inspect: '',
  receipt: false,
  warehouse: '',
  schema: '',
})
if (rest.length > 0 && !options.receipt) usage(`"${rest[0] ?? ''}" is no option: see the README for those of npm run score.`)
const formats = ['text', 'json', 'csv'] as const
const format =
  formats.find((each) => each === options.format) ?? usage(`--format "${options.format}" is none: write ${formats.join(', ')}.`)
if (options.schema !== '' && options.warehouse === '')
  usage('--schema says where the tables of a warehouse are: add --warehouse postgres://….')

const content = resolve(options.content)
const loaded = load(content)
const { readable } = loaded
const as_of = asOfFrom(options['as-of'], readable)
if (readable === undefined) refuse(loaded)
const unread = unreadProblems(loaded)

if (options.inspect === '')
  await score(readable).catch((error: unknown) => {
    if (!(error instanceof WarehouseError)) throw error
    progress('')
    usage(error.message)
  })
else propose(readable, options.inspect)

/** The summary goes beside the entry, so that the entry alone can be put into sources.yaml. */
function propose(program: Program, file: string): void {
  const taken = program.entries.export_sources.flatMap(({ fields }) => fields.sources.map(({ id }) => id))
  if (!existsSync(file)) usage(`--inspect: there is no file ${file}.`)
  const other = notCsv(file)
  if (other !== undefined) usage(`--inspect: ${file} ${other}.`)
  const { time_zone } = settings(program)
  const found = inspect(resolve(file), { partners: program.entries.partner, taken, as_of, time_zone })
  if (found === undefined) usage(`${file} holds no table that can be read as CSV.`)
  process.stderr.write(`${found.summary}\n`)
  output(found.yaml)
}

async function score(program: Program): Promise<void> {
  const receipt = receiptFrom(options.receipt, rest)
  // Tables of nothing would look like a program that sold nothing.
  if (lacksSources(loaded)) refuse({ ...loaded, problems: unread })
  await using scoring = await openScores(program, {
    as_of,
    ...(options.warehouse === ''
      ? {}
      : { warehouse: { url: options.warehouse, ...(options.schema === '' ? {} : { schema: options.schema }) } }),
    progress,
  })
  progress('')
  const { scorecards } = scoring
  const problems = [...unread, ...scoring.problems]
  if (receipt !== undefined) {
    output(await receiptOf(scoring, program, receipt))
    const errors = errorsOf(problems).length
    if (errors > 0) process.stderr.write(`${errors} ${errors === 1 ? 'error' : 'errors'} in the exports: npm run score tells them.\n`)
    return
  }
  if (problems.length > 0) process.stderr.write(textReport({ files: loaded.files, problems, as_of }))
  output(textOf(scorecards, program))
  process.exitCode = exitCode(problems)
}

function textOf(scorecards: Scorecards, program: Program): string {
  const period = options.period === '' ? undefined : periodFrom(scorecards, options.period)
  const shown: Scorecards =
    period === undefined ? scorecards : { ...scorecards, figures: scorecards.figures.filter((figure) => figure.period === period) }
  switch (format) {
    case 'json':
      return `${JSON.stringify(scorecardsResult(shown, program, tool()), null, 2)}\n`
    case 'csv':
      return scorecardsCsv(shown, program)
    default:
      return scorecardsText(scorecards, program, period ?? lastCompleteQuarter(scorecards.periods))
  }
}

interface Asked {
  partner: string
  metric: string
  period: string
}

function receiptFrom(wanted: boolean, words: readonly string[]): Asked | undefined {
  if (!wanted) return undefined
  const [partner, metric, period] = words
  if (partner === undefined || metric === undefined || period === undefined || words.length > 3)
    return usage(
      'A receipt is of one figure: npm run score -- --receipt PARTNER METRIC PERIOD, such as "--receipt aurora-3d win_rate 2026-Q3"; PARTNER may be "program".',
    )
  return { partner, metric, period }
}

async function receiptOf({ scorecards, receipt }: Scoring, program: Program, { partner, metric, period }: Asked): Promise<string> {
  const file =
    scorecards.metrics.find(({ id }) => id === metric) ??
    usage(`"${metric}" is no metric: write one of ${scorecards.metrics.map(({ id }) => id).join(', ')}.`)
  const entry = partner === 'program' ? undefined : program.entries.partner.find(({ id }) => id === partner)
  if (entry === undefined && partner !== 'program') usage(`"${partner}" is no partner of this program: write its id, or "program".`)
  const shown = await receipt({
    metric: file.id,
    period: periodFrom(scorecards, period),
    ...(entry === undefined ? {} : { partner: entry.id }),
  })
  if (shown === undefined) usage(`${file.id} is not worked out for ${partner} in ${period}.`)
  return format === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : receiptText(shown, entry?.fields.name ?? 'the program')
}

/** A period by its id; windows may be written by their length alone, such as `12m`. */
function periodFrom({ figures, periods, as_of: day }: Scorecards, text: string): string {
  const ids = new Set([...periods.map(({ id }) => id), ...figures.map(({ period }) => period)])
  const found = [text, text.toUpperCase(), `${text}@${day}`].find((id) => ids.has(id))
  const of = (kind: string) => periods.findLast((each) => each.kind === kind && each.from <= day)?.id ?? ''
  return (
    found ??
    usage(
      `--period "${text}" is no period that scorecards are made for, which go from ${periods[0]?.from ?? ''} to ${periods.at(-1)?.until ?? ''}: write a month such as ${of('month')}, a fiscal quarter such as ${of('quarter')}, a fiscal year such as ${of('year')}, or 12m.`,
    )
  )
}

/** One line on the terminal that says what is being done. */
function progress(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${step}`)
}

function output(text: string): void {
  if (options.out === '') {
    process.stdout.write(text)
    return
  }
  mkdirSync(dirname(resolve(options.out)), { recursive: true })
  writeFileSync(options.out, text)
}

function refuse(unreadable: Loaded): never {
  process.stderr.write(textReport({ ...unreadable, as_of }))
  process.exit(exitCode(unreadable.problems) || 3)
}
