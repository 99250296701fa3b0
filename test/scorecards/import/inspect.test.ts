// New exports as people get them: what is proposed for them, and that the proposal holds.
import { describe, expect, test } from 'vitest'
import { type ExportSource, export_sources } from '../../../schemas/export-source.ts'
import { parseYaml } from '../../../src/read/yaml.ts'
import { type Inspection, inspect } from '../../../src/scorecards/import/inspect.ts'
import type { NamedPartner } from '../../../src/scorecards/import/match.ts'
import { notCsv } from '../../../src/scorecards/import/not-csv.ts'
import { resolveSource } from '../../../src/scorecards/import/resolve.ts'
import { ExportFolder, encoded } from './folder.ts'

const partners: NamedPartner[] = [
  { id: 'aurora-3d', fields: { name: 'Aurora 3D Softwares', aliases: ['Aurora 3D'], domains: ['aurora3d.example'] } },
  { id: 'obra-digital', fields: { name: 'Obra Digital Integradora' } },
  { id: 'casa-viva', fields: { name: 'Casa Viva Imobiliária' } },
]

/** An export, inspected, and what its proposal resolves to. */
function inspected(name: string, data: string | Uint8Array, taken?: readonly string[]) {
  using folder = new ExportFolder()
  const inspection = inspect(folder.write(name, data), {
    partners,
    owner: 'Eva Melo',
    as_of: '2026-11-20',
    time_zone: 'America/Sao_Paulo',
    ...(taken ? { taken } : {}),
  })
  if (inspection === undefined) throw new Error('the file holds a table')
  const source = sourceIn(inspection)
  const places = { file: 'exports/sources.yaml', at: () => ({ line: 1, column: 1 }) }
  const { problems, files } = resolveSource(source, { root: folder.root, places, hasPartner: () => true })
  const columns = Object.fromEntries(Object.entries(files[0]?.columns ?? {}).map(([field, { header }]) => [field, header]))
  return { ...inspection, source, problems: problems.map(({ ruleId }) => ruleId), columns, file: files[0] }
}

/** The source of a proposal, as sources.yaml would hold it. */
function sourceIn({ yaml }: Inspection): ExportSource {
  const parsed = parseYaml({ file: 'sources.yaml', text: `sources:\n${yaml}` })
  if (Array.isArray(parsed)) throw new Error(parsed.map(String).join('\n'))
  const [source] = export_sources.schema.parse(parsed.value).sources
  if (source === undefined) throw new Error('the proposal is a source')
  return source
}

const salesforce = `"Opportunity ID","Opportunity Name","Stage","Amount Currency","Amount","Created Date","Close Date","Partner Account","Age"
"006A","Two towers","Closed Won","USD","61,000.00","3/14/2026","6/30/2026","Aurora 3D","12"
"006B","Kiosk","Prospecting","USD","1,200.00","4/2/2026","12/1/2026","","8"
"006C","Tour","Closed Lost","USD","0.00","5/20/2026","7/1/2026","OBRA DIGITAL INTEGRADORA LTDA","3"

"Grand Totals (3 records)"
"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."
`

