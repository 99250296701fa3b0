// The packs of the sample program: which there are, for whom, and what their PDFs and decks say.
import { beforeAll, describe, expect, test } from 'vitest'
import { font } from '../../../src/build/fonts.ts'
import { judgedFor } from '../../../src/build/judged.ts'
import type { Artifact } from '../../../src/documents/artifact.ts'
import { maker } from '../../../src/documents/make.ts'
import type { Pack } from '../../../src/documents/qbr/pack.ts'
import { qbrPlan } from '../../../src/documents/qbr/plan.ts'
import { load } from '../../../src/program/load.ts'
import { view } from '../../../src/program/view.ts'
import { siteOf } from '../../../src/site/site.ts'
import { describeWithOffice, printed } from '../libreoffice.ts'
import { aboutPdf, bare, lost, pageTexts } from '../pdf-text.ts'
import { textsOf } from './pack-texts.ts'

const asOf = '2026-11-20'
const loaded = load('content')
const { program } = loaded
if (program === undefined) throw new Error('the sample is without errors')
const planFor = async (audience: 'public' | 'partner' | 'internal'): Promise<readonly Artifact[]> => {
  const { compliance, scorecards } = await judgedFor(audience, loaded, 'content', asOf)
  const site = siteOf(view(program, audience), audience, asOf, compliance, scorecards)
  const { artifacts, problems } = qbrPlan({ site })
  expect(problems).toEqual([])
  return artifacts
}
const make = maker(font)
let artifacts: readonly Artifact[] = []
beforeAll(async () => {
  artifacts = await planFor('internal')
})

const packOf = ({ job }: Artifact): Pack => job.data as Pack
const those = (wanted: RegExp): readonly Artifact[] => artifacts.filter(({ path }) => wanted.test(path))
const missing = (pack: Pack, said: string): string[] => textsOf(pack).filter((text) => !said.includes(bare(text)))

