// What the sample's directory says of partners for trust is true of their records, which readers of the directory cannot see.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { load } from '../../src/program/load.ts'
import { type Entry, settings } from '../../src/program/program.ts'

const { program } = load(join(import.meta.dirname, '../../content'))
if (program === undefined) throw new Error('the sample program has no errors')
const today = settings(program).frozen_on ?? ''
const shown = program.entries.partner.filter(({ fields }) => fields.status === 'active' && fields.listed)

const certified = ({ fields }: Entry<'partner'>): number =>
  fields.contacts.filter(({ certifications = [] }) =>
    certifications.some(({ expires_on }) => expires_on === undefined || expires_on >= today),
  ).length

test('as many people are certified as the directory says', () => {
  expect(shown.map((partner) => [partner.id, partner.fields.certified_people])).toEqual(
    shown.map((partner) => [partner.id, certified(partner)]),
  )
})

test('a verified partner had a signed agreement and a passed security review on that day, and both still hold', () => {
  const doubtful = shown.filter(({ fields: { verified_on: day, agreements, security_review } }) => {
    if (day === undefined) return false
    const signed = agreements.some(
      ({ kind, status, signed_on, expires_on }) =>
        kind !== 'nda' && status === 'signed' && (signed_on ?? '9') <= day && (expires_on ?? '9') >= today,
    )
    const reviewed = security_review?.status === 'passed' && (security_review.security_review_date ?? '9') <= day
    return !signed || !reviewed || day > today
  })
  expect(doubtful.map(({ id }) => id)).toEqual([])
  expect(shown.some(({ fields }) => fields.verified_on !== undefined)).toBe(true)
})
