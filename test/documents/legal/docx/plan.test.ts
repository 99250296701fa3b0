// Which Word files the sample has: one beside each PDF, of the same content, and each with the anchors of its signers once.
import { expect, test } from 'vitest'
import type { Artifact } from '../../../../src/documents/artifact.ts'
import type { BilingualCommon, BilingualFilling, LegalCommon, LegalFilling } from '../../../../src/documents/legal/document.ts'
import { make, planFor } from '../sample.ts'
import { all, partsOf, saidIn } from './documents.ts'

const artifacts = [...planFor('public').artifacts, ...planFor('partner').artifacts]
const words = artifacts.filter(({ path }) => path.endsWith('.docx'))

test('each PDF has a Word file of the same content beside it', () => {
  const pdfs = artifacts.filter(({ path }) => path.endsWith('.pdf'))
  expect(pdfs.length).toBeGreaterThan(60)
  const beside = (pdf: Artifact): object => ({
    ...pdf,
    path: pdf.path.replace(/pdf$/, 'docx'),
    job: {
      ...pdf.job,
      maker: pdf.job.maker.replace(/pdf$/, 'docx'),
      data: { ...(pdf.job.data as object), author: 'Corrente Tecnologia Ltda.' },
    },
  })
  expect(words).toEqual(pdfs.map(beside))
})

/** Of an edition in two languages, the language that prevails. */
const firstOf = ({ job }: Artifact): { filling: LegalFilling; common: LegalCommon } => {
  const data = job.data as LegalFilling | BilingualFilling
  const common = job.common as LegalCommon | BilingualCommon
  return { filling: 'first' in data ? data.first : data, common: 'first' in common ? common.first : common }
}

test.each(words.map((artifact) => [artifact.path, artifact] as const))(
  '%s has its anchors, headings and clauses once',
  async (_, artifact) => {
    const { filling, common } = firstOf(artifact)
    const xml = partsOf(await make(artifact.job))['word/document.xml'] ?? ''
    const anchors = common.blocks.map(({ anchor }) => [anchor, saidIn(xml).split(anchor).length - 1])
    expect(anchors).toEqual(common.blocks.map(({ anchor }) => [anchor, filling.state === 'signed' ? 0 : 1]))
    const count = (style: string): number => all(xml, new RegExp(`<w:pStyle w:val="${style}"/>`, 'g')).length
    const shown = common.text.sections.filter(({ number }) => !filling.off.includes(number))
    expect([count('Heading1'), count('Clause')]).toEqual([
      common.text.sections.length,
      shown.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'clause')).length,
    ])
    const targets = new Set(all(xml, /<w:bookmarkStart w:name="(\w+)"/g))
    expect(all(xml, / REF (\w+) /g).filter((name) => !targets.has(name))).toEqual([])
  },
)
