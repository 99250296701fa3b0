// What pages for partners tell one of them about another.
import { safeParse } from 'zod/v4/core'
import { kinds } from '../../../../schemas/index.ts'
import type { Kind } from '../../../../schemas/kind.ts'
import type { Place } from '../../../problems/problem.ts'
import { audienceSchema } from '../../../program/audience-schema.ts'
import type { EntryAmong } from '../../../program/program.ts'
import { audienceOf } from '../../../program/view.ts'
import { placeAt } from '../../../read/source.ts'
import { dealMarks, wordsOf } from '../../deal-marks.ts'
import { pointerOf } from '../../finding.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'

const horizontal = {
  title:
    'Communication from the Commission, Guidelines on horizontal co-operation agreements (2023/C 259/01), chapter 6 (information exchange)',
  checked_on: '2026-10-20',
}
const lei_12529 = {
  title: 'Lei nº 12.529/2011, art. 36 (information exchange between competitors)',
  url: 'https://www.planalto.gov.br/ccivil_03/_ato2011-2014/2011/lei/l12529.htm',
  checked_on: '2026-10-20',
}

const byName: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.name, kind]))

const header =
  'dealreg_id,partner_id,account_id,account_domain,account_tax_id,product,country,stage,amount,currency,registered_on,decided_on,decided_by,expected_close,expires_on,end_user_screened_on,evidence'
const deals = (stage: string): string =>
  `${header}\ndr-2026-001,acme,A1,quay.example,PT500000000,Lantern,PT,${stage},1000,EUR,2026-05-04,2026-05-05,Ana Prado,2026-06-30,2026-08-02,2026-05-05,Minutes of 2026-05-04\n`

/** Kinds of which partners read every entry, or every one that is not kept inside. */
const read = ['guide_page', 'blueprint', 'cosell', 'change', 'event', 'checklist', 'decision', 'listing'] as const
type Page = EntryAmong<(typeof read)[number]>

export const pages: readonly Rule[] = [
  rule({
    id: 'PB1310',
    slug: 'cross-partner-data',
    severity: 'error',
    waivable: true,
    title: 'A page that partners read names no deal of another partner',
    why: 'Partners compete for the same customers. Whoever reads where another one is selling can approach the customer or quote against it, and we have carried the information between competitors.',
    fix: 'Take the deal out of the page, or tell the story without the customer, its domain and the ids of the registration.',
    windows:
      'Ids of registrations at any time; the domain of the customer while the deal is submitted or approved. Amounts and customers in plain words cannot be told from other text and are not looked for.',
    cites: [horizontal, lei_12529],
    of: read,
    check(entry, context) {
      const marks = context.once(dealMarks)
      const kind = byName.get(entry.kind)
      if (marks.size === 0 || kind === undefined || audienceOf(kind, entry.fields) === 'internal') return undefined
      const found = (text: string, at: (offset: number) => Pick<Hit, 'at' | 'place'>): Hit[] =>
        wordsOf(text).flatMap(({ word, offset }): Hit[] => {
          const deal = marks.get(word)
          return deal === undefined
            ? []
            : [
                {
                  ...at(offset),
                  what: `the page gives away the registration ${deal.id} of ${deal.fields.partner_id}`,
                  key: `${deal.id} ${offset}`,
                },
              ]
        })
      const suspect = stringsIn(entry.fields, []).flatMap(({ path, text }) => found(text, () => ({ at: path })))
      return [
        ...(suspect.length === 0 ? [] : suspect.filter(shownTo(kind, entry))),
        ...found(entry.body ?? '', (offset) => inBody(entry, offset, context)),
      ]
    },
    examples: {
      failing: [
        {
          files: {
            'deals/deals.csv': deals('won'),
            'guide/deals.mdx':
              'title: Deals\ndescription: How deals are registered.\n---\n\nSee what [we](/tiers/) said of DR-2026-001 in May.\n',
          },
          on: '2026-06-01',
          at: 'guide/deals.mdx:7:32',
        },
        {
          files: {
            'deals/deals.csv': deals('approved'),
            'cosell/faq.yaml':
              'type: faq\ntitle: Questions\nsummary: What sellers ask.\nowner: Eva Melo\nquestions: [{ question: Who uses it?, answer: "Soon www.quay.example, too." }]',
          },
          on: '2026-06-01',
          at: 'cosell/faq.yaml#/questions/0/answer',
        },
        {
          files: {
            'deals/deals.csv': deals('submitted'),
            'events/light-day.yaml':
              'title: Light day\nsummary: Ask quay.example.\nannounced_on: 2026-05-04\nstarts_on: 2026-09-01\nlanguages: [en]',
          },
          on: '2026-06-01',
          at: 'events/light-day.yaml#/summary',
        },
      ],
      passing: [
        {
          files: {
            'deals/deals.csv': deals('won'),
            'guide/deals.mdx':
              'title: Deals\ndescription: How deals are registered.\n---\n\nThe people of quay.example let us tell their story.\n',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'deals/deals.csv': deals('approved'),
            'cosell/prices.yaml':
              'type: pricing_guardrails\ntitle: Prices\nsummary: What we may grant.\nowner: Eva Melo\nguardrails: [{ role: Seller, max_discount_percent: 5, condition: As in dr-2026-001, approval: Ana Prado }]',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'deals/deals.csv': deals('approved'),
            'playbook/deals.mdx': 'title: Deals\ndescription: How we decide.\n---\n\nWe looked at dr-2026-001 twice.\n',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'deals/deals.csv': deals('approved').replace(',quay.example,', ',lantern.example,'),
            'guide/deals.mdx': 'title: Deals\ndescription: How deals are registered.\n---\n\nAsk at lantern.example in A1.\n',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
]

interface Text {
  path: Hit['at']
  text: string
}

/** Whether partners may see what a hit in the fields points at. Only asked where there is one, because reading a page as partners do takes time. */
function shownTo({ schema }: Kind, { fields }: Page): (hit: Hit) => boolean {
  const seen = safeParse(audienceSchema(schema, 'partner'), fields)
  const shown = new Set(seen.success ? stringsIn(seen.data, []).map(({ path }) => pointerOf(path)) : [])
  return ({ at }) => shown.has(pointerOf(at))
}

function stringsIn(value: unknown, path: Hit['at']): Text[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  const inner: readonly (readonly [PropertyKey, unknown])[] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return inner.flatMap(([key, each]) => stringsIn(each, [...path, key]))
}

function inBody({ file, body = '' }: Page, offset: number, { files }: Context): Pick<Hit, 'at' | 'place'> {
  const text = files.text(file)
  // The body is the end of its file.
  const place: Place | undefined = text === undefined ? undefined : placeAt(text, text.length - body.length + offset)
  return { at: [], ...(place === undefined ? {} : { place }) }
}
