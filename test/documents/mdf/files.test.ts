// The files of the ledger: whom they are for, and what spreadsheets read in them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Artifact } from '../../../src/documents/artifact.ts'
import { ledgerOf } from '../../../src/documents/mdf/ledger.ts'
import { mdfPlan } from '../../../src/documents/mdf/plan.ts'
import { cellText, type Sheet } from '../../../src/documents/package/sheet.ts'
import { sumOf } from '../../../src/program/decimal.ts'
import { siteOf } from '../../../src/site/site.ts'
import { mdf, partner, workSite } from '../../site/work/work-site.ts'
import { csvRows, describeWithOffice, sheetsOf } from '../libreoffice.ts'
import { made, sample, sampleArtifacts } from '../sample.ts'

const site = siteOf(sample, 'internal', '2026-11-20')
const [en] = site.locales
if (en === undefined) throw new Error('the sample has languages')

describe('files', () => {
  const artifacts = sampleArtifacts('internal', 'mdf')
  const named = (name: string): Artifact => {
    const found = artifacts.find(({ path }) => path.includes(name))
    if (found === undefined) throw new Error(`there is no ${name}`)
    return found
  }

  test('are the team’s alone, one set in each language', () => {
    expect(artifacts.map(({ path, kind, audience, locale }) => [path, kind, audience, locale])).toEqual(
      ['caps', 'claims', 'ledger', 'requests'].flatMap((name) =>
        ['ar', 'en', 'pt-BR'].map((tag) => [
          `mdf/partner_mdf-${name}-${tag.toLowerCase()}_2026_20261120_v1.0.${name === 'ledger' ? 'xlsx' : 'csv'}`,
          'mdf',
          'internal',
          tag,
        ]),
      ),
    )
    expect([sampleArtifacts('public', 'mdf'), sampleArtifacts('partner', 'mdf')]).toEqual([[], []])
    expect(named('ledger-en').title).toEqual({ en: 'MDF ledger 2026', 'pt-BR': 'Extrato de MDF 2026', ar: 'سجل صندوق التسويق 2026' })
    expect(named('ledger-en').inputs).toEqual([
      'program.yaml',
      ...sample.entries.mdf_request.map(({ file }) => file),
      ...['andes-render', 'aurora-3d', 'casa-viva', 'najd-visual', 'obra-digital', 'rio-plata-sistemas'].map(
        (id) => `partners/${id}/partner.yaml`,
      ),
    ])
    expect(mdfPlan({ site: workSite([]), read: (file) => readFileSync(join('content', file)) })).toEqual({ artifacts: [], problems: [] })
  })

  test('CSV holds the rows of the ledger, and is the same in every run', async () => {
    const bytes = await made(named('requests-en').job)
    expect(Buffer.from(bytes).equals(Buffer.from(await made(named('requests-en').job)))).toBe(true)
    const { requests } = ledgerOf(site, en)
    expect(csvRows(Buffer.from(bytes).toString())).toEqual([
      requests.columns.map(({ title }) => title),
      ...requests.rows.map((row) => row.map(cellText)),
    ])
  })

  test('CSV keeps formulas as text', () => {
    const own = workSite([partner('acme', { name: '=cmd()' }), mdf('m', { activity: '=1+1, "quoted"\n<b>' })])
    const [artifact] = mdfPlan({ site: own, read: (file) => readFileSync(join('content', file)) }).artifacts.filter(({ path }) =>
      path.includes('requests'),
    )
    expect(artifact?.job.data).toEqual({ text: expect.stringContaining(`,'=cmd(),"'=1+1, ""quoted""\n<b>",Event,`) })
  })

  describeWithOffice('the workbook as LibreOffice opens it', () => {
    test.each(site.locales.map((locale) => [locale.tag, locale] as const))('%s', async (tag, locale) => {
      const artifact = named(`ledger-${tag.toLowerCase()}_`)
      const bytes = await made(artifact.job)
      expect(Buffer.from(bytes).equals(Buffer.from(await made(artifact.job)))).toBe(true)
      const sheets = sheetsOf(bytes)
      for (const sheet of Object.values(ledgerOf(site, locale)) as Sheet[]) {
        // Amounts are numbers, of which a spreadsheet shows no zeros at the end.
        const held = sheet.rows.map((row) =>
          row.map((cell) => (typeof cell === 'object' && 'amount' in cell ? sumOf([cell.amount]) : cellText(cell))),
        )
        expect(sheets.get(sheet.name)).toEqual([sheet.columns.map(({ title }) => title), ...held])
      }
    })
  })
})
