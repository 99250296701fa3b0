// Documents for each second: contracts against a headless Chromium that prints the same words, pictures against satori and resvg one after the other, and
// the packets of 500 partners as the command makes them, at first and again.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from '../browser/chromium.ts'
import { pages_each } from './document-jobs.ts'
import { compared, type Figure, median } from './figure.ts'
import { run } from './run.ts'
import { forget, project } from './sides.ts'

const partners = 500
const side = (name: string) => ({ cwd: project, args: [fileURLToPath(import.meta.resolve('./document-side.ts')), name] })
const inside = async (name: string): Promise<number> => (JSON.parse((await run(side(name))).stdout) as { ms: number }).ms

/** Milliseconds that a PDF of three pages may take on all cores: a hundred of them a second. */
const three_pages = 10
/** Milliseconds of processor time that the first document of a process may take. */
const first_document = 1000

export async function documentFigures(content: string, times: number, say: (text: string) => void): Promise<Figure[]> {
  const taken = new Map<string, number[]>()
  const sides = [
    'pdf-first',
    'pdf-single',
    'pdf-all',
    ...(findChromium() === undefined ? [] : ['pdf-chromium', 'pdf-chromium-command']),
    'docx-single',
    'docx-all',
    'pictures',
    'pictures-resvg',
  ]
  for (let turn = 1; turn <= times; turn += 1) {
    say(`documents, ${turn} of ${times}`)
    for (const name of sides) taken.set(name, [...(taken.get(name) ?? []), await inside(name)])
  }
  const of = (name: string): readonly number[] => taken.get(name) ?? []
  const pairs = (ours: string, other: string) => of(ours).map((ms, index) => ({ ours: ms, other: of(other)[index] ?? Number.NaN }))
  const head = { section: 'documents', partners: 1, unit: 'ms' } as const
  const alone = (what: string, name: string): Figure => ({ ...head, what, ours: median(of(name)), ratio: 1 })
  const three = median(of('pdf-all')) * (3 / pages_each)
  const packets = await packetFigures(content, say)
  const first = median(of('pdf-first'))
  return [
    {
      ...head,
      what: 'the first contract of a process, processor time, against a second',
      ours: first,
      other: first_document,
      ratio: first / first_document,
      goal: 1,
    },
    {
      ...head,
      what: 'three pages of contract as PDF, all cores, against a hundred a second',
      ours: three,
      other: three_pages,
      ratio: three / three_pages,
      goal: 1,
    },
    ...(of('pdf-chromium').length === 0
      ? []
      : [
          compared(
            { ...head, what: `a contract of ${pages_each} pages as PDF, one thread, against a Chromium that is warm`, goal: 1 / 30 },
            pairs('pdf-single', 'pdf-chromium'),
          ),
          compared({ ...head, what: 'the same on all cores, against a Chromium that is warm' }, pairs('pdf-all', 'pdf-chromium')),
          compared(
            { ...head, what: 'the same, one thread, against a Chromium started for each', goal: 1 / 30 },
            pairs('pdf-single', 'pdf-chromium-command'),
          ),
        ]),
    alone('the same contract as DOCX, one thread', 'docx-single'),
    alone('the same on all cores', 'docx-all'),
    compared(
      { ...head, what: 'a picture of a page, all cores, against satori and resvg on one', goal: 1 / 2.3 },
      pairs('pictures', 'pictures-resvg'),
    ),
    ...packets,
  ]
}

/** The sample's partners again and again under other names, each with its contracts. */
async function packetFigures(content: string, say: (text: string) => void): Promise<Figure[]> {
  say(`documents, packets of ${partners} partners`)
  multiply(content)
  const out = `${content}-out`
  const command = {
    cwd: project,
    args: [
      '-r',
      join(project, 'scripts/runtime.cjs'),
      '--max-semi-space-size=8',
      join(project, 'scripts/documents.ts'),
      '--content',
      content,
      '--only',
      'legal',
      '--out',
      out,
    ],
  }
  const cold = await run(command)
  const warm = await run(command)
  forget(out)
  rmSync(content, { recursive: true })
  rmSync(out, { recursive: true })
  return [
    {
      section: 'documents',
      partners,
      unit: 'ms',
      what: 'packets of all partners again, nothing changed, against the first time',
      ours: warm.ms,
      other: cold.ms,
      ratio: warm.ms / cold.ms,
    },
    ...(cold.tree === undefined
      ? []
      : [
          {
            section: 'documents' as const,
            partners,
            unit: 'bytes' as const,
            what: 'peak memory of the packets',
            ours: cold.tree,
            ratio: 1,
          },
        ]),
  ]
}

function multiply(content: string): void {
  cpSync(join(project, 'content'), content, { recursive: true })
  const models = ['andes-render', 'tijolo-real', 'rio-plata-sistemas', 'sabia-consultoria']
  for (let index = 16; index < partners; index += 1) {
    const model = models[index % models.length] ?? ''
    const id = `${model}-${index}`
    const text = readFileSync(join(project, 'content/partners', model, 'partner.yaml'), 'utf8')
    mkdirSync(join(content, 'partners', id))
    writeFileSync(
      join(content, 'partners', id, 'partner.yaml'),
      text
        .replace(`partner_id: ${model}`, `partner_id: ${id}`)
        .replace(/^name: (.*)$/m, `name: $1 ${index}`)
        .replace(/^(aliases|domains): .*$/gm, '')
        .replace(/^logo: .*$/m, ''),
    )
  }
}
