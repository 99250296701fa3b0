// How parts are laid out over slides.
import { describe, expect, test } from 'vitest'
import { body, pieces, type SlidePlan, slidesOf } from '../../../src/documents/qbr/deck-flow.ts'
import type { Part, Section } from '../../../src/documents/qbr/pack.ts'
import { months } from './small-pack.ts'

const table = (rows: number): Part => ({
  kind: 'table',
  columns: [{ title: 'What', width: 1 }],
  rows: Array.from({ length: rows }, (_, index) => [{ text: `Row ${index + 1}` }]),
  none: 'Nothing.',
})
const section = (...parts: Part[]): Section => ({ title: 'Part', parts, notes: [] })
const shapeOf = (slides: readonly SlidePlan[]): (string | number)[][] =>
  slides.map(({ placed }) => placed.map(({ part }) => (part.kind === 'table' ? part.rows.length : part.kind)))

describe('slides of a section', () => {
  test('hold what fits, one part below the other', () => {
    const [slide] = slidesOf(section({ kind: 'remark', text: 'First.' }, table(3)))
    expect(slide?.placed.map(({ y, height }) => [Math.round(y * 100) / 100, Math.round(height * 100) / 100])).toEqual([
      [1.2, 0.33],
      [1.7, 1.37],
    ])
  })

  test('are as many as a long table needs, and no row is lost', () => {
    const slides = slidesOf(section(table(40)))
    expect(shapeOf(slides)).toEqual([[15], [15], [10]])
    expect(slides.map(({ part }) => part)).toEqual([0, 1, 2])
  })

  test('do not leave one or two rows alone on the last one', () => {
    expect(shapeOf(slidesOf(section(table(16))))).toEqual([[13], [3]])
  })

  test('give a chart the room above a short table, or a slide of its own', () => {
    const charts: Part = { kind: 'charts', charts: [months] }
    expect(shapeOf(slidesOf(section(charts, table(5))))).toEqual([['charts', 5]])
    expect(shapeOf(slidesOf(section(charts, table(12))))).toEqual([['charts'], [12]])
    expect(shapeOf(slidesOf(section({ kind: 'charts', charts: [months, months, months] })))).toEqual([['charts'], ['charts']])
  })

  test('end above the foot', () => {
    const slides = slidesOf(
      section({ kind: 'remark', text: 'x'.repeat(3000) }, table(20), { kind: 'tiles', tiles: [{ label: 'a', value: '1' }] }),
    )
    expect(slides.flatMap(({ placed }) => placed.filter(({ y, height }) => y + height > body.bottom + 0.02))).toEqual([])
  })

  test('keep a table without rows, which says so', () => {
    expect(shapeOf(slidesOf(section(table(0))))).toEqual([[0]])
  })
})

test('texts that are too long are cut between words, and nothing is left out', () => {
  const text = 'word '.repeat(400).trim()
  expect(pieces(text).map((piece) => piece.length)).toEqual([700, 700, 599])
  expect(pieces(text).join('')).toBe(text)
  expect(pieces('x'.repeat(1500)).map((piece) => piece.length)).toEqual([700, 700, 100])
})
