// Presets are right as data, and know the headers that exports were seen with.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { presets } from '../../../schemas/export-source.ts'
import { type DatasetName, dataset_columns } from '../../../src/scorecards/datasets.ts'
import { columnsOf } from '../../../src/scorecards/import/columns.ts'
import { folded } from '../../../src/scorecards/import/fold.ts'
import { meaning } from '../../../src/scorecards/import/meaning.ts'
import { type PresetName, preset_folder, presetOf } from '../../../src/scorecards/import/preset.ts'
import { recordsOf } from '../../../src/scorecards/import/records.ts'
import { wordsOf } from '../../../src/scorecards/import/words.ts'

test('there is one file for each preset', () => {
  expect(readdirSync(preset_folder).sort()).toEqual(presets.map((name) => `${name}.yaml`).sort())
})

describe.each(presets)('%s', (name) => {
  const preset = presetOf(name)
  const own = Object.entries(preset.datasets) as [DatasetName, NonNullable<(typeof preset.datasets)[DatasetName]>][]

  test('is named like its file', () => {
    expect(preset.preset).toBe(name)
  })

  test('names columns that its datasets have', () => {
    const strays = own.flatMap(([dataset, { columns, otherwise = {}, values = {}, others = {}, fixed = {} }]) => {
      const known = new Set(dataset_columns[dataset].columns.map((column) => column.name))
      return [columns, otherwise, values, others, fixed].flatMap((part) => Object.keys(part).filter((field) => !known.has(field)))
    })
    expect(strays).toEqual([])
  })

  test('gives meanings that its columns can have', () => {
    const wrong = own.flatMap(([dataset, { values = {}, others = {}, fixed = {} }]) =>
      dataset_columns[dataset].columns.flatMap((column) => {
        const given = [...Object.values(values[column.name] ?? {}), others[column.name]?.value, fixed[column.name]]
        return given.filter((value) => value !== undefined && value !== 'none' && column.values && !column.values.includes(value))
      }),
    )
    // Ratings are numbers or words; presets know the words.
    expect(wrong).toEqual([])
  })

  test('never gives one header to two columns, nor two meanings to one value', () => {
    const twice = own.flatMap(([dataset, { columns, otherwise = {}, values = {} }]) => {
      const headers = [...Object.values(columns), ...Object.values(otherwise)].flat().map(folded)
      const cells = Object.entries(values).flatMap(([field, map]) => Object.keys(map).map((cell) => `${field} ${folded(cell)}`))
      return [...headers, ...cells].filter((each, index, all) => all.indexOf(each) !== index).map((each) => `${dataset} ${each}`)
    })
    expect(twice).toEqual([])
  })

  test('writes the words of its exceptions as they are compared', () => {
    const words = own.flatMap(([, { others = {} }]) => Object.values(others).flatMap(({ unless }) => unless))
    expect(words.filter((word) => word !== folded(word))).toEqual([])
  })
})

/** Headers of the columns of a dataset in a header line, as the preset finds them. */
function mapped(name: PresetName, dataset: DatasetName, line: string, delimiter = ',') {
  const [header] = recordsOf(line, delimiter)
  if (header === undefined) throw new Error('a line has a record')
  const places = { file: 'exports/sources.yaml', at: () => ({ line: 1, column: 1 }) }
  const { columns, unused, fixed, monthly } = columnsOf({
    source: { dataset },
    preset: presetOf(name).datasets[dataset],
    header,
    file: 'exports/x.csv',
    places,
  })
  return {
    columns: Object.fromEntries(
      Object.entries(columns).map(([field, { header: text, otherwise }]) => [field, otherwise ? [text, otherwise.header] : text]),
    ),
    unused,
    ...(Object.keys(fixed).length > 0 ? { fixed } : {}),
    ...(monthly ? { monthly } : {}),
  }
}

