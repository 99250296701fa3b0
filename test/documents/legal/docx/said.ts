// What a Word file of a text must say, line by line, from the text itself.
import type { LegalCommon, LegalFilling } from '../../../../src/documents/legal/document.ts'
import type { Block, Inline } from '../../../../src/program/legal/model.ts'

type Both = [LegalCommon, LegalFilling]

function wordsOf(inlines: readonly Inline[], [common, filling]: Both): string {
  const said = inlines.map((inline) => {
    if (inline.type !== 'slot') return inline.text
    return filling.values[inline.name] ?? `[${common.variables.find(({ name }) => name === inline.name)?.label}]`
  })
  return said.join('').trim()
}

export const preambleLines = (both: Both): string[] => both[0].text.preamble.map((each) => wordsOf(each, both))

/** Each clause with its number in the text, annexes with their letters; what does not apply says so. */
export function sectionLines(both: Both): string[] {
  const [{ text, words }, { off }] = both
  return text.sections.flatMap(({ number, title, blocks }) => [
    `${number}. ${wordsOf(title, both)}`,
    ...(off.includes(number) ? [words.notUsed] : blocks.flatMap((block) => blockLines(block, both))),
  ])
}

function blockLines(block: Block, both: Both): string[] {
  const [{ words }, { off }] = both
  if (block.type === 'clause') return [`${block.number} ${wordsOf(block.inlines, both)}`]
  if (block.type === 'paragraph') return [wordsOf(block.inlines, both)]
  if (block.type !== 'annex') throw new Error('the texts of the sample have no others')
  const head = block.title === '' ? block.mark : `${block.mark}. ${block.title}`
  if (off.includes(`annex-${block.letter}`)) return [head, words.notUsed]
  const said = wordsOf(block.inlines, both)
  return /^[,،]/.test(said) ? [`${head}${said}`] : [head, said]
}

export const termLines = ([{ variables }, { values }]: Both): string[] =>
  variables.flatMap(({ name, label, hint }) => [label, values[name] ?? `[${hint}]`])
