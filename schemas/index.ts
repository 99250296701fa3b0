// The one list of kinds. A new kind is one schema file and one line here.
import { activation } from './activation.ts'
import { blueprint } from './blueprint.ts'
import { campaign } from './campaign.ts'
import { change } from './change.ts'
import { checklist } from './checklist.ts'
import { cosell } from './cosell.ts'
import { deal_registration } from './deal-registration.ts'
import { decision } from './decision.ts'
import { event } from './event.ts'
import { export_sources } from './export-source.ts'
import { glossary_term } from './glossary-term.ts'
import { guide_page } from './guide-page.ts'
import { integration } from './integration.ts'
import { legal_document } from './legal-document.ts'
import { legal_text } from './legal-text.ts'
import { listing } from './listing.ts'
import { marketplace } from './marketplace.ts'
import { matrix } from './matrix.ts'
import { mdf_request } from './mdf-request.ts'
import { partner } from './partner.ts'
import { plan } from './plan.ts'
import { playbook_page } from './playbook-page.ts'
import { policy } from './policy.ts'
import { program } from './program.ts'
import { qbr } from './qbr.ts'
import { term_sheet } from './term-sheet.ts'
import { tier } from './tier.ts'
import { waivers } from './waivers.ts'

export const kinds = [
  program,
  tier,
  matrix,
  partner,
  plan,
  term_sheet,
  activation,
  qbr,
  integration,
  blueprint,
  listing,
  marketplace,
  campaign,
  cosell,
  mdf_request,
  deal_registration,
  legal_document,
  legal_text,
  decision,
  checklist,
  change,
  event,
  glossary_term,
  guide_page,
  playbook_page,
  policy,
  waivers,
  export_sources,
] as const
