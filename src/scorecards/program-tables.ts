// Tables of what the program's own files say, for the SQL of scorecards: settings, partners, registrations, funds, activations, solutions, stories, reviews.
import { type Entry, type FieldsOf, type Program, settings } from '../program/program.ts'
import { type Engine, literal } from './engine.ts'
import { times_a_year } from './intervals.ts'
import { type Cell, tableSql } from './tables.ts'

type Row = readonly Cell[]
interface Table {
  columns: Readonly<Record<string, string>>
  rows: readonly Row[]
}

/** Makes the tables. They are temporary, so a warehouse only has to let them be read. */
export async function createProgramTables(engine: Engine, program: Program, as_of: string): Promise<void> {
  const tables = Object.entries(programTables(program, as_of))
  for (const [name, { columns, rows }] of tables) for (const sql of tableSql(name, columns, rows)) await engine.run(sql)
  await engine.run(
    partnerKeySql(
      engine,
      tables.flatMap(([, table]) => partnersIn(table)),
    ),
  )
}

/** Ids in the column of partners. Exports name no others: their partners are found among those of the program. */
function partnersIn({ columns, rows }: Table): string[] {
  const at = Object.keys(columns).indexOf('partner')
  return at === -1 ? [] : rows.flatMap((row) => (row[at] ? [String(row[at])] : []))
}

/**
 * Statement that makes the type `partner_key`, of ids of partners in tables with very many rows. It is text; DuckDB keeps it as the number of one of
 * these ids, by which it groups several times faster.
 */
export const partnerKeySql = ({ name }: Pick<Engine, 'name'>, partners: readonly string[]): string =>
  name === 'postgres'
    ? 'create domain pg_temp.partner_key as text;'
    : `create type partner_key as enum (${[...new Set(['', ...partners])].map(literal).join(', ')});`

const text = 'text'
const date = 'date'
const money = 'numeric(18,4)'

const source = <N extends 'partner' | 'blueprint' | 'campaign'>(entries: readonly Entry<N>[]): readonly Entry<N>[] =>
  entries.filter(({ locale }) => locale === undefined)

const publishedBlueprints = ({ blueprint }: Program['entries']): Row[] =>
  source(blueprint).flatMap(({ id, fields: { status, published_on, partners, title }, file }) =>
    status === 'published' && published_on !== undefined
      ? partners.map((partner) => [id, partner, published_on, `${title} (${file})`, 'blueprint'])
      : [],
  )

// One that does not say since when it is live was so in every period.
const liveIntegrations = ({ integration }: Program['entries']): Row[] =>
  integration.flatMap(({ id, fields: { status, live_on = '0001-01-01', partners, name }, file }) =>
    status === 'live' ? partners.map((partner) => [id, partner, live_on, `${name} (${file})`, 'integration']) : [],
  )

/** The tables by name. */
export function programTables(program: Program, as_of: string): Record<string, Table> {
  const { entries } = program
  return {
    settings: settingsTable(settings(program), as_of),
    partners: partnersTable(program),
    partner_phases: {
      columns: { partner: text, phase: text, entered_on: date, left_on: date },
      rows: source(entries.partner).flatMap(({ id, fields }) =>
        fields.phases.map(({ phase, entered_on, left_on }) => [id, phase, entered_on, left_on]),
      ),
    },
    program_registrations: {
      columns: { dealreg_id: text, partner: text, opportunity_id: text, account: text, status: text, registered_on: date, note: text },
      rows: entries.deal_registration.map(({ fields, file, line }) => [
        fields.dealreg_id,
        fields.partner_id,
        lastPart(fields.opportunity_link),
        fields.account_domain,
        status[fields.stage],
        fields.registered_on,
        `${fields.dealreg_id}, ${fields.account_domain} (${file}:${line})`,
      ]),
    },
    mdf_requests: {
      columns: {
        mdf_id: text,
        partner: text,
        activity: text,
        status: text,
        requested: money,
        currency: text,
        start_day: date,
        end_day: date,
      },
      rows: entries.mdf_request.map(({ fields }) => [
        fields.mdf_id,
        fields.partner,
        fields.activity,
        fields.status,
        fields.requested,
        fields.currency,
        fields.start,
        fields.end,
      ]),
    },
    mdf_claims: {
      columns: { mdf_id: text, claim_id: text, partner: text, status: text, amount: money, currency: text, paid_on: date, note: text },
      rows: entries.mdf_request.flatMap(({ fields, file }) =>
        fields.claims.map((claim) => [
          fields.mdf_id,
          claim.claim_id,
          fields.partner,
          claim.status,
          claim.amount.amount,
          claim.amount.currency,
          claim.reimbursed_on,
          `${fields.mdf_id}, ${claim.claim_id}: ${fields.activity} (${file})`,
        ]),
      ),
    },
    activation_items: {
      columns: { partner: text, part: text, item: text, side: text, due: date, done_on: date, note: text },
      rows: entries.activation.flatMap(({ params, fields, file }) =>
        (['integration', 'training', 'go_live'] as const).flatMap((part) =>
          fields[part].map(({ id, what, side, due, done_on }) => [params['partner'], part, id, side, due, done_on, `${what} (${file})`]),
        ),
      ),
    },
    joint_solutions: {
      columns: { solution: text, partner: text, published_on: date, note: text, kind: text },
      rows: [...publishedBlueprints(entries), ...liveIntegrations(entries)],
    },
    case_studies: {
      columns: { story: text, partner: text, consent_on: date, note: text },
      rows: source(entries.campaign).flatMap(({ id, fields: { case_study, partners }, file }) =>
        case_study?.consent_on === undefined
          ? []
          : partners.map((partner) => [id, partner, case_study.consent_on, `${case_study.customer} (${file})`]),
      ),
    },
    milestones: {
      columns: { partner: text, milestone: text, due: date, done_on: date, is_done: 'boolean' },
      rows: entries.plan
        .filter(({ fields }) => fields.status === 'agreed' || fields.status === 'running')
        .flatMap(({ params, fields }) =>
          fields.milestones
            .filter(({ status }) => status !== 'dropped')
            .map(({ id, due, done_on, status }) => [params['partner'], id, due, done_on, status === 'done']),
        ),
    },
    intervals: { columns: { length: text, times: 'numeric(18,14)' }, rows: times_a_year },
    recorded_certificates: {
      columns: { partner: text, person: text, issued_on: date, expires_on: date, people: 'integer', note: text },
      rows: source(entries.partner).flatMap((entry) => recordedCertificates(entry, as_of)),
    },
    reviews: {
      columns: { partner: text, period: text, held_on: date, next_on: date, satisfaction: money, roadmap_alignment: text, note: text },
      rows: entries.qbr.map(({ params, fields, file }) => [
        params['partner'],
        params['period'],
        fields.held_on,
        fields.next_on,
        fields.satisfaction,
        fields.roadmap_alignment,
        `${fields.title} (${file})`,
      ]),
    },
    review_actions: {
      columns: { partner: text, period: text, action: text, what: text, status: text, due: date, done_on: date, note: text },
      rows: entries.qbr.flatMap(({ params, fields, file }) =>
        fields.actions.map(({ id, what, status, due, done_on }) => [
          params['partner'],
          params['period'],
          id,
          what,
          status,
          due,
          done_on,
          `${what} (${file})`,
        ]),
      ),
    },
  }
}

