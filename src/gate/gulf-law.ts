// What the law of Saudi Arabia and its neighbours asks for, as dated rows with their sources. A program's own policies win over them.
import type { Cite } from './rule.ts'
import type { Day, Span } from './spans.ts'

/** Commercial Register Law: a unified number, a yearly confirmation, no day of expiry. */
export const commercial_register = {
  from: '2025-04-03',
  /** What every unified number begins with. */
  prefix: '7',
  /** Last day on which registers of branches from before the law are tolerated. */
  branches_until: '2030-04-02',
  /** Days before the anniversary of issue from which the year can be confirmed. */
  opens_days: 30,
  /** Days after the anniversary at which the registration is suspended. */
  grace_days: 90,
  cites: [
    {
      title: 'Saudi Commercial Register Law (Royal Decree M/83 of 19/3/1446H), in force since 2025-04-03',
      url: 'https://www.charlesrussellspeechlys.com/en/insights/expert-insights/corporate/2024/new-commercial-register-law-of-saudi-arabia/',
      checked_on: '2026-10-15',
    },
    {
      title: 'Annual commercial registration update: 30 days before the anniversary, 90 days after it',
      url: 'https://www.ghazzawilawfirm.com/insights/annual-commercial-registration-update',
      checked_on: '2026-10-15',
    },
  ],
} as const satisfies { from: Day; branches_until: Day; cites: readonly Cite[] } & Record<string, unknown>

/** Nitaqat bands that stop a company: since when. */
export const refused_bands: Readonly<Record<string, Span>> = { red: {}, yellow: { from: '2020-01-26' } }

export const saudization_cites: readonly Cite[] = [
  { title: 'Nitaqat programme of the Ministry of Human Resources and Social Development', checked_on: '2026-10-15' },
  {
    title: 'Order that moved the yellow band to the red one from 2020-01-26',
    url: 'https://www.arabnews.com/node/1594201/saudi-arabia',
    checked_on: '2026-10-15',
  },
]

/** Government Tenders and Procurement Law: the certificates that a bidder shows. */
export const tenders = {
  from: '2019-12-01',
  cites: [
    {
      title: 'Saudi Government Tenders and Procurement Law (Royal Decree M/128 of 13/11/1440H) and its regulations, art. 13',
      checked_on: '2026-10-15',
    },
  ],
} as const satisfies { from: Day; cites: readonly Cite[] }

/** Courts work in Arabic, so an agreement under that law has an Arabic text. */
export const court_language = {
  country: 'SA',
  language: 'ar',
  cites: [
    {
      title: 'Saudi Law of Civil Procedure (Royal Decree M/1 of 22/1/1435H), Arabic as the language of the courts',
      checked_on: '2026-10-15',
    },
  ],
} as const satisfies { cites: readonly Cite[] } & Record<string, unknown>

/** Government contracts of companies without a regional headquarters in the Kingdom, and of their agents and distributors. */
export const headquarters = {
  from: '2024-01-01',
  /** Least value of a contract that the controls speak of, in riyals. */
  least_sar: 1_000_000,
  /** Riyals for one unit of the currencies that are pegged to it. */
  sar_for: { SAR: 1, USD: 3.75 },
  cites: [
    {
      title: 'Controls on government contracts with companies without a regional headquarters (Council of Ministers, 27 December 2022)',
      url: 'https://www.deloitte.com/middle-east/en/services/tax/perspectives/contracting-regulations-for-companies-with-norhq-in-ksa.html',
      checked_on: '2026-10-15',
    },
  ],
} as const satisfies { from: Day; cites: readonly Cite[]; least_sar: number; sar_for: Record<string, number> }

/** Countries in which agency and distribution agreements go into a register, and since when. Where an agreement is only less protected without it, there is no row. */
export const agency_registers: Readonly<Record<string, Span & { cite: Cite }>> = {
  SA: {
    cite: {
      title: 'Saudi Commercial Agencies Law (Royal Decree M/11 of 20/2/1382H): registration within three months',
      url: 'https://alothmanlaw.sa/en/registration-of-commercial-agency-in-the-kingdom-of-saudi-arabia',
      checked_on: '2026-10-15',
    },
  },
  AE: {
    from: '2023-06-16',
    cite: {
      title: 'UAE Federal Law No. 3 of 2022 on commercial agencies, in force since 2023-06-16',
      url: 'https://alfaisal.law/knowledge-hub/law-updates/federal-law-no-3-2022regulating-commercial-agencies/',
      checked_on: '2026-10-15',
    },
  },
  KW: {
    from: '2016-01-01',
    cite: {
      title: 'Kuwait Law No. 13 of 2016 on commercial agencies and its regulation, art. 2',
      url: 'https://www.idiproject.com/news/kuwait-executive-regulation-law-no-13-2016-kuwait-commercial-agencies-law/',
      checked_on: '2026-10-15',
    },
  },
}