describe('packs', () => {
  test('are made of every review that was held, and of the program for its board', () => {
    expect(
      those(/en.*pdf$/).map(({ path, title, partner, entry, version }) => [path, title['en'], title['ar'], partner, entry, version]),
    ).toMatchInlineSnapshot(`
      [
        [
          "qbr/aurora-3d/partner_qbr-en_aurora-3d-2026-q3_20261120_v1.0.pdf",
          "QBR pack of Aurora 3D Softwares, 2026-Q3",
          "ملف المراجعة الربعية مع Aurora 3D Softwares، 2026-Q3",
          "aurora-3d",
          {
            "id": "aurora-3d/2026-q3",
            "kind": "qbr",
          },
          "1.0",
        ],
        [
          "qbr/aurora-3d/partner_qbr-en_aurora-3d-2026-q2_20261120_v1.0.pdf",
          "QBR pack of Aurora 3D Softwares, 2026-Q2",
          "ملف المراجعة الربعية مع Aurora 3D Softwares، 2026-Q2",
          "aurora-3d",
          {
            "id": "aurora-3d/2026-q2",
            "kind": "qbr",
          },
          "1.0",
        ],
        [
          "qbr/casa-viva/partner_qbr-en_casa-viva-2026-q3_20261120_v1.0.pdf",
          "QBR pack of Casa Viva Tecnologia Imobiliária, 2026-Q3",
          "ملف المراجعة الربعية مع Casa Viva Tecnologia Imobiliária، 2026-Q3",
          "casa-viva",
          {
            "id": "casa-viva/2026-q3",
            "kind": "qbr",
          },
          "1.0",
        ],
        [
          "qbr/najd-visual/partner_qbr-en_najd-visual-2026-q3_20261120_v1.0.pdf",
          "QBR pack of Najd Visual Technologies, 2026-Q3",
          "ملف المراجعة الربعية مع Najd Visual Technologies، 2026-Q3",
          "najd-visual",
          {
            "id": "najd-visual/2026-q3",
            "kind": "qbr",
          },
          "1.0",
        ],
        [
          "qbr/najd-visual/partner_qbr-en_najd-visual-2026-q2_20261120_v1.0.pdf",
          "QBR pack of Najd Visual Technologies, 2026-Q2",
          "ملف المراجعة الربعية مع Najd Visual Technologies، 2026-Q2",
          "najd-visual",
          {
            "id": "najd-visual/2026-q2",
            "kind": "qbr",
          },
          "1.0",
        ],
        [
          "qbr/obra-digital/partner_qbr-en_obra-digital-2026-q3_20261120_v1.0.pdf",
          "QBR pack of Obra Digital Integradora, 2026-Q3",
          "ملف المراجعة الربعية مع Obra Digital Integradora، 2026-Q3",
          "obra-digital",
          {
            "id": "obra-digital/2026-q3",
            "kind": "qbr",
          },
          "1.0",
        ],
        [
          "qbr/obra-digital/partner_qbr-en_obra-digital-2026-q2_20261120_v1.0.pdf",
          "QBR pack of Obra Digital Integradora, 2026-Q2",
          "ملف المراجعة الربعية مع Obra Digital Integradora، 2026-Q2",
          "obra-digital",
          {
            "id": "obra-digital/2026-q2",
            "kind": "qbr",
          },
          "1.0",
        ],
        [
          "qbr/board/partner_board-en_2026-q3_20261120_v1.0.pdf",
          "Board deck of Corrente Partner Program, 2026-Q3",
          "عرض مجلس الإدارة: برنامج شركاء كورّينتي، 2026-Q3",
          undefined,
          undefined,
          "1.0",
        ],
      ]
    `)
    expect(artifacts).toHaveLength(48)
    expect(new Set(artifacts.map(({ path }) => path)).size).toBe(48)
  })

  test('are for the team alone', async () => {
    expect(artifacts.filter(({ audience }) => audience !== 'internal')).toEqual([])
    expect(await planFor('public')).toEqual([])
    expect(await planFor('partner')).toEqual([])
  })

  test('name the files that they come from', () => {
    expect(
      those(/qbr-en_aurora-3d-2026-q3.*pdf$/).map(({ inputs, source }) => [source, [...new Set(inputs)].sort()]),
    ).toMatchInlineSnapshot(`
      [
        [
          {
            "file": "partners/aurora-3d/qbr/2026-q3.mdx",
          },
          [
            "blueprints/remote-construction-review/index.mdx",
            "blueprints/virtual-sales-gallery/index.mdx",
            "campaigns/obra-aberta-2026/index.mdx",
            "deals/registrations-2026.csv",
            "exports/academy-certifications-2026-11-16.csv",
            "exports/custos-parcerias-2026-10-31.csv",
            "exports/hubspot-deals-latam-2026-11-16.csv",
            "exports/mdf-payments-2026-11-17.csv",
            "exports/partner-activities-2026-11-17.csv",
            "exports/salesforce-oportunidades-2025-12-31.csv",
            "exports/salesforce-oportunidades-2026-11-16.csv",
            "exports/stripe-subscriptions-2026-11-17.csv",
            "exports/survey-answers-2026-11-17.csv",
            "exports/treasury-rates-2026-11-03.csv",
            "exports/zendesk-tickets-2026-11-17.csv",
            "integrations/bim-bridge.yaml",
            "integrations/scene-sync.yaml",
            "listings/azure-corrente-stream/listing.yaml",
            "mdf/mdf-2026-001.yaml",
            "partners/aurora-3d/activation.yaml",
            "partners/aurora-3d/partner.yaml",
            "partners/aurora-3d/plan.yaml",
            "partners/aurora-3d/qbr/2026-q2.mdx",
            "partners/aurora-3d/qbr/2026-q3.mdx",
            "partners/aurora-3d/terms/v1.yaml",
            "partners/aurora-3d/terms/v2.yaml",
            "program.yaml",
            "tiers/builder.yaml",
            "tiers/explorer.yaml",
            "tiers/vanguard.yaml",
          ],
        ],
      ]
    `)
  })

  test('show figures of their quarter, not of later ones', () => {
    const lastOf = (period: string) =>
      those(new RegExp(`qbr-en_aurora-3d-${period}.*pdf$`)).flatMap((artifact) =>
        packOf(artifact).sections.flatMap(({ parts }) =>
          parts.flatMap((part) => (part.kind === 'charts' ? part.charts.map(({ title, rows }) => [title, rows.at(-1)?.label]) : [])),
        ),
      )
    expect([lastOf('2026-q2'), lastOf('2026-q3')]).toMatchInlineSnapshot(`
      [
        [
          [
            "Sourced and influenced pipeline by month",
            "June 2026",
          ],
          [
            "Deals won and lost by fiscal quarter",
            "2026-Q2",
          ],
          [
            "Annual recurring revenue by month",
            "June 2026",
          ],
          [
            "Customer satisfaction by month",
            "June 2026",
          ],
          [
            "From revenue to contribution margin, twelve months",
            "Contribution margin",
          ],
        ],
        [
          [
            "Sourced and influenced pipeline by month",
            "September 2026",
          ],
          [
            "Deals won and lost by fiscal quarter",
            "2026-Q3",
          ],
          [
            "Annual recurring revenue by month",
            "September 2026",
          ],
          [
            "Customer satisfaction by month",
            "September 2026",
          ],
          [
            "From revenue to contribution margin, twelve months",
            "Contribution margin",
          ],
        ],
      ]
    `)
  })

  test('keep what stays with the team apart from what the partner may see', () => {
    const shown = those(/qbr-en_obra-digital-2026-q3.*pdf$/).flatMap((artifact) =>
      packOf(artifact).sections.map(({ title, team = false }) => [title, team]),
    )
    expect(shown).toMatchInlineSnapshot(`
      [
        [
          "The quarter at a glance",
          false,
        ],
        [
          "Figures of 2026-Q3",
          false,
        ],
        [
          "Pipeline",
          false,
        ],
        [
          "Deals and recurring revenue",
          false,
        ],
        [
          "Satisfaction and tickets",
          false,
        ],
        [
          "Tier standing",
          false,
        ],
        [
          "Roadmap alignment",
          false,
        ],
        [
          "Actions",
          false,
        ],
        [
          "Figures for the team",
          true,
        ],
        [
          "Notes of the meeting",
          true,
        ],
      ]
    `)
  })
})

