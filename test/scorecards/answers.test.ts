// Ratings, surveys and tickets, by hand.
import { describe, expect, test } from 'vitest'
import { figureLines, span } from './base.ts'

const ticket = { status: 'solved', created_on: '2026-02-10', solved_on: '2026-02-12', csat_scale: '1-5' }
const months = [span('02', '2026-02-01', '2026-02-28'), span('03', '2026-03-01', '2026-03-31')]

describe('satisfaction', () => {
  test('is the mean of ratings by the day of the ticket; surveys are asked for something else', async () => {
    const lines = await figureLines(
      {
        rows: {
          tickets: [
            { ...ticket, ticket_id: '1', partner: 'acme', csat: '5' },
            { ...ticket, ticket_id: '2', partner: 'acme', csat: '4', created_on: '2026-02-28' },
            { ...ticket, ticket_id: '3', partner: 'acme', csat: '4.5', created_on: '2026-03-01' },
            { ...ticket, ticket_id: '4', partner: 'bolt', csat: '2' },
            { ...ticket, ticket_id: '5', csat: '1' },
            { ...ticket, ticket_id: '6', partner: 'acme' },
          ],
          csat: [
            { survey: 'customer', partner: 'acme', score: '1', scale: '1-5', answered_on: '2026-02-02' },
            { survey: 'customer', partner: 'acme', score: '2', scale: '1-5', answered_on: '2026-02-28' },
          ],
        },
        periods: months,
      },
      'csat',
      'customer_survey',
    )
    expect(lines).toEqual([
      // (5 + 4 + 2 + 1) of 4.
      'csat * 02 3 = 12 / 4 (4)',
      'csat * 03 4.5 = 4.5 / 1 (1)',
      'csat acme 02 4.5 = 9 / 2 (2)',
      'csat acme 03 4.5 = 4.5 / 1 (1)',
      'csat bolt 02 2 = 2 / 1 (1)',
      'customer_survey * 02 1.5 = 3 / 2 (2)',
      'customer_survey acme 02 1.5 = 3 / 2 (2)',
    ])
  })

  test('is never made of two scales', async () => {
    const lines = await figureLines(
      {
        rows: {
          tickets: [
            { ...ticket, ticket_id: '1', partner: 'acme', csat: '5' },
            { ...ticket, ticket_id: '2', partner: 'bolt', csat: '9', csat_scale: '0-10' },
            { ...ticket, ticket_id: '3', partner: 'cusp', csat: 'Good', csat_scale: 'good_bad' },
            { ...ticket, ticket_id: '4', partner: 'cusp', csat: 'bad', csat_scale: 'good_bad' },
            { ...ticket, ticket_id: '5', partner: 'acme', csat: 'good', csat_scale: 'good_bad' },
          ],
        },
        periods: months,
      },
      'csat',
      'csat_good',
    )
    expect(lines).toEqual([
      'csat * 02 none, The ratings are on different scales. = 14 / 2 (2)',
      'csat acme 02 5 = 5 / 1 (1)',
      'csat bolt 02 9 = 9 / 1 (1)',
      // 2 of 3.
      'csat_good * 02 66.6667 = 2 / 3 (3)',
      'csat_good acme 02 100 = 1 / 1 (1)',
      'csat_good cusp 02 50 = 1 / 2 (2)',
    ])
  })

  test('is what surveys say where no ticket has a rating', async () => {
    const lines = await figureLines(
      {
        rows: {
          tickets: [{ ...ticket, ticket_id: '1', partner: 'acme' }],
          csat: [
            { partner: 'acme', score: '5', scale: '1-5', answered_on: '2026-03-31' },
            { survey: 'partner', partner: 'acme', score: '1', scale: '1-5', answered_on: '2026-03-31' },
          ],
        },
        periods: months,
      },
      'csat',
    )
    expect(lines).toEqual(['csat * 03 5 = 5 / 1 (1)', 'csat acme 03 5 = 5 / 1 (1)'])
  })

  test('of partners counts one answer for each company, the last of the period', async () => {
    const answer = { survey: 'partner', scale: '1-5' }
    const lines = await figureLines(
      {
        rows: {
          csat: [
            { ...answer, partner: 'acme', score: '2', answered_on: '2026-02-01' },
            { ...answer, partner: 'acme', score: '5', answered_on: '2026-03-31' },
            { ...answer, partner: 'bolt', score: '4', answered_on: '2026-02-28' },
            // Two people of one company on one day: the lower one counts.
            { ...answer, partner: 'cusp', score: '4', answered_on: '2026-03-01' },
            { ...answer, partner: 'cusp', score: '3', answered_on: '2026-03-01' },
            { ...answer, score: '1', answered_on: '2026-03-01' },
          ],
        },
        periods: [...months, span('Q1', '2026-01-01', '2026-03-31')],
      },
      'partner_satisfaction',
    )
    expect(lines).toEqual([
      'partner_satisfaction * 02 3 = 6 / 2 (2)',
      'partner_satisfaction * 03 4 = 8 / 2 (2)',
      // 5 + 4 + 3 of three companies.
      'partner_satisfaction * Q1 4 = 12 / 3 (3)',
      'partner_satisfaction acme 02 2 = 2 / 1 (1)',
      'partner_satisfaction acme 03 5 = 5 / 1 (1)',
      'partner_satisfaction acme Q1 5 = 5 / 1 (1)',
      'partner_satisfaction bolt 02 4 = 4 / 1 (1)',
      'partner_satisfaction bolt Q1 4 = 4 / 1 (1)',
      'partner_satisfaction cusp 03 3 = 3 / 1 (1)',
      'partner_satisfaction cusp Q1 3 = 3 / 1 (1)',
    ])
  })
})

test('open tickets are those of the last day, or of the as-of day while the period runs', async () => {
  const lines = await figureLines(
    {
      rows: {
        tickets: [
          // Solved on the last day of February: no longer open at its end.
          { ticket_id: '1', partner: 'acme', status: 'solved', created_on: '2026-02-01', solved_on: '2026-02-28' },
          { ticket_id: '2', partner: 'acme', status: 'solved', created_on: '2026-02-28', solved_on: '2026-03-01' },
          { ticket_id: '3', partner: 'bolt', status: 'pending', created_on: '2026-03-15' },
          { ticket_id: '4', status: 'open', created_on: '2026-03-16' },
          { ticket_id: '5', partner: 'acme', status: 'solved', created_on: '2026-02-01' },
        ],
      },
      settings: { as_of: '2026-03-15' },
      periods: months,
    },
    'open_tickets',
  )
  expect(lines).toEqual([
    'open_tickets * 02 1 = 1 (1)',
    'open_tickets * 03 1 = 1 (1)',
    'open_tickets acme 02 1 = 1 (1)',
    'open_tickets bolt 03 1 = 1 (1)',
  ])
})
