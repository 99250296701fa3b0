// Filtering of the directory: what matches, and what the numbers beside the choices say.
import { describe, expect, test } from 'vitest'
import { type Directory, find, folded, spelled, textsOf } from '../../../src/site/directory/search.ts'

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }))

// Name:      Água   Brisa  Cerro  Duna
const directory: Directory = {
  ids: [0, 0, 'cerro-sa', 0],
  names: ['Água', 'Brisa', 'Cerro', 'Duna'],
  cities: ['Porto', 'São Paulo'],
  city: [1, 1, 0, -1],
  logos: [0, 0, 0, 0],
  certified: [3, 0, 1, 0],
  solutions: [1, 0, 0, 0],
  facets: [
    { id: 'type', options: options('isv', 'si'), of: [[0], [0], [1], [1]] },
    { id: 'skill', options: options('bim', 'vr', 'ai'), of: [[0, 1], [1], [0], []] },
    { id: 'trust', all: true, options: options('verified', 'certified'), of: [[0, 1], [0], [1], []] },
  ],
}
const texts = textsOf(directory)
const found = (text: string, chosen: Record<string, string[]> = {}) => {
  const { partners, counts } = find(directory, texts, { text, chosen })
  return [partners.map((partner) => directory.names[partner]).join(' '), counts.map((each) => each.join(' ')).join(' | ')]
}

describe('partners and counts of', () => {
  test.each([
    ['nothing chosen', '', {}, 'Água Brisa Cerro Duna', '2 2 | 2 2 0 | 2 2'],
    ['one choice: its own facet still counts what the others would add', '', { type: ['isv'] }, 'Água Brisa', '2 2 | 1 2 0 | 2 1'],
    ['two choices of a facet widen', '', { type: ['isv', 'si'] }, 'Água Brisa Cerro Duna', '2 2 | 2 2 0 | 2 2'],
    ['choices of two facets narrow', '', { type: ['isv'], skill: ['bim'] }, 'Água', '1 1 | 1 2 0 | 1 1'],
    ['a facet in which all is wanted', '', { trust: ['verified', 'certified'] }, 'Água', '1 0 | 1 1 0 | 1 1'],
    ['words of the name without accents and case', 'agua', {}, 'Água', '1 0 | 1 1 0 | 1 1'],
    ['words of place and facets together', 'sao isv', {}, 'Água Brisa', '2 0 | 1 2 0 | 2 1'],
    ['a choice that nobody knows', '', { type: ['oem'] }, 'Água Brisa Cerro Duna', '2 2 | 2 2 0 | 2 2'],
    ['nobody', 'xyz', {}, '', '0 0 | 0 0 0 | 0 0'],
  ])('%s', (_case, text, chosen, partners, counts) => {
    expect(found(text, chosen as Record<string, string[]>)).toEqual([partners, counts])
  })
})

test('every count is the number of partners that the choice would leave', () => {
  for (const type of [[], ['isv'], ['si']])
    for (const skill of [[], ['bim'], ['vr']]) {
      const { counts } = find(directory, texts, { text: '', chosen: { type, skill } })
      for (const [index, { id, options: all }] of directory.facets.slice(0, 2).entries())
        for (const [at, option] of all.entries()) {
          const { partners } = find(directory, texts, { text: '', chosen: { type, skill, [id]: [option.id] } })
          expect([id, option.id, counts[index]?.[at]]).toEqual([id, option.id, partners.length])
        }
    }
})

test('names are folded and spelled as ids are', () => {
  expect([folded('São PAULO'), spelled('Casa Viva — Tecnologia Imobiliária'), spelled('نجد')]).toEqual([
    'sao paulo',
    'casa-viva-tecnologia-imobiliaria',
    '',
  ])
})
