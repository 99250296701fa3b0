// What stands before the standard terms in Word: title, parties, that it is a draft, and the table of key terms.
import { Paragraph, type ParagraphChild, type Table } from 'docx'
import { filled } from '../../../site/ui.ts'
import { paragraph, said } from './blocks.ts'
import type { Column } from './column.ts'
import { blankOf, lineOf } from './inlines.ts'
import { character_styles, styleOf } from './names.ts'
import { runsOf } from './runs.ts'
import { ink } from './styles.ts'
import { gridOf } from './tables.ts'

export function coverOf(column: Column): Paragraph[] {
  const { common, filling, rtl } = column
  const { words, text } = common
  const parties = filling.parties
  return [
    said('quiet', column, `${filled(words.version, { version: text.version })}  ·  ${common.language}  ·  ${dated(column)}`),
    said('title', column, text.title),
    ...(parties === undefined
      ? []
      : [
          paragraph('body', column, [
            ...runsOf(parties.vendor, rtl, { style: character_styles.strong }),
            ...runsOf(` ${words.and} `, rtl),
            ...runsOf(parties.partner, rtl, { style: character_styles.strong }),
          ]),
        ]),
    noticeOf(column),
    ...(filling.prevails === undefined ? [] : [said('body', column, filling.prevails)]),
  ]
}

/** What its day is the day of. */
export function dated({ common: { words }, filling: { state, date } }: Column): string {
  return filled(state === 'signed' ? words.signedOn : state === 'blank' ? words.released : words.prepared, { date })
}

/** The state of the document, as its header and its watermark say it; undefined of a signed one. */
export const stateOf = ({ common: { words }, filling: { state } }: Column): string | undefined =>
  state === 'signed' ? undefined : state === 'blank' ? words.template : words.draft

/** That the document is a draft and counsel must review it, or that it is a copy of what was signed. */
function noticeOf(column: Column): Paragraph {
  const state = stateOf(column)
  if (state === undefined) return said('copy', column, copyNotice(column))
  const { common, rtl } = column
  const mark = runsOf(state, rtl, { bold: true, color: ink.accent })
  return paragraph('notice', column, [...mark, ...runsOf(' · ', rtl), ...lineOf(common.text.notice, column)])
}

export const copyNotice = ({ common: { words }, filling: { signedFile } }: Column): string =>
  signedFile === undefined ? words.copyPlain : filled(words.copy, { hash: signedFile })

export const termsHead = (column: Column): Paragraph[] => {
  const { words } = column.common
  return [said('part', column, words.terms), said('quiet', column, column.filling.state === 'blank' ? words.blankLead : words.termsLead)]
}

export const termsOf = (column: Column): Table =>
  gridOf(
    column.common.variables.map((variable) => [[said('label', column, variable.label)], [termValue(variable, column)]]),
    {
      widths: [Math.round(column.width * 0.34), column.width - Math.round(column.width * 0.34)],
      lines: 'rows',
      rtl: column.rtl,
      whole: true,
    },
  )

export function termValue({ name, label, hint }: Column['common']['variables'][number], column: Column): Paragraph {
  const value = column.filling.values[name]
  const children: ParagraphChild[] =
    value === undefined ? [blankOf(name, hint === label ? column.common.words.toFill : hint, column)] : runsOf(value, column.rtl)
  return new Paragraph({ style: styleOf('value', column.suffix), children })
}

/** Where the standard terms begin: on a page of their own. */
export const standardHead = (column: Column): Paragraph =>
  new Paragraph({
    style: styleOf('part', column.suffix),
    pageBreakBefore: true,
    children: runsOf(column.common.words.standard, column.rtl),
  })
