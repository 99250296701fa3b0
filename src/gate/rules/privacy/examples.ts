// Pieces of the examples of this family.
import type { Example } from '../../rule.ts'

/** Fields of the partner of the clean program, replaced line by line. */
export const acme = (...lines: readonly string[]): Example['files'] => ({ 'partners/acme/partner.yaml': lines.join('\n') })

/** Fields of an agreement that is signed, and ends where it does. */
export const signed = (on: string, until?: string): string =>
  `status: signed, signed_on: ${on}${until === undefined ? '' : `, expires_on: ${until}`}`

/** A flow of personal data from one country to another. */
export const flow = (from: string, to: string, more = ''): string =>
  `{ id: users, what: Names of users, purpose: Sign-in, subjects: Employees of customers, personal: true, exporter_country: ${from}, importer_country: ${to}, lawful_basis: contract${more === '' ? '' : `, ${more}`} }`

/** The same partner with one flow of personal data. */
export const flows = (from: string, to: string, more = ''): Example['files'] => acme(`data_flows: [${flow(from, to, more)}]`)
