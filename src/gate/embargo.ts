// Countries to which nothing may be sold through the marketplaces that listings stand in: their operators are bound by the embargoes of the United States.
import type { Cite } from './rule.ts'
import type { Day, Span } from './spans.ts'

/** One embargo, with the days on which it holds and where it says so. */
export interface Embargo extends Span {
  country: string
  source: Cite
}

const part_746 = (section: string, about: string, checked_on: Day): Cite => ({
  title: `Export Administration Regulations, 15 CFR ${section} (${about})`,
  url: `https://www.ecfr.gov/current/title-15/section-${section}`,
  checked_on,
})

export const embargoes: readonly Embargo[] = [
  { country: 'CU', from: '1962-02-07', source: part_746('746.2', 'Cuba', '2026-10-15') },
  { country: 'IR', from: '1995-05-07', source: part_746('746.7', 'Iran', '2026-10-15') },
  { country: 'KP', from: '2007-01-26', source: part_746('746.4', 'North Korea', '2026-10-15') },
  { country: 'SY', from: '2004-05-14', source: part_746('746.9', 'Syria', '2026-10-15') },
]
