// The economics offered to a partner. Versions are kept, one file each, and compared.
import { z } from 'zod'
import { approval } from './approval.ts'
import { asInternal, asPartner } from './audience.ts'
import { approverRole, country, currency, date, line, money, note, percent } from './fields.ts'
import { defineKind } from './kind.ts'

const economics = z.strictObject({
  currency: asPartner('Currency of the amounts.', currency),
  margin_percent: asPartner('Discount from list price for resale, in percent.', percent.optional()),
  commission_percent: asPartner('Commission on referred first-year revenue, in percent.', percent.optional()),
  revenue_share_percent: asPartner('Share of recurring revenue, in percent.', percent.optional()),
  minimum_commitment: asPartner('Least the partner commits to in the term.', money.optional()),
  spifs: asInternal(
    'Bonuses for the partner’s sellers.',
    z
      .array(
        z.strictObject({
          what: asInternal('What earns it.', line),
          amount: asInternal('Bonus per deal.', money),
          until: asInternal('Last day it is paid.', date),
        }),
      )
      .optional(),
  ),
  guardrails: asInternal(
    'Limits on price that both sides keep.',
    z
      .array(
        z.strictObject({
          rule: asInternal('The limit.', line),
          max_discount_percent: asInternal('Greatest discount without approval, in percent.', percent.optional()),
          approval_role: asInternal('Role that may approve more, one of `approvers` in program.yaml.', approverRole.optional()),
        }),
      )
      .optional(),
  ),
})

export const term_sheet = defineKind({
  name: 'term_sheet',
  label: 'Term sheets',
  description: 'A version of the commercial terms offered to a partner.',
  path: 'partners/{partner}/terms/{version}.yaml',
  parents: { partner: 'partner' },
  audience: 'partner',
  // What was never sent is nobody's but ours.
  visibleTo: ({ status }) => (status === 'sent' || status === 'accepted' ? 'partner' : 'internal'),
  ownedBy: (_, { partner }) => partner,
  schema: z
    .strictObject({
      status: asPartner('Where the version stands.', z.enum(['draft', 'sent', 'accepted', 'rejected', 'superseded', 'expired'])),
      sent_on: asInternal('Day it was sent.', date.optional()),
      decided_on: asInternal('Day the partner answered.', date.optional()),
      valid_until: asInternal('Last day it can be accepted.', date),
      economics: asPartner('Margins, commissions and minimums.', economics),
      obligations: asInternal(
        'What each side does.',
        z.strictObject({
          vendor: asInternal('Our part.', z.array(line).min(1)),
          partner: asInternal('The partner’s part.', z.array(line).min(1)),
        }),
      ),
      slas: asPartner(
        'Service levels promised.',
        z.array(z.strictObject({ what: asPartner('What is promised.', line), target: asPartner('Level promised.', line) })).optional(),
      ),
      exit_clauses: asPartner('How either side gets out.', z.array(line).optional()),
      territory: asPartner('Countries it covers.', z.array(country).min(1)),
      exclusivity: asInternal(
        'What is exclusive, if anything.',
        z.strictObject({
          granted: asInternal('Whether anything is.', z.boolean()),
          scope: asInternal('What, and until when.', line.optional()),
        }),
      ),
      approvals: asInternal('Decisions that it needs.', z.array(approval)),
      changes: asInternal('What changed from the version before, and why.', note.optional()),
    })
    .meta({
      order: [
        ['sent_on', 'valid_until'],
        ['sent_on', 'decided_on'],
      ],
    }),
})
