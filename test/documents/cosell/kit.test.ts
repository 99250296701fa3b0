// Co-sell tools to take along: who gets which, and that files say what the tools say.
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Artifact } from '../../../src/documents/artifact.ts'
import type { ToolPage } from '../../../src/documents/cosell/tool-page.ts'
import { job } from '../../../src/documents/job.ts'
import { serialOf } from '../../../src/documents/package/workbook-maker.ts'
import { describeWithOffice, sheetsOf } from '../libreoffice.ts'
import { aboutPdf, bare, lost, pageTexts } from '../pdf-text.ts'
import { made, sample, sampleArtifacts } from '../sample.ts'

const partner = sampleArtifacts('partner', 'cosell')
const team = sampleArtifacts('internal', 'cosell')
const all = [...partner, ...team]
const one = (name: string): Artifact => {
  const found = all.find(({ path }) => path.includes(name))
  if (found === undefined) throw new Error(`there is no ${name}`)
  return found
}
const names = (artifacts: readonly Artifact[]): string[] => artifacts.map(({ path }) => path.replace(/^cosell\/partner_/, ''))

/** Words of a value at any depth, without keys and tags. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => (/^(kind|lang|tone|tag|dir|day|pageOf)$/.test(key) ? [] : textsOf(each)))
    : []
}

test('partners get what both sides use, in its languages; battlecards and price guardrails stay with the team', () => {
  expect(names(partner)).toEqual([
    'cosell-kit-en_toolkit_20261120_v1.0.zip',
    'cosell-kit-pt-br_toolkit_20261120_v1.0.zip',
    'faq-en_security-privacy-faq_20261120_v1.0.pdf',
    'faq-pt-br_security-privacy-faq_20261120_v1.0.pdf',
    'mutual-action-plan-en_mutual-action-plan_20261120_v1.0.pdf',
    'mutual-action-plan-en_mutual-action-plan_20261120_v1.0.xlsx',
    'mutual-action-plan-pt-br_mutual-action-plan_20261120_v1.0.pdf',
    'mutual-action-plan-pt-br_mutual-action-plan_20261120_v1.0.xlsx',
    'objections-en_objections_20261120_v1.0.pdf',
    'objections-pt-br_objections_20261120_v1.0.pdf',
    'raci-en_raci_20261120_v1.0.pdf',
    'raci-en_raci_20261120_v1.0.xlsx',
    'raci-pt-br_raci_20261120_v1.0.pdf',
    'raci-pt-br_raci_20261120_v1.0.xlsx',
  ])
  expect(names(team)).toEqual([
    'battlecard-en_battlecard-native-install_20261120_v1.0.pdf',
    'cosell-team-kit-en_toolkit_20261120_v1.0.zip',
    'pricing-guardrails-en_pricing-guardrails_20261120_v1.0.pdf',
  ])
  expect(sampleArtifacts('public', 'cosell')).toEqual([])
})

test('nothing that the team keeps is in what partners get', () => {
  const given = JSON.stringify(partner)
  const kept = sample.entries.cosell.flatMap(({ fields }) => [
    fields.owner,
    ...(fields.type === 'battlecard'
      ? [fields.competitor, ...fields.strengths, ...fields.weaknesses, ...fields.questions, ...(fields.never_say ?? [])]
      : []),
    ...(fields.type === 'pricing_guardrails' ? fields.guardrails.map(({ condition }) => condition) : []),
  ])
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.filter((text) => given.includes(JSON.stringify(text).slice(1, -1)))).toEqual([])
})

test('a file says what it is, in each language of the program, and what it is made from', () => {
  const { title, entry, locale, inputs, source, version, audience } = one('mutual-action-plan-pt-br_mutual-action-plan_20261120_v1.0.xlsx')
  expect({ title, entry, locale, inputs, source, version, audience }).toEqual({
    title: { en: 'Mutual action plan', 'pt-BR': 'Plano de ação conjunto' },
    entry: { kind: 'cosell', id: 'mutual-action-plan' },
    locale: 'pt-BR',
    inputs: [
      'program.yaml',
      'cosell/mutual-action-plan.yaml',
      'blueprints/remote-construction-review/index.mdx',
      'blueprints/virtual-sales-gallery/index.mdx',
    ],
    source: { file: 'cosell/mutual-action-plan.yaml', place: { line: 1, column: 1 } },
    version: '1.0',
    audience: 'partner',
  })
})

describe('PDF', () => {
  const pdfs = all.filter(({ path }) => path.endsWith('.pdf'))

  test.each(pdfs.map((each) => [each.path, each] as const))('%s says all of its tool', async (_, { job: made_by }) => {
    const bytes = await made(made_by)
    expect(Buffer.from(bytes).equals(Buffer.from(await made(made_by)))).toBe(true)
    const page = made_by.data as ToolPage
    const pages = await pageTexts(bytes)
    const text = bare(pages.join(' '))
    // Heads of many roles stand upright and are read letter by letter in another order.
    const upright = page.part.kind === 'matrix' ? page.part.roles : []
    expect(textsOf(page).filter((each) => !upright.includes(each) && !text.includes(bare(each)))).toEqual([])
    expect(lost(upright.join(' '), pages.join(' '))).toEqual([])
    expect(pages).toHaveLength(1)
    expect(await aboutPdf(bytes)).toEqual({ language: page.tag, title: page.title.value, tagged: true })
  })

  test('in Arabic, with words of another language among them', async () => {
    const { data } = one('objections-en').job
    const page: ToolPage = {
      ...(data as ToolPage),
      tag: 'ar',
      dir: 'rtl',
      title: { value: 'اعتراضات وأجوبة' },
      summary: { value: 'Answer with the proof.', lang: 'en' },
      part: {
        kind: 'answers',
        proof: 'الدليل',
        items: [
          {
            said: { value: 'الإنترنت في الموقع ضعيف.' },
            answer: { value: 'نخفض الدقة أولًا.' },
            proof: { value: 'Connection test', lang: 'en' },
          },
        ],
      },
    }
    const text = (await pageTexts(await made(job('cosell-tool', page)))).join(' ')
    expect(lost('اعتراضات وأجوبة الدليل الإنترنت في الموقع ضعيف. نخفض الدقة أولًا.', text)).toEqual([])
    expect(bare(text)).toContain(bare('Answer with the proof.'))
  })

  test.each(['answers', 'table', 'matrix', 'lists'] as const)('shows hostile text as it is: %s', async (kind) => {
    const hostile = `"' # $ \\ <b>&amp; {{x}} =1+1 @ref _a_ *b* [c](d) \u200F`
    const text = `${hostile}${'long '.repeat(2000)}end`
    const value = { value: text }
    const parts = {
      answers: { kind: 'answers', proof: 'Proof', items: [{ said: { value: 'Q' }, answer: value }] },
      table: { kind: 'table', columns: [{ title: 'A', width: 1 }], rows: [[value]] },
      matrix: { kind: 'matrix', activity: 'A', roles: ['One', 'Two'], rows: [{ activity: value, parts: ['R', ''] }], legend: [] },
      lists: { kind: 'lists', lead: { label: 'A', text: { value: 'B' } }, lists: [{ title: 'C', tone: 'info', items: [value] }] },
    } as const
    const page: ToolPage = { ...(one('objections-en').job.data as ToolPage), part: parts[kind] }
    const pages = await pageTexts(await made(job('cosell-tool', page)))
    // Between pages stand foots and heads of tables.
    const said = pages.join(' ')
    expect(pages.length).toBeGreaterThan(1)
    expect(bare(said)).toContain(bare(`${hostile}long long`))
    expect([said.match(/\blong\b/g)?.length, said.match(/\bend\b/g)?.length]).toEqual([2000, 1])
  })
})

describe('the kit', () => {
  const listed = async (name: string): Promise<Map<string, Uint8Array>> => {
    const bytes = await made(one(name).job)
    expect(Buffer.from(bytes).equals(Buffer.from(await made(one(name).job)))).toBe(true)
    return new Map(Object.entries(unzipSync(bytes)))
  }
  const shared = [
    'mutual-action-plan.pdf',
    'mutual-action-plan.xlsx',
    'objections.pdf',
    'raci.pdf',
    'raci.xlsx',
    'readme.txt',
    'security-privacy-faq.pdf',
  ]

  test('of partners holds every tool that they may see', async () => {
    const files = await listed('cosell-kit-pt-br')
    expect([...files.keys()]).toEqual(shared)
    expect(Buffer.from(files.get('raci.pdf') ?? []).equals(Buffer.from(await made(one('raci-pt-br_raci_20261120_v1.0.pdf').job)))).toBe(
      true,
    )
    expect(Buffer.from(files.get('readme.txt') ?? []).toString()).toBe(`Kit de co-sell

O que há neste kit
- mutual-action-plan.pdf: Plano de ação conjunto
- mutual-action-plan.xlsx: Plano de ação conjunto
- objections.pdf: Objeções e respostas
- raci.pdf: Quem faz o quê em um negócio conjunto
- raci.xlsx: Quem faz o quê em um negócio conjunto
- security-privacy-faq.pdf: Perguntas sobre segurança e privacidade

Para vendedores das duas empresas.
`)
  })

  test('of the team holds the rest in a folder that says so', async () => {
    const files = await listed('cosell-team-kit-en')
    expect([...files.keys()]).toEqual([...shared, 'team-only/battlecard-native-install.pdf', 'team-only/pricing-guardrails.pdf'])
  })
})

describe('workbooks', () => {
  test('due days of a plan follow from the day of the signature', async () => {
    const files = unzipSync(await made(one('mutual-action-plan-en_mutual-action-plan_20261120_v1.0.xlsx').job))
    const xml = Buffer.from(files['xl/worksheets/sheet1.xml'] ?? []).toString()
    // Seventy-five days after 20 November 2026.
    expect(xml).toContain(`<c r="C4" s="2"><v>${serialOf('2027-02-03')}</v></c>`)
    expect([...xml.matchAll(/<f>\$C\$4-(\d+)<\/f>/g)].map(([, days]) => Number(days))).toEqual([75, 70, 68, 60, 50, 42, 35, 28, 14, 7, 0])
    expect([...xml.matchAll(/<formula1>"(.*?)"<\/formula1>/g)].map(([, list]) => list)).toEqual([
      'Vendor,Partner,Customer',
      'Open,Under way,Done',
    ])
  })

  describeWithOffice('as LibreOffice opens them', () => {
    test('the plan has real days and every step', async () => {
      const rows = sheetsOf(await made(one('mutual-action-plan-en_mutual-action-plan_20261120_v1.0.xlsx').job)).get('Plan') ?? []
      expect(rows.slice(0, 6).map((row) => row.filter((cell) => cell !== ''))).toEqual([
        ['Mutual action plan'],
        ['Customer'],
        ['Deal'],
        ['Planned signature', '2027-02-03', 'Change the day of the signature: all due days follow.'],
        ['No.', 'Step', 'Side', 'Person', 'Due', 'Done when', 'State', 'Note'],
        [
          '1',
          "Write down the problem in the customer's words and put a number to it",
          'Partner',
          '2026-11-20',
          "The customer's lead confirms the sentence and the number by e-mail",
          'Open',
        ],
      ])
      expect(rows.slice(5).map((row) => row[4])).toEqual([
        '2026-11-20',
        '2026-11-25',
        '2026-11-27',
        '2026-12-05',
        '2026-12-15',
        '2026-12-23',
        '2026-12-30',
        '2027-01-06',
        '2027-01-20',
        '2027-01-27',
        '2027-02-03',
      ])
    })

    test('the RACI has one accountable in each row and room for names', async () => {
      const rows = sheetsOf(await made(one('raci-en_raci_20261120_v1.0.xlsx').job)).get('RACI') ?? []
      const tool = sample.entries.cosell.find(({ id }) => id === 'raci')?.fields
      if (tool?.type !== 'raci') throw new Error('the sample has a RACI')
      const [, , heads = [], ...activities] = rows
      expect(
        activities.slice(0, -1).map((row) => [heads[row.indexOf('R')], heads[row.indexOf('A')], row.filter((cell) => cell === 'A').length]),
      ).toEqual(tool.rows.map(({ responsible, accountable }) => [responsible, accountable, 1]))
      expect(activities.at(-1)?.filter((cell) => cell !== '')).toEqual(['Person'])
    })
  })
})
