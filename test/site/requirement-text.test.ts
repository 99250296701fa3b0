// Requirement trees as sentences, in each language of the site.
import { describe, expect, test } from 'vitest'
import type { Requirement } from '../../schemas/metric.ts'
import { type Locale, localesOf } from '../../src/site/locales.ts'
import { flatText, isAlternative, requirementText, scaled } from '../../src/site/requirement-text.ts'

const [en, pt, ar] = localesOf(['en', 'pt-BR', 'ar'], 'en') as [Locale, Locale, Locale]
const names = { metric: () => undefined, region: (id: string) => ({ latam: 'Latin America', gcc: 'Gulf states' })[id] ?? id }
const textIn = (tree: Requirement, locale: Locale) => requirementText(tree, locale, names)

const tree: Requirement = {
  all: [
    { metric: 'certified_people', gte: 4 },
    {
      any: [
        { metric: 'sourced_arr', window: '12m', gte: { amount: '400000', currency: 'BRL' }, multipliers: { latam: 0.6, gcc: 0.07 } },
        { metric: 'joint_solutions', gte: 1 },
      ],
    },
  ],
}

describe('a requirement', () => {
  test('is a sentence for each comparison, nested under what joins them', () => {
    expect(textIn(tree, en)).toMatchInlineSnapshot(`
      {
        "items": [
          {
            "text": "Certified people: at least 4",
          },
          {
            "items": [
              {
                "note": "By region: Latin America R$240,000 (60%), Gulf states R$28,000 (7%)",
                "text": "Sourced annual recurring revenue: at least R$400,000 in the past 12 months",
              },
              {
                "text": "Joint solutions: at least 1",
              },
            ],
            "join": "any",
            "lead": "One of these is enough:",
          },
        ],
        "join": "all",
        "lead": "All of these:",
      }
    `)
  })

  test('reads in Portuguese', () => {
    expect(textIn(tree, pt)).toMatchInlineSnapshot(`
      {
        "items": [
          {
            "text": "Pessoas certificadas: no mínimo 4",
          },
          {
            "items": [
              {
                "note": "Por região: Latin America R$ 240.000 (60%), Gulf states R$ 28.000 (7%)",
                "text": "Receita recorrente anual originada: no mínimo R$ 400.000 nos últimos 12 meses",
              },
              {
                "text": "Soluções conjuntas: no mínimo 1",
              },
            ],
            "join": "any",
            "lead": "Basta um destes itens:",
          },
        ],
        "join": "all",
        "lead": "Todos estes itens:",
      }
    `)
  })

  test('reads in Arabic, with amounts that keep their own direction', () => {
    expect(
      textIn({ metric: 'sourced_arr', window: '12m', gte: { amount: '400000', currency: 'BRL' }, multipliers: { latam: 0.6 } }, ar),
    ).toEqual({
      text: 'الإيراد السنوي المتكرر من صفقات الشريك: \u2066400,000\u00a0R$\u2069 على الأقل خلال آخر 12 شهرًا',
      note: 'بحسب المنطقة: Latin America \u2066240,000\u00a0R$\u2069 (60\u200e%\u200e)',
    })
  })

  test('is called what the program calls the figure', () => {
    expect(requirementText({ metric: 'csat', gte: 4.2 }, en, { ...names, metric: () => 'Customer satisfaction (1 to 5)' })).toEqual({
      text: 'Customer satisfaction (1 to 5): at least 4.2',
    })
  })

  test.each<[Requirement, string]>([
    [{ metric: 'win_rate', gte: 25 }, 'Win rate: at least 25%'],
    [{ metric: 'time_to_activate', lte: 30 }, 'Time to activate: at most 30 days'],
    [{ metric: 'csat', gte: 4, lte: 5 }, 'Customer satisfaction: from 4 to 5'],
    [{ metric: 'closed_deals', window: '4q', gte: 2 }, 'Closed deals: at least 2 in the past 4 quarters'],
    [{ metric: 'closed_deals', window: '90d', gte: 2 }, 'Closed deals: at least 2 in the past 90 days'],
    [
      { metric: 'closed_deals', gte: 3, multipliers: { gcc: 0.5, latam: 2 } },
      'Closed deals: at least 3. By region: Gulf states 1.5 (50%), Latin America 6 (200%)',
    ],
  ])('%j is "%s"', (comparison, sentence) => {
    expect(flatText(textIn(comparison, en))).toBe(sentence)
  })

  test('of a single part is that part', () => {
    expect(textIn({ all: [{ any: [{ metric: 'csat', gte: 4 }] }] }, en)).toEqual({ text: 'Customer satisfaction: at least 4' })
  })

  test('stands on one line for search', () => {
    expect(
      flatText(
        textIn(
          {
            any: [
              { metric: 'csat', gte: 4 },
              { metric: 'closed_deals', gte: 2 },
            ],
          },
          en,
        ),
      ),
    ).toBe('One of these is enough: Customer satisfaction: at least 4; Closed deals: at least 2')
  })
})

test.each([
  ['400000', 0.6, '240000'],
  ['0.1', 0.2, '0.02'],
  ['19.99', 0.07, '1.3993'],
  ['999999999999999.99', 0.5, '499999999999999.995'],
  ['100', 1, '100'],
  ['100', 1.5, '150'],
])('%s times %d is %s, to the last digit', (amount, factor, product) => {
  expect(scaled({ amount, currency: 'BRL' }, factor)).toEqual({ amount: product, currency: 'BRL' })
})

test('a figure is an alternative only below an "any" with other parts', () => {
  expect([
    isAlternative(tree, 'certified_people'),
    isAlternative(tree, 'joint_solutions'),
    isAlternative({ any: [{ metric: 'csat', gte: 4 }] }, 'csat'),
    isAlternative(undefined, 'csat'),
  ]).toEqual([false, true, false, false])
})
