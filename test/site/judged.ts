// What the gate may say of a site, for the tests of pages.
import type { Compliance, Due } from '../../src/gate/compliance.ts'
import type { Finding } from '../../src/gate/finding.ts'
import type { Rule } from '../../src/gate/rule.ts'
import { type Site, siteOf } from '../../src/site/site.ts'

/** A finding about the partner Acme. */
export const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'PB1101',
  slug: 'dpa-missing',
  severity: 'error',
  state: 'new',
  kind: 'partner',
  entry: 'acme',
  pointer: '/agreements',
  partners: ['acme'],
  fingerprint: `${more.rule ?? 'PB1101'}${'0'.repeat(58)}`,
  what: 'acme has no data processing agreement',
  why: 'Nobody said what it may do with the data.',
  fix: 'Sign one.',
  waivable: true,
  related: [],
  file: 'partners/acme/partner.yaml',
  line: 12,
  column: 3,
  endColumn: 9,
  ...more,
})

export const due = (on: string, more: Partial<Finding> = {}, severity: Due['severity'] = 'error'): Due => ({
  on,
  severity,
  finding: finding(more),
})

/** A rule that finds nothing itself. */
export const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id,
  slug: `rule-${id.toLowerCase()}`,
  severity: 'error',
  waivable: true,
  title: `Asks for ${id}`,
  why: 'It matters.',
  fix: 'Mend it.',
  cites: [],
  of: 'partner',
  check: () => undefined,
  examples: { failing: [], passing: [{ files: {}, on: '2026-03-13' }] },
  ...more,
})

/** The site as the gate judged it. */
export const judged = (site: Site, said: Partial<Compliance> = {}): Site =>
  siteOf(site.view, site.audience, site.asOf, {
    as_of: site.asOf,
    rules: [rule('PB1101'), rule('PB1402')],
    findings: [],
    due: [],
    waivers: [],
    unevaluated: [],
    crashes: [],
    ...said,
  })
