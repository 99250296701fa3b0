// Numbers of persons and keys by form and check digits: what is one, and what only looks like one.
import { expect, test } from 'vitest'
import { sightings } from '../../src/gate/personal.ts'

// Keys are put together here, so that no scanner takes this file for a leak.
const key = (...parts: string[]): string => parts.join('')

test.each([
  ['529.982.247-25', ['a CPF']],
  ['52998224725', ['a CPF']],
  ['529.982.247-24', []],
  ['529.982.247-35', []],
  ['111.111.111-11', []],
  ['CPF 123.456.789-09.', ['a CPF']],
  ['99.910.417/0001-59', []],
  ['+52998224725', []],
  ['1.52998224725', []],
  ['52998224725.5', []],
  ['152998224725', []],
  ['1000000008', ['a Saudi identity number']],
  ['2000000006', ['a Saudi identity number']],
  ['1000000009', []],
  ['3000000004', []],
  ['10000000081', []],
  ['CR 1000000008', []],
  ['Invoice no. 1000000008', []],
  ['The invoice is paid. Holder: 1000000008', ['a Saudi identity number']],
  ['SA03 8000 0000 6080 1016 7519', ['an IBAN']],
  ['SA0380000000608010167519 BANK', ['an IBAN']],
  ['SA04 8000 0000 6080 1016 7519', []],
  ['GB82 WEST 1234 5698 7654 32', ['an IBAN']],
  ['GB82 WEST 1234 5698 7654 3', []],
  ['XX82 WEST 1234 5698 7654 32', []],
  ['BR1500000000000010932840814P2', ['an IBAN']],
  ['Passport: AB1234567', ['a passport number']],
  ['passaporte nº FX123456', ['a passport number']],
  ['جواز السفر رقم A12345678', ['a passport number']],
  ['AB1234567', []],
  ['two passports', []],
  [key('AK', 'IAQRSTUVWXYZ234567'), ['an access key']],
  [key('AK', 'IAIOSFODNN7EXAMPLE'), []],
  [key('AK', 'IAQRSTUVWXYZ23456'), []],
  [key('gh', 'p_', 'a1'.repeat(18)), ['an access key']],
  [key('xo', 'xb-1234567890-abc'), ['an access key']],
  [key('gl', 'pat-', 'a1'.repeat(10)), ['an access key']],
  [key('AI', 'za', 'a1'.repeat(17), 'b'), ['an access key']],
  [key('sk', '_live_', 'a1'.repeat(10)), ['an access key']],
  [key('-----BEGIN RSA ', 'PRIVATE KEY-----'), ['a private key']],
  [key('-----BEGIN ', 'PRIVATE KEY-----'), ['a private key']],
  ['-----BEGIN PUBLIC KEY-----', []],
  ['2026-11-20, BRL 1,000,000.00 and 5,000 employees', []],
  ['1000000008 and 529.982.247-25', ['a Saudi identity number', 'a CPF']],
])('%s', (text, whats) => {
  expect(sightings(text).map(({ what }) => what)).toEqual(whats)
})

test('the place is that of the number', () => {
  expect(sightings('Holder: 529.982.247-25')).toEqual([{ what: 'a CPF', index: 8 }])
})
