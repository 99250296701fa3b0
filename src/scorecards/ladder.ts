// What the what-if of the tiers page carries into the browser.
import { windowId } from './periods.ts'
import { ranked, type StandingInput } from './standing.ts'
import { type Ladder, type LadderPartner, valueKey } from './what-if.ts'
import { byMetric, comparisonsOf, lengthOf } from './windows.ts'

/** The tiers with their trees, and of each active partner the values that they compare. */
export function ladderOf(input: StandingInput): Ladder {
  const { program } = input
  return {
    tiers: ranked(program).map(({ id, fields: { requirements } }) => ({ id, ...(requirements === undefined ? {} : { requirements }) })),
    partners: program.entries.partner
      .filter(({ fields: { status } }) => status === 'active')
      .map(({ id, fields: { tier, region } }) => ({ id, ...(tier === undefined ? {} : { tier }), region, values: valuesOf(id, input) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

function valuesOf(partner: string, { program, metrics, as_of, figureOf }: StandingInput): LadderPartner['values'] {
  const files = byMetric(metrics)
  const values: Record<string, readonly [string, string?]> = {}
  for (const comparison of comparisonsOf(program)) {
    const length = lengthOf(comparison, files)
    if (length === undefined) continue
    const figure = figureOf({ metric: comparison.metric, partner, period: windowId(length, as_of) })
    if (figure?.value === undefined) continue
    values[valueKey(comparison)] = figure.currency === undefined ? [figure.value] : [figure.value, figure.currency]
  }
  return values
}
