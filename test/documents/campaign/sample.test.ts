// The campaign of the sample as a kit: it is whole, and none of it is in a language that the campaign is not written in.
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { lost, pageTexts } from '../pdf-text.ts'
import { made, sample, sampleArtifacts } from '../sample.ts'

const [artifact] = sampleArtifacts('internal', 'campaign')
if (artifact === undefined) throw new Error('the sample has a campaign')
const files = unzipSync(await made(artifact.job))
const campaign = sample.entries.campaign.find(({ id }) => id === 'obra-aberta-2026')

describe('the campaign of the sample', () => {
  test('has a kit for the team alone', () => {
    expect(sampleArtifacts('public', 'campaign')).toEqual([])
    expect(artifact.path).toBe('campaigns/partner_campaign-kit_obra-aberta-2026_20261120_v1.0.zip')
  })

  test('has copy, pictures and a page in English and Portuguese; in Arabic only the brief and the questions', () => {
    const counts = Map.groupBy(Object.keys(files), (path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.'))
    expect(Object.fromEntries([...counts].map(([folder, paths]) => [folder, paths.length]))).toEqual({ '.': 6, ar: 2, en: 17, 'pt-BR': 17 })
    expect(Object.keys(files).filter((path) => path.startsWith('ar/'))).toEqual(['ar/brief.pdf', 'ar/case-study.docx'])
  })

  test('has each word of its author in the brief', async () => {
    const said = (await pageTexts(files['en/brief.pdf'] ?? new Uint8Array())).join('\n')
    const body = (campaign?.body ?? '').replaceAll(/[#*`]/g, '')
    const tasks = (campaign?.fields.tasks ?? []).map(({ what }) => what).join('\n')
    expect(lost(`${body}\n${tasks}`, said)).toEqual([])
  })

  test('names nobody who gets its e-mails', () => {
    const texts = Object.entries(files).filter(([path]) => /\.(txt|csv|ics|html)$/.test(path))
    const contacts = sample.entries.partner.flatMap(({ fields }) => (fields.contacts ?? []).map(({ email }) => email))
    const all = texts.map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n')
    expect(contacts.length).toBeGreaterThan(10)
    expect(contacts.filter((email) => all.includes(email))).toEqual([])
  })
})
