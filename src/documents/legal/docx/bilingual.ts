// A legal document in two languages as DOCX: a table whose rows hold the same clause in both. The language that prevails stands first.
import type { Paragraph, Table } from 'docx'
import type { Section } from '../../../program/legal/model.ts'
import type { Maker } from '../../job.ts'
import type { BilingualCommon, BilingualFilling } from '../document.ts'
import { blockOf, headingOf, notUsed, paragraph, said } from './blocks.ts'
import { type Authored, type Column, columnOf, counter, isOff } from './column.ts'
import { coverOf, termsHead, termValue } from './cover.ts'
import { fileOf } from './file.ts'
import { lineOf } from './inlines.ts'
import { signaturesOf } from './signatures.ts'
import { gridOf, wide_text_width } from './tables.ts'

type Cell = readonly (Paragraph | Table)[]
type Row = readonly [Cell, Cell]
type Pair = readonly [Column, Column]

export const make: Maker<Authored<BilingualFilling>, BilingualCommon> = (data, _, common) => {
  const nextId = counter()
  const first = columnOf(common.first, data.first, { suffix: '', width: half, nextId })
  const second = columnOf(common.second, data.second, { suffix: 'Second', width: half, nextId })
  const pair: Pair = [first, second]
  const sections = pairsOf(common.first.text.sections, common.second.text.sections)
  const preamble = pairsOf(common.first.text.preamble, common.second.text.preamble)
  return fileOf(data.author, pair, [
    table(first, [
      [coverOf(first), coverOf(second)],
      [termsHead(first), termsHead(second)],
    ]),
    said('gap', first, ''),
    table(first, termRows(pair), 'rows'),
    said('gap', first, ''),
    table(first, [
      [[said('part', first, common.first.words.standard)], [said('part', second, common.second.words.standard)]],
      ...preamble.map((inlines): Row => both(pair, inlines, (column, each) => [paragraph('body', column, lineOf(each, column))])),
      ...sections.flatMap((each) => sectionRows(pair, each)),
    ]),
    ...signaturesOf(first, wide_text_width),
  ])
}

/** Between the two columns. */
const gap = 260
const half = Math.floor((wide_text_width - gap) / 2)

/** The first column stands where its language begins. */
const table = ({ rtl }: Column, rows: readonly Row[], lines: 'plain' | 'rows' = 'plain'): Table =>
  gridOf(
    rows.map(([one, two]) => [one, [], two]),
    { widths: [half, gap, half], lines, rtl, whole: true },
  )

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
