// What conditions say, and what is said of those that cannot be worked out.
import { describe, expect, test } from 'vitest'
import { ask, fault } from './ask.ts'

describe('a condition holds', () => {
  test.each([
    'self.status == "active" && self.listed',
    'self.certified_people > 3 && self.certified_people + 1 == 5',
    'self.commercial.margin_percent > 12 && self.commercial.margin_percent == 12.5',
    'double(self.commercial.credit_limit.amount) > 1500.0',
    'self.fit.icp_overlap.score >= 4',
    'self.country in ["BR", "PT"]',
    '"executive" in self.contacts[0].duties',
    'self.contacts.exists(person, has(person.duties) && "executive" in person.duties)',
    'self.contacts.exists_one(person, has(person.duties))',
    'self.agreements.all(each, each.status == "signed")',
    'self.agreements.filter(each, each.kind == "nda").size() == 1',
    'self.agreements.map(each, each.kind) == ["nda", "dpa"]',
    'size(self.name) == 11 && self.name.startsWith("Acme") && self.name.endsWith("Studio") && self.name.contains("me S")',
    'self.country.matches("^[A-Z]{2}$") && !self.country.matches("^[a-z]+$")',
    'self.name.lowerAscii() == "acme studio" && self.name.upperAscii().trim() == "ACME STUDIO" && self.name.substring(0, 4) == "Acme"',
    'self.summary.en == "Acme draws light."',
    'has(self.owners.manager) && !has(self.owners.executive)',
    '!has(self.ksa.rhq.licence) && has(self.fit.icp_overlap.score) && !has(self.fit.strategic_alignment.score)',
    'self.contacts.exists(person, !has(person.duties)) && !has( (self).commercial . price_list )',
    'self.joined_on >= "2025-01-01" && self.joined_on < "2026-01-01"',
    'addDays(self.joined_on, 30) == "2025-07-01" && addMonths("2026-01-31", 1) == "2026-02-28"',
    'daysBetween(self.joined_on, "2025-06-11") == 10',
    'today == "2026-06-01" && today != "2026-06-02" && "2026-06-01" == today',
    'today > "2026-05-31" && today >= "2026-06-01" && today < "2026-06-02" && today <= "2026-06-01"',
    '"2026-05-31" < today && "2026-06-01" <= today && "2026-06-02" > today && "2026-06-01" >= today',
    'id == "acme"',
    'program.regions.exists(region, region.id == "iberia")',
    'self.listed ? self.status == "active" : false',
    'int("3") + 1 == 4 && string(5) == "5" && -(-1) == 1 && 7 % 4 == 3 && 6 / 2 * 2 - 1 == 5',
    // One side that holds is enough, whatever the other one reads.
    'self.owners.executive == "Ana Prado" || self.listed',
  ])('%s', (text) => {
    expect(ask(text)).toBe(true)
  })
})

describe('a condition that reads what is not there does not hold', () => {
  test.each([
    'self.owners.executive == "Ana Prado"',
    'self.owners.executive != "Ana Prado"',
    'self.agreements[2].kind == "nda"',
    'self.ksa.local_ownership_percent < 51.0',
    'self.fit.strategic_alignment.score > 0',
    'today > self.verified_on',
  ])('%s', (text) => {
    expect(ask(text)).toBe(false)
  })

  test('and its values are those of the entry alone, not of what JavaScript gives every object', () => {
    expect(ask('has(self.name)', { entry: Object.create({ name: 'inherited' }) })).toBe(false)
    expect(ask('self.name == "x"', { entry: { name: null } })).toBe(false)
  })
})

test.each([
  ['1 / 0 == 1', 'division by zero'],
  ['today > self.name', 'a text that is no date, written YYYY-MM-DD, is used as one'],
  ['addDays(self.country, 1) == "x"', 'a text that is no date, written YYYY-MM-DD, is used as one'],
  ['addDays(self.joined_on, 40001) == "x"', 'more than 40000 days or months are added'],
  ['addMonths(self.joined_on, -40001) == "x"', 'more than 40000 days or months are added'],
  ['addMonths("9999-12-31", 1) == "x"', 'a text that is no date, written YYYY-MM-DD, is used as one'],
  ['int(self.name) == 1', 'int() type error: cannot convert to int'],
])('%s cannot be answered', (text, lacks) => {
  expect(ask(text)).toEqual({ lacks })
})

