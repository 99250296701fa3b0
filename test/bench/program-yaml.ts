// The fixed part of a generated program: program.yaml, matrix.yaml and three tiers.

export const tier_ids = ['explorer', 'builder', 'vanguard'] as const
export const regions = [
  { id: 'brazil', countries: ['BR'] },
  { id: 'latam', countries: ['AR', 'CL', 'CO', 'PE', 'UY'] },
  { id: 'gcc', countries: ['SA', 'AE', 'QA'] },
] as const

const managers = ['Rosa Vidal', 'Edgar Prates', 'Leila Nassar', 'Caio Brandao'] as const
export const owners = managers

const program = `name: Bench Partner Program
tagline: Sell, build and deliver real-time 3D with written rules.
product:
  name: Bench Stream
  summary: Renders 3D scenes on servers and streams the picture to any browser.
  website: https://bench.example/stream
vendor:
  legal_name: Bench Tecnologia Ltda.
  address: Rua do Teste 100, Recife, BR
  country: BR
  website: https://bench.example
  tax_id: 99.910.417/0001-59
site: https://partners.bench.example
locales: [en]
default_locale: en
reporting_currency: BRL
fiscal_year_start: 1
time_zone: America/Sao_Paulo
regions:
${regions.map((region) => `  - { id: ${region.id}, name: ${region.id === 'gcc' ? 'Gulf states' : region.id === 'latam' ? 'Latin America' : 'Brazil'}, countries: [${region.countries.join(', ')}] }`).join('\n')}
targets:
  - { metric: partner_sourced_share, gte: 15, unit: percent }
  - { metric: time_to_activate, lte: 30, unit: days }
goals:
  - { id: sourced-share, statement: A fifth of new revenue comes from partners within four quarters., metric: partner_sourced_share, target: 20, unit: percent, by: 2026-12-31 }
approvals:
  referral: [manager]
  distribution: [manager]
  technology: [manager]
  strategic: [c-level]
  government: [c-level]
approvers:
  manager: { people: [${managers.join(', ')}], sla_business_days: 2 }
  c-level: { people: [Ines Valadares], sla_business_days: 5 }
freshness:
  - { kind: dpa, days: 730, warn_days: [60, 30] }
attribution:
  sourcing_days: 30
  influenced_excludes_sourced: true
  multi_partner: primary
deal_registration:
  valid_days: 90
  extensions: 1
  extension_days: 30
  answer_business_days: 2
  stale_days: 180
  eligible_tiers: [builder, vanguard]
mdf:
  vendor_share_max: 50
  request_business_days: 10
  decision_business_days: 5
  claim_days: 30
  payment_days: 45
  caps:
    - { period: 2026-Q4, cap: { amount: 100000, currency: BRL } }
  evidence:
    event: [invoice, attendee_list]
fit_weights: { icp_overlap: 25, technical_alignment: 20, joint_use_cases: 20, compliance_posture: 15, strategic_alignment: 10, revenue_potential: 10 }
fit_risk_penalty: { low: 0, medium: 5, high: 15, critical: 30 }
ideal_customer_profile:
  summary: Companies that show three-dimensional products or buildings to people without workstations.
  industries: [construction, manufacturing]
  countries: [BR, CL, SA]
  company_size: 200 to 5,000
  signals: [Models are kept in the cloud already]
  disqualifiers: [Sessions have to run without a network]
ecosystem:
  model: open
  why: Every company that meets the terms may join, because customers choose their integrators themselves.
contact: partners@bench.example
`

interface MatrixRow {
  id: string
  group: string
  label: string
  unit: 'flag' | 'count' | 'percent' | 'text'
  metric?: string
  cells: readonly [string, string, string]
}

