// Discounts beyond the guardrails on price, and who has to approve them.

import { list } from '../../../program/names.ts'
import type { Entry } from '../../../program/program.ts'
import { isApprovedBy, rolesIn } from '../../approvals.ts'
import { type Context, type Related, type Rule, rule } from '../../rule.ts'

type Sheet = Entry<'term_sheet'>
/** A limit on discounts; limits stand above one another like the rungs of a ladder. */
interface Rung {
  most: number
  /** Roles that may grant this much. */
  within: readonly string[]
  /** Roles that may approve more. */
  above: readonly string[]
  related: Related
}

const ownRungs = (entry: Sheet): Rung[] =>
  (entry.fields.economics.guardrails ?? []).flatMap(({ max_discount_percent: most, approval_role: role }, index) =>
    most === undefined
      ? []
      : [
          {
            most,
            within: [],
            above: role === undefined ? [] : [role],
            related: { entry, at: ['economics', 'guardrails', index], what: 'the guardrail' },
          },
        ],
  )

/** What the co-sell toolkit lets each role grant. */
const toolkitRungs = ({ program, settings: { approvers } }: Context): Rung[] =>
  program.entries.cosell.flatMap((entry) =>
    entry.fields.type === 'pricing_guardrails'
      ? entry.fields.guardrails.map(({ role, max_discount_percent: most, approval }, index) => ({
          most,
          within: rolesIn(role, approvers),
          above: rolesIn(approval, approvers),
          related: { entry, at: ['guardrails', index], what: 'the guardrail' },
        }))
      : [],
  )

/** Roles of which one has to approve a margin, by the highest limit that it exceeds. */
function exceeded(margin: number, rungs: readonly Rung[]): { roles: readonly string[]; related: Related } | undefined {
  const [top] = rungs.filter(({ most }) => margin > most).sort((a, b) => b.most - a.most)
  return (
    top && { roles: [...rungs.filter(({ most }) => margin <= most).flatMap(({ within }) => within), ...top.above], related: top.related }
  )
}

const sheet = (fields: string): Record<string, string> => ({ 'partners/acme/terms/v1.yaml': fields })
const economics = (
  margin: number,
  guardrails = '[{ rule: Discount from list price, max_discount_percent: 20, approval_role: legal }]',
): string => `economics: { currency: EUR, margin_percent: ${margin}, guardrails: ${guardrails} }`
const approvedBy = (...roles: readonly string[]): string =>
  `\napprovals: [${roles.map((role) => `{ decision: approved, role: ${role}, by: Rui Sá, on: 2025-03-07 }`).join(', ')}]`
const tools = {
  'cosell/guardrails.yaml': [
    'type: pricing_guardrails',
    'title: Price guardrails',
    'summary: What each role may grant.',
    'owner: Ana Prado',
    'guardrails:',
    '  - { role: security, max_discount_percent: 10, condition: Any deal, approval: legal }',
    '  - { role: legal, max_discount_percent: 30, condition: Large deals, approval: head-of-partnerships }',
  ].join('\n'),
}
const at = 'partners/acme/terms/v1.yaml#/economics/margin_percent'

export const guardrails: readonly Rule[] = [
  rule({
    id: 'PB1605',
    slug: 'guardrail',
    severity: 'error',
    waivable: true,
    title: 'A margin beyond the guardrails was approved by the role that they name',
    why: 'One margin outside the limits becomes the price that every other partner asks for. The role that the guardrail names is the one that sees what all of them cost together.',
    fix: 'Get the approval of the role that the guardrail names and record it in approvals of the sheet, or bring margin_percent back within the limit.',
    windows:
      'Accepted term sheets. Their own guardrails with max_discount_percent decide; a sheet without one is held to the price guardrails of the co-sell toolkit. Of several that are exceeded, the highest names the role. Commissions and shares of revenue are no discounts and are not compared.',
    cites: [{ title: 'Guardrails of the term sheets and of the co-sell toolkit of the program', checked_on: '2026-10-14' }],
    of: 'term_sheet',
    check(entry, context) {
      const { economics, status, approvals } = entry.fields
      const { margin_percent: margin } = economics
      if (status !== 'accepted' || margin === undefined) return undefined
      const own = ownRungs(entry)
      const found = exceeded(margin, own.length > 0 ? own : context.once(toolkitRungs))
      if (found === undefined || found.roles.some((role) => isApprovedBy(approvals, role))) return undefined
      const { roles, related } = found
      const who = roles.length === 0 ? 'nobody may approve more' : `no approval by ${list(roles)} is on record`
      return [
        {
          at: ['economics', 'margin_percent'],
          what: `the margin is above the discount that the guardrail allows, and ${who}`,
          related: [related],
        },
      ]
    },
    examples: {
      failing: [
        { files: sheet(economics(20.5)), on: '2026-06-01', at },
        { files: sheet(economics(21, '[{ rule: Never more, max_discount_percent: 20 }]')), on: '2026-06-01', at },
        {
          files: sheet(
            economics(
              30,
              '[{ rule: A fifth, max_discount_percent: 20, approval_role: head-of-partnerships }, { rule: A quarter, max_discount_percent: 25, approval_role: security }]',
            ) + approvedBy('head-of-partnerships', 'legal'),
          ),
          on: '2026-06-01',
          at,
        },
        { files: { ...sheet('economics: { currency: EUR, margin_percent: 11 }'), ...tools }, on: '2026-06-01', at },
        {
          files: { ...sheet(`economics: { currency: EUR, margin_percent: 31 }${approvedBy('legal')}`), ...tools },
          on: '2026-06-01',
          at,
        },
      ],
      passing: [
        { files: sheet(economics(20)), on: '2026-06-01' },
        { files: sheet(economics(35) + approvedBy('head-of-partnerships', 'legal')), on: '2026-06-01' },
        { files: sheet(`status: sent\n${economics(35)}`), on: '2026-06-01' },
        { files: sheet('economics: { currency: EUR, margin_percent: 35 }'), on: '2026-06-01' },
        {
          files: sheet('economics: { currency: EUR, commission_percent: 35, guardrails: [{ rule: Discounts, max_discount_percent: 20 }] }'),
          on: '2026-06-01',
        },
        { files: { ...sheet('economics: { currency: EUR, margin_percent: 10 }'), ...tools }, on: '2026-06-01' },
        {
          files: { ...sheet(`economics: { currency: EUR, margin_percent: 31 }${approvedBy('head-of-partnerships')}`), ...tools },
          on: '2026-06-01',
        },
        { files: { ...sheet(`economics: { currency: EUR, margin_percent: 30 }${approvedBy('legal')}`), ...tools }, on: '2026-06-01' },
      ],
    },
  }),
]
