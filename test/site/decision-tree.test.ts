// The shape of decisions: their length, their order, and the figures that their texts quote.
import { expect, test } from 'vitest'
import type { FieldsOf } from '../../src/program/program.ts'
import { decisionText, inOrder, longest, tierDecision } from '../../src/site/decision-tree.ts'
import { decisionPages } from '../../src/site/pages/decision.ts'
import { decisionListPages } from '../../src/site/pages/decision-list.ts'
import { entry, siteWith } from './sample.ts'

const matrix = entry('matrix', 'matrix', {
  requirements: [{ id: 'people', group: 'Skills', label: 'People', unit: 'count', metric: 'certified_people' }],
  benefits: [
    { id: 'margin', group: 'Money', label: 'Margin', unit: 'percent' },
    { id: 'fund', group: 'Money', label: 'Fund', unit: 'money' },
  ],
})
const tier = entry('tier', 'gold', {
  order: 1,
  name: 'Gold',
  requirements: { metric: 'certified_people', gte: 4 },
  benefits: { margin: 12.5, fund: { amount: '1000.50', currency: 'BRL' } },
})
type Question = FieldsOf<'decision'>['questions'][number]
const asks = (id: string, ...answers: Question['answers']): Question => ({ id, question: id, answers })
const tree = {
  title: 'Which tier?',
  summary: 'Takes {gold.people} minutes.',
  audience: 'public' as const,
  start: 'first',
  questions: [
    asks('third', { label: 'End', outcome: 'join' }, { label: 'Once more', next: 'first' }),
    asks(
      'first',
      { label: '{gold.people} or more', next: 'second', because: { en: 'It earns {gold.margin}.', 'pt-BR': 'Rende {gold.margin}.' } },
      { label: 'Fewer', next: 'third' },
    ),
    asks('second', { label: 'Go on', next: 'third' }, { label: 'Stop', outcome: 'join' }),
  ],
  outcomes: [{ id: 'join', title: 'Join', advice: 'You get {gold.fund}.', tier: 'gold' }],
}
const decision = entry('decision', 'which', tree)
const team = entry('decision', 'stop', { ...tree, audience: 'internal', outcomes: [{ id: 'join', title: 'Join', advice: 'Now.' }] })
const site = siteWith([matrix, tier, decision])

test('questions come as a reader meets them, and the longest way counts each once', () => {
  expect(inOrder(decision.fields).map(({ id }) => id)).toEqual(['first', 'second', 'third'])
  expect(['first', 'second', 'third', 'unknown'].map((id) => longest(decision.fields, id))).toEqual([3, 3, 3, 0])
})

test('the decision about tiers is the one whose every advice names a tier', () => {
  expect(tierDecision(site)?.id).toBe('which')
  expect(tierDecision(siteWith([matrix, tier, team], 'internal'))).toBe(undefined)
})

test('quoted cells are written as the reader writes numbers; other braces stay', () => {
  const said = (text: string) => site.locales.map((locale) => decisionText(site, text, locale).value)
  expect(said('{gold.people}, {gold.margin}, {gold.fund}, {gold}')).toEqual([
    '4, 12.5%, R$1,000.50, {gold}',
    '4, 12,5%, R$\u00a01.000,50, {gold}',
    '4, 12.5\u200e%\u200e, \u20661,000.50\u00a0R$\u2069, {gold}',
  ])
  expect(() => said('{gold.none}')).toThrow('<TierFact tier="gold" row="none">: the matrix has no such cell')
})

test('an answer carries its reason, and a question how many can follow', () => {
  const [, pt] = decisionPages(site)
  expect([pt?.props.questions[0], pt?.props.outcomes[0], pt?.props.progress]).toEqual([
    {
      id: 'first',
      question: { value: 'first', lang: 'en' },
      answers: [
        {
          label: { value: '4 or more', lang: 'en' },
          because: { value: 'Rende 12,5%.' },
          to: { href: '#q-second', label: 'pergunta 2' },
        },
        { label: { value: 'Fewer', lang: 'en' }, to: { href: '#q-third', label: 'pergunta 3' } },
      ],
      left: 3,
    },
    {
      id: 'join',
      title: { value: 'Join', lang: 'en' },
      advice: { value: 'You get R$\u00a01.000,50.', lang: 'en' },
      tier: { id: 'gold', order: 1, of: 1, name: { value: 'Gold', lang: 'en' } },
      links: [{ label: 'Gold', href: '/pt-br/tiers/#gold' }],
    },
    'Pergunta 1 de no máximo 3',
  ])
})

test('the list says how much each tool asks, where it can end, and which are for the team', () => {
  expect(decisionListPages(siteWith([matrix, tier, decision, team], 'internal'))[0]?.props.decisions).toEqual([
    {
      title: { value: 'Which tier?' },
      href: '/decisions/which/',
      summary: { value: 'Takes 4 minutes.' },
      size: 'Questions: 3 at most',
      outcomes: [{ value: 'Join' }],
      team: false,
    },
    {
      title: { value: 'Which tier?' },
      href: '/decisions/stop/',
      summary: { value: 'Takes 4 minutes.' },
      size: 'Questions: 3 at most',
      outcomes: [{ value: 'Join' }],
      team: true,
    },
  ])
})
