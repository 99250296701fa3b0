// Figures in sentences, in three languages, against a program whose data is known.
import { expect, test } from 'vitest'
import { contextOf } from '../../src/gate/context.ts'
import { contradictions } from '../../src/gate/stated.ts'
import { load } from '../../src/program/load.ts'
import { exampleTree } from './example.ts'

const context = () => {
  using tree = exampleTree({
    files: {
      'matrix.yaml': 'requirements: []\nbenefits: [{ id: resale-margin, group: Money, label: Resale margin, unit: percent }]',
      'tiers/member.yaml': 'name: { en: Member }\nthresholds: null\nbenefits: { resale-margin: 15 }',
      'tiers/gold.yaml':
        'order: 2\nname: Gold\nsummary: More.\nengagement: self_serve\ngraduation: Ask.\ngrace_days: 120\nbenefits: { resale-margin: 25 }',
      'program.yaml':
        'deal_registration: { valid_days: 90, extensions: 1, extension_days: 30, answer_business_days: 2, stale_days: 180, margin_points: 5 }',
    },
  })
  const { readable } = load(tree.dir)
  if (readable === undefined) throw new Error('the example cannot be read')
  return contextOf(readable)
}
const known = context()

test.each([
  // Protection of a registration.
  ['A registration protects the deal for 60 days.', ['deal_registration.valid_days']],
  ['A registration protects the deal for 90 days.', []],
  ['A registration is valid for 60 calendar days.', ['deal_registration.valid_days']],
  ['A registration protects the deal for 60 business days.', []],
  ['Our warranty protects the device for 60 days.', []],
  ['A registration has 60 days.', []],
  ['A registration protects the deal, and we warn you 10 days before it ends.', []],
  ['A registration protects the deal for 60 or 75 days and 80 days.', []],
  ['O registro protege a oportunidade por 60 dias.', ['deal_registration.valid_days']],
  ['O registro protege a oportunidade por 90 dias.', []],
  ['التسجيل يوفر حماية للصفقة مدة ٦٠ يومًا.', ['deal_registration.valid_days']],
  ['التسجيل يوفر حماية للصفقة مدة ٩٠ يومًا.', []],
  // Its extension.
  // What others do, and what was so once.
  ['Competitors protect a registered deal for 60 days.', []],
  ['Os concorrentes protegem um registro por 60 dias.', []],
  ['A registration protects the deal against competitors for 60 days.', ['deal_registration.valid_days']],
  ['Until 2025 a registration protected the deal for 60 days.', []],
  ['Until March 2025 a registration protected the deal for 60 days.', []],
  ['We used to protect a registered deal for 60 days.', []],
  ['Até março de 2025, o registro protegia a oportunidade por 60 dias.', []],
  ['In 2026 a registration protects the deal for 60 days.', ['deal_registration.valid_days']],
  ['A registration can be extended by 60 days.', ['deal_registration.extension_days']],
  ['A registration can be extended by 30 days.', []],
  // Answers.
  ['Each registration is answered in 3 business days.', ['deal_registration.answer_business_days']],
  ['Each registration is answered in 2 business days.', []],
  ['Each registration is answered in 3 days.', []],
  ['O registro tem resposta em 3 dias úteis.', ['deal_registration.answer_business_days']],
  ['الرد على التسجيل خلال 3 أيام عمل.', ['deal_registration.answer_business_days']],
  ['An application is answered in 5 business days, and so is a registration of it.', []],
  // Development funds.
  ['An MDF decision takes 7 business days.', ['mdf.decision_business_days']],
  ['An MDF decision takes 5 business days.', []],
  ['Send the request for MDF 15 business days before the activity.', ['mdf.request_business_days']],
  ['Send the request for MDF 10 business days before the activity.', []],
  ['Claims arrive no later than 20 days after the end of the event.', ['mdf.claim_days']],
  ['Claims arrive no later than 30 days after the end of the event.', []],
  ['We pay an accepted claim in 60 days.', ['mdf.payment_days']],
  ['We pay an accepted claim in 30 days.', []],
  ['From MDF we pay up to 60 % of the cost.', ['mdf.vendor_share_max']],
  ['From MDF we pay up to 50 % of the cost.', []],
  ['From MDF we pay up to 25 % of the cost.', []],
  ['From MDF we expect up to 60 % growth.', []],
  // Tiers.
  ['A Member has a margin of 20 %.', ['resale-margin of member']],
  ['A Member has a margin of 15 %.', []],
  ['A Member has a margin of 5 % more.', []],
  ['Gold has a margin of 15 %, and a Member one of 25 %.', []],
  ['A margin of 20 % is usual.', []],
  ['Grace lasts 60 days.', ['grace_days of member']],
  ['Grace lasts 120 days.', []],
  ['The grace period of Gold is 90 days.', ['grace_days of gold']],
  ['The grace period of Gold is 120 days.', []],
  // What is no statement.
  ['A registration protects the deal for <Fact path="x.60" /> days.', []],
  ['A registration protects the deal for `60 days`.', []],
])('%s', (sentence, facts) => {
  expect(contradictions(`First line.\n\n${sentence}\n`, known).map(({ fact }) => fact)).toEqual(facts)
})

test('the place is that of the figure, and what the data says comes with it', () => {
  const [found] = contradictions('One. A registration protects the deal for 60 days.', known)
  expect([found?.index, found?.stated, found?.value, found?.path, found?.entry.kind]).toEqual([
    42,
    60,
    90,
    ['deal_registration', 'valid_days'],
    'program',
  ])
})
