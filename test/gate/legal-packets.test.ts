// Whom the policies of a day give a contract, and what says that a value is missing.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packetsFor, packetsOf } from '../../src/gate/legal-packets.ts'
import { missingOf } from '../../src/gate/legal-values.ts'
import { load } from '../../src/program/load.ts'
import type { Entry, Program } from '../../src/program/program.ts'

const { program: sample } = load(join(import.meta.dirname, '../../content'))
if (sample === undefined) throw new Error('content/ has errors')

type Policy = Entry<'policy'>['fields']

/** The sample with one active partner of which little is known, and one policy that asks it for agreements. */
function programWith(requires: NonNullable<Policy['requires']['agreements']>, days: { from?: string; until?: string } = {}): Program {
  const [partner] = sample?.entries.partner ?? []
  const [policy] = sample?.entries.policy ?? []
  if (sample === undefined || partner === undefined || policy === undefined) throw new Error('content/ lacks partners or policies')
  const { legal: _legal, data_flows: _flows, ...known } = partner.fields
  const { from: _from, until: _until, jurisdiction: _jurisdiction, ...rest } = policy.fields
  const held: Policy = { ...rest, ...days, applies_to: { status: ['active', 'terminated'] }, requires: { agreements: requires } }
  return {
    ...sample,
    entries: {
      ...sample.entries,
      partner: [{ ...partner, fields: { ...known, status: 'active', agreements: [] } }],
      policy: [{ ...policy, fields: held }],
    },
  }
}

const kindsOn = (program: Program, day: string): string[] => packetsOf(program, day).map(({ document }) => document.fields.kind)

describe('the documents of a day', () => {
  test.each([
    ['2026-05-31', []],
    ['2026-06-01', ['nda']],
    ['2026-06-30', ['nda']],
    ['2026-07-01', []],
  ])('are those of the policies that hold on %s', (day, kinds) => {
    expect(kindsOn(programWith(['nda'], { from: '2026-06-01', until: '2026-06-30' }), day)).toEqual(kinds)
  })

  test('of a policy without days are asked for on every day', () => {
    expect(kindsOn(programWith(['nda']), '1999-01-01')).toEqual(['nda'])
    expect(kindsOn(programWith(['nda'], { until: '2026-06-30' }), '1999-01-01')).toEqual(['nda'])
    expect(kindsOn(programWith(['nda'], { from: '2026-06-01' }), '2999-01-01')).toEqual(['nda'])
  })

  test('without a day are those of the policies of every day', () => {
    const program = programWith(['nda'], { from: '2026-06-01', until: '2026-06-30' })
    expect(program.entries.partner.flatMap((partner) => packetsFor(program, partner)).map(({ document }) => document.id)).toEqual(['nda'])
  })

  test('are none for a former partner', () => {
    const program = programWith(['nda'])
    const partner = program.entries.partner.map((each) => ({ ...each, fields: { ...each.fields, status: 'terminated' as const } }))
    expect(kindsOn({ ...program, entries: { ...program.entries, partner } }, '2026-06-01')).toEqual([])
  })
})

test('a value that is missing is told at its field, and where the agreement would stand', () => {
  expect(packetsOf(programWith(['nda', 'oem']), '2026-06-01').flatMap(missingOf)).toMatchInlineSnapshot(`
    [
      {
        "at": [
          "legal",
          "name",
        ],
        "fix": "Write legal.name.",
        "name": "partner_name",
        "what": "the nda of andes-render cannot be filled: nothing says "partner_name"",
      },
      {
        "at": [
          "legal",
          "registration",
        ],
        "fix": "Write legal.registration.",
        "name": "partner_registration",
        "what": "the nda of andes-render cannot be filled: nothing says "partner_registration"",
      },
      {
        "at": [
          "legal",
          "address",
        ],
        "fix": "Write legal.address.",
        "name": "partner_address",
        "what": "the nda of andes-render cannot be filled: nothing says "partner_address"",
      },
      {
        "at": [
          "legal",
          "notice_email",
        ],
        "fix": "Write legal.notice_email.",
        "name": "partner_notice_email",
        "what": "the nda of andes-render cannot be filled: nothing says "partner_notice_email"",
      },
      {
        "at": [
          "legal",
          "name",
        ],
        "fix": "Write legal.name.",
        "name": "partner_name",
        "what": "the oem of andes-render cannot be filled: nothing says "partner_name"",
      },
      {
        "at": [
          "legal",
          "registration",
        ],
        "fix": "Write legal.registration.",
        "name": "partner_registration",
        "what": "the oem of andes-render cannot be filled: nothing says "partner_registration"",
      },
      {
        "at": [
          "legal",
          "address",
        ],
        "fix": "Write legal.address.",
        "name": "partner_address",
        "what": "the oem of andes-render cannot be filled: nothing says "partner_address"",
      },
      {
        "at": [
          "agreements",
        ],
        "fix": "Add the agreement of kind oem with status draft, and write component_scope in its variables.",
        "name": "component_scope",
        "what": "the oem of andes-render cannot be filled: nothing says "component_scope"",
      },
      {
        "at": [
          "agreements",
        ],
        "fix": "Add the agreement of kind oem with status draft, and write device_description in its variables.",
        "name": "device_description",
        "what": "the oem of andes-render cannot be filled: nothing says "device_description"",
      },
      {
        "at": [
          "agreements",
        ],
        "fix": "Add the agreement of kind oem with status draft, and write unit_fee in its variables.",
        "name": "unit_fee",
        "what": "the oem of andes-render cannot be filled: nothing says "unit_fee"",
      },
      {
        "at": [
          "agreements",
        ],
        "fix": "Add the agreement of kind oem with status draft, and write minimum_units in its variables.",
        "name": "minimum_units",
        "what": "the oem of andes-render cannot be filled: nothing says "minimum_units"",
      },
      {
        "at": [
          "agreements",
        ],
        "fix": "Add the agreement of kind oem with status draft, and write liability_cap in its variables.",
        "name": "liability_cap",
        "what": "the oem of andes-render cannot be filled: nothing says "liability_cap"",
      },
    ]
  `)
})
