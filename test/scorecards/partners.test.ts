// Partners that come, go live and go, the people they certify, and their health, by hand.
import { describe, expect, test } from 'vitest'
import { figureLines, span } from './base.ts'

const quarter = [span('Q1', '2026-01-01', '2026-03-31')]
const active = { status: 'active', joined_on: '2025-01-01' }

test('activation: how many went live of those who began, and how long it took', async () => {
  const lines = await figureLines(
    {
      program: {
        partners: [
          // 20 and 31 days; the median of the two is 25.5.
          { ...active, partner: 'acme', name: 'Acme', onboarding_on: '2026-01-01', activated_on: '2026-01-21' },
          { ...active, partner: 'bolt', name: 'Bolt', onboarding_on: '2025-12-31', activated_on: '2026-01-31' },
          { ...active, partner: 'cusp', name: 'Cusp', onboarding_on: '2026-03-31' },
          // No plan of onboarding: recruited by its signature.
          { ...active, partner: 'dune', name: 'Dune', agreed_on: '2026-02-01' },
          { partner: 'edge', name: 'Edge', status: 'prospect' },
        ],
      },
      periods: quarter,
    },
    'activation_rate',
    'time_to_activate',
  )
  expect(lines).toEqual([
    // Acme of Acme, Cusp and Dune; Bolt began a day before the quarter.
    'activation_rate * Q1 33.3333 = 1 / 3 (3)',
    'activation_rate acme Q1 100 = 1 / 1 (1)',
    'activation_rate cusp Q1 0 = 0 / 1 (1)',
    'activation_rate dune Q1 0 = 0 / 1 (1)',
    'time_to_activate * Q1 25.5 = 51 (2)',
    'time_to_activate acme Q1 20 = 20 (1)',
    'time_to_activate bolt Q1 31 = 31 (1)',
  ])
})

test('churn: partners that ended or did nothing for a year, over those of the day before', async () => {
  const lines = await figureLines(
    {
      program: {
        partners: [
          { ...active, partner: 'acme', name: 'Acme' },
          // Ended on the first day; on the last day before; and a day after the period.
          { ...active, partner: 'bolt', name: 'Bolt', status: 'terminated', ended_on: '2026-01-01' },
          { ...active, partner: 'cusp', name: 'Cusp', status: 'terminated', ended_on: '2025-12-31' },
          { ...active, partner: 'dune', name: 'Dune', status: 'terminated', ended_on: '2026-04-01' },
          // Joined in the period, and suspended before it.
          { ...active, partner: 'edge', name: 'Edge', joined_on: '2026-01-01' },
          { ...active, partner: 'fjord', name: 'Fjord', status: 'suspended', suspended_on: '2025-12-01' },
          { ...active, partner: 'glen', name: 'Glen' },
        ],
        reviews: [
          { partner: 'acme', held_on: '2025-04-01' },
          { partner: 'dune', held_on: '2026-03-31' },
          // A year and a day before the last day.
          { partner: 'glen', held_on: '2025-03-31' },
        ],
      },
      periods: quarter,
    },
    'partner_churn',
  )
  // Bolt and Glen of Acme, Bolt, Dune and Glen.
  expect(lines).toEqual(['partner_churn * Q1 50 = 2 / 4 (4)'])
})

test('churn needs a partner to begin with', async () => {
  const partners = [{ ...active, partner: 'acme', name: 'Acme', joined_on: '2026-01-01' }]
  expect(await figureLines({ program: { partners }, periods: quarter }, 'partner_churn')).toEqual([])
})

