// Every legal PDF of the sample, read back: all clauses in order, what the file says of itself, anchors, and the mark of drafts.
import { describe, expect, test } from 'vitest'
import type { Artifact } from '../../../src/documents/artifact.ts'
import type { BilingualCommon, BilingualFilling, LegalCommon, LegalFilling } from '../../../src/documents/legal/document.ts'
import type { Inline } from '../../../src/program/legal/model.ts'
import { filled } from '../../../src/site/ui.ts'
import { bare, lost } from '../pdf-text.ts'
import { readPdf } from './read-pdf.ts'
import { make, pdfsFor, program } from './sample.ts'

const all = [...pdfsFor('public'), ...pdfsFor('partner')]
const isDouble = ({ job }: Artifact): boolean => job.maker === 'legal-bilingual-pdf'

function shown(inlines: readonly Inline[], common: LegalCommon, filling: LegalFilling): string {
  return inlines
    .map((inline) => {
      if (inline.type !== 'slot') return inline.text
      const label = common.variables.find(({ name }) => name === inline.name)?.label
      return filling.values[inline.name] ?? `[${label}]`
    })
    .join('')
}

/** What a document has to say, in order. */
function saidBy(common: LegalCommon, filling: LegalFilling): string[] {
  const line = (inlines: readonly Inline[]): string => shown(inlines, common, filling)
  return [
    common.text.title,
    ...common.text.preamble.map(line),
    ...common.text.sections.flatMap((section) => [
      `${section.number}.${line(section.title)}`,
      ...(filling.off.includes(section.number)
        ? [common.words.notUsed]
        : section.blocks.flatMap((block): string[] => {
            if (block.type === 'clause') return [`${block.number}${line(block.inlines)}`]
            if (block.type === 'paragraph') return [line(block.inlines)]
            if (block.type === 'annex')
              return [
                `${block.mark} ${block.title}`,
                filling.off.includes(`annex-${block.letter}`) ? common.words.notUsed : line(block.inlines),
              ]
            return block.type === 'list' ? block.items.map(line) : block.rows.flat().map(line)
          })),
    ]),
    common.words.signatures,
    ...common.blocks.map(({ label }) => label),
  ]
}

/** Texts that do not follow in what was read. */
function missingInOrder(texts: readonly string[], content: string): string[] {
  let from = 0
  return texts.filter((text) => {
    const at = content.indexOf(plain(text), from)
    if (at === -1) return true
    from = at
    return false
  })
}

// Words are parted at the ends of lines, and punctuation between the head of an annex and its words is the template's.
const plain = (text: string): string => bare(text).replace(/[-\u2010.]/g, '')

