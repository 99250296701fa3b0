// Personal data that crosses a border: on what ground, and whether the law of the country that it leaves accepts it.
import type { Entry } from '../../../program/program.ts'
import { isLive } from '../../agreements.ts'
import { anpd_19, anpd_32, gdpr, lgpd_33, pdpl_29, sdaia_transfers } from '../../law.ts'
import { type Context, type Hit, type Outcome, type Rule, rule } from '../../rule.ts'
import { within } from '../../spans.ts'
import { groundOf, lawOf, needed, refused, type Transfer, transfersOf } from '../../transfers.ts'
import { acme, flow, flows } from './examples.ts'

const at = (field: string): string => `partners/acme/partner.yaml#/data_flows/0/${field}`

/** A policy that lists grounds. */
const listing = (grounds: string, more: string): string =>
  `title: Data abroad\nwhy: Our customers ask where data goes.\napplies_to: { status: [active], data_flows: international }\nrequires: { transfer_mechanisms: [${grounds}], ${more} }\nsources: [{ id: board, title: Decision of the board, verified_on: 2026-05-04 }]\nowner: Rui Sá`

// Each transfer of a partner that is bound by the rules, and what a rule finds in it.
const inTransfers = ({ fields }: Entry<'partner'>, found: (transfer: Transfer) => readonly Hit[]): Outcome =>
  isLive(fields) ? transfersOf(fields).flatMap(found) : undefined

const fieldAt = ({ index }: Transfer, field: string): Hit['at'] => ['data_flows', index, field]

export const transferMechanismMissing = rule({
  id: 'PB1106',
  slug: 'transfer-mechanism-missing',
  severity: 'error',
  waivable: true,
  title: 'Personal data crosses a border only on a ground that is on record',
  why: 'A transfer without a ground is unlawful from its first day, in the country that the data leaves. Customers ask for the ground before they sign, and a partner cannot name what was never chosen.',
  fix: 'Choose the ground with counsel and set mechanism of the flow; a country that is adequate takes mechanism: adequacy.',
  windows:
    'Nothing is asked for inside the European Economic Area, nor from Brazil to it since 2026-01-27; adequate_countries of a policy names others.',
  cites: [lgpd_33, anpd_32, gdpr],
  of: 'partner',
  check: (entry, context) =>
    inTransfers(entry, (transfer) => {
      const ground = groundOf(transfer)
      const spot = fieldAt(transfer, 'mechanism')
      if (ground === undefined)
        return needed(context, entry, transfer).map((span) => ({
          at: spot,
          what: 'personal data leaves the country without a ground',
          ...span,
        }))
      if (lawOf(transfer) !== undefined) return []
      const what = 'personal data leaves the country on a ground that the policies do not accept'
      return refused(context, entry, transfer, ground).map((span) => ({ at: spot, what, ...span }))
    }),
  examples: {
    failing: [
      { files: flows('CL', 'PT'), on: '2026-06-01', at: at('mechanism') },
      { files: flows('CL', 'PT', 'mechanism: none'), on: '2026-06-01', at: at('mechanism') },
      { files: flows('CL', 'PT', 'mechanism: domestic'), on: '2026-06-01', at: at('mechanism') },
      { files: flows('BR', 'US'), on: '2026-06-01', at: at('mechanism') },
      {
        files: { ...flows('CL', 'PT', 'mechanism: eu_scc'), 'policies/abroad.yaml': listing('specific_clauses', '') },
        on: '2026-06-01',
        at: at('mechanism'),
      },
    ],
    passing: [
      { files: {}, on: '2026-06-01' },
      { files: flows('CL', 'PT', 'mechanism: specific_clauses'), on: '2026-06-01' },
      { files: flows('PT', 'DE'), on: '2026-06-01' },
      { files: flows('BR', 'PT'), on: '2026-01-27' },
      { files: acme(`data_flows: [${flow('CL', 'PT').replace('personal: true', 'personal: false')}]`), on: '2026-06-01' },
      {
        files: { ...flows('CL', 'PT'), 'policies/abroad.yaml': listing('specific_clauses', 'adequate_countries: [PT]') },
        on: '2026-06-01',
      },
      {
        files: { ...flows('CL', 'PT', 'mechanism: adequacy'), 'policies/abroad.yaml': listing('adequacy', '') },
        on: '2026-06-01',
      },
      { files: acme('status: prospect', 'phase: negotiate', `data_flows: [${flow('CL', 'PT')}]`), on: '2026-06-01' },
    ],
  },
})

/** What is found in the transfers out of a country whose law lists the grounds. */
const againstLaw =
  (exporter: string, name: string): Rule<'partner'>['check'] =>
  (entry: Entry<'partner'>, context: Context) =>
    inTransfers(entry, (transfer): Hit[] => {
      const law = lawOf(transfer)
      const ground = groundOf(transfer)
      if (law === undefined || law.exporter !== exporter || ground === undefined) return []
      const unfit = `the ground on which personal data leaves ${name} is none that is accepted`
      const refusals = refused(context, entry, transfer, ground).map((span) => ({
        at: fieldAt(transfer, 'mechanism'),
        what: unfit,
        ...span,
      }))
      const { mechanism_unaltered } = transfer.flow
      if (refusals.length > 0 || !law.unaltered.includes(ground) || mechanism_unaltered === true) return refusals
      const days = within(needed(context, entry, transfer), { from: law.from })
      return mechanism_unaltered === false
        ? days.map((span) => ({
            at: fieldAt(transfer, 'mechanism_unaltered'),
            what: 'standard clauses were changed, so they are no ground',
            ...span,
          }))
        : days.map((span) => ({
            at: fieldAt(transfer, 'mechanism'),
            what: 'nobody recorded in mechanism_unaltered that the standard clauses are used word for word',
            severity: 'warning',
            ...span,
          }))
    })

