// From sources.yaml to what reading its files needs, and every problem at its place.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { export_sources } from '../../../schemas/export-source.ts'
import { load } from '../../../src/program/load.ts'
import type { Program } from '../../../src/program/program.ts'
import { parseYaml } from '../../../src/read/yaml.ts'
import { dialectOf, sourceFileOf } from '../../../src/scorecards/import/dialect.ts'
import { type Resolved, type ResolvedFile, resolveSources } from '../../../src/scorecards/import/resolve.ts'
import { fixtures, Tree } from '../../program/tree.ts'
import { ExportFolder } from './folder.ts'

const ending = 'exported_on: 2026-11-16, max_rejected: 0, owner: Eva'

const program = programOf(join(fixtures, 'minimal'))

function programOf(dir: string): Program {
  const loaded = load(dir)
  if (loaded.program === undefined) throw new Error(loaded.problems.map(String).join('\n'))
  return loaded.program
}

/** What sources of a program resolve to; each source is a map in flow style without its ending. */
function resolved(sources: readonly string[], files: Readonly<Record<string, string>>): Resolved & { root: string } {
  using folder = new ExportFolder()
  for (const [name, text] of Object.entries(files)) folder.write(name, text)
  const text = `sources:\n${sources.map((source) => `  - {${source}, ${ending}}\n`).join('')}`
  folder.write('sources.yaml', text)
  const parsed = parseYaml({ file: 'exports/sources.yaml', text })
  const fields = export_sources.schema.parse('value' in parsed ? parsed.value : parsed)
  const entry = { kind: 'export_sources' as const, id: 'exports/sources', file: 'exports/sources.yaml', line: 1, params: {}, fields }
  const { root } = folder
  return { ...resolveSources({ ...program, root, entries: { ...program.entries, export_sources: [entry] } }), root }
}

const fileOf = (source: string, text: string): ResolvedFile => {
  const { sources, problems } = resolved([source], { 'x.csv': text })
  const [file] = sources[0]?.files ?? []
  if (file === undefined) throw new Error(problems.map(String).join('\n'))
  return file
}

const problemsOf = (sources: readonly string[], files: Readonly<Record<string, string>>): string[] =>
  resolved(sources, files).problems.map(
    ({ file, line, column, reason, note, ruleId }) => `${file}:${line}:${column} ${ruleId}: ${reason}. ${note}`,
  )

