// `npm run score` as people and programs use it: formats, exit codes, receipts, new files.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ScorecardsResult } from '../../src/scorecards/report/result.ts'
import { Tree } from '../program/tree.ts'

function score(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/score.ts', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { code: status, stdout, stderr }
}
const sources = (own: string): string => `sources:
  - id: crm
    dataset: opportunities
    files: [crm.csv]
    preset: custom
    columns: { opportunity_id: Id, account: Customer, partner: Partner, credit: Credit, stage: Stage, amount: Amount, created_on: Created, close_on: Closed }
    values: { stage: { won: won, lost: lost, open: open }, credit: { sourced: sourced } }
    exported_on: 2026-03-10
    currency: EUR
    owner: Ada
    ${own}
`
const header = 'Id,Customer,Partner,Credit,Stage,Amount,Created,Closed'
const clean = ['1,Harbor,,,won,100.00,2026-01-05,2026-02-03', '2,=1+1,,,lost,50.00,2026-01-07,2026-02-05']
const tree = (rows: readonly string[], own = 'max_rejected: 0'): Tree =>
  new Tree().write('exports/sources.yaml', sources(own)).write('exports/crm.csv', `${[header, ...rows].join('\n')}\n`)

describe('of the sample', () => {
  let json: ScorecardsResult
  beforeAll(() => {
    json = JSON.parse(score('--format', 'json').stdout) as ScorecardsResult
  })

  test('the JSON on standard output is pure and of its schema', () => {
    const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(
      JSON.parse(readFileSync('schemas/json/scorecards-result.schema.json', 'utf8')) as object,
    )
    validate(json)
    expect(validate.errors).toBeNull()
    expect(json.scorecards[0]?.partner).toBeUndefined()
    expect(json.scorecards.map(({ partner }) => partner?.id)).toContain('obra-digital')
  })

  test('the CSV holds the same figures', () => {
    const { stdout, code } = score('--format', 'csv', '--period', '2026-Q3')
    expect(code).toBe(0)
    const rows = parse(stdout, { bom: true, columns: true }) as Record<string, string>[]
    const figures = json.scorecards.flatMap(({ partner, figures: own }) =>
      own.filter(({ period }) => period === '2026-Q3').map(({ metric, value = '' }) => `${partner?.id ?? ''} ${metric} ${value}`),
    )
    expect(rows.map(({ partner, metric, value }) => `${partner} ${metric} ${value}`).sort()).toEqual(figures.sort())
    expect(figures.length).toBeGreaterThan(50)
  })

  test('a receipt adds up to the figure', () => {
    const { stdout } = score('--receipt', 'obra-digital', 'sourced_pipeline', '2026-Q3', '--format', 'json')
    const { figure, lines } = JSON.parse(stdout) as {
      figure: { value: string }
      lines: { numerator: string; file: string; line: number }[]
    }
    expect(lines.reduce((sum, { numerator }) => sum + Number(numerator), 0)).toBe(Number(figure.value))
    for (const { file, line } of lines) expect(readFileSync(`content/${file}`, 'utf8').split('\n')[line - 1]).toMatch(/\d/)
  })
})

