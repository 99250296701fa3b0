// Fees for bringing business from public bodies.
import type { Entry } from '../../../program/program.ts'
import { isLive } from '../../agreements.ts'
import { approvedBy } from '../../approved.ts'
import { publicDeals } from '../../diligence.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'

const lei_12846 = {
  title: 'Lei nº 12.846/2013 (Lei Anticorrupção), art. 5, item IV',
  url: 'https://www.planalto.gov.br/ccivil_03/_ato2011-2014/2013/lei/l12846.htm',
  checked_on: '2026-11-04',
}
const fcpa = {
  title: 'A Resource Guide to the U.S. Foreign Corrupt Practices Act, second edition, payments to third parties',
  checked_on: '2026-11-04',
}

export const commissions: readonly Rule[] = [
  rule({
    id: 'PB1305',
    slug: 'gov-commission',
    severity: 'error',
    waivable: true,
    title: 'A fee for bringing a public customer has been approved by legal',
    why: 'Money that is paid only when a public body signs is the usual way in which a bribe is funded, and many tenders forbid it. Once it is promised in a term sheet, it is owed.',
    fix: 'Have legal approve the fee before the introduction and record the approval with role: legal, or exclude public customers from it.',
    cites: [lei_12846, fcpa],
    of: ['term_sheet', 'partner'],
    check: (entry, context) => (entry.kind === 'partner' ? inRecord(entry, context) : inTerms(entry, context)),
    examples: {
      failing: [
        {
          files: { 'partners/acme/partner.yaml': 'public_sector_deals: true' },
          on: '2026-06-01',
          at: 'partners/acme/terms/v1.yaml#/economics/commission_percent',
        },
        {
          files: {
            'partners/acme/terms/v1.yaml':
              'economics: { currency: EUR, margin_percent: 10, spifs: [{ what: First plan, amount: { amount: 100, currency: EUR }, until: 2026-12-31 }] }',
            'deals/deals.csv':
              'dealreg_id,partner_id,account_id,account_domain,account_tax_id,product,country,public_sector,stage,amount,currency,registered_on,decided_on,decided_by,expected_close,expires_on,end_user_screened_on,evidence\nd1,acme,A1,porto.example,PT500000000,Lantern,PT,true,approved,1000,EUR,2026-05-04,2026-05-05,Ana Prado,2026-06-30,2026-08-02,2026-05-05,Minutes of 2026-05-04\n',
          },
          on: '2026-06-01',
          at: 'partners/acme/terms/v1.yaml#/economics/spifs',
        },
        {
          files: {
            'partners/acme/partner.yaml': 'public_sector_deals: true\ncommercial: { currency: EUR, referral_percent: 10 }',
            'partners/acme/terms/v1.yaml': 'economics: { currency: EUR, margin_percent: 10 }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/commercial/referral_percent',
        },
      ],
      passing: [
        {
          files: {
            'partners/acme/partner.yaml': 'public_sector_deals: true\ncommercial: { currency: EUR, referral_percent: 10 }',
            'partners/acme/terms/v1.yaml':
              'approvals:\n  - { decision: approved, role: head-of-partnerships, requested_by: Eva Melo, requested_on: 2025-03-06, by: Ana Prado, on: 2025-03-07 }\n  - { decision: approved, role: legal, requested_by: Eva Melo, requested_on: 2025-03-06, by: Rui Sá, on: 2025-03-07 }',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'deals/deals.csv':
              'dealreg_id,partner_id,account_id,account_domain,account_tax_id,product,country,public_sector,stage,amount,currency,registered_on,decided_on,decided_by,expected_close,expires_on,end_user_screened_on,evidence\nd1,acme,A1,porto.example,PT500000000,Lantern,PT,true,approved,1000,EUR,2026-05-04,2026-05-05,Rui Sá,2026-06-30,2026-08-02,2026-05-05,Minutes of 2026-05-04\n',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'partners/acme/partner.yaml': 'public_sector_deals: true',
            'partners/acme/terms/v1.yaml': 'status: superseded',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
]

const what = 'a fee depends on sales to public bodies, and legal has not approved it'

function inTerms({ params, fields }: Entry<'term_sheet'>, context: Context): Hit[] {
  const { status, economics, approvals } = fields
  const field = (economics.commission_percent ?? 0) > 0 ? 'commission_percent' : (economics.spifs?.length ?? 0) > 0 ? 'spifs' : undefined
  if (status !== 'accepted' || field === undefined || approvedBy('legal', approvals)) return []
  const partner = context.find('partner', params['partner'] ?? '')
  return partner && isLive(partner.fields) && sellsToPublicBodies(partner, context) ? [{ at: ['economics', field], what }] : []
}

/** Kinds of agreement that a fee can stand in. */
const paying: ReadonlySet<string> = new Set(['referral', 'reseller', 'oem', 'technology', 'marketplace_terms'])

// The fee in force, for partners whose terms speak of none.
function inRecord(entry: Entry<'partner'>, context: Context): Hit[] {
  const { commercial, agreements } = entry.fields
  if ((commercial?.referral_percent ?? 0) === 0 || !isLive(entry.fields)) return []
  const sheets = context.of('term_sheet', entry.id).filter(({ fields }) => fields.status === 'accepted')
  const isKnown = sheets.some(
    ({ fields: { economics, approvals } }) => economics.commission_percent !== undefined || approvedBy('legal', approvals),
  )
  if (isKnown || agreements.some(({ kind, approvals }) => paying.has(kind) && approvedBy('legal', approvals))) return []
  return sellsToPublicBodies(entry, context) ? [{ at: ['commercial', 'referral_percent'], what }] : []
}

/** Says that it does, or has a registration of a public body that counts and that nobody of legal decided. */
function sellsToPublicBodies({ id, fields }: Entry<'partner'>, context: Context): boolean {
  const counsel = context.settings.approvers['legal']?.people ?? []
  return (
    fields.public_sector_deals === true ||
    publicDeals(context, id).some(({ fields: { stage, decided_by } }) => stage !== 'submitted' && !counsel.includes(decided_by ?? ''))
  )
}