describe('headers that were seen', () => {
  test('Salesforce report, Dutch user', () => {
    const line =
      '"Opportunity Owner";"Opportunity Name";"Account Name";"City";"Stage";"Fiscal Period";"Amount Currency";"Amount";"Probability (%)";"Age";"Created Date";"Close Date";"Stage Duration";"Opportunity ID";"Lead Source";"Amount (converted) Currency";"Amount (converted)"'
    expect(mapped('salesforce_report', 'opportunities', line, ';')).toEqual({
      columns: {
        opportunity_id: 'Opportunity ID',
        name: 'Opportunity Name',
        account: 'Account Name',
        stage: 'Stage',
        probability: 'Probability (%)',
        amount: 'Amount',
        currency: 'Amount Currency',
        amount_converted: 'Amount (converted)',
        amount_converted_currency: 'Amount (converted) Currency',
        created_on: 'Created Date',
        close_on: 'Close Date',
        source: 'Lead Source',
        owner: 'Opportunity Owner',
      },
      unused: ['City', 'Fiscal Period', 'Age', 'Stage Duration'],
    })
  })

  test('Salesforce report of an enterprise, without ids', () => {
    const line =
      'Territory Region,Opportunity Owner,Account Name,Opportunity Name,Stage,Forecast Category,Total Amount Currency,Total Amount,Billed iARR Currency,Billed iARR,Fiscal Period,Close Date,Opportunity Next Steps,Type'
    expect(mapped('salesforce_report', 'opportunities', line)).toEqual({
      columns: {
        name: 'Opportunity Name',
        account: 'Account Name',
        stage: 'Stage',
        amount: 'Total Amount',
        currency: 'Total Amount Currency',
        arr: 'Billed iARR',
        close_on: 'Close Date',
        kind: 'Type',
        owner: 'Opportunity Owner',
      },
      unused: ['Territory Region', 'Forecast Category', 'Billed iARR Currency', 'Fiscal Period', 'Opportunity Next Steps'],
    })
  })

  test('Salesforce API', () => {
    expect(mapped('salesforce_api', 'opportunities', 'Id,Name,AccountId,CloseDate,StageName,Amount,Probability,CreatedDate')).toEqual({
      columns: {
        opportunity_id: 'Id',
        name: 'Name',
        account: 'AccountId',
        stage: 'StageName',
        probability: 'Probability',
        amount: 'Amount',
        created_on: 'CreatedDate',
        close_on: 'CloseDate',
      },
      unused: [],
    })
  })

  test('HubSpot, English', () => {
    const line =
      'Record ID,Deal Name,Deal Stage,Amount,Close Date,Deal owner,Pipeline,Create Date,Associated Company,Associated Company IDs,Associated Note'
    expect(mapped('hubspot', 'opportunities', line)).toEqual({
      columns: {
        opportunity_id: 'Record ID',
        name: 'Deal Name',
        account: 'Associated Company',
        stage: 'Deal Stage',
        amount: 'Amount',
        created_on: 'Create Date',
        close_on: 'Close Date',
        owner: 'Deal owner',
      },
      unused: ['Pipeline', 'Associated Company IDs', 'Associated Note'],
    })
  })

  test('HubSpot, Portuguese', () => {
    const line = 'ID do registro,Nome do negócio,Etapa do negócio,Valor,Data de fechamento,Proprietário do negócio,Próxima atividade'
    expect(mapped('hubspot_pt_br', 'opportunities', line)).toEqual({
      columns: {
        opportunity_id: 'ID do registro',
        name: 'Nome do negócio',
        stage: 'Etapa do negócio',
        amount: 'Valor',
        close_on: 'Data de fechamento',
        owner: 'Proprietário do negócio',
      },
      unused: ['Próxima atividade'],
    })
  })

  test('Pipedrive, English and Portuguese', () => {
    const english =
      'Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,Deal - Stage,Deal - Expected close date,Organization - Name'
    expect(mapped('pipedrive', 'opportunities', english)).toEqual({
      columns: {
        opportunity_id: 'Deal - ID',
        name: 'Deal - Title',
        account: 'Organization - Name',
        stage: 'Deal - Stage',
        amount: 'Deal - Value',
        currency: 'Deal - Currency of value',
        close_on: 'Deal - Expected close date',
      },
      unused: [],
    })
    const portuguese = 'Negócio - Título,Negócio - Valor,Negócio - Etapa,Negócio - Proprietário,Pessoa - Nome'
    expect(mapped('pipedrive_pt', 'opportunities', portuguese)).toEqual({
      columns: {
        name: 'Negócio - Título',
        account: 'Pessoa - Nome',
        stage: 'Negócio - Etapa',
        amount: 'Negócio - Valor',
        owner: 'Negócio - Proprietário',
      },
      unused: [],
    })
  })

  test('Dynamics, where the estimate counts until there is revenue', () => {
    const line =
      '"Topic","Potential Customer","Est. Revenue","Actual Revenue","Est. Close Date","Actual Close Date","Created On","Status","Description"'
    expect(mapped('dynamics', 'opportunities', line)).toEqual({
      columns: {
        name: 'Topic',
        account: 'Potential Customer',
        stage: 'Status',
        amount: ['Actual Revenue', 'Est. Revenue'],
        created_on: 'Created On',
        close_on: ['Actual Close Date', 'Est. Close Date'],
      },
      unused: ['Description'],
    })
    expect(
      mapped('dynamics', 'opportunities', '"Topic","Potential Customer","Est. Revenue","Actual Close Date","Description"').columns,
    ).toEqual({
      name: 'Topic',
      account: 'Potential Customer',
      amount: 'Est. Revenue',
      close_on: 'Actual Close Date',
    })
  })

  test('Zendesk ticket export', () => {
    const line =
      'Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,First reply time (min),Full resolution time (min),Requester wait time (min)'
    expect(mapped('zendesk', 'tickets', line).columns).toEqual({
      ticket_id: 'Id',
      partner: 'Organization',
      partner_domain: 'Requester domain',
      subject: 'Subject',
      status: 'Status',
      priority: 'Priority',
      created_on: 'Created at',
      solved_on: 'Solved at',
      first_reply_minutes: 'First reply time (min)',
      resolution_minutes: 'Full resolution time (min)',
      csat: 'Satisfaction Score',
    })
  })

  test('Stripe subscriptions, and a table of monthly recurring revenue', () => {
    const line =
      'id,Customer ID,Customer Description,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start (UTC),Canceled At (UTC),Ended At (UTC)'
    expect(mapped('stripe', 'recurring_revenue', line)).toEqual({
      columns: {
        subscription_id: 'id',
        customer: 'Customer Description',
        product: 'Plan',
        amount: 'Amount',
        currency: 'Currency',
        interval: 'Interval',
        status: 'Status',
        started_on: 'Start (UTC)',
        ended_on: 'Ended At (UTC)',
      },
      unused: ['Customer ID', 'Customer Email', 'Quantity', 'Created (UTC)', 'Canceled At (UTC)'],
    })
    expect(mapped('stripe', 'recurring_revenue', 'Month,Customer,MRR,Currency,Partner')).toEqual({
      columns: { customer: 'Customer', partner: 'Partner', amount: 'MRR', currency: 'Currency', started_on: 'Month' },
      unused: [],
      fixed: { interval: 'month' },
      monthly: true,
    })
  })

  test.each([
    [
      'pt-BR',
      'ID DA OPORTUNIDADE;Fase;Valor Moeda;Valor;Data de criacao;Data de fechamento',
      ['ID DA OPORTUNIDADE', 'Fase', 'Valor', 'Data de criacao', 'Data de fechamento'],
    ],
    [
      'es',
      'ID de oportunidad;Etapa;Importe Divisa;Importe;Fecha de creación;Fecha de cierre',
      ['ID de oportunidad', 'Etapa', 'Importe', 'Fecha de creación', 'Fecha de cierre'],
    ],
    [
      'de',
      'Opportunity-ID;Phase;Betrag Währung;Betrag;Erstelldatum;Schlusstermin',
      ['Opportunity-ID', 'Phase', 'Betrag', 'Erstelldatum', 'Schlusstermin'],
    ],
    [
      'fr',
      'ID de l’opportunité;Étape;Montant Devise;Montant;Date de création;Date de clôture',
      ['ID de l’opportunité', 'Étape', 'Montant', 'Date de création', 'Date de clôture'],
    ],
    [
      'nl',
      'Opportunity-id;Fase;Bedrag Valuta;Bedrag;Aanmaakdatum;Sluitingsdatum',
      ['Opportunity-id', 'Fase', 'Bedrag', 'Aanmaakdatum', 'Sluitingsdatum'],
    ],
  ])('Salesforce report in %s', (_, line, [opportunity_id, stage, amount, created_on, close_on]) => {
    expect(mapped('salesforce_report', 'opportunities', line, ';').columns).toMatchObject({
      opportunity_id,
      stage,
      amount,
      created_on,
      close_on,
    })
  })
})

