// The day a public page last changed, where the program's data says so.
import type { Page } from './page.ts'
import type { Site } from './site.ts'

/** `YYYY-MM-DD` of a publication, a release or an announcement. */
export function lastChanged(site: Site, { template, params }: Page): string | undefined {
  const id = params['id']
  const latest = (days: readonly string[]): string | undefined =>
    days
      .filter((day) => day <= site.asOf)
      .sort()
      .at(-1)
  switch (template) {
    case 'changes':
      return latest(site.view.entries.change.map(({ fields }) => fields.announced_on))
    case 'events':
      return latest(site.view.entries.event.map(({ fields }) => fields.announced_on))
    case 'blueprint':
      return id === undefined ? undefined : site.find('blueprint', id)?.fields.published_on
    case 'legal':
      return id === undefined ? undefined : site.find('legal_document', id)?.fields.released_on
    default:
      return undefined
  }
}
