// Word files of the texts of the sample as LibreOffice reads and prints them: clause by clause what the texts say, with the numbers that it counts.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { LegalCommon, LegalFilling } from '../../../../src/documents/legal/document.ts'
import type { Authored } from '../../../../src/documents/legal/docx/column.ts'
import { blankFilling, commonOf } from '../../../../src/documents/legal/filling.ts'
import { load } from '../../../../src/program/load.ts'
import { describeWithOffice, linesOf, printed } from '../../libreoffice.ts'
import { author, draftOf, smallCommon, word, wordOfBoth } from './documents.ts'
import { preambleLines, sectionLines, termLines } from './said.ts'

const { program } = load('content')
if (program === undefined) throw new Error('the sample is without errors')
const { legal_document, legal_text } = program.entries

function textOf(kind: string, tag: string): { common: LegalCommon; blank: Authored<LegalFilling> } {
  const document = legal_document.find(({ id }) => id === kind)
  const text = legal_text.find(({ id }) => id === `${kind}/${tag}`)
  if (document === undefined || text === undefined) throw new Error(`there is no ${kind} in ${tag}`)
  return { common: commonOf(document, text, 'en'), blank: { ...blankFilling(document, tag), author } }
}

/** Each variable has a value that says which it is. */
const valuesOf = ({ variables, text }: LegalCommon): Record<string, string> =>
  Object.fromEntries(variables.map(({ name }, index) => [name, `${text.dir === 'rtl' ? 'قيمة' : 'value'} ${index + 1}`]))

/** Lines from the first that is the same as the first of those that are looked for. */
const from = (lines: readonly string[], first: string): string[] => lines.slice(lines.indexOf(first))

describeWithOffice('a Word file of the sample, opened by LibreOffice', () => {
  test.each([
    ['nda', 'en', ['16']],
    ['dpa', 'en', ['11', 'annex-D']],
    ['reseller', 'pt-BR', ['17']],
    ['dpa', 'ar', ['12', 'annex-E']],
  ])('%s in %s says what its text says', async (kind, tag, off) => {
    const { common } = textOf(kind, tag)
    const filling = draftOf(valuesOf(common), { off })
    const lines = linesOf(await word(filling, common))
    const both: [LegalCommon, LegalFilling] = [common, filling]
    const terms = termLines(both)
    expect(from(lines, terms[0] ?? '').slice(0, terms.length)).toEqual(terms)
    const expected = [...preambleLines(both), ...sectionLines(both), common.words.signatures]
    expect(from(lines, expected[0] ?? '').slice(0, expected.length)).toEqual(expected)
  })

  test('templates show blanks where something is to be filled in', async () => {
    const { common, blank } = textOf('nda', 'ar')
    const lines = linesOf(await word(blank, common))
    const both: [LegalCommon, LegalFilling] = [common, blank]
    const expected = [...preambleLines(both), ...sectionLines(both)]
    expect(from(lines, expected[0] ?? '').slice(0, expected.length)).toEqual(expected)
    expect(expected.filter((line) => line.includes('['))).toHaveLength(7)
  })

  test('two languages stand side by side, and each counts its own clauses', async () => {
    const [first, second] = [textOf('nda', 'ar').common, textOf('nda', 'en').common]
    const fillings = [first, second].map((common) => draftOf(valuesOf(common), { off: ['16'] }))
    const [one = draftOf({}), two = draftOf({})] = fillings
    const lines = linesOf(await wordOfBoth([one, two], [first, second]))
    const sides = [sectionLines([first, one]), sectionLines([second, two])]
    const rows = sides[0]?.flatMap((line, index) => [line, sides[1]?.[index]])
    expect(from(lines, rows?.[0] ?? '').slice(0, rows?.length)).toEqual(rows)
  })

  test('lists are counted below their clause, and a second one begins again', async () => {
    const listed = async (tag: string): Promise<string[]> =>
      linesOf(await word(draftOf({ price: '5' }), smallCommon(tag))).filter((line) => /notice|wait|ask again|a point/.test(line))
    expect(await listed('en')).toEqual(['(a) give notice,', '(b) wait.', '(a) ask again.', '• a point'])
    // The letters of Arabic lists are those of its annexes; LibreOffice writes the first without its hamza.
    expect(await listed('ar')).toEqual(['(ا) give notice,', '(ب) wait.', '(ا) ask again.', '• a point'])
  })

  test('hostile values are literal, and the file is whole', async () => {
    const { common } = textOf('nda', 'en')
    const hostile = {
      partner_name: '"&<w:p>]]>&amp; {default-bullet-numbering-0} {clauses-0} #$\\ =1+1',
      partner_address: 'a\u0000b\u001b \u202egnp.exe\u202c 😀',
      purpose: 'x'.repeat(10_000),
      courts: 'MERGEFIELD "x" \\* INCLUDETEXT',
    }
    const lines = linesOf(await word(draftOf(hostile), common))
    expect(lines).toContain(hostile.partner_name)
    expect(lines).toContain('a␀b␛ \u202egnp.exe\u202c 😀')
    expect(lines).toContain(hostile.purpose)
    expect(lines).toContain(hostile.courts)
    expect(lines).toContain(`1.4 "Purpose" means: ${hostile.purpose}.`)
  })

  test('Arabic pages run from the right: numbers at the right, inside the margin, words to the left of them', async () => {
    const { common } = textOf('nda', 'ar')
    const pages = await placesOf(printed(await word(draftOf(valuesOf(common)), common), 'docx'))
    const [, second = []] = pages
    const number = second.find(({ text }) => text === '1.1')
    const line = second.filter(({ y, text }) => number !== undefined && Math.abs(y - number.y) < 2 && text.trim() !== '' && text !== '1.1')
    expect(line.length).toBeGreaterThan(0)
    expect(number?.x).toBeGreaterThan(480)
    expect((number?.x ?? 0) + (number?.width ?? 0)).toBeLessThan(525)
    expect(Math.max(...line.map(({ x, width }) => x + width))).toBeLessThan(number?.x ?? 0)
  })
})

async function placesOf(pdf: Uint8Array): Promise<{ text: string; x: number; y: number; width: number }[][]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items.flatMap((item) =>
        'str' in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width }] : [],
      ),
    )
  }
  await task.destroy()
  return pages
}
