// Small functions of packs: signs, prose, format codes.
import { describe, expect, test } from 'vitest'
import { receiptLines, signed, titled } from '../../../src/documents/qbr/cells.ts'
import { formatCode, namedOf, nativeChart, quietPoints } from '../../../src/documents/qbr/deck-charts.ts'
import { blocksOf, inTwo } from '../../../src/documents/qbr/prose.ts'
import { localesOf } from '../../../src/site/locales.ts'

const [en, pt, ar] = localesOf(['en', 'pt-BR', 'ar'], 'en')
if (!en || !pt || !ar) throw new Error('there are three languages')

test('a sign stays on the left of its number, also among words from right to left', () => {
  expect(signed('+R$1,200', en)).toBe('+R$1,200')
  expect(signed('−\u20661,200 R$\u2069', ar)).toBe('\u2066−1,200 R$\u2069')
  expect(signed('−62.5 نقطة', ar)).toBe('\u2066−62.5\u2069 نقطة')
  expect(signed('لا تغيّر', ar)).toBe('لا تغيّر')
})

test('receipts are named where there are any', () => {
  expect(receiptLines([{ label: 'Win rate', href: '/scorecards/a/' }, { label: 'ARR' }], en)).toEqual([
    'Where the figures come from, in the team’s site:',
    'Win rate: /scorecards/a/',
  ])
  expect(receiptLines([{ label: 'ARR' }], en)).toEqual([])
})

test('a table that leaves rows out says how many there are', () => {
  expect(titled('Requests', [1, 2, 3], 3, en)).toBe('Requests')
  expect([en, pt, ar].map((locale) => titled('Requests', [1, 2, 3, 4], 3, locale))).toEqual([
    'Requests: 3 of 4',
    'Requests: 3 de 4',
    'Requests: 3 من 4',
  ])
})

describe('written notes', () => {
  test('are blocks of plain text; what MDX would run is not run', () => {
    expect(
      blocksOf('# Head\n\nOne *two* `three`.\n\n- first\n- second\n\n{1 + 1}\n\n<b>bold</b>\n\n| a | b |\n|---|---|\n| c | d |\n', 'en'),
    ).toEqual([
      { kind: 'heading', text: 'Head', lang: 'en' },
      { kind: 'paragraph', text: 'One two three.', lang: 'en' },
      { kind: 'item', text: 'first', lang: 'en' },
      { kind: 'item', text: 'second', lang: 'en' },
      { kind: 'paragraph', text: 'bold', lang: 'en' },
      { kind: 'item', text: 'a · b', lang: 'en' },
      { kind: 'item', text: 'c · d', lang: 'en' },
    ])
  })

  test('stand in two columns of about the same length, headings with what follows them', () => {
    const blocks = blocksOf('## A\n\nfirst text\n\n## B\n\nsecond text\n\n## C\n\nthird text\n\n## D\n\nfourth text')
    expect(inTwo(blocks).map((column) => column.map(({ text }) => text))).toEqual([
      ['A', 'first text', 'B', 'second text'],
      ['C', 'third text', 'D', 'fourth text'],
    ])
  })
})

test('labels of charts are written as the language writes short numbers', () => {
  const money = { unit: 'money', currency: 'BRL' } as const
  expect([en, pt, ar].map((locale) => formatCode(money, [1, 2], locale))).toEqual([
    '[>=1000000]0.0,,"M";[>=1000]0,"K";#',
    '[>=1000000]0.0,,"\u00a0mi";[>=1000]0,"\u00a0mil";#',
    '[>=1000000]0.0,,"\u00a0مليون";[>=1000]0,"\u00a0ألف";#',
  ])
  expect(formatCode(money, [1, -2], en)).toBe('#,##0')
  expect(formatCode({ unit: 'percent' }, [1], en)).toBe('0.0"%"')
  expect(formatCode({ unit: 'number' }, [1], en)).toBe('General')
})

describe('labels of a chart that would cover each other', () => {
  test('are left out but at the ends, the highest and the lowest point of a line', () => {
    expect(quietPoints([1, 2, 3, 4, 5, 6])).toEqual([])
    expect(quietPoints([undefined, 5, 4, 4, 9, 3, 6, 7])).toEqual([2, 3, 6])
    expect(quietPoints([0, 0, 0, 0, 4, 6, 6, 9])).toEqual([1, 2, 4, 5, 6])
  })

  test('name every second month where all have no room', () => {
    const months = Array.from({ length: 12 }, () => 'Nov 25')
    expect([12, 5.5, 3].map((width) => namedOf(months, width))).toEqual([1, 2, 3])
  })

  test('are large enough to be read on a slide', () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({
      label: `Month ${index}`,
      short: 'Nov 25',
      cells: [{ value: index, text: '' }],
    }))
    const chart = { id: 'c', title: 'T', summary: 'S', scale: { unit: 'number' }, rowsAre: 'Month', series: ['A'], rows } as const
    for (const shape of ['lines', 'bars', 'rows'] as const) {
      const { options } = nativeChart({ ...chart, shape }, en, 'Figtree', 6)
      expect(Math.min(options.dataLabelFontSize ?? 0, options.catAxisLabelFontSize ?? 0)).toBeGreaterThanOrEqual(10)
    }
  })
})