/** The place of a text in the only source of a sources.yaml. */
const placeOf = (source: string, text: string): string => `exports/sources.yaml:2:${`  - {${source}`.indexOf(text) + 1}`

const deals = 'id: deals, dataset: opportunities, files: [x.csv]'
const custom = `${deals}, preset: custom`
const salesforce = `${deals}, preset: salesforce_report`

test('a report is known from its preset and its bytes', () => {
  const { sources, problems, root } = resolved([`${salesforce}, partners: {Interno: none, "ACME Brasil": acme}`], {
    'x.csv': `\ufeff"Deals of 2026"

"Stage";"Opportunity ID";"Amount Currency";"Amount";"Created Date";"Close Date";"Partner Account";"Age"
"Closed Won";"006A";"BRL";"61000,00";"17-7-2026";"1-8-2026";"Acme";"7,0000000000"
"Proposal";"006B";"BRL";"1000,50";"2-7-2026";"";"";"8,0000000000"

"Grand Totals (2 records)"
`,
  })
  expect(problems).toEqual([])
  const [file] = sources[0]?.files ?? []
  const { values, others, ...rest } = file as ResolvedFile
  expect(rest).toEqual({
    source: 'deals',
    dataset: 'opportunities',
    file: 'exports/x.csv',
    path: `${root}/exports/x.csv`,
    encoding: 'utf-8',
    bom: true,
    delimiter: ';',
    quote: '"',
    header_line: 3,
    headers: ['Stage', 'Opportunity ID', 'Amount Currency', 'Amount', 'Created Date', 'Close Date', 'Partner Account', 'Age'],
    columns: {
      opportunity_id: { index: 1, header: 'Opportunity ID' },
      partner: { index: 6, header: 'Partner Account' },
      stage: { index: 0, header: 'Stage' },
      amount: { index: 3, header: 'Amount' },
      currency: { index: 2, header: 'Amount Currency' },
      created_on: { index: 4, header: 'Created Date' },
      close_on: { index: 5, header: 'Close Date' },
    },
    fixed: {},
    decimal_mark: ',',
    thousands_mark: '',
    // No day of the second column is after the 12th; the first one decides.
    date_formats: { created_on: 'DD-MM-YYYY', close_on: 'DD-MM-YYYY' },
    footer_lines: 2,
    missing: new Set(['-', '- none -', '--none--', '--nenhum--', '--ninguno--']),
    partners: new Map([
      ['interno', 'none'],
      ['acme brasil', 'acme'],
    ]),
    direct_rows: true,
    monthly: false,
    currency_signs: [],
    unused: ['Age'],
  })
  expect([values['stage']?.get('closed won'), values['credit']?.get('originado'), others['stage']?.value]).toEqual([
    'won',
    'sourced',
    'open',
  ])
  expect(sourceFileOf(file as ResolvedFile, 2)).toEqual({
    file: 'exports/x.csv',
    rows: 2,
    dialect: {
      encoding: 'utf-8 with byte order mark',
      delimiter: ';',
      header_line: 3,
      decimal_mark: ',',
      thousands_mark: 'none',
      date_format: 'DD-MM-YYYY',
      footer_lines: 2,
    },
    columns: {
      opportunity_id: 'Opportunity ID',
      partner: 'Partner Account',
      stage: 'Stage',
      amount: 'Amount',
      currency: 'Amount Currency',
      created_on: 'Created Date',
      close_on: 'Close Date',
    },
    unused: ['Age'],
  })
})

describe('columns', () => {
  const header = 'Status,Day,Partner,Est,Act'
  const row = 'won,2026-03-14,Acme,5,7'

  test('are what the source says, one after the other where several are given', () => {
    const file = fileOf(
      `${custom}, currency: BRL, columns: {stage: Status, created_on: day, partner: Partner, amount: [Act, Est]}, fixed: {kind: new}`,
      `${header}\n${row}\n`,
    )
    expect(file.columns).toEqual({
      partner: { index: 2, header: 'Partner' },
      stage: { index: 0, header: 'Status' },
      created_on: { index: 1, header: 'Day' },
      amount: { index: 4, header: 'Act', otherwise: { index: 3, header: 'Est' } },
    })
    expect([file.fixed, file.currency, file.unused]).toEqual([{ kind: 'new' }, 'BRL', []])
  })

  test('have their own names in a file of no system', () => {
    const file = fileOf(custom, 'stage,created_on,partner,other\nwon,2026-03-14,Acme,1\n')
    expect([Object.keys(file.columns), file.unused]).toEqual([['partner', 'stage', 'created_on'], ['other']])
  })

  test('go before the preset, which may be told to leave one out', () => {
    const file = fileOf(
      `${salesforce}, columns: {amount: none, account: Amount}`,
      'Stage,Created Date,Partner,Amount\nClosed Won,2026-03-14,Acme,12\n',
    )
    expect([file.columns['account'], file.columns['amount']]).toEqual([{ index: 3, header: 'Amount' }, undefined])
  })

  test('of the same name are told apart by their order', () => {
    const file = fileOf(
      `${custom}, columns: {name: "Name #1", account: "Name #2"}`,
      'stage,created_on,partner,Name,Name\nwon,2026-03-14,Acme,a,b\n',
    )
    expect([file.columns['name'], file.columns['account']]).toEqual([
      { index: 3, header: 'Name' },
      { index: 4, header: 'Name' },
    ])
  })
})

describe('problems stand where they are mended', () => {
  const good = 'stage,created_on,partner\nwon,2026-03-14,Acme\n'
  const at = 'exports/sources.yaml'

  test('a column without a header', () => {
    expect(problemsOf([custom], { 'x.csv': 'created_on,who\n2026-03-14,Acme\n' })).toEqual([
      `${at}:2:6 export-column-missing: exports/x.csv has no header for "stage" (Where it stands), which every row of opportunities needs. Give its header with columns: {stage: …}, one of "created_on", "who"; or one value for all rows with fixed: {stage: …}, one of open, won, lost.`,
      `${at}:2:6 export-column-missing: exports/x.csv has no header for the partner, so no row would count for one. Give it with columns: {partner: …} or columns: {partner_domain: …}; if every row is a deal of our own, say direct_rows: true.`,
    ])
    expect(problemsOf([`${custom}, direct_rows: true, fixed: {stage: won}`], { 'x.csv': 'created_on\n2026-03-14\n' })).toEqual([])
  })

  test('a header that the file does not have', () => {
    const source = `${custom}, columns: {name: Titel, account: [Kunde, Title]}`
    expect(problemsOf([source], { 'x.csv': `Title,${good.replace('\n', '\nx,')}` })).toEqual([
      `${placeOf(source, 'Titel')} export-header-unknown: "columns.name" is "Titel", and exports/x.csv has no such header; nearest: "Title". Write one of its headers: Title, stage, created_on, partner.`,
      `${placeOf(source, 'Kunde')} export-header-unknown: "columns.account" is "Kunde", and exports/x.csv has no such header. Write one of its headers: Title, stage, created_on, partner.`,
    ])
  })

  test('two headers that are the same, at the second of them', () => {
    expect(problemsOf([custom], { 'x.csv': 'stage,created_on,partner,"Stage"\nwon,2026-03-14,Acme,lost\n' })).toEqual([
      'exports/x.csv:1:26 export-header-duplicate: two headers are "Stage", and "stage" is read from one of them. Say in sources.yaml which one it is: columns: {stage: "Stage #1"} or "Stage #2".',
    ])
    expect(problemsOf([custom], { 'x.csv': 'stage,created_on,partner,Note,Note\nwon,2026-03-14,Acme,a,b\n' })).toEqual([])
  })

  test('a field that the dataset does not have, and a value that a field cannot have', () => {
    const source = `${custom}, columns: {domain: Acme}, values: {stage: {Ganho: gained}}, fixed: {kind: fresh}, date_format: {create_on: YYYY-MM-DD}`
    expect(problemsOf([source], { 'x.csv': good }).map((each) => each.replace(/ Write one of .*/, ''))).toEqual([
      `${placeOf(source, 'Acme')} export-field-unknown: "columns.domain" is given, and opportunities has no column "domain"; nearest: "partner_domain".`,
      `${placeOf(source, 'YYYY-MM-DD')} export-field-unknown: "date_format.create_on" is given, and opportunities has no column "create_on"; nearest: "created_on".`,
      `${placeOf(source, 'gained')} export-value-wrong: "values.stage.Ganho" is "gained", which "stage" cannot be.`,
      `${placeOf(source, 'fresh')} export-value-wrong: "fixed.kind" is "fresh", which "kind" cannot be.`,
    ])
  })

  test('dates that nobody can tell', () => {
    const text = 'stage,created_on,close_on,partner\nwon,01/02/2026,03/04/2026,Acme\n'
    const ask = 'Ask whoever made the export and declare date_format: DD/MM/YYYY or date_format: MM/DD/YYYY.'
    expect(problemsOf([custom], { 'x.csv': text })).toEqual([
      `${at}:2:6 export-date-format: "created_on" of exports/x.csv may be day before month or month before day: no row decides it, for example "01/02/2026". ${ask}`,
      `${at}:2:6 export-date-format: "close_on" of exports/x.csv may be day before month or month before day: no row decides it, for example "03/04/2026". ${ask}`,
    ])
    expect(problemsOf([`${custom}, date_format: M/D/YYYY`], { 'x.csv': text })).toEqual([])
  })

  test('days that a spreadsheet has counted', () => {
    expect(problemsOf([custom], { 'x.csv': 'stage,created_on,partner\nwon,45321,Acme\n' })).toEqual([
      `${at}:2:6 export-date-format: "created_on" of exports/x.csv is no date in most rows, for example "45321". A spreadsheet has counted the days: export the file again without opening it there, or give the column the format of a date and save it.`,
    ])
  })

  test('a date format that is none, and one that no cell has', () => {
    const [unknown, unfit] = [`${custom}, date_format: Excel`, `${custom}, date_format: {created_on: DD/MM/YYYY}`]
    expect(problemsOf([unknown], { 'x.csv': good })).toEqual([
      `${placeOf(unknown, 'Excel')} export-date-format: "date_format" is "Excel", which is no form of a date that is known. Write it with YYYY or YY, MM or MMM, and DD, such as DD/MM/YYYY, MM/DD/YYYY, DD-MMM-YY or YYYY-MM-DD HH:mm.`,
    ])
    expect(problemsOf([unfit], { 'x.csv': good })).toEqual([
      `${placeOf(unfit, 'DD/MM')} export-date-format: "date_format.created_on" is "DD/MM/YYYY", and no "created_on" of exports/x.csv is written so, for example "2026-03-14". Write the form that the file has, or remove date_format so that it is found out.`,
    ])
  })

  test('numbers that nobody can tell', () => {
    expect(problemsOf([`${custom}, currency: BRL`], { 'x.csv': 'stage,created_on,partner,amount\nwon,2026-03-14,Acme,"2,045"\n' })).toEqual(
      [
        `${at}:2:6 export-number-format: "2,045" in exports/x.csv may be a number with three decimals or one of thousands: no row decides it. Ask whoever made the export and declare decimal_mark: "." or decimal_mark: ",".`,
      ],
    )
  })

  test('amounts without a currency', () => {
    const amounts = (cell: string) => ({ 'x.csv': `stage,created_on,partner,amount\nwon,2026-03-14,Acme,${cell}\n` })
    expect(problemsOf([custom], amounts('$20'))).toEqual([
      `${at}:2:6 export-currency-missing: nothing says in which currency the amounts of exports/x.csv are ("amount", for example $20). Declare currency: BRL, or give the header with columns: {currency: …}.`,
    ])
    expect(problemsOf([custom], { 'x.csv': 'stage,created_on,partner,amount_converted\nwon,2026-03-14,Acme,20\n' })).toEqual([
      `${at}:2:6 export-column-missing: exports/x.csv has converted amounts ("amount_converted") and does not say in which currency. Say it for all rows with fixed: {amount_converted_currency: …}, or leave the amounts out with columns: {amount_converted: none}.`,
    ])
    expect(problemsOf([custom], amounts('R$ 20'))).toEqual([])
    expect(fileOf(custom, amounts('R$ 20')['x.csv'])).toMatchObject({ currency: 'BRL', currency_signs: ['R$'] })
    expect(fileOf(salesforce, 'Stage,Created Date,Partner,Amount (USD)\nClosed Won,2026-03-14,Acme,20\n')).toMatchObject({
      currency: 'USD',
    })
  })

  test('amounts whose header and rows name different currencies', () => {
    const file = (currency: string) => ({
      'x.csv': `Stage,Created Date,Partner,Amount (USD),Currency\nClosed Won,2026-03-14,Acme,20,${currency}\n`,
    })
    expect(problemsOf([salesforce], file('EUR'))).toEqual([
      `${at}:2:6 export-currency-missing: "Amount (USD)" of exports/x.csv names USD, and "Currency" says "EUR" in some rows. If the amounts are USD, write columns: {currency: none} and currency: USD; otherwise columns: {currency: "Currency"}.`,
    ])
    expect(problemsOf([salesforce], file('usd'))).toEqual([])
    expect(problemsOf([`${salesforce}, columns: {currency: Currency}`], file('EUR'))).toEqual([])
    expect(problemsOf([`${salesforce}, columns: {currency: none}, currency: USD`], file('EUR'))).toEqual([])
  })

  test('a partner that is none', () => {
    const source = `${custom}, partners: {Acme: acmee, Outro: none}`
    expect(problemsOf([source], { 'x.csv': good })).toEqual([
      `${placeOf(source, 'acmee')} export-partner-unknown: "partners" says that "Acme" is "acmee", and no partner has this id. Write the id of a partner, or none for a name that is no partner.`,
    ])
  })

  test('a file without a table', () => {
    expect(problemsOf([custom], { 'x.csv': '\n\n' })).toEqual([
      `${placeOf(custom, 'x.csv')} export-unreadable: exports/x.csv holds no header. Make the export again, as CSV with a header, or correct header_line.`,
    ])
    expect(problemsOf([`${custom}, header_line: 7`], { 'x.csv': good })).toEqual([
      `${placeOf(custom, 'x.csv')} export-unreadable: exports/x.csv has nothing in line 7, which header_line names. Make the export again, as CSV with a header, or correct header_line.`,
    ])
  })

  test('a source with a problem has no files, others are not concerned', () => {
    const other = 'id: other, dataset: fx_rates, files: [rates.csv], preset: custom'
    const { sources } = resolved([custom, other], {
      'x.csv': 'who\nAcme\n',
      'rates.csv': 'valid_from,from_currency,to_currency,rate\n2026-01-31,USD,BRL,5.4\n',
    })
    expect(sources.map(({ source, files }) => [source.id, files.length])).toEqual([
      ['deals', 0],
      ['other', 1],
    ])
  })
})

describe('scales', () => {
  const survey = 'id: survey, dataset: csat, files: [x.csv], preset: custom'
  const text = (header: string, answer: string) => `${header},answered_on,partner\n${answer},2026-03-14,Acme\n`
  const score = (header: string) => `${survey}, columns: {score: "${header}"}`

  test.each([
    [`${score('Nota')}, scale: {min: 0, max: 10}`, text('Nota', '7'), { min: 0, max: 10 }],
    [`${score('Nota')}, scale: good_bad, values: {score: {Boa: good}}`, text('Nota', 'Boa'), 'good_bad'],
    [score('Score (1-5)'), text('Score (1-5)', '4'), { min: 1, max: 5 }],
    [score('Nota (0 a 10)'), text('Nota (0 a 10)', '4'), { min: 0, max: 10 }],
    [
      `${survey.replace('custom', 'zendesk')}`,
      'Id,Satisfaction Score,Solved at,Organization\n1,Good,2026-03-14 10:00,Acme\n2,Offered,2026-03-14 10:00,-\n',
      'good_bad',
    ],
    [score('Nota'), text('Nota', ''), undefined],
  ])('%s', (source, table, scale) => {
    expect(fileOf(source, table).scale).toEqual(scale)
  })

  test('have to be declared when nothing says them', () => {
    expect(problemsOf([score('Nota')], { 'x.csv': text('Nota', '4') })).toEqual([
      'exports/sources.yaml:2:6 export-scale-missing: nothing says on which scale "Nota" of exports/x.csv is, for example "4". Declare the worst and the best rating with scale: {min: 1, max: 5}, or scale: good_bad.',
    ])
  })
})

test('what one file of a source does not show, another may', () => {
  const whole = 'stage,created_on,partner,amount,currency\nwon,01/02/2026,Acme,"2.045",BRL\nwon,14/02/2026,Acme,"10,5",BRL\n'
  const lines = whole.split('\n')
  const parts = { 'a.csv': `${lines[0]}\n${lines[1]}\n`, 'b.csv': `${lines[0]}\n${lines[2]}\n` }
  const { sources, problems } = resolved([custom.replace('x.csv', 'a.csv, b.csv')], parts)
  const form = { encoding: 'utf-8', delimiter: ',', header_line: 1, decimal_mark: ',', date_format: 'DD/MM/YYYY', footer_lines: 0 }
  expect([problems, sources[0]?.files.map(dialectOf)]).toEqual([
    [],
    [
      { ...form, thousands_mark: '.' },
      { ...form, thousands_mark: 'none' },
    ],
  ])
})

test('a table of months is one', () => {
  const file = fileOf(
    'id: mrr, dataset: recurring_revenue, files: [x.csv], preset: stripe',
    'Month,Customer,MRR,Currency,Partner\n2026-01,Sol,90,usd,Acme\n',
  )
  expect([file.monthly, file.fixed, file.date_formats]).toEqual([true, { interval: 'month' }, { started_on: 'YYYY-MM' }])
})

test('the exports of the sample are found out without what is declared of their form', () => {
  const sample = programOf('content')
  const declared = resolveSources(sample)
  const undeclared = resolveSources({
    ...sample,
    entries: {
      ...sample.entries,
      export_sources: sample.entries.export_sources.map((entry) => ({
        ...entry,
        fields: {
          sources: entry.fields.sources.map(
            ({
              delimiter: _,
              decimal_mark: __,
              thousands_mark: ___,
              date_format: ____,
              encoding: _____,
              footer_lines: ______,
              ...source
            }) => source,
          ),
        },
      })),
    },
  })
  const forms = ({ sources }: Resolved) => sources.flatMap(({ files }) => files.map((file) => [file.file, dialectOf(file)]))
  expect([declared.problems, undeclared.problems]).toEqual([[], []])
  expect(forms(declared).length).toBeGreaterThan(9)
  expect(forms(undeclared)).toEqual(forms(declared))
})

test('an export may be larger than other files of a program', () => {
  using tree = new Tree()
  tree.write('exports/sources.yaml', `sources:\n  - {${custom}, ${ending}}\n`)
  tree.write('exports/x.csv', `stage,created_on,partner\n${'won,2026-03-14,Acme\n'.repeat(300_000)}`)
  const { problems } = load(tree.dir)
  expect(problems.map(({ ruleId }) => ruleId)).toEqual([])
})
