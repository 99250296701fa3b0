// Partners like a partner.
import { expect, test } from 'vitest'
import type { Entry } from '../../../src/program/program.ts'
import { similarPartners } from '../../../src/site/directory/similar.ts'
import { entry } from '../sample.ts'

const partner = (id: string, region: string, skills: string[], country = 'PT'): Entry<'partner'> =>
  entry('partner', id, { name: id, type: 'isv', region, country, specializations: skills })

test('those with the same specialization in the same region come first, then the specialization, then the region', () => {
  const partners = [
    partner('a', 'iberia', ['bim']),
    partner('b', 'iberia', ['bim'], 'ES'),
    partner('c', 'gulf', ['bim']),
    partner('d', 'iberia', ['vr']),
    partner('e', 'gulf', ['vr']),
  ]
  const similar = similarPartners(partners)
  expect(Object.fromEntries(partners.map((each) => [each.id, similar(each).map(({ id }) => id)]))).toMatchInlineSnapshot(`
    {
      "a": [
        "b",
        "c",
        "d",
      ],
      "b": [
        "a",
        "c",
        "d",
      ],
      "c": [
        "a",
        "b",
        "e",
      ],
      "d": [
        "e",
        "a",
        "b",
      ],
      "e": [
        "d",
        "c",
      ],
    }
  `)
})

test('among many each has three others, nobody is everybody’s neighbour, and the order of reading does not matter', () => {
  const many = Array.from({ length: 2000 }, (_, index) => partner(`p${index}`, 'iberia', ['bim']))
  const similar = similarPartners(many)
  const links = new Map<string, number>()
  for (const each of many)
    for (const { id } of similar(each)) {
      expect(id).not.toBe(each.id)
      links.set(id, (links.get(id) ?? 0) + 1)
    }
  expect(new Set(links.values())).toEqual(new Set([3]))
  const [first] = many
  if (first) expect(similarPartners(many.toReversed())(first)).toEqual(similar(first))
})