test('a Salesforce report of which everything is known', () => {
  const { yaml, summary, questions, problems } = inspected('report1763280000000.csv', salesforce, ['opportunities'])
  expect([questions, problems]).toEqual([[], []])
  // 1763280000000 ms is 2025-11-16T08:00:00Z.
  expect(yaml).toBe(`  - id: opportunities-2
    dataset: opportunities
    files: [report1763280000000.csv]
    preset: salesforce_report  # Salesforce report
    # opportunity_id is "Opportunity ID", such as "006A"
    # name is "Opportunity Name", such as "Two towers"
    # partner is "Partner Account", such as "Aurora 3D"
    # stage is "Stage", such as "Closed Won"
    # amount is "Amount", such as "61,000.00"
    # currency is "Amount Currency", such as "USD"
    # created_on is "Created Date", such as "3/14/2026"
    # close_on is "Close Date", such as "6/30/2026"
    # Not taken: "Age"
    # Counted as open stage: "Prospecting" (1)
    # Partners: "Aurora 3D" = aurora-3d (1), "OBRA DIGITAL INTEGRADORA LTDA" = obra-digital (1)
    delimiter: ","
    decimal_mark: "."
    thousands_mark: ","
    date_format: MM/DD/YYYY
    encoding: utf-8
    # Lines at the end that are no data, found again in each export: 3
    # Without credit: a deal is sourced by its registration or event alone; without any, sourced pipeline and revenue are not evaluated
    exported_on: 2025-11-16
    max_rejected: 0
    owner: Eva Melo  # write who makes the export
`)
  expect(summary).toBe(`report1763280000000.csv: Salesforce report, opportunities
  3 rows looked at; 8 of 9 columns taken
  utf-8, "," between cells, header in line 1, lines of footer: 3
  decimal mark "."; dates MM/DD/YYYY
  stage: 1 won, 1 open, 1 lost
  partners: 2 of 2 names are known
  without credit: a deal is sourced by its registration or event alone; without any, sourced pipeline and revenue are not evaluated
Nothing is left to decide.
Put the file into exports/ of the content folder, and the entry at the end of sources.yaml there.
`)
})