describe('exit codes and what is said', () => {
  test('a clean export passes, and cells that could be formulas are text in CSV', () => {
    using program = tree(clean).replace('partners/acme/partner.yaml', 'name: Acme Studio', 'name: =1+1')
    const passed = score('--content', program.dir, '--as-of', '2026-03-13', '--format', 'csv')
    expect(passed.code).toBe(0)
    expect(passed.stdout).toContain("\nacme,'=1+1,health,2026-03,2026-03-01,2026-03-31,")
    const receipt = score('--content', program.dir, '--as-of', '2026-03-13', '--receipt', 'program', 'attach_rate', '2026-02')
    expect(receipt.stdout).toContain('exports/crm.csv:2')
  })

  test('one row too many that is refused fails the run, one that is allowed does not', () => {
    const rows = [...clean, '3,Mill,,,won,70.00,2026-02-31,2026-03-01']
    using strict = tree(rows)
    const failed = score('--content', strict.dir, '--as-of', '2026-03-13')
    expect(failed.code).toBe(1)
    expect(failed.stderr).toContain('exports/sources.yaml:')
    expect(failed.stdout).toContain(
      'exports/crm.csv:4:20  refused  "Created" is "2026-02-31", which is no day; the row is left out.  [date_impossible]',
    )
    using lenient = tree(rows, 'max_rejected: 1')
    expect(score('--content', lenient.dir, '--as-of', '2026-03-13').code).toBe(0)
  })

  test.each([
    [
      'does not fit',
      'max_rejected: many',
      1,
      'exports/sources.yaml:11:19  error  "sources[0].max_rejected" should be a number, but is text',
    ],
    ['is no YAML', 'note: [', 3, 'exports/sources.yaml:11:11  error  the YAML cannot be read'],
  ])('exports whose description %s give no tables, and the reason', (_, own, code, said) => {
    using program = tree(clean, own)
    const failed = score('--content', program.dir, '--as-of', '2026-03-13')
    expect([failed.code, failed.stdout]).toEqual([code, ''])
    expect(failed.stderr).toContain(said)
  })

  test('what figures lack is said beside them: partners that cannot be read, sources and files that are refused', () => {
    const again = sources('max_rejected: 0').split('\n').slice(1).join('\n')
    using program = tree(clean)
      .write('partners/acme/partner.yaml', 'name: [')
      .write('exports/more.csv', `${header}\n`)
      .write('guide/broken.mdx', '---\ntitle: [\n---\n')
      .write(
        'exports/sources.yaml',
        sources('max_rejected: 0') + again + again.replace('crm.csv', '../../out.csv').replace('id: crm', 'id: out'),
      )
    writeFileSync(join(program.dir, '../out.csv'), `${[header, ...clean].join('\n')}\n`)
    const failed = score('--content', program.dir, '--as-of', '2026-03-13', '--format', 'json')
    expect([failed.code, failed.stderr.split('\n').filter((line) => / {2}(error|warning) {2}/.test(line))]).toEqual([
      3,
      [
        'exports/more.csv:1:1  warning  no entry refers to this file  [asset-unused]',
        'exports/sources.yaml:12:9  error  "sources[1].id" is "crm", which an item before it has  [id-duplicate]',
        'exports/sources.yaml:24:13  error  "sources[2].files[0]" is "../../out.csv", which is outside the entry\'s folder  [asset-outside]',
        'partners/acme/partner.yaml:1:7  error  the YAML cannot be read: a [ or { that opens here is not closed  [yaml-syntax]',
      ],
    ])
    const { sources: read } = JSON.parse(failed.stdout) as ScorecardsResult
    expect(read.map(({ source, rows }) => [source, rows])).toEqual([['crm', 2]])
  })

  test('a receipt that is sound passes, whatever is wrong with the exports, and says where to look', () => {
    using program = tree([...clean, '3,Mill,,,won,70.00,2026-02-31,2026-03-01'])
    const receipt = score('--content', program.dir, '--as-of', '2026-03-13', '--receipt', 'program', 'attach_rate', '2026-02')
    expect([receipt.code, receipt.stderr]).toEqual([0, '1 error in the exports: npm run score tells them.\n'])
  })

  test('--help lists every option with a line', () => {
    const { code, stdout } = score('--help')
    expect([code, stdout.split('\n').slice(0, 5)]).toEqual([
      0,
      [
        'npm run score -- [OPTIONS] [PARTNER METRIC PERIOD]',
        'Works out scorecards from exports or a warehouse.',
        '',
        '  --content    DIR: folder of the program, content unless you say otherwise',
        '  --as-of      YYYY-MM-DD: the day that is looked at; today, or frozen_on of the program',
      ],
    ])
  })

  test.each(['start', 'build', 'dev', 'check', 'score', 'documents', 'verify'])('npm run %s has a line for each option', (script) => {
    const { status, stdout } = spawnSync(process.execPath, [`scripts/${script}.ts`, '--help'], { encoding: 'utf8' })
    const lines = stdout.split('\n').filter((line) => line.startsWith('  --'))
    expect([status, lines.length > 0, lines.filter((line) => !/^ {2}--[a-z-]+ {2,}\S/.test(line))]).toEqual([0, true, []])
  })

  test.each([
    [['--format', 'xml'], '--format "xml" is none: write text, json, csv.'],
    [['--period', '2031-Q9'], '--period "2031-Q9" is no period that scorecards are made for'],
    [['--receipt', 'program', 'luck', '2026'], '"luck" is no metric'],
    [['--receipt', 'nobody', 'arr', '2026'], '"nobody" is no partner of this program'],
    [['--receipt', 'program'], 'A receipt is of one figure'],
    [['--inspect', 'no-such-file.csv'], '--inspect: there is no file no-such-file.csv.'],
    [['--schema', 'crm'], '--schema says where the tables of a warehouse are'],
    [['--warehouse', 'postgres://reader:secret@127.0.0.1:1/crm'], '127.0.0.1'],
    [['--as-of', '2026-02-30'], 'no calendar date'],
  ])('%j is wrong use', (args, said) => {
    const { code, stderr, stdout } = score(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
    expect(stderr).not.toContain('secret')
  })
})
