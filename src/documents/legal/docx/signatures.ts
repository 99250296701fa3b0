// Signatures in Word: a table with a column for each side. Before they are given, each has the anchor that e-signature services look for, white and tiny.
import { BorderStyle, Paragraph, type Table } from 'docx'
import { paragraph, said } from './blocks.ts'
import type { Column } from './column.ts'
import { copyNotice } from './cover.ts'
import { character_styles, styleOf } from './names.ts'
import { runsOf } from './runs.ts'
import { ink } from './styles.ts'
import { gridOf } from './tables.ts'

/** Between two sides, in twentieths of a point. */
const gap = 400

type SignatureBlock = Column['common']['blocks'][number]

export function signaturesOf(column: Column, width: number): (Paragraph | Table)[] {
  const { common, filling, rtl } = column
  const { blocks, words } = common
  const each = Math.floor((width - gap * (blocks.length - 1)) / Math.max(1, blocks.length))
  const cells = blocks.map((block) => [
    ...headOf(block, column),
    ...(filling.state === 'signed' ? given(block, column) : toSign(block, column)),
  ])
  return [
    said('part', column, words.signatures),
    ...(filling.state === 'signed' ? [said('quiet', column, copyNotice(column))] : []),
    gridOf([cells.flatMap((cell, at) => (at === 0 ? [cell] : [[], cell]))], {
      widths: cells.flatMap((_, at) => (at === 0 ? [each] : [gap, each])),
      lines: 'plain',
      rtl,
      whole: true,
    }),
    said('gap', column, ''),
  ]
}

function headOf({ side, label }: SignatureBlock, column: Column): Paragraph[] {
  const name = column.filling.parties?.[side] ?? ''
  return [
    paragraph('value', column, runsOf(label, column.rtl, { style: character_styles.strong })),
    ...(name === '' ? [] : [said('value', column, name)]),
  ]
}

function toSign({ anchor }: SignatureBlock, column: Column): Paragraph[] {
  const { words } = column.common
  return [
    new Paragraph({
      style: styleOf('value', column.suffix),
      spacing: { before: 700, after: 0 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: ink.text, space: 1 } },
      children: runsOf(anchor, false, { style: character_styles.anchor }),
    }),
    said('quiet', column, `${words.name}  ·  ${words.title}  ·  ${words.date}`),
  ]
}

const given = ({ side }: SignatureBlock, column: Column): Paragraph[] => {
  const { words } = column.common
  return column.filling.signers
    .filter((signer) => signer.side === side)
    .flatMap(({ name, title, date }) => [
      said('value', column, `${words.name}: ${name}`),
      said('value', column, `${words.title}: ${title}`),
      said('value', column, `${words.date}: ${date}`),
    ])
}
