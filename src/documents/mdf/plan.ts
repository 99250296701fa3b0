// The MDF ledger for finance, in each language: requests, claims and caps as CSV, and all of them as one workbook. For the team alone.
import { byCode } from '../../problems/problem.ts'
import { filled } from '../../site/ui.ts'
import { type Artifact, fileName } from '../artifact.ts'
import { type Job, job } from '../job.ts'
import { sheetCsv } from '../package/sheet.ts'
import type { Plan } from '../plan.ts'
import { type LedgerWords, ledgerWords } from '../words/mdf.ts'
import { ledgerOf } from './ledger.ts'

const version = '1.0'

export const mdfPlan: Plan = ({ site }) => {
  const { program, mdf_request: requests, partner: partners } = site.view.entries
  const [first] = program
  if (site.audience !== 'internal' || first === undefined || requests.length === 0) return { artifacts: [], problems: [] }
  const asking = new Set(requests.map(({ fields }) => fields.partner))
  const inputs = [first, ...requests, ...partners.filter(({ id }) => asking.has(id))].map(({ file }) => file)
  const years = requests.map(({ fields }) => fields.period.slice(0, 4)).sort(byCode)
  const period = [...new Set([years[0], years.at(-1)])].join('-')
  const { asOf: day, locales } = site
  const artifacts = locales.flatMap((locale): Artifact[] => {
    const ledger = ledgerOf(site, locale)
    const file = (name: keyof LedgerWords['titles'], ending: string, made: Job): Artifact => ({
      path: `mdf/${fileName({ artifact: `mdf-${name}-${locale.tag}`, about: period, day, version, ending })}`,
      audience: 'internal',
      kind: 'mdf',
      title: Object.fromEntries(locales.map((own) => [own.tag, filled(ledgerWords(own).titles[name], { period })])),
      locale: locale.tag,
      version,
      inputs,
      source: { file: first.file },
      job: made,
    })
    return [
      file('ledger', 'xlsx', job('workbook', { day, dir: locale.dir, sheets: [ledger.requests, ledger.caps, ledger.claims] })),
      ...(['requests', 'caps', 'claims'] as const).map((name) => file(name, 'csv', job('text', { text: sheetCsv(ledger[name]) }))),
    ]
  })
  return { artifacts, problems: [] }
}
