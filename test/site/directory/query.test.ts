// The directory's choices in its address.
import { describe, expect, test } from 'vitest'
import { isOpen, queryOf, stateOf } from '../../../src/site/directory/query.ts'

const facets = ['type', 'country']

describe('an address and its state', () => {
  test.each([
    ['', { text: '', chosen: {}, show: 24 }, ''],
    ['?q=bim%20pro', { text: 'bim pro', chosen: {}, show: 24 }, '?q=bim%20pro'],
    ['?type=isv,si&country=BR', { text: '', chosen: { type: ['isv', 'si'], country: ['BR'] }, show: 24 }, '?type=isv,si&country=BR'],
    ['?type=isv&type=si&type=isv', { text: '', chosen: { type: ['isv', 'si'] }, show: 24 }, '?type=isv,si'],
    ['?type=isv&show=72', { text: '', chosen: { type: ['isv'] }, show: 72 }, '?type=isv&show=72'],
    ['?other=x&show=-3&type=', { text: '', chosen: {}, show: 24 }, ''],
    ['?q=%26%3D,', { text: '&=,', chosen: {}, show: 24 }, '?q=%26%3D%2C'],
  ])('%s', (query, state, written) => {
    expect(stateOf(query, facets)).toEqual(state)
    expect(queryOf(stateOf(query, facets))).toBe(written)
    expect(stateOf(written, facets)).toEqual(state)
  })
})

test('a state in which nothing is chosen is open', () => {
  expect([
    isOpen({ text: '', chosen: { type: [] } }),
    isOpen({ text: 'a', chosen: {} }),
    isOpen({ text: '', chosen: { type: ['isv'] } }),
  ]).toEqual([true, false, false])
})