describe('certified people', () => {
  const ana = { person: 'ana@x.example', status: 'valid' }
  const partners = [
    { ...active, partner: 'acme', name: 'Acme' },
    { ...active, partner: 'bolt', name: 'Bolt' },
    { ...active, partner: 'cusp', name: 'Cusp', status: 'suspended', suspended_on: '2026-03-31' },
    { ...active, partner: 'dune', name: 'Dune', status: 'terminated', ended_on: '2026-03-31' },
  ]

  test('count once at each partner and once for the program, on the last day', async () => {
    const lines = await figureLines(
      {
        rows: {
          certifications: [
            { ...ana, partner: 'acme', issued_on: '2025-01-01', expires_on: '2026-03-31' },
            { ...ana, person: 'Ana@X.example', partner: 'acme', issued_on: '2026-02-01' },
            { ...ana, partner: 'bolt', issued_on: '2026-03-31' },
            { ...ana, person: 'rui@x.example', partner: 'acme', issued_on: '2025-01-01', expires_on: '2026-03-30' },
            { ...ana, person: 'eva@x.example', partner: 'acme', issued_on: '2025-01-01', status: 'revoked' },
            { ...ana, person: 'leo@x.example', partner: 'acme', issued_on: '2026-04-01' },
            { ...ana, person: 'own@x.example', issued_on: '2025-01-01' },
            // Of a partner that was suspended or has left, people count for that partner alone.
            { ...ana, partner: 'cusp', issued_on: '2025-01-01' },
            { ...ana, person: 'ivo@x.example', partner: 'cusp', issued_on: '2025-01-01' },
            { ...ana, person: 'ivo@x.example', partner: 'dune', issued_on: '2025-01-01' },
          ],
        },
        // What the record says does not count beside an export.
        program: { partners, recorded_certificates: [{ partner: 'bolt', person: 'bolt', issued_on: '2025-01-01', people: 9 }] },
        periods: quarter,
      },
      'certified_people',
    )
    expect(lines).toEqual([
      'certified_people * Q1 1 = 1 (1)',
      'certified_people acme Q1 1 = 1 (1)',
      'certified_people bolt Q1 1 = 1 (1)',
      'certified_people cusp Q1 2 = 2 (2)',
      'certified_people dune Q1 1 = 1 (1)',
    ])
  })

  test('come from the records where there is no export', async () => {
    const lines = await figureLines(
      {
        program: {
          partners,
          recorded_certificates: [
            { partner: 'acme', person: 'ana@x.example', issued_on: '2025-01-01', expires_on: '2026-03-31', people: 1 },
            { partner: 'acme', person: 'rui@x.example', issued_on: '2025-01-01', expires_on: '2026-03-30', people: 1 },
            { partner: 'bolt', person: 'bolt', issued_on: '2026-03-31', people: 9 },
          ],
        },
        periods: quarter,
      },
      'certified_people',
    )
    expect(lines).toEqual(['certified_people * Q1 10 = 10 (2)', 'certified_people acme Q1 1 = 1 (1)', 'certified_people bolt Q1 9 = 9 (1)'])
  })
})

test('health is points of those that could be had', async () => {
  const ticket = { status: 'solved', created_on: '2026-03-01', solved_on: '2026-03-02', csat_scale: '1-5' }
  const certificate = { issued_on: '2025-01-01' }
  const lines = await figureLines(
    {
      rows: {
        opportunities: [
          { opportunity_id: 'a', partner: 'acme', credit: 'sourced', stage: 'open', created_on: '2026-01-01' },
          // A day too old.
          { opportunity_id: 'b', partner: 'bolt', credit: 'sourced', stage: 'open', created_on: '2025-12-31' },
        ],
        tickets: [
          // acme: 4 of 1 to 5 is three quarters of the scale. bolt: 3.5 is five eighths.
          { ...ticket, ticket_id: '1', partner: 'acme', csat: '4' },
          { ...ticket, ticket_id: '2', partner: 'bolt', csat: '3' },
          { ...ticket, ticket_id: '3', partner: 'bolt', csat: '4' },
          // Open for 30 days is not yet too long; for 31 it is.
          { ticket_id: '4', partner: 'acme', status: 'open', created_on: '2026-03-01' },
          { ticket_id: '5', partner: 'bolt', status: 'open', created_on: '2026-02-28' },
        ],
        certifications: [
          { ...certificate, partner: 'acme', person: 'ana' },
          { ...certificate, partner: 'acme', person: 'rui' },
          { ...certificate, partner: 'bolt', person: 'eva' },
        ],
      },
      program: {
        partners: [
          { ...active, partner: 'acme', name: 'Acme' },
          { ...active, partner: 'bolt', name: 'Bolt' },
          { ...active, partner: 'cusp', name: 'Cusp' },
          { ...active, partner: 'dune', name: 'Dune', status: 'terminated', ended_on: '2026-03-31' },
        ],
        milestones: [
          { partner: 'acme', milestone: 'm1', due: '2026-03-31', done_on: '2026-03-31', is_done: true },
          { partner: 'acme', milestone: 'm2', due: '2026-04-01', is_done: false },
          { partner: 'bolt', milestone: 'm1', due: '2026-03-31', done_on: '2026-04-01', is_done: true },
          { partner: 'bolt', milestone: 'm2', due: '2026-01-01', is_done: true },
        ],
        reviews: [
          { partner: 'acme', held_on: '2025-01-01', next_on: '2026-03-31' },
          // 100 days before the last day.
          { partner: 'bolt', held_on: '2025-12-21' },
        ],
      },
      periods: quarter,
    },
    'health',
  )
  expect(lines).toEqual([
    // 100 + 40 + 15 of 100 + 100 + 50.
    'health * Q1 62 = 155 / 250 (15)',
    'health acme Q1 100 = 100 / 100 (6)',
    // 0 + 10 + 0 + 7.5 + 7.5 + 15: no new deal, fair ratings, an old ticket, one person, one milestone late, a review in time.
    'health bolt Q1 40 = 40 / 100 (6)',
    // No deals and no people, no old ticket; no ratings, no plan and no reviews: 15 of 50.
    'health cusp Q1 30 = 15 / 50 (3)',
  ])
})
