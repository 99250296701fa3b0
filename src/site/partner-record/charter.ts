// The charter: what both sides set out for, what each gives and gets, how they meet and part, and who signed.
import type { FieldsOf } from '../../program/program.ts'
import type { Localized } from '../text.ts'
import { type Context, dateIn, nameIn, said } from './context.ts'

export interface CharterSide {
  gives: readonly Localized[]
  gets: readonly Localized[]
}

export interface Charter {
  goals: readonly { side: 'us' | 'partner' | 'customers'; text: Localized }[]
  vendor: CharterSide
  partner: CharterSide
  balance: Localized
  measurement: Localized
  governance: Localized
  escalation: readonly Localized[]
  exit: readonly Localized[]
  signatures: readonly { side: 'vendor' | 'partner'; name?: string; title?: string; on?: string }[]
}

type Source = FieldsOf<'plan'>['charter']
const sides = ['us', 'partner', 'customers'] as const
const parties = ['vendor', 'partner'] as const

export function charterOf(context: Context, charter: Source): Charter | undefined {
  if (charter === undefined) return undefined
  const all = (texts: readonly string[] | undefined): Localized[] => (texts ?? []).map((text) => said(context, text))
  return {
    goals: sides.map((side) => ({ side, text: said(context, charter.goals[side]) })),
    vendor: { gives: all(charter.vendor.gives), gets: all(charter.vendor.gets) },
    partner: { gives: all(charter.partner.gives), gets: all(charter.partner.gets) },
    balance: said(context, charter.balance),
    measurement: said(context, charter.measurement),
    governance: said(context, charter.governance),
    escalation: all(charter.escalation),
    exit: all(charter.exit_criteria),
    signatures: parties.flatMap((side) => {
      const own = charter.signatures.filter((each) => each.side === side)
      return own.length === 0
        ? [{ side }]
        : own.map(({ name, title, on }) => ({ side, name: nameIn(context, name), title: nameIn(context, title), on: dateIn(context, on) }))
    }),
  }
}
