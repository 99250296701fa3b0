// In which languages an agreement exists, which of them prevails, and whether the texts are in step.
import type { Agreement } from '../../../../schemas/agreement.ts'
import type { Entry } from '../../../program/program.ts'
import { inForce, isLive } from '../../agreements.ts'
import { court_language as court } from '../../gulf-law.ts'
import { policiesFor } from '../../policies.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { common, type Span } from '../../spans.ts'

type Fault = Pick<Hit, 'at' | 'what'>

interface Asked {
  languages: readonly string[]
  /** Language that has to prevail where there are several texts. */
  prevailing?: string | undefined
  /** Whether some language has to be named as the one that prevails. */
  named: boolean
  span: Span
}

/** What the program's policies ask for, of agreements with the partner under any law. */
const askedByPolicies = (context: Context, partner: Entry<'partner'>): Asked[] =>
  policiesFor(context, partner).map(({ policy, span }) => {
    const { languages = [], prevailing_language: prevailing } = policy.fields.requires
    return { languages, prevailing, named: prevailing !== undefined, span }
  })

/** What the law of the courts asks for, as far as no policy speaks of it. */
const askedByCourts = (policies: readonly Asked[]): Asked => ({
  languages: policies.some(({ languages }) => languages.length > 0) ? [] : [court.language],
  named: !policies.some(({ named }) => named),
  span: {},
})

/** What is wrong with the languages of an agreement; one thing at a time, because the first explains the others. */
function wrong({ languages = [], prevailing_language: prevails, texts = [] }: Agreement, asked: Asked): Fault | undefined {
  const known = new Set([...languages, ...texts.map(({ language }) => language)])
  const missing = asked.languages.find((each) => !known.has(each))
  if (missing !== undefined) return { at: ['languages'], what: `the agreement has no text in "${missing}"` }
  // A single text prevails by itself.
  if (known.size < 2) return undefined
  if (asked.prevailing !== undefined && prevails !== asked.prevailing)
    return { at: ['prevailing_language'], what: `the agreement does not say that the text in "${asked.prevailing}" prevails` }
  return asked.named && prevails === undefined
    ? { at: ['prevailing_language'], what: 'the agreement exists in several languages and does not say which one prevails' }
    : undefined
}

/** Whether the recorded texts are one pair: each language once, each with a text of its own. */
function outOfStep({ languages = [], texts = [] }: Agreement): Fault | undefined {
  if (texts.length === 0) return undefined
  const untold = languages.find((each) => !texts.some(({ language }) => language === each))
  if (untold !== undefined)
    return { at: ['texts'], what: `the hash of the text in "${untold}" is missing beside those of the other languages` }
  const again = texts.findIndex(({ sha256 }, index) => texts.findIndex((each) => each.sha256 === sha256) !== index)
  return again === -1
    ? undefined
    : { at: ['texts', again, 'sha256'], what: `the texts in two languages have one hash, so one of them is not recorded` }
}

const parts = (version: string): number[] => version.split('.').map(Number)
const isOlder = (a: string, b: string): boolean => {
  const [left, right] = [parts(a), parts(b)]
  const at = [0, 1, 2].find((index) => (left[index] ?? 0) !== (right[index] ?? 0))
  return at !== undefined && (left[at] ?? 0) < (right[at] ?? 0)
}

/** The text of the template in a language that is behind the version that was signed. */
function behind(
  { template, template_version: version, languages = [] }: Agreement,
  { find }: Context,
): Omit<Hit, 'from' | 'until'> | undefined {
  if (version === undefined) return undefined
  const texts = languages.flatMap((each) => find('legal_text', `${template}/${each}`) ?? [])
  const old = texts.find(({ fields }) => isOlder(fields.version, version))
  return (
    old && {
      at: ['template_version'],
      what: `the text of the template in "${old.params['language']}" is behind the version that was signed`,
      related: [{ entry: old, at: ['version'], what: 'the text that is behind' }],
    }
  )
}

/** One agreement of the clean partner, signed on 2026-02-02. */
const signed = (fields: string, more = ''): Record<string, string> => ({
  'partners/acme/partner.yaml': [
    `agreements: [{ kind: nda, status: signed, signed_on: 2026-02-02, ${fields} }]`,
    ...(more === '' ? [] : [more]),
  ].join('\n'),
})
const place = (field: string): string => `partners/acme/partner.yaml#/agreements/0/${field}`
const pair = 'languages: [ar, en], prevailing_language: ar'
const hash = (letter: string): string => letter.repeat(64)
const iberian = (requires: string, fields = ''): Record<string, string> => ({
  'policies/portuguese.yaml': [
    'title: Agreements in Portuguese',
    'why: Sellers of the partner read Portuguese.',
    'from: 2026-03-01',
    'applies_to: { country: [PT] }',
    `requires: ${requires}`,
    'sources: [{ id: board, title: Decision of the board, verified_on: 2026-01-20 }]',
    'owner: Rui Sá',
    ...(fields === '' ? [] : [fields]),
  ].join('\n'),
})

