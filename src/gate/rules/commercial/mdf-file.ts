// Requests for development funds for the examples of the rules on them.

const usual = {
  mdf_id: 'm1',
  partner: 'acme',
  activity: 'Webinar on light',
  type: 'webinar',
  period: '2026-Q2',
  currency: 'EUR',
  budget: '"1000.00"',
  partner_share: '"500.00"',
  requested: '"500.00"',
  start: '2026-05-04',
  end: '2026-05-05',
  kpi_target: '{ what: Visitors, target: 50 }',
  requested_on: '2026-04-20',
  requested_by: 'Marta Reis',
  status: 'approved',
  approvals: '[{ decision: approved, role: head-of-partnerships, requested_by: Eva Melo, by: Ana Prado, on: 2026-04-24 }]',
  claims: '[]',
}

/** The file of a request, like a usual one but for the given fields, each as YAML. */
export const mdfFile = (fields: Partial<Record<keyof typeof usual, string>> = {}): string =>
  Object.entries({ ...usual, ...fields })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')

const usualClaim = {
  claim_id: 'c1',
  amount: '{ amount: "500.00", currency: EUR }',
  claimed_on: '2026-06-01',
  paid_on: '2026-05-11',
  invoice: '{ number: A 17, supplier: Stage Lda, supplier_tax_id: "501222333" }',
  evidence:
    '[{ kind: invoice, document: { url: https://files.acme.example/a17 } }, { kind: attendee_list, document: { url: https://files.acme.example/list } }]',
  status: 'open',
}

/** A claim as an item of the list `claims`. */
export const claim = (fields: Partial<Record<keyof typeof usualClaim | 'exchange_rate' | 'approvals', string>> = {}): string =>
  `{ ${Object.entries({ ...usualClaim, ...fields })
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`
