// A legal document in two languages as DOCX: a table whose rows hold the same clause in both. The language that prevails stands first.
import type { Paragraph, Table } from 'docx'
import type { Section } from '../../../program/legal/model.ts'
import type { Maker } from '../../job.ts'
import type { BilingualCommon, BilingualFilling } from '../document.ts'
import { blockOf, headingOf, notUsed, paragraph, said } from './blocks.ts'
import { type Authored, type Column, columnOf, counter, isOff } from './column.ts'
import { coverOf, standardHead, termsHead, termValue } from './cover.ts'
import { fileOf } from './file.ts'
import { lineOf } from './inlines.ts'
import { signaturesOf } from './signatures.ts'
import { gridOf, wide_text_width } from './tables.ts'

type Cell = readonly (Paragraph | Table)[]
type Row = readonly [Cell, Cell]
type Pair = readonly [Column, Column]

export const make: Maker<Authored<BilingualFilling>, BilingualCommon> = (data, _, common) => {
  const nextId = counter()
  const first = columnOf(common.first, data.first, '', nextId)
  const second = columnOf(common.second, data.second, 'Second', nextId)
  const pair: Pair = [first, second]
  const sections = pairsOf(common.first.text.sections, common.second.text.sections)
  const preamble = pairsOf(common.first.text.preamble, common.second.text.preamble)
  return fileOf(data.author, pair, [
    table(first, [
      [coverOf(first), coverOf(second)],
      [termsHead(first), termsHead(second)],
    ]),
    table(first, termRows(pair), 'rows'),
    standardHead(first),
    table(first, [
      [[], [standardHead(second)]],
      ...preamble.map((inlines): Row => both(pair, inlines, (column, each) => [paragraph('body', column, lineOf(each, column))])),
      ...sections.flatMap((each) => sectionRows(pair, each)),
    ]),
    ...signaturesOf(first, wide_text_width),
  ])
}

const half = Math.floor(wide_text_width / 2)

/** The first column stands where its language begins. */
const table = ({ rtl }: Column, rows: readonly Row[], lines: 'plain' | 'rows' = 'plain'): Table =>
  gridOf(rows, { widths: [half, wide_text_width - half], lines, rtl })

type Both<T> = readonly [T | undefined, T | undefined]

const pairsOf = <T>(first: readonly T[], second: readonly T[]): Both<T>[] =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [first[index], second[index]])

const both = <T>([first, second]: Pair, [one, two]: Both<T>, cell: (column: Column, each: T) => Cell): Row => [
  one === undefined ? [] : cell(first, one),
  two === undefined ? [] : cell(second, two),
]

const termRows = (pair: Pair): Row[] =>
  pairsOf(pair[0].common.variables, pair[1].common.variables).map((each) =>
    both(pair, each, (column, variable) => [said('label', column, variable.label), termValue(variable, column)]),
  )

function sectionRows(pair: Pair, section: Both<Section>): Row[] {
  const [first, second] = pair
  const head = both(pair, section, (column, each) => [headingOf(each, column)])
  if (pair.some((column, at) => isOff(column, section[at]?.number ?? ''))) return [head, [[notUsed(first)], [notUsed(second)]]]
  const [one, two] = section
  const blocks = pairsOf(one?.blocks ?? [], two?.blocks ?? [])
  return [
    head,
    ...blocks.map((each, index) =>
      both(pair, each, (column, block) => {
        const above = (column === first ? one : two)?.blocks.slice(0, index) ?? []
        return blockOf(block, above, column)
      }),
    ),
  ]
}
