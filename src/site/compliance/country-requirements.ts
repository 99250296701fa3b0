// What a country asks of partners: which rules speak of it, whom it concerns, and until when the records say that it is good.
import type { FieldsOf } from '../../program/program.ts'
import { freshUntil } from '../work/freshness.ts'

type Partner = FieldsOf<'partner'>
type Program = Pick<FieldsOf<'program'>, 'freshness'>

export interface Requirement {
  id: RequirementId
  /** Rules that speak of it. */
  rules: readonly string[]
  /** Whether the partner does anything that needs it. */
  concerns: (partner: Partner) => boolean
  /** Last day on which the records are good, where one of them has an end. */
  until?: (partner: Partner, program: Program) => string | undefined
  /** Whether it is on record, where no rule looks. */
  onRecord?: (partner: Partner) => boolean
}

export interface CountryRequirements {
  code: string
  /** Address of its page below `compliance/`. */
  slug: string
  requirements: readonly Requirement[]
}

export type RequirementId =
  | 'registration'
  | 'saudization'
  | 'zakat_gosi'
  | 'arabic'
  | 'transfer_sa'
  | 'assessment'
  | 'ownership'
  | 'headquarters'
  | 'agency'
  | 'incident'
  | 'dpa'
  | 'subprocessors'
  | 'transfer_br'
  | 'transparency'
  | 'officer'
  | 'tax_number'
  | 'integrity'

const personal = ({ data_flows = [] }: Partner) => data_flows.filter((flow) => flow.personal)
const leaves = (country: string) => (partner: Partner) =>
  personal(partner).some((flow) => flow.exporter_country === country && flow.importer_country !== country)
const isIn = (country: string) => (partner: Partner) => partner.country === country
const sendsPersonalData = (partner: Partner) => personal(partner).length > 0
const earliest = (...days: readonly (string | undefined)[]): string | undefined => days.filter((day) => day !== undefined).sort()[0]
const lastOf = ({ agreements }: Partner, kind: string) => agreements.findLast((each) => each.kind === kind && each.status === 'signed')

export const countries: readonly CountryRequirements[] = [
  {
    code: 'SA',
    slug: 'saudi-arabia',
    requirements: [
      {
        id: 'registration',
        rules: ['PB1401', 'PB1402'],
        concerns: isIn('SA'),
        until: ({ ksa }, program) => freshUntil(program, 'cr-confirmation', ksa?.cr_confirmed_on ?? ksa?.cr_issued_on),
      },
      {
        id: 'saudization',
        rules: ['PB1403'],
        concerns: isIn('SA'),
        until: ({ ksa }, program) => freshUntil(program, 'saudization-certificate', ksa?.saudization_certificate_on),
      },
      {
        id: 'zakat_gosi',
        rules: ['PB1404'],
        concerns: (partner) => isIn('SA')(partner) && partner.public_sector_deals === true,
        until: ({ ksa }) => earliest(ksa?.zakat_valid_until, ksa?.gosi_valid_until),
      },
      { id: 'arabic', rules: ['PB1405'], concerns: ({ agreements }) => agreements.some((each) => each.governing_law === 'SA') },
      { id: 'transfer_sa', rules: ['PB1106', 'PB1110'], concerns: leaves('SA') },
      { id: 'assessment', rules: ['PB1111'], concerns: leaves('SA') },
      { id: 'ownership', rules: ['PB1406'], concerns: isIn('SA') },
      {
        id: 'headquarters',
        rules: ['PB1407'],
        concerns: (partner) => isIn('SA')(partner) && partner.public_sector_deals === true,
      },
      {
        id: 'agency',
        rules: ['PB1408'],
        concerns: (partner) => isIn('SA')(partner) && partner.partnership === 'distribution',
      },
      { id: 'incident', rules: ['PB1112'], concerns: sendsPersonalData },
    ],
  },
  {
    code: 'BR',
    slug: 'brazil',
    requirements: [
      {
        id: 'dpa',
        rules: ['PB1101', 'PB1102', 'PB1103', 'PB1104'],
        concerns: sendsPersonalData,
        until: (partner) => lastOf(partner, 'dpa')?.expires_on,
      },
      {
        id: 'subprocessors',
        rules: ['PB1105'],
        concerns: sendsPersonalData,
        until: (partner, program) => freshUntil(program, 'subprocessors', lastOf(partner, 'dpa')?.subprocessors_reviewed_on),
      },
      { id: 'transfer_br', rules: ['PB1106', 'PB1107'], concerns: leaves('BR') },
      { id: 'transparency', rules: ['PB1108'], concerns: leaves('BR') },
      { id: 'officer', rules: ['PB1109'], concerns: sendsPersonalData },
      { id: 'incident', rules: ['PB1112'], concerns: sendsPersonalData },
      { id: 'tax_number', rules: [], concerns: isIn('BR'), onRecord: ({ tax }) => tax?.cnpj !== undefined },
      {
        id: 'integrity',
        rules: ['PB1301', 'PB1302', 'PB1303'],
        concerns: isIn('BR'),
        until: ({ due_diligence: checks, risk_tier }, program) =>
          earliest(
            freshUntil(program, `due-diligence-${risk_tier}`, checks?.completed_on),
            freshUntil(program, 'abc-certification', checks?.abc_certified_on),
          ),
      },
    ],
  },
]

/** Whether a country's page speaks of a partner: it is there, or sends personal data out of there. */
export const isConcerned = (country: string, partner: Partner): boolean => partner.country === country || leaves(country)(partner)
