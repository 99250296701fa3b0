// Law that the gate knows without being told: from which day it holds, for which countries, and where it was read. A policy of the program comes before it.
import type { Cite } from './rule.ts'
import type { Day } from './spans.ts'

const eu_members = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
]
/** European Economic Area. */
const eea = [...eu_members, 'IS', 'LI', 'NO']

export const lgpd_39 = { title: 'Lei nº 13.709/2018 (LGPD), arts. 39 and 42', checked_on: '2026-10-14' }
export const lgpd_33 = {
  title: 'Lei nº 13.709/2018 (LGPD), arts. 33 to 36',
  url: 'https://www.planalto.gov.br/ccivil_03/_ato2015-2018/2018/lei/l13709.htm',
  checked_on: '2026-10-14',
}
export const anpd_19 = {
  title: 'Resolução CD/ANPD nº 19, of 23 August 2024, with standard contractual clauses in Annex II',
  checked_on: '2026-10-14',
}
export const anpd_32 = {
  title: 'Resolução CD/ANPD nº 32, of 26 January 2026, adequacy of the European Union and the European Economic Area',
  checked_on: '2026-11-20',
}
export const anpd_18 = { title: 'Resolução CD/ANPD nº 18, of 16 July 2024, on the data protection officer', checked_on: '2026-10-14' }
export const anpd_2 = { title: 'Resolução CD/ANPD nº 2, of 27 January 2022, on small processing agents', checked_on: '2026-10-14' }
export const anpd_15 = { title: 'Resolução CD/ANPD nº 15, of 24 April 2024, on notice of security incidents', checked_on: '2026-11-20' }
export const pdpl_29 = {
  title: 'Saudi Personal Data Protection Law (Royal Decree M/19, amended by M/148), art. 29',
  checked_on: '2026-10-15',
}
export const sdaia_transfers = {
  title: 'SDAIA Regulation on Personal Data Transfer outside the Kingdom, amended on 1 September 2024, with standard contractual clauses',
  checked_on: '2026-10-15',
}
export const pdpl_incidents = {
  title: 'Implementing Regulation of the Saudi Personal Data Protection Law, art. 24, notice within 72 hours',
  checked_on: '2026-10-15',
}
export const gdpr = {
  title: 'Regulation (EU) 2016/679 (GDPR), arts. 1(3), 33 and 44',
  url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  checked_on: '2026-10-14',
}

/** Countries to which personal data may go without any other ground. */
export interface Adequacy {
  exporters: readonly string[]
  importers: readonly string[]
  from: Day
  source: Cite
}

export const adequacy: readonly Adequacy[] = [
  { exporters: ['BR'], importers: eea, from: '2026-01-27', source: anpd_32 },
  // Inside the area data moves freely: it is no transfer at all.
  { exporters: eea, importers: eea, from: '2018-05-25', source: gdpr },
]

/** Grounds on which personal data may leave a country, when the country that it goes to is not adequate. */
export interface TransferLaw {
  exporter: string
  from: Day
  mechanisms: readonly string[]
  /** Those of them whose text may not be changed. */
  unaltered: readonly string[]
  source: Cite
}

export const transfer_laws: readonly TransferLaw[] = [
  {
    exporter: 'BR',
    from: '2025-08-23',
    mechanisms: ['anpd_scc', 'equivalent_scc', 'specific_clauses', 'binding_corporate_rules'],
    unaltered: ['anpd_scc'],
    source: anpd_19,
  },
  {
    exporter: 'SA',
    from: '2024-09-14',
    mechanisms: ['sdaia_scc', 'binding_common_rules', 'accreditation_certificate'],
    unaltered: ['sdaia_scc'],
    source: sdaia_transfers,
  },
]

/** Hours in which an incident has to be reported to an authority: a partner may not take longer to tell us. */
export interface IncidentLaw {
  countries: readonly string[]
  hours: number
  from: Day
  source: Cite
  /** Counsel still has to confirm it. */
  needs_counsel?: true
}

export const incident_laws: readonly IncidentLaw[] = [
  { countries: ['SA'], hours: 72, from: '2024-09-14', source: pdpl_incidents },
  // Three business days, which are never less than 72 hours.
  { countries: ['BR'], hours: 72, from: '2024-04-26', source: anpd_15, needs_counsel: true },
  { countries: eea, hours: 72, from: '2018-05-25', source: gdpr },
]
