// Long lists in parts, and the letters that names stand under.
import { expect, test } from 'vitest'
import { type Locale, localesOf } from '../../src/site/locales.ts'
import { byName, letterOf, partParam, partPath, partsOf } from '../../src/site/paging.ts'

const [en] = localesOf(['en'], 'en') as [Locale]

test('a list breaks into parts of one size, the last with what is left', () => {
  expect(partsOf([1, 2, 3, 4, 5], 2)).toEqual([
    { number: 1, items: [1, 2] },
    { number: 2, items: [3, 4] },
    { number: 3, items: [5] },
  ])
})

test('an empty list is one empty part, so that its page exists', () => {
  expect(partsOf([], 2)).toEqual([{ number: 1, items: [] }])
})

test('the first part has the address of the list itself', () => {
  expect([partPath('partners/', 1), partPath('partners/', 2), partParam(1), partParam(2)]).toEqual([
    'partners/',
    'partners/page/2/',
    undefined,
    'page/2',
  ])
})

test.each([
  ['Água Viva', 'A'],
  ['“Obra”', 'O'],
  ['3D Works', '#'],
  ['نجد', 'ن'],
  ['…', '#'],
])('%s stands under %s', (name, letter) => {
  expect(letterOf(name, en)).toBe(letter)
})

test('names are ordered as readers look for them, equal ones by id', () => {
  const names = [
    { id: 'b', name: 'Zeta' },
    { id: 'z', name: 'Água' },
    { id: 'a', name: 'Zeta' },
    { id: 'c', name: 'Agua 10' },
    { id: 'd', name: 'Agua 9' },
  ]
  expect(names.sort(byName(en)).map(({ id }) => id)).toEqual(['z', 'd', 'c', 'a', 'b'])
})
