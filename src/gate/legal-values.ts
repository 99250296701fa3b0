// What a partner's document cannot be made without and nothing says: told by the gate, and when documents are made.

import { missingValues, valueFor } from '../program/legal/values.ts'
import type { Path } from '../program/names.ts'
import { isSigned, type Packet } from './legal-packets.ts'

export interface MissingValue {
  name: string
  /** Path in the partner's file. */
  at: Path
  what: string
  fix: string
}

/** Fields that hold a value, below the partner's file; other values stand in the agreement's variables. */
const homes: Readonly<Record<string, Path>> = {
  partner_name: ['legal', 'name'],
  partner_registration: ['legal', 'registration'],
  partner_address: ['legal', 'address'],
  partner_notice_email: ['legal', 'notice_email'],
  partner_privacy_contact: ['legal', 'privacy_email'],
  processing_purpose: ['data_flows'],
  data_subjects: ['data_flows'],
  data_categories: ['data_flows'],
}

/** Missing values of a document that is not signed yet. What was signed says what it says. */
export function missingOf({ agreement, document, partner, given }: Packet): MissingValue[] {
  if (agreement !== undefined && isSigned(agreement.fields)) return []
  return missingValues(given).map(({ name }) => {
    const home = homes[name]
    const at = home ?? (agreement === undefined ? ['agreements'] : ['agreements', agreement.index, 'variables', name])
    return {
      name,
      at,
      what: `the ${document.fields.kind} of ${partner.id} cannot be filled: nothing says "${name}"`,
      fix:
        home !== undefined
          ? `Write ${home.join('.')}.`
          : agreement === undefined
            ? `Add the agreement of kind ${document.fields.kind} with status draft, and write ${name} in its variables.`
            : `Write ${name} in the variables of the agreement.`,
    }
  })
}

/** Values without which a copy of what was signed would have holes: all of them, since a signed paper leaves nothing to be filled in. */
export function holesOf({ agreement, document, partner, given }: Packet): MissingValue[] {
  if (agreement === undefined || !isSigned(agreement.fields)) return []
  const missing = document.fields.variables.filter((variable) => valueFor(variable, given) === undefined)
  return missing.map(({ name }) => {
    const home = homes[name]
    const own = `${name} in the variables of the agreement, as it was signed`
    return {
      name,
      at: home ?? ['agreements', agreement.index, 'variables', name],
      what: `no copy of the signed ${document.fields.kind} of ${partner.id} is made: nothing says "${name}"`,
      fix: home === undefined ? `Write ${own}.` : `Write ${home.join('.')}, or ${own}.`,
    }
  })
}
