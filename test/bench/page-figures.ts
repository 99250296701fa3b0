// Pages of our site against their budgets: what a first view fetches, compressed, and how much of it is script.
import type { Figure } from './figure.ts'
import type { Generated } from './generate.ts'
import { weigh } from './page-weight.ts'
import { pageOf } from './site-figures.ts'

const kilobyte = 1000
const script_budget = 15 * kilobyte

/** Weighs one page of each kind that has a budget in the site at `out`. */
export function pageFigures(out: string, made: Generated): Figure[] {
  const pages = [
    { what: 'partner page', file: pageOf(out, 'partners', made.partners[0] ?? ''), budget: 60 * kilobyte },
    { what: 'guide page', file: pageOf(out, 'guide', made.guides[0] ?? ''), budget: 60 * kilobyte },
    { what: 'tier matrix', file: pageOf(out, 'tiers', ''), budget: 100 * kilobyte },
    { what: 'directory', file: pageOf(out, 'partners', ''), budget: 100 * kilobyte },
  ]
  return pages.flatMap(({ what, file, budget }) => {
    const weight = weigh(out, file)
    const of = (name: string, bytes: number, most: number): Figure => ({
      section: 'pages',
      what: `${what}, ${name}`,
      partners: made.partners.length,
      unit: 'bytes',
      ours: bytes,
      other: most,
      ratio: bytes / most,
      goal: 1,
    })
    return [of('first view', weight.first, budget), of('script before search', weight.script, script_budget)]
  })
}
