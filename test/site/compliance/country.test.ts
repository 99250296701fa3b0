// Matrices of countries: whom they speak of, and how each cell comes to its sign and its day.
import { expect, test } from 'vitest'
import type { Compliance } from '../../../src/gate/compliance.ts'
import type { FieldsOf } from '../../../src/program/program.ts'
import { cellOf } from '../../../src/site/compliance/country-cell.ts'
import { countries, type RequirementId } from '../../../src/site/compliance/country-requirements.ts'
import { countryPages } from '../../../src/site/pages/compliance-country.ts'
import { due, finding, judged, rule } from '../judged.ts'
import { partner, workSite } from '../work/work-site.ts'

const flow = {
  id: 'leads',
  what: 'Leads',
  purpose: 'Sales',
  subjects: 'Buyers',
  personal: true,
  exporter_country: 'SA',
  importer_country: 'PT',
  lawful_basis: 'consent' as const,
}
const ksa = { cr_number: '7000000001', cr_issued_on: '2025-01-01', saudization_band: 'platinum' as const, zakat_valid_until: '2026-04-30' }
const rules = ['PB1106', 'PB1110', 'PB1401', 'PB1402', 'PB1404'].map((id) => rule(id))

function cell(id: RequirementId, fields: Partial<FieldsOf<'partner'>>, said: Partial<Compliance> = {}, code = 'SA') {
  const requirement = countries.find((each) => each.code === code)?.requirements.find((each) => each.id === id)
  if (!requirement) throw new Error(`${code} does not ask for ${id}`)
  const acme = partner('acme', { country: code, ...fields })
  const { state, until, what } = cellOf(judged(workSite([acme]), { rules, ...said }), acme, requirement, code)
  return [state, until, what.length]
}

test('a cell is as bad as the worst that the gate finds of it', () => {
  const found = (more: Parameters<typeof finding>[0]) => ({ findings: [finding({ rule: 'PB1402', pointer: '/ksa', ...more })] })
  expect([
    cell('registration', { ksa }, found({})),
    cell('registration', { ksa }, found({ severity: 'warning' })),
    cell('registration', { ksa }, found({ state: 'waived' })),
    cell('registration', { ksa }, found({ rule: 'PB1404' })),
    cell('registration', { ksa }, { unevaluated: [{ rule: 'PB1402', lacks: 'a day', entries: 1 }] }),
    cell('registration', { ksa }, { rules: [] }),
  ]).toEqual([
    ['bad', undefined, 1],
    ['warn', undefined, 1],
    ['waived', undefined, 1],
    ['good', undefined, 0],
    ['unknown', undefined, 0],
    ['unknown', undefined, 0],
  ])
})

test('what is in order says until when: the day before the calendar breaks it, else the end on record, unless that is past', () => {
  const public_sector_deals = true
  expect([
    cell('zakat_gosi', { ksa, public_sector_deals }, { due: [due('2026-04-01', { rule: 'PB1404' })] }),
    cell('zakat_gosi', { ksa, public_sector_deals }),
    cell('zakat_gosi', { ksa: { ...ksa, gosi_valid_until: '2026-03-13' }, public_sector_deals }),
    cell('zakat_gosi', { ksa: { ...ksa, gosi_valid_until: '2026-03-12' }, public_sector_deals }),
    cell('zakat_gosi', { ksa }),
    cell('tax_number', { tax: { cnpj: '11.222.333/0001-81' } }, {}, 'BR'),
    cell('tax_number', {}, {}, 'BR'),
  ]).toEqual([
    ['good', '2026-03-31', 0],
    ['good', '2026-04-30', 0],
    ['good', '2026-03-13', 0],
    ['good', undefined, 0],
    ['none', undefined, 0],
    ['good', undefined, 0],
    ['unknown', undefined, 0],
  ])
})

test('a flow of data is judged on the page of the country that it leaves', () => {
  const findings = [finding({ rule: 'PB1106', pointer: '/data_flows/1/mechanism' })]
  const flows = (country: string) => ({ data_flows: [flow, { ...flow, id: 'b', exporter_country: country }] })
  expect([cell('transfer_sa', flows('BR'), { findings }), cell('transfer_sa', flows('SA'), { findings })]).toEqual([
    ['good', undefined, 0],
    ['bad', undefined, 1],
  ])
})

test('the worst partners come first, and a long matrix ends', () => {
  const many = Array.from({ length: 501 }, (_, index) => partner(`p${index}`, { country: 'SA' }))
  const findings = [finding({ rule: 'PB1402', entry: 'p500', partners: ['p500'] })]
  const [page] = countryPages(judged(workSite(many), { rules, findings }))
  expect([page?.props.rows[0]?.partner.label, page?.props.rows.length, page?.props.parts.length, page?.props.cut]).toEqual([
    'P500',
    100,
    5,
    '500 of 501 are shown.',
  ])
})

test('the page has partners of the country and those who send data out of it, once the gate judges them', () => {
  const partners = [
    partner('here', { country: 'SA' }),
    partner('sends', { data_flows: [flow] }),
    partner('later', { country: 'SA', status: 'prospect', phase: 'scout' }),
    partner('gone', { country: 'SA', status: 'terminated' }),
    partner('other'),
  ]
  const pages = countryPages(judged(workSite(partners), { rules })).filter(({ locale }) => locale.tag === 'en')
  expect(
    pages.map(({ path, title, props }) => [path, title, props.rows.map(({ partner: link, country }) => [link.label, country])]),
  ).toEqual([
    [
      'compliance/saudi-arabia/',
      'Compliance in Saudi Arabia',
      [
        ['Here', undefined],
        ['Sends', 'Portugal'],
      ],
    ],
  ])
  expect(countryPages(judged(workSite([partner('other')])))).toEqual([])
})
