// Asks one condition about an entry that is written here, as a policy's rule would.
import { type Answer, conditionOf } from '../../../src/gate/policy-rules/condition.ts'
import type { Fault } from '../../../src/gate/policy-rules/inspect.ts'
import { kindOf, languageFor } from '../../../src/gate/policy-rules/language.ts'
import { valueIn } from '../../../src/gate/policy-rules/shape.ts'
import { Today } from '../../../src/gate/policy-rules/today.ts'

export const partner = {
  partner_id: 'acme',
  name: 'Acme Studio',
  status: 'active',
  listed: true,
  country: 'PT',
  joined_on: '2025-06-01',
  certified_people: 4,
  summary: { en: 'Acme draws light.', 'pt-BR': 'A Acme desenha luz.' },
  commercial: { currency: 'EUR', margin_percent: 12.5, credit_limit: { amount: '1500.50', currency: 'EUR' } },
  fit: { icp_overlap: { score: 4, evidence: 'Both sell to architects.' } },
  owners: { manager: 'Eva Melo' },
  agreements: [
    { kind: 'nda', status: 'signed', signed_on: '2025-01-10', expires_on: '2028-01-09', languages: ['en'] },
    { kind: 'dpa', status: 'signed', signed_on: '2025-05-05', languages: ['en', 'pt-BR'] },
  ],
  contacts: [{ name: 'Marta Reis', duties: ['primary', 'executive'] }, { name: 'Luis Pina' }],
}

export const language = (kind = 'partner') => {
  const found = kindOf(kind)
  if (found === undefined) throw new Error(`there is no kind ${kind}`)
  return languageFor(found)
}

/** What a condition says of the partner on a day, or the faults of it. */
export function ask(text: string, { entry = partner as object, on = '2026-06-01' } = {}): Answer | readonly Fault[] {
  const condition = conditionOf(text, language())
  if ('faults' in condition) return condition.faults
  const program = valueIn(language().program, { name: 'Lantern', regions: [{ id: 'iberia' }] })
  return condition.ask({ self: valueIn(language().self, entry), program, id: 'acme', today: new Today(on) })
}

/** The condition, with a mark at the place of its only fault, and what is wrong there. */
export function fault(text: string): string {
  const faults = ask(text)
  if (typeof faults === 'boolean' || 'lacks' in faults) return `no fault: ${JSON.stringify(faults)}`
  return faults.map(({ reason, offset }) => `${text.slice(0, offset)}▸${text.slice(offset)}: ${reason}`).join('\n')
}
