// Who of the vendor's own people has work: those who answer for partners, decide, review or own an integration.
import { type Entry, settings } from '../../program/program.ts'
import type { Site } from '../site.ts'
import { perSite } from './per-site.ts'
import type { WorkItem } from './work-item.ts'

/** Names of the vendor's people that the content knows. */
export const ourPeople = perSite((site: Pick<Site, 'view'>): ReadonlySet<string> => {
  const { approvers = {} } = settings(site.view)
  const { partner, integration, plan } = site.view.entries
  return new Set(
    [
      ...Object.values(approvers).flatMap(({ people }) => people),
      ...partner.flatMap(({ fields: { owners } }) => [owners?.manager, owners?.technical, owners?.executive]),
      ...integration.flatMap(({ fields: { owner, security_review } }) => [owner, security_review?.reviewer]),
      ...plan.map(({ fields: { owners } }) => owners?.vendor),
    ].filter((name) => name !== undefined),
  )
})

/** Those of ours to whom an item matters: who has to act, and who answers for the partner. */
export function peopleOf(site: Pick<Site, 'find'>, item: WorkItem, ours: ReadonlySet<string>): string[] {
  const manager = item.partner === undefined ? undefined : site.find('partner', item.partner)?.fields.owners?.manager
  return [...new Set([...item.owners, ...(manager === undefined ? [] : [manager])])].filter((name) => ours.has(name))
}

/** A name as a part of an address: `Lucía Ferreyra` as `lucia-ferreyra`. Letters of other scripts stay as they are. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** Who answers for a partner, as owners of what nobody else has. */
export const managerOf = (partner: Pick<Entry<'partner'>, 'fields'> | undefined): string[] =>
  partner?.fields.owners?.manager === undefined ? [] : [partner.fields.owners.manager]
