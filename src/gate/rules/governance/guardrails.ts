// Discounts beyond the guardrails on price, and who has to approve them.

import { list } from '../../../program/names.ts'
import type { Entry, FieldsOf } from '../../../program/program.ts'
import { isApprovedBy, rolesIn } from '../../approvals.ts'
import { type Context, type Related, type Rule, rule } from '../../rule.ts'

type Sheet = Entry<'term_sheet'>
type Guardrail = Extract<FieldsOf<'cosell'>, { type: 'pricing_guardrails' }>['guardrails'][number]

/** What a margin exceeds, and whose approval lets it. */
interface Exceeded {
  /** Roles of which one has to approve. */
  roles: readonly string[]
  related: Related
}

const highest = <T extends { max_discount_percent?: number | undefined }>(exceeded: readonly T[]): T | undefined =>
  exceeded.reduce<T | undefined>((a, b) => ((a?.max_discount_percent ?? -1) > (b.max_discount_percent ?? -1) ? a : b), undefined)

/** Of guardrails like rungs of a ladder, the highest that the margin stands above names who approves. */
function ownGuardrail(entry: Sheet, margin: number): Exceeded | undefined {
  const guardrails = entry.fields.economics.guardrails ?? []
  const top = highest(guardrails.filter(({ max_discount_percent: most }) => most !== undefined && margin > most))
  if (top === undefined) return undefined
  return {
    roles: top.approval_role === undefined ? [] : [top.approval_role],
    related: { entry, at: ['economics', 'guardrails', guardrails.indexOf(top)], what: 'the guardrail' },
  }
}

const toolkit = ({ program }: Context): { entry: Entry<'cosell'>; guardrail: Guardrail; index: number }[] =>
  program.entries.cosell.flatMap((entry) =>
    entry.fields.type === 'pricing_guardrails' ? entry.fields.guardrails.map((guardrail, index) => ({ entry, guardrail, index })) : [],
  )

/** A sheet without a limit of its own is held to what the co-sell toolkit lets each role grant. */
function toolkitGuardrail(margin: number, context: Context): Exceeded | undefined {
  const rows = context.once(toolkit)
  const exceeded = rows.filter(({ guardrail }) => margin > guardrail.max_discount_percent)
  const top = highest(exceeded.map(({ guardrail }) => guardrail))
  const row = exceeded.find(({ guardrail }) => guardrail === top)
  if (top === undefined || row === undefined) return undefined
  const able = rows.filter((each) => !exceeded.includes(each)).map(({ guardrail }) => guardrail.role)
  return {
    roles: rolesIn([...able, top.approval].join(', '), context.settings.approvers),
    related: { entry: row.entry, at: ['guardrails', row.index], what: 'the guardrail' },
  }
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
      const { margin_percent: margin, guardrails: own = [] } = economics
      if (status !== 'accepted' || margin === undefined) return undefined
      const limited = own.some(({ max_discount_percent: most }) => most !== undefined)
      const exceeded = limited ? ownGuardrail(entry, margin) : toolkitGuardrail(margin, context)
      if (exceeded === undefined) return undefined
      const { roles, related } = exceeded
      if (roles.some((role) => isApprovedBy(approvals, role))) return undefined
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
