// Prose against the data it speaks of, and weights against their sum.
import type { EntryAmong } from '../../../program/program.ts'
import { placeInBody } from '../../prose.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { contradictions } from '../../stated.ts'

const whole = 100

function stated(entry: EntryAmong<'guide_page' | 'playbook_page'>, context: Context): Hit[] | undefined {
  const { body } = entry
  if (body === undefined) return undefined
  return contradictions(body, context).map(({ stated: said, index, fact, value, entry: holder, path }, count) => ({
    at: [],
    key: `${fact} ${count}`,
    place: placeInBody(entry, index, context.files),
    what: `the text says ${said}, and ${fact} is ${value}`,
    related: [{ entry: holder, at: path, what: 'the figure in the data' }],
  }))
}

function weights({ fields }: EntryAmong<'program'>): Hit[] | undefined {
  const sum = Object.values(fields.fit_weights).reduce((all, each) => all + each, 0)
  // Weights may have decimals, whose sum is a little off.
  if (Math.abs(sum - whole) < 0.001) return undefined
  return [
    {
      at: ['fit_weights'],
      what: `the weights add up to ${Number(sum.toFixed(3))}, and scores are out of ${whole}`,
      fix: 'Make the weights add up to 100.',
    },
  ]
}

const on = '2026-06-01'
const guide = (text: string): Record<string, string> => ({ 'guide/join.mdx': `order: 1\n---\n\n${text}\n` })
const at = (column: number): string => `guide/join.mdx:11:${column}`
const gold = {
  'tiers/member.yaml': 'benefits: { resale-margin: 15 }\nthresholds: null',
  'matrix.yaml': 'requirements: []\nbenefits: [{ id: resale-margin, group: Money, label: Resale margin, unit: percent }]',
}

export const contradictionRules: readonly Rule[] = [
  rule({
    id: 'PB1707',
    slug: 'contradiction',
    severity: 'error',
    waivable: true,
    title: 'Prose states no figure that the data contradicts',
    why: 'A partner holds us to the page that it read, not to the file that we meant. Two figures for one rule end in a dispute that the program loses either way.',
    fix: 'Take the figure from the data: <Fact path="…" /> for program.yaml, <TierFact tier="…" row="…" /> for the matrix.',
    cites: [{ title: 'Default of the gate', checked_on: '2026-10-14' }],
    of: ['guide_page', 'playbook_page', 'program'],
    check: (entry, context) => (entry.kind === 'program' ? weights(entry) : stated(entry, context)),
    examples: {
      failing: [
        { files: guide('An approved registration protects the deal for 60 days.'), on, at: at(48) },
        { files: guide('We answer a registration within 5 business days.'), on, at: at(33) },
        { files: guide('A claim comes within 45 days after the end of the activity.'), on, at: at(22) },
        { files: guide('A request comes 20 business days before the activity.'), on, at: at(17) },
        { files: guide('Of an MDF activity we pay up to 75 %.'), on, at: at(33) },
        { files: guide('A registration can be extended by 60 days.'), on, at: at(35) },
        { files: guide('An MDF decision comes in 7 working days.'), on, at: at(26) },
        { files: guide('We pay a claim in 60 days.'), on, at: at(19) },
        { files: guide('The grace period is 30 days.'), on, at: at(21) },
        { files: { ...guide('A member has a margin of 20 %.'), ...gold }, on, at: at(26) },
        { files: guide('O registro protege a oportunidade por 60 dias.'), on, at: at(39) },
        {
          files: {
            'program.yaml':
              'fit_weights: { icp_overlap: 20, technical_alignment: 20, joint_use_cases: 20, compliance_posture: 20, strategic_alignment: 10, revenue_potential: 11 }',
          },
          on,
          at: 'program.yaml#/fit_weights',
        },
      ],
      passing: [
        { files: guide('An approved registration protects the deal for 90 days.'), on },
        { files: guide('An approved registration protects the deal for <Fact path="deal_registration.valid_days" /> days.'), on },
        { files: guide('A registration without activity for 60 days loses its protection.'), on },
        { files: guide('Protection of a registration lasts 90 days, of two of them 60 days and 30 days.'), on },
        { files: guide('We answer questions about support within 5 business days.'), on },
        { files: guide('Write to us 60 days before your deal closes.'), on },
        { files: guide('Competitors protect a registered deal for 60 days. Until 2025 we protected deals for 45 days.'), on },
        { files: guide('Of an MDF activity we pay up to 50 %, and of travel nothing.'), on },
        { files: guide('The grace period is 90 days.'), on },
        { files: { ...guide('A member has a margin of 15 %.'), ...gold }, on },
        { files: { ...guide('A margin of 20 % is usual in the trade.'), ...gold }, on },
      ],
    },
  }),
]