export const transferLgpd = rule({
  id: 'PB1107',
  slug: 'transfer-lgpd',
  severity: 'error',
  waivable: true,
  jurisdiction: 'BR',
  title: 'Personal data leaves Brazil on a ground of the LGPD',
  why: 'The ANPD accepts its own clauses word for word, clauses that it found equivalent, and clauses or corporate rules that it approved. Contracts on other clauses have been without a ground since 2025-08-23, whatever they say.',
  fix: 'Sign the standard clauses of Resolução CD/ANPD nº 19/2024, Annex II, and set mechanism: anpd_scc and mechanism_unaltered: true.',
  windows: 'From 2025-08-23. The European Economic Area is adequate from 2026-01-27. transfer_mechanisms of a policy lists other grounds.',
  cites: [lgpd_33, anpd_19, anpd_32],
  of: 'partner',
  check: againstLaw('BR', 'Brazil'),
  examples: {
    failing: [
      { files: flows('BR', 'US', 'mechanism: eu_scc'), on: '2025-08-23', at: at('mechanism'), before: 'none' },
      { files: flows('BR', 'US', 'mechanism: adequacy'), on: '2026-06-01', at: at('mechanism') },
      { files: flows('BR', 'US', 'mechanism: anpd_scc, mechanism_unaltered: false'), on: '2026-06-01', at: at('mechanism_unaltered') },
      { files: flows('BR', 'US', 'mechanism: anpd_scc'), on: '2026-06-01', at: at('mechanism'), severity: 'warning' },
      {
        files: { ...flows('BR', 'US', 'mechanism: equivalent_scc'), 'policies/abroad.yaml': listing('anpd_scc', '') },
        on: '2026-06-01',
        at: at('mechanism'),
      },
      {
        files: { ...flows('BR', 'US', 'mechanism: adequacy'), 'policies/abroad.yaml': listing('adequacy', '') },
        on: '2026-06-01',
        at: at('mechanism'),
      },
    ],
    passing: [
      { files: {}, on: '2026-06-01' },
      { files: flows('BR', 'US', 'mechanism: anpd_scc, mechanism_unaltered: true'), on: '2026-06-01' },
      { files: flows('BR', 'US', 'mechanism: binding_corporate_rules'), on: '2026-06-01' },
      { files: flows('BR', 'PT', 'mechanism: eu_scc'), on: '2026-01-27' },
      { files: flows('BR', 'NO', 'mechanism: anpd_scc, mechanism_unaltered: false'), on: '2026-06-01' },
      { files: { ...flows('BR', 'US', 'mechanism: eu_scc'), 'policies/abroad.yaml': listing('eu_scc', '') }, on: '2026-06-01' },
      { files: flows('CL', 'BR', 'mechanism: eu_scc'), on: '2026-06-01' },
      { files: flows('BR', 'BR', 'mechanism: domestic'), on: '2026-06-01' },
    ],
  },
})

export const transferPdpl = rule({
  id: 'PB1110',
  slug: 'transfer-pdpl',
  severity: 'error',
  waivable: true,
  jurisdiction: 'SA',
  title: 'Personal data leaves Saudi Arabia on a ground of the PDPL',
  why: 'SDAIA has published no list of adequate countries in the sources that were read, so that each transfer needs a safeguard of its regulation. Clauses of other regions do not count there, and changed ones of its own neither.',
  fix: 'Sign the standard clauses of SDAIA, and set mechanism: sdaia_scc and mechanism_unaltered: true.',
  windows: 'From 2024-09-14. transfer_mechanisms of a policy lists other grounds, adequate_countries names countries once there is a list.',
  cites: [pdpl_29, sdaia_transfers],
  of: 'partner',
  check: againstLaw('SA', 'Saudi Arabia'),
  examples: {
    failing: [
      { files: flows('SA', 'BR', 'mechanism: anpd_scc'), on: '2024-09-14', at: at('mechanism'), before: 'none' },
      { files: flows('SA', 'AE', 'mechanism: adequacy'), on: '2026-06-01', at: at('mechanism') },
      { files: flows('SA', 'BR', 'mechanism: sdaia_scc, mechanism_unaltered: false'), on: '2026-06-01', at: at('mechanism_unaltered') },
    ],
    passing: [
      { files: {}, on: '2026-06-01' },
      { files: flows('SA', 'BR', 'mechanism: sdaia_scc, mechanism_unaltered: true'), on: '2026-06-01' },
      { files: flows('SA', 'BR', 'mechanism: accreditation_certificate'), on: '2026-06-01' },
      { files: flows('BR', 'SA', 'mechanism: eu_scc'), on: '2026-06-01' },
      {
        files: { ...flows('SA', 'AE', 'mechanism: adequacy'), 'policies/abroad.yaml': listing('sdaia_scc', 'adequate_countries: [AE]') },
        on: '2026-06-01',
      },
    ],
  },
})