describe('a mistake is shown at its character', () => {
  test.each([
    ['self.statsu == "active"', 'self.▸statsu == "active": "statsu" is no field; did you mean "status"?'],
    ['has(self.ownres.executive)', 'has(self.▸ownres.executive): "ownres" is no field; did you mean "owners"?'],
    [
      'self.agreements.all(a, a.expires == "x")',
      'self.agreements.all(a, a.▸expires == "x"): "expires" is no field; did you mean "expires_on"?',
    ],
    ['self.fit.icp_overlp.score > 1', 'self.fit.▸icp_overlp.score > 1: "icp_overlp" is no field; did you mean "icp_overlap"?'],
    [
      'self.agreements.filter(a, a.kind == "nda")[0].kid == "x"',
      'self.agreements.filter(a, a.kind == "nda")[0].▸kid == "x": "kid" is no field; did you mean "kind"?',
    ],
    ['program.region == "x"', 'program.▸region == "x": "region" is no field; did you mean "regions"?'],
    ['self.status == "actve"', 'self.status == ▸"actve": "actve" is no value of the field; did you mean "active"?'],
    ['"actve" != self.status', '▸"actve" != self.status: "actve" is no value of the field; did you mean "active"?'],
    [
      'self.status in ["active", "gone"]',
      'self.status in ["active", ▸"gone"]: "gone" is no value of the field; there are prospect, active, suspended, terminated',
    ],
    [
      'self.contacts.all(c, "primry" in c.duties)',
      'self.contacts.all(c, ▸"primry" in c.duties): "primry" is no value of the field; did you mean "primary"?',
    ],
    ['selff.listed', '▸selff.listed: "selff" is no name; did you mean "self"?'],
    [
      'len(self.name) > 1',
      '▸len(self.name) > 1: "len" is no function; there are has, size, int, double, string, addDays, addMonths, daysBetween',
    ],
    ['self.name.startWith("x")', '▸self.name.startWith("x"): "startWith" is no method; did you mean "startsWith"?'],
    ['self.listed &&', 'self.listed &&▸: unexpected token: EOF'],
    ['self.listed = true', 'self.listed ▸= true: unexpected character: ='],
    ['(self.listed', '(self.listed▸: expected RPAREN, got EOF'],
    ['self.name', '▸self.name: the condition is of type string; it has to be true or false'],
    ['self.name > 3', '▸self.name > 3: no such overload: string > int'],
    ['self.listed && self.certified_people', "▸self.listed && self.certified_people: logical operator requires bool operands, got 'int'"],
    ['addDays(today, 1) > "2026-01-01"', '▸addDays(today, 1) > "2026-01-01": found no matching overload for \'addDays(today, int)\''],
    ['today > "2026-02-29"', 'today > ▸"2026-02-29": "2026-02-29" is no calendar date'],
    ['self.joined_on > "2026-1-1"', 'self.joined_on > ▸"2026-1-1": "2026-1-1" is no calendar date'],
    ['self.name + "x" == "y"', '▸self.name + "x" == "y": only numbers are added; make one with int() or double()'],
    ['self.name.matches(self.country)', 'self.name.matches(▸self.country): the pattern of matches has to be written out as text'],
    ['self.name.matches("(a+)+$")', 'self.name.matches(▸"(a+)+$"): the pattern repeats a group'],
    ['self.contacts.all(self, true)', 'self.contacts.all(▸self, true): "self" already has a meaning; give the item another name'],
    ['self.contacts.all(c.name, true)', 'self.contacts.all(c.▸name, true): all(var, predicate) invalid predicate iteration variable'],
    ['{"a": 1}["a"] == 1', '▸{"a": 1}["a"] == 1: this part of CEL is not used in conditions: write lists, texts, numbers and fields'],
    ['b"x" == b"y" && 1u == 2u', null],
  ])('%s', (text, shown) => {
    if (shown === null) expect(fault(text).match(/bytes and numbers without sign/g)).toHaveLength(4)
    else expect(fault(text)).toBe(shown)
  })

  test('each of several', () => {
    expect(fault('self.nam == "x" || self.countri == "PT"').split('\n')).toEqual([
      'self.▸nam == "x" || self.countri == "PT": "nam" is no field; did you mean "name"?',
      'self.nam == "x" || self.▸countri == "PT": "countri" is no field; did you mean "country"?',
    ])
  })
})