test('an export of which little is known', () => {
  const text = `Deal,State,Worth,Opened,Sold through,Rating by
1,Gewonnen,"2,500",01/02/2026,Aurora 3D,
2,Zurückgestellt,"1,500",03/04/2026,Obra Digtal,
3,Verloren,"3,500",05/06/2026,Casa Viva Imobiliaria Ltda,
`
  const { yaml, summary, questions } = inspected('deals 2026-11-20.csv', text)
  expect(questions).toEqual([
    'deals 2026-11-20.csv has no header for "stage" (Where it stands), which every row of opportunities needs. Give its header with columns: {stage: …}, one of "Deal", "State", "Worth", "Opened", "Sold through", "Rating by"; or one value for all rows with fixed: {stage: …}, one of open, won, lost.',
    '"created_on" of deals 2026-11-20.csv may be day before month or month before day: no row decides it, for example "01/02/2026". Ask whoever made the export and declare date_format: DD/MM/YYYY or date_format: MM/DD/YYYY.',
    'These names are no partner that is known: Obra Digtal. Add them to aliases of the partner, or to partners: in this entry.',
  ])
  expect(yaml).toBe(`  # To decide (3):
${questions.map((each) => `  # - ${each}\n`).join('')}  - id: opportunities
    dataset: opportunities
    files: [deals 2026-11-20.csv]
    preset: custom  # no known system
    columns:
      partner: Sold through  # "Aurora 3D"
      created_on: Opened  # "01/02/2026"
    #   stage: …  # decide which header
    # Not taken: "Deal", "State", "Worth", "Rating by"
    # Partners: "Aurora 3D" = aurora-3d (1), "Casa Viva Imobiliaria Ltda" = casa-viva (1)
    # partners:  # an id, or none for a name that is no partner
    #   "Obra Digtal": obra-digital  # 1 row; or aurora-3d, casa-viva
    delimiter: ","
    # date_format: DD/MM/YYYY  # decide, or MM/DD/YYYY
    encoding: utf-8
    # Without opportunity_id: rows that stand twice are not found, and registrations and events find no deal
    # Without credit: a deal is sourced by its registration or event alone; without any, sourced pipeline and revenue are not evaluated
    # Without amount: pipeline and revenue are 0
    # Without close_on: deals are won in no period: win rate and revenue are not evaluated
    exported_on: 2026-11-20
    max_rejected: 0
    owner: Eva Melo  # write who makes the export
`)
  expect(summary.split('\n').slice(0, 5)).toEqual([
    'deals 2026-11-20.csv: no known system, opportunities',
    '  3 rows looked at; 2 of 6 columns taken',
    '  utf-8, "," between cells, header in line 1, lines of footer: 0',
    '  whole numbers; dates unclear or none',
    '  partners: 2 of 3 names are known',
  ])
})

describe('exports of many systems are mapped, and the proposal holds as it is', () => {
  test('Salesforce, Dutch user, numbers with ten decimals', () => {
    const { source, problems, questions, columns, file } = inspected(
      'rapport.csv',
      `"Naam opportunity";"Fase";"Bedrag Valuta";"Bedrag";"Leeftijd";"Aanmaakdatum";"Sluitingsdatum";"Partneraccount"
"Toren";"Gesloten - gewonnen";"EUR";"61000,00";"7,0000000000";"17-7-2026";"1-8-2026";"Aurora 3D"
"Zuil";"Voorstel";"GBP";"81120,00";"9,0000000000";"2-7-2026";"30-8-2026";""
`,
    )
    expect([problems, questions, source.preset, source.dataset]).toEqual([[], [], 'salesforce_report', 'opportunities'])
    expect(columns).toEqual({
      name: 'Naam opportunity',
      partner: 'Partneraccount',
      stage: 'Fase',
      amount: 'Bedrag',
      currency: 'Bedrag Valuta',
      created_on: 'Aanmaakdatum',
      close_on: 'Sluitingsdatum',
    })
    expect([file?.delimiter, file?.decimal_mark, file?.date_formats['created_on']]).toEqual([';', ',', 'DD-MM-YYYY'])
  })

  test('HubSpot, where a column of the company names the partner', () => {
    const { source, problems, questions } = inspected(
      'hubspot-crm-exports-all-deals-2026-11-10.csv',
      `Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Associated Company,Sold with
18,Towers,Closed won (Sales Pipeline),1200.50,USD,2026-09-17 10:22,2025-10-22 09:00,Sol,Aurora 3D
19,Kiosk,Contract sent,90,USD,2026-10-17 10:22,2025-11-22 09:00,Lua,Casa Viva Imobiliária
`,
    )
    expect([problems, questions, source.preset, source.columns, source.exported_on]).toEqual([
      [],
      [],
      'hubspot',
      { partner: 'Sold with' },
      '2026-11-10',
    ])
  })

  test('HubSpot in Portuguese, which asks for the partner', () => {
    const { source, problems, questions } = inspected(
      'negocios.csv',
      `\ufeffID do registro,Nome do negócio,Etapa do negócio,Valor,Moeda,Data de fechamento,Data de criação
18,Torres,Fechado ganho,"1.200,50",BRL,17/09/2026 10:22,22/10/2025 09:00
`,
    )
    expect([source.preset, source.date_format, problems]).toEqual(['hubspot_pt_br', 'DD/MM/YYYY HH:mm', ['export-column-missing']])
    expect(questions.map((each) => each.split('.')[0])).toEqual(['negocios'])
  })

  test('Pipedrive in Czech, which no preset knows', () => {
    const { source, problems, questions, columns } = inspected(
      'obchody.csv',
      `Obchod - ID;Obchod - Název;Obchod - Hodnota;Obchod - Měna hodnoty;Obchod - Stav;Obchod - Obchod vytvořen;Obchod - Očekávané datum uzavření;Organizace - Název;Obchod - Partner
1;Věže;1\u00a0200,50;CZK;Vyhráno;14. 3. 2026;1. 8. 2026;Slunce;Aurora 3D
2;Kiosk;900,00;CZK;Otevřený;2. 4. 2026;1. 9. 2026;Luna;
`,
    )
    expect([problems, source.preset, source.values, source.thousands_mark, source.date_format]).toEqual([
      [],
      'custom',
      { stage: { Vyhráno: 'won', Otevřený: 'open' } },
      'space',
      'DD.MM.YYYY',
    ])
    expect(questions).toEqual(['Read what was guessed of stage: Vyhráno = won; Otevřený = open.'])
    expect(columns).toEqual({
      opportunity_id: 'Obchod - ID',
      name: 'Obchod - Název',
      account: 'Organizace - Název',
      partner: 'Obchod - Partner',
      stage: 'Obchod - Stav',
      amount: 'Obchod - Hodnota',
      currency: 'Obchod - Měna hodnoty',
      created_on: 'Obchod - Obchod vytvořen',
      close_on: 'Obchod - Očekávané datum uzavření',
    })
  })

  test('Dynamics, with estimates beside revenue and names of currencies', () => {
    const { source, problems, questions, file } = inspected(
      'All Opportunities.csv',
      `"Topic","Potential Customer","Est. Revenue","Actual Revenue","Est. Close Date","Actual Close Date","Created On","Status","Currency","Partner"
"Towers","Sol","$1,200.00","$1,300.00","5/14/2026","5/20/2026","3/14/2026 5:12 PM","Won","US Dollar","Aurora 3D"
"Kiosk","Lua","$900.00","","6/1/2026","","3/15/2026 9:12 AM","Open","US Dollar",""
`,
    )
    expect([problems, questions, source.preset]).toEqual([[], [], 'dynamics'])
    expect(source.date_format).toEqual({ created_on: 'MM/DD/YYYY hh:mm A', close_on: 'MM/DD/YYYY' })
    expect(file?.columns['amount']).toEqual({ index: 3, header: 'Actual Revenue', otherwise: { index: 2, header: 'Est. Revenue' } })
  })

  test('a ledger in Windows-1252 with lines above and a sum below', () => {
    const text = `Relatório de despesas\r\nPeríodo: 01/01/2026 a 31/10/2026\r\n\r\nLançamento;Data;Fornecedor;Tipo de custo;Histórico;Valor líquido
LC-1;14/03/2026;Aurora 3D;Comissão;Indicação;R$ 1.200,00
LC-2;02/04/2026;;Folha;Março;R$ 31.992,82
Total geral;;;;;R$ 33.192,82\r\n`
    const { source, problems, file } = inspected('razao.csv', encoded(text, 'windows-1252'))
    expect(source).toEqual({
      id: 'costs',
      dataset: 'costs',
      files: ['razao.csv'],
      preset: 'custom',
      columns: { cost_id: 'Lançamento', partner: 'Fornecedor', category: 'Tipo de custo', posted_on: 'Data', amount: 'Valor líquido' },
      values: { category: { Comissão: 'commission', Folha: 'people' } },
      currency: 'BRL',
      delimiter: ';',
      decimal_mark: ',',
      thousands_mark: '.',
      date_format: 'DD/MM/YYYY',
      encoding: 'windows-1252',
      header_line: 4,
      exported_on: source.exported_on,
      max_rejected: 0,
      owner: 'Eva Melo',
    })
    expect([problems, file?.footer_lines]).toEqual([[], 1])
  })

  test('tickets in UTF-16 as spreadsheets save it', () => {
    const text = `Ticket ID\tCompany\tSubject\tStatus\tCreated\tCSAT
1\tAurora 3D\tStream stops\tOpen\t14.03.2026 10:00\t
2\tCasa Viva Imobiliária\tPreço\tClosed\t02.04.2026 11:00\tGood
`
    const { source, problems, questions } = inspected('helpdesk.csv', encoded(text, 'utf-16le', true))
    expect([problems, questions]).toEqual([[], []])
    expect([source.preset, source.columns, source.delimiter, source.encoding, source.date_format, source.scale]).toEqual([
      'zendesk',
      { partner: 'Company', csat: 'CSAT' },
      'tab',
      'utf-16',
      'DD.MM.YYYY HH:mm',
      'good_bad',
    ])
  })

  test('monthly recurring revenue', () => {
    const { source, problems, questions, file } = inspected(
      'mrr.csv',
      'Month,Customer,MRR,Currency,Partner\n2026-01,Sol,90.50,USD,Aurora 3D\n2026-02,Sol,90.50,USD,Aurora 3D\n',
    )
    expect([problems, questions, source.preset, source.dataset, file?.monthly]).toEqual([[], [], 'stripe', 'recurring_revenue', true])
  })

  test('certificates', () => {
    const { source, problems, questions } = inspected(
      'academy.csv',
      'Certificate ID,Company,Learner e-mail,Certificate,Level,Passed on,Valid until,Status\nC-1,Aurora 3D,a@aurora3d.example,Associate of 3D,Associate,2026-03-14,2028-03-13,Valid\n',
    )
    expect([problems, source.dataset, source.columns]).toEqual([
      [],
      'certifications',
      {
        certificate_id: 'Certificate ID',
        partner: 'Company',
        person: 'Learner e-mail',
        certificate: 'Certificate',
        level: 'Level',
        issued_on: 'Passed on',
        expires_on: 'Valid until',
        status: 'Status',
      },
    ])
    expect(questions).toEqual([])
  })

  test('deals in Arabic', () => {
    const { source, problems } = inspected(
      'deals.csv',
      'رقم الصفقة,اسم الصفقة,الشريك,المرحلة,القيمة,العملة,تاريخ الإنشاء\n1,كشك,Aurora 3D,فوز,1200,SAR,2026-03-14\n2,برج,Casa Viva Imobiliária,خسارة,0,SAR,2026-03-15\n',
    )
    expect([problems, source.dataset, source.columns, source.values]).toEqual([
      [],
      'opportunities',
      {
        opportunity_id: 'رقم الصفقة',
        name: 'اسم الصفقة',
        partner: 'الشريك',
        stage: 'المرحلة',
        amount: 'القيمة',
        currency: 'العملة',
        created_on: 'تاريخ الإنشاء',
      },
      { stage: { فوز: 'won', خسارة: 'lost' } },
    ])
  })

  test('answers to a survey, whose question is the header', () => {
    const { source, problems, questions } = inspected(
      'nps.csv',
      'Respondent,Partner company,How satisfied are you? (0-10),Submitted at\n1,Aurora 3D,9,2026-03-14T10:22:31Z\n',
    )
    expect([problems, questions, source.dataset, source.scale, source.columns]).toEqual([
      [],
      [],
      'csat',
      { min: 0, max: 10 },
      {
        response_id: 'Respondent',
        partner: 'Partner company',
        score: 'How satisfied are you? (0-10)',
        answered_on: 'Submitted at',
      },
    ])
  })

  test('rates', () => {
    const { source, problems, questions } = inspected('rates.csv', 'Valid from,From,To,Rate\n2026-01-31,USD,BRL,5.40\n')
    expect([problems, questions, source.dataset, source.columns]).toEqual([
      [],
      [],
      'fx_rates',
      { valid_from: 'Valid from', from_currency: 'From', to_currency: 'To', rate: 'Rate' },
    ])
  })
})

test('cells and headers cannot write the entry or the screen', () => {
  const evil =
    '"stage","created_on","partner","a: b # c\n- id: x\u202e"\n"won\n  evil: true","2026-03-14","Mallory\u001b[2J\n- id: y","1"\n'
  const { source, yaml, summary, questions } = inspected('e vil: #1.csv', evil)
  expect(source).toMatchObject({ id: 'opportunities', files: ['e vil: #1.csv'] })
  expect(yaml.split('\n').filter((line) => !/^ {2}(?:- id: opportunities$| {2}| {0}#)/.test(line) && line !== '')).toEqual([])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are looked for
  expect([yaml, summary, ...questions].filter((text) => /[\u001b\u202e]/.test(text.replaceAll('\\u', '')))).toEqual([])
})

test('a file without a table is none', () => {
  using folder = new ExportFolder()
  expect(inspect(folder.write('x.csv', '\n\n'), { partners, as_of: '2026-11-20', time_zone: 'UTC' })).toBeUndefined()
})

describe('the day of an export', () => {
  const dayOf = (name: string, text: string): string => {
    using folder = new ExportFolder()
    const inspection = inspect(folder.write(name, text), { partners, as_of: '2026-11-20', time_zone: 'UTC' })
    return /exported_on: (.*)/.exec(inspection?.yaml.split('dataset:')[1] ?? '')?.[1] ?? ''
  }
  const rows = 'Id;Partner;Stage;Created;Closed\n1;Aurora 3D;won;2026-03-14;2026-05-02\n2;Aurora 3D;open;2026-04-01;2026-12-24\n'
  const by_rows = '2026-05-02  # the latest day in its rows; write the day of the export'

  test('is that of the name, of the lines around the table, or of the rows', () => {
    expect(dayOf('deals-2026-10-31.csv', rows)).toBe('2026-10-31')
    expect(dayOf('deals.csv', `Deals;;;;\nupdated by Zoë, 15 Nov 2026;;;;\n\n${rows}`)).toBe('2026-11-15')
    expect(dayOf('deals.csv', `${rows}\nExported on 11/16/2026, 14.11.2026\n`)).toBe('2026-11-14')
    expect(dayOf('deals.csv', rows)).toBe(by_rows)
  })

  test('is never after the as-of day', () => {
    expect(dayOf('deals-2026-11-21.csv', rows)).toBe(by_rows)
    expect(dayOf('deals.csv', rows.replaceAll('2026-0', '2027-0'))).toBe('YYYY-MM-DD  # decide: the day of the export')
  })
})

test('a column of codes of currencies is the currency, whatever it is called', () => {
  const text = 'Id,Partner,Stage,Amount,Lucre unit,Created\n1,Aurora 3D,won,5,brl,2026-03-14\n2,Aurora 3D,won,5,USD,2026-03-14\n'
  expect(inspected('deals.csv', text).columns['currency']).toBe('Lucre unit')
})

test('cells with several partners are told from names of nobody', () => {
  const text = 'Id,Partner,Stage,Created\n1,Aurora 3D,won,2026-03-14\n2,Aurora 3D;Obra Digital Integradora,won,2026-03-14\n'
  expect(inspected('deals.csv', text).questions).toContain(
    'These cells name several partners: Aurora 3D;Obra Digital Integradora. Export one row for each partner of a deal, or say with partners: in this entry who counts.',
  )
})

test('invoices are asked for their interval, their end and what each status means', () => {
  const text = `Number,Subscription,Customer,Reseller,Total,Currency,Status,Period start
A-1,sub_1,Kiosk,Aurora 3D,10.00,EUR,paid,2026-07-01
A-2,sub_1,Kiosk,Aurora 3D,10.00,EUR,void,2026-08-01
A-3,sub_1,Kiosk,Aurora 3D,10.00,EUR,uncollected,2026-09-01
`
  const { questions, source } = inspected('invoices.csv', text)
  expect(questions.map((each) => each.replace(/Give its header.*one of week/, '… one of week'))).toEqual([
    'invoices.csv has no header for "interval" (Interval that the price is for; one-off payments are no recurring revenue), which every row of recurring_revenue needs. … one of week, month, quarter, half_year, year, N_months, once.',
    '"Subscription" "sub_1" has several rows and none of them ends, so all of them would be counted at once. If each row is the invoice of a month, say monthly: true; otherwise give the last day with columns: {ended_on: …}.',
    'Nobody knows what these mean as status (billed, unbilled): uncollected. Rows with them are refused or left without.',
    'Read what was guessed of status: paid = billed; void = leave_out.',
  ])
  expect(source.values).toEqual({ status: { paid: 'billed', void: 'leave_out' } })
})

test.each([
  ['PK\u0003\u0004rest', 'is an Excel workbook or another archive: open it and save the sheet as CSV'],
  ['%PDF-1.7', 'is a PDF: export the report as CSV where it comes from'],
  ['\u007fELF\u0002\u0001\u0001\u0003\u0000\u0000', 'is no text: export it as CSV where it comes from'],
  ['a,b\n1,2\n', undefined],
])('%j', (text, said) => {
  using folder = new ExportFolder()
  expect(notCsv(folder.write('x.csv', text))).toBe(said)
  expect(notCsv(folder.write('y.csv', encoded('Straße;Ort\n1;2\n', 'utf-16le')))).toBeUndefined()
  expect(notCsv(folder.root)).toBe('is a folder: name a file in it')
})