describe('PDFs', () => {
  test.each(['en', 'pt-br', 'ar'])('of packs in %s have two to four pages and say all of it', async (locale) => {
    for (const artifact of those(new RegExp(`-${locale}_.*pdf$`))) {
      const pages = await pageTexts(await make(artifact.job))
      expect([artifact.path, pages.length >= 2 && pages.length <= 4]).toEqual([artifact.path, true])
      expect([artifact.path, lost(textsOf(packOf(artifact)).join('\n'), pages.join(' '))]).toEqual([artifact.path, []])
    }
  })
})

test('the deck of the board says where it leaves out decisions and requests', () => {
  const said = those(/board-en.*pptx$/).flatMap((artifact) => textsOf(packOf(artifact)))
  expect(said).toEqual(expect.arrayContaining(['Requests: 4 of 5', 'Answers that are awaited: 13. In this report: 9.']))
})

test('Arabic is not mixed with commas of Latin script', () => {
  const said = artifacts
    .filter(({ locale }) => locale === 'ar')
    .flatMap((artifact) => packOf(artifact).sections.flatMap(({ notes }) => notes))
  expect(said.filter((text) => /\p{Script=Arabic},|, \p{Script=Arabic}/u.test(text))).toEqual([])
})

test('PDFs say their language and title, and are tagged for screen readers', async () => {
  const about = those(/(pt-br|ar)_aurora-3d-2026-q3.*pdf$/).map(async ({ job }) => aboutPdf(await make(job)))
  expect(await Promise.all(about)).toEqual([
    { language: 'pt-BR', title: 'Revisão trimestral de negócios: Aurora 3D Softwares, 2026-Q3', tagged: true },
    { language: 'ar', title: 'المراجعة الربعية للأعمال: Aurora 3D Softwares, 2026-Q3', tagged: true },
  ])
})

test('a PDF says the sentences of its pack as they are', async () => {
  for (const artifact of those(/(en|pt-br)_2026-q3.*pdf$/))
    expect(missing(packOf(artifact), bare((await pageTexts(await make(artifact.job))).join(' ')))).toEqual([])
})

describeWithOffice('decks in LibreOffice', () => {
  test.each(['qbr-en_obra-digital-2026-q3', 'qbr-pt-br_aurora-3d-2026-q3', 'board-en_2026-q3'])('%s says all of it', async (name) => {
    const [deck] = those(new RegExp(`${name}.*pptx$`))
    if (deck === undefined) throw new Error(`there is no deck ${name}`)
    const slides = await pageTexts(printed(await make(deck.job), 'pptx'))
    expect(missing(packOf(deck), bare(slides.join(' ')))).toEqual([])
    const numbers = slides.slice(1).map((_, index) =>
      bare(
        packOf(deck)
          .pageOf.replace('{page}', String(index + 2))
          .replace('{pages}', String(slides.length)),
      ),
    )
    expect(slides.slice(1).map((text, index) => bare(text).includes(numbers[index] ?? ''))).toEqual(numbers.map(() => true))
  })
})