const requirements: readonly MatrixRow[] = [
  {
    id: 'certified-people',
    group: 'People',
    label: 'Certified people',
    unit: 'count',
    metric: 'certified_people',
    cells: ['1', '4', '10'],
  },
  { id: 'csat', group: 'Quality', label: 'Customer satisfaction (1 to 5)', unit: 'count', metric: 'csat', cells: ['3', '4', '4'] },
  { id: 'joint-solutions', group: 'Business', label: 'Joint solutions', unit: 'count', metric: 'joint_solutions', cells: ['1', '2', '3'] },
  { id: 'joint-plan', group: 'Commitment', label: 'Joint plan for the year', unit: 'flag', cells: ['false', 'true', 'true'] },
  {
    id: 'security-review',
    group: 'Commitment',
    label: 'Security review',
    unit: 'text',
    cells: ['On request', 'Before go-live', 'Before go-live, then every year'],
  },
]

const benefits: readonly MatrixRow[] = [
  { id: 'resale-margin', group: 'Earnings', label: 'Resale margin', unit: 'percent', cells: ['10', '20', '30'] },
  { id: 'referral-fee', group: 'Earnings', label: 'Referral fee', unit: 'percent', cells: ['5', '10', '12'] },
  { id: 'deal-registration', group: 'Earnings', label: 'Deal registration', unit: 'flag', cells: ['false', 'true', 'true'] },
  { id: 'mdf-share', group: 'Marketing', label: 'Our share of marketing costs', unit: 'percent', cells: ['0', '30', '50'] },
  {
    id: 'co-marketing',
    group: 'Marketing',
    label: 'Co-marketing',
    unit: 'text',
    cells: ['Shared templates', 'One joint campaign a year', 'A joint plan for every quarter'],
  },
  { id: 'directory-badge', group: 'Marketing', label: 'Badge in the directory', unit: 'flag', cells: ['false', 'true', 'true'] },
  {
    id: 'partner-manager',
    group: 'Support',
    label: 'Partner manager',
    unit: 'text',
    cells: ['Shared mailbox', 'Named manager, monthly call', 'Named manager, weekly call'],
  },
  {
    id: 'technical-support',
    group: 'Support',
    label: 'Technical support',
    unit: 'text',
    cells: ['Community', 'First answer in 8 working hours', 'First answer in 2 working hours'],
  },
  { id: 'sandbox-hours', group: 'Support', label: 'Sandbox hours a month', unit: 'count', cells: ['20', '100', '400'] },
  { id: 'training-seats', group: 'Support', label: 'Free training seats a year', unit: 'count', cells: ['2', '10', '25'] },
]

const rows = (list: readonly MatrixRow[]): string =>
  list
    .map(
      (row) =>
        `  - { id: ${row.id}, group: ${row.group}, label: ${JSON.stringify(row.label)}, unit: ${row.unit}${row.metric ? `, metric: ${row.metric}` : ''} }\n`,
    )
    .join('')

const cell = (row: MatrixRow, tier: 0 | 1 | 2): string => (row.unit === 'text' ? JSON.stringify(row.cells[tier]) : row.cells[tier])

const names = ['Explorer', 'Builder', 'Vanguard'] as const
const engagements = ['self_serve', 'joint_development', 'strategic_co_development'] as const

const tier = (place: 0 | 1 | 2): string => `order: ${place + 1}
name: ${names[place]}
summary: For partners of the ${names[place].toLowerCase()} level; what it asks and what it gives stands in the matrix.
engagement: ${engagements[place]}
requirements:
  all:
${requirements
  .filter((row) => row.metric)
  .map((row) => `    - { metric: ${row.metric}, gte: ${row.cells[place]} }\n`)
  .join('')}thresholds:
${requirements
  .filter((row) => !row.metric)
  .map((row) => `  ${row.id}: ${cell(row, place)}\n`)
  .join('')}benefits:
${benefits.map((row) => `  ${row.id}: ${cell(row, place)}\n`).join('')}graduation: Meet the requirements of the next tier for two quarters and present the case in a review.
grace_days: 90
`

/** Files of the fixed part by path. */
export const fixed_files: Readonly<Record<string, string>> = {
  'program.yaml': program,
  'matrix.yaml': `requirements:\n${rows(requirements)}benefits:\n${rows(benefits)}`,
  ...Object.fromEntries(([0, 1, 2] as const).map((place) => [`tiers/${tier_ids[place]}.yaml`, tier(place)])),
}
