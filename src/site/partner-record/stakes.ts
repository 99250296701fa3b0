// What each side gains and what it has at stake.
import { formatMoney } from '../format.ts'
import type { Localized } from '../text.ts'
import { type Context, said } from './context.ts'

export interface Stake {
  what: Localized
  amount?: string
  at_stake: Localized
}

export interface Stakes {
  value: readonly { side: 'us' | 'partner' | 'customers'; text: Localized }[]
  ours: readonly Stake[]
  theirs: readonly Stake[]
}

const sides = ['us', 'partner', 'customers'] as const

export function stakesOf(context: Context): Stakes | undefined {
  const { value_proposition: value, commitments } = context.partner.fields
  if (value === undefined && commitments === undefined) return undefined
  return {
    value: sides.flatMap((side) => {
      const text = value?.[side]
      return text === undefined ? [] : [{ side, text: said(context, text) }]
    }),
    ours: (commitments?.ours ?? []).map((each) => stakeOf(context, each)),
    theirs: (commitments?.theirs ?? []).map((each) => stakeOf(context, each)),
  }
}

type Commitment = NonNullable<Context['partner']['fields']['commitments']>['ours'][number]

const stakeOf = (context: Context, { what, amount, at_stake }: Commitment): Stake => ({
  what: said(context, what),
  ...(amount === undefined ? {} : { amount: formatMoney(amount, context.locale) }),
  at_stake: said(context, at_stake),
})
