// Every page of a site, by the template that renders it.
import type { Page } from './page.ts'
import { partnerPages } from './pages/partner.ts'
import { guidePages, playbookPages } from './pages/prose.ts'
import { recordListPages, recordPages, recordsPages } from './pages/records.ts'
import type { Site } from './site.ts'

const builders = {
  guide: guidePages,
  partner: partnerPages,
  playbook: playbookPages,
  record: recordPages,
  'record-list': recordListPages,
  records: recordsPages,
} as const satisfies Record<string, (site: Site) => Page[]>

export type Template = keyof typeof builders

export const pagesOf = (site: Site, template: Template): Page[] => builders[template](site)

/** All pages, in the order of templates and entries. */
export const allPages = (site: Site): Page[] => Object.values(builders).flatMap((build): Page[] => build(site))
