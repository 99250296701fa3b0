// Requirement trees as sentences, in each language of the site.
import { describe, expect, test } from 'vitest'
import type { Requirement } from '../../schemas/metric.ts'
import { type Locale, localesOf } from '../../src/site/locales.ts'
import { flatText, isAlternative, requirementText } from '../../src/site/requirement-text.ts'

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
    expect(textIn(tree, en)).toEqual({
      lead: 'All of these:',
      items: [
        'Certified people: at least 4',
        {
          lead: 'One of these is enough:',
          items: [
            'Sourced annual recurring revenue: at least R$400,000 within 12 months (Latin America: 60% of it and Gulf states: 7% of it)',
            'Joint solutions: at least 1',
          ],
        },
      ],
    })
  })

  test('reads in Portuguese', () => {
    expect(textIn(tree, pt)).toEqual({
      lead: 'Todos estes itens:',
      items: [
        'Pessoas certificadas: no mínimo 4',
        {
          lead: 'Basta um destes itens:',
          items: [
            'Receita recorrente anual originada: no mínimo R$\u00a0400.000 em 12 meses (Latin America: 60% disso e Gulf states: 7% disso)',
            'Soluções conjuntas: no mínimo 1',
          ],
        },
      ],
    })
  })

  test('reads in Arabic, with amounts that keep their own direction', () => {
    expect(textIn({ metric: 'sourced_arr', window: '12m', gte: { amount: '400000', currency: 'BRL' } }, ar)).toBe(
      'الإيراد السنوي المتكرر من صفقات الشريك: \u2066400,000\u00a0R$\u2069 على الأقل خلال 12 شهرًا',
    )
  })

  test('is called what the program calls the figure', () => {
    expect(requirementText({ metric: 'csat', gte: 4.2 }, en, { ...names, metric: () => 'Customer satisfaction (1 to 5)' })).toBe(
      'Customer satisfaction (1 to 5): at least 4.2',
    )
  })

  test.each<[Requirement, string]>([
    [{ metric: 'win_rate', gte: 25 }, 'Win rate: at least 25%'],
    [{ metric: 'time_to_activate', lte: 30 }, 'Time to activate: at most 30 days'],
    [{ metric: 'csat', gte: 4, lte: 5 }, 'Customer satisfaction: from 4 to 5'],
    [{ metric: 'closed_deals', window: '1q', gte: 2 }, 'Closed deals: at least 2 within 1 quarter'],
    [{ metric: 'closed_deals', window: '90d', gte: 2 }, 'Closed deals: at least 2 within 90 days'],
  ])('%j is "%s"', (comparison, sentence) => {
    expect(textIn(comparison, en)).toBe(sentence)
  })

  test('of a single part is that part', () => {
    expect(textIn({ all: [{ any: [{ metric: 'csat', gte: 4 }] }] }, en)).toBe('Customer satisfaction: at least 4')
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

test('a figure is an alternative only below an "any" with other parts', () => {
  expect([
    isAlternative(tree, 'certified_people'),
    isAlternative(tree, 'joint_solutions'),
    isAlternative({ any: [{ metric: 'csat', gte: 4 }] }, 'csat'),
    isAlternative(undefined, 'csat'),
  ]).toEqual([false, true, false, false])
})