describe('what stages mean', () => {
  const stage = (name: PresetName, cell: string, values?: Record<string, Record<string, string>>) =>
    meaning(wordsOf({ dataset: 'opportunities', values }, presetOf(name)), 'stage', cell)

  test.each<[PresetName, string, string | undefined]>([
    ['salesforce_report', 'Closed Won', 'won'],
    ['salesforce_report', ' fechado  e PERDIDO ', 'lost'],
    ['salesforce_report', 'Clôturée gagnée', 'won'],
    ['salesforce_report', 'Negotiation/Review', 'open'],
    ['salesforce_report', 'Proposta/Cotação de preço', 'open'],
    // Sounds closed, and nobody knows whether it was won.
    ['salesforce_report', 'Closed - Duplicate', undefined],
    ['salesforce_report', 'Fechada (cliente desistiu)', undefined],
    ['salesforce_report', '-', ''],
    ['hubspot', 'Closed won (Sales Pipeline)', 'won'],
    ['hubspot', 'Contract sent', 'open'],
    ['hubspot_pt_br', 'Fechado (ganho)', 'won'],
    ['pipedrive', 'Won', 'won'],
    ['dynamics', 'Out-Sold', 'lost'],
    ['dynamics', 'Something else', undefined],
    ['custom', 'won', 'won'],
    ['custom', 'Vyhráno', undefined],
    // Names that objects have of their own are values like others.
    ['custom', 'constructor', undefined],
    ['custom', '__proto__', undefined],
  ])('%s: %s is %s', (name, cell, value) => {
    expect(stage(name, cell)).toBe(value)
  })

  test('is first what the source says', () => {
    expect(stage('salesforce_report', 'Closed Won', { stage: { 'closed won': 'lost' } })).toBe('lost')
    expect(stage('salesforce_report', 'Closed - Duplicate', { stage: { 'Closed - Duplicate': 'none' } })).toBe('')
    expect(stage('salesforce_report', 'Closed - Duplicate', { stage: { '*': 'lost' } })).toBe('lost')
    expect(stage('salesforce_report', 'Prospecting', { stage: { '*': 'lost' } })).toBe('lost')
    expect(stage('salesforce_report', 'Closed Won', { stage: { '*': 'lost' } })).toBe('won')
  })

  test('columns without a list keep their text', () => {
    const words = wordsOf({ dataset: 'opportunities', values: { owner: { 'Ann L.': 'Ann Lee' } } }, presetOf('dynamics'))
    expect(['account', 'currency', 'owner'].map((field) => meaning(words, field, ' US Dollar '))).toEqual(['US Dollar', 'USD', 'US Dollar'])
    expect([meaning(words, 'currency', 'brl'), meaning(words, 'owner', 'ann l.')]).toEqual(['brl', 'Ann Lee'])
  })
})