// The Arabic font draws dots as glyphs of their own; pdf.js reads a letter without them as the first one that shares its form. Letters of one form count as one.
const forms = ['بتثنيىئ', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق', 'هة', 'اأإآٱ', 'وؤ', 'كک']
const formOf = new Map(forms.flatMap((form) => [...form].map((letter) => [letter, form.charAt(0)] as const)))
const skeleton = (text: string): string =>
  [...text.normalize('NFKC').replace(/[\p{M}ء]/gu, '')].map((letter) => formOf.get(letter) ?? letter).join('')
const withoutArabic = (text: string): string => text.replace(/\p{Script=Arabic}+/gu, ' ')
const lostLetters = (text: string, made: string): string[] => lost(skeleton(text), skeleton(made))
const times = (text: string, part: string): number => text.split(part).length - 1

/** What pages say of their number, and the title in the header of all but the cover; Arabic digits are read in any order, so only their presence counts. */
function expectNumbered(beside: string, pages: number, { words, text }: LegalCommon): void {
  if (text.dir === 'ltr') {
    const numbers = Array.from({ length: pages }, (_, index) => filled(words.page, { page: `${index + 1}`, pages: `${pages}` }))
    expect(numbers.filter((each) => times(bare(beside), bare(each)) !== 1)).toEqual([])
    expect(times(bare(beside), bare(text.title))).toBe(pages - 1)
  } else expect(Array.from({ length: pages }, (_, index) => `${index + 1}`).filter((each) => !beside.includes(each))).toEqual([])
}

/** Each anchor stands once and in one piece, as a signing service searches for it; what was signed has none. */
function expectAnchors(pieces: readonly string[], { blocks }: LegalCommon, { state }: LegalFilling): void {
  const found = pieces.filter((piece) => piece.includes('_'))
  expect(found.sort()).toEqual(state === 'signed' ? [] : blocks.map(({ anchor }) => anchor).sort())
}

describe('one language', () => {
  test.each(all.filter((each) => !isDouble(each)).map((each) => [each.path, each] as const))('%s', async (_, artifact) => {
    const common = artifact.job.common as LegalCommon
    const filling = artifact.job.data as LegalFilling
    const { pages, content, beside, pieces, title, language, tagged, fonts, links } = await readPdf(await make(artifact.job))
    const texts = saidBy(common, filling)
    if (common.text.dir === 'ltr') expect(missingInOrder(texts, plain(content))).toEqual([])
    else expect(lostLetters(texts.join(' '), content)).toEqual([])
    expect(pages).toBeGreaterThanOrEqual(3)
    expect(pages).toBeLessThanOrEqual(9)
    expect({ title, language, tagged }).toEqual({
      title: filling.parties === undefined ? common.text.title : `${common.text.title} – ${filling.parties.partner}`,
      language: artifact.locale,
      tagged: true,
    })
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([])
    expect(links).toBeGreaterThan(0)
    expectNumbered(beside, pages, common)
    expectAnchors(pieces, common, filling)
    const mark = filling.state === 'blank' ? common.words.template : common.words.draft
    if (common.text.dir === 'ltr') expect(times(beside, mark)).toBe(filling.state === 'signed' ? 0 : pages)
    if (filling.state === 'signed') expect(bare(content)).not.toContain(bare(shown(common.text.notice, common, filling)))
    else expect(lostLetters(shown(common.text.notice, common, filling), content)).toEqual([])
  })
})

test('a clause that is switched off keeps its number and says that it is not used', async () => {
  const artifact = all.find(({ path }) => /nda-en_template/.test(path))
  if (artifact === undefined) throw new Error('there is no NDA in English')
  const common = artifact.job.common as LegalCommon
  const filling = artifact.job.data as LegalFilling
  const clause = common.text.sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'clause')
  if (clause === undefined) throw new Error('the NDA has no clause')
  // A long line is broken within words, so its first words are looked for.
  const said = bare(shown(clause.inlines, common, filling)).slice(0, 60)
  const { content } = await readPdf(await make({ ...artifact.job, data: { ...filling, off: [clause.number] } }))
  expect(bare(content)).not.toContain(said)
  expect(bare(content)).toContain(bare(`${clause.number}${common.words.notUsed}`))
  expect(bare((await readPdf(await make(artifact.job))).content)).toContain(said)
})

describe('two languages', () => {
  test.each(all.filter(isDouble).map((each) => [each.path, each] as const))('%s', async (_, artifact) => {
    const common = artifact.job.common as BilingualCommon
    const filling = artifact.job.data as BilingualFilling
    const { pages, content, beside, pieces, tagged, fonts, links } = await readPdf(await make(artifact.job))
    expectNumbered(beside, pages, common.first)
    expect(filling.first.prevails).toBeDefined()
    expect(lostLetters(saidBy(common.first, filling.first).join(' '), content)).toEqual([])
    const second = saidBy(common.second, filling.second)
    expect(lost(withoutArabic(second.join(' ')), withoutArabic(content))).toEqual([])
    expect([tagged, fonts.every(({ embedded }) => embedded), links > 0]).toEqual([true, true, true])
    expectAnchors(pieces, common.first, filling.first)
  })
})

test('every template has a PDF in each of its languages, for everybody', () => {
  expect(
    pdfsFor('public')
      .map(({ entry, locale }) => `${entry?.id} ${locale}`)
      .sort(),
  ).toEqual(program.entries.legal_document.flatMap(({ id, fields }) => fields.languages.map((tag) => `${id} ${tag}`)).sort())
})

test('two runs give the same bytes, whatever was made in between', async () => {
  const some = all.filter(({ path }) => /khaleej.*dpa|template.*nda-en|nda-en_template/.test(path))
  expect(some.length).toBeGreaterThan(3)
  const first = await Promise.all(some.map(({ job }) => make(job)))
  const again = await Promise.all([...some].reverse().map(({ job }) => make(structuredClone(job))))
  expect(again.reverse().map((bytes) => Buffer.from(bytes).toString('base64'))).toEqual(
    first.map((bytes) => Buffer.from(bytes).toString('base64')),
  )
})
