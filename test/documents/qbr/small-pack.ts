// A small pack for the tests of what makes packs, with text that does harm where it is taken for more than text.
import type { Pack } from '../../../src/documents/qbr/pack.ts'
import { localesOf } from '../../../src/site/locales.ts'
import type { Chart } from '../../../src/site/scorecard/chart.ts'

export const hostile = '<b>&amp; "quoted" \'single\' #let x = 1; $y$ \\z =1+1 @SUM(A1) \u202bعربي\u202c'
export const long = 'endless '.repeat(1250).trim()

/** The second month was not evaluated, and the third was nothing. */
export const months: Chart = {
  id: 'chart-months',
  shape: 'bars',
  title: 'By month',
  summary: 'It went up.',
  scale: { unit: 'money', currency: 'BRL' },
  rowsAre: 'Month',
  series: ['=cmd()', 'Second <series>'],
  rows: [
    {
      label: 'January & February',
      cells: [
        { value: 1200.456, text: 'R$1,200' },
        { value: 5, text: 'R$5' },
      ],
    },
    { label: '=HYPERLINK("x")', cells: [{ text: 'not evaluated' }, { value: 6, text: 'R$6' }] },
    {
      label: 'March',
      cells: [
        { value: 0, text: 'R$0' },
        { value: 7, text: 'R$7' },
      ],
    },
  ],
}

export function smallPack(tag: string, more: Partial<Pack> = {}): Pack {
  const [locale] = localesOf([tag], tag)
  if (locale === undefined) throw new Error('a pack has a language')
  return {
    locale,
    day: '2026-11-20',
    program: 'Lantern Partners',
    kind: 'Quarterly business review',
    title: hostile,
    period: '2026-Q3',
    lead: ['Held on a day'],
    footer: 'Lantern Partners',
    notice: 'Internal.',
    pageOf: 'Page {page} of {pages}',
    teamMark: 'Team only',
    facts: [{ label: 'From us', value: hostile }],
    welcome: 'Welcome.',
    sections: [
      {
        title: 'First',
        lead: hostile,
        parts: [
          { kind: 'tiles', tiles: [{ label: hostile, value: '1', note: 'one', tone: 'good' }] },
          {
            kind: 'table',
            columns: [
              { title: 'What', width: 2 },
              { title: 'How many', width: 1, number: true },
            ],
            rows: [[{ text: hostile, note: 'note' }, { text: '=2+2' }]],
            none: 'Nothing.',
          },
        ],
        notes: ['Say this.', `From ${hostile}`],
      },
      { title: 'Charts', parts: [{ kind: 'charts', charts: [months] }], notes: ['It went up.'] },
      {
        title: 'Team',
        team: true,
        parts: [
          { kind: 'remark', text: 'A remark.' },
          { kind: 'list', title: 'List', items: [{ text: hostile, lang: 'en' }, { text: 'second' }] },
          {
            kind: 'prose',
            blocks: [
              { kind: 'heading', text: 'Heading' },
              { kind: 'paragraph', text: long, lang: 'en' },
              { kind: 'item', text: 'item' },
            ],
          },
        ],
        notes: [],
      },
    ],
    ...more,
  }
}
