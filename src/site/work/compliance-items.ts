// What a partner has to renew besides security: due diligence, screenings and, in Saudi Arabia, registrations.
import { type Entry, type FieldsOf, settings } from '../../program/program.ts'
import type { Site } from '../site.ts'
import { freshUntil } from './freshness.ts'
import { partnerPath } from './partner-path.ts'
import { managerOf } from './people.ts'
import type { WorkItem } from './work-item.ts'

/** Items of one active partner. */
export function complianceItems(program: Pick<FieldsOf<'program'>, 'freshness'>, { id, fields }: Entry<'partner'>): WorkItem[] {
  const { due_diligence: checks, ksa, risk_tier } = fields
  const base = { partner: id, owners: managerOf({ fields }) }
  const item = (kind: 'integrity' | 'regional', term: string, due: string | undefined): WorkItem[] =>
    due === undefined ? [] : [{ ...base, kind, due, term, path: partnerPath(id, kind === 'regional' ? 'more' : 'reviews') }]
  return [
    ...item('integrity', 'due_diligence', freshUntil(program, `due-diligence-${risk_tier}`, checks?.completed_on)),
    ...item('integrity', 'abc_certification', freshUntil(program, 'abc-certification', checks?.abc_certified_on)),
    ...item('integrity', 'sanctions_screening', freshUntil(program, 'sanctions-screening', checks?.sanctions_screened_on)),
    ...item(
      'regional',
      'commercial_registration',
      freshUntil(program, 'cr-confirmation', ksa && (ksa.cr_confirmed_on ?? ksa.cr_issued_on)),
    ),
    ...item('regional', 'saudization_certificate', freshUntil(program, 'saudization-certificate', ksa?.saudization_certificate_on)),
    ...item('regional', 'zakat_certificate', ksa?.zakat_valid_until),
    ...item('regional', 'gosi_certificate', ksa?.gosi_valid_until),
  ]
}

/** Those of all active partners. */
export const allComplianceItems = (site: Pick<Site, 'view'>): WorkItem[] =>
  site.view.entries.partner
    .filter(({ fields }) => fields.status === 'active')
    .flatMap((partner) => complianceItems(settings(site.view), partner))
