// Security evidence that the program's own policies ask for.
import { isLive } from '../../agreements.ts'
import { lapses } from '../../lapses.ts'
import { policiesFor } from '../../policies.ts'
import { type Evidence, longest, proofsOf } from '../../reviewed.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { common, dayAfter, type Span, union } from '../../spans.ts'

type Kind = Evidence['kind']

/** Whose staleness has a rule of its own: PB1204 and PB1206. */
const elsewhere: ReadonlySet<Kind> = new Set(['soc2_type1', 'soc2_type2', 'iso27001'])

/** What answers a request for a kind: a report of the other type is judged by PB1205. */
const answers = (kind: Kind): readonly Kind[] => (kind === 'soc2_type1' || kind === 'soc2_type2' ? ['soc2_type1', 'soc2_type2'] : [kind])

const titles: Partial<Record<Kind, string>> = {
  soc2_type1: 'SOC 2 report',
  soc2_type2: 'SOC 2 type 2 report',
  iso27001: 'ISO/IEC 27001 certificate',
  pentest: 'penetration test',
  questionnaire: 'security questionnaire',
}

export const evidence: readonly Rule[] = [
  rule({
    id: 'PB1209',
    slug: 'evidence-missing',
    severity: 'error',
    waivable: true,
    title: 'The security evidence that a policy asks for is on record',
    why: 'The policy was written because somebody decided that a word is not enough for partners of this kind. Without the paper the exception is made by whoever forgot to ask.',
    fix: 'Ask the partner for it, and record it in security_review.evidence with its dates.',
    windows:
      'A penetration test counts for twelve months (pentest in freshness), with a warning 60 days before; a questionnaire for as long as questionnaire in freshness says. PB1204 and PB1206 say when a report or certificate on record is too old.',
    cites: [{ title: 'ISO/IEC 27001:2022, Annex A, control 5.20 (security within supplier agreements)', checked_on: '2026-10-06' }],
    of: 'partner',
    check(entry, context) {
      if (!isLive(entry.fields)) return undefined
      const asked = new Map<Kind, Span[]>()
      for (const { policy, span } of policiesFor(context, entry))
        for (const kind of policy.fields.requires.evidence ?? []) asked.set(kind, [...(asked.get(kind) ?? []), span])
      return [...asked].flatMap(([kind, spans]) => missing(entry.fields.security_review, context, kind, spans))
    },
    examples: {
      failing: [
        {
          files: {
            'partners/acme/partner.yaml': 'security_review: { status: passed, security_review_date: 2025-12-01, evidence: [] }',
            'policies/reports.yaml':
              'title: Reports\nwhy: Customers ask.\nfrom: 2026-06-01\napplies_to: { tier: [member] }\nrequires: { evidence: [iso27001] }\nsources: [{ id: board, title: Partner board, verified_on: 2026-05-04 }]\nowner: Nuno Faro',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/evidence',
          before: 'none',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence: [{ kind: pentest, issued_on: 2025-05-31 }]',
            'policies/reports.yaml':
              'title: Tests\nwhy: Customers ask.\napplies_to: { tier: [member] }\nrequires: { evidence: [pentest] }\nsources: [{ id: board, title: Partner board, verified_on: 2026-05-04 }]\nowner: Nuno Faro',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/evidence/0/issued_on',
          before: 'warning',
        },
      ],
      passing: [
        {
          files: { 'partners/acme/partner.yaml': 'security_review: { status: passed, security_review_date: 2025-12-01 }' },
          on: '2026-06-01',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence: [{ kind: questionnaire, issued_on: 2021-03-01 }, { kind: soc2_type1, issued_on: 2026-03-02 }]',
            'policies/reports.yaml':
              'title: Reports\nwhy: Customers ask.\napplies_to: { tier: [member] }\nrequires: { evidence: [questionnaire, soc2_type2] }\nsources: [{ id: board, title: Partner board, verified_on: 2026-05-04 }]\nowner: Nuno Faro',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
]

function missing(review: Parameters<typeof proofsOf>[0], context: Context, kind: Kind, asked: readonly Span[]): Hit[] {
  const last = longest(proofsOf(review, context, answers(kind)))
  const title = titles[kind]
  if (last === undefined)
    return union(asked).map((span) => ({
      at: ['security_review', 'evidence'],
      what: `a policy asks for a ${title}, and none with its date is on record`,
      ...span,
      key: kind,
    }))
  if (last.until === undefined || elsewhere.has(kind)) return []
  const ended = dayAfter(last.until)
  const broken = asked.flatMap((span) => common(span, { from: ended }) ?? [])
  return lapses(
    ['security_review', 'evidence', last.index, last.field],
    `a policy asks for a valid ${title}, and the latest on record runs out`,
    broken,
    context.period(kind, 0, kind === 'pentest' ? [60] : []).warn,
  )
}
