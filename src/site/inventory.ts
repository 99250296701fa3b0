// Every page of a site, by the template that renders it.
import { downloadRow, downloadsOf, inReadingOrder } from './downloads.ts'
import { lastChanged } from './last-changed.ts'
import { addressOf, type Page } from './page.ts'
import { entryOf, sourceOf } from './page-source.ts'
import { approvalsPages } from './pages/approvals.ts'
import { becomePages } from './pages/become-a-partner.ts'
import { blueprintListPages, blueprintPages } from './pages/blueprint.ts'
import { boardPages } from './pages/board.ts'
import { changesPages } from './pages/changes.ts'
import { checklistListPages, checklistPages } from './pages/checklist.ts'
import { compliancePages } from './pages/compliance.ts'
import { countryPages } from './pages/compliance-country.ts'
import { expiryPages } from './pages/compliance-expiries.ts'
import { findingListPages } from './pages/compliance-findings.ts'
import { waiverPages } from './pages/compliance-waivers.ts'
import { dashboardPages } from './pages/dashboard.ts'
import { dealsPages } from './pages/deals.ts'
import { decisionPages } from './pages/decision.ts'
import { decisionListPages } from './pages/decision-list.ts'
import { downloadsPages } from './pages/downloads.ts'
import { ecosystemPages } from './pages/ecosystem.ts'
import { eventsPages } from './pages/events.ts'
import { gateRuleListPages, gateRulePages } from './pages/gate-rules.ts'
import { glossaryPages } from './pages/glossary.ts'
import { guideListPages } from './pages/guide-list.ts'
import { homePages } from './pages/home.ts'
import { integrationListPages, integrationPages } from './pages/integration.ts'
import { launchPages } from './pages/launch.ts'
import { legalPages } from './pages/legal.ts'
import { legalListPages } from './pages/legal-list.ts'
import { listingListPages, listingPages } from './pages/listing.ts'
import { mdfPages } from './pages/mdf.ts'
import { metricListPages, metricPages } from './pages/metrics.ts'
import { notFoundPages } from './pages/not-found.ts'
import { optimizePages } from './pages/optimize.ts'
import { partnerPages } from './pages/partner.ts'
import { partnerListPages } from './pages/partner-list.ts'
import { playbookListPages } from './pages/playbook-list.ts'
import { guidePages, playbookPages } from './pages/prose.ts'
import { qbrPages } from './pages/qbr.ts'
import { qbrCalendarPages } from './pages/qbrs.ts'
import { receiptPages } from './pages/receipts.ts'
import { recordListPages, recordPages, recordsPages } from './pages/records.ts'
import { riskPages } from './pages/risk.ts'
import { roiPages } from './pages/roi.ts'
import { scorecardPages } from './pages/scorecard.ts'
import { scorecardListPages } from './pages/scorecard-list.ts'
import { searchPages } from './pages/search.ts'
import { sourcesPages } from './pages/sources.ts'
import { targetsPages } from './pages/targets.ts'
import { tiersPages } from './pages/tiers.ts'
import { toolkitListPages, toolPages } from './pages/toolkit.ts'
import { workListPages } from './pages/work-list.ts'
import type { Site } from './site.ts'
import { structuredData } from './structured-data.ts'

const builders = {
  approvals: approvalsPages,
  'become-a-partner': becomePages,
  blueprint: blueprintPages,
  'blueprint-list': blueprintListPages,
  board: boardPages,
  changes: changesPages,
  checklist: checklistPages,
  'checklist-list': checklistListPages,
  compliance: compliancePages,
  'compliance-country': countryPages,
  'compliance-expiries': expiryPages,
  'compliance-findings': findingListPages,
  'compliance-waivers': waiverPages,
  dashboard: dashboardPages,
  decision: decisionPages,
  'decision-list': decisionListPages,
  downloads: downloadsPages,
  events: eventsPages,
  'gate-rule': gateRulePages,
  'gate-rule-list': gateRuleListPages,
  glossary: glossaryPages,
  guide: guidePages,
  'guide-list': guideListPages,
  deals: dealsPages,
  home: homePages,
  integration: integrationPages,
  'integration-list': integrationListPages,
  legal: legalPages,
  'legal-list': legalListPages,
  listing: listingPages,
  'listing-list': listingListPages,
  mdf: mdfPages,
  metric: metricPages,
  'metric-list': metricListPages,
  'not-found': notFoundPages,
  optimize: optimizePages,
  partner: partnerPages,
  'partner-list': partnerListPages,
  playbook: playbookPages,
  'playbook-list': playbookListPages,
  qbr: qbrPages,
  qbrs: qbrCalendarPages,
  receipt: receiptPages,
  record: recordPages,
  'record-list': recordListPages,
  records: recordsPages,
  roi: roiPages,
  scorecard: scorecardPages,
  'scorecard-list': scorecardListPages,
  search: searchPages,
  risk: riskPages,
  ecosystem: ecosystemPages,
  launch: launchPages,
  targets: targetsPages,
  sources: sourcesPages,
  tiers: tiersPages,
  tool: toolPages,
  'toolkit-list': toolkitListPages,
  'work-list': workListPages,
} as const satisfies Record<string, (site: Site) => Page[]>

export type Template = keyof typeof builders

export const pagesOf = (site: Site, template: Template): Page[] => builders[template](site)

/** All pages, in the order of templates and entries. */
export const allPages = (site: Site): Page[] =>
  Object.values(builders).flatMap((build): Page[] => build(site).map((page: Page) => described(site, page)))

// Pages are not copied: some work out their parts only when asked.
function described(site: Site, page: Page): Page {
  const data = structuredData(site, page)
  const changedOn = site.audience === 'public' ? lastChanged(site, page) : undefined
  const source = sourceOf(site, page)
  const files = downloadsOf(site, page.path, entryOf(site, page))
  const downloads = files.length > 0 && {
    downloads: inReadingOrder(files, page.locale).map((each) => downloadRow(site, each, page.locale)),
  }
  const picture = site.offered.pictures[addressOf(page)]
  return Object.assign(
    page,
    data && { data },
    changedOn !== undefined && { changedOn },
    source && { source },
    downloads,
    picture && { picture },
  )
}