export const language: readonly Rule[] = [
  rule({
    id: 'PB1405',
    slug: 'arabic-agreement',
    severity: 'error',
    waivable: true,
    title: 'An agreement exists in the languages that its country asks for, says which one prevails, and its texts are in step',
    why: 'A Saudi court works in Arabic: what was only signed in English is argued about in the words of a court translator. Two texts that differ, and no word on which one prevails, leave each side with the contract that it likes better.',
    fix: 'Have the missing text made and signed, name the language that prevails in prevailing_language, and record the hash of each text in texts.',
    windows:
      'languages and prevailing_language of the policies set what is asked for; without one, an agreement under Saudi law has an Arabic text.',
    cites: court.cites,
    of: 'partner',
    check(partner, context) {
      const { fields } = partner
      if (fields.status === 'terminated') return undefined
      const policies = askedByPolicies(context, partner).filter(({ languages, named }) => named || languages.length > 0)
      const isBound = isLive(fields) || fields.status === 'suspended'
      return fields.agreements.flatMap((agreement, index): Hit[] => {
        const asked = isBound && agreement.governing_law === court.country ? [...policies, askedByCourts(policies)] : policies
        const days = inForce(agreement)
        if (days === undefined || asked.length === 0) return []
        const faults = asked.flatMap((each): Hit[] => {
          const span = common(days, each.span)
          const fault = span && wrong(agreement, each)
          return fault === undefined ? [] : [{ ...span, ...fault }]
        })
        const [fault = outOfStep(agreement) ?? behind(agreement, context)] = faults
        return fault === undefined ? [] : [{ ...days, ...fault, at: ['agreements', index, ...fault.at] }]
      })
    },
    examples: {
      failing: [
        { files: signed('governing_law: SA, languages: [en]', 'status: suspended'), on: '2026-06-01', at: place('languages') },
        {
          files: { ...signed('governing_law: SA, languages: [en, pt]'), ...iberian('{ languages: [pt] }') },
          on: '2026-06-01',
          at: place('prevailing_language'),
        },
        {
          files: { ...signed('governing_law: SA, languages: [en], expires_on: 2027-01-31'), ...iberian('{ prevailing_language: pt }') },
          on: '2027-01-30',
          at: place('languages'),
        },
        { files: signed('governing_law: SA, languages: [en]'), on: '2026-02-02', at: place('languages'), before: 'none' },
        { files: signed('governing_law: SA'), on: '2026-06-01', at: place('languages') },
        { files: signed('governing_law: SA, languages: [ar, en]'), on: '2026-06-01', at: place('prevailing_language') },
        {
          files: { ...signed('languages: [en]'), ...iberian('{ languages: [pt] }') },
          on: '2026-03-01',
          at: place('languages'),
          before: 'none',
        },
        {
          files: { ...signed('languages: [en, pt], prevailing_language: en'), ...iberian('{ prevailing_language: pt }') },
          on: '2026-06-01',
          at: place('prevailing_language'),
        },
        {
          files: signed(`governing_law: SA, ${pair}, texts: [{ language: ar, sha256: ${hash('a')} }]`),
          on: '2026-06-01',
          at: place('texts'),
        },
        {
          files: signed(
            `governing_law: SA, ${pair}, texts: [{ language: ar, sha256: ${hash('a')} }, { language: en, sha256: ${hash('a')} }]`,
          ),
          on: '2026-06-01',
          at: place('texts/1/sha256'),
        },
        {
          files: {
            ...signed(`governing_law: SA, ${pair}, template: nda, template_version: "1.10"`),
            'legal/nda/en.md': 'version: "1.10"',
            'legal/nda/ar.md': 'title: اتفاقية\nversion: "1.9"\n---\n\nاتفاقية.\n',
          },
          on: '2026-06-01',
          at: place('template_version'),
        },
      ],
      passing: [
        { files: signed(`governing_law: SA, languages: [ar], texts: [{ language: ar, sha256: ${hash('a')} }]`), on: '2026-06-01' },
        { files: { ...signed('languages: [en, pt]'), ...iberian('{ languages: [pt] }') }, on: '2026-06-01' },
        { files: { ...signed('languages: [en]', 'status: terminated'), ...iberian('{ languages: [pt] }') }, on: '2026-06-01' },
        {
          files: {
            ...signed(`governing_law: SA, ${pair}, template: nda, template_version: "1.9"`),
            'legal/nda/en.md': 'version: "1.10"',
            'legal/nda/ar.md': 'title: اتفاقية\nversion: "1.9"\n---\n\nاتفاقية.\n',
          },
          on: '2026-06-01',
        },
        {
          files: signed(
            `governing_law: SA, ${pair}, texts: [{ language: ar, sha256: ${hash('a')} }, { language: en, sha256: ${hash('b')} }]`,
          ),
          on: '2026-06-01',
        },
        { files: signed('governing_law: SA, languages: [ar]'), on: '2026-06-01' },
        { files: signed('governing_law: PT, languages: [en, pt]'), on: '2026-06-01' },
        { files: signed('governing_law: SA, languages: [en]', 'status: prospect\nphase: evaluate'), on: '2026-06-01' },
        { files: signed('governing_law: SA, languages: [en]', 'status: terminated'), on: '2026-06-01' },
        { files: signed('governing_law: SA, languages: [en], expires_on: 2026-05-31'), on: '2026-06-01' },
        { files: { ...signed('languages: [en]'), ...iberian('{ languages: [pt] }', 'until: 2026-05-31') }, on: '2026-06-01' },
        { files: { ...signed('languages: [pt]'), ...iberian('{ languages: [pt], prevailing_language: pt }') }, on: '2026-06-01' },
      ],
    },
  }),
]
