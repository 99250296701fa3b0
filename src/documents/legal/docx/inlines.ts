// Lines of a legal text in Word: values and blanks, terms where they are defined, references that follow the clause they name.
import type { IRunPropertiesOptions, ParagraphChild } from 'docx'
import type { Inline, Target } from '../../../program/legal/model.ts'
import type { Column } from './column.ts'
import { blank, bookmarked, field, linkTo } from './elements.ts'
import { character_styles } from './names.ts'
import { runsOf, seen } from './runs.ts'

/** `look` is that of words that have none of their own. */
export const lineOf = (inlines: readonly Inline[], column: Column, look: IRunPropertiesOptions = {}): ParagraphChild[] =>
  inlines.flatMap((inline) => inlineOf(inline, column, look))

function inlineOf(inline: Inline, column: Column, look: IRunPropertiesOptions): ParagraphChild[] {
  const { rtl } = column
  switch (inline.type) {
    case 'text':
      return runsOf(inline.text, rtl, { ...look, ...weight(inline) })
    case 'slot':
      return slotOf(inline.name, column, { ...look, ...weight(inline) })
    case 'term':
      return runsOf(inline.text, rtl, { style: character_styles.term })
    case 'reference':
      return referenceOf(inline, column, look)
    case 'link': {
      const link = linkTo(inline.url)
      const runs = runsOf(inline.text, rtl, link === undefined ? {} : { style: 'Hyperlink' })
      return link === undefined ? runs : [field(link, runs)]
    }
  }
}

const weight = (inline: { bold?: true; italic?: true }): IRunPropertiesOptions => ({
  ...(inline.bold ? { bold: true } : {}),
  ...(inline.italic ? { italics: true } : {}),
})

/** A value as it is read, or a blank with the name of what is missing. */
function slotOf(name: string, column: Column, look: IRunPropertiesOptions): ParagraphChild[] {
  const value = column.filling.values[name]
  if (value !== undefined) return runsOf(value, column.rtl, look)
  return [blankOf(name, labelOf(name, column), column)]
}

const labelOf = (name: string, { common }: Column): string => common.variables.find((each) => each.name === name)?.label ?? name

/** A marked blank that says what to write. */
export const blankOf = (name: string, words: string, column: Column): ParagraphChild =>
  blank({
    name,
    label: seen(labelOf(name, column)),
    id: column.nextId(),
    placeholder: runsOf(`[${words}]`, column.rtl, { style: character_styles.blank, highlight: 'yellow' }),
  })

// What a reference names stands at its end: its number, which Word counts, or the letter of an annex, which stands in its heading.
function referenceOf({ text, to }: { text: string; to: Target }, column: Column, look: IRunPropertiesOptions): ParagraphChild[] {
  const { rtl, targets } = column
  const [, before = '', name = ''] = /^(.*?)(\S+)$/su.exec(text) ?? []
  if (name === '' || !targets.has(to)) return runsOf(text, rtl, look)
  const instruction = `REF ${bookmarkOf(to, column)} ${to.startsWith('annex-') ? '\\h' : '\\w \\h'}`
  return [...runsOf(before, rtl, look), field(instruction, runsOf(name, rtl, look))]
}

/** Bookmarks of Word are words without signs: `clause_3_4`. */
export const bookmarkOf = (target: string, { suffix }: Column): string => `${target.replaceAll(/[^A-Za-z0-9]/g, '_')}${suffix}`

export const target = (name: Target, column: Column, children: readonly ParagraphChild[]): ParagraphChild[] =>
  bookmarked(bookmarkOf(name, column), column.nextId(), children)