/** Certificates of the people in a partner's record; of a partner without any, the number that the record states of today. */
function recordedCertificates({ id, fields, file }: Entry<'partner'>, as_of: string): Row[] {
  const rows = fields.contacts.flatMap(({ contact_id, email, certifications }) =>
    (certifications ?? []).map(({ name, issued_on, expires_on }) => [
      id,
      email.toLowerCase(),
      issued_on,
      expires_on,
      1,
      `${contact_id}: ${name} (${file})`,
    ]),
  )
  if (rows.length > 0 || !fields.certified_people) return rows
  return [[id, id, as_of, undefined, fields.certified_people, `The record states ${fields.certified_people} (${file})`]]
}

function settingsTable(fields: FieldsOf<'program'>, as_of: string): Table {
  const { attribution } = fields
  return {
    columns: {
      as_of: date,
      currency: text,
      fiscal_year_start: 'integer',
      sourcing_days: 'integer',
      influenced_excludes_sourced: 'boolean',
      multi_partner: text,
    },
    rows: [
      [
        as_of,
        fields.reporting_currency,
        fields.fiscal_year_start,
        attribution.sourcing_days,
        attribution.influenced_excludes_sourced,
        attribution.multi_partner,
      ],
    ],
  }
}

function partnersTable({ entries }: Program): Table {
  const activations = new Map(entries.activation.map(({ params, fields }) => [params['partner'], fields]))
  return {
    columns: {
      partner: text,
      name: text,
      type: text,
      partnership: text,
      status: text,
      phase: text,
      region: text,
      country: text,
      tier: text,
      segment: text,
      joined_on: date,
      agreed_on: date,
      onboarding_on: date,
      activated_on: date,
      suspended_on: date,
      ended_on: date,
    },
    rows: source(entries.partner).map(({ id, fields }) => {
      const activation = activations.get(id)
      return [
        id,
        fields.name,
        fields.type,
        fields.partnership,
        fields.status,
        fields.phase,
        fields.region,
        fields.country,
        fields.tier,
        fields.segment,
        fields.joined_on,
        agreedOn(fields),
        activation?.started_on,
        activation?.activated_on,
        fields.suspended_on,
        fields.ended_on,
      ]
    }),
  }
}

// Talks need a promise of secrecy; the partnership begins with the first agreement about business.
const about_business = new Set(['referral', 'reseller', 'oem', 'technology', 'marketplace_terms', 'mou'])

const agreedOn = ({ agreements }: FieldsOf<'partner'>): string | undefined =>
  agreements
    .flatMap(({ kind, signed_on }) => (signed_on !== undefined && about_business.has(kind) ? [signed_on] : []))
    .sort()
    .at(0)

/** What the stages of registrations mean in the dataset of the same name. */
const status = {
  submitted: 'pending',
  approved: 'approved',
  rejected: 'rejected',
  expired: 'expired',
  won: 'won',
  lost: 'lost',
  withdrawn: 'rejected',
} as const satisfies Record<FieldsOf<'deal_registration'>['stage'], string>

/** CRMs put the id of a record at the end of its address. */
const lastPart = (link: string | undefined): string | undefined =>
  link === undefined ? undefined : new URL(link).pathname.split('/').at(-1)
